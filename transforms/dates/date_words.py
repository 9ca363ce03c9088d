"""The words of dates: months, weekdays, days of the month, years, ordinals and counts, in figures or written out.

In: the tokens of a sentence and an index. Out: the value of what begins there and the index after it, or None.
"""

import re
from collections.abc import Callable, Container
from typing import NamedTuple

import seeds
from transforms.words import MONTHS

MONTH_CERTAINTY = {row["word"]: row["certainty"] for row in seeds.rows("months")}
WEEKDAYS = {row["word"]: int(row["weekday"]) for row in seeds.rows("weekdays")}
WEEKDAY_CERTAINTY = {row["word"]: row["certainty"] for row in seeds.rows("weekdays")}
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
SMALL = {word: n for n, word in enumerate(ONES)}
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
IRREGULAR = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip
ORDINALS = {word + "th": n for word, n in SMALL.items() if n not in (0, 1, 2, 3, 5, 8, 9, 12)} | IRREGULAR
CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}
"""The first word of a year that is written out in two halves."""

DASHES = frozenset("-–—~")
TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")
MONTH_BEFORE = frozenset((
    "in", "of", "since", "until", "till", "by", "from", "to", "through", "during", "before", "after", "last", "next",
    "this", "early", "late", "mid", "between", "and", "or", "every", "each", "past", "previous", "coming", "around",
))  # fmt: skip
"""Words after which a bare month is one even where it could be a name or a verb."""

DAY_BEHIND = frozenset((
    "and", "or", "to", "through", "until", "at", "in", "on", "from", "of", "by", "for", "with", "after", "before",
    "when", "as", "the", "a", "an", "is", "was", "will", "that", "this", "last", "next",
))  # fmt: skip
"""Words that may follow a day of a month that is told in words: on June seven at noon; not in June seven boats sank."""


JOINTS = frozenset(("and", "or", ","))
"""What stands between the members of a list."""

LONGEST_LIST = 8
"""Days or years in a row that are read as a list."""

HABITUAL = frozenset(("every", "each", "most", "alternate", "some", "any"))
"""Words after which a weekday is any of its kind."""

NAMED_DAYS = frozenset(("easter", "palm", "good", "black", "ash", "cyber", "super", "holy", "shrove", "bloody"))
"""Words that make a weekday the name of one day of the year."""


class Token(NamedTuple):
    """One word, run of digits or mark."""

    word: str
    surface: str
    start: int
    end: int
    glued: bool


def tokenized(text: str, start: int, end: int) -> list[Token]:
    """The tokens of one sentence of a text; all but white space is in one of them."""
    tokens, before = [], -1
    for match in TOKEN.finditer(text, start, end):
        surface = match.group()
        first, last = match.span()
        tokens.append(Token(surface.lower(), surface, first, last, first == before))
        before = last
    return tokens


class Words:
    """The tokens of one sentence; each reader takes an index and gives a value and the index after it."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.words = {index: token.word for index, token in enumerate(tokens)}

    def word(self, index: int) -> str:
        """The lower-case word at an index, or an empty string outside the sentence."""
        return self.words.get(index, "")

    def glued(self, index: int) -> bool:
        """Whether a token follows the one before it without white space."""
        return 0 < index < len(self.tokens) and self.tokens[index].glued

    def joined(self, index: int, end: int) -> str:
        """The words from one index up to another as they are spelled, in lower case, with single spaces."""
        return "".join((" " if at > index and not self.glued(at) else "") + self.word(at) for at in range(index, end))

    def more_digits(self, index: int) -> bool:
        """Whether a number goes on: "3-5.2", "10%", "10:30"; what follows "Oct. 16: " is told of that day."""
        return (self.glued(index) and self.word(index) in ("%", "/")) or (
            self.glued(index)
            and self.word(index) in (".", ",", ":")
            and self.glued(index + 1)
            and self.word(index + 1).isdecimal()
        )

    def named(self, index: int) -> bool:
        """Whether a capitalised word stands here."""
        return 0 <= index < len(self.tokens) and self.tokens[index].surface[0].isupper()

    def counted(self, index: int) -> bool:
        """Whether a lower-case plural stands here, which the number before it may count."""
        word = self.word(index)
        if not word or self.tokens[index].surface[:1].isupper():
            return False
        return (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "wards"))) or word in (
            "people", "men", "women", "children", "per", "euros",
        )  # fmt: skip

    def weekday(self, index: int) -> int | None:
        """A weekday's number, Monday 0; short and lower-case forms only where nothing else is meant."""
        word = self.word(index)
        number = WEEKDAYS.get(word)
        if number is None:
            return None
        if self.word(index - 1) in HABITUAL or (self.word(index - 1) in NAMED_DAYS and self.named(index - 1)):
            return None
        if WEEKDAY_CERTAINTY[word] == "short" and self.tokens[index].surface[0].islower():
            return None
        return number

    def month(self, index: int, led: bool) -> tuple[int, int] | None:
        """A month and the index after it; unless `led` by a day or another sign, only where it must be one."""
        word = self.word(index)
        number = MONTHS.get(word)
        if number is None:
            return None
        stop = index + 1
        certainty = MONTH_CERTAINTY[word]
        dotted = certainty == "short" and self.word(stop) == "." and self.glued(stop)
        if dotted and (stop + 1 < len(self.tokens)):
            stop += 1
        if led:
            return number, stop
        capital = self.tokens[index].surface[0].isupper()
        before = self.word(index - 1)
        follower = self.tokens[stop].surface if stop < len(self.tokens) else ""
        loose = before in ("and", "or", "to", "every", "each", "before", "after", "around")
        if certainty == "short" and not dotted and loose:
            return None
        if before in MONTH_BEFORE and (capital or before not in ("to", "and", "or", "by", "of")):
            name = (
                follower[:1].isupper()
                and certainty in ("name", "word")
                and before in ("by", "of", "to", "and", "or", "from", "before", "after")
            )
            return None if name else (number, stop)
        if not capital or certainty == "word" or (certainty == "short" and not dotted):
            return None
        if certainty == "name" and (follower[:1].isupper() or index == 0):
            return None
        return number, stop

    def day(self, index: int, words: bool = False) -> tuple[int, int] | None:
        """A day of the month, 1 to 31."""
        ordinal = self.ordinal(index)
        if ordinal:
            return ordinal if 1 <= ordinal[0] <= 31 else None
        word = self.word(index)
        if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
            if self.glued(index + 1) and self.word(index + 1)[:1].isalpha():
                return None
            return int(word), index + 1
        spelled = self.below_hundred(index) if words else None
        return spelled if spelled and spelled[0] <= 31 and self._ends_day(spelled[1]) else None

    def below_hundred(self, index: int) -> tuple[int, int] | None:
        """A number in words: seven, twenty, thirty-one; no zero."""
        word = self.word(index)
        if word in TENS:
            after = index + 1 + (self.word(index + 1) in DASHES)
            small = SMALL.get(self.word(after), 0)
            return (TENS[word] + small, after + 1) if 0 < small < 10 else (TENS[word], index + 1)
        return (SMALL[word], index + 1) if SMALL.get(word) else None

    def _ends_day(self, index: int) -> bool:
        """Whether nothing that is counted follows a number in words: in June seven boats sank; but seven June is a day,
        and so is June seven nineteen ninety.
        """
        word = self.word(index)
        return not word.isalpha() or word in DAY_BEHIND or word in MONTHS or word in SMALL or word in TENS

    def ordinal(self, index: int) -> tuple[int, int] | None:
        """An ordinal in figures or words."""
        word = self.word(index)
        if (
            word.isdecimal()
            and len(word) <= 2
            and self.word(index + 1) in ("st", "nd", "rd", "th")
            and self.glued(index + 1)
        ):
            return int(word), index + 2
        if word in ORDINALS:
            return ORDINALS[word], index + 1
        if word in ("twenty", "thirty"):
            after = index + 1 + (self.word(index + 1) in DASHES)
            ones = ORDINALS.get(self.word(after), 0)
            if 0 < ones < 10:
                return TENS[word] + ones, after + 1
        return None

    def count(self, index: int) -> tuple[int, int, bool] | None:
        """How many units: the number, the index after it, and whether it is a vague one."""
        word = self.word(index)
        if word.isdecimal() and len(word) <= 3:
            if self.glued(index) and self.word(index - 1) in (".", ",", "-", "/"):
                return None
            return int(word), index + 1, False
        if word in ("a", "the") and self.word(index + 1) == "couple":
            return 2, index + 2 + (self.word(index + 2) == "of"), True
        if word == "couple":
            return 2, index + 1 + (self.word(index + 1) == "of"), True
        if word in ("few", "several") or (word == "a" and self.word(index + 1) == "few"):
            return 3, index + 1 + (word == "a"), True
        if word in ("a", "an"):
            return 1, index + 1, False
        spelled = self.below_hundred(index)
        return (*spelled, False) if spelled else None

    def year(self, index: int) -> tuple[int, int] | None:
        """Four digits or words for a year between 1500 and 2199."""
        word = self.word(index)
        if word.isdecimal():
            if len(word) == 4 and 1500 <= int(word) <= 2199:
                return int(word), index + 1
            return None
        return self.worded_year(index) if word in CENTURIES or word in ("one", "two") else None

    def worded_year(self, index: int) -> tuple[int, int] | None:
        """Nineteen ninety-nine, two thousand and five."""
        if self.word(index + 1) == "thousand" and self.word(index) in ("one", "two"):
            total, stop = 1000 * SMALL[self.word(index)], index + 2
            if SMALL.get(self.word(stop), 0) and self.word(stop + 1) == "hundred":
                total, stop = total + 100 * SMALL[self.word(stop)], stop + 2
            rest = self.below_hundred(stop + (self.word(stop) == "and"))
            if rest:
                total, stop = total + rest[0], rest[1]
            return (total, stop) if rest else None
        hundreds = CENTURIES.get(self.word(index))
        rest = self.below_hundred(index + 1) if hundreds else None
        if hundreds and rest and rest[0] >= 10:
            return hundreds + rest[0], rest[1]
        return None

    def list_start(self, index: int, reads: Callable[[int], bool], joints: Container[str] = JOINTS) -> int:
        """Where a list begins that goes on at an index: the 3 in "May 3, 10 and 17".

        Args:
            index: a member of it.
            reads: whether a member stands at an index.
            joints: what may stand between two of them.
        """
        for _ in range(LONGEST_LIST):
            gap = 1 + (self.word(index - 1) in ("and", "or") and self.word(index - 2) == ",")
            if self.word(index - 1) not in joints or not reads(index - gap - 1):
                break
            index -= gap + 1
        return index

    def year_tail(self, index: int) -> tuple[int, int] | None:
        """The year after a day and month: ", 2025", "of 2025", "2025"."""
        stop = index + (self.word(index) in (",", "of", "in"))
        year = self.year(stop)
        if year is None or self.more_digits(year[1]) or (self.word(index) != "," and self.counted(year[1])):
            return None
        return year


def century(two: int) -> int:
    """The year that two digits mean: below 40 in this century, else in the last (POSIX says 68; news is younger)."""
    return 2000 + two if two < 40 else 1900 + two
