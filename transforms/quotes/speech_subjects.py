"""Subjects of verbs of saying that stand before them, by the order of the words.

In: a line and the place of a verb in it. Out: the phrase that is its subject, and where the naming of that ends.
"""

from collections.abc import Sequence

from transforms.names.candidates import HYPHENS
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import BREAKS, FILLERS, PREPOSITIONS
from transforms.quotes.speech_scene import (
    CLAUSE_ENDS,
    CLAUSE_OPENERS,
    CUES,
    JOINING,
    Hit,
    Scene,
    a_text,
    governed,
    said_by,
)

BRACKETS = frozenset({",", "—", "–", "-", "--", ")"})

FARTHEST = 40
"""Tokens between the commas around a side clause."""

ARTICLES = frozenset({"a", "an", "the", "one", "another"})

BETWEEN = CUES.keys() | PREPOSITIONS | FILLERS
"""Words that no role before a name holds."""

KNOWING = word_list("knowing")
"""What is said of those who do not give their name: one person familiar with the plan."""

LONGEST_ROLE = 4
"""Words of a role right before the name of its holder."""

LONGEST_SUBJECT = 7
"""Tokens of a subject that is known by its article alone."""

COUNTED = frozenset({"one", "two", "three", "four", "some", "many", "another", "most"})
"""Words that count those who speak: one of his friends."""


def described_before(line: Line, k: int, first: int) -> tuple[Phrase, int] | None:
    """A subject that no list knows, right before its verb, by its article and its words: a harbour pilot said."""
    n = k
    while n > first and (line.words[n - 1] in FILLERS or line.words[n - 1].endswith("ly")):
        n -= 1
    for m in range(n - 1, max(first, n - LONGEST_SUBJECT) - 1, -1):
        word = line.words[m]
        if word in ARTICLES:
            opens = m == first or not line.tokens[m - 1].word or line.words[m - 1] in JOINING
            named = opens and m + 1 < n and not line.words[n - 1].isdigit()
            return (Phrase(m, n, " ".join(line.surface(m + 1, n).split()), "source"), n) if named else None
        if word.isdigit() or (word in HYPHENS and not line.tokens[m].spaced):
            continue  # the 51-year-old
        if word == "of" and m == n - 2 and line.tokens[n - 1].text.islower():
            continue  # the former secretary of state
        if line.words[m + 1] in HYPHENS and not line.tokens[m + 1].spaced:
            continue  # the two-term mayor
        owned = m == n - 1 and (line.words[m - 1] == "of" or line.words[m - 1] in ARTICLES)  # of state; the alert
        if not line.tokens[m].word or word in PREPOSITIONS or word in BREAKS or line.inside[m] >= 0:
            return None
        if word in CUES and not owned:
            return None
        if m == n - 1 and (line.tokens[m].capital or m in line.starts or word in CLAUSE_ENDS):
            return None
    return None


def said_by_subject(scene: Scene, at: int, k: int, cue: str) -> Hit | None:
    """The attribution to the subject before a verb; None where it has none.

    Args:
        scene: the sentence.
        at: the verb, or the first of its words.
        k: the attributing word.
        cue: that as it is written.
    """
    found = subject_before(scene.line, at, scene.first)
    return None if found is None else Hit(said_by(scene, *found, k, cue), k, found[0].first, False)


def subject_before(line: Line, k: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a verb of saying, and where its naming ends.

    Adverbs, prepositional phrases and clauses between commas or dashes are stepped over.
    """
    n = k
    stop = None
    owner: Phrase | None = None
    for _ in range(12):
        if n <= first:
            return None
        phrase = line.ends.get(n)
        if phrase is not None and phrase.first >= first:
            preposition = governed(line, phrase, first)
            if preposition is None or (n == k and line.words[preposition] in CLAUSE_OPENERS):
                return phrase, stop or phrase.end
            stop = stop or phrase.end
            n = preposition
            if line.word(n) == "of" and line.word(n - 1) in COUNTED and phrase.kind == "source":
                return Phrase(n - 1, phrase.end, line.surface(n - 1, phrase.end), "source"), stop
            if line.word(n) == "of" and n not in line.ends and line.tokens[n - 1].word:
                owner = phrase  # the rest of the letter states
            continue
        word = line.words[n - 1]
        lasting = word == "long" and line.word(n - 2) in {"has", "have", "had"}
        if lasting or word in FILLERS or (word.endswith("ly") and len(word) > 4):
            n -= 1
        elif line.tokens[n - 1].word and line.word(n - 2) in ARTICLES and line.word(n - 3) in {"in", "at", "on"}:
            n -= 3  # has in the past said
        elif word in BRACKETS and n - 1 > first:
            return _across(line, n - 1, first)
        else:
            explained = (_explained(line, n, first) if stop is not None else None) or _knowing(line, n, first)
            return explained if owner is None or not a_text(owner) else (owner, owner.end)
    return None


def _explained(line: Line, n: int, first: int) -> tuple[Phrase, int] | None:
    """The person whom words without an end explain: Ana Ruiz, director at the harbour said."""
    for m in range(n - 1, max(first, n - LONGEST_SUBJECT) - 1, -1):
        if line.words[m] == ",":
            phrase = line.ends.get(m)
            return (phrase, phrase.end) if phrase is not None and phrase.kind == "person" else None
        if not line.tokens[m].word or line.words[m] in CUES or line.inside[m] >= 0:
            return None
    return None


def _knowing(line: Line, n: int, first: int) -> tuple[Phrase, int] | None:
    """An unnamed source of which is told what it knows: a person familiar with the matter said."""
    for m in range(n - 1, max(first, n - LONGEST_SUBJECT), -1):
        if not line.tokens[m].word or (line.words[m] in CUES and line.words[m] not in KNOWING) or line.inside[m] >= 0:
            return None
        if line.words[m] in KNOWING:
            phrase = line.ends.get(m)
            return (phrase, phrase.end) if phrase is not None and phrase.kind == "source" else None
    return None


def _across(line: Line, close: int, first: int) -> tuple[Phrase, int] | None:
    """The subject before a side clause: Smith, who leads the talks, said."""
    mark = {")": "("}.get(line.words[close], line.words[close])
    marks = [
        n
        for n in range(close - 1, max(first, close - FARTHEST) - 1, -1)
        if line.words[n] == mark and line.inside[n] < 0
    ]
    if not marks:
        return None
    state = mark == "," and len(marks) > 1 and _a_state(line, marks[0], close)
    n = marks[1] if state else marks[0]  # of Alder, Ohio, said
    where = line.owners.get(n)
    if n == marks[0] and mark == "," and n not in line.ends and where is not None and where.type == "place":
        return _opener(line, marks[1:], first)
    phrase = line.ends.get(n)
    inner = line.ends.get(close)
    if inner is not None and inner.kind == "person" and _explains(line, n + 1, inner.first):
        return _ungoverned(line, inner, first)  # the mayor, Ana Ruiz, said
    return None if phrase is None or phrase.kind == "pronoun" else _ungoverned(line, phrase, first)


def _opener(line: Line, commas: Sequence[int], first: int) -> tuple[Phrase, int] | None:
    """Who opens a sentence, of whose place more is told: police in Alder, Ohio, where Ruiz lives, said."""
    phrase = line.ends.get(commas[0]) if commas else None
    found = None if phrase is None else _ungoverned(line, phrase, first)
    return found if found is not None and found[0].first == first else None


def _a_state(line: Line, n: int, close: int) -> bool:
    """Whether all that stands between two commas is the state of a town: of Alder, Ohio, said."""
    state = line.owners.get(close)
    town = line.owners.get(n)
    return (
        state is not None
        and state.type == "place"
        and state.start == line.tokens[n + 1].start
        and (town is None or town.type == "place")
        and line.tokens[n - 1].capital
    )


def _explains(line: Line, start: int, end: int) -> bool:
    """Whether the words before a person between commas are all a role: our new pick, oil trader Ana Ruiz, said."""
    return end - start <= LONGEST_ROLE and all(
        line.tokens[n].text.islower() and not line.words[n].endswith("ing") and line.words[n] not in BETWEEN
        for n in range(start, end)
    )


def _ungoverned(line: Line, phrase: Phrase, first: int) -> tuple[Phrase, int] | None:
    """A phrase, or the one before the preposition that governs it, and where the naming ends."""
    governing = governed(line, phrase, first)
    outer = phrase if governing is None else line.ends.get(governing)
    return (outer, phrase.end) if outer else None
