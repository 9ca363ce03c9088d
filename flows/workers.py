"""Processes beside this one, for what keeps a processor busy: reading batches of articles, and validation.

They know nothing of Prefect, and end when this process does, however it ends. What they return never depends on how
many there are.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class WorkerError(Exception):
    """A worker process ended before its work was done."""


def call(workers: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What a function of this package returns, worked out in another process; in this one with a single worker.

    Raises:
        WorkerError: that process was killed, as a system short of memory does.
    """
    if workers == 1:
        return function(*args, **kwargs)
    try:
        return _workers(workers).submit(function, *args, **kwargs).result()
    except BrokenProcessPool as error:
        stop()
        raise WorkerError(
            "a worker process was killed, most likely for want of memory: run again with a smaller "
            "--batch-articles or fewer --workers"
        ) from error


def warm_up(workers: int) -> None:
    """Let a worker import what validation needs, which takes seconds, while this process does something else."""
    if workers > 1:
        _workers(workers).submit(_import_validation)


def stop() -> None:
    """End the workers at once; an interrupted run does not wait for what they do."""
    global _pool  # noqa: PLW0603 - one pool a process
    if _pool is None:
        return
    for process in multiprocessing.active_children():
        process.terminate()
    _pool.shutdown(cancel_futures=True)
    _pool = None


_pool: ProcessPoolExecutor | None = None


def _workers(count: int) -> ProcessPoolExecutor:
    global _pool  # noqa: PLW0603 - one pool a process
    if _pool is None:
        # a worker that is ended at once cannot hand back the locks that libraries made in it, and a warning of Python's
        # about that would reach the terminal; the processes started below inherit this
        sys.warnoptions.append("ignore::UserWarning:multiprocessing.resource_tracker")
        # a fork would copy the locks of Prefect's threads in whatever state they are
        _pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _start)
    return _pool


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run itself says that it was interrupted
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _import_validation() -> None:
    gc.disable()
    import expectations.suites  # noqa: F401, PLC0415

    gc.freeze()
    gc.enable()
