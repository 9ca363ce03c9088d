"""What tells the persons or things apart that two figures are of."""

from dataclasses import replace

import pytest

from transforms.slots.groups import (
    are_few,
    are_harmed,
    beside_the_dead,
    did_it,
    has_and_lacks,
    in_care,
    listed,
    one_scope,
    other_group,
    share_of_list,
    some_of_any,
    two_kinds,
    verdicts_apart,
    wholes_apart,
)

DEAD = "The fire at the mill killed 12 people."


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("The blaze at the mill killed 12 people.", "12 people", None),
        ("The fire at the mill killed 14 people in Orran.", "14 people", None),
        ("The fire at the mill killed 14 other people.", "14 other people", "a part and its whole"),
        ("The fire at the mill killed 14 nurses.", "14 nurses", None),
        ("The fire at the mill killed 9 nurses.", "9 nurses", "some of all"),
    ],
)
def test_what_sets_two_groups_apart(stated, text, surface, reason) -> None:
    assert other_group(stated(text, surface), stated(DEAD, "12 people")) == reason


def test_how_badly_they_were_hurt_sets_the_hurt_apart(stated) -> None:
    hurt = stated("The fire hurt 12 people.", "12 people")
    assert other_group(hurt, replace(hurt, degree="serious")) == "different degrees of harm"


def test_two_kinds_are_two_groups_unless_each_is_all_there_are(stated) -> None:
    nurses = stated("The fire killed 12 nurses.", "12 nurses")
    cooks = stated("The fire killed 13 cooks.", "13 cooks")
    people = stated(DEAD, "12 people")
    assert two_kinds(nurses, cooks)
    assert not two_kinds(nurses, people)
    assert not two_kinds(nurses, nurses)
    assert other_group(nurses, cooks) == "two kinds of persons: nurse and cook"
    assert other_group(replace(nurses, everybody=True), replace(cooks, everybody=True)) is None
    assert some_of_any(nurses, people)
    assert not some_of_any(replace(nurses, everybody=True), people)
    assert not some_of_any(replace(nurses, low=20.0, high=20.0), people)


def test_limits_are_told_for_a_reader(stated) -> None:
    one = stated(DEAD, "12 people")
    fares = stated("Fares for students rose 12 percent.", "12 percent")
    other = replace(fares, scope=frozenset({"student", "pupil"}))
    reason = "different scopes: “pupil student” and “cook”"
    assert other_group(other, replace(fares, scope=frozenset({"cook"}))) == reason
    assert (listed(frozenset()), listed(frozenset({"others", "cook"}))) == ("none", "“cook”")
    assert one.scope == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("", "", True), ("a", "a", True), ("a", "a b", True), ("a", "", False), ("a", "b", False), ("a c", "a b", False)],
)
def test_a_scope_in_more_words_is_the_same(one, other, same) -> None:
    scopes = frozenset(one.split()), frozenset(other.split())
    assert one_scope(*scopes) == one_scope(*reversed(scopes)) == same


def test_the_wounded_are_others_beside_the_dead(stated) -> None:
    hurt = stated("The fire hurt 12 others.", "12 others")
    assert beside_the_dead(hurt, stated("The fire hurt 12 people.", "12 people"))
    assert not beside_the_dead(stated(DEAD, "12 people"), stated(DEAD, "12 people"))
    assert not beside_the_dead(hurt, stated(DEAD, "12 people"))


def test_those_in_hospital_are_some_of_the_hurt(stated) -> None:
    hurt = stated("The fire hurt 12 people.", "12 people")
    assert in_care(replace(hurt, standing=True, high=9.0), hurt)
    assert in_care(hurt, replace(hurt, standing=True))
    assert not in_care(replace(hurt, standing=True, high=13.0), hurt)
    assert not in_care(hurt, hurt)


def test_who_did_it_is_not_who_suffered_it(stated) -> None:
    gunmen = stated("Two gunmen fired at the mill.", "Two gunmen")
    dead = stated(DEAD, "12 people")
    assert (did_it(gunmen), did_it(dead)) == (True, False)
    assert (are_harmed(gunmen), are_harmed(dead)) == (False, True)
    assert are_few(gunmen)
    assert not are_few(stated("One gunman fired at the mill.", "One gunman"))
    assert not are_few(dead)


def test_a_court_finds_one_thing_of_each(stated) -> None:
    guilty = stated("A jury convicted him of 12 counts.", "12 counts")
    assert not verdicts_apart(guilty, guilty)
    acquitted = replace(guilty, outcomes=("acquittal",))
    assert verdicts_apart(replace(guilty, outcomes=("conviction",)), acquitted)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Some 12 homes have power.", "Some 12 homes are without power.", True),
        ("Some 12 homes have power.", "Some 12 homes have lost power.", False),
        ("Some 12 homes have power.", "Some 12 homes have power.", False),
    ],
)
def test_those_that_have_something_are_not_those_that_lack_it(stated, one, other, apart) -> None:
    sides = stated(one, "12 homes"), stated(other, "12 homes")
    assert has_and_lacks(*sides) == has_and_lacks(*reversed(sides)) == apart


def test_a_share_of_a_list_is_less_than_all(stated) -> None:
    all_ = stated("The firm cut 500 jobs.", "500 jobs")
    some = stated("The firm cut 300 jobs.", "300 jobs")
    assert share_of_list(replace(some, total=500.0), all_)
    assert share_of_list(replace(some, listed=True), all_)
    assert not share_of_list(replace(all_, listed=True), some)
    assert not share_of_list(some, all_)
    assert not share_of_list(replace(some, listed=True), replace(all_, listed=True))


def test_a_whole_is_not_a_part_to_which_something_happened(stated) -> None:
    dead = stated(DEAD, "12 people")
    assert wholes_apart(replace(dead, whole=True), dead)
    homes = stated("The town has 12 homes.", "12 homes")
    assert not wholes_apart(replace(homes, whole=True), homes)


@pytest.mark.parametrize(("number", "kinds"), [("121", False), ("131", True)])
def test_of_two_numbers_with_the_same_digits_the_kinds_are_one(stated, number, kinds) -> None:
    pupils = stated("The soup made 112 pupils ill.", "112 pupils")
    assert two_kinds(pupils, stated(f"The soup made {number} children ill.", f"{number} children")) == kinds
