"""Event days: one event that two texts date otherwise: shot on Sunday, shot on Wednesday.

In: the claims of one story. Out: a finding for two dates of sentences that tell alike which cannot both be those of one
event, and of which one is likelier a mistake than the day of another event (`day_slips`).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import seeds
from transforms.checks.article_sentences import words_of
from transforms.checks.day_slips import DaySlips, confidence
from transforms.checks.moments import direct_speech, is_quoted, moments_conflict, other_names
from transforms.checks.story_dates import StoryDates, can_be, gives_day
from transforms.claims.concepts import among
from transforms.dates.periods import as_day
from transforms.dates.weekdays import is_bare_weekday, named_weekday
from transforms.slots.comparable import tellable
from transforms.slots.dated_acts import NEXT, to_come
from transforms.slots.days import days_apart
from transforms.slots.details import Sentence, sentence_of
from transforms.slots.statements import MOMENTS, Statement
from transforms.slots.stating import state, telling_of
from transforms.slots.unopposed import unopposed
from transforms.slots.unsaid import after_report
from transforms.slots.values import YEAR, gap
from transforms.stories.told_alike import match_spots, plain
from transforms.tables import Article, Claim, Finding, Quote

RULE = "event_day"
SAYS = "{} dates it “{}”, {} “{}”, in sentences that tell the same."

SURE, SURE_OF_YEARS = 0.7, 1.3
"""Logarithm of the odds from which two days are told as a discrepancy, and two bare years, which are told of many acts
of one story; set by reading what is found on real news."""

ENOUGH_TEXTS = 2
"""Texts that it takes for a discrepancy between them."""

PLANNED = "planned"
"""Modality of what lies ahead."""

BOUND = re.compile(r"\b(?:through|until|till|since|by|before|after|as\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a date up to which something lasted, or from which it is counted."""

SPEECH = "|".join(sorted(row["form"] for row in seeds.rows("speech_verbs")))
REPORTED = re.compile(
    rf"\s+(?:{SPEECH})\b|,(?:\s+(?:the\s+)?[A-Z][\w.’'-]*){{1,4}}\s+(?:said|says|reported|reports|told|confirmed)\b"
)
"""What stands behind the date of a report: police on Tuesday said; on Tuesday, the Selwick Herald reported."""

DISTANCE = re.compile(r"\b(?:days?|weeks?|months?|years?)\s+(?:after|before|earlier|later)\b")
"""How far another event lies from the one of a sentence, which then tells of two."""

OPENS_NAME = re.compile(r"\s+([A-Z][\w'’-]*)")
"""What stands behind a year that is part of a name."""

ZONES = timedelta(days=1)
"""How long after a report of an event the day may be that another one gives for it, as clocks differ."""

Period = tuple[Sentence, str]
"""A sentence and the period that a figure of it is counted over, as in the column."""

RATES = frozenset({"fraction", "percentage point", "index point"})
"""Dimensions of which each month and year has a figure of its own, as it has of what accounts give."""

SPANS = {"day": (0, 1), "month": (27, 30), "year": (364, 365)}
"""How long a date of each grain lasts, in days after its first."""


def event_days(
    claims: Iterable[Claim],
    quotes: Iterable[Quote],
    articles: Mapping[str, Article],
    told: Collection[str],
    story_id: str,
) -> list[Finding]:
    """The events of one story that two texts date otherwise.

    Args:
        claims: its claims; those that say when are compared, the others have periods.
        quotes: its quotations; what they date is compared word by word elsewhere.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims whose date is found to be in conflict anyway.
        story_id: the story.
    """
    moments: dict[str, list[Claim]] = defaultdict(list)
    stated = list(claims)
    for claim in stated:
        if claim.dimension in MOMENTS:
            moments[claim.article_id].append(claim)
    story = StoryDates(moments, articles)
    found: dict[str, Finding] = {}
    shown = set(told)
    likely = DaySlips(list(rivals(story, quotes, _periods(stated))), story).odds()
    for sure, one, other in sorted(likely, key=lambda it: (-it[0], it[1].claim.claim_id, it[2].claim.claim_id)):
        if sure < SURE:
            break
        if sure < SURE_OF_YEARS and "year" in {_grain(one.claim), _grain(other.claim)}:
            continue
        if after_report(one, other, ZONES) or after_report(other, one, ZONES):
            continue
        if shown.isdisjoint((one.claim.claim_id, other.claim.claim_id)):
            finding = moments_conflict(
                RULE, SAYS, (one, other), confidence(sure), gives_day, story.dates, articles, story_id
            )
            found.setdefault(finding.finding_id, finding)
            shown.update(finding.claim_ids)
    return list(found.values())


def _periods(claims: Iterable[Claim]) -> frozenset[Period]:
    """The periods of figures that are told anew for each: the jobless rate of February."""
    return frozenset(
        (sentence_of(claim), claim.period)
        for claim in claims
        if claim.period is not None and (claim.dimension in RATES or among(claim.measure_terms, "account"))
    )


def rivals(
    story: StoryDates, quotes: Iterable[Quote], periods: Collection[Period] = ()
) -> Iterator[tuple[Statement, Statement, float]]:
    """Each two dates of independent texts that are told alike and exclude each other, and how alike they are told.

    Args:
        story: the dates of one story.
        quotes: its quotations.
        periods: those of figures, of which each has one of its own; no event is dated by them.
    """
    articles = story.articles
    if len({story.text_of(article_id) for article_id in story.dates}) < ENOUGH_TEXTS:
        return
    dates = {
        article_id: [claim for claim in told if (sentence_of(claim), _span(claim)) not in periods]
        for article_id, told in story.dates.items()
    }
    for names, known in _by_grain(dates, direct_speech(quotes), articles):
        matches = match_spots(
            names, {name: known[name].telling for name in names}, {name: known[name].texts for name in names}
        )
        for pair, alike in matches.close.items():
            one, other = (known[name] for name in pair)
            if not _apart(one, other) or _beside(one, other, story) or _beside(other, one, story):
                continue
            if other_names(one, other, articles) or _in_two_names(one, other, articles):
                continue
            if _only_planned(one, other) or _only_planned(other, one) or _put_off(one, other) or _put_off(other, one):
                continue
            yield one, other, alike


def _only_planned(one: Statement, other: Statement) -> bool:
    """Whether one is the day of a plan and the other of what was done: set to reopen Wednesday, shot Monday."""
    return one.claim.modality == PLANNED != other.claim.modality and to_come(one)


def _put_off(one: Statement, other: Statement) -> bool:
    """Whether both are days of a plan, and the one was there when a later text gave a later day for it."""
    before, told, day = one.claim.as_of_end, other.claim.as_of_start, one.claim.high
    if before is None or told is None or day is None or before >= told:
        return False
    planned = one.claim.modality == other.claim.modality == PLANNED
    return planned and as_day(day) <= told and one.high < other.low


def _by_grain(
    dates: Mapping[str, Sequence[Claim]],
    said: Mapping[tuple[str, str], Sequence[Quote]],
    articles: Mapping[str, Article],
) -> Iterator[tuple[list[str], Mapping[str, Statement]]]:
    """The dates that can be compared by name, those of days, of months and of years."""
    known: dict[str, dict[str, Statement]] = defaultdict(dict)
    for article_id in sorted(dates):
        article = articles[article_id]
        for claim in sorted(dates[article_id], key=lambda one: (one.part != "title", one.start)):
            grain = _grain(claim)
            if grain is None or claim.negated or claim.modality == "denied":
                continue
            telling = telling_of(claim, article)
            before, behind, _ = telling.spoken
            if BOUND.search(before) or is_quoted(claim, said):
                continue
            # whoever said in May 2019 what is told now did so then; what was said on Monday is news of any day
            if grain == "day" and (REPORTED.match(behind) or not tellable(claim, article)):
                continue
            if DISTANCE.search(before) or DISTANCE.search(behind):
                continue
            name, statement = state(claim, article)
            texts = frozenset({article.lineage})
            known[grain].setdefault(name, replace(statement, telling=telling, texts=texts))
    for _, statements in sorted(known.items()):
        yield sorted(statements), statements


def _span(claim: Claim) -> str | None:
    """A date as the column of periods gives it: first and last day."""
    if claim.low is None or claim.high is None:
        return None
    return f"{as_day(claim.low).isoformat()}/{as_day(claim.high).isoformat()}"


def _grain(claim: Claim) -> str | None:
    """Whether a date is a day, a month or a year; None of anything else."""
    if claim.low is None or claim.high is None:
        return "day" if named_weekday(claim) is not None else None
    lasts = claim.high - claim.low
    return next((grain for grain, (least, most) in SPANS.items() if least <= lasts <= most), None)


def _apart(one: Statement, other: Statement) -> bool:
    """Whether two dates exclude each other, a night between them aside, and nothing tells that they are of two acts."""
    if (one.claim.low is None) != (other.claim.low is None):
        return False
    if _grain(one.claim) == "day":
        if days_apart(one, other) <= NEXT or _one_day_of_the_year(one.claim, other.claim):
            return False
    elif gap(one, other) <= 0:
        return False
    return unopposed(one, other) is None


def _in_two_names(one: Statement, other: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether a year opens a name that the other text does not know: the 2014 RC, the 2012 DA14."""
    return any(
        (name := OPENS_NAME.match(side.telling.spoken[1])) is not None
        and plain(name[1]) not in words_of(articles[by.claim.article_id].text)
        for side, by in ((one, other), (other, one))
        if YEAR.fullmatch(side.claim.surface)
    )


def _one_day_of_the_year(one: Claim, other: Claim) -> bool:
    """Whether two dates differ by their years alone, of which one is taken from the day of its article."""
    if one.low is None or other.low is None or all(map(_names_its_year, (one, other))):
        return False
    days = [as_day(one.low), as_day(other.low)]
    return days[0].replace(year=2000) == days[1].replace(year=2000)


def _names_its_year(claim: Claim) -> bool:
    """Whether a date leaves no year open: it is written, or the day is one of the week of the article."""
    return YEAR.search(claim.surface) is not None or is_bare_weekday(claim)


def _beside(one: Statement, other: Statement, story: StoryDates) -> bool:
    """Whether the sentence of one gives the date of the other too: turned two on Sunday, died on Tuesday."""
    return any(can_be(date, other.claim) for date in story.dates_beside(one.claim))
