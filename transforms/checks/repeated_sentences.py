"""Sentences that one article prints twice, with one figure changed: a caption and the text, a summary and the body.

In: the claims of an article. Out: pairs of claims in the same words whose values cannot both hold. What counts is the
run of telling words around the two figures that is the same word for word.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from transforms.checks.article_cues import cues
from transforms.claims.wording import tells_looks
from transforms.slots.comparable import tellable
from transforms.slots.stating import Stated
from transforms.slots.values import meeting
from transforms.stories.told_alike import plain
from transforms.tables import Article, Claim
from transforms.words import WORD, information

TELLING = 1.5
"""Least information of a word that is compared."""

LEAST_WORDS, LEAST_INFORMATION = 7, 18.0
"""Fewest telling words that two sentences say alike around their figures, and how much they tell at least: entries of a
list share fewer."""

COVERED = 0.6
"""Least share of the telling words of the shorter sentence that they make up."""

LEAST_OF_ALL, COUNTED = 4, frozenset({"count", "money", "length", "mass", "area", "volume"})
"""Fewest telling words if both sentences have the same ones alone, and dimensions of which such are no entries
of a list, as those on persons by their ages are."""

BUILT = frozenset({"length", "mass"})
"""Dimensions of what somebody looks like."""

CLOSED = (".", "!", "?", "”", '"', "’", "'")
"""Marks that end a sentence; entries of a menu have none."""

BOTH = 2
"""Values in the same words; more of them are a list."""


POINTER = re.compile(r"\((?:l|r|c|left|right|cent(?:er|re)|top|bottom|above|below|pictured)\.?\)", re.IGNORECASE)
"""What a caption says of where somebody is in a picture: Ana Ruiz (l.)."""

LIST = 200
"""Figures between the same two words above which they are entries of a list."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words of a sentence around one of its figures.

    Attributes:
        claim: the figure.
        before, after: telling words, the nearest first, in lower case.
        names: the words with a capital among them, as a sentence has them inside, in lower case.
        words: all words of the sentence.
    """

    claim: Claim
    before: tuple[str, ...]
    after: tuple[str, ...]
    names: frozenset[str]
    words: str


def repeated_sentences(claims: Sequence[Claim], article: Article) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of figures of one article that stand in the same words and cannot both hold."""
    by_neighbour: dict[tuple[str, ...], list[Frame]] = defaultdict(list)
    stated = Stated(article)
    for claim in claims:
        if (claim.value is None and claim.kind != "date") or claim.dimension == "time of day":
            continue  # posts of one author stand below each other, each with its hour
        if claim.dimension in BUILT and tells_looks(article.sentence_of(claim)):
            continue
        if tellable(claim, article):
            frame = _frame(claim, article)
            by_neighbour[frame.before[:1] + frame.after[:1]].append(frame)
    for frames in by_neighbour.values():
        if len(frames) > LIST:
            continue
        found = [pair for pair in combinations(frames, 2) if _printed_alike(*pair) and _differ(*pair, stated)]
        if len({stated.of(frame.claim).value for pair in found for frame in pair}) == BOTH:
            one, other = found[0]
            yield one.claim, other.claim


def _frame(claim: Claim, article: Article) -> Frame:
    before, after = (POINTER.sub(" ", side) for side in article.around(claim))
    ahead, behind = WORD.findall(before), WORD.findall(after)
    inside = [*ahead[1:], *behind]
    return Frame(
        claim=claim,
        before=tuple(_telling(reversed(ahead))),
        after=tuple(_telling(behind)),
        names=frozenset(plain(word) for word in inside if word[0].isupper() and information(plain(word)) >= TELLING),
        words=f"{before} {after}",
    )


def _telling(words: Iterable[str]) -> Iterator[str]:
    return (base for word in words if (base := plain(word))[0].isdigit() or information(base) >= TELLING)


def _printed_alike(one: Frame, other: Frame) -> bool:
    """Whether two sentences of the text are told in the same words around two figures."""
    a, b = one.claim, other.claim
    if a.unit != b.unit or (a.part, a.sentence_start) == (b.part, b.sentence_start):
        return False
    if {a.modality, b.modality} - {"asserted", "quoted"} or a.negated or b.negated:
        return False
    same = [*_run(one.before, other.before), *_run(one.after, other.after)]
    told = math.fsum(information(word) for word in same)
    shorter, longer = sorted(len(frame.before) + len(frame.after) for frame in (one, other))
    whole = len(same) == longer and len(same) >= LEAST_OF_ALL and a.dimension in COUNTED
    whole = whole and all(frame.words.rstrip().endswith(CLOSED) for frame in (one, other))
    if not whole and (len(same) < LEAST_WORDS or told < LEAST_INFORMATION or len(same) < COVERED * shorter):
        return False
    if not (one.names <= other.names or other.names <= one.names):
        return False
    return one.words == other.words or not any(cues("apart", "attacker").search(side.words) for side in (one, other))


def _differ(one: Frame, other: Frame, stated: Stated) -> bool:
    """Whether two figures are of one kind and cannot both hold."""
    a, b = stated.of(one.claim), stated.of(other.claim)
    return a.block == b.block and not meeting(a, b)[0]


def _run(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words that two sentences have in common from the figure on."""
    return [first for first, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]
