"""Forecasts: who expects what a figure tells. What two expect contradicts nothing, and neither do two years.

In: a statement. Out: whether it tells what somebody expects, and the words of the names of who does.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import seeds
from transforms.slots.house_names import NAMES, words_of_name
from transforms.slots.statements import LONG_DATE, Statement
from transforms.words import WORD, lemma, stem

PEOPLE = r"(?:analysts?|economists?|strategists?|researchers?|experts?|forecasters?|officials?|scientists?)"
BETWEEN = (
    r"(?:(?:now|also|still|then|has|have|had|previously|currently|separately|said|says|that|it|he|she|they)\s+){0,4}"
)
BEFORE = re.compile(
    rf"\b({NAMES}(?:['’]s?\s+(?:[a-z][\w-]*\s+){{0,2}}[a-z]\w*)?(?:\s+{PEOPLE})?(?:,[^,;]{{1,60}},)?)\s+{BETWEEN}$"
)
"""Who stands before the verb or the noun of a forecast: Norbank's economists expect, Ana Ruiz, the mayor, said she
expects."""

_BODIES = "|".join(sorted(seeds.words("figure_words", "foretelling")))
BODY = re.compile(rf"\b(?:the|its)\s+(?:[a-z][\w'’-]*\s+){{0,2}}?({_BODIES})\s+{BETWEEN}$", re.IGNORECASE)
"""A body without a name before the verb or the noun of a forecast: the growers' union expects."""

BEHIND = re.compile(rf"\s+(?:by|from)\s+(?:[a-z][\w-]*\s+){{0,4}}?({NAMES})")
SOURCE = re.compile(rf"\baccording\s+to\s+(?:[a-z][\w-]*\s+){{0,5}}?({NAMES})")
NAMED = re.compile(NAMES)

UNDERGONE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|now\s+|still\s+)?$", re.IGNORECASE)
"""What makes the verb passive, so that what stands before it expects nothing: growth is expected."""

AHEAD, BEYOND = 80, 40
"""Code points before and behind a figure among which the word stands that makes it a forecast."""

SUBJECT_REACH = 200
"""Code points before a word that says what somebody expects within which that one is named."""

NEXT_CLAUSE = re.compile(r"\b(?:and|but|while|whereas)\b|;")
"""What begins another clause, of which a word behind a figure is: nine had died and he expects more."""


TARGET = re.compile(
    r"\b(?:target|goal|mandate)s?\s+(?:range\s+)?(?:of|is|was|at)\s+(?:(?:about|around|some|roughly|just)\s+)?$",
    re.IGNORECASE,
)
TARGETED = re.compile(r"\s+(?:[a-z]+\s+)?(?:target|goal|mandate)\b", re.IGNORECASE)
"""What stands before and behind what somebody aims at: a target of 2 %, the 2 % goal."""


def is_foretold(statement: Statement) -> bool:
    """Whether its sentence tells what somebody expects."""
    return any(stem(lemma(word)) in _forecasts() for word in statement.telling.said if word[0].isalpha())


def two_forecasters(one: Statement, other: Statement) -> bool:
    """Whether each of two figures is what somebody expects who is named, or some body without a name, and they are
    two: the ministry, the union.
    """
    mine, theirs = _forecasters(one), _forecasters(other)
    if not mine and not theirs:
        mine, theirs = _bodies(one), _bodies(other)
    return bool(mine and theirs) and not mine & theirs


def aimed_and_expected(one: Statement, other: Statement) -> bool:
    """Whether one figure is what somebody aims at, and the other what somebody expects."""
    return any(_is_target(a) and is_foretold(b) and not _is_target(b) for a, b in ((one, other), (other, one)))


def _is_target(statement: Statement) -> bool:
    before, after, _ = statement.telling.spoken
    return TARGET.search(before) is not None or TARGETED.match(after) is not None


def _bodies(statement: Statement) -> frozenset[str]:
    """The nouns of the bodies without a name that expect what a figure tells."""
    text = statement.claim.surface.join(statement.telling.spoken[:2])
    cues = (cue for cue in WORD.finditer(text) if stem(lemma(cue[0].lower())) in _forecasts())
    found = (BODY.search(text, max(0, cue.start() - SUBJECT_REACH), cue.start()) for cue in cues)
    return frozenset(body[1].lower() for body in found if body is not None)


def of_two_years(one: Statement, other: Statement) -> bool:
    """Whether two years or months are those for which two figures are expected: 5 % in 2026, 3 % in 2027; one figure
    beside both tells of one thing: to open in 2027, in 2028, at a cost of $30m.
    """
    sides = ((one, other), (other, one))
    return all(
        side.high - side.low > LONG_DATE and is_foretold(side) and bool(side.details.numbers - by.details.numbers)
        for side, by in sides
    )


def _forecasters(statement: Statement) -> frozenset[str]:
    """The words of the names of those who expect what a figure tells; none where nobody does, or nobody named."""
    before, after, _ = statement.telling.spoken
    speaker = statement.claim.speaker or ""
    return _named(before, statement.claim.surface, after, speaker if speaker[:1].isupper() else "")


@lru_cache(maxsize=2048)
def _named(before: str, surface: str, after: str, speaker: str) -> frozenset[str]:
    text = f"{before}{surface}{after}"
    first, last = len(before) - AHEAD, len(before) + len(surface) + BEYOND
    cues = [cue for cue in WORD.finditer(text) if stem(lemma(cue[0].lower())) in _forecasts()]
    ends = NEXT_CLAUSE.search(text, len(before) + len(surface))
    if ends is not None:
        last = min(last, ends.start())
    if not any(first <= cue.start() <= last for cue in cues):
        return frozenset()
    named = frozenset().union(*(words_of_name(name) for cue in cues for name in _beside(text, cue)))
    named = named.union(*(words_of_name(found[1]) for found in SOURCE.finditer(text)))
    return named or words_of_name(speaker)


def _beside(text: str, cue: re.Match[str]) -> Iterator[str]:
    """The names of those who expect something right before or behind the word that says so."""
    first = max(0, cue.start() - SUBJECT_REACH)
    found = None if UNDERGONE.search(text, first, cue.start()) else BEFORE.search(text, first, cue.start())
    if found is not None:
        yield from NAMED.findall(found[1])
    behind = BEHIND.match(text, cue.end())
    if behind is not None:
        yield behind[1]


@cache
def _forecasts() -> frozenset[str]:
    return frozenset(stem(row["verb"]) for row in seeds.rows("forecast_verbs"))
