"""What has to hold of a release, as Great Expectations suites built in code.

In: the tables of a release as pandas frames and the limits of the settings. Out: questions, each a frame and the suite
it has to meet. The base suites come from the declaration of the tables; the others stand on comparisons that
`transforms.integrity` computes.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.expectations.core.expect_column_values_to_be_between import ExpectColumnValuesToBeBetween
from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet
from great_expectations.expectations.core.expect_column_values_to_be_unique import ExpectColumnValuesToBeUnique
from great_expectations.expectations.core.expect_column_values_to_not_be_null import ExpectColumnValuesToNotBeNull
from great_expectations.expectations.core.expect_compound_columns_to_be_unique import ExpectCompoundColumnsToBeUnique
from great_expectations.expectations.core.expect_table_columns_to_match_ordered_list import (
    ExpectTableColumnsToMatchOrderedList,
)
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations import custom
from transforms import integrity
from transforms.schema import AtLeast, AtMost, Column, OneOf, Table, names
from transforms.tables import FIGURES, FINDINGS, TABLES


@dataclass(frozen=True, slots=True)
class Question:
    """A suite and the frame that has to meet it.

    Attributes:
        suite: the suite; the `id` of each expectation names it within the suite.
        family: `base` or `integrity` (where a failure means that the release is broken), `input` or `cross_source`.
        subject: the table, or what is compared.
        frame: computes the frame.
        key: the columns that name a failing row.
    """

    suite: gx.ExpectationSuite
    family: str
    subject: str
    frame: Callable[[], pd.DataFrame]
    key: tuple[str, ...]


def questions(tables: integrity.Tables, max_reject_share: float) -> list[Question]:
    """Everything that is asked of a release, base suites first."""
    return [*base(tables), *whole(tables), *intake(tables, max_reject_share), *cross_source(tables)]


def base(tables: integrity.Tables) -> Iterator[Question]:
    """What each table's declaration promises, also of what stands inside its lists and structs."""
    for table in TABLES:
        yield _question("base", table.name, _declared(table), partial(tables.__getitem__, table.name), table.key)
        for column in table.columns:
            inside = _inside(column)
            if inside:
                frame = partial(integrity.elements, tables, table.name, column.name)
                yield _question("base", f"{table.name}.{column.name}", inside, frame, table.key)


def whole(tables: integrity.Tables) -> Iterator[Question]:
    """What holds between tables, and between a table and the text it was read from."""
    ask = partial(_question, "integrity")
    yield ask(
        "references",
        [custom.ExpectReferencesToBeFound()],
        partial(integrity.references, tables),
        ("table", "key", "column", "value"),
    )
    yield ask("spans", [custom.ExpectSpansToReread()], partial(integrity.spans, tables), ("table", "key"))
    standing = [custom.ExpectClaimsToStandInTheirSentences()]
    yield ask("sentences", standing, partial(integrity.sentences, tables), ("claim_id",))
    yield ask("kinships", [custom.ExpectKinToShare()], partial(integrity.kinships, tables), ("relation", "key"))
    yield ask(
        "furniture",
        [custom.ExpectFurnitureToBeBlank()],
        partial(integrity.furniture, tables),
        ("article_id", "start", "end"),
    )
    nesting: list[Expectation] = [
        custom.ExpectIntervalsToBeOrdered(),
        custom.ExpectIntervalsToNest(),
        custom.ExpectValuesToLieInside(),
    ]
    yield ask("intervals", nesting, partial(integrity.intervals, tables), ("claim_id",))
    yield ask("counts", [custom.ExpectCountsToHold()], partial(integrity.counts, tables), ("table", "key", "column"))


def intake(tables: integrity.Tables, max_reject_share: float) -> Iterator[Question]:
    """What holds of the raw input."""
    sentence = f"At most {max_reject_share:.0%} of the raw records may be rejected; the rejects table says what to do."
    expected = [custom.ExpectRejectsToBeFew(max_value=max_reject_share, description=sentence)]
    yield _question(
        "input", "rejects", expected, partial(integrity.reject_share, tables), ("records", "rejected", "share")
    )


def cross_source(tables: integrity.Tables) -> Iterator[Question]:
    """What holds where the sources agree; a failure here is a finding about the news, not about the release."""
    sentence = "No figure is given values that cannot both be true ({})."
    agreeing = [
        custom.ExpectFiguresToAgree(column=severity, severity=level, description=sentence.format(severity))
        for severity, level in (("error", FailureSeverity.CRITICAL), ("warning", FailureSeverity.WARNING))
    ]
    yield _question("cross_source", FIGURES.name, agreeing, partial(integrity.contradictions, tables), FIGURES.key)
    settled = [custom.ExpectFindingsToBeSettled(severity=FailureSeverity.WARNING)]
    frame = partial(tables.__getitem__, FINDINGS.name)
    yield _question("cross_source", FINDINGS.name, settled, frame, FINDINGS.key)


def _question(
    family: str,
    subject: str,
    expected: Iterable[Expectation],
    frame: Callable[[], pd.DataFrame],
    key: tuple[str, ...],
) -> Question:
    suite = gx.ExpectationSuite(f"{family}.{subject}", expectations=list(expected))
    for number, expectation in enumerate(suite.expectations):  # a suite takes in only what has no id yet
        expectation.id = f"{suite.name}.{number}"
    return Question(suite, family, subject, frame, key)


def _declared(table: Table[Any]) -> Iterator[Expectation]:
    yield ExpectTableColumnsToMatchOrderedList(
        column_list=names(table.columns), description="The columns are those declared, in that order."
    )
    key = ", ".join(table.key)
    if len(table.key) > 1:
        yield ExpectCompoundColumnsToBeUnique(
            column_list=list(table.key), description=f"No two rows share {key} together."
        )
    else:
        yield ExpectColumnValuesToBeUnique(column=table.key[0], description=f"No two rows share {key}.")
    for column in table.columns:
        yield from _limits(column, elements=False)


def _inside(column: Column) -> list[Expectation]:
    """What holds of a struct's fields, or of a list's elements."""
    if column.inner:
        return [expected for field in column.inner for expected in _limits(field, elements=False)]
    return list(_limits(column, elements=True))


def _limits(column: Column, *, elements: bool) -> Iterator[Expectation]:
    """What one column promises: of its own values, or of the elements of its lists."""
    is_list = str(column.type).startswith("list")
    if elements != is_list:
        if is_list and not column.nullable:
            yield _filled(column)
        return
    name = "element" if elements else column.name
    if not column.nullable and not elements:
        yield _filled(column)
    least, most, one_of = column.limit(AtLeast), column.limit(AtMost), column.limit(OneOf)
    if least or most:
        bounds = [f"at least {least.bound:g}"] if least else []
        bounds += [f"at most {most.bound:g}"] if most else []
        yield ExpectColumnValuesToBeBetween(
            column=name,
            min_value=least.bound if least else None,
            max_value=most.bound if most else None,
            description=f"Every {column.name} is {' and '.join(bounds)}.",
        )
    if one_of:
        yield ExpectColumnValuesToBeInSet(
            column=name,
            value_set=list(one_of.values),
            description=f"Every {column.name} is one of: {', '.join(one_of.values)}.",
        )


def _filled(column: Column) -> Expectation:
    return ExpectColumnValuesToNotBeNull(column=column.name, description=f"Every row has {column.name}.")
