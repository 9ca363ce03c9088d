"""Clock times in words: half past seven, quarter to six, ten past three, six o'clock, nine in the evening."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import seeds
from transforms.quantities.number_words import TEENS, UNITS
from transforms.text import Span

HALF_DAY = 12 * 60.0
"""Minutes of twelve hours, after which a worded time comes again."""

_HOURS = {word: value for word, value in (UNITS | TEENS).items() if 1 <= value <= 12}
_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25, "quarter": 15, "half": 30}
_TO_THE_MINUTE = {word: value for word, value in (UNITS | TEENS).items() if 0 < value < 20}
_HOUR = rf"(?:{'|'.join(sorted(_HOURS, key=len, reverse=True))}|1[0-2]|[1-9])"
_LEADS = "at|around|about|by|until|till|since|from|before|after|nearly|almost|just"
_NEXT = (
    r"(?=\s*(?:$|[.,;:!?)”\"'’—–-])|\s+(?:in|on|at|this|that|yesterday|today|tomorrow|tonight|last|when|and|but|or|after|"
    r"before|as|local|sharp|with|until|till|by|to|for|from|each|every|[ap]\.?m|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"\b)"
)
"""What may follow a time; a noun makes it a number of things: gave a quarter to six friends."""

PART_OF_DAY = (
    r"(?:in\s+the\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening)|at\s+night|tonight"
    r"|(?:this|that|the\s+same|yesterday|tomorrow|last|(?:on\s+)?(?:(?:early|late)\s+)?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+(?:morning|afternoon|evening|night))\b"
)
"""What names a part of the day right behind a time."""

WORDED = re.compile(
    rf"(?<![\w$£€.,-])(?:"
    rf"(?P<half>half)[\s-]past[\s-](?P<hour1>{_HOUR})"
    rf"|(?:a\s)?(?P<quarter>quarter)[\s-](?P<side2>past|to)[\s-](?P<hour2>{_HOUR})"
    rf"|(?P<minutes3>twenty[\s-]five|five|ten|twenty|25|20|10|5)(?:\sminutes)?\spast\s(?P<hour3>{_HOUR})"
    rf"|(?P<minutes4>twenty[\s-]five|five|ten|twenty|25|20|10|5)(?:\sminutes)?\sto\s(?P<hour4>{_HOUR})"
    rf"|(?P<minutes7>{'|'.join(sorted(_TO_THE_MINUTE, key=len, reverse=True))}|[12]?\d)\sminutes?\s(?P<side7>past|to)"
    rf"\s(?P<hour7>{_HOUR})"
    rf"|(?P<hour6>{'|'.join(sorted(_HOURS, key=len, reverse=True))})(?=\s{PART_OF_DAY})"
    rf")(?![\w%]|[.,:]\d|\sper\s?cent){_NEXT}"
    rf"|(?<![\w$£€.,-])(?P<hour5>{_HOUR})\so['’]clock\b(?P<open>{_NEXT})?",
    re.IGNORECASE,
)
_TRACE = re.compile(rf"past|clock|morning|afternoon|evening|night|to[\s-]{_HOUR}")
"""What each of these has, in lower case; most sentences have none of it, and are passed over fast."""

_LED = re.compile(rf"\b(?:{_LEADS})\s+$", re.IGNORECASE)
_VOTED = re.compile(
    rf"\b(?:{'|'.join(row['word'] for row in seeds.rows('score_words') if row['kind'] == 'vote')})\b", re.IGNORECASE
)
"""What tells a vote before `by` and its two sides."""

_PART = re.compile(
    r"\b(?:(?P<morning>a\.?m\b|mornings?)|(?P<later>p\.?m\b|afternoons?)|(?P<evening>evenings?|tonight)|"
    r"(?P<night>nights?))",
    re.IGNORECASE,
)
_REACH = 30
"""Code points either side within which a part of the day is named."""
_NIGHT_ENDS = 4
_FIRST_AT_NIGHT = 6
"""The hour from which `at night` is before midnight; earlier hours of a night are after it."""


class Worded(NamedTuple):
    """A time in words.

    Attributes:
        start, end: where it stands.
        minutes: since midnight; since midnight or noon where `half_known` is False.
        precision: what it is given to, in minutes.
        half_known: whether a word near it says which half of the day is meant.
    """

    start: int
    end: int
    minutes: float
    precision: float
    half_known: bool


def worded_times(text: str, sentence: Span) -> Iterator[Worded]:
    """The times of one sentence that are told by the words past, to or o'clock."""
    if _TRACE.search(text[sentence.start : sentence.end].lower()) is None:
        return
    for found in WORDED.finditer(text, sentence.start, sentence.end):
        if (found["minutes4"] or found["minutes7"] or found["hour6"]) and not _led(text, sentence, found):
            continue  # voted ten to six, killed two in the afternoon
        if found["hour5"] and found["open"] is None and not _led(text, sentence, found):
            continue  # the six o'clock news
        hour_word = next(word for n in range(1, 8) if (word := found[f"hour{n}"])).lower()
        hour = _HOURS.get(hour_word) or int(hour_word)
        exact = (found["minutes7"] or "").lower()
        told = (found["half"] or found["quarter"] or found["minutes3"] or found["minutes4"] or exact).lower()
        minute = _MINUTES.get(told) or _TO_THE_MINUTE.get(told) or int(told or 0)
        before = found["minutes4"] or (found["side2"] or found["side7"] or "").lower() == "to"
        minutes = (hour * 60.0 + (-minute if before else minute)) % HALF_DAY
        later = _later(text, sentence, found, minutes // 60)
        yield Worded(
            found.start(),
            found.end(),
            minutes + (HALF_DAY if later else 0.0),
            60.0 if not minute else 1.0 if exact else 5.0,
            later is not None,
        )


def _led(text: str, sentence: Span, found: re.Match[str]) -> bool:
    """Whether a word that leads to a time, and not to a vote, stands before one: at, but not guilty by 10 to two."""
    start = max(sentence.start, found.start() - _REACH)
    led = _LED.search(text, start, found.start())
    return led is not None and (led[0].strip().lower() != "by" or _VOTED.search(text, start, led.start()) is None)


def is_later(text: str, end: int, hour: float) -> bool:
    """Whether a time of at most twelve hours is after noon, by the part of the day that stands right behind it."""
    part = _PART.search(text, end, end + _REACH)
    return part is not None and _is_later(part, hour)


def is_later_before(text: str, start: int, end: int, hour: float) -> bool | None:
    """Whether a time of at most twelve hours is after noon, by the last part of the day within a stretch that ends with
    it; None where no part is named, or another number behind it, and in the hours at which night begins or ends.
    """
    *_, part = (None, *_PART.finditer(text, max(start, end - _REACH), end))
    if part is None or any(letter.isdigit() for letter in text[part.end() : end]):
        return None
    if part["night"] and _NIGHT_ENDS <= hour < _FIRST_AT_NIGHT:
        return None
    return _is_later(part, hour)


def _is_later(part: re.Match[str], hour: float) -> bool:
    if part["later"]:
        return True
    # twelve tonight is midnight
    return hour >= (1 if part["evening"] else _FIRST_AT_NIGHT if part["night"] else HALF_DAY)


def _later(text: str, sentence: Span, found: re.Match[str], hour: float) -> bool | None:
    """Whether a time is after noon, by the nearest part of the day named; None where none is."""
    part = _PART.search(text, found.end(), min(sentence.end, found.end() + _REACH))
    if part is None:
        *_, part = (None, *_PART.finditer(text, max(sentence.start, found.start() - _REACH), found.start()))
    if part is None:
        return None
    return _is_later(part, hour)
