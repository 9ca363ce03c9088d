"""Dates of the calendar: what names its own month, with its day or its year, in all the forms of writing it.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None. What hangs on "now" or on
another date is read by `transforms.dates.date_relative`.
"""

from abc import ABC, abstractmethod

from transforms.dates.date_bare_years import YEAR_OFFSETS, Years
from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_fiscal import Fiscal
from transforms.dates.date_holidays import Holidays
from transforms.dates.date_words import DASHES, MONTH_CERTAINTY, century


class Points(Years, Holidays, Fiscal, ABC):
    """Readers of dates of the calendar."""

    @abstractmethod
    def point(self, index: int, depth: int = 0) -> Parsed:
        """One expression that is no range, the longest that begins here; `depth` counts what it is nested in."""

    def weekday_tail(self, index: int, depth: int) -> Parsed:
        """The date that a weekday introduces."""
        stop = index
        if self.word(stop) in (",", "(", *DASHES):
            stop += 1
        stop += self.word(stop) == "the"
        inner = (
            self.numeric(stop, depth, dotted=True)
            or self.day_month(stop, depth)
            or self.month_day(stop, depth, days_only=True)
        )
        if inner and inner[0].grain == "day":
            end = inner[1] + (self.word(index) == "(" and self.word(inner[1]) == ")")
            return inner[0], end
        if self.word(index) in (",", "("):
            return None
        ordinal = self.ordinal(stop)
        if ordinal and ordinal[0] <= 31 and (self.word(index) == "the" or self.word(stop).isdecimal()):
            return When(grain="day", day=ordinal[0]), ordinal[1]
        plain = self.day(stop) if stop == index else None
        if plain is None or self.more_digits(plain[1]):
            return None
        follower = self.word(plain[1])
        if follower[:1].isalnum() or follower in ("%", ":", "-", "–", "$", "/"):
            return None
        return When(grain="day", day=plain[0]), plain[1]

    def month_day(self, index: int, depth: int, days_only: bool = False) -> Parsed:
        """October 8, 2025; Oct. 8; May twenty-nine; October 2025; October."""
        month = self.month(index, led=True)
        if month is None:
            return None
        number, stop = month
        worded = self.worded_year(stop)
        if worded and not days_only:
            return When(grain="month", month=number, year=worded[0]), worded[1]
        the = self.word(stop) == "the"
        day = self.day(stop + the, words=True)
        if day and self.plausible_day(day[1], stop + the):
            year = self.year_tail(day[1])
            if year:
                return When(grain="day", month=number, day=day[0], year=year[0]), year[1]
            return When(grain="day", month=number, day=day[0]), day[1]
        if days_only:
            return None
        skip = 1 if self.word(stop) in ("of", "in", ",") else 0
        year_month = self.year(stop + skip)
        if year_month and not self.more_digits(year_month[1]):
            if (
                self.word(stop) == ","
                and self.word(year_month[1]) not in (",", ".", ")", "")
                and self.counted(year_month[1])
            ):
                return None
            return When(grain="month", month=number, year=year_month[0]), year_month[1]
        short = stop + 1 + (self.word(stop + 1) in ("'", "’"))
        two_digits = self.word(short).isdecimal() and len(self.word(short)) == 2
        if self.word(stop) == "of" and two_digits and not self.more_digits(short + 1) and not self.counted(short + 1):
            return When(grain="month", month=number, year=century(int(self.word(short)))), short + 1
        if self.word(stop) in YEAR_OFFSETS and self.word(stop + 1) == "year":
            return When(
                grain="month", month=number, base=When(grain="year", offset=YEAR_OFFSETS[self.word(stop)])
            ), stop + 2
        bare = self.month(index, led=False)
        return (When(grain="month", month=number), bare[1]) if bare else None

    def year_month(self, index: int, depth: int) -> Parsed:
        """2018 June, 2018 June 5."""
        year = self.year(index)
        month = self.month(year[1], led=True) if year and not self.glued(index) else None
        if year is None or month is None or not self.named(year[1]) or MONTH_CERTAINTY[self.word(year[1])] == "word":
            return None
        day = self.day(month[1])
        if day and self.plausible_day(day[1], month[1]) and not self.counted(day[1]):
            return When(grain="day", month=month[0], day=day[0], year=year[0]), day[1]
        return When(grain="month", month=month[0], year=year[0]), month[1]

    def plausible_day(self, stop: int, first: int) -> bool:
        """Whether the number after a month is its day, not "May 10 per cent" or "March 3.5"."""
        if self.more_digits(stop) or self.word(stop) in ("%", "percent", "pct"):
            return False
        if self.word(stop) == "per" and self.word(stop + 1) in ("cent", "cents"):
            return False
        if self.word(stop) in DASHES and self.word(stop + 1) in ("year", "month", "week", "day", "hour", "minute"):
            return False  # in May 14-year-old Ann Weir won
        return not (self.glued(first) and self.word(first - 1) in DASHES | {"$", "€", "£"})

    def day_month(self, index: int, depth: int) -> Parsed:
        """8 October 2025; the 4th of July; 23rd day of September."""
        stop = index + (self.word(index) == "the")
        day = self.day(stop, words=True)
        if day is None or self.word(stop - 1) in ("$", "€", "£", "."):
            return None
        if self.glued(stop) and self.word(stop - 1) in (".", ",") and self.word(stop - 2).isdecimal():
            return None
        number, after = day
        if self.word(after) == "day" and self.word(after + 1) == "of":
            after += 1
        skip = 1 if self.word(after) == "of" else 0
        if self.word(after + skip) in YEAR_OFFSETS and self.word(after + skip + 1) == "month":
            ends_range = self.word(index - 1) in ("to", "and", *DASHES) and self.day(index - 2) is not None
            if not skip and self.word(stop).isdecimal() and after == stop + 1 and not ends_range:
                # "sold 23 last month"
                return None
            base = When(grain="month", offset=YEAR_OFFSETS[self.word(after + skip)])
            return When(grain="day", day=number, base=base), after + skip + 2
        month = self.month(after + skip, led=True)
        if month is None:
            return None
        if MONTH_CERTAINTY[self.word(after + skip)] == "word" and not skip and self.tokens[after].surface.islower():
            return None
        year = self.year_tail(month[1])
        if year:
            return When(grain="day", month=month[0], day=number, year=year[0]), year[1]
        return When(grain="day", month=month[0], day=number), month[1]

    def month_of(self, index: int, depth: int) -> Parsed:
        """The month of May, the month of May 2024."""
        stop = index + (self.word(index) == "the")
        if self.word(stop) != "month" or self.word(stop + 1) != "of" or self.month(stop + 2, led=True) is None:
            return None
        month = self.month_day(stop + 2, depth)
        return month if month and month[0].grain == "month" else None
