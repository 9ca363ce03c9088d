"""JSON as files hold it."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.json_text import parse, split_lines, split_records


@given(st.lists(st.binary(max_size=12)), st.integers(1, 9), st.integers(0, 12))
def test_lines_are_the_same_however_the_stream_is_cut(lines: list[bytes], size: int, limit: int) -> None:
    whole = b"\n".join(lines)
    chunks = [whole[at : at + size] for at in range(0, len(whole), size)]
    found = list(split_lines(chunks, limit))
    wanted = whole.split(b"\n")
    assert [line.number for line in found] == list(range(1, len(wanted) + 1))
    assert [line.raw for line in found] == [raw if len(raw) <= limit else None for raw in wanted]
    assert [line.sha256 for line in found] == [hashlib.sha256(raw).hexdigest() for raw in wanted]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ('{"text": "a"}', [{"text": "a"}]),
        ('[{"text": "a"}, {"text": "b"}]', [{"text": "a"}, {"text": "b"}]),
        ('{"text": "a"}\n{"text": "b"}', [{"text": "a"}, {"text": "b"}]),
        ('{"count": "2", "articles": [{"text": "a"}, {"text": "b"}]}', [{"text": "a"}, {"text": "b"}]),
        ('{"text": "a", "items": [{"text": "b"}]}', [{"text": "a", "items": [{"text": "b"}]}]),
    ],
)
def test_the_records_of_a_text(text: str, records: list[object]) -> None:
    found = list(split_records(text))
    assert [value for value, _, _ in found] == records
    assert all(json.loads(text[start:end]) == value for value, start, end in found)


def test_what_stands_before_a_damaged_place_is_read() -> None:
    records = split_records('[{"text": "a"}, {"text": ')
    assert next(records)[0] == {"text": "a"}
    with pytest.raises(json.JSONDecodeError):
        next(records)


def test_more_behind_the_only_record_is_damage() -> None:
    with pytest.raises(json.JSONDecodeError, match="more data"):
        list(split_records('{"text": "a"} 5'))


def test_numbers_stay_as_they_are_written() -> None:
    assert str(parse("1.50")) == "1.50"
    assert str(parse("9" * 5000)) == "9" * 5000
