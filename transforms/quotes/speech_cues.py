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
from transforms.quotes.speech_subjects import by_verb, subject_before
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
    word = line.words[k]
    if word == ":":
        phrase = line.ends.get(k)
        if phrase is None or phrase.kind not in {"person", "body"} or _place(line, k):
            return None
        if any(hit.cue < phrase.first and not hit.inverted for hit in scene.hits):
            return None  # a clerk told the Gazette:
        if (phrase.first != scene.first or phrase.kind == "body") and line.quoted_at(k + 1) < 0:
            return None
        return Hit(said_by(scene, phrase, phrase.end, k, ":"), k, phrase.first, False)
    if word == "according" and line.word(k + 1) == "to":
        phrase = _whole(line, _named(line, next_phrase(line, k + 2, scene.end)), k + 2, scene.end)
        return Hit(said_by(scene, phrase, phrase.end, k, "according to"), k, k, True) if phrase else None
    if word == "per" and (k == scene.first or line.word(k - 1) == ","):
        phrase = next_phrase(line, k + 1, scene.end)
        article = line.word(k + 1) in DETERMINERS
        named = phrase is not None and (phrase.kind in {"person", "body"} or article)
        if phrase is not None and named and k < phrase.first <= k + 1 + article:
            phrase = _whole(line, phrase, k + 1, scene.end) or phrase
            return Hit(said_by(scene, phrase, phrase.end, k, line.tokens[k].text.casefold()), k, k, True)
        return None
    given_out = word in ISSUED and line.word(k + 1) == ":" and line.quoted_at(k + 2) >= 0
    if word in NOUN_CUES or given_out:
        owned = _owned(scene, k)
        if owned is not None:
            return owned
    if word == "on" and line.word(k - 1) in {"went", "goes"} and line.word(k + 1) in CLAUSE_ENDS | {'"', "“", ":"}:
        found = subject_before(line, k - 1, scene.first)
        return None if found is None else Hit(said_by(scene, *found, k, "went on"), k, found[0].first, False)
    phrasal = _phrasal(scene, k) if word in PHRASES else None
    if phrasal is not None:
        return phrasal
    before = line.word(k - 1)
    if word not in CUES or _a_name(line, k) or before in NEGATIONS or (before in HYPHENS and not line.tokens[k].spaced):
        return None
    if (
        before in {"without", "worth"}
        or _shouted(line, k)
        or (word == "called" and (before == "so" or (before in HYPHENS and line.word(k - 2) == "so")))
    ):
        return None
    if word == "saying" and (before == "as" or _quotes_somebody(line, k, scene.first)):
        source = _cited(scene, k)
        if source is not None or before != "as":
            return source
    if before == "to" and line.word(k - 2) in ATTEMPTS:
        found = subject_before(line, k - 2, scene.first)
        return None if found is None else Hit(said_by(scene, *found, k, line.tokens[k].text), k, found[0].first, False)
    if before in NOUN_MARKERS:
        return None
    if LEMMAS[word] in CITING and ("as", "saying") in pairwise(line.words[k + 1 : min(scene.end, k + LONGEST_CITED)]):
        return None
    behind = next((n for n in range(k + 1, min(scene.end, k + LONGEST_QUOTED)) if line.words[n] == "saying"), None)
    if behind is not None and _quotes_somebody(line, behind, scene.first):
        return None
    if LEMMAS[word] in {"call", "ask"} and line.word(k + 1) in OTHER_SENSE:
        return None
    if LEMMAS[word] in PUT_TO and before in WHENEVER and not word.endswith("ing"):
        return None  # when asked whether
    claimed = line.words[k + 1 : k + LONGEST_TAIL] if LEMMAS[word] == "claim" else ()
    if not LIVES.isdisjoint(claimed) and NOMINATIVES.isdisjoint(claimed):
        return None  # a crash claimed a woman's life
    if before[:1].isdigit() and LEMMAS[word] == "pledge":
        return None  # 40 pledged delegates
    parsed = line.parsed.get(line.tokens[k].start) if word == "show" else None
    if parsed is not None and parsed[0].tokens[parsed[1]].tag == "NN":
        return None  # the television show
    if LEMMAS[word] in SOUNDS and line.word(k + 1) in DETERMINERS:
        return None
    if word == "explain" and before in MODALS:
        return None  # which could explain the noise
    if LEMMAS[word] == "tell" and line.word(k + 1) in {"so", "such"}:
        return None  # tells so many lies that nobody listens
    towards = ABOUT if CUES[word] == "thought" else TOWARDS.get(LEMMAS[word], frozenset())
    if line.word(k + 1) in towards and (CUES[word] == "thought" or not _behind_quotation(line, k)):
        return None
    if word in SUPPOSED and line.word(k + 1) == "to" and line.word(k + 2) in {"be", "have"}:
        return None
    if (
        word in RESPONDING
        and (line.word(k + 1) == "to" or line.word(k + 1) not in ANSWERING)
        and line.quoted_at(k - 1) < 0
        and line.quoted_at(k - 2) < 0
        and line.word(scene.end - 1) != ":"
    ):
        return None  # responding to a robbery
    if LEMMAS[word] == "read":
        shown = next((n for n in range(k - 1, scene.first - 1, -1) if line.words[n] in SHOWN), None)
        if shown is not None and line.inside[shown] < 0:
            name = line.tokens[shown].text
            return Hit(said_by(scene, Phrase(shown, shown + 1, name, "source"), shown + 1, k, word), k, shown, False)
    hit = settled(scene, k, by_verb(scene, k))
    if hit is not None and LEMMAS[word] in SIGNS and hit.said.surface.casefold() == "it":
        return None  # the result is close; it signals a long race
    return hit


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
