"""Whether the words around a figure make it a rise or a fall by it."""

import pytest

from transforms.quantities.changes import change_of


def change(tokens, text: str, dimension: str = "fraction") -> str | None:
    read = tokens(text)
    first = next(i for i, token in enumerate(read) if token.kind == "number")
    stop = first + 2 if read[first + 1].text == "%" else first + 1
    return change_of(read, first, stop, dimension)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("It rose 4% in May.", "up"),
        ("It fell by 4% in May.", "down"),
        ("It rose to 4% in May.", None),
        ("It fell from 4% in May.", None),
        ("It was up 4% in May.", "up"),
        ("The water receded by 4% in May.", "down"),
        ("There was a 4% drop in May.", "down"),
        ("A 4% share was sold.", None),
    ],
)
def test_by_how_much_and_not_to_what(text, direction, tokens) -> None:
    assert change(tokens, text) == direction


def test_what_no_movement_has(tokens) -> None:
    assert change(tokens, "It lost 8 in May.", "age") is None
    assert change(tokens, "The firm added 10 in May.", "count") is None


def test_the_same_movement_in_another_unit_has_its_direction(readings) -> None:
    assert [one.change for one in readings("It fell $40 (3%) in May.")] == ["down", "down"]
    assert [one.change for one in readings("It fell $40 in May, and 3% of it was sold.")] == ["down", None]


def test_an_amount_of_movement_has_a_direction_and_a_level_has_none(readings, only) -> None:
    amount, level, before = readings("Shares rose 5 percent to $10 from $9.")
    assert (amount.change, level.change, before.change) == ("up", None, None)
    assert (level.value, before.value) == (10, 9)
    assert only("Ridership fell by about 3 percent.").change == "down"
    assert only("It reported a 3 percent drop in sales.").change == "down"
    assert only("Ferries were 7 percent slower.").change is None
    first, second = readings("Eels on the new feed lost 15 percent of their weight, against 2 percent on the old one.")
    assert (first.change, second.change) == ("down", "down")
    first, second = readings("Fares rose to 5 percent, against 3 percent on the ferry.")
    assert (first.change, second.change) == (None, None)
    assert only("They cut their harbour spending by 40 percent.").change == "down"
    assert only("They gave up 40 boats.").change is None
