import gzip
import hashlib
import json
import random
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.readers import MEBIBYTE, Limits
from flows.readers.kinds import PACKINGS, SUFFIXES
from transforms.raw.records import Record

SMALL = Limits(file=4 * MEBIBYTE, document=2 * MEBIBYTE, record=MEBIBYTE)


def test_text(tmp_path: Path, read_files, records) -> None:
    raw = "Ünder a title\r\n\r\nSome words.\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    record = records(read_files(tmp_path))[0]
    assert record.text == "Ünder a title \n \nSome words.\n"
    assert (record.source, record.folder) == (None, tmp_path.name)
    assert (record.record, record.raw_line, record.raw_format, record.flags) == (0, 1, "txt", ())
    assert record.raw_sha256 == hashlib.sha256(raw).hexdigest()


def test_metadata_beside_a_text(tmp_path: Path, read_files, reasons, records) -> None:
    with gzip.open(tmp_path / "a.txt.gz", "wt") as file:
        file.write("Some words.")
    (tmp_path / "a.meta.json").write_text('{"Site": "The Paper", "HEADLINE": "Up", "date": "2025-10-03"}')
    record = records(read_files(tmp_path))[0]
    assert (record.source, record.title, record.published) == ("The Paper", "Up", "2025-10-03")
    (tmp_path / "a.meta.json").write_text("{")
    results = read_files(tmp_path)
    assert reasons(results) == ["invalid_metadata"]
    assert records(results)[0].folder == tmp_path.name


def test_a_record_too_long_is_passed_over_in_little_memory(tmp_path: Path, read_files, reasons, records) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "before"}\n{"text": "')
        for _ in range(40):
            file.write(b"x" * MEBIBYTE)
        file.write(b'"}\n{"text": "after"}\n')
    tracemalloc.start()
    results = read_files(path, limits=Limits(record=2 * MEBIBYTE))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [r.text for r in records(results)] == ["before", "after"]
    assert reasons(results) == ["record_too_large"]
    assert peak < 12 * MEBIBYTE


@pytest.mark.parametrize(("name", "reason"), [("a.txt", "record_too_large"), ("a.json", "file_too_large")])
def test_a_file_too_long(tmp_path: Path, name: str, reason: str, read_files, reasons) -> None:
    (tmp_path / name).write_bytes(b"x " * 2 * MEBIBYTE)
    assert reasons(read_files(tmp_path)) == [reason]


@pytest.mark.parametrize(("name", "reason"), [("a.txt", "record_too_large"), ("a.jsonl", "file_too_large")])
def test_a_gzip_bomb_is_not_unpacked_beyond_the_limit(
    tmp_path: Path, name: str, reason: str, read_files, reasons, records
) -> None:
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress((b"x" * 65_535 + b"\n") * 1024))
    results = read_files(tmp_path)
    assert reasons(results)[-1] == reason
    assert not records(results)


def test_gzip_cut_short(tmp_path: Path, read_files, reasons, records) -> None:
    lines = "".join(json.dumps({"id": n, "text": random.Random(n).randbytes(400).hex()}) + "\n" for n in range(5000))
    whole = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    results = read_files(tmp_path)
    assert reasons(results) == ["damaged_compression"]
    assert 1000 < len(records(results)) < 5000
    for damaged in (b"\0no gzip", whole[:5], whole[:-4] + b"1234", whole + b"rest"):
        (tmp_path / "a.jsonl.gz").write_bytes(damaged)
        assert reasons(read_files(tmp_path)) == ["damaged_compression"]


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl", "a.txt.gz", "a.ndjson.gz"])
def test_an_empty_file(tmp_path: Path, name: str, read_files, reasons) -> None:
    (tmp_path / name).write_bytes(gzip.compress(b"") if name.endswith(".gz") else b"")
    assert reasons(read_files(tmp_path)) == ["empty_file"]


@pytest.mark.parametrize(
    "content", [random.Random(0).randbytes(5000), b"\x7fELF" + bytes(300), b"\x1f\x8b\x00\x00" * 9]
)
def test_bytes_that_are_no_text(tmp_path: Path, content: bytes, read_files, reasons) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert reasons(read_files(tmp_path)) == ["not_text"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl"])
def test_encodings_in_every_format(tmp_path: Path, name: str, encoding: str, read_files, records) -> None:
    text = "The council’s “yes” cost £3 million in Orléans."
    content = text if name == "a.txt" else json.dumps({"text": text}, ensure_ascii=False)
    (tmp_path / name).write_bytes(content.encode(encoding))
    record = records(read_files(tmp_path))[0]
    assert record.text == text
    assert bool(record.flags) == (not encoding.startswith("utf-8"))


HEADS = [b"", b"<html>", b"<?xml version='1.0'?><rss>", b"WARC/1.0\r\n", b"%PDF-1.4\n", b"PAR1", b"PK\x03\x04",
         b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"{", b"[", b"id,text\n",
         b"From: a\nTo: b\n", b"---\n", bytes(257) + b"ustar"]  # fmt: skip


@given(
    st.sampled_from(HEADS),
    st.binary(max_size=300),
    st.sampled_from([f"a{suffix}" for suffix in (*SUFFIXES, *PACKINGS, ".txt.gz", ".tar.xz", ".dat", "")]),
)
def test_no_bytes_raise(
    read_files, tmp_path_factory: pytest.TempPathFactory, head: bytes, content: bytes, name: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / name).write_bytes(head + content)
    results = read_files(folder)
    assert results
    for result in results:
        for text in (result.text, result.source or "") if isinstance(result, Record) else (result.message,):
            text.encode()


def test_the_samples_are_read_whole(samples: Path, read_files, reasons) -> None:
    results = read_files(samples)
    assert reasons(results) == []
    assert len(results) == 10
