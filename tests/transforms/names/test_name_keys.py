"""Keys of bodies and places: which wordings are one, and what tells like ones apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.name_keys import home_of, thing_key, told_apart_by


@pytest.mark.parametrize(
    "wordings",
    [
        ("Hewlett-Packard", "Hewlett-Packard Co", "Hewlett Packard Company"),
        ("Microsoft", "Microsoft Corp", "Microsoft Corp.", "Microsoft Corporation"),
        ("Apple", "Apple Inc", "Apple, Inc."),
        ("Alder Avenue", "Alder Ave.", "Alder Ave"),
        ("Mt. Alder Hospital", "Mount Alder Hospital"),
        ("St. Ulstrom", "Saint Ulstrom", "St Ulstrom"),
        ("Alder & Birch Centre", "Alder and Birch Center"),
        ("A.B.C. Harbour", "ABC Harbour"),
        ("Alder-Birch Airport", "Alder Birch Airport"),
        ("Ruiz's", "Ruizs", "Ruiz’s"),
        ("the Harbour Board", "Harbour Board"),
    ],
)
def test_wordings_of_one_name_have_one_key(wordings: tuple[str, ...]) -> None:
    assert len({thing_key(wording) for wording in wordings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("News Corp", "News"),
        ("Alder Co", "Alder"),
        ("Alder Street", "Alder Avenue"),
        ("Harbour Board", "Harbour Trust"),
    ],
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert thing_key(one) != thing_key(other)


@given(st.text(min_size=1))
def test_no_name_is_without_a_key(name: str) -> None:
    assert thing_key(name)


@pytest.mark.parametrize(
    ("places", "home"),
    [
        ({"United States": 2, "Chicago": 1}, "United States"),
        ({"Ohio": 1}, "United States"),
        ({"Norway": 4, "Chicago": 2}, "Norway"),
        ({"Norway": 3, "Chicago": 2}, None),
        ({"Quorlin": 5}, None),
        ({}, None),
    ],
)
def test_the_country_that_an_article_is_about(places: dict[str, int], home: str | None) -> None:
    assert home_of(places) == home


def test_what_many_countries_have_is_told_apart_by_country_and_what_towns_have_by_story() -> None:
    assert told_apart_by("Senate", ["French Senate"], "s", "Canada") == ("France",)
    assert told_apart_by("Senate", ["Senate"], "s", "Canada") == ("Canada",)
    assert told_apart_by("Senate", ["Senate"], "s", None) == ("s",)
    assert told_apart_by("University Hospital", ["University Hospital"], "s", "Canada") == ("s",)
    assert told_apart_by("Harbour Board of Alder", ["Harbour Board of Alder"], "s", "Canada") == ()
