"""What tells two figures apart although the sentences around them tell the same."""

from dataclasses import replace

import pytest

from transforms.slots.apart_in_place import (
    ALL_BUT_ONE,
    apart_in_place,
    beside_name,
    no_count,
    one_act,
    one_day_of_a_year,
    one_first_term,
    one_number,
    one_person,
    sole_of_name,
    told_otherwise,
)

DEAD = "The fire at the mill killed 12 people.", "12 people"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (DEAD, ("The fire at the mill killed 14 people.", "14 people"), None),
        (DEAD, ("The fire at the mill hurt 14 people.", "14 people"), "different outcomes come first"),
        (
            ("The mill sold 12 boats.", "12 boats"),
            ("The mill sold 1,400 boats.", "1,400 boats"),
            "they lie too far apart for one event",
        ),
        (
            ("The mill of Orran sold 12 boats.", "12 boats"),
            ("A skipper keeps 30 boats.", "30 boats"),
            "beside what is counted, both tell hardly anything alike",
        ),
        (("Ana Ruiz, 41, left.", "41"), ("Ben Lund, 43, left.", "43"), "the ages of two persons"),
    ],
)
def test_what_the_words_tell_apart(stated, one, other, reason) -> None:
    assert apart_in_place(stated(*one), stated(*other), ALL_BUT_ONE - 0.01) == reason


def test_a_change_is_no_level_and_the_hurt_are_not_the_dead(stated) -> None:
    rose, level = stated("Fares rose 12 percent.", "12 percent"), stated("Fares rose to 14 percent.", "14 percent")
    assert told_otherwise(rose, level) == "different changes, or ends of a change"
    dead, hurt = stated("It killed 12 people.", "12 people"), stated("It hurt 14 people.", "14 people")
    assert told_otherwise(dead, hurt) == "different outcomes come first"
    assert told_otherwise(dead, stated("It killed 14 people.", "14 people")) is None


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("12 boats", "14 boats", None),
        ("1.5 boats", "14 boats", "only one of them is a whole number"),
        ("one boat", "14 boats", "one of a thing may be one of several"),
    ],
)
def test_counts_that_may_be_none(stated, one, other, reason) -> None:
    sides = stated(f"It has {one}.", one), stated(f"It has {other}.", other)
    assert no_count(*sides) == no_count(*reversed(sides)) == reason


def test_a_sentence_that_gives_both_counts_tells_them_apart(stated) -> None:
    one, other = stated("It has 12 boats and 14 carts.", "12 boats"), stated("It has 14 boats.", "14 boats")
    assert no_count(one, other) == "one sentence gives both values"


def test_one_number_with_two_units(stated) -> None:
    miles, metres = stated("It is 40 miles off.", "40 miles"), stated("It is 40 metres off.", "40 metres")
    assert one_number(miles, metres)
    assert not one_number(miles, miles)
    assert not one_number(miles, stated("It is 41 metres off.", "41 metres"))


def test_a_person_is_one_by_the_full_name_beside_an_age(stated) -> None:
    one, other = stated("Ana Ruiz, 41, left.", "41"), stated("The 43-year-old Ana Ruiz left.", "43-year-old")
    assert one_person(one, other)
    assert beside_name(one.claim, one.telling)
    assert not one_person(one, stated("Ben Lund, 43, left.", "43"))
    assert not one_person(one, replace(other, claim=replace(other.claim, unit="month")))
    assert sole_of_name(one, other)
    assert not sole_of_name(one, stated("Ben Lund, 43, left.", "43"))


def test_two_days_of_two_years(stated) -> None:
    one, other = (stated(f"It sank on 3 March {year}.", f"3 March {year}") for year in (2025, 2026))
    assert one_day_of_a_year(one, other)
    assert not one_day_of_a_year(one, stated("It sank on 4 March 2026.", "4 March 2026"))


def test_what_is_dated_has_to_be_told_by_both(stated) -> None:
    sank = stated("The ferry sank on Tuesday.", "Tuesday")
    again = stated("On Friday the ferry sank.", "Friday")
    built = stated("The ferry was built on Friday.", "Friday")
    assert one_first_term(sank, again)
    assert not one_first_term(sank, built)
    assert one_act(sank, again)
    assert not one_act(sank, stated("The keeper married on Friday.", "Friday"))


@pytest.mark.parametrize(("town", "found"), [("Orran", True), ("Selwick", False)])
def test_a_temperature_says_itself_what_is_measured(conflicts, town, found) -> None:
    one = "The town of Orran recorded 41.7 degrees Celsius on Wednesday, the highest since measurements began."
    other = f"The mercury in {town} climbed to 41.2 degrees Celsius on Wednesday, the highest ever measured."
    assert bool(conflicts(one, other)) == found
