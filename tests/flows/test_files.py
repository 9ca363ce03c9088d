"""Which files a run reads, and what they are called."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from flows.files import InputError, find_files, lies_below, read_file
from flows.readers import MEBIBYTE, Limits

SMALL = Limits(file=4 * MEBIBYTE, document=2 * MEBIBYTE, record=MEBIBYTE)


def test_a_folder_is_walked_in_order_without_hidden_and_explaining_files(tmp_path: Path, read_files, records) -> None:
    for name in ("b/two.txt", "a/one.txt", ".git/three.txt", "README.md", "readme.txt", ".DS_Store", "a/one.meta.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('{"publisher": "The One"}' if "meta" in name else "Some words.")
    files, rejects = find_files([str(tmp_path)])
    assert [file.raw_path for file in files] == [str(tmp_path / "a/one.txt"), str(tmp_path / "b/two.txt")]
    assert rejects == []
    assert [(record.source, record.folder) for record in records(read_files(tmp_path))] == [
        ("The One", "a"),
        (None, "b"),
    ]


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


def test_a_folder_that_cannot_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_files, reasons, records
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text("Some words.")
    listed = Path.iterdir

    def refuse(path: Path) -> Iterable[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    results = read_files(tmp_path)
    assert reasons(results) == ["unreadable"]
    assert len(records(results)) == 1
    with pytest.raises(InputError, match="permission denied"):
        find_files([str(tmp_path / "closed")])


def test_what_is_no_article_is_rejected_not_dropped(tmp_path: Path, read_files, reasons) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    assert reasons(read_files(tmp_path)) == ["unreadable", "not_a_file", "unknown_format"]
    with pytest.raises(InputError, match=r"pipe\.txt: a pipe, a socket or a device"):
        find_files([str(tmp_path / "pipe.txt")])


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path, read_files, reasons, records) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("Some words.")
    (inside / "a.txt").write_text("Some words.")
    (inside / "again.txt").symlink_to(inside / "a.txt")
    (inside / "out").symlink_to(outside)
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "loop").symlink_to(inside)
    results = read_files(inside)
    assert reasons(results) == ["link_outside", "link_outside"]
    assert [record.raw_path for record in records(results)] == [str(inside / "a.txt")]


def test_a_file_name_need_not_be_utf8(tmp_path: Path, read_files, records) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Some words.")
    assert records(read_files(tmp_path))[0].raw_path == f"{tmp_path}/caf\\xe9.txt"


def test_a_file_that_vanishes_is_a_reject(tmp_path: Path, reasons) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    files, _ = find_files([str(tmp_path)])
    (tmp_path / "a.txt").unlink()
    assert reasons(read_file(files[0])) == ["unreadable"]
