"""One incident dated twice in one article, on days that cannot both be its day.

In: the claims of an article. Out: a contradiction where two sentences tell the same of one incident and give it two
weekdays, or where a weekday stands beside a date in brackets that the calendar does not give it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from transforms.checks.article_cues import cues
from transforms.checks.contradictions import Contradiction
from transforms.dates.periods import as_day
from transforms.dates.weekdays import is_bare_weekday, named_weekday
from transforms.evidence import written
from transforms.slots.comparable import comparable, is_written
from transforms.slots.dated_acts import NEXT, incidents_of
from transforms.slots.days import days_apart
from transforms.slots.stating import state, telling_of
from transforms.stories.told_alike import alike
from transforms.tables import Article, Claim

RULE = "restated_day"

TOLD_AGAIN, TOLD_WITHOUT_NAMES = 0.5, 0.65
"""Likeness of two sentences from which they tell of one incident; the second where they share no rare name of where it
was, or whom it hit.
"""

BOTH = 2
"""Days that one article gives to incidents of one kind; with more it tells of several."""

LIST = 40
"""Datings of such incidents above which an article is a list."""

BRACKET = re.compile(r"\s+(?:(?:morning|afternoon|evening|night)\s+)?\(\s*$")
"""What stands between a weekday and its date in brackets: Wednesday afternoon (Dec. 21)."""


def restated_days(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each incident of an article that is given two days, and each weekday with a date beside it that is another."""
    dates: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date" and claim.low is not None and claim.part == "body" and is_written(claim):
            dates[claim.article_id].append(claim)
    for article_id in sorted(dates):
        article, told = articles[article_id], sorted(dates[article_id], key=lambda claim: claim.start)
        yield from _beside(told, article)
        yield from _told_again(told, article)


def _beside(told: Sequence[Claim], article: Article) -> Iterator[Contradiction]:
    text = article.text_of("body")
    for weekday, date in pairwise(told):
        if not is_bare_weekday(weekday) or not BRACKET.fullmatch(text, weekday.end, date.start):
            continue
        if date.low is None or date.low != date.high or not any(map(str.isdigit, date.surface)):
            continue
        day = as_day(date.low)
        if named_weekday(weekday) not in {None, day.weekday()}:
            told_as = f"writes “{weekday.surface}” and “{date.surface}” of one day, but {written(day)} is a {day:%A}."
            yield Contradiction(rule=RULE, cause="date", message=told_as, first=weekday, second=date, confidence=0.8)


def _told_again(told: Sequence[Claim], article: Article) -> Iterator[Contradiction]:
    known = [
        state(claim, article)[1]
        for claim in told
        if not claim.negated and claim.modality in {"asserted", "quoted"} and comparable(claim, article)
    ]
    dated = [(one, telling_of(one.claim, article)) for one in known]
    incidents = [(one, telling, incidents_of(one, telling)) for one, telling in dated]
    days: dict[str, set[float | None]] = defaultdict(set)
    for one, _, hit in incidents:
        for act in hit:
            days[act].add(one.claim.low)
    twice = {act for act, found in days.items() if len(found) == BOTH}
    told_twice = [incident for incident in incidents if incident[2] & twice]
    if len(told_twice) > LIST:
        return
    for (one, mine, hit), (other, theirs, struck) in combinations(told_twice, 2):
        shared = hit & struck
        if not shared or one.sentence == other.sentence or days_apart(one, other) <= NEXT:
            continue
        if len(set().union(*(days[act] for act in shared))) > BOTH:
            continue
        if mine.names - theirs.names and theirs.names - mine.names:
            continue
        if alike(mine, theirs) < (TOLD_AGAIN if mine.names & theirs.names else TOLD_WITHOUT_NAMES) or any(
            cues("apart").search(article.sentence_of(side.claim)) for side in (one, other)
        ):
            continue
        message = f"dates one thing “{one.claim.surface}” and then “{other.claim.surface}”."
        yield Contradiction(
            rule=RULE, cause="date", message=message, first=one.claim, second=other.claim, confidence=0.6
        )
        return
