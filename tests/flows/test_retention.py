"""Old releases go, oldest first by when they were made current; the current one never does."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from flows import parts, release
from flows.locks import held
from flows.retention import KEPT_FAILED, by_age, prune


def made(data: Path, kind: str, name: str, second: int) -> Path:
    folder = data / kind / name
    folder.mkdir(parents=True)
    (folder / release.MANIFEST).write_text("{}")
    os.utime(folder, (second, second))
    if kind == "releases":
        (data / "reports" / name).mkdir(parents=True)
    return folder


def ids(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_releases_made_current_last_stay_with_their_reports(tmp_path: Path) -> None:
    for second, name in enumerate(("d4", "a1", "c3", "b2", "e5"), 1):
        folder = made(tmp_path, "releases", name, second)
    release.point(tmp_path / "current", folder)
    assert prune(tmp_path, 5) == []
    assert prune(tmp_path, 3) == ["d4", "a1"]
    assert ids(tmp_path / "releases") == ids(tmp_path / "reports") == ["b2", "c3", "e5"]
    assert prune(tmp_path, 1) == ["c3", "b2"]
    assert ids(tmp_path / "releases") == ["e5"]


def test_the_current_release_stays_however_old_and_what_is_no_release_too(tmp_path: Path) -> None:
    current = made(tmp_path, "releases", "a1", 1)
    made(tmp_path, "releases", "b2", 2)
    made(tmp_path, "releases", "my notes", 0)
    release.point(tmp_path / "current", current)
    assert prune(tmp_path, 1) == ["b2"]
    assert ids(tmp_path / "releases") == ["a1", "my notes"]


def test_the_last_refused_releases_stay(tmp_path: Path) -> None:
    for second in range(KEPT_FAILED + 2):
        made(tmp_path, "failed", f"f{second}", second)
    made(tmp_path, "releases", "a1", 1)
    made(tmp_path, "releases", "f0", 2)  # let through at last, by another setting
    assert prune(tmp_path, 9) == ["f0", "f1"]
    assert ids(tmp_path / "failed") == ["f2", "f3", "f4"]
    assert ids(tmp_path / "reports") == ["a1", "f0"]


def test_a_file_held_open_stays_readable(tmp_path: Path) -> None:
    held = made(tmp_path, "releases", "a1", 1)
    release.point(tmp_path / "current", made(tmp_path, "releases", "b2", 2))
    with (held / release.MANIFEST).open() as reader:
        assert prune(tmp_path, 1) == ["a1"]
        assert reader.read() == "{}"


def test_a_hold_that_comes_while_a_release_is_taken_away_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = made(tmp_path, "releases", "a1", 1)
    release.point(tmp_path / "current", made(tmp_path, "releases", "b2", 2))
    rename = Path.rename
    with ExitStack() as stack:

        def late(path: Path, target: Path) -> Path:
            if path == old:
                stack.enter_context(held(old))
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", late)
        assert prune(tmp_path, 1) == []
        assert ids(tmp_path / "releases") == ids(tmp_path / "reports") == ["a1", "b2"]
        monkeypatch.undo()
    assert prune(tmp_path, 1) == ["a1"]


def test_what_cannot_be_removed_is_a_warning_and_fails_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made(tmp_path, "releases", "a1", 1)
    release.point(tmp_path / "current", made(tmp_path, "releases", "b2", 2))

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("flows.retention.log.propagate", True)
    assert prune(tmp_path, 1) == []
    assert "not all old releases could be removed: Permission denied" in caplog.text
    assert ids(tmp_path / "releases") == ["a1", "b2"]


def test_a_release_made_current_after_a_clock_went_back_is_the_newest(tmp_path: Path) -> None:
    from transforms.tables import TABLES

    old = made(tmp_path, "releases", "a1", 4_000_000_000)
    staged = release.clean(tmp_path) / "release"
    for table in TABLES:
        parts.write_rows(staged, table, [])
    folder = release.publish(tmp_path, staged, release.seal(staged, {"corroborate": "1"}))
    assert by_age(tmp_path / "releases") == [old, folder]


def test_a_release_published_again_counts_as_the_newest(tmp_path: Path) -> None:
    from transforms.tables import TABLES

    def published(version: str) -> str:
        staged = release.clean(tmp_path) / "release"
        for table in TABLES:
            parts.write_rows(staged, table, [])
        name = release.seal(staged, {"corroborate": version})
        os.utime(release.publish(tmp_path, staged, name), ns=(0, len(seen)))
        seen.append(name)
        return name

    seen: list[str] = []
    first, second, third = published("1"), published("2"), published("3")
    assert published("1") == first
    assert prune(tmp_path, 2) == [second]
    assert ids(tmp_path / "releases") == sorted([first, third])
