"""One id is explained from the rows about it as it is from the whole release."""

from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest

from expectations.reports.explain import explain, explain_pair
from expectations.view import ReleaseView
from flows.concerning import NAMED, concerning
from flows.parts import read_rows
from flows.stored import StoredRelease
from transforms.tables import FINDINGS


@pytest.fixture(scope="module")
def release(
    build: Callable[[Path, Sequence[str]], Path], samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> StoredRelease:
    folder = build(tmp_path_factory.mktemp("data"), [str(samples)])
    return StoredRelease(folder, read_rows(folder, FINDINGS))


@pytest.fixture(scope="module")
def whole(release: StoredRelease) -> ReleaseView:
    return ReleaseView.of(release.tables())


def about(release: StoredRelease, *wanted: str) -> ReleaseView:
    rows = concerning(release.folder, release.findings, wanted)
    assert rows is not None
    return ReleaseView.of(rows)


@pytest.mark.parametrize(("column", "name"), [(column, table.name) for column, table in NAMED.items()])
def test_a_row_is_explained_from_what_concerns_it(release, whole, column, name) -> None:
    ids = release.tables()[name].column(column).to_pylist()
    assert ids
    for one in ids[:: max(1, len(ids) // 12)]:
        assert explain(about(release, one), one) == explain(whole, one)
        assert explain(about(release, f" {one[:12]}"), one[:12]) == explain(whole, one)


def test_two_claims_are_told_apart_as_in_the_whole(release, whole) -> None:
    claims = [claim for claim in whole.claims.values() if claim.figure_id is not None]
    for one, other in combinations([claim.claim_id for claim in claims[:: len(claims) // 5]], 2):
        assert explain_pair(about(release, one, other), one, other) == explain_pair(whole, one, other)


def test_less_is_held_than_the_whole(release, whole) -> None:
    assert len(about(release, next(iter(whole.articles))).articles) < len(whole.articles)


@pytest.mark.parametrize("wanted", ["", "abc", "no such id"])
def test_what_names_nothing_concerns_nothing(release, wanted) -> None:
    assert concerning(release.folder, release.findings, [wanted]) is None
