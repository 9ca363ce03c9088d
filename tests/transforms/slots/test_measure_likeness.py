"""How alike what two figures measure is, and whether what befell those counted tells them apart."""

from dataclasses import replace

import pytest

from transforms.slots.measure_likeness import (
    SAME_CONCEPT,
    SAME_TOPIC,
    SHARED_CONCEPT,
    alike_in_measure,
    outcomes_apart,
)

DEAD = "The fire at the mill killed 12 people.", "12 people"


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("The blaze left 12 people dead.", "12 people", None),
        ("The fire hurt 12 people.", "12 people", "death is not injury"),
        ("Twelve gunmen fired at the mill.", "Twelve gunmen", "who did it is not who suffered it"),
    ],
)
def test_what_befell_those_who_are_counted_sets_them_apart(stated, text, surface, reason) -> None:
    found = outcomes_apart(stated(*DEAD), stated(text, surface))
    assert found == reason


def test_whom_an_incident_hit_may_have_lived(stated) -> None:
    dead = stated(*DEAD)
    hit = replace(dead, outcomes=(), incidents=("fire",))
    assert outcomes_apart(dead, hit) == outcomes_apart(hit, dead) == "who was hit is not who died"
    assert outcomes_apart(dead, replace(hit, incidents=())) is None


def test_one_outcome_is_one_measure_whatever_else_is_told(stated) -> None:
    one, other = stated(*DEAD), stated("Twelve people died in a quake off Orran.", "Twelve people")
    assert alike_in_measure(one, other, meet=True) >= SAME_CONCEPT
    assert alike_in_measure(one, other, meet=False) >= SAME_CONCEPT
    second = replace(other, outcomes=("injury", "death"))
    assert SHARED_CONCEPT <= alike_in_measure(one, second, meet=True) < 1
    assert alike_in_measure(one, replace(other, outcomes=("arrest",)), meet=True) < SHARED_CONCEPT


def test_the_hurt_may_be_those_whom_an_incident_hit(stated) -> None:
    hurt = stated("The fire hurt 12 people.", "12 people")
    hit = replace(hurt, outcomes=(), incidents=("fire",), terms={"storm": 1.0}, topic={"storm": 1.0})
    assert alike_in_measure(hurt, hit, meet=True) >= SHARED_CONCEPT
    assert alike_in_measure(hurt, hit, meet=False) < SHARED_CONCEPT


def test_one_thing_with_one_value_is_one_topic(stated) -> None:
    one, other = (
        stated("Norland imposed a tariff of 25 percent.", "25 percent"),
        stated("The tariff, which Orran fears, is 25 percent.", "25 percent"),
    )
    assert alike_in_measure(one, other, meet=True) >= SAME_TOPIC


def test_likeness_has_no_sides_and_is_a_share(stated) -> None:
    texts = [DEAD, ("The fire hurt 12 people.", "12 people"), ("Fares rose 12 percent.", "12 percent")]
    made = [stated(*text) for text in texts]
    for one in made:
        for other in made:
            for meet in (True, False):
                found = alike_in_measure(one, other, meet=meet)
                assert 0 <= found <= 1
                assert found == pytest.approx(alike_in_measure(other, one, meet=meet))
