"""Event hours: one event to which two texts give hours that lie further apart than any haste explains.

In: the hours and dates of one story. Out: a finding for two hours in sentences that tell the same, or of one named day
that the clock shows alike, of which neither text gives the other's to anything. What is known to be of two days, or is
told of some other moment in either text, is no discrepancy: an event has many moments, and only the hour that a text
does not have at all can be its mistake.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

from transforms.checks.article_cues import cues
from transforms.checks.moments import SAME, direct_speech, hours_apart, is_quoted, moments_conflict, other_names
from transforms.claims.limits import limits_hour
from transforms.quantities.clock_words import HALF_DAY
from transforms.slots.bags import overlap
from transforms.slots.comparable import comparable, tellable
from transforms.slots.details import Sentence, sentence_of
from transforms.slots.statements import Statement
from transforms.slots.stating import state, telling_of
from transforms.slots.unopposed import unopposed
from transforms.stories.told_alike import match_spots
from transforms.tables import Article, Claim, Finding, Quote

RULE = "event_hour"
SAYS = "{} has it happen at “{}”, {} at “{}”, in sentences that tell the same."

SAYS_OF_ONE_DAY = "{} has it happen at “{}”, {} at “{}”: one clock time of one day, in the morning and in the evening."

ENOUGH, SLIP = 0.28, 0.45
"""Likeness of two sentences from which they tell of one moment: where neither text gives the hour of the other, and
where one does, whose own hour stands nowhere else in the story."""

NEARLY_ONE = 0.6
"""Likeness from which names that only one text has, as of a street, are in no way."""

OF_WHAT_FOLLOWS = 0.5
"""Likeness from which hours of what follows an event are compared too: when the hurt were brought to a hospital."""

SOME_WORD = 0.1
"""Likeness of the words of two sentences that share some telling word."""

SURER, MOST_SURE = 0.3, 0.9
"""What is added to the likeness of two sentences for how sure a finding is, and the most that it is."""

APART = 90.0
"""Minutes above which two hours are no two moments of one event."""

HOUR, HALF_HOUR = 60.0, 30.0
"""Minutes."""

ONE_TIME = timedelta(days=7)
"""Time between two articles up to which they tell of one event."""

NEAR = 60
"""Code points before an hour in which a word tells that it is that of another event."""


def event_hours(
    claims: Iterable[Claim],
    quotes: Iterable[Quote],
    articles: Mapping[str, Article],
    told: Collection[str],
    story_id: str,
) -> list[Finding]:
    """The events of one story to which two texts give two hours.

    Args:
        claims: those of its claims that say when, at least.
        quotes: its quotations; what two of them say is compared word by word elsewhere.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims whose hour is found to be in conflict anyway.
        story_id: the story.
    """
    hours: dict[str, list[Claim]] = defaultdict(list)
    days: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.dimension == "time of day" and claim.low is not None:
            hours[claim.article_id].append(claim)
        elif claim.kind == "date" and claim.low is not None and claim.low == claim.high:
            days[sentence_of(claim)].append(claim)
    if len({articles[article_id].lineage_id for article_id in hours}) < 2:
        return []
    said = direct_speech(quotes)
    known = _known(hours, articles)
    names = sorted(known)
    matches = match_spots(names, {name: known[name].telling for name in names}, {n: known[n].texts for n in names})
    found: dict[str, Finding] = {}
    shown = set(told)
    halves = frozenset(_half_a_day_apart(known, days))
    slipped = halves.union(_of_one_minute(known))
    likely = {**matches.close, **{pair: max(ENOUGH, matches.close.get(pair, 0.0)) for pair in slipped}}
    for pair, likeness in sorted(likely.items(), key=lambda item: (-item[1], item[0])):
        one, other = (known[name] for name in pair)
        if likeness < ENOUGH or not shown.isdisjoint((one.claim.claim_id, other.claim.claim_id)):
            continue
        if is_quoted(one.claim, said) and is_quoted(other.claim, said):
            continue
        if likeness < OF_WHAT_FOLLOWS and not (_of_the_event(one, articles) and _of_the_event(other, articles)):
            continue
        named = likeness < NEARLY_ONE and other_names(one, other, articles)
        if not (_apart(one, other) and (pair in halves or (not named and _of_one_day(one, other, days, articles)))):
            continue
        if _strangers(one, other, hours) or (likeness >= SLIP and _slip(one, other, hours)):
            sure = min(MOST_SURE, likeness + SURER)
            says = SAYS_OF_ONE_DAY if pair in halves else SAYS
            finding = moments_conflict(RULE, says, (one, other), sure, _given, hours, articles, story_id)
            found.setdefault(finding.finding_id, finding)
            shown.update(finding.claim_ids)
    return list(found.values())


def _half_a_day_apart(
    known: Mapping[str, Statement], days: Mapping[Sentence, Sequence[Claim]]
) -> Iterator[tuple[str, str]]:
    """Hours of one named day that the clock shows alike, one of them before noon, in sentences that share some telling
    word: `a.m.` and `p.m.` are mistaken more often than two things of one kind happen just half a day apart.
    """
    shown: dict[tuple[float, float], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for name, statement in sorted(known.items()):
        claim = statement.claim
        if claim.value is not None and claim.value % HALF_DAY:
            for day in {day.low for day in days.get(sentence_of(claim), ()) if day.low}:
                shown[day, claim.value % HALF_DAY][claim.value > HALF_DAY].append(name)
    for before, after in shown.values():
        for one, other in product(before, after):
            first, second = known[one], known[other]
            if not first.texts & second.texts and overlap(first.words, second.words) >= SOME_WORD:
                yield (one, other) if one < other else (other, one)


def _of_one_minute(known: Mapping[str, Statement]) -> Iterator[tuple[str, str]]:
    """Two hours with the same minutes past, other than 0 and 30, in sentences that share some telling word: 6:13 p.m.
    and 9:13 p.m. In 7,670 articles no two hours that one day may have are so by chance.
    """
    shown: dict[float, list[str]] = defaultdict(list)
    for name, statement in sorted(known.items()):
        if statement.claim.value is not None and statement.claim.value % HALF_HOUR:
            shown[statement.claim.value % HOUR].append(name)
    for names in shown.values():
        for one, other in combinations(names, 2):
            first, second = known[one], known[other]
            if not first.texts & second.texts and overlap(first.words, second.words) >= SOME_WORD:
                yield one, other


def _known(hours: Mapping[str, Sequence[Claim]], articles: Mapping[str, Article]) -> dict[str, Statement]:
    """The hours at which something is told to have happened, by name."""
    known: dict[str, Statement] = {}
    for article_id in sorted(hours):
        article = articles[article_id]
        for claim in sorted(hours[article_id], key=lambda one: (one.part != "title", one.start)):
            if (
                claim.modifier == "range"
                or claim.negated
                or claim.modality not in {"asserted", "quoted"}
                or not tellable(claim, article)
            ):
                continue
            telling = telling_of(claim, article)
            before = telling.spoken[0]
            if limits_hour(claim, before) or _of_another(before[-NEAR:]):
                continue
            name, statement = state(claim, article)
            texts = frozenset({article.lineage})
            known.setdefault(name, replace(statement, telling=telling, texts=texts))
    return known


def _of_another(before: str) -> bool:
    """Whether the words before an hour tell that it is that of another event; a name (Second Avenue) does not."""
    return any(cue[0][0].islower() for cue in cues("apart", "attacker").finditer(before))


def _of_the_event(hour: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether an hour may be that of an event, and not of what follows it."""
    return comparable(hour.claim, articles[hour.claim.article_id])


def _apart(one: Statement, other: Statement) -> bool:
    return hours_apart(one.claim, other.claim) > APART and unopposed(one, other) is None


def _of_one_day(
    one: Statement,
    other: Statement,
    days: Mapping[Sentence, Sequence[Claim]],
    articles: Mapping[str, Article],
) -> bool:
    """Whether both hours can be of one day, for all that is told beside them."""
    first, second = (articles[side.claim.article_id] for side in (one, other))
    if first.published_at and second.published_at and abs(first.published_at - second.published_at) > ONE_TIME:
        return False
    told = [{day.low for day in days.get(sentence_of(side.claim), ())} for side in (one, other)]
    return not (told[0] and told[1]) or bool(told[0] & told[1])


def _strangers(one: Statement, other: Statement, hours: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether neither text gives the other's hour to anything."""
    first, second = (hours[side.claim.article_id] for side in (one, other))
    return not (_given(first, other.claim) or _given(second, one.claim))


def _slip(one: Statement, other: Statement, hours: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether one text gives the other's hour too, and its own stands in a single place of the story."""
    first, second = (hours[side.claim.article_id] for side in (one, other))
    theirs, mine = _given(first, other.claim), _given(second, one.claim)
    odd = one if theirs else other
    return theirs != mine and sum(hours_apart(hour, odd.claim) <= SAME for told in hours.values() for hour in told) == 1


def _given(hours: Sequence[Claim], claim: Claim) -> bool:
    """Whether one of some hours can be that of a claim."""
    return any(hours_apart(hour, claim) <= SAME for hour in hours)
