"""Dates in figures: 2025-10-08, 8/10/2025, 10/8, 05-Aug-2016, 2016/11.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_words import DASHES, Token, Words, century
from transforms.words import MONTHS

PAIR_BEFORE = frozenset(
    ("on", "from", "to", "until", "till", "by", "since", "between", "before", "after", "through", "this")
)
"""Words after which two numbers and a slash are a day and a month rather than a fraction or a score."""

SEPARATORS = frozenset(("/", "-", "."))
"""What stands between the fields of a date."""

SCALES = frozenset(("thousand", "million", "billion", "trillion", "m", "bn", "percent", "%"))
"""What stands behind an amount, and behind no day and month."""

ERA = "AD"
"""What tells that a number is a year."""

NAMED_PAIRS = frozenset(("9/11", "24/7", "7/7", "50/50"))
"""Numbers with a slash that name something else."""


class Numerals(Words):
    """Readers of dates in figures.

    Args:
        tokens: the sentence.
        day_first: whether 3/5 is the third of May; None: it may be either.
    """

    def __init__(self, tokens: list[Token], day_first: bool | None) -> None:
        super().__init__(tokens)
        self.day_first = day_first

    def numeric(self, index: int, depth: int, dotted: bool = False) -> Parsed:
        """2025-10-08, 8/10/2025, 10/8, 05-Aug-2016, 2016/11, 2017-Q1."""
        if self.word(index + 1) not in SEPARATORS:
            return None
        fields = [index]
        separator = ""
        stop = index + 1
        spaced = self.spaced_month(index)
        while (
            len(fields) < (2 if spaced else 3)
            and self.word(stop) in SEPARATORS
            and (not separator or self.word(stop) == separator)
            and (spaced or (self.glued(stop) and self.glued(stop + 1)))
            and (self.word(stop + 1).isdecimal() or self.word(stop + 1) in MONTHS)
        ):
            separator = self.word(stop)
            fields.append(stop + 1)
            stop += 2
        words = [self.word(field) for field in fields]
        if len(fields) == 1 or (self.glued(index) and self.word(index - 1) in (".", ",", "/", "$", "€", "£")):
            return None
        if self.glued(index) and self.word(index - 1) == "-" and not self.word(index - 2).isdecimal():
            return None
        goes_on = self.word(stop)[:1].isalnum() or self.word(stop) in ("%", "/", "°")
        if (self.glued(stop) and goes_on and self.word(stop) != "t") or self.more_digits(stop):
            return None
        if len(fields) == 2 and all(word.isdecimal() and len(word) < 3 for word in words) and not dotted:
            before = self.word(index - 1)
            paired = before in PAIR_BEFORE or (before in (*DASHES, "and") and self.word(index - 3) == "/")
            opens = self.word(stop) in DASHES and self.word(stop + 2) == "/"
            if not (paired or opens) or "/".join(words) in NAMED_PAIRS:
                return None
        if len(fields) == 2 and separator == "." and (self.word(stop) in SCALES or self.counted(stop)):
            return None  # on Tuesday 3.5 million people
        when = self.fields(words, separator, dotted)
        return (when, stop) if when else None

    def era(self, index: int, depth: int) -> Parsed:
        """198 AD, AD 79. Years before the era are none that days are counted in."""
        word, stop = self.word(index), index + 1
        if not word.isdecimal() or len(word) > len("1066") or int(word) == 0:
            return None
        if self.capitals(index - 1) == ERA and not self.glued(index):
            return When(grain="year", year=int(word)), stop
        if self.capitals(stop) != ERA or self.counted(stop + 1):
            return None  # 30 AD campaigns
        return When(grain="year", year=int(word)), stop + 1

    def capitals(self, index: int) -> str:
        """A token in capitals; nothing for any other."""
        surface = self.tokens[index].surface if 0 <= index < len(self.tokens) else ""
        return surface if surface.isupper() else ""

    def spaced_month(self, index: int) -> bool:
        """Whether a month and a year stand here with spaces around their slash: 11 / 2016."""
        month, year = self.word(index), self.word(index + 2)
        return (
            self.word(index + 1) == "/"
            and not self.glued(index + 1)
            and month.isdecimal()
            and len(month) <= 2
            and year.isdecimal()
            and len(year) == 4
        )

    def fields(self, words: list[str], separator: str, dotted: bool) -> When | None:
        """A date from joined fields, by their sizes."""
        named = [MONTHS[word] for word in words if word in MONTHS]
        numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
        years = [n for word, n in zip([w for w in words if w.isdecimal()], numbers, strict=False) if len(word) == 4]
        if len(named) + len(numbers) != len(words) or len(named) > 1 or len(years) > 1:
            return None
        if years and not 1500 <= years[0] <= 2199:
            return None
        rest = [n for word, n in zip([w for w in words if w.isdecimal()], numbers, strict=False) if len(word) < 4]
        if named:
            if len(words) == 2 and years:
                return When(grain="month", month=named[0], year=years[0])
            if len(rest) == 1 and 1 <= rest[0] <= 31 and separator != ".":
                return When(grain="day", month=named[0], day=rest[0], year=years[0] if years else None)
            if len(rest) == 2 and 1 <= rest[0] <= 31:
                return When(grain="day", month=named[0], day=rest[0], year=century(rest[1]))
            return None
        if len(words) == 2:
            if years:
                return (
                    When(grain="month", month=rest[0], year=years[0])
                    if 1 <= rest[0] <= 12
                    and separator != "."
                    # "3-2015" may be a score or a section; "2015-3" opens with a year
                    and (separator == "/" or len(words[0]) == 4 or (len(words[1]) == 4 and len(words[0]) > 1))
                    else None
                )
            if separator == "-" or (separator == "." and not dotted):
                return None
            return self.day_and_month(rest[0], rest[1], None)
        if years and words[0] == str(years[0]).zfill(4):
            return _dated(years[0], rest[0], rest[1])
        if len(words[2]) == 4:
            return self.day_and_month(rest[0], rest[1], years[0])
        if years or len(words[2]) != 2:
            return None
        return self.day_and_month(rest[0], rest[1], century(rest[2])) if separator == "/" or dotted else None

    def day_and_month(self, one: int, two: int, year: int | None) -> When | None:
        """Two numbers as day and month in the order this text uses."""
        if not (1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12):
            return None
        either = one <= 12 and two <= 12
        month, day = (two, one) if one > 12 or (either and self.day_first) else (one, two)
        swapped = either and one != two and self.day_first is None
        return When(grain="day", month=month, day=day, year=year, swapped=swapped)


def _dated(year: int, month: int, day: int) -> When | None:
    if 1 <= month <= 12 and 1 <= day <= 31:
        return When(grain="day", year=year, month=month, day=day)
    return None
