"""Records in JSON and in lines of JSON."""

import json
from pathlib import Path

import pytest

from flows.readers import MEBIBYTE, Limits
from transforms.tables import Reject

SMALL = Limits(file=4 * MEBIBYTE, document=2 * MEBIBYTE, record=MEBIBYTE)


@pytest.mark.parametrize(
    "record",
    [
        {"id": 7, "source": "S", "url": "u", "title": "T", "published": "d", "text": "x", "author": "A"},
        {"ID": "7", "Publisher": {"name": "S"}, "url": "u", "headline": "T", "published_at": "d", "body": "x",
         "authors": ["A"]},
        {"id": "7", "site": "S", "url": "u", "title": "T", "datePublished": "d", "content": "x",
         "byline": [{"@type": "Person", "name": "A"}]},
        {"id": "7", "publisher": "S", "URL": "u", "headline": "T", "date": "d", "articleBody": "x",
         "author": {"name": "A"}},
    ],
)  # fmt: skip
def test_the_names_of_a_record(tmp_path: Path, record: dict[str, object], read_files, records) -> None:
    (tmp_path / "a.json").write_text(json.dumps(record))
    found = records(read_files(tmp_path))[0]
    assert (found.external_id, found.source, found.url, found.title) == ("7", "S", "u", "T")
    assert (found.published, found.text, found.authors, found.flags) == ("d", "x", ("A",), ())


@pytest.mark.parametrize("shape", ["[%s,\n%s]", '{"articles": [%s,\n%s]}', '{"next": [1], "Items": [%s,\n%s], "n": 2}'])
def test_json_with_several_records(tmp_path: Path, shape: str, read_files, records) -> None:
    (tmp_path / "a.json").write_text(shape % ('{"text": "one"}', '{"text": "two"}'))
    assert [(r.text, r.record, r.raw_line) for r in records(read_files(tmp_path))] == [("one", 0, 1), ("two", 1, 2)]


def test_json_objects_one_after_the_other_are_records_too(tmp_path: Path, read_files, reasons, records) -> None:
    long = "x" * 20_000
    (tmp_path / "a.json").write_text(f'{{"text": "{long}"}}\n{{"text": "two"}}\n{{"text":\n "three"}}\n')
    assert [r.text for r in records(read_files(tmp_path))] == [long, "two", "three"]
    (tmp_path / "a.json").write_text('{"text": "one"} {"text": "two"} x')
    results = read_files(tmp_path)
    assert [r.text for r in records(results)] == ["one", "two"]
    assert reasons(results) == ["invalid_json"]


def test_json_with_damage_keeps_what_stands_before_it(tmp_path: Path, read_files, reasons, records) -> None:
    (tmp_path / "a.json").write_text('[{"text": "one"},\n{"text": }]')
    results = read_files(tmp_path)
    assert [r.text for r in records(results)] == ["one"]
    assert reasons(results) == ["invalid_json"]
    assert isinstance(results[1], Reject)
    assert "line 2, column 10" in results[1].message
    assert results[1].record == 1


def test_json_lines_with_damage(tmp_path: Path, read_files, reasons, records) -> None:
    lines = [
        '{"text": "one"}', "", "{", '{"title": "no text"}', '{"text": ["a", "list"]}', '{"text": 5}', "[1]",
        '{"text": "", "body": "two"}', "[" * 100_000, '{"text": "a\\u0000b\\ud800"}',
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    results = read_files(tmp_path)
    assert [(r.text, r.raw_line, r.record) for r in records(results)] == [
        ("one", 1, 0), ("two", 8, 6), ("a\ufffdb\ufffd", 10, 8),
    ]  # fmt: skip
    assert reasons(results) == [
        "invalid_json", "empty_text", "wrong_type", "wrong_type", "wrong_type", "nested_too_deeply",
    ]  # fmt: skip
    assert len({(r.raw_path, r.record) for r in results}) == len(results)
    assert all(str(tmp_path) in r.message and r.message.endswith(".") for r in results if isinstance(r, Reject))
