"""Whether two ages are one person's."""

from dataclasses import replace

import pytest

from transforms.slots.age_likeness import SAME_AGE, compare_ages
from transforms.slots.comparison import APART


@pytest.fixture
def age(stated):
    """The age in a text, of a person with an id where one is named."""

    def find(text: str, surface: str):
        one = stated(text, surface)
        name = one.claim.subject
        return replace(one, claim=replace(one.claim, subject_entity_id=name))

    return find


RUIZ = "Ana Ruiz, {}, was held in Orran."


@pytest.mark.parametrize(
    ("one", "other", "surfaces", "likeness", "reason"),
    [
        (RUIZ.format(41), RUIZ.format(43), ("41", "43"), 1.0, None),
        (RUIZ.format(41), "Ben Lund, 41, was held.", ("41", "41"), APART, "the ages of two persons"),
        (RUIZ.format(41), "A woman, 41, was held.", ("41", "41"), SAME_AGE, None),
        (RUIZ.format(41), "A man, 63, slept.", ("41", "63"), None, "whose age one of them is, nothing says"),
    ],
)
def test_whose_ages_two_are(age, one, other, surfaces, likeness, reason) -> None:
    sides = [age(text, surface) for text, surface in zip((one, other), surfaces, strict=True)]
    found = compare_ages(*sides)
    assert (found.likeness, found.reason) == (likeness, reason)
    assert compare_ages(*reversed(sides)).likeness == likeness


def test_one_article_that_gives_two_ages_means_two(age) -> None:
    one, other = age(RUIZ.format(41), "41"), age(RUIZ.format(43), "43")
    both = replace(other, articles=one.articles)
    assert compare_ages(one, both).reason == "one article gives both ages"
    same = replace(one, claim=replace(one.claim))
    assert compare_ages(one, same).likeness == 1.0


def test_an_age_that_another_has_replaced_is_no_other(age) -> None:
    one, other = age(RUIZ.format(41), "41"), age(RUIZ.format(43), "43")
    assert compare_ages(replace(one, early=True), other).likeness is None
    assert compare_ages(replace(one, early=True), replace(other, early=True)).likeness == 1.0


def test_far_apart_ages_need_the_name_beside_them(age) -> None:
    one, other = age(RUIZ.format(41), "41"), age(RUIZ.format(73), "73")
    far = compare_ages(
        one, replace(other, claim=replace(other.claim, subject="Ada Ruiz", subject_entity_id="Ana Ruiz"))
    )
    assert far.likeness == APART
    assert compare_ages(one, other).likeness == 1.0  # both stand beside the same full name


def test_one_age_of_a_name_that_two_texts_spell_in_two_ways_is_one_persons(age) -> None:
    one, other = age("Rolando Prado, 41, was held.", "41"), age("Ronaldo Prado, 41, was held in Orran.", "41")
    assert compare_ages(one, other).likeness == 1.0
    knowing = replace(one, known=frozenset({"rolando", "ronaldo", "prado"}))
    assert compare_ages(knowing, other).reason == "the ages of two persons"
    older = age("Ronaldo Prado, 42, was held in Orran.", "42")
    assert compare_ages(one, older).reason == "the ages of two persons"


def test_who_is_so_many_months_old_is_not_so_many_years_old(age) -> None:
    one, other = (
        age("A 21-year-old man was killed.", "21-year-old"),
        age("A 21-month-old boy was killed.", "21-month-old"),
    )
    assert compare_ages(one, other).likeness is None
    assert compare_ages(other, age("The 21-month-old boy died.", "21-month-old")).likeness >= SAME_AGE
