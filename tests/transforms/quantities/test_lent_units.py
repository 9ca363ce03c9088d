"""Units that a bare figure has from another one of its sentence."""

import pytest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They sold 435 homes by auction and 187 by tender.", [(435, "home"), (187, "home")]),
        ("It damaged 340 shops and destroyed 52.", [(340, "shop"), (52, "shop")]),
        ("Of 30 wells tested, 17 were foul.", [(30, "well"), (17, "well")]),
        ("It rose 3, 4 and 5 per cent.", [(3, "percent"), (4, "percent"), (5, "percent")]),
        ("It fell to 5% from 7.", [(5, "percent"), (7, "percent")]),
        ("They sold 435 homes on Road 187.", [(435, "home")]),
    ],
)
def test_a_bare_figure_has_the_unit_of_its_neighbour(text, values, measured) -> None:
    assert measured(text) == values


def test_a_part_of_a_count_of_persons_counts_persons(measured) -> None:
    assert measured("Twelve men were hurt, three of them badly.") == [(12, "man"), (3, "man")]
    assert measured("Twelve boats sank, three of them new.") == [(12, "boat"), (3, "boat")]


def test_a_sum_lends_its_currency_to_the_bare_millions_of_another(readings) -> None:
    found = readings("The firm lost 12 million euros on sales of 31 million and sold boats to 2 million.")
    assert [reading.unit for reading in found] == ["euro", "euro", None]


def test_units_left_out_are_taken_from_the_neighbour(readings) -> None:
    sold, tendered = readings("It sold 435 homes at auction and 187 by tender.")
    assert (sold.unit, tendered.unit, tendered.value) == ("home", "home", 187)
    dead, hurt = readings("The blast left 6 killed and 4 wounded.")
    assert (dead.unit, hurt.unit) == ("person", "person")
    first, second = readings("They spent 90 million of their 2.5 billion shekels.")
    assert (first.unit, second.unit) == ("shekel", "shekel")


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("Boys aged 7, 8 and 9 sang.", [7, 8, 9], "year"),
        ("Rates rose 3, 4 and 5 percent.", [3, 4, 5], "percent"),
        ("They got terms of 2, 3, 4 and 6 years.", [2, 3, 4, 6], "year"),
        ("The stand held 80, 000 visitors.", [80_000], "visitor"),
    ],
)
def test_every_member_of_a_list_is_read(text: str, values: list[float], unit: str, readings) -> None:
    found = readings(text)
    assert [(reading.value, reading.unit) for reading in found] == [(value, unit) for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He has six convictions, including three from 2017.", [6, 3]),
        ("He has six convictions, including three alone in Alder.", [6, 3]),
        ("Twenty houses burned, including seven in Alder.", [20, 7]),
        ("Six unions struck, including two of the largest.", [6]),
        ("Six fires burned, including nine in Alder.", [6]),
    ],
)
def test_a_part_of_a_count_leaves_its_noun_out(text: str, values: list[float], readings) -> None:
    found = readings(text)
    assert [reading.value for reading in found] == values
    assert len({reading.unit for reading in found}) == 1


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One is in critical condition and two are in stable condition.", [1, 2]),
        ("The crew is at a clinic, and one remains in serious condition.", [1]),
        ("Four men are hurt, including one in critical condition.", [4, 1]),
        ("No one is in critical condition.", []),
        ("One is in the harbour, two are at sea.", []),
    ],
)
def test_one_of_several_counts_by_the_condition(text: str, values: list[float], readings) -> None:
    assert [reading.value for reading in readings(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It sold 620 boats at the end of the week, down from 38,000 in May.", ["boat", "boat"]),
        ("It sold 620 boats and moved on; down from 38,000 it was not.", ["boat", None]),
        ("The bill went up by half a billion euros since May, to 3.4 billion.", ["euro", "euro"]),
        ("The bill of half a billion euros came down, to 3.4 billion.", ["euro", None]),
        ("Of the 30 boats in Orran, 17 were old.", ["boat", "boat"]),
        ("They had 2,200 boats, and 1,600 four years later.", ["boat", None, "year"]),
        ("They had 1,600 four-wheel carts.", ["cart"]),
        ("A ferry with 176 aboard lands safely", ["person"]),
        ("Twelve hurt men lie in three clinics, four of them in intensive care.", ["man", "clinic", "man"]),
        ("They own three clinics, two of them in Orran.", ["clinic", "clinic"]),
    ],
)
def test_what_a_bare_number_counts_is_told_elsewhere_in_its_sentence(
    text: str, units: list[str | None], readings
) -> None:
    assert [reading.unit for reading in readings(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Some 8,900 rowers have gone, and another 3,500 have been told to.", ["rower", "rower"]),
        ("Room was made for 2,600 of the nearly 9,000 boats.", ["boat", "boat"]),
        ("Room was made for 2,600 of the town and 9,000 boats.", [None, "boat"]),
        ("It will sell about 1,200 of the merged firm's nearly 27,000 boats.", ["boat", "boat"]),
        ("It will sell about 1,200 on the firm's 27,000 boats.", [None, "boat"]),
        ("There were 130 of us in the town.", ["person"]),
        ("There were 130 of it in the town.", [None]),
        ("Two of them, a boy of 16 and a man of 20, went home.", ["person", "year", "year"]),
        ("Two of them, a boat and a cart, went home.", [None]),
    ],
)
def test_a_part_or_another_number_of_the_same_has_its_unit(text: str, units: list, readings) -> None:
    assert [reading.unit for reading in readings(text)] == units
