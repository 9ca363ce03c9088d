"""Worker processes: what ends one costs that piece of work alone."""

import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows import sources, workers
from flows.parts import read_rows
from flows.readers import LIMITS
from flows.work import Work
from flows.workers import WorkerError, call, call_stepwise
from transforms.tables import ARTICLES, REJECTS

HARMFUL = '''
"""Readers that do what a library of C does on files made to do harm; a worker process imports this."""
import os, re, signal
from flows import stages
from flows.readers import pages, plain
from flows.readers.clock import step

def hang():
    re.fullmatch("(x+x+)+y", "x" * 60)

def parse_txt(raw, origin, parse=plain.parse_txt):
    if b"HANG" in raw:
        hang()
    if b"CRASH" in raw:
        os.kill(os.getpid(), signal.SIGSEGV)
    return parse(raw, origin)

def ingest(*args):
    plain.parse_txt = parse_txt
    return stages.ingest(*args)

def three_steps(seen):
    for number in range(3):
        step()
        if number == 1 and not seen.exists():
            seen.write_text("")
            os.kill(os.getpid(), signal.SIGKILL)
    return "done"
'''


@pytest.fixture(autouse=True)
def _workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "harmful.py").write_text(HARMFUL)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(workers, "GRACE", 0.5)
    workers.stop()
    yield
    workers.stop()


def test_what_cannot_be_interrupted_or_ends_its_process_is_a_reject_and_nothing_else_is_lost(tmp_path: Path) -> None:
    import harmful  # type: ignore[import-not-found]

    raw, kept = tmp_path / "raw", tmp_path / "kept"
    raw.mkdir()
    for name, words in {"a": "Two", "b": "HANG two", "c": "Three", "d": "CRASH two", "e": "Four"}.items():
        (raw / f"{name}.txt").write_text(f"{words} boats sank on Monday, said the harbour master.")
    files, _ = sources.find([str(raw)])
    limits = type(LIMITS)(seconds=0.2)
    work = Work(tmp_path / "work", "1")
    done = call_stepwise(2, limits.seconds, harmful.ingest, files, {}, work, 100, limits, kept)
    (part,) = [path for path in done.iterdir() if path.is_dir()]
    assert [row.text[:5].strip() for row in read_rows(part, ARTICLES)] == ["Two b", "Three", "Four"]
    rejects = read_rows(part, REJECTS)
    assert [(Path(row.raw_path).name, row.reason) for row in rejects] == [
        ("b.txt", "too_slow"),
        ("d.txt", "reader_crashed"),
    ]
    assert "raise the setting max_seconds" in rejects[0].message
    assert sorted(path.name for path in kept.iterdir()) == sorted(str(row.raw_sha256) for row in rejects)
    assert [path.name for path in work.folder.iterdir()] == [done.name]


def test_a_death_at_no_step_ends_the_work() -> None:
    with pytest.raises(WorkerError, match="ended by signal 27"):
        call_stepwise(2, 0.1, re.fullmatch, "(x+x+)+y", "x" * 60)
    with pytest.raises(WorkerError, match="ended by signal 9"):
        call(2, signal.raise_signal, signal.SIGKILL)
    with pytest.raises(WorkerError, match="ended with code 7"):
        call(2, os._exit, 7)
    assert call(2, os.getpid) != os.getpid()


def test_a_worker_that_was_ended_once_does_its_work_again(tmp_path: Path) -> None:
    import harmful

    assert call_stepwise(2, 9, harmful.three_steps, tmp_path / "seen") == "done"


def test_what_a_worker_raises_is_raised_here(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere") as caught:
        call(2, os.stat, "/nowhere")
    assert "in a worker process" in caught.value.__notes__[0]
    assert call(2, len, "abc") == 3


def test_workers_end_when_they_are_stopped() -> None:
    process = call(2, os.getpid)
    workers.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert call(2, os.getpid) != process


def test_workers_that_have_read_are_ended_and_others_go_on() -> None:
    reader = call_stepwise(2, 9, os.getpid)
    workers.end_reading(2)
    with pytest.raises(ProcessLookupError):
        os.kill(reader, 0)
    other = call(2, os.getpid)
    workers.end_reading(2)
    assert call(2, os.getpid) == other


def test_a_worker_that_has_read_many_batches_makes_room_for_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "RENEWED", 3)
    readers = [call_stepwise(2, 9, os.getpid) for _ in range(7)]
    assert [readers.count(reader) for reader in dict.fromkeys(readers)] == [3, 3, 1]
    for gone in set(readers[:6]):
        with pytest.raises(ProcessLookupError):
            os.kill(gone, 0)
    assert {call(2, os.getpid) for _ in range(7)} == {readers[-1]}


def test_a_single_worker_does_one_thing_at_a_time() -> None:
    free = threading.Lock()

    def work(number: int) -> int:
        assert free.acquire(blocking=False)
        time.sleep(0.01)
        free.release()
        return number

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda number: call(1, work, number), range(8))) == list(range(8))
