"""Fiscal years and quarters: fiscal 2025, FY25, the 2024-25 financial year, the fiscal third quarter.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_numerals import Numerals
from transforms.dates.date_words import DASHES, century

QUARTERS = 4
FISCAL = frozenset(("fiscal_year", "split_year"))
"""Years that begin in some month of the calendar year, which the words do not tell."""


class Fiscal(Numerals):
    """Readers of fiscal years and quarters."""

    def fiscal(self, index: int, depth: int) -> Parsed:
        """Fiscal 2025, the financial year 2024, FY25, the 2024-25 financial year; CY25, the calendar year."""
        index += self.word(index) == "the" and self.year(index + 1) is not None
        word = self.word(index)
        if word in ("fiscal", "financial") and (word == "fiscal" or self.word(index + 1) == "year"):
            stop = index + 1 + (self.word(index + 1) == "year")
            year = self.year(stop)
            if year is None:
                return None
            return self.fiscal_pair(year[0], year[1]) or (When(grain="fiscal_year", year=year[0]), year[1])
        if word in ("fy", "cy"):
            digits = self.word(index + 1)
            if digits.isdecimal() and len(digits) in (2, 4):
                grain = "fiscal_year" if word == "fy" else "year"
                number = century(int(digits)) if len(digits) == 2 else int(digits)
                pair = self.fiscal_pair(number, index + 2) if word == "fy" else None
                return pair or (When(grain=grain, year=number), index + 2)
        year = self.year(index)
        pair = self.fiscal_pair(*year) if year else None
        if pair and self.word(pair[1]) in ("fiscal", "financial") and self.word(pair[1] + 1) == "year":
            return pair[0], pair[1] + 2
        return None

    def fiscal_quarter(self, index: int, depth: int) -> Parsed:
        """The fiscal third quarter, fiscal Q3, fiscal third quarter of 2025."""
        index += self.word(index) == "the"
        if self.word(index) != "fiscal":
            return None
        ordinal = self.ordinal(index + 1)
        if self.word(index + 1) == "q" and self.glued(index + 2) and self.word(index + 2).isdecimal():
            number, stop = int(self.word(index + 2)), index + 3
        elif ordinal and self.word(ordinal[1]) == "quarter":
            number, stop = ordinal[0], ordinal[1] + 1
        else:
            return None
        if not 1 <= number <= QUARTERS:
            return None
        year = self.year(stop + (self.word(stop) == "of"))
        base = When(grain="fiscal_year", year=year[0]) if year else When(grain="fiscal_year", offset=0)
        return When(grain="quarter", nth=number, base=base), year[1] if year else stop

    def fiscal_pair(self, year: int, index: int) -> Parsed:
        """The fiscal year that begins in one year and ends in the next, written with both: 2024-25, 2024/25."""
        if self.word(index) in DASHES | {"/"} and self.word(index + 1) == f"{(year + 1) % 100:02}":
            return When(grain="split_year", year=year), index + 2
        return None
