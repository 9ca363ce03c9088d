"""Sentence days: the days on which what a figure tells happened, as its sentence names them.

In: claims of one story that may be compared, and their articles. Out: for the claims whose sentences name a day, the
days. The date of a report is no such day (`comparable` leaves it out), nor is one until which something was counted.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from transforms.claims.limits import REACH, before_limit
from transforms.quantities.number_words import SMALL
from transforms.slots.details import Sentence, sentence_of
from transforms.slots.statements import MOMENTS, Days
from transforms.tables import Article, Claim

EVENT_DAYS = 7
"""Days up to which a date is that of an event."""

APART = re.compile(
    r"(?:(?:\b(?P<number>\w+)\s+)?\b(?P<unit>hour|day|night|week|month)s?\s+)?\b(?P<way>after|before)\b[^,;:]*$",
    re.IGNORECASE,
)
"""What opens a clause of another day than that of the clause beside it: on Sunday, a day after a man killed four; back
on Monday after they agreed on four percent.
"""

LASTING = {"day": 1, "night": 1, "week": 7}
"""Days that such units hold; after hours it may be another day or not, and months are no exact number of them."""

CLAUSE_ENDS = re.compile(r"[,;:]")


def sentence_days(told: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, Days]:
    """The days on which what a figure tells happened, by claim: those that its sentence names nearest to it.

    Args:
        told: claims.
        articles: their articles, by id.
    """
    claims = [claim for claim in told if not _counted_until(claim, articles[claim.article_id])]
    dates: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "date" or claim.low is None or claim.high is None or claim.high - claim.low > EVENT_DAYS:
            continue
        dates[sentence_of(claim)].append(claim)
    found = {}
    for claim in claims:
        near = dates.get(sentence_of(claim))
        if claim.kind != "date" and near and (day := _day_of(claim, near, articles[claim.article_id])) is not None:
            found[claim.claim_id] = day
    return found


def _day_of(claim: Claim, dates: list[Claim], article: Article) -> Days | None:
    """Of the days that its sentence names the one that is nearest to a claim; where its clause is so many days after
    another one, that many days before.
    """
    text = article.text_of(claim.part)
    apart = APART.search(text, claim.sentence_start, claim.start)
    if apart is None or claim.dimension in MOMENTS:
        return _nearest(claim, dates)
    end = CLAUSE_ENDS.search(text, claim.end, claim.sentence_end)
    stop = claim.sentence_end if end is None else end.start()
    within = [date for date in dates if apart.start() <= date.start < stop]
    beside = None if within else _nearest(claim, dates)
    number, unit = (apart["number"] or "").lower(), LASTING.get((apart["unit"] or "").lower())
    days = 1 if number in {"a", "the"} else int(number) if number.isdecimal() else SMALL.get(number)
    if beside is None or unit is None or days is None:
        return _nearest(claim, within)
    by = days * unit * (1 if apart["way"].lower() == "before" else -1)
    return beside[0] + by, beside[1] + by


def _nearest(claim: Claim, dates: Iterable[Claim]) -> Days | None:
    """The days of the date that stands nearest to a claim; None where there is none."""
    near = sorted(dates, key=lambda date: (max(date.start - claim.end, claim.start - date.end), date.start))
    return next(((date.low, date.high) for date in near if date.low is not None and date.high is not None), None)


def _counted_until(claim: Claim, article: Article) -> bool:
    """Whether a date says until when something was counted: `seven had died by Wednesday`."""
    return claim.kind == "date" and before_limit("count").search(article.around(claim)[0][-REACH:]) is not None
