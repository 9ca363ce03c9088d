"""Readers of holidays."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They left on Christmas Eve.", {"grain": "holiday", "name": "christmas eve"}),
        ("They left by Easter 2018.", {"grain": "holiday", "name": "easter", "year": 2018, "bound": "by"}),
        ("It shut on Labor Day weekend.", {"grain": "holiday", "name": "labor day", "part": "weekend"}),
        ("He saw the Christmas Day fire.", {"grain": "holiday", "name": "christmas day", "past": True}),
    ],
)
def test_a_holiday(text, told, says) -> None:
    assert says(text)[0][1] == told


@pytest.mark.parametrize("text", ["She bought Christmas trees.", "They ate an Easter egg."])
def test_a_thing_of_a_holiday_is_no_day(text, says) -> None:
    assert says(text) == []
