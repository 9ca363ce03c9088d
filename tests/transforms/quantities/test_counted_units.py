"""The noun that a numeral counts."""

import pytest

from transforms.quantities.counted_units import attribute, count, count_noun, offspring
from transforms.quantities.nouns import counted


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They sold 435 homes.", "home"),
        ("They sold 12 of the homes.", "home"),
        ("They sold 40 or more boats.", "boat"),
        ("She met a father of 4 there.", "child"),
        ("They met 40 persons, 12 of whom left.", "person"),
        ("They sold 12 for it.", None),
    ],
)
def test_what_a_number_counts(text, unit, draft_of, measured) -> None:
    tokens, draft = draft_of(text)
    count_noun(tokens, draft, draft.numeral.stop)
    assert (draft.unit and draft.unit.name) == unit


@pytest.mark.parametrize(
    ("text", "kept", "unit"),
    [
        ("an 11-member pact", True, "member"),
        ("a 40-strong crew", True, "person"),
        ("a 6-speed gearbox", False, None),
        ("a 3-and so on", True, None),
    ],
)
def test_a_hyphenated_count(text, kept, unit, draft_of) -> None:
    tokens, draft = draft_of(text)
    assert attribute(tokens, draft, draft.numeral.stop + 1) == kept
    assert (draft.unit and draft.unit.name) == unit


def test_a_head_that_is_a_measure_and_times_that_compare(draft_of) -> None:
    def unit(text: str) -> str:
        tokens, draft = draft_of(text)
        phrase = counted(tokens, draft.numeral.stop)
        assert phrase is not None
        count(tokens, draft, phrase)
        assert draft.unit is not None
        return draft.unit.name

    assert unit("They walked 3 long miles.") == "mile"
    assert unit("They walked 3 long piers.") == "pier"
    assert unit("It is 3 times bigger.") == "multiple"
    assert unit("They left 3 times.") == "time"


def test_whose_parent_counts_children() -> None:
    assert offspring(["a", "father", "of"]) == "child"
    assert offspring(["a", "grandmother", "of"]) == "grandchild"
    assert offspring(["a", "box", "of"]) is None
    assert offspring(["father"]) is None
