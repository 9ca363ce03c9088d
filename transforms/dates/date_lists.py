"""Days in lists that name their month once: 3, 10 and 17 May; May 3 and 10.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from dataclasses import replace

from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_parts import Parts
from transforms.dates.date_words import LONGEST_LIST


class Lists(Parts):
    """Readers of days in lists."""

    def listed_day(self, index: int, depth: int) -> Parsed:
        """A day in a list that names its month once: the 3 of 3, 10 and 17 May, the 10 of May 3 and 10."""
        day = self.day(index)
        if day is None or self.glued(index):
            return None
        ahead = self.list_end(day[1])
        if ahead is not None:
            inner = self.day_month(ahead, depth)
            if inner and inner[0].grain == "day" and inner[0].base is None and (inner[0].day or 0) > day[0]:
                return replace(inner[0], day=day[0]), day[1]
        first = self.list_start(index, lambda place: self.day(place) is not None)
        month = self.month(first - 1, led=True) if first < index else None
        alone = not self.word(day[1])[:1].isalnum() and not self.more_digits(day[1])
        if (
            month is None
            or not self.named(first - 1)
            or not (alone or self.list_end(day[1], closing=False) is not None)
        ):
            return None
        before = self.day(first)
        return (When(grain="day", month=month[0], day=day[0]), day[1]) if before and before[0] < day[0] else None

    def list_end(self, index: int, *, closing: bool = True) -> int | None:
        """Where the last day of a list begins that goes on at an index with a comma or `and`."""
        for _ in range(LONGEST_LIST):
            word = self.word(index)
            last = word in ("and", "or") or (word == "," and self.word(index + 1) in ("and", "or"))
            index += 1 + (word == "," and last)
            day = self.day(index) if last or word == "," else None
            if day is None:
                return None
            if last:
                return index if closing or not self.word(day[1])[:1].isalnum() else None
            index = day[1]
        return None
