"""Holidays: what they are called, and the day of a year that each is.

In: the name of a holiday and a year. Out: its day, by its rule in `seeds/holidays.csv`: a day of a month (12-25), the
second Monday of one, days from Easter.
"""

from datetime import date, timedelta

import seeds
from transforms.dates.date_words import WEEKDAYS
from transforms.dates.periods import easter, nth_weekday

HOLIDAYS = {row["word"]: row["rule"] for row in seeds.rows("holidays")}
"""The rule of each, by its name in lower case."""

NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def holiday_in(name: str, year: int) -> date:
    """The day of a holiday in a year, by its rule."""
    rule = HOLIDAYS[name]
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, *words = rule.replace("-", " ").split()
    if words[0].isdecimal():
        return date(year, int(month), int(words[0]))
    base = nth_weekday(year, int(month), WEEKDAYS[words[-1]], NTH[words[-2]])
    if "after" in words:
        base += timedelta(days=(WEEKDAYS[words[0]] - base.weekday()) % 7)
    return base
