"""Which persons, bodies, names and towns part two statements."""

from collections.abc import Callable
from typing import Any

import pytest

from transforms.slots.subjects import each_names_others, same_subject, spelt_apart, towns_apart

FIRE = "A fire near Alder hurt 12 people, said Ana Ruiz."
SAME_FIRE = "Ana Ruiz said that the fire near Alder hurt 14 people."
OTHER_FIRE = "Karl Brandt said that the fire near Selwick hurt 14 people."


@pytest.mark.parametrize(("text", "apart"), [(SAME_FIRE, False), (OTHER_FIRE, True)])
def test_two_figures_stand_beside_names_that_neither_text_shares(
    stated: Callable[..., Any], text: str, apart: bool
) -> None:
    assert each_names_others(stated(FIRE, "12 people"), stated(text, "14 people")) is apart


def test_a_text_that_knows_the_names_beside_the_other_figure_is_no_stranger(stated: Callable[..., Any]) -> None:
    one, other = stated(FIRE, "12 people"), stated(OTHER_FIRE, "14 people")
    known = stated(OTHER_FIRE, "14 people", known=other.known | one.telling.names)
    assert each_names_others(one, other)
    assert not each_names_others(one, known)


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [({"alder"}, {"selwick"}, True), ({"alder", "orran"}, {"orran"}, False), ({"alder"}, set(), False)],
)
def test_towns_part_two_figures_where_both_name_some_and_none_alike(
    stated: Callable[..., Any], mine: set[str], theirs: set[str], apart: bool
) -> None:
    one, other = (
        stated(FIRE, "12 people", towns=frozenset(mine)),
        stated(SAME_FIRE, "14 people", towns=frozenset(theirs)),
    )
    assert towns_apart(one, other) is apart
    assert towns_apart(other, one) is apart


@pytest.mark.parametrize(("known", "apart"), [("Minick Drive", False), ("Alder Drive", True)])
def test_a_name_is_spelt_in_two_ways_unless_a_text_has_both(
    stated: Callable[..., Any], known: str, apart: bool
) -> None:
    one = stated(f"It happened on Minnick Drive, near {known}: 12 people were hurt.", "12 people")
    other = stated("It happened on Minick Drive: 12 people were hurt.", "12 people")
    assert spelt_apart(one, other, ("Minnick Drive", "Minick Drive")) is apart


@pytest.mark.parametrize(("name", "same"), [("Ruiz", True), ("Karl Brandt", False)])
def test_two_claims_are_of_one_whom_one_of_them_calls_by_the_surname(
    make_claim: Callable[..., Any], make_article: Callable[..., Any], name: str, same: bool
) -> None:
    article = make_article("Ana Ruiz, 34, was hurt.")
    one, other = (make_claim(article, "34", 34, subject=subject) for subject in ("Ana Ruiz", name))
    assert same_subject(one, other) is same
