"""Evidence: what every rule needs to show a discrepancy: places, outlets, fingerprints, support.

In: articles and rows that have a place in one. Out: the parts of a finding that are made alike whatever the rule.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from transforms.ids import digest
from transforms.tables import Article, Claim, Finding, Mention, Quote, Role, Witness

K = TypeVar("K", bound=Hashable)

Placed = Claim | Mention | Quote | Role
"""A row that has a place in an article."""


def witness(row: Placed) -> Witness:
    """The place of a row as a witness."""
    return Witness(article_id=row.article_id, part=row.part, start=row.start, end=row.end, surface=row.surface)


def stretch(article: Article, start: int, end: int) -> Witness:
    """A stretch of the body of an article as a witness."""
    surface = article.text[start:end]
    return Witness(article_id=article.article_id, part="body", start=start, end=end, surface=surface)


def outlets(a: Article, b: Article) -> tuple[str, str]:
    """What to call two articles: by their outlets, and by their files too where those are the same."""
    if a.source != b.source:
        return a.source, b.source
    return f"{a.source} ({_file(a)})", f"{b.source} ({_file(b)})"


def _file(article: Article) -> str:
    return article.external_id or article.raw_path.rsplit("/", 1)[-1]


def written(day: date) -> str:
    """A day as a sentence has it: 7 October 2025."""
    return f"{day.day} {day:%B %Y}"


ONE_TIME = timedelta(days=3)
"""Time between two articles up to which they tell of one deed, and not of its answer or of what has become of it."""


def one_time(one: Article, other: Article) -> bool:
    """Whether two articles are of one time, so far as is known."""
    if one.published_at is None or other.published_at is None:
        return True
    return abs(one.published_at - other.published_at) <= ONE_TIME


def fingerprint(rule: str, sides: Iterable[tuple[str, ...]]) -> str:
    """The id of a finding: its rule and what each side says, in no order.

    A side is told by its own words alone, so that the id is the same in every copy, wherever else an article changes.
    """
    return digest(rule, *(part for parts in sorted(sides) for part in parts))


def voices(says: Mapping[str, K], articles: Mapping[str, Article]) -> Counter[K]:
    """How many independent voices say each thing.

    Args:
        says: article id to what that article says.
        articles: the articles, with their lineages.

    Returns:
        A lineage is one voice for what its first article says, however often it is copied; a copy that says something
        else speaks for itself, once for each such thing.
    """
    return Counter(value for _, value in {(articles[one].lineage, value) for one, value in says.items()})


def seniority(article: Article) -> tuple[bool, str, str]:
    """Sorts founders before copies, so that a copy more never takes a founder's place as a witness."""
    moment = "" if article.published_at is None else article.published_at.isoformat()
    return article.lineage_parent is not None, moment or "9", article.article_id


def discrepancy(
    rule: str,
    cause: str | None,
    severity: str,
    message: str,
    *,
    finding_id: str,
    witnesses: tuple[Witness, Witness | None],
    support: tuple[int, int],
    confidence: float,
    article_ids: Iterable[str],
    story_id: str | None,
    figure_id: str | None = None,
    claim_ids: Iterable[str] = (),
    verdict: str = "conflict",
) -> Finding:
    """An open finding; the ids may come in any order and more than once."""
    return Finding(
        finding_id=finding_id,
        rule=rule,
        verdict=verdict,
        severity=severity,
        cause=cause,
        story_id=story_id,
        figure_id=figure_id,
        article_ids=tuple(sorted(set(article_ids))),
        claim_ids=tuple(sorted(set(claim_ids))),
        message=message,
        witness_a=witnesses[0],
        witness_b=witnesses[1],
        support_a=support[0],
        support_b=support[1],
        confidence=confidence,
        status="open",
        waiver=None,
    )
