"""Other units: one number that two texts of a story give in two units, of money or of anything else.

In: the figures of one story. Out: a finding where a number of dollars is the same number of pounds in another text, or
a number of hours the same number of days, in a sentence that tells much the same. No conversion makes one of the other;
a text that gives the number in both units, or in one of which the other may be a kind, contradicts nobody.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from transforms.checks.likest_pairs import Slip, likest_pair
from transforms.quantities.conversion import unit_scale
from transforms.slots.held import units_clash
from transforms.slots.one_sided import is_record_span
from transforms.slots.values import LEAST_OF_A_UNIT
from transforms.tables import Article, Claim, Finding

APART = 1.5
"""Times that one unit is another at least, for nobody to take the one for the other: a ton is a tonne to many."""

UNITLESS = frozenset({"count", "number", "ordinal", "address", "score", "multiple", "time of day", "date"})
"""Dimensions whose figures have no unit that could be another."""

SHARES = frozenset({"fraction", "percentage point"})
"""Dimensions of what is told in percent."""

MONEY = "money"


def _scales_apart(one: Claim, other: Claim) -> bool:
    """Whether two figures have units of one dimension that are no multiples of each other that anybody confuses."""
    if one.dimension != other.dimension or one.unit is None or other.unit is None:
        return False
    less, more = sorted((unit_scale(one.unit).factor, unit_scale(other.unit).factor))
    return more >= APART * less


def _clash(one: Claim, other: Claim) -> bool:
    return units_clash(one, other) or _scales_apart(one, other)


SLIPS = {
    MONEY: Slip("other_currency", "currency", 0.3, units_clash),
    "share": Slip("other_unit", "percent against points", 0.3, units_clash),
    "time": Slip("other_unit", "unit", 0.3, _clash, 0.35),
}
"""By dimension; of times a text tells many, each of something else: four hours of use, four days of sleep."""

OTHER = Slip("other_unit", "unit", 0.2, _clash, 0.25)
"""Sentences that share two telling words are enough where the number is the same: in 7,670 articles, three stories have
such a pair, and in each it is a mistake (five metres deep, 5 feet deep)."""


def other_units(
    claims: Iterable[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The figures of one story that its texts give in two units.

    Args:
        claims: its figures, at least.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    figures: dict[tuple[str, float], list[Claim]] = defaultdict(list)
    for claim in claims:
        if (
            claim.value
            and claim.unit
            and claim.dimension not in UNITLESS
            and _is_told(claim, articles[claim.article_id])
        ):
            figures["share" if claim.dimension in SHARES else claim.dimension, claim.value].append(claim)
    return [
        finding
        for (dimension, _), same in figures.items()
        if len({claim.unit for claim in same}) > 1
        for finding in likest_pair(same, SLIPS.get(dimension, OTHER), articles, told, story_id)
    ]


def _is_told(claim: Claim, article: Article) -> bool:
    """Whether a figure is told to be so; one hour and two days are too common to be mistaken for each other, the middle
    of a range is written nowhere, and the largest fire in eight years burned for none.
    """
    if claim.negated or claim.modality == "denied":
        return False
    if claim.dimension == MONEY:
        return True
    if claim.dimension == "time" and is_record_span(article.around(claim)[0]):
        return False
    return claim.modifier != "range" and (claim.value or 0.0) >= LEAST_OF_A_UNIT
