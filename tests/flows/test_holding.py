"""Holds in a store, tried on a folder of this machine: who holds a release, and for how long."""

import json
import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fsspec.implementations.local import LocalFileSystem

from flows import holding
from flows.release import MANIFEST, NoReleaseError


@pytest.fixture
def store() -> LocalFileSystem:
    return LocalFileSystem()


@pytest.fixture
def top(tmp_path: Path) -> Iterator[str]:
    """The path of a store that keeps two releases; no thread is left behind."""
    for name in ("a1", "b2"):
        (tmp_path / "releases" / name).mkdir(parents=True)
        (tmp_path / "releases" / name / MANIFEST).write_text("{}")
    before = threading.active_count()
    yield str(tmp_path)
    assert threading.active_count() == before


def holds(top: str) -> list[Path]:
    return [path for path in Path(top, "holds").rglob("*") if path.is_file()]


def test_a_release_is_held_until_the_last_holder_lets_it_go(store: LocalFileSystem, top: str) -> None:
    assert holding.held_releases(store, top) == set()
    with holding.held(store, top, "a1"):
        with holding.held(store, top, "a1"), holding.held(store, top, "b2"):
            assert len(holds(top)) == 3
            assert holding.held_releases(store, top) == {"a1", "b2"}
        assert holding.held_releases(store, top) == {"a1"}
        (path,) = holds(top)
        assert path.parent.name == "a1"
        assert json.loads(path.read_text())["process"] == os.getpid()
    assert holding.held_releases(store, top) == set()
    assert holds(top) == []


def test_a_holder_that_fails_lets_it_go(store: LocalFileSystem, top: str) -> None:
    with pytest.raises(ZeroDivisionError), holding.held(store, top, "a1"):
        raise ZeroDivisionError
    assert holds(top) == []


def test_what_is_gone_cannot_be_held_and_leaves_no_hold(store: LocalFileSystem, top: str) -> None:
    with pytest.raises(NoReleaseError, match="c3"), holding.held(store, top, "c3"):
        pytest.fail("it was held")
    assert holds(top) == []


@pytest.mark.parametrize(("age", "over"), [(0, False), (holding.DAY - 60, False), (holding.DAY + 60, True)])
def test_a_hold_that_nobody_has_renewed_for_a_day_is_over(
    age: float, over: bool, store: LocalFileSystem, top: str
) -> None:
    path = Path(top, "holds", "a1", "somebody.json")
    path.parent.mkdir(parents=True)
    path.write_text("{}")
    when = time.time() - age
    os.utime(path, (when, when))
    assert holding.is_over(store, str(path)) == over
    assert holding.held_releases(store, top) == (set() if over else {"a1"})
    assert path.exists() != over


def test_a_hold_is_renewed_while_it_lives(store: LocalFileSystem, top: str, monkeypatch: pytest.MonkeyPatch) -> None:
    renewed = threading.Event()
    write = holding._write

    def writing(fs: Any, path: str) -> None:
        write(fs, path)
        if threading.current_thread() is not threading.main_thread():
            renewed.set()

    monkeypatch.setattr(holding, "_write", writing)
    monkeypatch.setattr(holding, "RENEWED", 0.001)
    with holding.held(store, top, "a1"):
        assert renewed.wait(10)
        assert holding.held_releases(store, top) == {"a1"}


def test_who_may_only_read_a_store_sees_holds_and_fails_at_nothing(
    store: LocalFileSystem, top: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("read only")

    monkeypatch.setattr(holding, "log", logging.getLogger("holds"))  # free of what other tests hang on it
    monkeypatch.setattr(holding, "DAY", 0.0)
    with holding.held(store, top, "a1"):
        monkeypatch.setattr(store, "rm_file", refuse)
        assert holding.held_releases(store, top) == set()
        assert len(holds(top)) == 1
    assert "could not be removed" in caplog.text
