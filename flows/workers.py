"""Processes beside this one, for what keeps a processor busy: reading files and articles, and validation.

They know nothing of Prefect, and end when this process does, however it ends. What they return never depends on how
many there are. One that ends before its work is done costs that work alone; `flows.readers.clock` says how a piece of
work that ends its worker is found and left out.
"""

import contextlib
import gc
import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from flows.readers.clock import watched

if TYPE_CHECKING:
    import ctypes

P = ParamSpec("P")
T = TypeVar("T")

GRACE = 5.0
"""Seconds of processor time beyond the limit, in which a worker can itself give up what takes too long."""

RENEWED = 16
"""Batches after which a worker that reads makes room for a new one.

Libraries keep some of the words that they meet; over real news a reading process grows by about 5 MiB a batch of 500
articles, without end. A new one costs 2 to 3 seconds of processor time, some 2 % of what 16 batches take.
"""

UNEXPLAINED = 3
"""How many workers may end, each at another step, before the work is given up as a whole."""


class WorkerError(Exception):
    """A worker process ended before its work was done."""


class _EndedError(Exception):
    """A worker process ended at a step, by a signal or by itself."""

    def __init__(self, step: int, code: int | None) -> None:
        super().__init__(step, code)
        self.step = step
        self.code = code


def call(workers: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What a function of this package returns, worked out in another process; in this one with a single worker.

    It does one thing at a time: side by side in threads, batches would be held together and import libraries at once.

    Raises:
        WorkerError: that process was killed, as a system short of memory does.
    """
    if workers == 1:
        with _single:
            return function(*args, **kwargs)
    try:
        return _asked(workers, None, {}, function, *args, **kwargs)
    except _EndedError as error:
        raise _told(error) from None


def call_stepwise(workers: int, seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """As `call`, for a function that works step by step and can leave out a step that ended a worker.

    A step that takes too long in a call that Python cannot interrupt is left out as `too_slow`, and one that ends two
    workers as `reader_crashed`. With a single worker there is none to end.

    Args:
        workers: how many there may be.
        seconds: of processor time, after which the function itself gives up a step, as far as it can.
        function: calls `flows.readers.clock.step`.
        args: of the function.
        kwargs: likewise.

    Raises:
        WorkerError: workers end, and not at one step.
    """
    if workers == 1:
        with _single:
            return function(*args, **kwargs)
    lost: dict[int, str] = {}
    suspected: list[int] = []
    while True:
        try:
            return _asked(workers, seconds + GRACE, lost, function, *args, **kwargs)
        except _EndedError as error:
            if error.step == 0 or error.step in lost or len(suspected) > UNEXPLAINED:
                raise _told(error) from None
            if error.code == -signal.SIGPROF:
                lost[error.step] = "too_slow"
            elif error.step in suspected:
                lost[error.step] = "reader_crashed"
                suspected.clear()
            else:
                suspected.append(error.step)


def _told(error: _EndedError) -> WorkerError:
    how = f"by signal {-error.code}" if error.code is not None and error.code < 0 else f"with code {error.code}"
    return WorkerError(
        f"a worker process was ended {how}, most likely for want of memory: run again with a smaller "
        "--batch-articles or fewer --workers"
    )


def warm_up(workers: int) -> None:
    """Let workers import what they will need, which takes seconds, while this process does something else."""
    if workers > 1:
        for function in (_import_validation, _import_reading):
            threading.Thread(target=_quietly, args=(workers, function), daemon=True).start()


def end_reading(workers: int) -> None:
    """End the workers that have read: each holds a parser and the words it has met, 400 MB that nothing else needs.

    Where that leaves none, a new one imports what validation needs while this process links.
    """
    with _lock:
        pool = _pool
    if pool is not None and pool.end_readers():
        threading.Thread(target=_quietly, args=(workers, _import_validation), daemon=True).start()


def stop() -> None:
    """End the workers at once; an interrupted run does not wait for what they do."""
    global _pool
    with _lock:
        pool, _pool = _pool, None
    if pool is not None:
        pool.stop()


class _Worker:
    """One process, which does one thing at a time."""

    def __init__(self) -> None:
        self.read = 0
        context = multiprocessing.get_context("spawn")  # a fork would copy the locks of Prefect's threads
        self._pipe, there = context.Pipe()
        self._at = context.RawValue("q", 0)
        self.process = context.Process(target=_serve, args=(there, self._at), daemon=True)
        self.process.start()
        there.close()

    def ask(self, work: bytes) -> tuple[bool, Any]:
        """Whether it could be done, and what came of it."""
        try:
            self._pipe.send_bytes(work)
            answer: tuple[bool, Any] = self._pipe.recv()
        except (EOFError, OSError):
            self.process.join()
            raise _EndedError(self._at.value, self.process.exitcode) from None
        return answer


class _Pool:
    """As many workers as there may be, each started when it is needed; the one that was free last is asked first."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        self._all: list[_Worker] = []
        self._stopped = False
        for _ in range(count):
            self._free.put(None)

    def ask(self, work: bytes, *, reads: bool) -> tuple[bool, Any]:
        worker = self._free.get()
        try:
            worker = worker or self._start()
            worker.read += reads
            answer = worker.ask(work)
            if worker.read >= RENEWED:
                self._end(worker)
                worker = None
            return answer
        except _EndedError:
            worker = None
            raise
        finally:
            self._free.put(worker)

    def _start(self) -> _Worker:
        with _lock:
            if self._stopped:
                raise _EndedError(0, None)
            end_quietly()
            worker = _Worker()
            self._all.append(worker)
        return worker

    def _end(self, worker: _Worker) -> None:
        worker.process.terminate()
        worker.process.join()
        with _lock:
            self._all.remove(worker)

    def end_readers(self) -> bool:
        """End the workers that have read and are free; whether that leaves none at all."""
        free: list[_Worker | None] = []
        with contextlib.suppress(queue.Empty):
            while True:
                free.append(self._free.get_nowait())
        kept = [worker for worker in free if worker is not None and not worker.read]
        for worker in free:
            if worker is not None and worker.read:
                self._end(worker)
        for again in [*[None] * (len(free) - len(kept)), *kept]:
            self._free.put(again)
        return len(free) == self._count and not kept

    def stop(self) -> None:
        with _lock:
            self._stopped = True
            ended = list(self._all)
        for worker in ended:
            worker.process.terminate()
        for worker in ended:
            worker.process.join()


QUIET = "ignore::UserWarning:multiprocessing.resource_tracker"


def end_quietly() -> None:
    """Let no warning of Python's reach the terminal about locks that libraries made in a process which is ended at once
    and cannot hand them back. The processes that this one starts from now on inherit it.
    """
    if QUIET not in sys.warnoptions:
        sys.warnoptions.append(QUIET)


_lock = threading.Lock()
_single = threading.Lock()
_pool: _Pool | None = None


def _asked(
    workers: int,
    seconds: float | None,
    lost: Mapping[int, str],
    function: Callable[P, T],
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    global _pool  # noqa: PLW0603 - one pool a process
    with _lock:
        pool = _pool = _pool or _Pool(workers)
    done, answer = pool.ask(pickle.dumps((seconds, lost, function, args, kwargs)), reads=seconds is not None)
    if not done:
        raise answer
    result: T = answer
    return result


def _serve(pipe: Connection, at: "ctypes.c_longlong") -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run itself says that it was interrupted
    threading.Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            work = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send_bytes(_done(work, at))


def _done(work: bytes, at: "ctypes.c_longlong") -> bytes:
    try:
        seconds, lost, function, args, kwargs = pickle.loads(work)
        if seconds is None:
            answer = function(*args, **kwargs)
        else:
            with watched(seconds, lost, at):
                answer = function(*args, **kwargs)
        return pickle.dumps((True, answer))
    except Exception as error:
        error.add_note(f"in a worker process:\n{traceback.format_exc()}")
        return _as_bytes(error)


def _as_bytes(error: Exception) -> bytes:
    """An exception as it can be sent; one that cannot is told in words."""
    try:
        raw = pickle.dumps((False, error))
        pickle.loads(raw)
    except Exception:
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
    return raw


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _quietly(workers: int, function: Callable[[], None]) -> None:
    try:
        call(workers, function)
    except WorkerError:
        return  # the run was stopped meanwhile, or the next call tells


def _import_validation() -> None:
    gc.disable()
    import expectations.suites  # noqa: F401, PLC0415

    gc.freeze()
    gc.enable()


def _import_reading() -> None:
    gc.disable()
    from flows import stages  # noqa: F401, PLC0415

    gc.freeze()
    gc.enable()
