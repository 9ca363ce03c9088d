"""Sentence days: the days on which what a figure tells happened, as its sentence names them.

In: claims of one story that may be compared, and their articles. Out: for the claims whose sentences name a day, the
days. The date of a report is no such day (`comparable` leaves it out), nor is one until which something was counted.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from transforms.claims.limits import REACH, before_limit
from transforms.slots.comparable import text_before
from transforms.slots.statements import Days
from transforms.tables import Article, Claim

EVENT_DAYS = 7
"""Days up to which a date is that of an event."""


def sentence_days(told: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, Days]:
    """The days on which what a figure tells happened, by claim: those that its sentence names nearest to it.

    Args:
        told: claims.
        articles: their articles, by id.
    """
    claims = [claim for claim in told if not _counted_until(claim, articles[claim.article_id])]
    dates: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "date" or claim.low is None or claim.high is None or claim.high - claim.low > EVENT_DAYS:
            continue
        dates[claim.article_id, claim.part, claim.sentence_start].append(claim)
    found = {}
    for claim in claims:
        near = dates.get((claim.article_id, claim.part, claim.sentence_start))
        if claim.kind != "date" and near:
            day = min(near, key=lambda date: (max(date.start - claim.end, claim.start - date.end), date.start))
            if day.low is not None and day.high is not None:
                found[claim.claim_id] = (day.low, day.high)
    return found


def _counted_until(claim: Claim, article: Article) -> bool:
    """Whether a date says until when something was counted: `seven had died by Wednesday`."""
    return claim.kind == "date" and before_limit("count").search(text_before(claim, article)[-REACH:]) is not None
