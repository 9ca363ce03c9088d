"""Person days: what befell one person of a story, on days that cannot both be right: shot on 3 May, shot on 5 May.

In: the dates and the names of one story. Out: a finding for each fate of a person that two independent texts date
otherwise. Nobody is born or dies twice, and reports of one story hardly tell of two shootings of one person, so the
sentences need not be alike, nor the days lie near each other. Of 210 such pairs in news none differ.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import product

from transforms.checks.fates import Fate, find_fates
from transforms.checks.moments import moments_conflict
from transforms.checks.story_dates import gives_day
from transforms.dates.weekdays import WEEK, is_bare_weekday, weekday_of
from transforms.dates.yearless import day_of_year, in_any_year
from transforms.evidence import seniority
from transforms.slots.dated_acts import NEXT
from transforms.slots.stating import state
from transforms.slots.values import YEAR
from transforms.tables import Article, Claim, Finding, Mention

RULE = "person_day"

CONFIDENCE = 0.8

ONCE = frozenset({"birth", "death", "killing"})
"""What befalls nobody twice; anything else may have, in another year."""

FAR = 300
"""Days from which two of what may befall somebody twice are a slip only as one day or month of two years."""

ONE_YEAR = 90
"""Days between two reports up to which a year that only the day of a report tells is surely that one."""

YEAR_DAYS = 366
"""Days after which a day of the year comes round again at the latest."""


def person_days(
    dates: Iterable[Claim],
    mentions: Iterable[Mention],
    articles: Mapping[str, Article],
    told: Collection[str],
    story_id: str,
) -> list[Finding]:
    """The fates of persons that two texts of one story date otherwise, each once.

    Args:
        dates: those of its claims of kind `date`, at least.
        mentions: its names, with entities.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims whose date is found to be in conflict anyway.
        story_id: the story.
    """
    fates: dict[tuple[str, str], dict[str, list[Fate]]] = defaultdict(lambda: defaultdict(list))
    for fate in find_fates((claim for claim in dates if claim.kind == "date"), mentions, articles):
        fates[fate.person, fate.kind][fate.date.article_id].append(fate)
    found = []
    for (_, kind), by_article in sorted(fates.items()):
        given = {article_id: [fate.date for fate in here] for article_id, here in by_article.items()}
        rival = _rivals(given, articles, once=kind in ONCE)
        if rival is None or not {claim.claim_id for claim in rival}.isdisjoint(told):
            continue
        name = next(fate.name for here in by_article.values() for fate in here)
        says = f"{{}} dates the {kind} of {name} “{{}}”, {{}} “{{}}”."
        sides = tuple(state(claim, articles[claim.article_id])[1] for claim in rival)
        found.append(
            moments_conflict(RULE, says, (sides[0], sides[1]), CONFIDENCE, gives_day, given, articles, story_id)
        )
    return found


def _rivals(
    given: Mapping[str, list[Claim]], articles: Mapping[str, Article], *, once: bool
) -> tuple[Claim, Claim] | None:
    """Two dates of one fate that exclude each other, of independent texts neither of which gives the other's as well;
    those of the oldest texts.
    """
    ranked = sorted(given, key=lambda article_id: seniority(articles[article_id]))
    for place, first in enumerate(ranked):
        for second in ranked[place + 1 :]:
            if articles[first].lineage == articles[second].lineage:
                continue
            pairs = list(product(given[first], given[second]))
            if all(_apart(*pair, articles) and (once or not _of_two_years(*pair)) for pair in pairs):
                return pairs[0]
    return None


def _apart(one: Claim, other: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether two dates exclude each other, a night between them aside."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    short = one.high - one.low <= NEXT and other.high - other.low <= NEXT
    dated = YEAR.search(one.surface) is not None, YEAR.search(other.surface) is not None
    if is_bare_weekday(one) or is_bare_weekday(other):
        # a page that is changed weeks later still says Tuesday: the days of the week are compared
        turn = (weekday_of(one.low) - weekday_of(other.low)) % WEEK
        return short and min(turn, WEEK - turn) > NEXT and (any(dated) or _near(one, other, articles))
    if all(dated):
        return max(one.low, other.low) - min(one.high, other.high) > NEXT
    if not short:
        return False
    days = [in_any_year(day_of_year(claim.low or 0))[0] for claim in (one, other)]
    between = abs(days[0] - days[1])
    return min(between, YEAR_DAYS - between) > NEXT


def _of_two_years(one: Claim, other: Claim) -> bool:
    """Whether two dates lie about a year or more apart and are not one day or month of two years."""
    firsts = [claim.low or 0 for claim in (one, other)]
    return abs(firsts[0] - firsts[1]) > FAR and day_of_year(firsts[0]) != day_of_year(firsts[1])


def _near(one: Claim, other: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether both are told at about the same time, so that no year is mistaken."""
    first, second = (articles[claim.article_id].published_at for claim in (one, other))
    return first is not None and second is not None and abs((first - second).days) <= ONE_YEAR
