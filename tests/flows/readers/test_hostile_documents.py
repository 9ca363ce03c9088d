"""Documents and tables made to do harm, by depth, by length, by scripts: each costs no more than itself."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NoReturn

import pytest

from flows.readers import Limits, Origin, documents
from flows.readers.reading import READERS
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]
MEBIBYTE = 1 << 20
SMALL = Limits(file=64 * MEBIBYTE, document=8 * MEBIBYTE, record=MEBIBYTE, members=50, nesting=3)


# Depth

DEEP = 20_000


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.json", b"[" * DEEP),
        ("a.json", b'{"text":' * DEEP),
        ("a.jsonl", b'{"a":' * DEEP + b"\n" + b'{"text": "Two boats sank."}'),
        ("a.xml", b"<rss><channel><item>" + b"<a>" * DEEP),
        ("a.html", b"<html><body>" + b"<div>" * DEEP + b"Two boats sank." + b"</div>" * DEEP),
        ("a.html", b"<html><body>" + b"<b><i>" * DEEP + b"Two boats sank."),
        ("a.md", b"> " * DEEP + b"Two boats sank."),
        ("a.md", b"[" * DEEP + b"Two boats sank."),
        ("a.md", b"---\ntitle: " + b"[" * DEEP + b"\n---\nTwo boats sank."),
        ("a.eml", b"Subject: x\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
                                              for n in range(2000))),
        ("a.csv", b"text\n" + b'"' * DEEP),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_deep_nesting_costs_no_more_than_its_record(read: Read, name: str, raw: bytes, reasons) -> None:
    results = read(name, raw, replace(SMALL, seconds=1))
    assert results
    assert set(reasons(results)) <= {"nested_too_deeply", "too_slow", "invalid_json", "invalid_csv", "empty_text"}


# Length and time


def test_a_header_of_a_million_lines(read: Read, reasons) -> None:
    lines = b"X: y\n" * 1_000_000
    limits = Limits(seconds=0.2)
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + lines + b"\r\nTwo boats sank."
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: %d\r\n\r\n"
    cases = {
        "a.eml": (b"Subject: x\n" + lines + b"\nTwo boats sank.", ["too_slow"]),
        "a.md": (b"---\n" + lines + b"---\n\nTwo boats sank.\n", ["too_slow"]),
        "a.warc": (b"WARC/1.0\nWARC-Type: response\n" + lines + b"\n", ["invalid_warc"]),
        "b.warc": (head % len(answer) + answer, []),
        "a.csv": (b"\n" * 1_000_000 + b"text\nTwo boats sank.\n", []),
        "b.csv": (lines.replace(b"\n", b",") + b"\nx,y", ["no_text_column"]),
    }
    for name, (raw, expected) in cases.items():
        results = read(name, raw, limits)
        assert reasons(results) == expected, name
        assert len(results) == 1, name


@pytest.mark.parametrize("place", ["parse_txt", "read_txt"])
def test_a_fault_of_ours_costs_one_file(read: Read, monkeypatch: pytest.MonkeyPatch, place: str, reasons) -> None:
    def fail(*_: object) -> NoReturn:
        raise LookupError("nobody thought of this")

    def read_badly(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Record | Reject]:
        return documents.read_document(stream, origin, limits, fail) if place == "parse_txt" else fail()

    monkeypatch.setitem(READERS, "txt", read_badly)
    (result,) = read("a.txt", b"Two boats sank.")
    assert reasons([result]) == ["reader_crashed"]
    assert "LookupError: nobody thought of this" in result.message  # type: ignore[union-attr]


def test_an_article_longer_than_any_is_refused(tmp_path: Path) -> None:
    from flows import sources, stages
    from flows.parts import read_rows
    from flows.work import Work
    from transforms.tables import ARTICLES, REJECTS

    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": "Two boats sank. " * n}) + "\n" for n in (1, 9, 2)))
    files, _ = sources.find([str(tmp_path / "a.jsonl")])
    done = stages.ingest(files, {}, Work(tmp_path / "out", "1"), 100, Limits(text=100))
    assert len(read_rows(done / "000000", ARTICLES)) == 2
    (reject,) = read_rows(done / "000000", REJECTS)
    assert (reject.reason, reject.record) == ("record_too_large", 1)
    assert "line 2: longer than 100 characters" in reject.message


# Scripts and elements


# Tables


@pytest.mark.parametrize(
    ("name", "raw", "texts"),
    [
        ("a.csv", b"id,text\r1,Two boats\rsank.\r\n2,Three boats sank.\r\n", []),
        ("a.csv", b"id,text\n1,Two boats\rsank.\n2,Three boats sank.\n", ["Two boats sank.", "Three boats sank."]),
    ],
    ids=["a first row with a carriage return", "a row with a carriage return"],
)
def test_what_the_fuzzer_found(read: Read, name: str, raw: bytes, texts: list[str]) -> None:
    assert [result.text for result in read(name, raw) if isinstance(result, Record)] == texts


def test_a_failure_within_the_library_of_parquet_is_a_reject(
    read: Read, monkeypatch: pytest.MonkeyPatch, reasons
) -> None:
    def fail(*_: object, **__: object) -> object:
        raise RuntimeError("Definition level histogram size mismatch")

    monkeypatch.setattr("pyarrow.parquet.ParquetFile", fail)
    assert reasons(read("a.parquet", b"PAR1" + bytes(40) + b"PAR1")) == ["invalid_parquet"]
