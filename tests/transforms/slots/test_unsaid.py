"""Two different values that contradict nothing for how they are told."""

from dataclasses import replace
from datetime import date

import pytest

from transforms.slots.unsaid import OLDEST, after_report, unsaid


@pytest.mark.parametrize(
    ("one", "other", "surfaces", "reason"),
    [
        ("The fire killed 12 people.", "The fire killed 13 people.", ("12 people", "13 people"), None),
        ("The fire killed 12 people.", "The fire may kill 13 people.", ("12 people", "13 people"),
         "one of them is only supposed"),
        ("The fire killed 12 people.", "The fire killed dozens of people.", ("12 people", "dozens of people"),
         "a vague word contradicts nothing"),
        ("The ferry sank on Tuesday.", "The crew met on Friday.", ("Tuesday", "Friday"),
         "they are the days of two acts"),
        ("The ferry sank on Tuesday.", "The ferry sank on Friday.", ("Tuesday", "Friday"), None),
    ],
)  # fmt: skip
def test_why_two_values_contradict_nothing(stated, one, other, surfaces, reason) -> None:
    sides = [stated(text, surface) for text, surface in zip((one, other), surfaces, strict=True)]
    assert unsaid(*sides) == unsaid(*reversed(sides)) == reason


def test_ages_in_months_and_of_things_are_no_persons(stated) -> None:
    one, other = stated("Ana Ruiz, 41, left.", "41"), stated("Ana Ruiz, 43, left.", "43")
    assert unsaid(one, other) is None
    reason = "months and years of age are rounded, and things grow older than persons"
    assert unsaid(one, replace(other, high=OLDEST + 1.0)) == reason
    assert unsaid(one, replace(other, claim=replace(other.claim, unit="month"))) == reason


def test_two_towns_are_two_things_but_for_one_name(stated) -> None:
    one, other = stated("The fire killed 12 people.", "12 people"), stated("The fire killed 13 people.", "13 people")
    towns = replace(one, towns=frozenset({"orran"})), replace(other, towns=frozenset({"selwick"}))
    assert unsaid(*towns) == "they name two towns"
    assert unsaid(towns[0], replace(towns[1], towns=frozenset({"orran", "selwick"}))) is None
    ages = stated("Ana Ruiz, 41, left.", "41"), stated("Ana Ruiz, 43, left.", "43")
    assert unsaid(*(replace(age, towns=side.towns) for age, side in zip(ages, towns, strict=True))) is None


@pytest.mark.parametrize(("day", "published", "after"), [(6, 5, False), (7, 5, False), (8, 5, True), (4, 5, False)])
def test_a_day_well_after_a_report_is_that_of_a_later_act(stated, day, published, after) -> None:
    one = stated(f"The ferry sank on {day} March 2026.", f"{day} March 2026")
    other = stated("The ferry sank on 3 March 2026.", "3 March 2026")
    told = replace(other, claim=replace(other.claim, as_of_end=date(2026, 3, published)))
    assert after_report(one, told) == after
    assert not after_report(one, replace(told, claim=replace(told.claim, as_of_end=None)))


def test_a_temperature_without_its_scale_is_none(stated) -> None:
    one = stated("The water has 12 degrees Celsius.", "12 degrees Celsius")
    other = stated("The water has 30 degrees Celsius.", "30 degrees Celsius")
    assert unsaid(one, other) is None
    open_ = replace(other, claim=replace(other.claim, unit="degree"))
    assert unsaid(one, open_) == unsaid(open_, one) == "one of them names no scale of temperature"
    near = replace(one, claim=replace(one.claim, unit="degree", value=13.0))
    assert unsaid(one, near) is None
    heat = replace(one, claim=replace(one.claim, unit="fahrenheit"))
    assert unsaid(heat, near) == "one of them names no scale of temperature"
