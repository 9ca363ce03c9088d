"""Expectations of our own: a core expectation each, with its defaults and a sentence that a reviewer understands.

Each stands on a frame that `transforms.integrity` computed, where both sides of a comparison lie side by side.
"""

from great_expectations.expectations.core.expect_column_pair_values_to_be_equal import ExpectColumnPairValuesToBeEqual
from great_expectations.expectations.core.expect_column_values_to_be_between import ExpectColumnValuesToBeBetween
from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet


class ExpectReferencesToBeFound(ExpectColumnValuesToBeInSet):
    """On `integrity.references`."""

    column: str = "found"
    value_set: list[bool] = [True]  # noqa: RUF012 - GX declares a model field so
    description: str = "Every id that names a row of another table names one that is there."


class ExpectSpansToReread(ExpectColumnPairValuesToBeEqual):
    """On `integrity.spans`."""

    column_A: str = "surface"  # noqa: N815 - GX's name
    column_B: str = "reread"  # noqa: N815
    description: str = "The words of every mention, quotation, claim and witness stand in the article where it says."


class ExpectClaimsToStandInTheirSentences(ExpectColumnValuesToBeInSet):
    """On `integrity.sentences`."""

    column: str = "within"
    value_set: list[bool] = [True]  # noqa: RUF012
    description: str = "Every claim lies within the sentence that it names as its own."


class ExpectKinToShare(ExpectColumnPairValuesToBeEqual):
    """On `integrity.kinships`."""

    column_A: str = "stated"  # noqa: N815
    column_B: str = "other"  # noqa: N815
    description: str = "Claims share the story of their article and figure; a copy shares the lineage of its original."


class ExpectFurnitureToBeBlank(ExpectColumnValuesToBeInSet):
    """On `integrity.furniture`."""

    column: str = "blank"
    value_set: list[bool] = [True]  # noqa: RUF012
    description: str = "Page furniture is blanked out of the text, and its blank is as long as the words it replaced."


class ExpectIntervalsToBeOrdered(ExpectColumnValuesToBeInSet):
    """On `integrity.intervals`, and on `integrity.accepted` with a `description` of its own."""

    column: str = "ordered"
    value_set: list[bool] = [True]  # noqa: RUF012
    description: str = "No interval of a claim is empty: its low end is at most its high end."


class ExpectIntervalsToNest(ExpectColumnValuesToBeInSet):
    """On `integrity.intervals`."""

    column: str = "nested"
    value_set: list[bool] = [True]  # noqa: RUF012
    description: str = "What a copy editor accepts as a claim's figure lies within what its words logically allow."


class ExpectValuesToLieInside(ExpectColumnValuesToBeInSet):
    """On `integrity.intervals`, and on `integrity.accepted` with a `description` of its own."""

    column: str = "inside"
    value_set: list[bool] = [True]  # noqa: RUF012
    description: str = "A claim's value lies within what its words logically allow."


class ExpectCountsToHold(ExpectColumnPairValuesToBeEqual):
    """On `integrity.counts`."""

    column_A: str = "stated"  # noqa: N815
    column_B: str = "counted"  # noqa: N815
    description: str = "The counts that a story, figure or entity states are those of the rows that belong to it."


class ExpectRejectsToBeFew(ExpectColumnValuesToBeBetween):
    """On `integrity.reject_share`; give `max_value`, a share from 0 to 1."""

    column: str = "share"
    min_value: float = 0.0
    description: str = "Few enough raw records had to be rejected."


class ExpectFiguresToAgree(ExpectColumnValuesToBeInSet):
    """On `integrity.contradictions`; give `column`, a severity."""

    value_set: list[bool] = [True]  # noqa: RUF012
    description: str = "No figure is given values that cannot both be true."


class ExpectFindingsToBeSettled(ExpectColumnValuesToBeInSet):
    """On `findings`."""

    column: str = "status"
    value_set: list[str] = ["waived"]  # noqa: RUF012
    description: str = "Every finding is waived by someone who answers for it."
