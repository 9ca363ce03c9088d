"""Events after the publication that an article reports as past.

In: the dates of articles. Out: for an article at most one day that it cannot have known as past.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache

import seeds
from transforms.checks.article_cues import cues
from transforms.checks.contradictions import Contradiction
from transforms.claims.moment_wording import follows_incident
from transforms.dates.periods import as_day
from transforms.evidence import written
from transforms.tables import Article, Claim

RULE = "future_event"

LONGEST = 31
"""Days of a date that can be that of an event: a month, and no span of years."""

MARGIN = timedelta(days=1)
"""A day ahead is another time zone."""

TOLD = frozenset({"asserted", "quoted", "possible"})
"""Modalities of what is told as past: allegedly, too."""

REGULAR = re.compile(r"\b[a-z]{3,}ed\b")
"""The past of a regular verb."""

DEADLINE = re.compile(
    r"\b(?:by|until|from|through|since|between|starting|beginning|due|before|after|prior to|ahead of|"
    r"(?:date|deadline|target)s?(?: of)?|"
    r"for(?: (?:the|his|her|its|their) \w+)?)\s+$",
    re.IGNORECASE,
)
"""What stands right before a day that something holds until or from: through, a best-by date of."""

CLAUSE = re.compile(r"[;()“”\"]|(?<!\d):|:(?!\d)|,\s+(?:and|but|which|who|while|where)\b|\bwhen\b")


BESIDE = 200
"""Code points on either side of its sentence within which a caption or a note of an update stands beside a date."""

REACH = 80
"""Code points behind a date in which the words of its clause speak of it."""


def future_events(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """The day of each article that is written out with its year, lies after the publication and dates something told as
    past. Where there are more of them, or it stands at a caption or a note that the page was updated, it is the page
    that was changed since.
    """
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.article_id, claim.part, claim.start)):
        if claim.kind != "date" or claim.low is None or claim.part == "title" or claim.modality not in TOLD:
            continue
        article = articles[claim.article_id]
        if article.published_at is None or article.published_precision in {"month", "year"}:
            continue
        known = max(filter(None, (article.published_at, article.modified_at))).date()
        if as_day(claim.low) <= known + MARGIN or claim.high is None or claim.high - claim.low > LONGEST:
            continue
        if not re.search(r"\d{4}", claim.surface) or not re.search(r"[A-Za-z]", claim.surface):
            continue
        text = article.text_of(claim.part)
        clause = _clause(text, claim)
        if cues("ahead").search(clause) or DEADLINE.search(text, claim.sentence_start, claim.start):
            continue
        past = cues("past").search(clause) or REGULAR.search(clause)
        if not (past or follows_incident(text[claim.sentence_start : claim.start])):
            continue  # is in hospital after a crash on
        found[claim.article_id].append(claim)
    for article_id, told in found.items():
        article, first = articles[article_id], told[0]
        changed = any(_changed().search(_around(claim, article)) for claim in told)
        if len({claim.low for claim in told}) > 1 or changed or article.published_at is None:
            continue
        day = written(article.published_at.date())
        message = f"published on {day}, reports as past what it dates “{first.surface}”."
        yield Contradiction(rule=RULE, cause="date", message=message, first=first, second=None, confidence=0.7)


@cache
def _changed() -> re.Pattern[str]:
    """What stands beside later additions to a page: captions, notes of updates, references."""
    forms = "|".join(row["pattern"] for row in seeds.rows("later_additions"))
    return re.compile(rf"(?:{forms})", re.IGNORECASE | re.MULTILINE)


def _around(claim: Claim, article: Article) -> str:
    """The text around a date in which a caption or a note of a change may stand."""
    text = article.text_of(claim.part)
    return text[max(0, claim.sentence_start - BESIDE) : claim.sentence_end + BESIDE]


def _clause(text: str, claim: Claim) -> str:
    """The words around a date up to where another clause begins."""
    before = CLAUSE.split(text[claim.sentence_start : claim.start])[-1]
    after = CLAUSE.split(text[claim.end : min(claim.sentence_end, claim.end + REACH)])[0]
    return f"{before} {after}"
