"""Raw files made to do harm: each costs at most itself, within the limits, and says why."""

import bz2
import contextlib
import gzip
import io
import json
import lzma
import struct
import tarfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pytest

from flows.files import find_files, read_file
from flows.readers import Limits, Origin, documents, packings
from flows.readers.clock import GivenUpError, at_most
from flows.readers.reading import READERS
from transforms.articles_reading import read_articles
from transforms.raw.articles import to_article
from transforms.raw.fields import Fields
from transforms.raw.records import Record
from transforms.tables import Article, Reject

Read = Callable[..., list[Record | Reject]]
MEBIBYTE = 1 << 20
SMALL = Limits(file=64 * MEBIBYTE, document=8 * MEBIBYTE, record=MEBIBYTE, members=50, nesting=3)


def reasons(results: list[Record | Reject]) -> list[str]:
    return [result.reason for result in results if isinstance(result, Reject)]


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


# Bombs


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Watch from the first mebibyte on, so that a bomb may be small."""
    monkeypatch.setattr(packings, "UNWATCHED", MEBIBYTE)


LINES = (b'{"text": "' + b"x" * 16_000 + b'"}\n') * 2_000


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize(
    ("suffix", "pack"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress),
     (".zst", lambda raw: pa.compress(raw, codec="zstd", asbytes=True)),
     (".zip", lambda raw: zipped(("a.jsonl", raw))), (".zip.gz", lambda raw: gzip.compress(zipped(("a.jsonl", raw))))],
)  # fmt: skip
def test_a_bomb_is_not_unpacked(read: Read, suffix: str, pack: Callable[[bytes], bytes]) -> None:
    raw = pack(LINES)
    tracemalloc.start()
    results = read(f"a.jsonl{suffix}", raw, SMALL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reasons(results) == ["expands_too_much"]
    assert len(results) < 1_500
    assert peak < 32 * MEBIBYTE  # of which the results are most


@pytest.mark.usefixtures("watched")
def test_a_bomb_of_one_text_or_page_is_one_record_too_long(read: Read) -> None:
    assert reasons(read("a.txt.gz", gzip.compress(b"x " * 8 * MEBIBYTE), SMALL)) == ["record_too_large"]
    assert reasons(read("a.zip", zipped(("a.html", b"<html>" + b"<p>x" * 4 * MEBIBYTE)), SMALL)) == ["record_too_large"]


@pytest.mark.usefixtures("watched")
def test_members_that_share_their_bytes_are_counted_each(read: Read) -> None:
    """The bomb of overlapping members: a short archive, and every entry of its list points to the same data."""
    whole = bytearray(zipped(("a.jsonl", LINES)))
    end = whole.rindex(b"PK\x05\x06")
    (start,) = struct.unpack_from("<L", whole, end + 16)
    entry = bytes(whole[start:end])
    record = bytearray(whole[end:])
    struct.pack_into("<HHL", record, 8, 40, 40, 40 * len(entry))
    results = read("a.zip", bytes(whole[:start]) + entry * 40 + bytes(record), SMALL)
    assert reasons(results) == ["expands_too_much"]
    assert results[-1].raw_path == "in/a.zip"


def test_archives_in_archives_end_somewhere(read: Read) -> None:
    raw = zipped(("a.txt", b"Two boats sank."))
    for number in range(8):
        raw = zipped((f"{number}.zip", raw))
    (result,) = read("a.zip", raw, SMALL)
    assert reasons([result]) == ["nested_too_deeply"]
    packed = b"Two boats sank."
    for _ in range(8):
        packed = gzip.compress(packed)
    assert reasons(read("a.gz", packed, SMALL)) == ["nested_too_deeply"]


def test_an_archive_of_too_many_members_is_refused_before_its_list_is_read(read: Read) -> None:
    raw = zipped(*((f"{number}.txt", b"x") for number in range(60)))
    assert reasons(read("a.zip", raw, SMALL)) == ["too_many_members"]
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number in range(60):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"), None)
    assert reasons(read("a.tar", out.getvalue(), SMALL))[-1] == "too_many_members"


def test_a_tar_header_that_claims_gigabytes(read: Read) -> None:
    info = tarfile.TarInfo("a.txt")
    info.type, info.size = tarfile.XHDTYPE, 8 << 30
    raw = info.tobuf(tarfile.GNU_FORMAT) + bytes(4096)
    tracemalloc.start()
    results = read("a.tar", raw, SMALL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert set(reasons(results)) <= {"damaged_archive", "empty_file"}
    assert results
    assert peak < 8 * MEBIBYTE


def test_an_xz_header_that_asks_for_gigabytes(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packings, "XZ_MEMORY", 2 * MEBIBYTE)
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 4 * MEBIBYTE}]
    # the size of the dictionary stands in the header, whatever the data needs
    raw = lzma.compress(b"Two boats sank.", filters=filters)
    assert reasons(read("a.txt.xz", raw, SMALL)) == ["damaged_compression"]


# Archives and links that lead elsewhere


@pytest.mark.parametrize(
    "name", ["../../etc/evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:\\evil.txt", "C:/evil.txt"]
)
def test_a_member_that_leads_out_of_its_archive(read: Read, name: str) -> None:
    (result,) = read("a.zip", zipped((name, b"Two boats sank.")))
    assert reasons([result]) == ["path_outside"]
    assert ".." not in result.raw_path
    assert result.raw_path.startswith("in/a.zip/")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_no_two_members_are_called_the_same_and_none_can_steer_a_terminal(read: Read) -> None:
    names = ["a/b.txt", "a\\b.txt", "a/b.txt#2", "./a/b.txt", "__/c.txt", "../c.txt", "d\x1b[31m.txt", "a/b.txt"]
    raw = zipped(*((name, f"Two boats sank, said {number}.".encode()) for number, name in enumerate(names)))
    assert [result.raw_path.removeprefix("in/a.zip/") for result in read("a.zip", raw)] == [
        "a/b.txt", "a/b.txt#2", "a/b.txt#2#2", "a/b.txt#3", "__/c.txt", "__/c.txt#2", "d\\x1b[31m.txt", "a/b.txt#4",
    ]  # fmt: skip


def test_metadata_in_a_tar_archive_is_held_within_a_limit(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.readers.archives.MOST_METAS", 60)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in ("one", "two"):
            for suffix, content in ((".meta.json", b'{"source": "The Courier"}'), (".txt", b"Two boats sank.")):
                info = tarfile.TarInfo(name + suffix)
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
        for name in ("a.meta.json", "b.meta.json", "c.meta.json", "b.txt", "c.txt"):
            content = b'{"source": "The Courier"}' if "json" in name else b"Two boats sank."
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    sources = [result.source for result in read("a.tar", out.getvalue()) if isinstance(result, Record)]
    assert sources == ["The Courier", "The Courier", "The Courier", None]


def test_links_and_devices_in_archives_are_not_followed(read: Read) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("soft.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("null.txt", tarfile.CHRTYPE),
                           ("pipe.txt", tarfile.FIFOTYPE)):  # fmt: skip
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert reasons(read("a.tar", out.getvalue())) == ["link_outside", "link_outside", "not_a_file", "not_a_file"]
    link = zipfile.ZipInfo("soft.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped_links:
        zipped_links.writestr(link, "/etc/passwd")
    assert reasons(read("a.zip", out.getvalue())) == ["link_outside"]


def test_nothing_is_ever_written_where_an_archive_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.zip").write_bytes(zipped(("deep/a.txt", b"Two boats sank."), ("../b.txt", b"x")))
    files, _ = find_files(["a.zip"])
    assert len(list(read_file(files[0]))) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_an_encrypted_member_says_so(read: Read) -> None:
    raw = bytearray(zipped(("a.txt", b"Two boats sank."), ("b.txt", b"Three boats sank.")))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    results = read("a.zip", bytes(raw))
    assert reasons(results) == ["encrypted"]
    assert len(results) == 2


# XML

FEED = (
    "<rss version='2.0'><channel><title>C</title><item><title>T</title><description>%s</description></item>"
    "</channel></rss>"
)
LAUGHS = "<!DOCTYPE rss [<!ENTITY a0 'laugh'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    ("doctype", "words"),
    [
        (LAUGHS, "&a9;"),
        (f"<!DOCTYPE rss [<!ENTITY a '{'x' * 50_000}'>]>", "&a;" * 20_000),
        ("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", "&a;"),
        ("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>", "Two boats sank."),
        ("<!DOCTYPE rss [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/a.dtd'> %a;]>", "Two boats sank."),
    ],
    ids=["a billion laughs", "quadratic", "external entity", "external subset", "parameter entity"],
)
def test_entities_are_never_expanded_nor_fetched(read: Read, doctype: str, words: str) -> None:
    started = time.process_time()
    results = read("a.xml", (doctype + FEED % words).encode(), SMALL)
    assert time.process_time() - started < 5
    assert results
    for result in results:
        said = result.text if isinstance(result, Record) else result.message
        assert "root:" not in said
        assert len(said) < 1000


@pytest.mark.parametrize("padding", [0, 32_700, 32_760, 32_767])
def test_names_of_characters_that_xml_does_not_know_end_no_feed(read: Read, padding: int) -> None:
    raw = (FEED % f"Two&nbsp;boats &mdash; both old &ndash; sank &amp; were raised.{' ' * padding}&eacute;").encode()
    (record,) = read("a.xml", raw)
    assert isinstance(record, Record)
    assert record.text.replace("\xa0", " ").startswith("Two boats — both old – sank & were raised.")
    assert record.text.endswith("é")
    assert "undeclared_entities" in record.flags


def test_a_name_that_nobody_knows_is_told(read: Read) -> None:
    (reject,) = read("a.xml", (FEED % "Two &boats; sank.").encode())
    assert isinstance(reject, Reject)
    assert reject.reason == "invalid_xml"
    assert "boats" in reject.message


def test_an_entry_without_end_is_given_up(read: Read) -> None:
    raw = b"<rss><channel><item>" + b"<a>x</a>" * MEBIBYTE
    assert reasons(read("a.xml", raw, SMALL)) == ["record_too_large"]


def test_a_long_feed_of_nothing_is_not_held(read: Read) -> None:
    raw = b"<rss><channel>" + b"<a>x</a>" * (MEBIBYTE // 8) + b"</channel></rss>"
    tracemalloc.start()
    assert reasons(read("a.xml", raw, SMALL)) == ["empty_file"]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * MEBIBYTE


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
def test_deep_nesting_costs_no_more_than_its_record(read: Read, name: str, raw: bytes) -> None:
    results = read(name, raw, replace(SMALL, seconds=1))
    assert results
    assert set(reasons(results)) <= {"nested_too_deeply", "too_slow", "invalid_json", "invalid_csv", "empty_text"}


# Length


def test_a_header_of_a_million_lines(read: Read) -> None:
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


def test_a_document_that_takes_too_long_is_given_up(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(_raw: bytes, _origin: Origin) -> Fields:
        while True:
            with contextlib.suppress(Exception):  # as a library may do
                sum(range(1000))

    def read_slowly(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Record | Reject]:
        return documents.read_document(stream, origin, limits, forever)

    monkeypatch.setitem(READERS, "txt", read_slowly)
    (result,) = read("a.txt", b"Two boats sank.", Limits(seconds=0.2))
    assert reasons([result]) == ["too_slow"]
    assert "max_seconds" in result.message  # type: ignore[union-attr]


def test_the_clock_lets_go_of_what_is_done_in_time() -> None:
    with at_most(0.05):
        pass
    ends = time.thread_time() + 0.1
    while time.thread_time() < ends:
        pass
    with pytest.raises(GivenUpError), at_most(0.05):
        while True:
            pass


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


# Characters


MARKS = {
    "an escape": "\x1b[31mred\x1b[0m",
    "a bell and a backspace": "a\x07\x08b",
    "an escape of eight bits": "\x9b31m",
    "an operating system command": "\x1b]0;title\x07",
    "an override": "\u202eevil\u202c",
    "an isolate": "\u2066x\u2069",
    "zero": "a\x00b",
    "a lone surrogate": "a\ud800b",
}
STEERING = set(map(chr, [*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_no_title_text_or_message_can_steer_a_terminal(read: Read, mark: str) -> None:
    title = f"Boats {mark} sink"
    record = {"title": title, "text": f"Two boats {mark} sank.", "source": f"S{mark}", "author": mark, "id": mark}
    plain = mark.encode("utf-8", "replace").decode()
    raws = {
        "a.json": json.dumps(record).encode(),
        "a.jsonl": json.dumps(record).encode(),
        "a.txt": f"{title}\n\nTwo boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.md": f"# {title}\n\nTwo boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.csv": f"title,text\n{title},Two boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.html": f"<html><title>{title}</title><p>Two boats {mark} &#27;[31m sank.".encode("utf-8", "surrogatepass"),
        "a.eml": f"Subject: {plain}\n\nTwo boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.zip": zipped((f"{plain}/{plain}.txt", b"Two boats sank."), (f"{plain}.png", b"x")),
        f"{plain.replace('/', '')}.dat": b"\x00\x01",
    }
    for name, raw in raws.items():
        for result in read(name, raw) if name in raws else []:
            row = to_article(result) if isinstance(result, Record) else result
            for column in row.__dataclass_fields__:
                value = getattr(row, column)
                for words in value if isinstance(value, tuple) else (value,):
                    if isinstance(words, str) and column not in {"raw_path", "message"}:
                        assert not STEERING & set(words), (name, column, words)
                        words.encode()


def test_the_names_of_files_cannot_steer_a_terminal_either(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\u202eb.txt").write_text("Two boats sank.")
    (tmp_path / "c\x1b.png").write_bytes(b"\x89PNG")
    files, _ = find_files([str(tmp_path)])
    for result in [result for file in files for result in read_file(file)]:
        assert not STEERING & set(result.raw_path)
        if isinstance(result, Reject):
            assert not STEERING & set(result.message)


def test_positions_stay_where_characters_are_replaced(read: Read) -> None:
    (result,) = read("a.txt", "Two\x1b[1m boats\u202e sank.".encode())
    assert isinstance(result, Record)
    assert result.text == "Two\ufffd[1m boats  sank."
    assert result.flags == ("turned_direction", "unreadable_characters")


def test_marks_that_right_to_left_text_needs_stay(read: Read) -> None:
    text = "قال المجلس \u200f(12٪) إن الرسوم سترتفع.\u200e"
    (result,) = read("a.txt", text.encode())
    assert isinstance(result, Record)
    assert result.text == text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.jsonl", "a.eml"])
def test_bytes_that_are_no_utf8_are_repaired(read: Read, name: str) -> None:
    body = b"The town of Orl\xe9ans pays \x80 300 for two boats that sank on Monday, the mayor said."
    raw = {
        "a.html": b"<html><body><p>" + body, "a.csv": b"id,text\n1," + body, "a.eml": b"Subject: x\n\n" + body,
        "a.jsonl": b'{"text": "' + body + b'"}',
    }.get(name, body)  # fmt: skip
    (result,) = read(name, raw)
    assert isinstance(result, Record)
    assert "Orléans pays € 300" in result.text
    assert result.flags == ("encoding_repaired:windows-1252",)


# Dates and numbers


@pytest.mark.parametrize("date", ["0000-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59-12:00", "-1",
                                  "99999999999999999999", "2026-13-45", "1" * 1000, "D:00000101000000"])  # fmt: skip
def test_a_date_that_is_none(read: Read, page: Callable[..., str], date: str) -> None:
    mail = f"Subject: x\nDate: {date}\n\nTwo boats sank."
    feed = FEED.replace("<item>", f"<item><pubDate>{date}</pubDate>") % "Two boats sank."
    for name, raw in (
        ("a.json", json.dumps({"text": "Two boats sank.", "published": date}).encode()),
        ("a.html", page(f'<meta property="article:published_time" content="{date}">').encode()),
        ("a.xml", feed.encode()),
        ("a.eml", mail.encode()),
    ):
        (record,) = read(name, raw)
        assert isinstance(record, Record)
        article = to_article(record)
        assert isinstance(article, Article)
        assert article.published_at is None
        assert "no_publication_date" in article.flags


@pytest.mark.parametrize("digits", [1_000, 5_000])
def test_numbers_of_a_thousand_digits(read: Read, digits: int) -> None:
    number = "9" * digits
    text = (f"The firm lost {number} dollars and {number}.{number} per cent of its {number} boats on {number} May. "
            f"It was {number} million in {number}, the {number}th time. ")  # fmt: skip
    (record,) = read("a.json", f'{{"id": {number}, "text": {json.dumps(text)}, "published": {number}}}'.encode())
    assert isinstance(record, Record)
    assert record.external_id == number
    article = to_article(record)
    assert isinstance(article, Article)
    for claim in read_articles([article]).claims:
        for value in (claim.value, claim.low, claim.high, claim.hard_low, claim.hard_high, claim.precision):
            assert value is None or abs(value) < float("inf")


# Scripts


def test_no_script_of_a_page_is_text(read: Read, page: Callable[..., str]) -> None:
    body = (
        "<p>Two boats sank off Selwick on Monday night, the coastguard said in a statement.</p>"
        "<script>alert(1)</script><style>p{}</style><p onclick='alert(2)'>The crews of both were saved.</p>"
        "<iframe src='javascript:alert(3)'></iframe><svg onload='alert(4)'><text>alert(5)</text></svg>"
        "<noscript>alert(6)</noscript><template>alert(7)</template><a href='javascript:alert(8)'>More</a>"
    )
    (record,) = read("a.html", page(body=body).encode())
    assert isinstance(record, Record)
    assert "alert" not in record.text
    assert "The crews of both were saved." in record.text


def test_a_page_of_endless_elements_is_refused_before_it_takes_a_minute(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transforms.raw.pages.MOST_ELEMENTS", 3000)
    started = time.process_time()
    (reject,) = read("a.html", b"<html><body>" + b"<p>Two boats sank.</p>" * 20_000)
    assert time.process_time() - started < 2
    assert isinstance(reject, Reject)
    assert reject.reason == "record_too_large"
    assert "20,0" in reject.message
    assert isinstance(read("a.html", b"<html><body>" + b"<p>Two boats sank.</p>" * 20)[0], Record)


# What the fuzzer found


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


def test_a_member_without_a_name_costs_no_other(read: Read) -> None:
    raw = zipped(("", b"Two boats sank."), ("a.txt", b"Three boats sank."))
    assert [result.text for result in read("a.zip", raw) if isinstance(result, Record)] == ["Three boats sank."]


def test_a_failure_within_the_library_of_parquet_is_a_reject(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> object:
        raise RuntimeError("Definition level histogram size mismatch")

    monkeypatch.setattr("pyarrow.parquet.ParquetFile", fail)
    assert reasons(read("a.parquet", b"PAR1" + bytes(40) + b"PAR1")) == ["invalid_parquet"]
