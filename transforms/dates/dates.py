"""Dates: every day, month, year or season that a text names, as days since 1970-01-01.

In: a text cut into sentences and the day it was published. Out: readings of kind `date`, whose interval runs from
the first to the last day the words mean. What hangs on the publication date ("Tuesday", "last week") has no value
without one. `transforms.dates.date_grammar` reads the words; this module decides which days they mean.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import seeds
from transforms.dates.date_expressions import When
from transforms.dates.date_grammar import Found, find
from transforms.dates.date_resolution import candidates
from transforms.dates.date_words import SMALL, TENS
from transforms.dates.date_years import Candidates, Days
from transforms.dates.periods import days
from transforms.reading import Reading
from transforms.text import Span

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CUES = {row["cue"]: (row["direction"], row["side"]) for row in seeds.rows("date_cues")}
CUE_WORD = re.compile(r"['’]ll\b|[^\W\d_]+(?:['’]t\b)?")
CLAUSE_BREAK = re.compile(
    r"[;:—–]|, (?:but|and|while|as|which|who)\b|\b(?:but|while|although|though|because|whereas)\b"
)
CUE_REACH = 160
"""Characters searched on either side for the words that tell past from future: about two lines of print."""

SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
NOUN_BEFORE = frozenset(["the", "a", "an", "of", "its", "his", "her", "their", "more", "most", "s"])
"""Words after which a participle describes a noun: "the delayed talks"."""

VERBS = frozenset(cue for cue, (_, side) in CUES.items() if side == "verb")
COUNTED = re.compile(rf"(?:\d|\b(?:{'|'.join((*SMALL, *TENS, *sorted(NOUN_BEFORE)))}))\s+$", re.IGNORECASE)
"""Verbs of what is to come that are nouns as well, and what stands before those: the votes, by 51 votes to 49."""

SIDES = {"before": frozenset(("any", "before", "verb")), "after": frozenset(("any", "after"))}
"""Where a cue has to stand by its row to tell on either side of a date."""

HELD = frozenset(["the", "a", "an", "to", "no", "its", "his", "her", "their", "more", "most", "some", "any"])
"""Words after which "have" is no auxiliary."""

UNSURE = 0.5
"""Confidence where nothing tells a past weekday from a coming one."""

SETTLED = 0.65
"""Confidence where only other sentences do."""

HEDGE = re.compile(
    r"\b(?:(?P<more>more than|over|at least)|about|around|roughly|nearly|almost|some|less than|under)\s+$",
    re.IGNORECASE,
)
HEDGE_REACH = 12
"""Characters of the longest hedge with its space."""

AFTER = frozenset(("after", "since", "following"))
"""Words that put even a possessive ("after Tuesday's vote") behind."""

OWNED = re.compile(r"(?:[ ][\w-]+){0,3}")
"""The words right behind "Tuesday's", the noun among them: deadly school fire."""

POSSESSIVE_REACH = 4
"""Words around "Tuesday's ..." in which a cue can still speak of its day."""

SOON, LONG_AGO = 30, 330
"""Days ahead and behind between which a day without a year is the one to come, whatever the tense: next month's."""

PARTICIPLE = re.compile(r"[a-z]{3,}ed$")


def read_dates(
    text: str, sentences: Sequence[Span], *, published: date | None, day_first: bool | None = None
) -> list[Reading]:
    """The dates of a text, in order, not overlapping.

    Args:
        text: one part of an article.
        sentences: its sentences.
        published: the day of publication, which weekdays and relative dates are counted from.
        day_first: whether 3/5 means the third of May; None lets the text decide and, failing that, allows both.

    Returns:
        Readings of kind `date`, unit `day`, dimension `date`. `value` is the day, or the middle of several; it and the
        bounds are None where the expression hangs on an unknown publication date. `unit_surface` is the weekday that
        the words name, if any.
    """
    if day_first is None:
        day_first = _order_of_days(text)
    readings = []
    for sentence in sentences:
        for found in find(text, sentence.start, sentence.end, day_first):
            reading = _reading(text, sentence, found, published)
            if reading is not None:
                readings.append(reading)
    return _settled(readings)


def _settled(readings: list[Reading]) -> list[Reading]:
    """Weekdays that their own sentence leaves open, settled by the others of the text when those agree on one day."""
    days_named: dict[str, set[float]] = {}
    for reading in readings:
        if reading.unit_surface and reading.value is not None and reading.confidence > UNSURE:
            days_named.setdefault(reading.unit_surface, set()).add(reading.value)
    settled = []
    for reading in readings:
        named = days_named.get(reading.unit_surface or "", set())
        if reading.confidence == UNSURE and len(named) == 1:
            (day,) = named
            inside = (reading.hard_low or day) <= day <= (reading.hard_high or day)
            if inside and reading.low == reading.high:
                settled.append(replace(reading, value=day, low=day, high=day, confidence=SETTLED))
                continue
        settled.append(reading)
    return settled


def _order_of_days(text: str) -> bool | None:
    """Whether the slashed dates of a text put the day first, when one of them can only be read one way."""
    if "/" not in text:
        return None
    orders = {int(m[1]) > 12 for m in SLASHED.finditer(text) if (int(m[1]) > 12) != (int(m[2]) > 12)}
    return orders.pop() if len(orders) == 1 else None


def _reading(text: str, sentence: Span, found: Found, published: date | None) -> Reading | None:
    when = found.when
    cue = _cue(text, sentence, found)
    if when.bound == "in" and cue != "future":
        # "in two years" is a duration unless something lies ahead
        return None
    try:
        choices = candidates(when, published)
    except (ValueError, OverflowError):
        # 30 February, or a year out of the calendar: the words name a day that no calendar has
        choices = None
    weekday = None if when.weekday is None or when.until else WEEKDAY_NAMES[when.weekday]
    bare = Reading(
        kind="date", start=found.start, end=found.end, surface=text[found.start : found.end], value=None, low=None,
        high=None, hard_low=None, hard_high=None, precision=None, modifier="exact", change=None, unit="day",
        unit_surface=weekday, dimension="date", noun=None, confidence=0.3,
    )  # fmt: skip
    if choices is None:
        return bare if published is None or (when.day and when.month) else None
    days_meant, sure = _choose(choices, cue, published)
    low, high = days(days_meant.soft.first), days(days_meant.soft.last)
    widest = (days_meant,) if sure else choices
    first, last = min(days(choice.hard.first) for choice in widest), max(days(choice.hard.last) for choice in widest)
    hard_low: float | None = first
    hard_high: float | None = last
    precision = high - low + 1
    modifier = "range" if when.until else "about" if when.vague or when.part else "exact"
    bound = None if when.bound == "in" else when.bound
    if when.shift is not None and bound is None and not bare.surface.lower().startswith("in "):
        bound = _hedge(text, sentence, found, when.shift)
    match bound:
        case "before":
            # what is done before the end of December may be done on its last day
            modifier, hard_low, hard_high = "less_than", None, max(low, last) - (when.part != "end")
            low, high = low - precision, low - 1
        case "after":
            modifier, hard_low, hard_high = "more_than", min(high, first) + 1, None
            low, high = high + 1, high + precision
        case "by":
            modifier, hard_low = "at_most", None
        case "about":
            modifier = "about"
        case _:
            pass
    return replace(
        bare, value=low if low == high else (low + high) / 2, low=low, high=high, hard_low=hard_low,
        hard_high=hard_high, precision=precision, modifier=modifier,
        confidence=_confidence(when, sure, choices, days_meant.soft != days_meant.hard),
    )  # fmt: skip


def _hedge(text: str, sentence: Span, found: Found, shift: int) -> str | None:
    """How a word before "two months ago" or "three weeks after Friday" bounds the day."""
    match = HEDGE.search(text, max(sentence.start, found.start - HEDGE_REACH), found.start)
    if match is None:
        return None
    if match["more"]:
        return "before" if shift < 0 else "after"
    return "about"


def _confidence(when: When, sure: bool, found: Candidates, wide: bool) -> float:
    if not sure:
        return UNSURE
    if found.past != found.future:
        return 0.8
    if when.swapped:
        return 0.6
    return 0.85 if wide or when.vague else 0.95


# Past or future


def _cue(text: str, sentence: Span, found: Found) -> str | None:
    """Whether the words around an expression look back or ahead: the nearest cue before it, else the first after it.

    A possessive ("Tuesday's vote") names a thing, so a verb in the past ("billed Tuesday's vote as ...") says nothing
    about its day, and only what stands near it points ahead; but what nobody plans has been, whoever comes to do
    something about it ("to bury the victims of Tuesday's quake").
    """
    possessive = text[found.end : found.end + 2] in ("'s", "’s") and found.when.weekday is not None
    if possessive and _befell(text[found.end + 2 : min(sentence.end, found.end + CUE_REACH)]):
        return "past"
    reach = POSSESSIVE_REACH if possessive else None
    before = text[max(sentence.start, found.start - CUE_REACH) : found.start]
    breaks = [m.end() for m in CLAUSE_BREAK.finditer(before)]
    words = _words(before[breaks[-1] if breaks else 0 :])
    relative = False
    for index in range(len(words) - 1, -1 if reach is None else max(-1, len(words) - 1 - reach), -1):
        direction = _direction(words, index, "before")
        if direction == "ahead":
            relative = True
        elif direction:
            if direction == "past" and reach is not None and words[index] not in AFTER:
                return None
            # "were in town ahead of the August deadline": ahead of what is itself past
            return None if relative and direction == "past" else direction
    if relative:
        return "future"
    after = text[found.end : min(sentence.end, found.end + CUE_REACH)]
    stop = CLAUSE_BREAK.search(after)
    words = _words(after[: stop.start()] if stop else after)
    for index in range(len(words) if reach is None else min(reach, len(words))):
        direction = _direction(words, index, "after")
        if direction and direction != "ahead":
            return None if reach is not None and direction == "past" else direction
    return None


def _befell(text: str) -> bool:
    """Whether the noun that words begin with is something that nobody plans; nothing that says so may precede it."""
    owned = OWNED.match(text)
    for word in owned[0].lower().split() if owned else ():
        direction, side = CUES.get(word, (None, None))
        if direction is not None:
            return side == "possessed"
    return False


def _words(text: str) -> list[str]:
    """Words that may be cues; a capital marks a name or a month, save at the beginning."""
    found = CUE_WORD.finditer(text)
    words = [m.group() for m in found if m.group() not in VERBS or COUNTED.search(text, 0, m.start()) is None]
    return [
        word.lower().replace("’", "'") if index == 0 else word.replace("’", "'") for index, word in enumerate(words)
    ]


def _direction(words: list[str], index: int, side: str) -> str | None:
    """What one word says about time: a cue, or a participle, which an auxiliary of the future turns round."""
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    direction, where = CUES.get(f"{word} {following}") or CUES.get(word) or (None, "any")
    if direction and where not in SIDES[side]:
        return None
    if direction == "future" and "have" in words[index + 1 : index + 3]:
        # "could have gone", but "will have gone" and "could have a meeting"
        after = words[words.index("have", index + 1) + 1 :]
        return "future" if word == "will" or (after and after[0] in HELD) else "past"
    if direction == "past" or (direction is None and PARTICIPLE.match(word)):
        led = words[max(0, index - 3) : index]
        infinitive = led[-1:] == ["to"] or led[-2:] == ["to", "be"]
        ahead = infinitive or any(CUES.get(auxiliary, ("", ""))[0] == "future" for auxiliary in led)
        if ahead and "have" not in led:
            return "future"
        if direction is None and led and led[-1] in NOUN_BEFORE:
            return None
        return "past"
    return direction


def _choose(found: Candidates, cue: str | None, published: date | None) -> tuple[Days, bool]:
    """The candidate that the cue points to, else the nearest to the publication, and whether that is sure."""
    past, future = found
    if past == future or published is None:
        return past, True
    behind = (published - past.soft.last).days
    ahead = (future.soft.first - published).days
    if cue == "past" and ahead <= SOON < LONG_AGO <= behind:
        cue = None  # polls that moved before the vote on Feb. 1, in a text of January
    if cue:
        return (past if cue == "past" else future), True
    # twice as near leaves little doubt for months ("in August" read in October), none of it for weekdays
    sure = max(behind, ahead) >= 60 and min(behind, ahead) * 2 <= max(behind, ahead)
    return (past if behind <= ahead else future), sure
