"""Skeletons: sentences with a mark in the place of each figure, for rules on how the figures of one sentence relate.

In: claims and their articles. Out: the skeletons of the sentences with several figures.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from transforms.slots.details import sentence_of
from transforms.tables import Article, Claim

FIGURE = r"⟦(\d+)⟧"
"""Matches a mark; its group is the number of the claim in the sentence."""

DATE = "⟦d⟧"
"""The mark of a date or a time of day."""

EXCERPT = 40
"""Code points in front of two figures that a message quotes."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One sentence.

    Attributes:
        words: the sentence, `⟦0⟧`, `⟦1⟧` in the place of its figures, `⟦d⟧` in that of dates and clock times.
        claims: its claims in order, those of dates and clock times too; a mark counts them.
        article: where it stands.
    """

    words: str
    claims: tuple[Claim, ...]
    article: Article

    def claim(self, mark: str) -> Claim:
        """The claim of a mark's number."""
        return self.claims[int(mark)]

    def excerpt(self, one: Claim, other: Claim) -> str:
        """The words from one claim to another with a few before them, for a message."""
        text = self.article.text_of(one.part)
        first, last = min(one.start, other.start), max(one.end, other.end)
        start = max(one.sentence_start, first - EXCERPT)
        before = text[start:first]
        if start > one.sentence_start and " " in before:
            before = "…" + before.split(" ", 1)[1]
        return " ".join(f"{before}{text[first:last]}".split())


def skeletons(claims: Iterable[Claim], articles: Mapping[str, Article], least: int = 2) -> Iterator[Skeleton]:
    """The sentences that hold at least so many figures, dates and clock times not counted.

    Args:
        claims: in any order.
        articles: their articles, by id.
        least: fewest figures.
    """
    ordered = sorted(claims, key=lambda claim: (claim.article_id, claim.part, claim.start))
    for (article_id, part, _), group in groupby(ordered, key=sentence_of):
        here = tuple(group)
        if sum(is_figure(claim) for claim in here) >= least:
            article = articles[article_id]
            yield Skeleton(_marked(article.text_of(part), here), here, article)


def is_figure(claim: Claim) -> bool:
    """Whether a claim is a quantity and says no day or hour."""
    return claim.kind != "date" and claim.dimension != "time of day"


def _marked(text: str, claims: Sequence[Claim]) -> str:
    written, at = [], claims[0].sentence_start
    for number, claim in enumerate(claims):
        written += [text[at : claim.start], f"⟦{number}⟧" if is_figure(claim) else DATE]
        at = claim.end
    return "".join([*written, text[at : claims[0].sentence_end]])
