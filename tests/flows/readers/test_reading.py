import gzip
import hashlib
import json
import os
import random
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import sources
from flows.files import InputError, find_files, lies_below, read_file
from flows.readers import MEBIBYTE, Limits
from flows.readers.kinds import PACKINGS, SUFFIXES
from flows.settings import Settings
from transforms.raw.records import Record
from transforms.tables import Reject

SMALL = Limits(file=4 * MEBIBYTE, document=2 * MEBIBYTE, record=MEBIBYTE)


def read(*paths: Path, limits: Limits = SMALL) -> list[Record | Reject]:
    files, rejects = find_files([str(path) for path in paths])
    return [*rejects, *(result for file in files for result in read_file(file, limits))]


def records(results: Iterable[Record | Reject]) -> list[Record]:
    return [result for result in results if isinstance(result, Record)]


def reasons(results: Iterable[Record | Reject]) -> list[str]:
    return [result.reason for result in results if isinstance(result, Reject)]


def test_a_folder_is_walked_in_order_without_hidden_and_explaining_files(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a/one.txt", ".git/three.txt", "README.md", "readme.txt", ".DS_Store", "a/one.meta.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('{"publisher": "The One"}' if "meta" in name else "Some words.")
    files, rejects = find_files([str(tmp_path)])
    assert [file.raw_path for file in files] == [str(tmp_path / "a/one.txt"), str(tmp_path / "b/two.txt")]
    assert rejects == []
    assert [(record.source, record.folder) for record in records(read(tmp_path))] == [("The One", "a"), (None, "b")]


def test_a_path_is_kept_as_given_and_a_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("Some words.")
    monkeypatch.chdir(tmp_path)
    for given_paths in (["./in"], ["in/"], ["in", "./in/a.txt"], ["in/../in/a.txt", "in"]):
        assert [file.raw_path for file in find_files(given_paths)[0]] == ["in/a.txt"]
    monkeypatch.chdir(tmp_path / "in")
    assert [(f.raw_path, f.folder) for f in find_files(["."])[0]] == [("a.txt", "in")]


def test_a_missing_path_is_the_users_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere: no such file.*Give the path"):
        find_files([str(tmp_path / "nowhere")])


@pytest.mark.parametrize(
    ("raw_path", "given", "below"),
    [
        ("raw/a.txt", "raw", True),
        ("raw/a.txt", "./raw/", True),
        ("raw/a.txt", "raw/a.txt", True),
        ("raw/a.txt", ".", True),
        ("raw/a.txt", "ra", False),
        ("raw/a.txt", "raw/b", False),
        ("/raw/a.txt", ".", False),
        ("/raw/a.txt", "/", True),
        ("../a.txt", ".", False),
        ("../a.txt", "..", True),
        ("../../a.txt", "..", False),
    ],
)
def test_what_lies_below_a_given_path(raw_path: str, given: str, below: bool) -> None:
    assert lies_below(raw_path, given) == below


def test_folders_without_a_raw_file_are_told_with_the_formats(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("About this folder.")
    with pytest.raises(InputError, match=r"no raw file found.*\.txt, .*\.json, .*, each also \.gz"):
        find_files([str(tmp_path)])


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text("Some words.")
    listed = Path.iterdir

    def refuse(path: Path) -> Iterable[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    results = read(tmp_path)
    assert reasons(results) == ["unreadable"]
    assert len(records(results)) == 1
    with pytest.raises(InputError, match="permission denied"):
        find_files([str(tmp_path / "closed")])


def test_what_is_no_article_is_rejected_not_dropped(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    assert reasons(read(tmp_path)) == ["unreadable", "not_a_file", "unknown_format"]
    with pytest.raises(InputError, match=r"pipe\.txt: a pipe, a socket or a device"):
        find_files([str(tmp_path / "pipe.txt")])


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("Some words.")
    (inside / "a.txt").write_text("Some words.")
    (inside / "again.txt").symlink_to(inside / "a.txt")
    (inside / "out").symlink_to(outside)
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "loop").symlink_to(inside)
    results = read(inside)
    assert reasons(results) == ["link_outside", "link_outside"]
    assert [record.raw_path for record in records(results)] == [str(inside / "a.txt")]


def test_a_file_name_need_not_be_utf8(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Some words.")
    assert records(read(tmp_path))[0].raw_path == f"{tmp_path}/caf\\xe9.txt"


def test_text(tmp_path: Path) -> None:
    raw = "Ünder a title\r\n\r\nSome words.\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    record = records(read(tmp_path))[0]
    assert record.text == "Ünder a title \n \nSome words.\n"
    assert (record.source, record.folder) == (None, tmp_path.name)
    assert (record.record, record.raw_line, record.raw_format, record.flags) == (0, 1, "txt", ())
    assert record.raw_sha256 == hashlib.sha256(raw).hexdigest()


def test_metadata_beside_a_text(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.txt.gz", "wt") as file:
        file.write("Some words.")
    (tmp_path / "a.meta.json").write_text('{"Site": "The Paper", "HEADLINE": "Up", "date": "2025-10-03"}')
    record = records(read(tmp_path))[0]
    assert (record.source, record.title, record.published) == ("The Paper", "Up", "2025-10-03")
    (tmp_path / "a.meta.json").write_text("{")
    results = read(tmp_path)
    assert reasons(results) == ["invalid_metadata"]
    assert records(results)[0].folder == tmp_path.name


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
def test_the_names_of_a_record(tmp_path: Path, record: dict[str, object]) -> None:
    (tmp_path / "a.json").write_text(json.dumps(record))
    found = records(read(tmp_path))[0]
    assert (found.external_id, found.source, found.url, found.title) == ("7", "S", "u", "T")
    assert (found.published, found.text, found.authors, found.flags) == ("d", "x", ("A",), ())


@pytest.mark.parametrize("shape", ["[%s,\n%s]", '{"articles": [%s,\n%s]}', '{"next": [1], "Items": [%s,\n%s], "n": 2}'])
def test_json_with_several_records(tmp_path: Path, shape: str) -> None:
    (tmp_path / "a.json").write_text(shape % ('{"text": "one"}', '{"text": "two"}'))
    assert [(r.text, r.record, r.raw_line) for r in records(read(tmp_path))] == [("one", 0, 1), ("two", 1, 2)]


def test_json_objects_one_after_the_other_are_records_too(tmp_path: Path) -> None:
    long = "x" * 20_000
    (tmp_path / "a.json").write_text(f'{{"text": "{long}"}}\n{{"text": "two"}}\n{{"text":\n "three"}}\n')
    assert [r.text for r in records(read(tmp_path))] == [long, "two", "three"]
    (tmp_path / "a.json").write_text('{"text": "one"} {"text": "two"} x')
    results = read(tmp_path)
    assert [r.text for r in records(results)] == ["one", "two"]
    assert reasons(results) == ["invalid_json"]


def test_json_with_damage_keeps_what_stands_before_it(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "one"},\n{"text": }]')
    results = read(tmp_path)
    assert [r.text for r in records(results)] == ["one"]
    assert reasons(results) == ["invalid_json"]
    assert isinstance(results[1], Reject)
    assert "line 2, column 10" in results[1].message
    assert results[1].record == 1


def test_json_lines_with_damage(tmp_path: Path) -> None:
    lines = [
        '{"text": "one"}', "", "{", '{"title": "no text"}', '{"text": ["a", "list"]}', '{"text": 5}', "[1]",
        '{"text": "", "body": "two"}', "[" * 100_000, '{"text": "a\\u0000b\\ud800"}',
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    results = read(tmp_path)
    assert [(r.text, r.raw_line, r.record) for r in records(results)] == [
        ("one", 1, 0), ("two", 8, 6), ("a\ufffdb\ufffd", 10, 8),
    ]  # fmt: skip
    assert reasons(results) == [
        "invalid_json", "empty_text", "wrong_type", "wrong_type", "wrong_type", "nested_too_deeply",
    ]  # fmt: skip
    assert len({(r.raw_path, r.record) for r in results}) == len(results)
    assert all(str(tmp_path) in r.message and r.message.endswith(".") for r in results if isinstance(r, Reject))


def test_a_record_too_long_is_passed_over_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "before"}\n{"text": "')
        for _ in range(40):
            file.write(b"x" * MEBIBYTE)
        file.write(b'"}\n{"text": "after"}\n')
    tracemalloc.start()
    results = read(path, limits=Limits(record=2 * MEBIBYTE))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [r.text for r in records(results)] == ["before", "after"]
    assert reasons(results) == ["record_too_large"]
    assert peak < 12 * MEBIBYTE


@pytest.mark.parametrize(("name", "reason"), [("a.txt", "record_too_large"), ("a.json", "file_too_large")])
def test_a_file_too_long(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / name).write_bytes(b"x " * 2 * MEBIBYTE)
    assert reasons(read(tmp_path)) == [reason]


@pytest.mark.parametrize(("name", "reason"), [("a.txt", "record_too_large"), ("a.jsonl", "file_too_large")])
def test_a_gzip_bomb_is_not_unpacked_beyond_the_limit(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress((b"x" * 65_535 + b"\n") * 1024))
    results = read(tmp_path)
    assert reasons(results)[-1] == reason
    assert not records(results)


def test_gzip_cut_short(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "text": random.Random(n).randbytes(400).hex()}) + "\n" for n in range(5000))
    whole = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    results = read(tmp_path)
    assert reasons(results) == ["damaged_compression"]
    assert 1000 < len(records(results)) < 5000
    for damaged in (b"\0no gzip", whole[:5], whole[:-4] + b"1234", whole + b"rest"):
        (tmp_path / "a.jsonl.gz").write_bytes(damaged)
        assert reasons(read(tmp_path)) == ["damaged_compression"]


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl", "a.txt.gz", "a.ndjson.gz"])
def test_an_empty_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(b"") if name.endswith(".gz") else b"")
    assert reasons(read(tmp_path)) == ["empty_file"]


@pytest.mark.parametrize(
    "content", [random.Random(0).randbytes(5000), b"\x7fELF" + bytes(300), b"\x1f\x8b\x00\x00" * 9]
)
def test_bytes_that_are_no_text(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert reasons(read(tmp_path)) == ["not_text"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl"])
def test_encodings_in_every_format(tmp_path: Path, name: str, encoding: str) -> None:
    text = "The council’s “yes” cost £3 million in Orléans."
    content = text if name == "a.txt" else json.dumps({"text": text}, ensure_ascii=False)
    (tmp_path / name).write_bytes(content.encode(encoding))
    record = records(read(tmp_path))[0]
    assert record.text == text
    assert bool(record.flags) == (not encoding.startswith("utf-8"))


def test_a_file_that_vanishes_is_a_reject(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    files, _ = find_files([str(tmp_path)])
    (tmp_path / "a.txt").unlink()
    assert reasons(read_file(files[0])) == ["unreadable"]


HEADS = [b"", b"<html>", b"<?xml version='1.0'?><rss>", b"WARC/1.0\r\n", b"%PDF-1.4\n", b"PAR1", b"PK\x03\x04",
         b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"{", b"[", b"id,text\n",
         b"From: a\nTo: b\n", b"---\n", bytes(257) + b"ustar"]  # fmt: skip


@given(
    st.sampled_from(HEADS),
    st.binary(max_size=300),
    st.sampled_from([f"a{suffix}" for suffix in (*SUFFIXES, *PACKINGS, ".txt.gz", ".tar.xz", ".dat", "")]),
)
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, head: bytes, content: bytes, name: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / name).write_bytes(head + content)
    results = read(folder)
    assert results
    for result in results:
        for text in (result.text, result.source or "") if isinstance(result, Record) else (result.message,):
            text.encode()


def test_the_samples_are_read_whole(samples: Path) -> None:
    results = read(samples)
    assert reasons(results) == []
    assert len(results) == 10


def test_what_lies_apart_is_passed_over_in_a_folder_and_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "a.txt",
        "data.txt",
        "data/reports/1/report.html",
        "data/prefect/b.db",
        "waivers.csv",
        "in/data/c.txt",
    ):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Some words.")
    Path("report.html").symlink_to("data/reports/1/report.html")
    settings = Settings(waivers=Path("waivers.csv"))
    for given_paths in (["."], ["a.txt", str(tmp_path)]):
        found, rejects = sources.given(given_paths, settings)
        assert [source.raw_path for source in found] == ["a.txt", "data.txt", "in/data/c.txt"]
        assert rejects == []
    for inside in ("data", "data/reports", "data/prefect/b.db", "waivers.csv", "report.html"):
        with pytest.raises(InputError, match=f"^{inside}: no articles lie there.*--data"):
            sources.given(["a.txt", inside], settings)
    found, _ = sources.given(["data"], Settings(data="elsewhere"))
    assert [source.raw_path for source in found] == ["data/prefect/b.db", "data/reports/1/report.html"]
