"""What readers give back: the place of a record, in its row, its reject and its message."""

import hashlib

import pytest

from flows.readers.clock import GivenUpError
from flows.readers.contract import (
    LIMITS,
    MEBIBYTE,
    BudgetError,
    Limits,
    Origin,
    ReadError,
    as_format,
    why_failed,
    why_given_up,
)
from transforms.raw.fields import Fields

ORIGIN = Origin(raw_path="raw/a.jsonl", name="a.jsonl", folder="raw", format="jsonl", url="https://h.example/a")


@pytest.mark.parametrize(
    ("number", "line", "place"),
    [
        (0, 1, "raw/a.jsonl"),
        (3, 1, "raw/a.jsonl, record 3"),
        (3, 7, "raw/a.jsonl, line 7"),
        (0, 2, "raw/a.jsonl, line 2"),
    ],
)
def test_a_place_is_named_by_what_a_reader_can_find(number: int, line: int, place: str) -> None:
    assert str(ORIGIN.place(number, line=line)) == place


def test_the_sum_is_that_of_the_bytes_that_are_held_or_the_one_that_is_given() -> None:
    assert ORIGIN.place(0, b"words").sha256 == hashlib.sha256(b"words").hexdigest()
    assert ORIGIN.place(0, b"", sha256="ff").sha256 == hashlib.sha256(b"").hexdigest()
    assert ORIGIN.place(0, sha256="ff").sha256 == "ff"
    assert ORIGIN.place(0).sha256 is None


def test_a_record_has_its_place_and_the_address_and_text_of_its_fields_first() -> None:
    place = ORIGIN.place(3, b"words", line=7)
    record = place.record(Fields(text="Some words.", url="https://h.example/own", flags=("a", "b")), flags=("b", "c"))
    assert (record.raw_path, record.record, record.raw_line, record.raw_format) == ("raw/a.jsonl", 3, 7, "jsonl")
    assert (record.text, record.url, record.folder) == ("Some words.", "https://h.example/own", "raw")
    assert record.flags == ("b", "c", "a")  # each once
    assert place.record(Fields(text="Some words."), "Other words.").text == "Other words."
    bare = ORIGIN.place(0).record(Fields())
    assert (bare.text, bare.url, bare.raw_sha256) == ("", "https://h.example/a", "")


def test_raw_bytes_are_kept_only_where_somebody_takes_them() -> None:
    kept: list[bytes] = []
    keeping = Origin(raw_path="a.txt", name="a.txt", folder="", keep=kept.append)
    assert ORIGIN.place(0, b"words").record(Fields()).raw is None
    assert keeping.place(0, b"words").record(Fields()).raw == b"words"
    assert kept == []
    ORIGIN.place(0, b"words").reject("empty_text", "no words")
    keeping.place(0).reject("empty_text", "no words")
    assert kept == []
    keeping.place(0, b"words").reject("empty_text", "no words")
    assert kept == [b"words"]


def test_a_reject_says_where_and_what_on_one_line() -> None:
    reject = ORIGIN.place(3).reject("empty_text", "no words;\n  fill \ud800it")
    assert (reject.raw_path, reject.record, reject.reason) == ("raw/a.jsonl", 3, "empty_text")
    assert reject.message.startswith("raw/a.jsonl, record 3: no words; fill ")
    reject.message.encode()  # nothing that no file can hold
    with pytest.raises(AssertionError, match="no_such_reason"):
        ORIGIN.place(0).reject("no_such_reason", "")


def test_what_is_too_much_names_the_limit_and_its_setting() -> None:
    small = Limits(record=MEBIBYTE // 2, seconds=0.25)
    large = ORIGIN.place(0).too_large(small)
    assert large.reason == "record_too_large"
    assert "longer than 0.5 MiB" in large.message
    assert "max_record_megabytes" in large.message
    slow = ORIGIN.place(0).given_up(GivenUpError("too_slow"), small)
    assert (slow.reason, slow.message) == ("too_slow", f"raw/a.jsonl: {why_given_up(GivenUpError('too_slow'), small)}")
    assert "longer than 0.25 s" in slow.message
    crashed = ORIGIN.place(0).given_up(GivenUpError("reader_crashed"), LIMITS)
    assert "ended the process that read it, twice" in crashed.message


def test_a_failure_of_ours_is_told_shortly_and_on_one_line() -> None:
    told = why_failed(ValueError("a\nb " + "x" * 1000))
    assert told.startswith("failed in a way it should not (ValueError: a b xxx")
    assert told.endswith("). Please report this with the file.")
    assert len(told) < 300


def test_an_error_of_a_stream_has_its_reason_apart_and_a_budget_is_such_an_error() -> None:
    error = BudgetError("too_large", "larger than 4 MiB")
    assert isinstance(error, ReadError)
    assert (error.reason, error.what, str(error)) == ("too_large", "larger than 4 MiB", "larger than 4 MiB")


def test_a_format_that_is_found_changes_nothing_else() -> None:
    assert as_format(as_format(ORIGIN, "html"), "jsonl") == ORIGIN
    assert as_format(ORIGIN, "html").format == "html"
