"""Headline against body: a figure of the headline of which the body gives another value."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from transforms.contradictions import Contradiction
from transforms.retold import figures_by_article, meets, one_slot, plain, said_again
from transforms.statements import state
from transforms.tables import Article, Claim

RULE = "headline_figure"

IN_HEADLINE = 0.34
"""Least share of the information of a headline that a sentence holds which says it again."""

LEAD_SENTENCES = 4
"""Sentences of the body in which a headline's figure is told, if at all."""


def headline_figures(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each figure of a headline of which the body gives other values only."""
    for article, told in figures_by_article(claims, articles):
        titles = [claim for claim in told if claim.part == "title" and plain(claim, article)]
        body = [claim for claim in told if claim.part == "body"]
        for title in titles:
            if any(meets(title, claim) for claim in body) or _added_up(title, body):
                continue
            mine = state(title, article, frozenset())[1]
            same = [
                claim
                for claim in body
                if plain(claim, article) and one_slot(mine, state(claim, article, frozenset())[1])
                and said_again(title, claim, article, IN_HEADLINE)
            ]  # fmt: skip
            if same and same[0].sentence < LEAD_SENTENCES and len({claim.value for claim in same}) == 1:
                message = f"has “{title.surface}” in the headline, but “{same[0].surface}” in the body."
                yield Contradiction(rule=RULE, cause="value", message=message, first=title, second=same[0],
                                    confidence=0.7)  # fmt: skip


def _added_up(title: Claim, body: Sequence[Claim]) -> bool:
    """Whether some figures of one sentence make that of the headline: `four shot`: one died and three were hurt."""
    sums: dict[int, list[float]] = defaultdict(list)
    for claim in body:
        if claim.value is not None and claim.dimension in {"count", "number"}:
            sums[claim.sentence].append(claim.value)
    return any(
        title.value in {sum(some) for size in range(2, len(values) + 1) for some in combinations(values[:6], size)}
        for values in sums.values()
    )
