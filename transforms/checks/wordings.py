"""Wordings: whether two quotations are one utterance, and whether a word of it was altered.

In: the words of two quotations. Out: how they relate. Cutting at either end, an ellipsis, a bracket, another tense,
spelling or contraction and the little words that transcripts differ in alter nothing; another word, another number,
a negation more or less do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import lru_cache

import seeds
from transforms.names.gazetteer import NICKNAMES
from transforms.quotes.quoted_words import LIGHT, NEGATIONS, OPPOSITES, SPELLING, Word
from transforms.words import VERB_BASES, information, lemma, stem

KNOWN = frozenset(row["word"] for name in ("word_frequency", "common_words") for row in seeds.rows(name))
"""Words that are spelled right; of two of them neither is a slip of the pen."""


SLIP_LENGTH, SLIP = 5, 0.8
"""Letters of the shortest word in which a slip can be told, and how alike two spellings of one word are."""

WHOLE_WORDS = frozenset("0123456789aio")
"""Single signs that are words of their own; another letter alone is a word that is not printed in full."""

TITLE_WORDS = frozenset(row["title"].casefold().rstrip(".") for row in seeds.rows("titles"))
"""Words before a name that a transcript may have or not."""

NEGATION_REACH = 5
"""Words between shared ones up to which a negation more or less alters the sentence and not another clause."""

LEAST_WORDS, LEAST_CONTENT = 4, 2
"""Shared words, and among them words of content, below which two quotations need not be one utterance."""

LEAST_DENIED = 3
"""Words of the shortest sentence of which another one is the denial."""

WITH_NEGATIONS = frozenset({"a", "an", "any", "some", "do", "does", "did"})
"""Words that come and go with a negation: had no warning, had a warning; does not say, says."""

LEAST_WEIGHT, LEAST_WHOLE_WEIGHT, WHOLE = 7.0, 3.0, 0.75
"""Sum of information below which a shared sequence of words is a phrase that anybody says; the second where it is so
much of the longer sentence."""

LEAST_COVER = 0.6
"""Least share of equal words in the stretch that both have in common; two translations of one utterance share less."""

TAIL = 3
"""Words at the end of a sentence that may have been replaced there; more are another continuation."""

CLOSE = 2
"""Words that were put in, left out or replaced between two shared stretches, where one of these is short."""

ANCHOR = 4
"""Shared words beside such an end."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one quotation that stand in the place of words of the other.

    Attributes:
        kind: `number`, `negation`, `opposite` or `words`.
        a, b: the words of content on either side.
        span_a, span_b: where they stand, by words, end exclusive.
    """

    kind: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    span_a: tuple[int, int]
    span_b: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two quotations of one utterance.

    Attributes:
        shared: words that both have.
        weight: how much the shared words tell, in nats.
        cover: share of the longer side of the common stretch that is shared.
        share: share of the shorter sentence that is shared.
        differences: what was altered; empty when one can be a shortened form of the other.
    """

    shared: int
    weight: float
    cover: float
    share: float
    differences: tuple[Difference, ...]


def compare(a: Sequence[Word], b: Sequence[Word], beside: float = 0.0) -> Comparison | None:
    """How two quoted sentences relate; None when they need not be one utterance.

    Args:
        a: the words of one, and
        b: those of the other.
        beside: how much the sentences next to them tell alike, as `told_alike` says. Short ones that each text quotes
            next to the same words are one utterance by these.
    """
    blocks = _without_strays(_blocks(a, b), a)
    if not blocks:
        return None
    shared = [a[block.a + k] for block in blocks for k in range(block.size)]
    content = [word for word in shared if not word.light]
    weight = _told(shared)
    whole = len(shared) >= WHOLE * max(len(a), len(b))
    if not is_denial([word.norm for word in a], [word.norm for word in b]):
        if len(shared) < LEAST_WORDS or (len(content) < LEAST_CONTENT and not beside):
            return None
        if weight + beside < (LEAST_WHOLE_WEIGHT if whole and not beside else LEAST_WEIGHT):
            return None
    head = _end(a[blocks[0].a - 1 :: -1] if blocks[0].a else (), b[blocks[0].b - 1 :: -1] if blocks[0].b else ())
    last = blocks[-1]
    tail = _end(a[last.a + last.size :], b[last.b + last.size :])
    start_a, start_b = (blocks[0].a - head[0], blocks[0].b - head[1]) if blocks[0].size >= ANCHOR else blocks[0][:2]
    end_a, end_b = last.a + last.size, last.b + last.size
    if last.size >= ANCHOR:
        end_a, end_b = end_a + tail[0], end_b + tail[1]
    longer = max(sum(bool(word.norm) for word in side) for side in (a[start_a:end_a], b[start_b:end_b]))
    gaps = list(_gaps(blocks, (start_a, start_b), (end_a, end_b)))
    cover = (len(shared) + sum(_written_together(a, b, *gap) for gap in gaps)) / longer
    if cover < LEAST_COVER:
        return None
    both = _Both(a, b, gaps, (start_a, end_a), (start_b, end_b))
    found = (_difference(a, b, *gap, both) for gap in gaps)
    share = len(shared) / min(sum(bool(word.norm) for word in side) for side in (a, b))
    return Comparison(len(shared), weight, cover, share, tuple(one for one in found if one is not None))


def is_denial(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one of two sentences is the other with a negation, and nothing else: we had no warning, a warning."""
    left = undenied(a)
    denied = [not NEGATIONS.isdisjoint(side) for side in (a, b)]
    if denied[0] == denied[1] or left != undenied(b) or len(left) < LEAST_DENIED:
        return False
    return sum(information(norm) for norm in left if norm not in LIGHT) >= LEAST_WHOLE_WEIGHT


def undenied(norms: Sequence[str]) -> tuple[str, ...]:
    """The words of a sentence without negations and what comes and goes with these."""
    return tuple(norm for norm in norms if norm not in NEGATIONS and norm not in WITH_NEGATIONS)


def told_alike(a: Sequence[Word], b: Sequence[Word]) -> float:
    """How much two quoted sentences tell alike, in nats; nothing unless most of the shorter one is in the other."""
    shared = [a[block.a + k] for block in _blocks(a, b) for k in range(block.size)]
    most = len(shared) >= max(LEAST_WORDS, WHOLE * min(len(a), len(b)))
    return _told(shared) if most else 0.0


def _told(words: Sequence[Word]) -> float:
    return sum(information(word.norm) for word in words if not word.light)


def _blocks(a: Sequence[Word], b: Sequence[Word]) -> list[Match]:
    """The stretches of equal words, in order; a gap equals nothing."""
    norms = ([word.norm or f"<{k}" for k, word in enumerate(a)], [word.norm or f">{k}" for k, word in enumerate(b)])
    return [block for block in SequenceMatcher(None, *norms, autojunk=False).get_matching_blocks() if block.size]


def _without_strays(blocks: Sequence[Match], a: Sequence[Word]) -> list[Match]:
    """The blocks without those at either end that are a few light words, which any two sentences share.

    Those stay that no more than a word or two part from the next block in either sentence.
    """
    kept = list(blocks)
    for end, inner in ((0, 1), (-1, -2)):
        while kept and kept[end].size < ANCHOR and all(w.light for w in a[kept[end].a : kept[end].a + kept[end].size]):
            if len(kept) > 1 and _replaced(*sorted((kept[end], kept[inner]))):
                break
            del kept[end]
    return kept


def _replaced(first: Match, second: Match) -> bool:
    """Whether no more than a word or two stand between two blocks in either sentence."""
    apart = second.a - first.a - first.size, second.b - first.b - first.size
    return max(apart) <= CLOSE


def _end(a: Sequence[Word], b: Sequence[Word]) -> tuple[int, int]:
    """How many words beyond the shared ones belong to the common stretch: a few on both sides, no gap among them."""
    few = 0 < len(a) <= TAIL and 0 < len(b) <= TAIL and all(word.norm for word in (*a, *b))
    return (len(a), len(b)) if few else (0, 0)


def _gaps(
    blocks: Sequence[Match], start: tuple[int, int], end: tuple[int, int]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The stretches between the shared ones, on either side."""
    a, b = start
    for block in blocks:
        yield (a, block.a), (b, block.b)
        a, b = block.a + block.size, block.b + block.size
    yield (a, end[0]), (b, end[1])


def _written_together(a: Sequence[Word], b: Sequence[Word], span_a: tuple[int, int], span_b: tuple[int, int]) -> int:
    """How many words one side has where the other writes the same letters with other gaps: stand-alone, standalone."""
    norms = [[word.norm for word in side] for side in (a[slice(*span_a)], b[slice(*span_b)])]
    return max(map(len, norms)) if "".join(norms[0]) == "".join(norms[1]) else 0


def _initials(norms: Sequence[str]) -> tuple[str, ...]:
    """The short form of some words: un, of united nations."""
    return ("".join(norm[0] for norm in norms),) if len(norms) > 1 else ()


class _Both:
    """The common stretch of two sentences as a whole: a word that only moved was not altered.

    Negations are counted a few words beyond it.
    """

    def __init__(
        self,
        a: Sequence[Word],
        b: Sequence[Word],
        gaps: Sequence[tuple[tuple[int, int], tuple[int, int]]],
        within_a: tuple[int, int],
        within_b: tuple[int, int],
    ) -> None:
        self.a = frozenset(word.norm for span, _ in gaps for word in a[slice(*span)] if word.norm)
        self.b = frozenset(word.norm for _, span in gaps for word in b[slice(*span)] if word.norm)
        counts = [
            sum(word.norm in NEGATIONS for word in side[max(0, start - TAIL) : end + TAIL])
            for side, (start, end) in ((a, within_a), (b, within_b))
        ]
        self.denied = counts[0] != counts[1]
        self.reversed = self.denied and min(counts) == 0

    def has_a(self, word: str) -> bool:
        return word in self.a or any(same_word(word, other) for other in self.a)

    def has_b(self, word: str) -> bool:
        return word in self.b or any(same_word(word, other) for other in self.b)


def _difference(
    a: Sequence[Word], b: Sequence[Word], span_a: tuple[int, int], span_b: tuple[int, int], both: _Both
) -> Difference | None:
    """What the words between two shared stretches alter; None when nothing."""
    side_a, side_b = a[slice(*span_a)], b[slice(*span_b)]
    if not all(word.norm for word in (*side_a, *side_b)):
        return None
    norms_a, norms_b = ([word.norm for word in side] for side in (side_a, side_b))
    if "".join(norms_a) == "".join(norms_b):
        return None
    if "".join(norms_b) in _initials(norms_a) or "".join(norms_a) in _initials(norms_b):
        return None
    denied = sum(norm in NEGATIONS for norm in norms_a) - sum(norm in NEGATIONS for norm in norms_b)
    left_a = tuple(norm for norm in norms_a if norm not in LIGHT and norm not in NEGATIONS)
    left_b = tuple(norm for norm in norms_b if norm not in LIGHT and norm not in NEGATIONS)
    only_a = tuple(one for one in left_a if not both.has_b(one))
    only_b = tuple(one for one in left_b if not both.has_a(one))
    if denied and both.denied and not (only_a or only_b) and len(norms_a) + len(norms_b) <= NEGATION_REACH:
        kind = "negation" if both.reversed else "words"
        return Difference(kind, tuple(norms_a), tuple(norms_b), span_a, span_b)
    numbers = [{word.norm for word in side if word.number} for side in (side_a, side_b)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return Difference("number", only_a, only_b, span_a, span_b)
    if any(frozenset((one, other)) in OPPOSITES for one in norms_a for other in norms_b):
        return Difference("opposite", tuple(norms_a), tuple(norms_b), span_a, span_b)
    if denied and both.denied and len(norms_a) == len(norms_b) == 1:
        return Difference("words", tuple(norms_a), tuple(norms_b), span_a, span_b)  # often in the place of never
    if only_a and only_b and not (TITLE_WORDS.issuperset(only_a) or TITLE_WORDS.issuperset(only_b)):
        return Difference("words", only_a, only_b, span_a, span_b)
    return None


@lru_cache(maxsize=50_000)
def same_word(one: str, other: str) -> bool:
    """Whether two words are forms or spellings of one, or one a slip of the pen for the other."""
    one, other = (VERB_BASES.get(word, SPELLING.get(word, word)) for word in (one, other))
    if one == other or stem(one) == stem(other) or lemma(one) == lemma(other):
        return True
    if (one, other) in NICKNAMES or (other, one) in NICKNAMES:
        return True
    short, long = sorted((one, other), key=len)
    if short not in WHOLE_WORDS and (len(short) == 1 or short not in KNOWN) and long.startswith(short):
        return True  # bl- for a word that is not printed
    if not (one.isascii() and other.isascii()):
        return True  # one word in two alphabets
    if len(short) < SLIP_LENGTH or (one in KNOWN and other in KNOWN):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SLIP
