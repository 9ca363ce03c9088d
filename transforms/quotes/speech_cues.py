"""Cues: which words of a sentence attribute what is said: verbs of saying, `according to`, nouns with an owner."""

from itertools import pairwise

import seeds
from transforms.names.candidates import HYPHENS, POSSESSIVES
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.parsed_subjects import settled
from transforms.quotes.phrases import DETERMINERS, PERSON_NOUNS, PREPOSITIONS
from transforms.quotes.reported import NOMINATIVES
from transforms.quotes.speech_scene import (
    CLAUSE_ENDS,
    CUES,
    ISSUED,
    LEMMAS,
    PASSIVES,
    PUT_TO,
    Hit,
    Scene,
    next_phrase,
    said_by,
)
from transforms.quotes.speech_subjects import subject_before
from transforms.quotes.speech_verbs import by_verb
from transforms.quotes.talk import Attribution

NOUN_CUES = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun")
NEGATIONS = word_list("negation")
MODALS = word_list("modal")
NOUN_MARKERS = frozenset({"to", "a", "an", "the", "of", "his", "her", "its", "their", "'s", "’s"})
"""Words after which the form of a verb of saying is a noun or an infinitive, that is: nobody says it here."""

LONGEST_TAIL = 5
"""Tokens of the nouns that may follow a name inside a longer phrase."""

NO_TAIL = frozenset(
    {"who", "which", "that", "and", "or", "but", "said", "says", "is", "was", "has", "have", "had", "when"}
) | {day.casefold() for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")}
ATTEMPTS = seeds.words("speaking_words", "attempt")
"""Verbs before the infinitive of a verb of saying that leave its subject the speaker: sought to reassure."""

OTHER_SENSE = frozenset({"for", "on", "off", "upon"})
"""Words that turn a verb of naming into another one: called for."""

ABOUT = frozenset({"in", "of", "about", "for", "to"})
"""Words behind a verb of thinking that have no content clause: believes in, hopes to."""

SOUNDS = seeds.words("speaking_words", "tone")
"""Verbs for a tone of voice that have no object when something is said: he snapped a picture."""

WHENEVER = frozenset({"when", "if", "once", "after", "while", "until", "though"})
"""Words that open a clause without a subject: when asked."""

LIVES = frozenset({"life", "lives"})
"""What a deed claims without saying anything."""

SUPPOSED = seeds.words("speaking_words", "supposed")
"""Participles before `to be` that nobody near them speaks: a man now believed to be the driver."""

SHOWN = seeds.words("speaking_words", "shown")
"""Nouns for words that somebody has and need not say: a man with a sign: “...”."""

TOWARDS = {"add": frozenset({"to"}), "argue": frozenset({"on", "with", "over"}), "hint": frozenset({"at"})}
"""Words behind some verbs of saying that take an object and no content clause: argued with, hinted at."""

PHRASES: dict[str, list[tuple[str, ...]]] = {}
"""Cues of several words by the first of them."""
for _row in seeds.rows("speech_phrases"):
    _first, *_rest = _row["form"].split()
    PHRASES.setdefault(_first, []).append(tuple(_rest))

SIGNS = seeds.words("speaking_words", "sign")
"""Verbs of which a thing that `it` stands for is the subject as often as a speaker."""

LONGEST_CITED = 12
"""Tokens within which `as saying` follows a verb of quoting and whom it quotes."""

LONGEST_QUOTED = 6
"""The same where `saying` follows alone: the paper quoted her saying."""

CITING = frozenset({"quote", "cite", "report"})
ANSWERING = CLAUSE_ENDS - {"at", "in", "last", "about", "to"} | {"by", "that", "saying", "to", ""}
"""What stands behind a verb of answering with words, and not behind that of an ambulance."""

RESPONDING = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "respond")


def find_hit(scene: Scene, k: int) -> Hit | None:
    """The attribution that the word at `k` makes, if it makes one."""
    line = scene.line
    word, before = line.words[k], line.word(k - 1)
    if word == ":":
        return _by_colon(scene, k)
    if word == "according" and line.word(k + 1) == "to":
        phrase = _whole(line, _named(line, next_phrase(line, k + 2, scene.end)), k + 2, scene.end)
        return Hit(said_by(scene, phrase, phrase.end, k, "according to"), k, k, True) if phrase else None
    if word == "per" and (k == scene.first or before == ","):
        return _by_per(scene, k)
    given_out = word in ISSUED and line.word(k + 1) == ":" and line.quoted_at(k + 2) >= 0
    owned = _owned(scene, k) if word in NOUN_CUES or given_out else None
    if owned is not None:
        return owned
    if word == "on" and before in {"went", "goes"} and line.word(k + 1) in CLAUSE_ENDS | {'"', "“", ":"}:
        found = subject_before(line, k - 1, scene.first)
        return None if found is None else Hit(said_by(scene, *found, k, "went on"), k, found[0].first, False)
    phrasal = _phrasal(scene, k) if word in PHRASES else None
    if phrasal is not None:
        return phrasal
    if word not in CUES or _is_no_verb(line, k):
        return None
    if word == "saying" and (before == "as" or _quotes_somebody(line, k, scene.first)):
        source = _cited(scene, k)
        if source is not None or before != "as":
            return source
    if before == "to" and line.word(k - 2) in ATTEMPTS:
        found = subject_before(line, k - 2, scene.first)
        return None if found is None else Hit(said_by(scene, *found, k, line.tokens[k].text), k, found[0].first, False)
    if before in NOUN_MARKERS or _cites_later(scene, k) or _says_nothing(scene, k):
        return None
    if LEMMAS[word] == "read":
        shown = next((n for n in range(k - 1, scene.first - 1, -1) if line.words[n] in SHOWN), None)
        if shown is not None and line.inside[shown] < 0:
            name = line.tokens[shown].text
            return Hit(said_by(scene, Phrase(shown, shown + 1, name, "source"), shown + 1, k, word), k, shown, False)
    hit = settled(scene, k, by_verb(scene, k))
    if hit is not None and LEMMAS[word] in SIGNS and hit.said.surface.casefold() == "it":
        return None  # the result is close; it signals a long race
    return hit


def _by_colon(scene: Scene, k: int) -> Hit | None:
    """The attribution by a colon behind a name: Ruiz: we will pay."""
    line = scene.line
    phrase = line.ends.get(k)
    if phrase is None or phrase.kind not in {"person", "body"} or _place(line, k):
        return None
    if any(hit.cue < phrase.first and not hit.inverted for hit in scene.hits):
        return None  # a clerk told the Gazette:
    if (phrase.first != scene.first or phrase.kind == "body") and line.quoted_at(k + 1) < 0:
        return None
    return Hit(said_by(scene, phrase, phrase.end, k, ":"), k, phrase.first, False)


def _by_per(scene: Scene, k: int) -> Hit | None:
    """The attribution by `per` at the head of a sentence or behind a comma: per the coroner."""
    line = scene.line
    phrase = next_phrase(line, k + 1, scene.end)
    article = line.word(k + 1) in DETERMINERS
    named = phrase is not None and (phrase.kind in {"person", "body"} or article)
    if phrase is None or not named or not k < phrase.first <= k + 1 + article:
        return None
    phrase = _whole(line, phrase, k + 1, scene.end) or phrase
    return Hit(said_by(scene, phrase, phrase.end, k, line.tokens[k].text.casefold()), k, k, True)


def _is_no_verb(line: Line, k: int) -> bool:
    """Whether the form of a verb of saying is a name, is denied, or is part of another word: a so-called expert."""
    before = line.word(k - 1)
    glued = before in HYPHENS and not line.tokens[k].spaced
    if glued or before in NEGATIONS or before in {"without", "worth"} or _a_name(line, k) or _shouted(line, k):
        return True
    return line.words[k] == "called" and (before == "so" or (before in HYPHENS and line.word(k - 2) == "so"))


def _cites_later(scene: Scene, k: int) -> bool:
    """Whether it is told further on in the sentence whom a verb of quoting quotes: was quoted on Monday as saying."""
    line = scene.line
    words = line.words[k + 1 : min(scene.end, k + LONGEST_CITED)]
    if LEMMAS[line.words[k]] in CITING and ("as", "saying") in pairwise(words):
        return True
    behind = next((n for n in range(k + 1, min(scene.end, k + LONGEST_QUOTED)) if line.words[n] == "saying"), None)
    return behind is not None and _quotes_somebody(line, behind, scene.first)


def _says_nothing(scene: Scene, k: int) -> bool:
    """Whether a verb of saying has another sense here, by the words beside it."""
    line = scene.line
    word, before, after = line.words[k], line.word(k - 1), line.word(k + 1)
    base, thought = LEMMAS[word], CUES[word] == "thought"
    if base in {"call", "ask"} and after in OTHER_SENSE:
        return True
    if base in PUT_TO and before in WHENEVER and not word.endswith("ing"):
        return True  # when asked whether
    claimed = line.words[k + 1 : k + LONGEST_TAIL] if base == "claim" else ()
    if not LIVES.isdisjoint(claimed) and NOMINATIVES.isdisjoint(claimed):
        return True  # a crash claimed a woman's life
    if before[:1].isdigit() and base == "pledge":
        return True  # 40 pledged delegates
    parsed = line.parsed.get(line.tokens[k].start) if word == "show" else None
    if parsed is not None and parsed[0].tokens[parsed[1]].tag == "NN":
        return True  # the television show
    if base in SOUNDS and after in DETERMINERS:
        return True
    if word == "explain" and before in MODALS:
        return True  # which could explain the noise
    if base == "tell" and after in {"so", "such"}:
        return True  # tells so many lies that nobody listens
    towards = ABOUT if thought else TOWARDS.get(base, frozenset())
    if after in towards and (thought or not _behind_quotation(line, k)):
        return True
    if word in SUPPOSED and after == "to" and line.word(k + 2) in {"be", "have"}:
        return True
    return (  # responding to a robbery
        word in RESPONDING
        and (after == "to" or after not in ANSWERING)
        and line.quoted_at(k - 1) < 0
        and line.quoted_at(k - 2) < 0
        and line.word(scene.end - 1) != ":"
    )


def _behind_quotation(line: Line, k: int) -> bool:
    """Whether a verb and one name before it stand right behind quoted words: “...,” Ruiz added to the board."""
    phrase = line.ends.get(k)
    return phrase is not None and line.quoted_at(phrase.first - 1) >= 0


def _phrasal(scene: Scene, k: int) -> Hit | None:
    """The attribution by a cue of several words: Ruiz pointed out that; “...,” Ruiz pointed out."""
    line = scene.line
    rest = next((rest for rest in PHRASES[line.words[k]] if tuple(line.words[k + 1 : k + 1 + len(rest)]) == rest), None)
    if rest is None or line.word(k - 1) in NEGATIONS:
        return None
    end = k + 1 + len(rest)
    found = subject_before(line, k, scene.first)
    if found is None and line.quoted_at(k - 1) >= 0 and end in line.starts:
        phrase = line.starts[end]
        return Hit(said_by(scene, phrase, phrase.end, k, line.surface(k, end)), k, k, True)
    if found is None:
        return None
    return Hit(said_by(scene, *found, k, line.surface(k, end)), k, found[0].first, False)


def _a_name(line: Line, k: int) -> bool:
    """Whether a word is part of a name: brothers Said and Leo Ruiz."""
    return line.tokens[k].capital and any(
        n in line.owners and line.tokens[k].start >= line.owners[n].start for n in range(k + 1, k + 4)
    )


def _shouted(line: Line, k: int) -> bool:
    """Whether a word stands among words in capitals, as in the label of a picture: WARNING GRAPHIC CONTENT."""
    return line.tokens[k].text.isupper() and any(
        0 <= n < len(line.tokens) and len(line.tokens[n].text) > 1 and line.tokens[n].text.isupper()
        for n in (k - 1, k + 1)
    )


def _quotes_somebody(line: Line, k: int, first: int) -> bool:
    """Whether `saying` at `k` follows whom a verb of quoting has as its object: the paper quoted Ruiz saying."""
    verb = next(
        (n for n in range(k - 2, max(first, k - LONGEST_QUOTED), -1) if LEMMAS.get(line.words[n]) == "quote"), None
    )
    if verb is None or line.word(verb - 1) in PASSIVES or line.inside[verb] >= 0:
        return False
    if verb == k - 2 and line.word(k - 1) in {"him", "her", "them"}:
        return True  # whom the words before name
    phrase = line.ends.get(k)
    return phrase is not None and verb < phrase.first <= verb + 1 + (line.word(verb + 1) in DETERMINERS)


def _cited(scene: Scene, k: int) -> Hit | None:
    """Whom somebody else quotes: the paper quoted Ruiz as saying; Ruiz was quoted by the paper as saying."""
    line = scene.line
    verb = next((n for n in range(k - 2, scene.first, -1) if LEMMAS.get(line.words[n]) in CITING), None)
    if verb is None:
        return None
    if line.word(verb - 1) in PASSIVES:
        found = subject_before(line, verb, scene.first)
        return None if found is None else Hit(said_by(scene, *found, k, line.tokens[k].text), k, found[0].first, False)
    phrase = next_phrase(line, verb + 1, k)
    if phrase is None:
        return None
    held = line.ends.get(k - 1)
    if held is not None and held.kind == "person" and line.word(held.first - 1) not in PREPOSITIONS:
        phrase = held  # quoted a local man, Leo Ruiz as saying
    elif phrase.first > verb + 1 and line.word(phrase.first - 1) in PREPOSITIONS:
        name = " ".join(line.surface(verb + 1, phrase.end).split())
        phrase = Phrase(verb + 1, phrase.end, name, "source")  # friends of Ruiz
    citing = subject_before(line, verb, scene.first)
    first = citing[0].first if citing is not None else k
    first -= line.word(first - 1) == "the"
    first = first if line.quoted_at(first - 1) >= 0 else k
    return Hit(said_by(scene, phrase, phrase.end, k, line.tokens[k].text), k, first, False)


def _named(line: Line, phrase: Phrase | None) -> Phrase | None:
    """The person whom a phrase goes on to name: according to conservative radio host Ana Ruiz."""
    if phrase is None or phrase.kind not in {"source", "body"}:
        return phrase
    if phrase.kind == "body":
        held = line.starts.get(phrase.end)
        return Phrase(phrase.first, held.end, held.name, "person") if held and held.kind == "person" else phrase
    apart = line.starts.get(phrase.end + 1) if line.word(phrase.end) == "," else None
    if apart is not None and apart.kind == "person" and line.words[phrase.end - 1] in PERSON_NOUNS:
        return Phrase(phrase.first, apart.end, apart.name, "person")  # according to her father, Leo Ruiz
    for n in range(phrase.end, min(len(line.tokens), phrase.end + LONGEST_TAIL)):
        held = line.starts.get(n)
        if held is not None:
            return Phrase(phrase.first, held.end, held.name, "person") if held.kind == "person" else phrase
        if not line.tokens[n].word or line.words[n] in NO_TAIL | PREPOSITIONS:
            return phrase
    return phrase


def _whole(line: Line, phrase: Phrase | None, first: int, end: int) -> Phrase | None:
    """A phrase with the nouns that follow it as part of it: `according to an Ana Ruiz hoax`."""
    if phrase is None or phrase.kind == "pronoun":
        return phrase
    stop = phrase.end
    while (
        stop < end and stop - phrase.end < LONGEST_TAIL and (line.tokens[stop].word or line.words[stop] in POSSESSIVES)
    ):
        if line.words[stop] in CLAUSE_ENDS or line.words[stop] in PREPOSITIONS or line.words[stop] in NO_TAIL:
            break
        stop += 1
    ended = stop >= end or line.words[stop] in {",", "."}
    if stop == phrase.end or not ended or stop - phrase.end >= LONGEST_TAIL:
        return phrase
    first += line.word(first) in {"the", "a", "an"}
    return Phrase(phrase.first, stop, " ".join(line.surface(first, stop).split()), "source")


def _place(line: Line, k: int) -> bool:
    """Whether a place stands before a token: `Alder: two held`, a headline's place."""
    owner = line.owners.get(k)
    return owner is not None and owner.type == "place"


def _owned(scene: Scene, k: int) -> Hit | None:
    """A noun of saying with its owner: Smith's repeated claim that."""
    line, first = scene.line, scene.first
    if line.word(k + 1) not in {"that", ":"} and line.quoted_at(k + 1) < 0:
        return None
    for n in range(k - 1, max(first, k - 4) - 1, -1):
        owner = line.owners.get(n) if line.words[n] in POSSESSIVES else None
        if owner is not None:
            speaks = scene.subject if line.word(k + 1) == ":" else None
            if speaks is not None and speaks.kind == "person" and speaks.end < n and speaks.name != owner.name:
                said = said_by(scene._replace(subject=None), speaks, speaks.end, k, line.tokens[k].text)
                return Hit(said, k, speaks.first, False)  # Ruiz dismissed Brandt's claims: “...”
            surface = line.text[owner.start : owner.end]
            kind = "person" if owner.type == "person" else "body"
            return Hit(Attribution(owner.name, surface, line.tokens[k].text, line.tokens[k].start, kind), k, n, False)
    return None
