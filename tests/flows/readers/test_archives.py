"""Archives, and what an archive made to do harm costs."""

import io
import json
import tarfile
import zipfile
from collections.abc import Callable

import pytest

from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(mode: str = "w", **members: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


@pytest.mark.parametrize("kind", ["zip", "tar", "tgz", "tar.bz2", "tar.xz", "zip in tar.gz", "folder.zip"])
def test_every_format_in_archives(read: Read, one_of_each: dict[str, bytes], kind: str) -> None:
    members = {f"deep/er/{name}": raw for name, raw in one_of_each.items()} | {".hidden": b"x", "__MACOSX/a.txt": b"x"}
    name, raw = {
        "zip": lambda: ("x.zip", zipped(**members)),
        "tar": lambda: ("x.tar", tarred("w", **members)),
        "tgz": lambda: ("x.tgz", tarred("w:gz", **members)),
        "tar.bz2": lambda: ("x.tar.bz2", tarred("w:bz2", **members)),
        "tar.xz": lambda: ("x.tar.xz", tarred("w:xz", **members)),
        "zip in tar.gz": lambda: ("x.tar.gz", tarred("w:gz", **{"inner.zip": zipped(**members)})),
        "folder.zip": lambda: ("x", zipped(**members)),
    }[kind]()
    results = read(name, raw)
    expected = [text for member, content in one_of_each.items() for text in texts(read(member, content))]
    assert sorted(texts(results)) == sorted(expected)
    inner = "inner.zip/" if "in" in kind.split() else ""
    assert {result.raw_path for result in results} == {f"in/{name}/{inner}deep/er/{member}" for member in one_of_each}
    assert all(result.folder == "er" for result in results if isinstance(result, Record))


def test_metadata_beside_a_member(read: Read) -> None:
    members = {"a.meta.json": json.dumps({"publisher": "The Courier"}).encode(), "a.txt": b"Two boats sank."}
    for name, raw in (("x.zip", zipped(**members)), ("x.tar", tarred(**members))):
        (record,) = read(name, raw)
        assert isinstance(record, Record)
        assert (record.source, record.folder) == ("The Courier", "x")


def test_members_of_one_name_are_told_apart(read: Read) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("a.txt", "Two boats sank.")
        archive.writestr("a.txt", "Three boats sank.")
    assert [result.raw_path for result in read("x.zip", out.getvalue())] == ["in/x.zip/a.txt", "in/x.zip/a.txt#2"]


def test_documents_of_an_office_are_no_archives(read: Read, reasons) -> None:
    assert reasons(read("a.docx", zipped(**{"word/document.xml": b"<w/>"}))) == ["unknown_format"]


def test_an_archive_of_nothing(read: Read, reasons) -> None:
    assert reasons(read("x.zip", zipped())) == ["empty_file"]
    assert reasons(read("x.tar", tarred())) == ["empty_file"]
