"""Dates of the calendar: what names its own month, year, season or decade, in all the forms of writing it.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None. What hangs on "now" or on
another date is read by `transforms.dates.date_relative`.
"""

from abc import ABC, abstractmethod
from dataclasses import replace

import seeds
from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_fiscal import Fiscal
from transforms.dates.date_words import DASHES, MONTH_CERTAINTY, ORDINALS, century

SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
HOLIDAYS = frozenset(row["word"] for row in seeds.rows("holidays"))
HOLIDAY_FIRST = frozenset(word.replace("'", " ").replace("’", " ").replace(".", " ").split()[0] for word in HOLIDAYS)
LONGEST_HOLIDAY = 6
"""Tokens of the longest holiday's name: st . patrick ' s day."""

AFTER_HOLIDAY = frozenset((
    "on", "and", "but", "or", "as", "when", "with", "in", "at", "for", "was", "is", "were", "because", "than", "the",
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "their",
))  # fmt: skip
"""Words that leave a holiday before them alone; most others make it a part of a name, "Christmas Carol"."""

HOLIDAY_BEFORE = frozenset(("at", "over", "around", "before", "after", "this", "last", "next"))
PART_BEFORE = seeds.words("moment_words", "part")
"""Words before a holiday, or before `of` and a holiday, that tell a part of its day."""

INCIDENTS = seeds.words("moment_words", "incident")
"""Words behind a holiday that was the day of what they name: the Christmas Day fire."""

NO_INCIDENT = seeds.words("moment_words", "no_incident") | {"-"}
COMING_ROUND = seeds.words("moment_words", "coming_round")
"""Words behind the noun of an incident, and before the holiday, that make it what comes round each year."""

LONGEST_LIST = 8
"""Years in a row that are read as a list."""

YEAR_OFFSETS = {"last": -1, "this": 0, "next": 1}
DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "your", "my", "s’", "'s"]
)
YEAR_BEFORE = frozenset(
    ["in", "since", "during", "by", "until", "till", "mid", "early", "late", "circa", "year", "years"]
)
"""Words after which four digits are a year, whatever follows."""

NOT_AFTER_YEAR = seeds.words("figure_words", "no_year")
"""Words before which four digits are a count or a house number."""

YEAR_MAYBE = frozenset(["from", "to", "of", "for", "before", "after", "between", "through", "around", "about"])
"""Words after which four digits are a year unless a plural that can be counted follows."""


class Points(Fiscal, ABC):
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

    def decade(self, index: int, depth: int) -> Parsed:
        """The 1970s, the '90s, the noughties, the 21st century."""
        stop = index + (self.word(index) == "the")
        ordinal = self.ordinal(stop)
        if ordinal and self.word(ordinal[1]) in ("century", "centuries"):
            return When(grain="century", year=(ordinal[0] - 1) * 100), ordinal[1] + 1
        if stop > index and self.word(stop) == "noughties":
            return When(grain="decade", year=2000), stop + 1
        apostrophe = self.word(stop) in ("'", "’", "‘")
        stop += apostrophe
        word = self.word(stop)
        after = stop + 1
        if self.word(after) in ("'", "’") and self.glued(after):
            after += 1
        if not (word.isdecimal() and word.endswith("0") and self.word(after) == "s" and self.glued(after)):
            return None
        if len(word) == 4 and 1500 <= int(word) <= 2090:
            grain = "century" if word.endswith("00") and word != "2000" else "decade"
            return When(grain=grain, year=int(word)), after + 1
        if len(word) == 2 and (
            apostrophe or (index != stop and self.word(index - 1) in ("in", "since", "during", "of"))
        ):
            return When(grain="decade", year=1900 + int(word) if int(word) >= 30 else 2000 + int(word)), after + 1
        return None

    def season(self, index: int, depth: int) -> Parsed:
        """The summer, spring 2019, winter of 2016."""
        article = self.word(index) == "the"
        stop = index + article
        season = SEASONS.get(self.word(stop))
        if season is None:
            return None
        name = self.word(stop)
        stop += 1
        of = stop + (self.word(stop) == "of")
        if self.word(of) in YEAR_OFFSETS and self.word(of + 1) == "year":
            base = When(grain="year", offset=YEAR_OFFSETS[self.word(of)])
            return When(grain="season", month=season, base=base), of + 2
        year = self.bare_year(stop + (self.word(stop) == "of"), depth, sure=True)
        if year:
            pair = f"{((year[0].year or 0) + 1) % 100:02}"
            over = name == "winter" and self.word(year[1]) in DASHES | {"/"} and self.word(year[1] + 1) == pair
            return When(grain="season", month=season, year=year[0].year), year[1] + 2 * over
        led = self.word(index - 1) in (
            "in",
            "over",
            "since",
            "during",
            "until",
            "by",
            "this",
            "early",
            "late",
            "mid",
            "through",
            "throughout",
        )
        if not article or not led or self.word(stop) in ("of", "in", "from", "for", "-"):
            return None
        if name in ("fall", "spring") and self.word(index - 1) not in ("in", "since", "until", "by"):
            return None
        return When(grain="season", month=season), stop

    def holiday(self, index: int, depth: int, led: bool = False) -> Parsed:
        """On Christmas Eve, by Easter 2018, Labor Day weekend: where the words around it show that the day is meant.

        `led` says that a word such as "last" has shown it already.
        """
        if self.word(index) not in HOLIDAY_FIRST:
            return None
        name, stop = "", index
        for end in range(index + 1, min(index + LONGEST_HOLIDAY, len(self.tokens)) + 1):
            spelled = self.joined(index, end)
            if spelled in HOLIDAYS:
                name, stop = spelled, end
        if not name:
            return None
        year = self.year_tail(stop)
        if year:
            when, stop = When(grain="holiday", name=name, year=year[0]), year[1]
        else:
            when = When(grain="holiday", name=name)
        if self.word(stop) == "weekend":
            return replace(when, part="weekend"), stop + 1
        if year:
            return when, stop
        alone = not self.word(stop)[:1].isalpha() or self.word(stop) in AFTER_HOLIDAY
        if led and alone:
            return when, stop
        if self.tokens[index].surface[0].islower():
            return None
        before = self.word(index - 1)
        if before in ("on", "since", "until", "by") or (before in HOLIDAY_BEFORE and alone):
            return when, stop
        part = self.word(index - 2) if before == "of" else before
        if part in PART_BEFORE and (alone or before == "of" or name.endswith((" day", " eve"))):
            return when, stop  # but no early Christmas present
        if self.word(stop) in INCIDENTS and before != "-":  # the day-after-Christmas fire was a day later
            return self._day_of_incident(when, index, stop)
        return None

    def _day_of_incident(self, when: When, index: int, stop: int) -> Parsed:
        """The Christmas Day fire, the 2013 Mother's Day shooting, the Easter crash of 2019: a day that has been."""
        ahead = (self.word(index - 1), self.word(index - 2), self.word(index - 3))
        if self.word(stop + 1) in NO_INCIDENT or not COMING_ROUND.isdisjoint(ahead):
            return None
        year = self.year(index - 1) or self.year_tail(stop + 1)
        return replace(when, year=year[0] if year else None, past=True), stop

    def bare_year(self, index: int, depth: int, sure: bool = False) -> Parsed:
        """A year by itself, where the words around it say that it is one."""
        if self.word(index) in ("year", "calendar"):
            index += 1 + (self.word(index) == "calendar")
        parsed = self.year(index)
        if parsed is None:
            return None
        year, stop = parsed
        if self.more_digits(stop) or (self.glued(stop) and self.word(stop)[:1].isalpha()):
            return None
        if self.glued(index) and self.word(index - 1) in ("$", "€", "£", ".", ",", "/", "#", ":"):
            return None
        if self.word(stop) in NOT_AFTER_YEAR:
            return None
        before = self.word(index - 1)
        if sure or before in YEAR_BEFORE:
            return When(grain="year", year=year), stop
        if not self.word(index).isdecimal():
            return None
        if before in YEAR_MAYBE:
            return None if self.counted(stop) else (When(grain="year", year=year), stop)
        if before == "least" and self.word(index - 2) == "at" and self.word(index - 3) in ("until", "till", "through"):
            return When(grain="year", year=year), stop
        if before == "(" and self.word(stop) in (")", *DASHES):
            return When(grain="year", year=year), stop
        if before in ("than", "to") and self.word(index - 2) in ("later", "earlier", "prior"):
            return When(grain="year", year=year), stop
        first = self.list_start(index)
        if first < index:
            led = self.word(first - 1) in YEAR_BEFORE or self.word(first - 1) in YEAR_MAYBE
            return (When(grain="year", year=year), stop) if led else None
        if self.word(stop) in DASHES and self.year(stop + 1) and before != "-":
            return When(grain="year", year=year), stop
        modifier = (
            before in DETERMINERS
            or (before.isalpha() and self.word(index - 2) in DETERMINERS)
            or (before in ("s", "'", "’") and self.glued(index - 1) and not self.glued(index))
            or self.word(index - 1) in ORDINALS
        )
        if modifier and self.word(stop)[:1].isalpha() and 1900 <= year <= 2099 and not self.counted(stop):
            return When(grain="year", year=year), stop
        return None

    def list_start(self, index: int) -> int:
        """Where a list of years begins that ends at an index: "2019, 2020 and 2021"."""
        for _ in range(LONGEST_LIST):
            gap = 1 + (self.word(index - 1) in ("and", "or") and self.word(index - 2) == ",")
            if self.word(index - 1) not in ("or", "and", ",", "/") or len(self.word(index - gap - 1)) != 4:
                break
            if not self.word(index - gap - 1).isdecimal() or self.year(index - gap - 1) is None:
                break
            index -= gap + 1
        return index
