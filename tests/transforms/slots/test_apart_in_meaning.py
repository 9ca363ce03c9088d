"""What tells two figures apart although the words around them mean nearly the same."""

from dataclasses import replace

import pytest

from transforms.slots.apart_in_meaning import FAR, apart_in_meaning, to_a_place

DEAD = "The fire at the mill killed {} people.", "{} people"
COST = "The new mast of the ferry cost {} euros.", "{} euros"


@pytest.fixture
def made(stated):
    return lambda words, value: stated(*(text.format(value) for text in words))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ((DEAD, 12), (DEAD, 14), None),
        ((COST, 700), (COST, 900), None),
        ((COST, 700), (COST, int(700 * FAR * 1.3)), "they lie too far apart for one thing"),
        ((DEAD, 12), (("The fire at the mill hurt {} people.", "{} people"), 14), "death is not injury"),
        ((("Fares rose {} percent.", "{} percent"), 12), (("Fares fell {} percent.", "{} percent"), 14),
         "different changes, or ends of a change"),
        ((("The mill lies {} miles north of Orran.", "{} miles"), 12), (("The mill lies {} miles west of Selwick.",
         "{} miles"), 30), "each names what the other text does not know"),
    ],
)  # fmt: skip
def test_what_sets_two_values_apart(made, one, other, reason) -> None:
    sides = made(*one), made(*other)
    assert apart_in_meaning(*sides) == reason
    assert (apart_in_meaning(*reversed(sides)) is None) == (reason is None)


def test_a_limit_that_both_texts_tell_of_sets_a_sole_figure_apart_from_none(made) -> None:
    one, other = made(COST, 700), made(COST, 900)
    limited = replace(one, scope=frozenset({"harbour"}))
    assert str(apart_in_meaning(limited, other)).startswith("different scopes: “harbour” and none")
    knows = replace(other, known=other.known | {"harbour"})
    assert apart_in_meaning(limited, knows, sole=True) is None
    assert apart_in_meaning(limited, knows) is not None


def test_digits_in_another_order_need_more_to_be_apart(made) -> None:
    one, other = made(COST, 47), made(COST, 74)
    limited = replace(one, scope=frozenset({"harbour"}))
    assert apart_in_meaning(limited, made(COST, 75)) is not None
    assert apart_in_meaning(limited, other) is None
    assert apart_in_meaning(replace(one, former=True), other) == "different changes, or ends of a change"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The wreck lies 12 miles north of Orran.", True),
        ("The wreck lies 12 miles (19 km) off Orran.", True),
        ("The wreck lies 12 miles away.", True),
        ("The trench is 12 miles long.", False),
        ("They dug a trench of nearly 12 miles from Orran to the sea.", False),
        ("It sank at a distance of 12 miles from Orran.", True),
    ],
)
def test_a_length_may_be_the_distance_of_a_place(stated, text, place) -> None:
    assert to_a_place(stated(text, "12 miles")) == place


@pytest.mark.parametrize(("kind", "apart"), [("coast", False), ("island", True)])
def test_distances_of_one_kind_of_place_are_of_one(stated, kind, apart) -> None:
    one = stated("The wreck lies 12 miles off the coast.", "12 miles")
    other = stated(f"The wreck lies 14 miles off the {kind}.", "14 miles")
    assert (apart_in_meaning(one, other) == "they are distances from two places") == apart


def test_three_digits_in_another_order_are_one_but_for_what_cannot_be_said_of_one(made) -> None:
    def part(value: int):
        return replace(made(COST, value), whole=True, part=True)

    assert apart_in_meaning(part(478), made(COST, 480)) == "a part and its whole"
    assert apart_in_meaning(part(47), made(COST, 74)) == "a part and its whole"
    assert apart_in_meaning(part(478), made(COST, 874)) is None


def test_two_limits_that_both_texts_tell_of_are_no_two_scopes(made) -> None:
    one, other = (
        replace(made(COST, value), scope=frozenset({word})) for value, word in ((700, "harbour"), (900, "tax"))
    )
    assert str(apart_in_meaning(one, other, sole=True)).startswith("different scopes: ")
    known = replace(one, known=one.known | {"tax"}), replace(other, known=other.known | {"harbour"})
    assert apart_in_meaning(*known) is not None
    assert apart_in_meaning(*known, sole=True) is None
