"""Readers of years by themselves and of what is named by one: 2019, the 1970s, the 21st century, spring 2019.

In: the tokens of a sentence and an index. Out: a `When` and the index after it, or None.
"""

import seeds
from transforms.dates.date_expressions import Parsed, When
from transforms.dates.date_words import DASHES, ORDINALS, Words

SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}

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

YEAR_JOINTS = frozenset(("and", "or", ",", "/"))
"""What stands between the years of a list."""

SEASON_BEFORE = frozenset((
    "in", "over", "since", "during", "until", "by", "this", "early", "late", "mid", "through", "throughout",
))  # fmt: skip
"""Words after which a season with an article is that of the year."""


class Years(Words):
    """Readers of years, decades, centuries and seasons."""

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
        year = self.bare_year(of, depth, sure=True)
        if year:
            pair = f"{((year[0].year or 0) + 1) % 100:02}"
            over = name == "winter" and self.word(year[1]) in DASHES | {"/"} and self.word(year[1] + 1) == pair
            return When(grain="season", month=season, year=year[0].year), year[1] + 2 * over
        before, behind = self.word(index - 1), self.word(stop)
        if not article or before not in SEASON_BEFORE or behind in ("of", "in", "from", "for", "-"):
            return None
        if name in ("fall", "spring") and before not in ("in", "since", "until", "by"):
            return None
        return When(grain="season", month=season), stop

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
        first = self.list_start(index, self._lone_year, YEAR_JOINTS)
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

    def _lone_year(self, index: int) -> bool:
        """Whether a year in figures stands here."""
        return len(self.word(index)) == len("2019") and self.word(index).isdecimal() and self.year(index) is not None
