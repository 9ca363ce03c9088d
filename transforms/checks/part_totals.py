"""Parts against their total: `12 people, including seven women and six men`, `ten of the nine victims`.

In: the claims of one sentence. Out: each total and part that cannot both hold, by the hard intervals. Parts that may
overlap are compared with the total one by one; parts that exclude one another are added up.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

import seeds
from transforms.checks.contradictions import Contradiction
from transforms.checks.skeletons import FIGURE, Skeleton, skeletons
from transforms.quantities.conversion import interval
from transforms.slots.counted import families
from transforms.tables import Article, Claim
from transforms.words import lemma

RULE = "part_total"

WORDS = r"(?:[^⟦⟧;:.!?(),–—]|\.(?=\w)){0,40}?"
ALSO = r"(?:,|,? and|,? as well as|,? or|,? plus)\s+(?:about |at least |some |another )?"
LIST = rf"{FIGURE}{WORDS}(?:{ALSO}{FIGURE}{WORDS})*"
INCLUDING = re.compile(
    rf"{FIGURE}({WORDS}),?\s*(?:[(–—-]\s*)?"
    r"(?:including|among them|among whom|of whom|comprising|made up of|consisting of)\s+"
    rf"(?:about |at least |some )?({LIST})"
)
OPENS, CLOSES = r"(?:\s*\(|\s+[–—]\s*|\s+--?\s+|,\s+)", r"(?:\s*\)|\s*[–—]|\s+--?\s|,|$|\.)"
SPLIT = re.compile(rf"{FIGURE}({WORDS}){OPENS}({LIST}){CLOSES}")
SPLIT_OF_THEM = re.compile(rf"{FIGURE}({WORDS}){OPENS}(?=⟦\d+⟧\s+of\s+(?:them|whom)\b)({LIST}){CLOSES}")
"""A total whose parts say that they are of it, wherever other figures stand before: eight in Sund and 39 in Rena, 20 of
them women and 19 of them men.
"""
OF_THEM = re.compile(
    rf"{FIGURE}\s+(?:(?!and|but|or)[a-z]+\s+)?of\s+(?:(?:the|its|those|their|these|his|her)\s+)?{FIGURE}"
)
BARE = re.compile(r"[\d,.]+|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)
"""The surface of a figure that names nothing counted."""

MORE_OF_THEM = re.compile(rf"{FIGURE}(?:[^⟦⟧;:.!?(),]){{0,50}}?,\s*{FIGURE}\s+of\s+(?:them|whom)\b")
MARK = re.compile(FIGURE)
BESIDE = re.compile(rf"⟦\d+⟧{WORDS}{ALSO}$")
"""What stands before the last of several figures of which together something is a part."""


AFTER_COLON = re.compile(r":\s*(?:about |at least |some )?$")
"""What stands before the first of a list, which is no total of the others: three guests, two guards and a cook."""


def part_totals(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each total that its parts, given in the same sentence, exceed or do not make."""
    for sentence in skeletons(claims, articles):
        seen: set[str] = set()
        for found in INCLUDING.finditer(sentence.words):
            seen.add(found[1])
            if BESIDE.search(sentence.words, 0, found.start()):
                continue  # 56 sailors and ten divers, among them 30 women
            yield from _checked(sentence, found[1], MARK.findall(found[3]), whole=False)
        for found in chain(SPLIT_OF_THEM.finditer(sentence.words), SPLIT.finditer(sentence.words)):
            if found[1] not in seen and not AFTER_COLON.search(sentence.words, 0, found.start()):
                seen.add(found[1])
                yield from _checked(sentence, found[1], MARK.findall(found[3]), whole=True)
        for found in MORE_OF_THEM.finditer(sentence.words):
            total, part = sentence.claim(found[1]), sentence.claim(found[2])
            several = total.value != 1  # ten people on one ferry, six of them sailors
            if not several or not _may_be_part(part, total):
                continue  # and twelve in three clinics, four of them in intensive care
            if _counts(part) and _counts(total) and interval(part).hard_low > interval(total).hard_high:
                yield _contradiction(sentence, total, part, f"{part.surface} is more than {total.surface}")
        for found in OF_THEM.finditer(sentence.words):
            part, total = sentence.claim(found[1]), sentence.claim(found[2])
            alike = _noun(part) in {"", _noun(total)} or BARE.fullmatch(part.surface) is not None
            if alike and _counts(part) and _counts(total) and interval(part).hard_low > interval(total).hard_high:
                yield _contradiction(sentence, total, part, f"{part.surface} is more than {total.surface}")


def _checked(sentence: Skeleton, mark: str, marks: Sequence[str], *, whole: bool) -> Iterator[Contradiction]:
    """Parts told behind a total.

    Args:
        sentence: where they stand.
        mark: the total's.
        marks: those of the parts.
        whole: whether the parts stand for the total and are not merely among it.
    """
    total, parts = sentence.claim(mark), [sentence.claim(part) for part in marks]
    if not _counts(total) or not all(map(_counts, parts)):
        return
    within = interval(total)
    if not whole:
        largest = max(parts, key=lambda part: interval(part).hard_low)
        if interval(largest).hard_low > within.hard_high and _may_be_part(largest, total):
            yield _contradiction(sentence, total, largest, f"{largest.surface} is more than {total.surface}")
            return
    nouns = [_told_noun(sentence, part, mark) for part, mark in zip(parts, marks, strict=True)]
    length = next((size for size in range(len(nouns), 1, -1) if exclusive(nouns[:size])), 0)
    if length < 2 or not _may_be_part(parts[0], total):
        return
    nouns, parts = nouns[:length], parts[:length]
    low = math.fsum(interval(part).hard_low for part in parts)
    high = math.fsum(interval(part).hard_high for part in parts)
    complete = whole and set(nouns) in ({"man", "woman"}, {"boy", "girl"}, {"adult", "child"})
    if low > within.hard_high or (complete and high < within.hard_low):
        made = f"{low:g}" if low == high else f"{low:g} to {high:g}" if math.isfinite(high) else f"at least {low:g}"
        yield _contradiction(sentence, total, parts[-1], f"the parts make {made}, not {total.surface}")


def _contradiction(sentence: Skeleton, total: Claim, part: Claim, words: str) -> Contradiction:
    told = f"writes “{sentence.excerpt(total, part)}”, but {words}."
    return Contradiction(rule=RULE, cause="value", message=told, first=total, second=part, confidence=0.8)


def _counts(claim: Claim) -> bool:
    """Whether a claim counts things and says how many."""
    known = claim.low is not None and claim.modifier not in {"vague", "range"}
    return known and claim.kind == "quantity" and claim.dimension in {"count", "number"}


def _noun(claim: Claim) -> str:
    return lemma(claim.unit) if claim.unit and " " not in claim.unit else claim.unit or ""


def _told_noun(sentence: Skeleton, part: Claim, mark: str) -> str:
    """What a part counts: as its own words say, else those behind it, else the total that it is of."""
    own = _noun(part)
    return own if own and part.unit_surface else _noun_behind(sentence, mark) or own


def _noun_behind(sentence: Skeleton, mark: str) -> str:
    """What the words behind a bare figure say it counts: `107 of them women`."""
    found = re.search(rf"⟦{mark}⟧\s+(?:of (?:them|whom|those|these)\s+)?(?:were\s+)?([a-z]+)", sentence.words)
    return lemma(found[1]) if found else ""


@cache
def _systems() -> Mapping[str, str]:
    return {noun: row["system"] for row in seeds.rows("part_kinds") for noun in row["nouns"].split("|")}


@cache
def _people() -> frozenset[str]:
    return frozenset(unit for unit, family in families().items() if family == "person") | frozenset(_systems())


def exclusive(nouns: Sequence[str]) -> str | None:
    """The system by which different nouns exclude one another, or None."""
    systems = {_systems().get(noun) for noun in nouns}
    return next(iter(systems)) if len(systems) == 1 and len(set(nouns)) == len(nouns) else None


def _may_be_part(part: Claim, total: Claim) -> bool:
    """Whether what one counts can be among what the other counts: persons among persons, else the same thing."""
    one, other = _noun(part), _noun(total)
    return (one in _people() and other in _people()) or not one or not other or one == other
