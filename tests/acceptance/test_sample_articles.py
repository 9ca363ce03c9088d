"""What the main job shows on the project's own sample articles is what their README expects, row by row."""

import re
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from transforms.linking import Linked
from transforms.tables import Claim, Figure, Finding

README = Path(__file__).parents[2] / "seeds" / "articles" / "README.md"


class Row(NamedTuple):
    """One row: who says what, as outlets and their words, and the verdict or rule with its cause."""

    what: str
    said: list[tuple[list[str], list[str]]]
    expected: str
    cause: str | None

    @property
    def wordings(self) -> set[str]:
        return {surface for _, surfaces in self.said for surface in surfaces}


def _rows() -> list[Row]:
    planted = README.read_text().partition("## What is planted")[2]
    rows = []
    for what, said, expected, cause in re.findall(r"^\| (.+) \| (.+) \| `(.+)`(?:, (.+))? \|$", planted, re.MULTILINE):
        voices = [(re.sub("“.*?”", "", part).split(", "), re.findall("“(.*?)”", part)) for part in said.split("; ")]
        rows.append(Row(what, voices, expected, cause or None))
    return rows


ROWS = _rows()


def _folded(outlet: str) -> str:
    return outlet.casefold().replace("-", " ").removeprefix("the ").strip()


class Run(NamedTuple):
    """A run on the samples, seen from the README."""

    linked: Linked

    def claims(self, row: Row) -> dict[str, list[Claim]]:
        """The claims that a row names, by wording; each outlet has one at least."""
        found: dict[str, list[Claim]] = {}
        outlet_of = {article.article_id: _folded(article.source) for article in self.linked.articles}
        for outlets, surfaces in row.said:
            for outlet, surface in ((outlet, surface) for outlet in _names(outlets) for surface in surfaces):
                of_outlet = [
                    c for c in self.linked.claims if c.surface == surface and outlet_of[c.article_id] == outlet
                ]
                assert of_outlet, (outlet, surface)
                found.setdefault(surface, []).extend(of_outlet)
        return found

    def figure(self, row: Row) -> Figure:
        """The one figure that all the claims of a row fill."""
        (figure_id,) = {claim.figure_id for claims in self.claims(row).values() for claim in claims}
        return next(figure for figure in self.linked.figures if figure.figure_id == figure_id)

    def findings(self, row: Row) -> list[Finding]:
        """Those whose witnesses are words of a row."""
        return [finding for finding in self.linked.findings if _witnesses(finding) <= row.wordings]


def _names(outlets: list[str]) -> list[str]:
    """The outlets of a list that ends in how they hedge: `Ledger, about,`."""
    return [folded for outlet in outlets if (folded := _folded(outlet)) and outlet[0].isupper()]


def _witnesses(finding: Finding) -> set[str]:
    return {witness.surface for witness in (finding.witness_a, finding.witness_b) if witness is not None}


@pytest.fixture(scope="module")
def run(sample) -> Run:
    return Run(sample)


def _of(*expected: str) -> pytest.MarkDecorator:
    rows = [row for row in ROWS if row.expected in expected]
    assert rows, expected
    return pytest.mark.parametrize("row", rows, ids=[row.what for row in rows])


@_of("agree", "compatible")
def test_what_is_rounded_or_converted_can_all_be_true(run, row) -> None:
    assert (run.figure(row).verdict, run.findings(row)) == (row.expected, [])


@_of("conflict")
def test_a_planted_conflict_is_found(run, row) -> None:
    figure = run.figure(row)
    found = [finding for finding in run.findings(row) if finding.figure_id == figure.figure_id]
    assert (figure.verdict, [finding.cause for finding in found]) == ("conflict", [row.cause])


@_of("update")
def test_a_toll_that_grew_is_no_conflict_of_its_own(run, row) -> None:
    assert run.figure(row)
    assert not [finding for finding in run.findings(row) if len(_witnesses(finding)) > 1]


@_of("apart")
def test_what_is_another_quantity_is_not_compared(run, row) -> None:
    figures = [{claim.figure_id for claim in claims} for claims in run.claims(row).values()]
    assert not [pair for pair in combinations(figures, 2) if set.intersection(*pair)]
    assert run.findings(row) == []


@_of("weekday_date", "role_conflict", "altered_quote")
def test_a_planted_discrepancy_beside_the_figures_is_found(run, row) -> None:
    assert [(f.rule, f.cause) for f in run.findings(row) if _witnesses(f) == row.wordings] == [
        (row.expected, row.cause)
    ]


@_of("one lineage", "no copies")
def test_the_reprint_alone_shares_a_lineage(run, row) -> None:
    ((outlets, _),) = row.said
    named = _names(outlets)
    articles = [article for article in run.linked.articles if _folded(article.source) in named]
    of_one = {article.story_id for article in articles if _folded(article.source) == named[-1]}
    lineages = {article.lineage_id for article in articles if article.story_id in of_one}
    assert len(lineages) == (1 if row.expected == "one lineage" else len(named))


def test_every_row_is_read_and_nothing_else_is_reported(run) -> None:
    table = [line for line in README.read_text().partition("## What is planted")[2].splitlines() if line[:1] == "|"]
    assert len(ROWS) == len(table) - 4  # two heads and two rules
    known = {row.expected for row in ROWS}
    assert known == {
        "agree", "compatible", "conflict", "update", "apart",
        "weekday_date", "role_conflict", "altered_quote", "one lineage", "no copies",
    }  # fmt: skip
    planted = [row for row in ROWS if row.cause is not None]
    assert len(run.linked.findings) == len(planted)


def test_the_stories_are_two(run) -> None:
    assert len({article.story_id for article in run.linked.articles}) == 2
