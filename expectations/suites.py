"""What has to hold of a release, as Great Expectations suites built in code.

In: a release that can be read some rows at a time, and the limits of the settings. Out: questions, each a suite and the
frames that have to meet it. The base suites come from the declaration of the tables; the others stand on comparisons
that `transforms.integrity` computes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
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
from transforms.known import Known, Release
from transforms.schema import AtLeast, AtMost, Column, OneOf, References, Table, names
from transforms.tables import FIGURES, FINDINGS, TABLES


@dataclass(frozen=True, slots=True)
class Question:
    """A suite and the frames that have to meet it, which together hold every row there is to ask about.

    Attributes:
        suite: the suite; the `id` of each expectation names it within the suite.
        family: `base` or `integrity` (where a failure means that the release is broken), `input` or `cross_source`.
        subject: the table, or what is compared.
        frames: computes the frames, one after the other.
        key: the columns that name a failing row.
    """

    suite: gx.ExpectationSuite
    family: str
    subject: str
    frames: Callable[[], Iterable[pd.DataFrame]]
    key: tuple[str, ...]


def questions(release: Release, max_reject_share: float) -> list[Question]:
    """Everything that is asked of a release, base suites first."""
    known = cache(partial(Known, release))  # a release that cannot be read so far fails what needs it, and no more
    return [
        *base(release),
        *whole(release, known),
        *intake(known, max_reject_share),
        *cross_source(release),
    ]


def base(release: Release) -> Iterator[Question]:
    """What each table's declaration promises, also of what stands inside its lists and structs."""
    for table in TABLES:
        columns, unique, *rest = _declared(table)
        rows, keys = partial(release.columns, table.name), partial(_together, release, table.name, table.key)
        yield _question("base", table.name, [columns, *rest], rows, table.key, [0, *range(2, 2 + len(rest))])
        yield _question("base", table.name, [unique], keys, table.key, [1])
        for column in table.columns:
            inside = _inside(column)
            if inside:
                frames = partial(_elements, release, table, column.name)
                yield _question("base", f"{table.name}.{column.name}", inside, frames, table.key)


def whole(release: Release, known: Callable[[], Known]) -> Iterator[Question]:
    """What holds between tables, and between a table and the text it was read from."""
    ask = partial(_question, "integrity")
    yield ask(
        "references",
        [custom.ExpectReferencesToBeFound()],
        lambda: (integrity.references(rows, known()) for rows in _referring(release)),
        ("table", "key", "column", "value"),
    )
    yield ask("spans", [custom.ExpectSpansToReread()], lambda: _spans(release, known()), ("table", "key"))
    yield ask(
        "sentences",
        [custom.ExpectClaimsToStandInTheirSentences()],
        lambda: (integrity.sentences({"claims": rows}) for rows in release.columns("claims", integrity.STANDING)),
        ("claim_id",),
    )
    yield ask(
        "kinships",
        [custom.ExpectKinToShare()],
        lambda: (integrity.kinships(rows, known()) for rows in _related(release)),
        ("relation", "key"),
    )
    yield ask(
        "furniture",
        [custom.ExpectFurnitureToBeBlank()],
        lambda: (
            integrity.furniture({"articles": rows})
            for rows in release.columns("articles", ("article_id", "text", "furniture"))
        ),
        ("article_id", "start", "end"),
    )
    nesting: list[Expectation] = [
        custom.ExpectIntervalsToBeOrdered(),
        custom.ExpectIntervalsToNest(),
        custom.ExpectValuesToLieInside(),
    ]
    yield ask(
        "intervals",
        nesting,
        lambda: (
            integrity.intervals({"claims": rows})
            for rows in release.columns("claims", ("claim_id", *integrity.INTERVALS))
        ),
        ("claim_id",),
    )
    yield ask(
        "accepted",
        [
            custom.ExpectIntervalsToBeOrdered(
                description="No interval of a figure is empty: its low end is at most its high end."
            ),
            custom.ExpectValuesToLieInside(
                description="A figure's value lies within the interval that stands beside it."
            ),
        ],
        lambda: (
            integrity.accepted({"figures": rows})
            for rows in release.columns("figures", ("figure_id", "value", "low", "high"))
        ),
        ("figure_id",),
    )
    yield ask("counts", [custom.ExpectCountsToHold()], lambda: known().counts(), ("table", "key", "column"))


def intake(known: Callable[[], Known], max_reject_share: float) -> Iterator[Question]:
    """What holds of the raw input."""
    sentence = (
        f"At most {max_reject_share:.0%} of the raw records may be rejected (max_reject_share); "
        "the table rejects says of each why, and what to do."
    )
    expected = [custom.ExpectRejectsToBeFew(max_value=max_reject_share, description=sentence)]
    yield _question("input", "rejects", expected, lambda: [integrity.reject_share(known())], ("rejected", "records"))


def cross_source(release: Release) -> Iterator[Question]:
    """What holds where the sources agree; a failure here is a finding about the news, not about the release."""
    sentence = "No figure is given values that cannot both be true ({})."
    agreeing = [
        custom.ExpectFiguresToAgree(column=severity, severity=level, description=sentence.format(severity))
        for severity, level in (("error", FailureSeverity.CRITICAL), ("warning", FailureSeverity.WARNING))
    ]
    yield _question(
        "cross_source",
        FIGURES.name,
        agreeing,
        lambda: (
            integrity.contradictions({"figures": rows})
            for rows in release.columns("figures", ("figure_id", "label", "verdict", "severity"))
        ),
        FIGURES.key,
    )
    settled = [custom.ExpectFindingsToBeSettled(severity=FailureSeverity.WARNING)]
    yield _question("cross_source", FINDINGS.name, settled, partial(release.columns, FINDINGS.name), FINDINGS.key)


def _together(release: Release, table: str, columns: Sequence[str]) -> list[pd.DataFrame]:
    return [pd.concat(list(release.columns(table, columns)), ignore_index=True)]


def _elements(release: Release, table: Table[Any], column: str) -> Iterator[pd.DataFrame]:
    for rows in release.columns(table.name, (*table.key, column)):
        yield integrity.elements({table.name: rows}, table.name, column)


def _referring(release: Release) -> Iterator[integrity.Tables]:
    for table in TABLES:
        columns = [column.name for column in table.columns if column.limit(References) is not None]
        if columns:
            for rows in release.columns(table.name, list(dict.fromkeys((*table.key, *columns)))):
                yield {table.name: rows}


def _related(release: Release) -> Iterator[integrity.Tables]:
    for table, columns in (
        ("articles", ("article_id", "lineage_id", "lineage_parent")),
        ("claims", ("claim_id", "article_id", "figure_id", "story_id")),
    ):
        for rows in release.columns(table, columns):
            yield {table: rows}


def _spans(release: Release, known: Known) -> Iterator[pd.DataFrame]:
    findings = pd.concat(list(release.columns(FINDINGS.name)), ignore_index=True)
    for number, rows in enumerate(release.slices()):
        yield integrity.spans({**rows, FINDINGS.name: findings}, known, strays=number == 0)


def _question(
    family: str,
    subject: str,
    expected: Iterable[Expectation],
    frames: Callable[[], Iterable[pd.DataFrame]],
    key: tuple[str, ...],
    numbers: Iterable[int] | None = None,
) -> Question:
    suite = gx.ExpectationSuite(f"{family}.{subject}", expectations=list(expected))
    # a suite takes in only what has no id yet
    for number, expectation in zip(numbers or range(len(suite.expectations)), suite.expectations, strict=True):
        expectation.id = f"{suite.name}.{number}"
    return Question(suite, family, subject, frames, key)


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
