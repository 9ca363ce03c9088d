"""Day slips: how likely it is that of two days that differ one is a mistake about the other's event.

In: two dates of independent texts with what is told around each, and all dates of their story. Out: the logarithm of
the odds, made of traits by weights that were fitted offline (`benchmarks/day_slips.py`) and stand in
`seeds/day_slips.csv`. Most days of a story differ because it goes on: somebody is shot, dies, is arrested, is charged.
A mistake is told otherwise: the same act in the same words and names, on a day that no other text gives to anything.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import seeds
from transforms.checks.moments import SAME, hours_apart
from transforms.checks.story_dates import Moment, StoryDates, can_meet, moment
from transforms.claims.concepts import concept_of, of_kind
from transforms.slots.comparable import is_written, tells_or_follows
from transforms.slots.dated_acts import HIT
from transforms.slots.days import days_apart
from transforms.slots.one_day import NO_ACTS
from transforms.slots.periods import one_day_of_a_month
from transforms.slots.same_names import same_name
from transforms.slots.statements import Statement
from transforms.stories.gists import Gist, gist, likeness_of_words, shared
from transforms.stories.told_alike import nearness
from transforms.tables import Claim
from transforms.words import information, lemma, stem

ONE_SPELL = {"day": 7, "month": 93, "year": 3 * 366}
"""Days between two dates of a grain up to which they are more likely those of one event than of two of a kind."""

LASTS = (("day", 1), ("month", 30), ("year", 365))
"""How many days after its first the last day of a date of each grain is at most."""

LONG_SINCE = 14
"""Days between two reports from which more of them tell nothing more."""

MANY_NAMES = 12.0
"""Information of the names that two sentences share from which more of it tells nothing more."""

ENOUGH = 2
"""Texts, or names, from which more of them tell nothing more."""

MOST_SURE = 0.9
"""Highest confidence of a finding."""

ONE_MEANING = 0.5
"""Likeness of two words from which they name one act."""

PART_OF_DAY = re.compile(r"\W*(?:\w+\s+)?(morning|afternoon|evening|night)\b")
"""The part of the day right behind a date."""

CLAUSE = re.compile(
    r"[;:()“”\"—–]|(?:\bin\s+)?\b(?:accused|after|as|because|before|charged|connection|following|over|since|suspected|suspects?|"
    r"that|when|where|whether|which|while|who)\b"
)
"""What parts the clause of a date from what it came after, or from whom it was about."""

ONE_PART = {"evening": "night"}
"""Parts of the day that outlets use for each other."""


class Told(NamedTuple):
    """What is told of one date.

    Attributes:
        act: what it is the day of; None where that is not known.
        follows: whether the act follows from an event, so that it has a day of its own.
        words: stems of all words of the sentence, one for all words of a concept.
        meaning, clause: what the words around the date mean, all of them and those of its clause alone.
        part: of the day, None where none is named.
        hours: those of the sentence.
    """

    act: str | None
    follows: bool
    words: frozenset[str]
    meaning: Gist
    clause: Gist
    part: str | None
    hours: Sequence[Claim]


Pair = tuple[Statement, Statement, float]
"""Two dates of independent texts, and how alike their sentences are (0 to 1)."""


class DaySlips:
    """Weighs the days of one story that exclude each other.

    What is weighed comes both ways, with the date that may be the mistake and the other one; but for days that name no
    day of the week, month or number (today), which are none.
    """

    def __init__(self, pairs: Sequence[Pair], story: StoryDates) -> None:
        """Take the pairs that are told alike, and all dates and hours of the story."""
        self._pairs, self._story = pairs, story
        self._told: dict[str, Told] = {}
        self._beside: dict[str, set[tuple[Moment, str]]] = defaultdict(set)
        for one, other, _ in pairs:
            for mine, theirs in ((one.claim, other.claim), (other.claim, one.claim)):
                self._beside[mine.claim_id].add((moment(theirs), story.text_of(theirs.article_id)))
        self._knowing = story.knowing({name for pair in pairs for date in pair[:2] for name in date.telling.names})

    def odds(self) -> Iterator[tuple[float, Statement, Statement]]:
        """The logarithm of the odds that a date is a mistake where another text has the right one."""
        weights = _weights()
        for traits, odd, right in self.traits():
            yield math.fsum(weights[name] * value for name, value in traits.items()), odd, right

    def traits(self) -> Iterator[tuple[Mapping[str, float], Statement, Statement]]:
        """What is weighed of two dates, by the names of `seeds/day_slips.csv`."""
        for one, other, alike in self._pairs:
            both = {"bias": 1.0, "alike": alike, **self._of_both(one, other)}
            for odd, right in ((one, other), (other, one)):
                if is_written(odd.claim):
                    yield {**both, **self._of_odd(odd, right)}, odd, right

    def _of_both(self, one: Statement, other: Statement) -> Mapping[str, float]:
        told = self._told_of(one), self._told_of(other)
        names = math.fsum(information(name) for name in one.telling.names & other.telling.names)
        acts = told[0].act, told[1].act
        after = [side.follows for side in told]
        ahead = [side.claim.modality in {"planned", "possible"} for side in (one, other)]
        since = self._between(one.claim, other.claim)
        far = days_apart(one, other) > _spell(one.claim)
        gaps = [hours_apart(mine, theirs) for mine in told[0].hours for theirs in told[1].hours]
        parts = told[0].part, told[1].part
        return {
            "near": nearness(one.telling, other.telling),
            "meaning": shared(told[0].meaning, told[1].meaning).window,
            "clause": max(shared(told[i].clause, told[1 - i].meaning).window for i in (0, 1)),
            "names": min(names, MANY_NAMES) / MANY_NAMES,
            "one_act": float(_one_act(acts)),
            "no_act": float(None in acts),
            "other_acts": float(_told_nowhere(told)),
            "one_follows": float(after[0] != after[1]),
            "both_follow": float(all(after)),
            "one_hour": float(bool(gaps) and min(gaps) <= SAME),
            "two_hours": float(bool(gaps) and min(gaps) > SAME),
            "one_part": float(None not in parts and parts[0] == parts[1]),
            "two_parts": float(None not in parts and parts[0] != parts[1]),
            "far": float(far),
            "month_slip": float(far and one_day_of_a_month(one.claim, other.claim)),
            "planned": float(all(ahead)),
            "one_planned": float(ahead[0] != ahead[1]),
            "no_week": float(one.claim.low is None or other.claim.low is None),
            "weeks_between": min(since, LONG_SINCE) / LONG_SINCE,
            "two_subjects": float(_two_subjects(one.claim, other.claim)),
        }

    def _of_odd(self, odd: Statement, right: Statement) -> Mapping[str, float]:
        mine, theirs, story = odd.claim, right.claim, self._story
        text = story.text_of(mine.article_id)
        giving, others = story.giving(theirs, text)
        strays, _ = story.giving(mine, text)
        wanted = moment(theirs)
        rivals = self._beside[mine.claim_id]
        backing = len({by for day, by in rivals if can_meet(day, wanted)}) - 1
        return {
            "unknown_names": min(ENOUGH, sum(not self._knowing[name] - {text} for name in odd.telling.names)) / ENOUGH,
            "share": giving / max(1, others),
            "many": float(giving >= ENOUGH),
            "backed": min(ENOUGH, backing) / ENOUGH,
            "strays": min(ENOUGH, strays) / ENOUGH,
            "twice": float(story.times(mine.article_id, mine) > 1),
            "own": float(story.times(mine.article_id, theirs) > 0),
            "unheard_of": float(story.written_before(theirs.article_id, mine)),
            "not_yet": float(story.written_before(mine.article_id, theirs)),
            "to_come": float(story.written_before(mine.article_id, mine)),
        }

    def _between(self, one: Claim, other: Claim) -> int:
        """Days between two reports; none where one has no date."""
        published = [self._story.articles[claim.article_id].published_at for claim in (one, other)]
        return abs((published[0] - published[1]).days) if published[0] and published[1] else 0

    def _told_of(self, date: Statement) -> Told:
        told = self._told.get(date.claim.claim_id)
        if told is None:
            act = _act(date)
            behind = PART_OF_DAY.match(date.telling.spoken[1])
            told = self._told[date.claim.claim_id] = Told(
                act=act,
                follows=act is not None and _follows(act),
                words=frozenset(stem(concept_of(word) or lemma(word)) for word in date.telling.said),
                meaning=gist(*date.telling.spoken),
                clause=gist(CLAUSE.split(date.telling.spoken[0])[-1], CLAUSE.split(date.telling.spoken[1])[0]),
                part=None if behind is None else ONE_PART.get(behind[1], behind[1]),
                hours=self._story.hours_beside(date.claim),
            )
        return told


def confidence(sure: float) -> float:
    """How sure a finding is (0 to 1) from the logarithm of its odds; rules about days are never quite sure."""
    return min(MOST_SURE, 1 / (1 + math.exp(-sure)))


@cache
def _weights() -> Mapping[str, float]:
    return {row["trait"]: float(row["weight"]) for row in seeds.rows("day_slips")}


def _act(date: Statement) -> str | None:
    """The act that a date is the day of: what its measure begins with, but for names, places and parts of the day."""
    return next((term for term in date.claim.measure_terms if not term[0].isupper() and term not in NO_ACTS), None)


@lru_cache(maxsize=50_000)
def _follows(act: str) -> bool:
    """Whether an act tells of an event or follows from it, so that it has a day of its own."""
    return tells_or_follows(act) or act in of_kind("personal")


def _one_act(acts: tuple[str | None, str | None]) -> bool:
    """Whether two acts are one: by word or meaning, or since both are what an incident is told by."""
    if acts[0] is None or acts[1] is None:
        return False
    return HIT.issuperset(acts) or likeness_of_words(acts[0], acts[1]) >= ONE_MEANING


def _told_nowhere(told: tuple[Told, Told]) -> bool:
    """Whether neither sentence tells what the other one dates."""
    one, other = told
    if one.act is None or other.act is None:
        return False
    return stem(one.act) not in other.words and stem(other.act) not in one.words


def _grain(claim: Claim) -> str | None:
    lasts = 0.0 if claim.low is None or claim.high is None else claim.high - claim.low
    return next((grain for grain, most in LASTS if lasts <= most), None)


def _spell(claim: Claim) -> int:
    """Days up to which another date of the grain of a claim may be that of its event."""
    return ONE_SPELL.get(_grain(claim) or "", 0)


def _two_subjects(one: Claim, other: Claim) -> bool:
    return None not in (one.subject, other.subject) and not same_name(one.subject, other.subject)
