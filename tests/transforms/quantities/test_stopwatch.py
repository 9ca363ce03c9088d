import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import split_sentences
from transforms.quantities.stopwatch import read_stopwatch
from transforms.reading import Reading


def read(text: str) -> list[Reading]:
    return read_stopwatch(text, split_sentences(text))


@pytest.mark.parametrize(
    ("text", "surface", "unit", "seconds"),
    [
        ("Weir won in 2:09:14 on Sunday.", "2:09:14", "hour", 7754.0),
        ("Weir (2:09:36) was second.", "2:09:36", "hour", 7776.0),
        ("Weir rode 40 kilometres in 0:48:10.5, a record.", "0:48:10.5", "hour", 2890.5),
        ("She ran the mile in 4:07.64.", "4:07.64", "minute", 247.64),
    ],
)
def test_a_measured_time_is_a_duration(text: str, surface: str, unit: str, seconds: float) -> None:
    [found] = read(text)
    assert (found.surface, found.kind, found.dimension, found.unit) == (surface, "duration", "time", unit)
    assert found.value is not None and found.low is not None and found.high is not None
    scale = {"hour": 3600, "minute": 60}[unit]
    assert found.value * scale == pytest.approx(seconds)
    assert found.low < found.value < found.high
    assert (found.high - found.low) * scale <= 1.001


@pytest.mark.parametrize(
    "text",
    [
        "It began at 10:15:30 on the quay.",
        "It began 10:15:30 a.m. on the quay.",
        "It was logged as 10:15:30 UTC.",
        "Updated: 10:15:30",
        "The log has 2026-07-08T10:15:30 for it.",
        "They won 3:16 and lost.",
        "The address is fe80:12:34:56.",
        "She comes at 7:05.",
    ],
)
def test_hours_of_a_day_and_codes_are_none(text: str) -> None:
    assert read(text) == []


@given(st.text(alphabet="0123456789:. (at", max_size=40))
def test_any_text_gives_readings_within_it(text: str) -> None:
    for found in read(text):
        assert text[found.start : found.end] == found.surface
        assert found.low is not None and found.high is not None and found.low < found.high
