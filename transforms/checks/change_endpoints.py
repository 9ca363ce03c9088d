"""Changes against their ends: `rose 10 % from 50 to 60`, `fell from 40 to 45`, `doubled from 20 to 30`.

In: the claims of one sentence. Out: each change that its ends do not make. Arithmetic is on the hard intervals, so that
no rounding and no hedge raises anything.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.checks.contradictions import Contradiction
from transforms.checks.skeletons import DATE, FIGURE, Skeleton, skeletons
from transforms.quantities.conversion import Interval, interval
from transforms.tables import Article, Claim

RULE = "change_endpoints"

HEDGE = r"(?:(?:about|around|roughly|nearly|almost|approximately|some|just|only|over|an?|estimated|record|the|its)\s+)*"
GAP = rf"(?:(?!\b(?:and|but|while|or)\b)(?:[^⟦⟧;:.!?,]|{DATE}|\.(?=\w))){{0,45}}?"
"""Words between two levels that hold no figure and begin no other clause: `in 2010`, `a year earlier`."""

FROM_TO = re.compile(rf"\bfrom\s+{HEDGE}{FIGURE}({GAP})\bto\s+{HEDGE}{FIGURE}")
TO_FROM = re.compile(rf"\bto\s+{HEDGE}{FIGURE}({GAP})\bfrom\s+{HEDGE}{FIGURE}")
UP_FROM = re.compile(
    rf"{FIGURE}((?:[^⟦⟧;:.!?()]|{DATE}){{0,30}}?)[,(–—-]\s*(?:which (?:is|was) |that is )?"
    rf"(up|down|an? (?:increase|rise|jump|gain|drop|decline|decrease|fall|cut|reduction) of)\s+"
    rf"(?:{HEDGE}{FIGURE}\s+)?(?:from|on|over)\s+{HEDGE}{FIGURE}"
)
MORE_THAN = re.compile(
    rf"{FIGURE}((?:[^⟦⟧;:.!?()]|{DATE}){{0,30}}?)[,(–—-]\s*{HEDGE}{FIGURE}\s+(more|higher|less|fewer|lower) than\s+"
    rf"{HEDGE}{FIGURE}"
)
TIMES = re.compile(
    rf"{FIGURE}((?:[^⟦⟧;:.!?()]|{DATE}){{0,30}}?)[,(–—-]\s*(?:which (?:is|was) )?"
    rf"(more than |over |nearly |almost |about )?(?:{FIGURE}|(doubl|tripl)(?:e|es|ed|ing)\b)"
    rf"(?:(?!\b(?:in|during|at|on|over|since|under|after)\b)(?:[^⟦⟧;:.!?()]|{DATE})){{0,30}}?\s{HEDGE}{FIGURE}"
)
BARE = re.compile(r"[\d,.]+(?:\s(?:thousand|million|billion|trillion))?|[a-z]+", re.IGNORECASE)
"""The surface of a figure that names no unit."""

BEFORE_NOUN = re.compile(r"\s+(?!(?:of|in|from|to|for|by|on|over|at|since|this|last|during|with|among|between)\b)[a-z]")
"""What stands behind a noun that says which noun follows it: its growth forecast."""

RISES = frozenset({"up", "increase", "rise", "jump", "gain"})

DEPTH = re.compile(
    r"\b(?:deep(?:er|est)?|depths?|under\s?water|(?:sea|ocean|river|lake)\s?(?:bed|floor)s?)\b", re.IGNORECASE
)
"""Words of a sentence in which fewer metres may be higher: below the surface."""

REACH = 90
"""Code points before the ends of a change within which its verb is looked for."""

FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
FACTOR = re.compile(
    rf"\b(more than |over |nearly |almost |about |roughly )?({'|'.join(FACTORS)})(?:e|ed|es|ing|ling)\b"
)
LOOSE, CLOSE = 0.15, 0.25
"""What `doubled` allows either side of twice, as a share of it; and what `nearly doubled` allows below."""

ROUGHLY = 0.1
"""How far, as a share of its value, an end may be rounded beside a finer one: `from 200,000 to 250,000` leaves open
what 200,000 was rounded from, but not that it was 155,000."""

WIDE = 0.6
"""What `more than doubled` allows above, as a share; newspapers say tripled from there on."""


@dataclass(frozen=True, slots=True)
class Move:
    """A change that one sentence tells.

    Attributes:
        before, after: its ends.
        direction: up or down, None where nothing says.
        amount: by how much.
        factor: least and greatest ratio of the ends that a word such as doubled allows.
        words: the word that tells of the change.
        compared: whether `than` or `as` stands before the first end: `more than the 40` is no bound.
    """

    before: Claim
    after: Claim
    direction: str | None
    amount: Claim | None = None
    factor: tuple[float, float] | None = None
    words: str = ""
    compared: bool = False


def change_endpoints(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each change whose two ends make another one."""
    for sentence in skeletons(claims, articles):
        for move in _moves(sentence):
            ends = _ends(move)
            below = move.before.dimension == "length" and DEPTH.search(sentence.words) is not None
            if ends is not None and not below:
                yield from _checked(sentence, move, *ends)


def _moves(sentence: Skeleton) -> Iterator[Move]:
    words = sentence.words
    for pattern, turned in ((FROM_TO, False), (TO_FROM, True)):
        for found in pattern.finditer(words):
            first, second = sentence.claim(found[1]), sentence.claim(found[3])
            before, after = (second, first) if turned else (first, second)
            yield _told_before(sentence, words[max(0, found.start() - REACH) : found.start()], before, after)
    for found in UP_FROM.finditer(words):
        up = not RISES.isdisjoint(found[3].split())
        amount = sentence.claim(found[4]) if found[4] else None
        before, after = sentence.claim(found[5]), sentence.claim(found[1])
        yield Move(before, after, "up" if up else "down", amount, words=found[3])
    for found in MORE_THAN.finditer(words):
        direction = "up" if found[4] in {"more", "higher"} else "down"
        before, after = sentence.claim(found[5]), sentence.claim(found[1])
        yield Move(before, after, direction, sentence.claim(found[3]), words=f"{found[4]} than",
                   compared=True)  # fmt: skip
    for found in TIMES.finditer(words):
        times = sentence.claim(found[4]) if found[4] else None
        if times is not None and (times.dimension != "multiple" or not times.value):
            continue
        value = (times.value if times is not None else None) or FACTORS[found[5]]
        before, after = sentence.claim(found[6]), sentence.claim(found[1])
        named = "double" if value == 2 else f"{value:g} times"
        yield Move(before, after, None, None, _allowed(value, found[3]), named, compared=True)


def _told_before(sentence: Skeleton, stretch: str, before: Claim, after: Claim) -> Move:
    """The verb of a change and its amount, from the words in front of its ends."""
    stretch = re.split(r"[;:]|(?<!\d)\.(?!\d)", stretch)[-1]
    factor = next(iter([*FACTOR.finditer(stretch)][-1:]), None)
    if factor is not None:
        stem = factor[2]
        return Move(before, after, None, None, _allowed(FACTORS[stem], factor[1]), factor[0])
    told = [word for word in _directions().finditer(stretch) if not _only_names(word, stretch)]
    found = next(iter(told[-1:]), None)
    if found is None:
        return Move(before, after, None)
    behind = stretch[found.end() :]
    amounts = re.findall(FIGURE, behind)
    if len(amounts) > 1 or re.search(r"\b(?:not|never|if)\b", behind):
        return Move(before, after, None)
    amount = sentence.claim(amounts[0]) if amounts and re.search(rf"{FIGURE}\s*,?\s*$", behind) else None
    if amounts and amount is None:
        return Move(before, after, None)
    return Move(before, after, _direction_of()[found[0].lower()], amount, words=found[0])


def _only_names(word: re.Match[str], stretch: str) -> bool:
    """Whether a noun of change stands before the noun that changes: cut its growth forecast from 1.8 to 1.4 percent."""
    return word[0].lower() in _nouns() and BEFORE_NOUN.match(stretch, word.end()) is not None


def _allowed(value: float, hedge: str | None) -> tuple[float, float]:
    """The ratios that a word such as doubled allows."""
    low, high = value * (1 - LOOSE), value * (1 + LOOSE)
    if hedge and hedge.strip() in {"more than", "over"}:
        return value * 0.97, value * (1 + WIDE)
    if hedge and hedge.strip() in {"nearly", "almost"}:
        return value * (1 - CLOSE), value * 1.01
    return low, high


@cache
def _direction_of() -> Mapping[str, str | None]:
    """The direction of each word of change; None where what is better may be less: the ratio improved to 19 percent."""
    kinds, open_ = {"verb", "mover", "noun", "market", "particle"}, seeds.words("figure_words", "for_the_better")
    return {form: None if row["lemma"] in open_ else row["direction"] for row in seeds.rows("changes")
            if row["kind"] in kinds for form in row["forms"].split("|")}  # fmt: skip


@cache
def _nouns() -> frozenset[str]:
    return frozenset(form for row in seeds.rows("changes") if row["kind"] == "noun" for form in row["forms"].split("|"))


@cache
def _directions() -> re.Pattern[str]:
    forms = sorted(_direction_of(), key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)


def _ends(move: Move) -> tuple[Interval, Interval] | None:
    """The intervals of the two ends, None where they are no plain amounts of one thing.

    A bare number is of the other end's unit, whatever was read into it.
    """
    before, after = move.before, move.after
    for claim in (before, after):
        if claim.kind in {"ordinal", "date"} or claim.modifier == "range" or claim.dimension in {"age", "multiple"}:
            return None
        if claim.value is None or claim.low is None or claim.value < 0:
            return None
    if {before.dimension, after.dimension} == {"count", "time"}:
        return None  # 8,900 bakeries, 4% fewer than a year before
    bare = [BARE.fullmatch(claim.surface) is not None for claim in (before, after)]
    if before.dimension == after.dimension and before.unit == after.unit:
        start, end = interval(before), interval(after)
    elif any(bare):
        start, end = _as_written(before), _as_written(after)
    elif before.dimension == after.dimension and before.dimension != "money":
        start, end = interval(before), interval(after)
    else:
        return None
    start = _as_written(before) if move.compared else start
    return _beside(start, before, end), _beside(end, after, start)


def _beside(own: Interval, claim: Claim, other: Interval) -> Interval:
    """An end as it is meant beside the other one: the two are written to much the same place."""
    if claim.modifier not in {"exact", "about"} or math.inf in map(abs, (own.hard_low, own.hard_high)):
        return own
    middle = (own.hard_low + own.hard_high) / 2
    half = max((other.hard_high - other.hard_low) / 2, ROUGHLY * abs(middle))
    low, high = max(own.hard_low, middle - half), min(own.hard_high, middle + half)
    return Interval(max(own.low, low), min(own.high, high), low, high)


def _as_written(claim: Claim) -> Interval:
    """The rounding interval of a claim's number, whatever bounds it."""
    value, half = claim.value or 0.0, (claim.precision or 0.0) / 2
    return Interval(value - half, value + half, value - half, value + half)


def _checked(sentence: Skeleton, move: Move, start: Interval, end: Interval) -> Iterator[Contradiction]:
    quoted = sentence.excerpt(move.before, move.after)
    if move.direction == "up" and end.hard_high < start.hard_low:
        told = f"writes “{quoted}”, but {move.after.surface} is less than {move.before.surface}."
        yield Contradiction(rule=RULE, cause="polarity", message=told, first=move.before, second=move.after,
                            confidence=0.8)  # fmt: skip
    elif move.direction == "down" and end.hard_low > start.hard_high:
        told = f"writes “{quoted}”, but {move.after.surface} is more than {move.before.surface}."
        yield Contradiction(rule=RULE, cause="polarity", message=told, first=move.before, second=move.after,
                            confidence=0.8)  # fmt: skip
    elif move.amount is not None and move.direction is not None:
        yield from _amount_checked(move, move.amount, start, end, quoted)
    elif move.factor is not None and start.hard_low > 0:
        least, most = end.hard_low / start.hard_high, end.hard_high / start.hard_low
        if least > move.factor[1] or most < move.factor[0]:
            told = (
                f"writes “{quoted}”, but {move.after.surface} is {_times(least, most)} {move.before.surface}, "
                f"which is not “{move.words.strip()}”."
            )
            yield Contradiction(rule=RULE, cause="value", message=told, first=move.before, second=move.after,
                                confidence=0.8)  # fmt: skip


def _amount_checked(move: Move, amount: Claim, start: Interval, end: Interval, quoted: str) -> Iterator[Contradiction]:
    """Whether an amount is the difference of the ends, or its share of the first."""
    by, sign = interval(amount), 1.0 if move.direction == "up" else -1.0
    low, high = sorted((sign * (end.hard_low - start.hard_high), sign * (end.hard_high - start.hard_low)))
    if amount.dimension == "fraction":
        if start.hard_low <= 0:
            return
        ratios = sorted((sign * (end.hard_low / start.hard_high - 1), sign * (end.hard_high / start.hard_low - 1)))
        if _meet(by, ratios[0] * 100, ratios[1] * 100):
            return
        points = move.before.dimension == "fraction" and _meet(by, low, high)
        made = "in percentage points" if points else f"{_percent(ratios[0])} to {_percent(ratios[1])} %"
        told = f"writes “{quoted}”, but from {move.before.surface} to {move.after.surface} is {made}, "
        told += f"not {amount.surface}."
        cause = "percent against points" if points else "value"
    elif amount.dimension in {move.before.dimension, "percentage point"}:
        if _meet(by, low, high):
            return
        told = f"writes “{quoted}”, but from {move.before.surface} to {move.after.surface} is not {amount.surface}."
        cause = "value"
    else:
        return
    yield Contradiction(rule=RULE, cause=cause, message=told, first=amount, second=move.after, confidence=0.8)


def _meet(by: Interval, low: float, high: float) -> bool:
    return by.hard_low <= high and low <= by.hard_high


def _percent(ratio: float) -> str:
    return f"{ratio * 100:.0f}"


def _times(least: float, most: float) -> str:
    return f"{(least + most) / 2:.2g} times"
