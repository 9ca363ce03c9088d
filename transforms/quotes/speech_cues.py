"""Cues: which words of a sentence attribute what is said: verbs of saying, `according to`, nouns with an owner.

In: a scene and the place of a word. Out: the attribution that it makes, or None.
"""

import seeds
from transforms.dates.dates import WEEKDAY_NAMES
from transforms.names.candidates import POSSESSIVES
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.parsed_subjects import settled
from transforms.quotes.phrases import DETERMINERS, PERSON_NOUNS, PREPOSITIONS
from transforms.quotes.speech_citing import cited, cites_later, quotes_somebody
from transforms.quotes.speech_scene import CLAUSE_ENDS, CUES, ISSUED, LEMMAS, Hit, Scene, next_phrase, said_by
from transforms.quotes.speech_senses import NEGATIONS, is_no_verb, says_nothing
from transforms.quotes.speech_subjects import said_by_subject
from transforms.quotes.speech_verbs import by_verb
from transforms.quotes.talk import Attribution

NOUN_CUES = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun")
NOUN_MARKERS = frozenset({"to", "a", "an", "the", "of", "his", "her", "its", "their", "'s", "’s"})
"""Words after which the form of a verb of saying is a noun or an infinitive, that is: nobody says it here."""

LONGEST_TAIL = 5
"""Tokens of the nouns that may follow a name inside a longer phrase."""

NO_TAIL = frozenset(
    {"who", "which", "that", "and", "or", "but", "said", "says", "is", "was", "has", "have", "had", "when"}
) | {day.casefold() for day in WEEKDAY_NAMES}
"""Words that end them."""

ATTEMPTS = seeds.words("speaking_words", "attempt")
"""Verbs before the infinitive of a verb of saying that leave its subject the speaker: sought to reassure."""

SHOWN = seeds.words("speaking_words", "shown")
"""Nouns for words that somebody has and need not say: a man with a sign: “...”."""

PHRASES: dict[str, list[tuple[str, ...]]] = {}
"""Cues of several words by the first of them."""
for _row in seeds.rows("speech_phrases"):
    _first, *_rest = _row["form"].split()
    PHRASES.setdefault(_first, []).append(tuple(_rest))

TELLING = frozenset({":", "according", "per", "on"}) | ISSUED | NOUN_CUES | PHRASES.keys() | CUES.keys()
"""Words that can attribute what is said, in lower case; no others do."""

SIGNS = seeds.words("speaking_words", "sign")
"""Verbs of which a thing that `it` stands for is the subject as often as a speaker."""


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
        return said_by_subject(scene, k - 1, k, "went on")
    phrasal = _phrasal(scene, k) if word in PHRASES else None
    if phrasal is not None:
        return phrasal
    if word not in CUES or is_no_verb(line, k):
        return None
    if word == "saying" and (before == "as" or quotes_somebody(line, k, scene.first)):
        source = cited(scene, k)
        if source is not None or before != "as":
            return source
    if before == "to" and line.word(k - 2) in ATTEMPTS:
        return said_by_subject(scene, k - 2, k, line.tokens[k].text)
    if before in NOUN_MARKERS or cites_later(scene, k) or says_nothing(scene, k):
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


def _phrasal(scene: Scene, k: int) -> Hit | None:
    """The attribution by a cue of several words: Ruiz pointed out that; “...,” Ruiz pointed out."""
    line = scene.line
    rest = next((rest for rest in PHRASES[line.words[k]] if tuple(line.words[k + 1 : k + 1 + len(rest)]) == rest), None)
    if rest is None or line.word(k - 1) in NEGATIONS:
        return None
    end = k + 1 + len(rest)
    cue = line.surface(k, end)
    hit = said_by_subject(scene, k, k, cue)
    if hit is None and line.quoted_at(k - 1) >= 0 and end in line.starts:
        phrase = line.starts[end]
        return Hit(said_by(scene, phrase, phrase.end, k, cue), k, k, True)
    return hit


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
