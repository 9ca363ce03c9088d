"""Archives and compressions made to do harm: each costs at most itself, within the limits, and says why."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from flows.files import find_files, read_file
from flows.readers import Limits, packings
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]
MEBIBYTE = 1 << 20
SMALL = Limits(file=64 * MEBIBYTE, document=8 * MEBIBYTE, record=MEBIBYTE, members=50, nesting=3)


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
def test_a_bomb_is_not_unpacked(read: Read, suffix: str, pack: Callable[[bytes], bytes], reasons) -> None:
    raw = pack(LINES)
    tracemalloc.start()
    results = read(f"a.jsonl{suffix}", raw, SMALL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reasons(results) == ["expands_too_much"]
    assert len(results) < 1_500
    assert peak < 32 * MEBIBYTE  # of which the results are most


@pytest.mark.usefixtures("watched")
def test_a_bomb_of_one_text_or_page_is_one_record_too_long(read: Read, reasons) -> None:
    assert reasons(read("a.txt.gz", gzip.compress(b"x " * 8 * MEBIBYTE), SMALL)) == ["record_too_large"]
    assert reasons(read("a.zip", zipped(("a.html", b"<html>" + b"<p>x" * 4 * MEBIBYTE)), SMALL)) == ["record_too_large"]


@pytest.mark.usefixtures("watched")
def test_members_that_share_their_bytes_are_counted_each(read: Read, reasons) -> None:
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


def test_archives_in_archives_end_somewhere(read: Read, reasons) -> None:
    raw = zipped(("a.txt", b"Two boats sank."))
    for number in range(8):
        raw = zipped((f"{number}.zip", raw))
    (result,) = read("a.zip", raw, SMALL)
    assert reasons([result]) == ["nested_too_deeply"]
    packed = b"Two boats sank."
    for _ in range(8):
        packed = gzip.compress(packed)
    assert reasons(read("a.gz", packed, SMALL)) == ["nested_too_deeply"]


def test_an_archive_of_too_many_members_is_refused_before_its_list_is_read(read: Read, reasons) -> None:
    raw = zipped(*((f"{number}.txt", b"x") for number in range(60)))
    assert reasons(read("a.zip", raw, SMALL)) == ["too_many_members"]
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number in range(60):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"), None)
    assert reasons(read("a.tar", out.getvalue(), SMALL))[-1] == "too_many_members"


def test_a_tar_header_that_claims_gigabytes(read: Read, reasons) -> None:
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


def test_an_xz_header_that_asks_for_gigabytes(read: Read, monkeypatch: pytest.MonkeyPatch, reasons) -> None:
    monkeypatch.setattr(packings, "XZ_MEMORY", 2 * MEBIBYTE)
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 4 * MEBIBYTE}]
    # the size of the dictionary stands in the header, whatever the data needs
    raw = lzma.compress(b"Two boats sank.", filters=filters)
    assert reasons(read("a.txt.xz", raw, SMALL)) == ["damaged_compression"]


# Members and links that lead elsewhere


@pytest.mark.parametrize(
    "name", ["../../etc/evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:\\evil.txt", "C:/evil.txt"]
)
def test_a_member_that_leads_out_of_its_archive(read: Read, name: str, reasons) -> None:
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


@pytest.mark.parametrize("mark", ["\x1b]0;x\x07", "\x9b31m", "\u202e", "\u2066", "\x08"])
def test_no_name_of_a_member_can_steer_a_terminal(read: Read, mark: str) -> None:
    for result in read("a.zip", zipped((f"{mark}/{mark}.txt", b"Two boats sank."), (f"{mark}.png", b"\x89PNG"))):
        assert mark not in result.raw_path
        assert isinstance(result, Record) or mark not in result.message


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


def test_links_and_devices_in_archives_are_not_followed(read: Read, reasons) -> None:
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


def test_an_encrypted_member_says_so(read: Read, reasons) -> None:
    raw = bytearray(zipped(("a.txt", b"Two boats sank."), ("b.txt", b"Three boats sank.")))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    results = read("a.zip", bytes(raw))
    assert reasons(results) == ["encrypted"]
    assert len(results) == 2


def test_a_member_without_a_name_costs_no_other(read: Read) -> None:
    raw = zipped(("", b"Two boats sank."), ("a.txt", b"Three boats sank."))
    assert [result.text for result in read("a.zip", raw) if isinstance(result, Record)] == ["Three boats sank."]
