"""Dates that hang on "now" or on another date: yesterday, last week, two weeks before Friday, Wednesday of next week.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from dataclasses import replace

from transforms.dates.date_bare_years import SEASONS
from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_points import Points
from transforms.dates.date_words import DASHES, SMALL, WEEKDAY_CERTAINTY

UNITS = {
    unit + plural: unit
    for unit in ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade")
    for plural in ("", "s")
}
OFFSETS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip


LASTING = frozenset(UNITS.values()) - {"weekend", "quarter"}
"""Units in which a length of time is told."""

PERFECT = frozenset(("has", "have", "had", "been", "ve"))
PERFECT_REACH = 16
"""Tokens before a run within which a verb in the perfect tells that something has gone on so long."""

PARTS_OF_TIME = {"half": 2, "quarter": 4}
YEARS = {"century": 100, "decade": 10}
"""Times of which a half or a quarter is told by its years."""

SPANNED = frozenset(("for", "of", "by", "in", "than", "about", "last", "lasting", "within", "over"))
"""Words after which a number of weeks is a length of time, whatever day follows it."""


class Relative(Points):
    """Readers of dates that hang on "now" or on another date."""

    def deictic(self, index: int, depth: int) -> Parsed:
        """Today, yesterday, tomorrow, tonight, this morning, last night."""
        word, following = self.word(index), self.word(index + 1)
        shift = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
        if shift is not None and self.tokens[index].surface[0].isupper() and self.named(index - 1):
            # a newspaper's name
            return None
        if shift is not None:
            if self.word(index + 1) in ("'", "’") and self.word(index + 2) == "s" and word == "today":
                return When(grain="day", shift=0, vague=True), index + 1
            return When(grain="day", shift=shift), index + 1
        if word == "this" and following in ("morning", "afternoon", "evening"):
            return When(grain="day", shift=0), index + 2
        if word == "last" and following == "night":
            return When(grain="day", shift=-1), index + 2
        if word == "the" and self.word(index - 1) in ("on", "until", "by", "from"):
            ordinal = self.ordinal(index + 1)
            alone = ordinal and (
                not self.word(ordinal[1])[:1].isalnum() or self.word(ordinal[1]) in ("and", "at", "but")
            )
            if ordinal and alone and self.word(index + 1).isdecimal() and 1 <= ordinal[0] <= 31:
                return When(grain="day", day=ordinal[0]), ordinal[1]
        if word == "the" and following == "day" and self.word(index + 2) in ("before", "after"):
            inner = self.point(index + 3, depth + 1)
            if inner:
                sign = -1 if self.word(index + 2) == "before" else 1
                return When(grain="day", shift=sign, base=inner[0]), inner[1]
        return None

    def offset_unit(self, index: int, depth: int) -> Parsed:
        """Last week, this month, the next three years, the weekend, the week of April 10."""
        part = self.word(index) if self.word(index) in ("earlier", "later") else None
        stop = index + (part is not None)
        article = self.word(stop) in ("the", "these", "those")
        stop += article
        word = self.word(stop)
        offset = OFFSETS.get(word)
        if offset is not None and self.word(index - 1) == "the":
            # what "the" makes of it has been tried
            return None
        if not article and word == "following":
            return None  # hurt following Friday's blast
        if offset is None:
            return self._unit_of_a_day(stop, article, depth)
        stop += 1
        if self.word(stop) in ("past", "coming", "calendar") and word in ("this", "the", "last", "next"):
            offset = OFFSETS.get(self.word(stop), offset)
            stop += 1
        count = self.count(stop)
        if count and offset != 0:
            return self._counted_units(count, offset, index)
        if self.word(stop) in ("fiscal", "financial") and self.word(stop + 1) == "year":
            return When(grain="fiscal_year", offset=offset), stop + 2
        unit = UNITS.get(self.word(stop))
        if unit == "day" or (article and unit and self.word(stop - 1) in ("following", "previous", "preceding")):
            # "the next day", "the following week": counted from the day the story speaks of
            return None
        if unit and self.word(stop) == unit:
            return self._one_unit(stop, unit, offset, part, article=article)
        if unit and offset != 0:
            return When(grain=unit, count=3 * offset, vague=True), stop + 1
        return None if part else self._offset_name(stop, offset, depth, article=article)

    def _unit_of_a_day(self, stop: int, article: bool, depth: int) -> Parsed:
        """The weekend, the weekend of the holiday, the week of April 10."""
        word, following = self.word(stop), self.word(stop + 1)
        unit = UNITS.get(word)
        if unit == "weekend" and following == "of":
            skip = 2 + (self.word(stop + 2) == "the")
            inner = self.holiday(stop + skip, depth, led=True) or self.point(stop + skip, depth + 1)
            if inner and inner[0].grain == "holiday":
                return replace(inner[0], part="weekend"), inner[1]
            if inner and inner[0].grain == "day":
                return When(grain="weekend", base=inner[0], nth=0), inner[1]
        if article and unit == "week" and following in ("of", "commencing", "beginning", "starting"):
            skip = 2 + (self.word(stop + 2) == "on")
            inner = self.point(stop + skip, depth + 1)
            if inner and inner[0].grain == "day":
                return When(grain="week", base=inner[0], nth=0), inner[1]
        if article and word == "weekend" and following not in ("of", "before", "after"):
            return When(grain="weekend"), stop + 1
        return None

    def _counted_units(self, count: tuple[int, int, bool], offset: int, index: int) -> Parsed:
        """Three years of the next three years, ten working days of the past ten working days; `index` is where the
        expression begins.
        """
        number, stop, vague = count
        if self.word(stop) in ("business", "working") and self.word(stop + 1) in ("day", "days"):
            return When(grain="business_day", count=number * offset, vague=vague), stop + 2
        unit = UNITS.get(self.word(stop))
        if unit in LASTING and offset < 0 and not vague and self.lasts(index):
            return None
        if unit and self.word(stop - 1) not in ("a", "an") and not self.glued(stop):
            return When(grain=unit, count=number * offset, vague=vague), stop + 1
        return None

    def _one_unit(self, stop: int, unit: str, offset: int, part: str | None, *, article: bool) -> Parsed:
        """Month of last month, week of next week, year of the past year; a weekday behind a week is the day in it."""
        if article and self.word(stop - 1) == "past":
            return When(grain=unit, count=-1), stop + 1
        if article and unit == "week" and self.word(stop - 1) == "next":
            return None
        if unit == "week":
            gap = self.word(stop + 1) in DASHES
            weekday = self.weekday(stop + 1 + gap)
            if weekday is not None and self.word(stop + 2 + gap) not in ("'", "’"):
                return When(grain="day", weekday=weekday, base=When(grain="week", offset=offset)), stop + 2 + gap
        return When(grain=unit, offset=offset, part=part), stop + 1

    def _offset_name(self, stop: int, offset: int, depth: int, *, article: bool) -> Parsed:
        """Friday of last Friday, and likewise a month, a season or a holiday."""
        weekday = self.weekday(stop)
        if weekday is not None:
            stop += 1
            inner = self.weekday_tail(stop, depth)
            if inner:
                return replace(inner[0], weekday=weekday, offset=0 if inner[0].month else None), inner[1]
            return When(grain="day", weekday=weekday, offset=offset), stop
        month = self.month(stop, led=True)
        if month and not article:
            return When(grain="month", month=month[0], offset=offset), month[1]
        season = SEASONS.get(self.word(stop))
        if season is not None:
            return When(grain="season", month=season, offset=offset), stop + 1
        feast = self.holiday(stop, depth, led=True)
        if feast and feast[0].year is None:
            return replace(feast[0], offset=offset), feast[1]
        return None

    def lasts(self, index: int) -> bool:
        """Whether a run is how long something has lasted: has been in jail for the past two months."""
        before = range(max(0, index - PERFECT_REACH), index)
        return self.word(index - 1) == "for" and any(self.word(at) in PERFECT for at in before)

    def shifted(self, index: int, depth: int) -> Parsed:
        """Two weeks ago, three days before Friday, in two months, a year later, the week after next."""
        if self.word(index) == "the" and UNITS.get(self.word(index + 1)) and self.word(index + 2) == "after":
            skip = 3 + (self.word(index + 3) == "the")
            if self.word(index + skip) == "next":
                return When(grain=UNITS[self.word(index + 1)], offset=2), index + skip + 1
            return None
        stop = index + (self.word(index) == "in")
        part = self.part_ago(index)
        if part:
            return part
        count = self.count(stop)
        if count is None:
            return None
        number, stop, vague = count
        last = self.count(stop + 1) if self.word(stop) in ("or", "to", *DASHES) else None
        if last and number < last[0] and self.word(last[1]) in UNITS and self.word(last[1] + 1) == "ago":
            grain = UNITS[self.word(last[1])]  # two or three months ago
            until = When(grain=grain, shift=-number, vague=True)
            return When(grain=grain, shift=-last[0], vague=True, until=until), last[1] + 2
        unit = UNITS.get(self.word(stop))
        if unit is None or unit == "weekend":
            return None
        stop += 1
        word = self.word(stop)
        if self.word(index) == "in":
            owned = stop + 1 + (self.word(stop + 1) == "s")
            if word in ("'", "’") and self.word(owned) == "time":
                return When(grain=unit, shift=number, vague=vague), owned + 1
            return None if self.word(stop) == "of" else (When(grain=unit, shift=number, vague=vague, bound="in"), stop)
        gap = 2 if word == "ago" and self.word(stop + 1) == "on" else 1
        weekday = self.weekday(stop + gap) if word in ("ago", "on") and unit == "week" else None
        if weekday is not None and self.word(index - 1) not in SPANNED:
            # a week on Tuesday, a week ago Tuesday: weeks from that Tuesday
            sign = -1 if word == "ago" else 1
            base = When(grain="day", weekday=weekday)
            return When(grain=unit, shift=sign * number, base=base), stop + gap + 1
        if word == "ago":
            return When(grain=unit, shift=-number, vague=vague), stop + 1
        if word == "from" and self.is_rate(index):
            return None
        if word in ("before", "after", "from"):
            if self.word(stop + 1) == "now" and word == "from":
                return When(grain=unit, shift=number, vague=vague), stop + 2
            inner = self.holiday(stop + 1, depth, led=True) or self.point(stop + 1, depth + 1)
            if inner and inner[0].grain in ("day", "holiday"):
                sign = -1 if word == "before" else 1
                return When(grain=unit, shift=sign * number, base=inner[0], vague=vague), inner[1]
        return None

    def is_rate(self, index: int) -> bool:
        """Whether `a day` is what a figure before it is counted over: 5,000 loaves a day from Monday."""
        if self.word(index) not in ("a", "an"):
            return False
        return any(self.word(at)[:1].isdecimal() or self.word(at) in SMALL for at in (index - 2, index - 1))

    def part_ago(self, index: int) -> Parsed:
        """Half a century ago, a quarter-century ago."""
        stop = index + (self.word(index) in ("a", "an"))
        parts = PARTS_OF_TIME.get(self.word(stop))
        if parts is None:
            return None
        stop += 1
        stop += self.word(stop) in DASHES or self.word(stop) == "of"
        stop += self.word(stop) in ("a", "an")
        years = YEARS.get(self.word(stop))
        if years is None or self.word(stop + 1) != "ago":
            return None
        return When(grain="year", shift=-(years // parts), vague=True), stop + 2

    def leading_to(self, index: int, depth: int) -> Parsed:
        """The three months to March, the year ended 30 June, the week ending 12 May."""
        article = self.word(index) == "the"
        stop = index + article
        fiscal = self.word(stop) in ("fiscal", "financial")
        number, stop, vague = self.count(stop + fiscal) or (1, stop + fiscal, False)
        unit = UNITS.get(self.word(stop))
        joiner = self.word(stop + 1)
        if unit is None or unit == "weekend" or joiner not in ("to", "ended", "ending", "through"):
            return None
        if stop == index or (not article and joiner not in ("ended", "ending")):
            # "two weeks to Christmas" lie ahead
            return None
        if article and joiner == "to" and self.word(stop + 2) == "date":
            return When(grain=unit, offset=0, part="to date"), stop + 3
        inner = self.point(stop + 2 + (self.word(stop + 2) == "on"), depth + 1)
        fits = inner is not None and inner[0].part in (None, "end")
        if inner is None or not fits or inner[0].grain not in ("day", "month", "quarter", "year"):
            return None
        return When(grain=unit, count=-number, base=inner[0], vague=vague), inner[1]

    def weekday_date(self, index: int, depth: int) -> Parsed:
        """Tuesday; Tuesday, October 8, 2025; Friday the 11th; Wednesday of next week."""
        weekday = self.weekday(index)
        if weekday is None:
            return None
        stop = index + 1
        short = WEEKDAY_CERTAINTY[self.word(index)] == "short"
        if short and self.word(stop) == ".":
            stop, short = stop + 1, False
        inner = self.weekday_tail(stop, depth)
        if inner:
            if inner[0].weekday is not None and inner[0].weekday != weekday:
                return None
            return replace(inner[0], weekday=weekday), inner[1]
        if short and self.word(index - 1) not in ("on", "until", "by", "last", "next", "this", "from", "to"):
            return None
        if self.word(stop) == "of" or self.word(stop) in OFFSETS:
            base = self.offset_unit(stop + (self.word(stop) == "of"), depth)
            if base and base[0].grain == "week" and base[0].count is None:
                return When(grain="day", weekday=weekday, base=base[0]), base[1]
        return When(grain="day", weekday=weekday), stop
