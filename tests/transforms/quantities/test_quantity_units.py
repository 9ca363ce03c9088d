"""What one numeral measures."""

import pytest

from transforms.quantities.quantity_units import find_unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It is 5'6\" tall.", "foot"),
        ("It is 12 km away.", "kilometre"),
        ("It is 12-kilometre long.", "kilometre"),
        ("They sold 35m of it.", None),
        ("They bought 5 boats.", "boat"),
        ("They bought 5 euros.", "euro"),
        ("They bought 5.", None),
    ],
)
def test_the_unit_behind_a_numeral(text, unit, draft_of) -> None:
    tokens, draft = draft_of(text)
    assert find_unit(tokens, draft)
    assert (draft.unit and draft.unit.name) == unit


def test_feet_and_inches_are_one_length(draft_of) -> None:
    tokens, draft = draft_of("It is 5'6\" tall.")
    find_unit(tokens, draft)
    assert draft.value == 5.5


def test_a_scale_letter_multiplies(draft_of) -> None:
    tokens, draft = draft_of("They sold 35m of its devices.")
    find_unit(tokens, draft)
    assert draft.value == 35e6


def test_a_numeral_glued_to_a_word_is_part_of_a_name(draft_of) -> None:
    assert not find_unit(*draft_of("They bought a 5quorl there."))
