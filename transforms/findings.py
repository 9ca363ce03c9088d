"""Findings: all discrepancies, by every rule; each rule is a module of its own."""

from collections.abc import Iterable, Sequence

from transforms.figure_conflicts import figure_conflicts
from transforms.figures import Judged
from transforms.tables import Article, Claim, Finding
from transforms.weekday_dates import weekday_dates


def find_discrepancies(judged: Sequence[Judged], claims: Iterable[Claim], articles: Sequence[Article]) -> list[Finding]:
    """Everything that cannot hold.

    Args:
        judged: the figures with their judgements.
        claims: all claims.
        articles: all articles, with `lineage_id`.

    Returns:
        The findings of every rule, each with the places that anyone can re-read.
    """
    by_id = {article.article_id: article for article in articles}
    return [*figure_conflicts(judged, by_id), *weekday_dates(claims, by_id)]
