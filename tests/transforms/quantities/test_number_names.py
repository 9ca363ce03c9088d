"""Numbers that measure nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.number_names import not_measured


def stretches(text: str) -> list[str]:
    return [text[slice(*span)] for span in not_measured(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Write to ana7@alder.example now.", "7"),
        ("Call 555-123-4567 now.", "4567"),
        ("It was in the 1990s.", "1990"),
        ("See https://alder.example/12 there.", "12"),
        ("It began at 10:45 GMT.", "45"),
    ],
)
def test_names_addresses_and_times(text: str, number: str) -> None:
    assert any(number in found for found in stretches(text))


@pytest.mark.parametrize("text", ["They sold 61 boats.", "It cost $12.50.", "It rose 4.5 per cent.", "(8, 9 and 12)"])
def test_figures_are_none(text: str) -> None:
    assert stretches(text) == []


@given(st.text(alphabet="a1@.:/-() $s", max_size=40))
def test_stretches_lie_in_the_text_in_order(text: str) -> None:
    found = not_measured(text, 0, len(text))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)
