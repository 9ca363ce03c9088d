"""Ranges of dates: from May 3 to 5, between 2019 and 2021, Monday-Friday, 2018/19, before June.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from dataclasses import replace

from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_lists import Lists
from transforms.dates.date_words import DASHES


class Ranges(Lists):
    """Readers of two points joined, each lending the other the month or year it lacks."""

    def range(self, index: int, opened: str = "") -> Parsed:
        """Two points joined, each lending the other the month or year it lacks."""
        left = self.point(index)
        if (
            opened == "from"
            and left
            and left[0].grain == "year"
            and self.word(left[1]) in ("to", "-", "–")
            and left[0].year
        ):
            right_year = self.year(left[1] + 1)
            if right_year and self.counted(right_year[1]):
                return None
        for candidate in (left, self.bare_day(index, opened), self.bare_month(index), self.season_year(index)):
            if candidate is None:
                continue
            when, stop = candidate
            joined = self.joiner(stop, opened)
            if joined is None:
                continue
            right = self.point(joined) or self.now(joined)
            if right is None:
                right = self.bare_end(when, joined)
            if right is None and when.grain == "month" and self.word(joined - 1) in DASHES and self.glued(joined):
                right = self.bare_month(joined)
            if right is None:
                continue
            bare = left is None and right[0].grain == "month" and right[0].year is None and when.grain == "month"
            if bare and (index == 0 or self.named(index - 1) or not self.named(joined)):
                # "Theresa May to March ...", "May to march"
                continue
            pair = _lend(when, right[0])
            if pair:
                return replace(pair[0], until=pair[1]), right[1]
        return None

    def month_between(self, index: int) -> Parsed:
        """In May between the 19th and the 21st; two numbers that count nothing."""
        month = self.month(index, led=True)
        if month is None or not self.named(index):
            return None
        stop = month[1] + (self.word(month[1]) == ",")
        opened = self.word(stop)
        if opened not in ("between", "from"):
            return None
        first = self.day(stop + 1 + (self.word(stop + 1) == "the"))
        joined = self.joiner(first[1], opened) if first else None
        last = self.day(joined + (self.word(joined) == "the")) if joined else None
        if first is None or last is None or not first[0] < last[0]:
            return None
        year = self.year_tail(last[1])
        stop = year[1] if year else last[1]
        if self.more_digits(stop) or self.word(stop)[:1].isalnum() or self.word(stop) in ("%", "$", "°"):
            return None
        days = [
            When(grain="day", month=month[0], day=day, year=year[0] if year else None) for day in (first[0], last[0])
        ]
        return replace(days[0], until=days[1]), stop

    def joiner(self, index: int, opened: str) -> int | None:
        """The index after what joins the two ends of a range."""
        index += self.word(index) == "," and self.word(index + 1) in ("to", "until", "till", "through")
        word = self.word(index)
        if word in DASHES:
            return index + 1
        if word == "/" and len(self.word(index - 1)) == 4 and len(self.word(index + 1)) == 2:
            return index + 1
        if word in ("to", "until", "till", "through", "thru") or (word == "and" and opened == "between"):
            return index + 1
        if word == "and" and self.consecutive(index):
            return index + 1
        return None

    def now(self, index: int) -> Parsed:
        """Now as the end of a range: "between 2019 and now"."""
        stop = index + (self.word(index) == "the")
        return (When(grain="day", shift=0), stop + 1) if self.word(stop) in ("now", "present") else None

    def consecutive(self, index: int) -> bool:
        """Whether two days that follow each other stand around an "and": "3 and 4 May", "May 3 and 4"."""
        left, right = self.day(index - 1), self.day(index + 1)
        return left is not None and right is not None and left[1] == index and right[0] == left[0] + 1

    def bare_day(self, index: int, opened: str) -> Parsed:
        """A day of the month that gets its month from what follows: "3 to 5 May"."""
        parsed = self.day(index + (self.word(index) == "the"))
        if parsed is None or self.glued(index):
            return None
        word = self.word(parsed[1])
        following = self.day(parsed[1] + 1) if word == "and" else None
        consecutive = following is not None and following[0] == parsed[0] + 1
        if not opened and word not in DASHES and word != "to" and not consecutive:
            return None
        return When(grain="day", day=parsed[0]), parsed[1]

    def bare_month(self, index: int) -> Parsed:
        """A month that what follows shows to be one: "Jan-Feb 2017", "May to March"."""
        month = self.month(index, led=True)
        if month is None or self.tokens[index].surface[0].islower():
            return None
        return When(grain="month", month=month[0]), month[1]

    def season_year(self, index: int) -> Parsed:
        """The first year of a pair that no count is written as: "2018-19", "2018/19"."""
        year = self.year(index)
        if (
            year is None
            or not self.word(index).isdecimal()
            or self.glued(index)
            or self.word(year[1]) not in DASHES | {"/"}
        ):
            return None
        when = When(grain="year", year=year[0])
        return (when, year[1]) if self.glued(year[1]) and self.bare_end(when, year[1] + 1) else None

    def bare_end(self, left: When, index: int) -> Parsed:
        """The end of a range that leans on its start: "May 3-5", "2024-25"."""
        word = self.word(index)
        if left.grain == "year" and left.year and word.isdecimal() and len(word) == 2:
            if int(word) == (left.year + 1) % 100 and not self.glued(index + 1):
                return When(grain="year", year=left.year + 1), index + 1
            return None
        if left.year and left.grain in ("year", "month", "day"):
            parsed = self.year(index)
            return (When(grain="year", year=parsed[0]), parsed[1]) if parsed and parsed[0] > left.year else None
        if left.grain == "day" and left.month and left.day:
            day = self.day(index)
            if day and day[0] > left.day and not self.more_digits(day[1]):
                stop = day[1]
                year = self.year_tail(stop)
                return When(grain="day", month=left.month, day=day[0], year=year[0] if year else None), (
                    year[1] if year else stop
                )
        return None

    def bounded(self, index: int) -> Parsed:
        """A point after "before", "after" or "by"; the bound's word is not part of the span."""
        bound = None
        if self.word(index - 1) in ("before", "until", "till"):
            bound = "before" if self.word(index - 1) == "before" else None
        elif self.word(index - 1) in ("after", "by"):
            bound = self.word(index - 1)
        elif (
            self.word(index - 1) == "the"
            and self.word(index - 2) in ("before", "after", "by")
            and self.word(index) == "year"
        ):
            bound = self.word(index - 2)
        elif self.word(index - 2) in ("later", "earlier", "prior") and self.word(index - 1) in ("than", "to"):
            bound = "after" if self.word(index - 2) == "later" else "before"
            if self.word(index - 3) == "no":
                bound = "by" if bound == "after" else None
        parsed = self.point(index) if bound else None
        if parsed is None or self.word(parsed[1]) in ("'", "’"):
            return None
        return replace(parsed[0], bound=bound), parsed[1]


def _lend(left: When, right: When) -> tuple[When, When] | None:
    """Both ends of a range, each with the month or year that only the other names; None when they make no range."""
    if left.until or right.until or left.bound or right.bound:
        return None
    calendar_grains = ("day", "month", "quarter", "half", "season", "year", "decade")
    if left.grain not in calendar_grains or right.grain not in calendar_grains:
        return (left, right) if left.grain == right.grain else None
    if left.day and left.month is None and left.weekday is None:
        named = right.month is not None or right.base is not None
        if right.grain != "day" or not named or right.day is None or left.day >= right.day:
            return None
        left = replace(left, month=right.month, year=right.year, base=right.base)
    if right.grain == "year" and right.year and left.grain != "year" and left.year is None and left.month:
        return None
    if left.grain in ("day", "month", "quarter", "half", "season") and left.month and left.year is None and right.year:
        wraps = right.month is not None and right.grain in ("day", "month") and right.month < left.month
        if left.offset is None and left.base is None and right.grain != "year":
            left = replace(left, year=right.year - wraps)
    if right.month and right.year is None and left.year and right.offset is None and right.base is None:
        wraps = left.month is not None and right.month < left.month
        right = replace(right, year=left.year + wraps)
    if left.grain == right.grain == "year" and left.year and right.year and left.year >= right.year:
        return None
    return left, right
