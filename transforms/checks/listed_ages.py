"""Listed ages: how many persons a sentence tells of, against the ages that it lists for them: two boys, ages 5 and 7.

In: the claims of articles. Out: each count with the last of the ages that do not fit it. In the 7,670 articles that the
rules are tried on, all 93 such lists of persons have as many ages as there are persons.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from transforms.checks.contradictions import Contradiction
from transforms.slots.counted import counts_people
from transforms.slots.details import Sentence, sentence_of
from transforms.tables import Article, Claim

RULE = "listed_ages"

LEADS = re.compile(r"\s*[,(—–-]+\s*(?:(?:all|both)\s+)?(?:ages?\s+|aged\s+)?")
"""What stands between those who are counted and the first of their ages."""

JOINS = re.compile(r"\s*(?:,|,?\s+and|;)\s*(?:age[sd]?\s+)?")
"""What stands between two ages of a list."""

GOES_ON = re.compile(
    r"\s*(?:,?\s*(?:and|or|to|through|-|–|—|plus)|,\s*(?:an?|another|one|the|plus|whose)\b)|\s+\d", re.IGNORECASE
)
"""What follows a list that does not end there, ages that are the ends of a range, and a count of
some who have one age: 14, 18 and two 19-year-olds."""

MOST = 6
"""Persons of a group whose ages a sentence would list one by one."""


def listed_ages(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each count of persons behind which more or fewer ages are listed."""
    told: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.dimension in {"count", "age"} and claim.value is not None:
            told[sentence_of(claim)].append(claim)
    for (article_id, part, _), same in sorted(told.items()):
        same.sort(key=lambda claim: claim.start)
        text = articles[article_id].text_of(part)
        for at, claim in enumerate(same):
            ages = _ages_behind(claim, same[at + 1 :], text) if _counts_some(claim) else []
            if len(ages) < 2 or len(ages) == claim.value:
                continue
            listed = text[ages[0].start : ages[-1].end]
            message = f"tells of “{claim.surface}”, and gives {len(ages)} ages: “{listed}”."
            yield Contradiction(rule=RULE, cause="value", message=message, first=claim, second=ages[-1], confidence=0.7)


def _counts_some(claim: Claim) -> bool:
    """Whether a claim counts a few persons, exactly: two boys, the other three victims."""
    exact = claim.modifier == "exact" and claim.low == claim.high == claim.value
    few = claim.dimension == "count" and exact and 2 <= (claim.value or 0) <= MOST
    return few and claim.unit is not None and counts_people(claim.unit.split()[-1])


def _ages_behind(count: Claim, others: Sequence[Claim], text: str) -> list[Claim]:
    """The ages that are listed right behind a count; none where the list goes on with something else."""
    found: list[Claim] = []
    end, between = count.end, LEADS
    for claim in others:
        one = claim.dimension == "age" and claim.value is not None and claim.low == claim.high
        if not one or between.fullmatch(text, end, claim.start) is None:
            break
        found.append(claim)
        end, between = claim.end, JOINS
    return [] if GOES_ON.match(text, end) else found
