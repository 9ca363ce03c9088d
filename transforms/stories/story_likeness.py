"""How alike two articles are, for telling whether they are about one event.

Sketches in, numbers out. No weight is taken from the articles at hand, so that one article more changes nothing between
two others.
"""

from typing import TYPE_CHECKING

import numpy as np

from transforms.stories.ragged import shared as held_by_both
from transforms.stories.sketches import UNDATED, Sketches
from transforms.stories.vectors import Vector, dots

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIKENESS_PER_DAY = 0.01
"""How much more alike two articles must be for every day between their publications."""

OTHER_DAYS = 0.1
"""How much more alike two articles must be whose openings name different weekdays: news says when it happened."""

OTHER_STREETS = 0.1
"""How much more alike two articles must be whose openings name streets and none in common. Any value up to 0.3 parted
the labelled events of one town and one week; from 0.2 on it parts reports of one event too."""

OTHER_TOWNS = 0.1
"""How much more alike two articles must be whose leads name towns and none in common."""

DAYS_UNKNOWN = 0.05
"""How much more alike two articles must be when it is not known that they were written in the same days."""

LOOKING_BACK = 0.1
"""How much more alike an article must be to one that it looks back to, by its day or by a person."""

WINDOW_DAYS = 21
"""Articles further apart in time are about different events, however alike, unless the later one looks back."""


def in_same_weeks(day: int, days: "NDArray[np.int64]") -> "NDArray[np.bool_]":
    """Which of some days are near enough to another for one event; a day that is not known is near to all."""
    if day == UNDATED:
        return np.ones(len(days), dtype=bool)
    near: NDArray[np.bool_] = (days == UNDATED) | (np.abs(days - day) <= WINDOW_DAYS)
    return near


def likenesses(of: Sketches, one: int, others: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """How alike an article is to each of some others: the cosine of their weights, less what speaks against one event.

    Args:
        of: the sketches.
        one: the row of an article.
        others: those of candidates beside it: whether one looks back is not asked again.
    """
    words = Vector(of.words.take(others), of.weights.take(others))
    shared = dots(Vector(of.words[one], of.weights[one]), words, of.words.lengths[others])
    undated = (of.days[others] == UNDATED) | (of.days[one] == UNDATED)
    gap = np.where(undated, 0, np.abs(of.days[others] - of.days[one]))
    theirs = of.weekdays[others]
    other_days = (theirs != 0) & (of.weekdays[one] != 0) & (theirs & of.weekdays[one] == 0)
    alike = np.where(other_days, shared - OTHER_DAYS, shared)
    for places, apart in ((of.streets, OTHER_STREETS), (of.towns, OTHER_TOWNS)):
        if places.lengths[one]:
            elsewhere = (places.lengths[others] > 0) & (held_by_both(places, one, others) == 0)
            alike = np.where(elsewhere, alike - apart, alike)
    alike -= np.where(undated, DAYS_UNKNOWN, LIKENESS_PER_DAY * gap)
    # nothing else tells their days, and two reports of the same kind of thing share most of their words
    alike[undated & other_days] = 0.0
    return np.where(gap > WINDOW_DAYS, shared - LOOKING_BACK, alike)
