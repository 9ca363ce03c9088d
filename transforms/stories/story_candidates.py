"""Which articles are compared to find their stories, at a cost that grows with the articles and not with their square.

Profiles in; out which of them are compared with each other, and which only with those. Two are worth a comparison that
are near in time with keys in common, or of which one looks back to the days of the other with anchors in common. Where
very many are, the first of them stand for all: the others are compared with those alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from transforms.stories.story_profiles import WINDOW_DAYS, Profile

SHARED_KEYS = 2
"""Keys that two articles must share to be compared."""

ANCHORS = 3
"""Anchors that an article must share with an earlier one that it looks back to."""

BEFORE, AFTER = 1, 4
"""Days before and after a date within which what happened then was written of: time zones, and follow-ups."""

CROWD = 400
"""Candidates of an article from which it speaks for no others."""

Weeks: TypeAlias = int | None
"""Three weeks, counted from 1970-01-01; None for those of an article whose day is not known."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared with what.

    Attributes:
        core: of each article that speaks for itself, by its id, the ids before it in the core that it is compared with.
        crowd: of each other article the ids in the core that it is compared with.
    """

    core: Mapping[str, list[str]]
    crowd: Mapping[str, list[str]]


def choose(profiles: Mapping[str, Profile], shared_keys: int = SHARED_KEYS) -> Compared:
    """Choose what is compared. An article is of the crowd when it has many candidates in the core before it, by id: ids
    are digests, so that those before it are a sample of all, and one article more seldom changes which they are.

    Args:
        profiles: by the id of their article.
        shared_keys: keys that two must share.
    """
    index = _Index(profiles)
    core: dict[str, list[str]] = {}
    crowd: dict[str, list[str]] = {}
    for name in sorted(profiles):
        found = sorted(index.candidates(profiles[name], shared_keys))
        if len(found) < CROWD:
            core[name] = found
            index.add(profiles[name])
        else:
            crowd[name] = found
    return Compared(core, crowd)


@dataclass(slots=True)
class _Index:
    """The articles of the core by what finds them, each in the weeks in which it is looked for."""

    profiles: Mapping[str, Profile]
    keys: dict[str, dict[Weeks, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    written: dict[tuple[str, Weeks], list[str]] = field(default_factory=lambda: defaultdict(list))
    remembered: dict[tuple[str, Weeks], list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, profile: Profile) -> None:
        for key in profile.keys:
            self.keys[key][_weeks(profile.day)].append(profile.article_id)
        if profile.day is None:
            return
        remembered = {weeks for span in profile.past for weeks in _weeks_of(span)}
        for anchor in profile.anchors:
            self.written[anchor, _weeks(profile.day)].append(profile.article_id)
            for weeks in remembered:
                self.remembered[anchor, weeks].append(profile.article_id)

    def candidates(self, profile: Profile, shared_keys: int) -> Iterator[str]:
        shared: Counter[str] = Counter()
        for key in profile.keys:
            if (holders := self.keys.get(key)) is None:
                continue
            weeks = _weeks(profile.day)
            near: Iterable[Weeks] = holders if weeks is None else (weeks - 1, weeks, weeks + 1, None)
            for one in near:
                shared.update(holders.get(one, ()))
        for name, count in shared.items():
            if count >= shared_keys and _near(profile, self.profiles[name]):
                yield name
        for name, count in self._holders_of_anchors(profile).items():
            other = self.profiles[name]
            if count >= ANCHORS and (_looks_back(profile, other) or _looks_back(other, profile)):
                yield name

    def _holders_of_anchors(self, profile: Profile) -> Counter[str]:
        """How many anchors each shares that was published on days the article looks back to, or that looks back to its
        own; each is counted once for an anchor.
        """
        shared: Counter[str] = Counter()
        if profile.day is None:
            return shared
        past = sorted({weeks for span in profile.past for weeks in _weeks_of(span)})
        own = _weeks(profile.day)
        for anchor in profile.anchors:
            found = {name for weeks in past for name in self.written.get((anchor, weeks), ())}
            shared.update(found.union(self.remembered.get((anchor, own), ())))
        return shared


def _weeks(day: int | None) -> Weeks:
    """Which weeks a day lies in: what is near in time lies in the same ones, or in those beside them."""
    return None if day is None else day // WINDOW_DAYS


def _weeks_of(span: tuple[int, int]) -> range:
    """The weeks in which was written of what happened in a span of days."""
    return range((span[0] - BEFORE) // WINDOW_DAYS, (span[1] + AFTER) // WINDOW_DAYS + 1)


def _near(one: Profile, other: Profile) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= WINDOW_DAYS


def _looks_back(later: Profile, earlier: Profile) -> bool:
    """Reports of a trial tell when the deed was done, and name the same people."""
    if later.day is None or earlier.day is None or earlier.day >= later.day - WINDOW_DAYS:
        return False
    return any(first - BEFORE <= earlier.day <= last + AFTER for first, last in later.past)
