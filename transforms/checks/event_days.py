"""Event days: one event that two texts date otherwise: shot on Sunday, shot on Wednesday.

In: the dates of one story. Out: a finding for two dates that cannot both be those of one event. Most days of a story
differ because it goes on: somebody is shot, dies, is arrested, is charged. So each text has to date the same act, to
have been written after either date, and to know nothing of the other one: who reports a second event of the kind
later than the first text was written tells of something that this one could not know.
"""

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import seeds
from transforms.checks.moments import direct_speech, is_quoted, moments_conflict, other_names
from transforms.claims.claims import as_day
from transforms.dates.weekdays import named_weekday, weekday_of
from transforms.slots.dated_acts import HIT, NEXT, days_apart, incidents_of
from transforms.slots.statements import Statement, comparable, is_written, state, telling_of
from transforms.slots.unopposed import unopposed
from transforms.slots.values import gap
from transforms.stories.told_alike import match_spots
from transforms.tables import Article, Claim, Finding, Quote

RULE = "event_day"
SAYS = "{} dates it “{}”, {} “{}”, in sentences that tell the same."

ONE_INCIDENT, ONE_ACT, WHATEVER = 0.25, 0.45, 0.35
"""Likeness of two sentences from which they date one event: where both name an incident of one kind, where their dates
hang on one verb, and whatever they name where the dates lie within one spell.
"""

SLIP_OF_ONE, SLIP_NEAR, SLIP_WHATEVER = 0.3, 0.35, 0.4
"""The same within one spell where one text gives the other date too, and its own stands nowhere else in the story:
where both dates hang on an incident of one kind, where it is named beside both, and whatever they name.
"""

ONE_SPELL = 7
"""Days between two dates up to which they are more likely those of one event than of two of a kind."""

BOUND = re.compile(r"\b(?:through|until|till|since|by|before|after)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a date up to which something lasted, or from which it is counted."""

REPORTED = re.compile(rf"\s+(?:{'|'.join(sorted(row['form'] for row in seeds.rows('speech_verbs')))})\b")
"""What stands right behind the date of a report: police on Tuesday said."""

SPANS = {"day": (0, 1), "month": (27, 30), "year": (364, 365)}
"""How long a date of each grain lasts, in days after its first."""

DAY_SECONDS = 86_400


def event_days(
    claims: Iterable[Claim],
    quotes: Iterable[Quote],
    articles: Mapping[str, Article],
    told: Collection[str],
    story_id: str,
) -> list[Finding]:
    """The events of one story that two texts date otherwise.

    Args:
        claims: those of its claims that say when, at least.
        quotes: its quotations; what they date is compared word by word elsewhere.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims whose date is found to be in conflict anyway.
        story_id: the story.
    """
    dates: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date":
            dates[claim.article_id].append(claim)
    if len({articles[article_id].lineage_id for article_id in dates}) < 2:
        return []
    found: dict[str, Finding] = {}
    shown = set(told)
    for names, known in _by_grain(dates, direct_speech(quotes), articles):
        matches = match_spots(
            names, {name: known[name].telling for name in names}, {name: known[name].texts for name in names}
        )
        for pair, likeness in sorted(matches.close.items(), key=lambda item: (-item[1], item[0])):
            one, other = (known[name] for name in pair)
            if not shown.isdisjoint((one.claim.claim_id, other.claim.claim_id)) or not _apart(one, other):
                continue
            if _beside(one, other, dates) or _beside(other, one, dates):
                continue
            strangers, slip = _strangers(one, other, dates)
            if not (strangers or slip) or not _of_one_time(one, other, articles):
                continue
            if _one_event(one, other, likeness, slip=slip):
                finding = moments_conflict(RULE, SAYS, (one, other), likeness, _given, dates, articles, story_id)
                found.setdefault(finding.finding_id, finding)
                shown.update(finding.claim_ids)
    return list(found.values())


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
            if grain is None or claim.negated or claim.modality not in {"asserted", "quoted"}:
                continue
            if not is_written(claim) or not comparable(claim, article):
                continue
            if is_quoted(claim, said):
                continue
            name, statement = state(claim, article, frozenset())
            telling, texts = telling_of(claim, article), frozenset({article.lineage_id or article_id})
            known[grain].setdefault(name, replace(statement, telling=telling, texts=texts))
    for _, statements in sorted(known.items()):
        yield sorted(statements), statements


def _grain(claim: Claim) -> str | None:
    """Whether a date is a day, a month or a year; None of anything else."""
    if claim.low is None or claim.high is None:
        return "day" if named_weekday(claim) is not None else None
    lasts = claim.high - claim.low
    return next((grain for grain, (least, most) in SPANS.items() if least <= lasts <= most), None)


def _one_event(one: Statement, other: Statement, likeness: float, *, slip: bool) -> bool:
    """Whether two dates are of one event.

    Args:
        one: a date.
        other: another.
        likeness: how alike their sentences are.
        slip: whether one text gives both dates, and only one place of the story has the one of them.
    """
    terms = [(side.claim.measure or "").split(", ") for side in (one, other)]
    if not all(of[0] for of in terms) or any(map(_of_something_else, (one, other))):
        return False
    known = one.claim.low is not None and other.claim.low is not None
    near = _grain(one.claim) == "day" and days_apart(one, other) <= ONE_SPELL
    if terms[0][0] == terms[1][0] and likeness >= (SLIP_NEAR if near else ONE_ACT):
        return True
    if not slip:
        if not known:
            return near and likeness >= ONE_ACT  # of weekdays of no known week each text may mean another one
        return likeness >= (ONE_INCIDENT if _one_kind(one, other) else WHATEVER if near else math.inf)
    if not near or not known:
        return False
    if _one_kind(one, other) and all(of[0] in HIT for of in terms):
        return likeness >= SLIP_OF_ONE
    told = [hit | HIT.intersection(of) for hit, of in zip(map(incidents_of, (one, other)), terms, strict=True)]
    return likeness >= (SLIP_NEAR if told[0] & told[1] else SLIP_WHATEVER)


def _of_something_else(date: Statement) -> bool:
    """Whether a date is that of a report, or one up to which something lasted."""
    before, behind, _ = date.telling.spoken
    return REPORTED.match(behind) is not None or BOUND.search(before) is not None


def _one_kind(one: Statement, other: Statement) -> bool:
    return bool(incidents_of(one) & incidents_of(other))


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


def _one_day_of_the_year(one: Claim, other: Claim) -> bool:
    """Whether two dates differ by their years alone, of which one may be taken from the day of its article."""
    if one.low is None or other.low is None:
        return False
    days = [as_day(one.low), as_day(other.low)]
    return days[0].replace(year=2000) == days[1].replace(year=2000)


def _beside(one: Statement, other: Statement, dates: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether the sentence of one gives the date of the other too: turned two on Sunday, died on Tuesday."""
    claim = one.claim
    same = (d for d in dates[claim.article_id] if (d.part, d.sentence) == (claim.part, claim.sentence))
    return any(_dates(same, other.claim))


def _strangers(one: Statement, other: Statement, dates: Mapping[str, Sequence[Claim]]) -> tuple[bool, bool]:
    """Whether neither text gives the other's date to anything; whether one does, whose own date stands nowhere else."""
    first, second = (side.claim.article_id for side in (one, other))
    theirs, mine = _given(dates[first], other.claim), _given(dates[second], one.claim)
    if theirs == mine:
        return not mine, False
    odd = one if theirs else other
    giving = sum(sum(_dates(told, odd.claim)) for told in dates.values())
    return False, giving == 1


def _of_one_time(one: Statement, other: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether either text can have known both dates, and no name is in the way."""
    first, second = (articles[side.claim.article_id] for side in (one, other))
    if not all(_after(article, side.claim) for article in (first, second) for side in (one, other)):
        return False
    return not other_names(one, other, articles)


def _after(article: Article, claim: Claim) -> bool:
    """Whether an article can have been written after a date; so it can where either is not known."""
    if claim.low is None or article.published_at is None:
        return True
    return claim.low <= article.published_at.timestamp() / DAY_SECONDS


def _given(dates: Sequence[Claim], claim: Claim) -> bool:
    """Whether one of some dates can be that of a claim."""
    return any(_dates(dates, claim))


def _dates(dates: Iterable[Claim], claim: Claim) -> Iterator[bool]:
    """Of some dates, whether each can be the one of a claim, or lies within it."""
    weekday = named_weekday(claim)
    if weekday is None and claim.low is not None and claim.low == claim.high:
        weekday = weekday_of(claim.low)
    for date in dates:
        if date.low is None or date.high is None or claim.low is None or claim.high is None:
            yield weekday is not None and named_weekday(date) == weekday
        else:
            short = date.high - date.low <= max(NEXT, claim.high - claim.low)
            yield short and date.low <= claim.high and claim.low <= date.high
