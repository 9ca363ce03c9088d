"""Clock times in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities.clock_words import is_later, is_later_before, worded_times
from transforms.text import Span


def minutes(text: str) -> list[tuple[float, bool]]:
    return [(found.minutes, found.half_known) for found in worded_times(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It began at half past seven.", [(450, False)]),
        ("It began at quarter to six.", [(345, False)]),
        ("It began at ten past three.", [(190, False)]),
        ("It began at six o'clock.", [(360, False)]),
        ("It began at nine in the evening.", [(1260, True)]),
        ("It began at half past twelve in the afternoon.", [(750, True)]),
        ("They found him guilty by 10 to two.", []),
        ("They voted ten to six.", []),
        ("They killed two in the afternoon.", []),
        ("They walked past seven boats.", []),
    ],
)
def test_a_time_in_words(text: str, told: list[tuple[float, bool]]) -> None:
    assert minutes(text) == told


def test_the_part_of_the_day_tells_the_half() -> None:
    assert is_later("at 9 in the evening", 4, 9)
    assert not is_later("at 9 in the morning", 4, 9)
    assert not is_later("at 9 that day", 4, 9)
    text = "in the evening at 9"
    assert is_later_before(text, 0, len(text) - 1, 9) is True
    assert is_later_before("in the morning at 9", 0, len(text) - 1, 9) is False
    assert is_later_before("that day at 9", 0, 12, 9) is None
    assert is_later_before("that night at 5", 0, 14, 5) is None  # where night begins or ends


@given(st.text(alphabet="atenpsi hlf o'c", max_size=40))
def test_times_stand_in_the_text_and_in_a_day(text: str) -> None:
    for found in worded_times(text, Span(0, len(text))):
        assert 0 <= found.start < found.end <= len(text)
        assert 0 <= found.minutes < 24 * 60
