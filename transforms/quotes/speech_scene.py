"""A sentence while its speakers are looked for, and what is found: a `Scene` and its `Hit`s.

In: a `Line` and a phrase of it. Out: the attribution to that phrase, a pronoun going to whom it means.
"""

from typing import NamedTuple

import seeds
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import FILLERS, PREPOSITIONS
from transforms.quotes.talk import MEMORY, Attribution, Talk, fits, names_several

LEMMAS = {row["form"]: row["lemma"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}

CUES = {row["form"]: row["kind"] for row in reversed(seeds.rows("speech_verbs")) if row["kind"] != "noun"}

NOT_INVERTED = word_list("not_inverted")

BASE_FORMS = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["form"] == row["lemma"])

CLAUSE_ENDS = word_list("clause_end")

PASSIVES = word_list("passive")

ISSUED = seeds.words("speaking_words", "issued")
"""Nouns for words that somebody gives out, before a colon."""

ACCORDING = frozenset({"according to", "per"})
"""Cues that are no verbs."""

TELLERS = seeds.words("speaking_words", "teller")
"""Verbs of which only persons and papers are the subject."""

PUT_TO = frozenset({"ask", "tell"})
"""Verbs whose participle is of those to whom something is said."""

JOINING = frozenset({"and", "but", "while", "as", "that", "when", "because", "if", "though", "although", "since"})
"""Words that open a clause."""

CLAUSE_OPENERS = JOINING | {"after", "before"}
"""The same with those that stand before a noun alone as often."""

GOING_ON = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"add", "continue"})
"""Verbs whose subject has spoken before."""

DATA = seeds.words("speaking_words", "data")
"""What shows a figure, and not a thing that was found."""

SHOWING = seeds.words("speaking_words", "showing")
"""Verbs for what data and texts do."""

BEFORE_SUBJECTS = CLAUSE_OPENERS | FILLERS | CUES.keys()
"""Words behind which the subject of a clause stands."""


class Hit(NamedTuple):
    """An attribution in a sentence, by tokens.

    Attributes:
        said: who.
        cue: the attributing word.
        first: where the attributing clause begins.
        inverted: the subject stands behind the verb.
    """

    said: Attribution
    cue: int
    first: int
    inverted: bool


class Scene(NamedTuple):
    """One sentence while it is read."""

    line: Line
    first: int
    end: int
    subject: Phrase | None
    hits: list[Hit]
    talk: Talk


def governed(line: Line, phrase: Phrase, first: int) -> int | None:
    """The preposition before a phrase, a determiner apart; None when there is none in the sentence."""
    k = phrase.first - 1
    if line.word(k) in {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your"}:
        k -= 1
    owner = line.owners.get(phrase.end)
    if k > first and owner is not None and owner.type == "place" and line.word(k - 1) in PREPOSITIONS:
        k -= line.tokens[k].word and not line.tokens[k].capital and line.words[k] not in CUES  # in central Norland
    return k if k >= first and line.word(k) in PREPOSITIONS else None


def said_by(scene: Scene, phrase: Phrase, stop: int, k: int, cue: str) -> Attribution:
    """The attribution to a phrase, whose naming ends at `stop`; a pronoun goes to whom it means."""
    line = scene.line
    before = line.ends.get(phrase.first - 1)
    if phrase.kind == "source" and line.word(phrase.first - 1) == "," and line.word(phrase.end) == "who":
        phrase = before if before is not None and before.kind == "person" else phrase  # Ruiz, a farmer who said
        stop = max(stop, phrase.end)
    surface = line.surface(phrase.first, stop)
    place = line.tokens[k].start
    if phrase.kind != "pronoun":
        name = phrase.name
        if phrase.kind == "source" and stop > phrase.end:
            opened = line.word(phrase.first) in {"the", "a", "an"}
            name = " ".join(line.surface(phrase.first + opened, stop).split())
        return Attribution(name, surface, cue, place, phrase.kind)
    meant = scene.talk.meant(phrase.name)
    if phrase.name == "they":
        subject = scene.subject
        if subject is not None and subject.end <= phrase.first and are_several(line, subject):
            meant = subject.name
        described = phrase.first > scene.first and line.tokens[phrase.first - 1].word and before is None
        described = described and line.words[phrase.first - 1] not in BEFORE_SUBJECTS  # the girl they thought was ill
        near = subject is not None and meant == subject.name and CUES.get(cue.casefold()) == "quote"
        meant = meant if near or (CUES.get(cue.casefold()) in {"clause", "thought"} and not described) else None
    if phrase.name in {"he", "she"}:
        subject = scene.subject
        spoken = [h.said.speaker for h in scene.hits[:-MEMORY:-1] if h.said.kind == "person" and h.said.speaker]
        acting = [subject.name] if subject and subject.kind == "person" and subject.first < phrase.first else []
        goes_on = scene.talk.spoken[::-1] if cue.casefold() in GOING_ON else []
        nameless = [scene.talk.nameless] if scene.talk.nameless and not spoken and not acting else []
        meant = next((name for name in nameless + spoken + goes_on + acting if fits(name, phrase.name)), meant)
    kind = "body" if phrase.name == "it" else "pronoun" if not meant else "person"
    unnamed = meant in {scene.talk.nameless, scene.talk.described} or phrase.name == "they"
    kind = "source" if meant and unnamed else kind
    return Attribution(meant, surface, cue, place, kind)


def are_several(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is several unnamed persons."""
    return phrase.kind == "source" and names_several(line.words[phrase.end - 1])


def is_plural(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is the subject of a verb in the plural."""
    last = line.words[phrase.end - 1]
    return phrase.name == "they" or (phrase.kind == "source" and (last.endswith("s") or last in {"people", "police"}))


def next_phrase(line: Line, k: int, end: int) -> Phrase | None:
    """The first phrase of the next few tokens, before any mark."""
    for n in range(k, min(end, k + 7)):
        if n in line.starts:
            return line.starts[n]
        if line.words[n] in {",", ".", ";"}:
            return None
    return None


def a_text(phrase: Phrase) -> bool:
    """Whether an unnamed source is a text that somebody gives out: a statement."""
    return phrase.kind == "source" and phrase.name.casefold().rpartition(" ")[2] in ISSUED
