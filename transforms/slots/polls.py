"""Polls: whose poll a share is of, and on which days those whom it asked were asked.

In: an article and its claims. Out: the poll of each share. Two polls have two results, which contradict nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.slots.house_names import NAMES, words_of_name
from transforms.tables import Article, Claim

POLLED = (
    r"(?:(?<!to\sthe\s)(?<!at\sthe\s)polls?|polling|surveys?)"
    r"(?!\s+(?:open|clos|day\b|tax|stations?\b|places?\b|booths?\b|workers?\b|watchers?\b))"
)
"""A poll that asks people, and none at which they vote: polls closed at 8 p.m."""

TOLD = re.compile(rf"\b(?:{POLLED}|pollsters?|polled|surveyed|margin\s+of\s+error)\b", re.IGNORECASE)
"""Words that tell of a poll."""

HOUSES = (
    re.compile(
        rf"\b({NAMES})(?:['’]s)?\s+"
        r"(?:(?!(?:a|an|the|at|of|in|on|to|and|or|leads?|led|tops?|topped|trails?|trailed|won)\b)[a-z][\w-]*\s+){0,2}"
        rf"{POLLED}(?<!polling)(?!\s+(?:numbers?|ratings?|leads?|position|standings?)\b)"
    ),
    re.compile(
        rf"\b{POLLED}\s+(?:(?:(?!(?:led|won|topped|dominated)\b)[a-z\d][\w,-]*\s+){{0,4}}?by|(?:[a-z]+\s+)?from)"
        rf"\s+(?:the\s+)?(?:[a-z]+\s+)?({NAMES})"
    ),
    re.compile(
        rf"\b(?:conducted|carried\s+out|done|fielded)\s+(?:for\s+(?:the\s+)?{NAMES}\s+)?(?:[a-z]+\s+){{0,3}}?"
        rf"by\s+(?:the\s+)?(?:[a-z]+\s+)?({NAMES})"
    ),
    re.compile(rf"\b({NAMES})\s+(?:questioned|polled|surveyed|interviewed)\s+(?:[a-z]+\s+){{0,2}}\d"),
)
"""Where the one who asked is named: a Norbank poll, a survey by the Teft Institute, it was conducted by Norbank."""

ASKED = re.compile(r"\b(?:conducted|carried\s+out|fielded|taken|polled|surveyed|interviewed|questioned)\b")
"""Verbs of the sentence that says when people were asked."""

ANSWERED = re.compile(r"\b(?:sa(?:y|ys|id)|f(?:ind|inds|ound)|show(?:s|ed)?|would|will)\b")
"""Words behind which a day is that of what people answered: said they would vote for her in May."""

SHOWN = re.compile(r"\b(?:released|published|out|on)\s+(?:on\s+)?$")
"""What stands before the day on which a poll was shown, or on which something else was."""

REACH = 400
"""Code points before a sentence within which it may still be of the poll that is told there."""

ASKING_DAYS = 45
"""Days that a poll takes at most."""

Days = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll as an article tells of it: `house`, the words of the name of who asked; empty where nobody is named.

    Attributes:
        house: in lower case.
        days: the first and last day on which people were asked, as days since 1970-01-01; None where none is told.
    """

    house: frozenset[str] = frozenset()
    days: Days | None = None


class Polls:
    """The polls that an article tells of."""

    def __init__(self, article: Article, claims: Iterable[Claim]) -> None:
        """Find them; `claims` are those of the article."""
        text = self._text = article.text
        self._told = [found.start() for found in TOLD.finditer(text)] if TOLD.search(text) else []
        self._houses = _houses_in(text) if self._told else []
        asked = {claim.claim_id: _asked(claim, text) for claim in claims if self._told}
        self._asked = {claim: days for claim, days in asked.items() if days is not None}

    def of(self, claim: Claim) -> Poll | None:
        """The poll that a claim of the article is of, as far as its place tells; None where it is of none.

        A share is a result of it, a date says when it asked, a count how many it asked.
        """
        if claim.claim_id in self._asked:
            return Poll(self._house(claim), self._asked[claim.claim_id])
        if not self._told or not (
            claim.dimension == "fraction" or (claim.dimension == "count" and self._counts(claim))
        ):
            return None
        if claim.part != "body":
            return Poll(self._only_house(), self._only_days())
        near = bisect_right(self._told, claim.sentence_end)
        if not near or self._told[near - 1] < claim.sentence_start - REACH:
            return None
        return Poll(self._house(claim), self._only_days())

    def _counts(self, claim: Claim) -> bool:
        """Whether a count is of those who were asked: its sentence says that a poll asked."""
        sentence = self._text[claim.sentence_start : claim.sentence_end] if claim.part == "body" else ""
        return TOLD.search(sentence) is not None and ASKED.search(sentence) is not None

    def _house(self, claim: Claim) -> frozenset[str]:
        """Who asked: who is named in the sentence of a claim, else last before it, else whoever alone is named."""
        within = [house for at, house in self._houses if claim.sentence_start <= at < claim.sentence_end]
        before = [house for at, house in self._houses if at < claim.sentence_start]
        return frozenset().union(*within) if within else before[-1] if before else self._only_house()

    def _only_house(self) -> frozenset[str]:
        names = [house for _, house in self._houses]
        return frozenset().union(*names) if names and all(names[0] & house for house in names) else frozenset()

    def _only_days(self) -> Days | None:
        days = set(self._asked.values())
        return days.pop() if len(days) == 1 else None


def two_polls(one: Poll | None, other: Poll | None) -> bool:
    """Whether two shares are of two polls: of two houses, or of other days; polls of nobody named where only the one
    tells its days may be two.
    """
    if one is None or other is None:
        return False
    if one.house and other.house and not one.house & other.house:
        return True
    if one.days is not None and other.days is not None:
        return max(one.days[0], other.days[0]) > min(one.days[1], other.days[1])
    return one.days != other.days and not (one.house and other.house)


def _asked(claim: Claim, text: str) -> Days | None:
    """The days that a date names as those on which a poll asked people."""
    if claim.kind != "date" or claim.part != "body" or claim.low is None or claim.high is None:
        return None
    sentence, before = text[claim.sentence_start : claim.sentence_end], text[claim.sentence_start : claim.start]
    asked = list(ASKED.finditer(sentence))
    if claim.high - claim.low > ASKING_DAYS or not asked or TOLD.search(sentence) is None:
        return None
    last = max((verb.end() for verb in asked if verb.end() <= len(before)), default=len(before))
    if ANSWERED.search(before, last) or (claim.low == claim.high and SHOWN.search(before)):
        return None
    return claim.low, claim.high


def _houses_in(text: str) -> list[tuple[int, frozenset[str]]]:
    """Where a text names who asked, and the words of each name."""
    named = ((found.start(1), words_of_name(found[1])) for pattern in _houses() for found in pattern.finditer(text))
    return sorted({at: house for at, house in named if house}.items())


@cache
def _houses() -> Sequence[re.Pattern[str]]:
    """Patterns whose first group is the name of who asked; houses that are known need no word beside them."""
    names = [
        wording
        for row in seeds.rows("organisations")
        if row["kind"] == "pollster"
        for wording in (row["name"], *filter(None, row["aliases"].split("|")))
    ]
    return (*HOUSES, re.compile(rf"\b({'|'.join(map(re.escape, names))})\b"))
