"""Limits on the time that a piece of work may take, and on the harm that it does to the process it is done in.

A signal reaches the main thread alone, and a batch is read in whichever thread the flow has: `at_most` interrupts
Python code in any thread, between two of its instructions. What counts is the time that the thread has the processor,
where the system tells it: a busy machine is no reason to give a document up.

A call into a library of C that does not come back, or that takes the process down, is beyond that. In a worker process
(`watched`) each piece of work is a step with a number, which is kept where the parent can read it. The system ends a
worker that has the processor for too long without another step; the parent reads at which step that was, and lets
another worker do the same work without it. Steps have the same numbers each time, as the work is the same.
"""

import ctypes
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

LEAST_WAIT = 0.01
"""Seconds between two looks at the clock."""


class GivenUpError(BaseException):
    """A piece of work is given up. Not an `Exception`, so that no library that catches all of those hides it.

    Attributes:
        reason: the code of the reject.
    """

    def __init__(self, reason: str = "too_slow") -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class _Watch:
    seconds: float
    lost: Mapping[int, str]
    at: "ctypes.c_longlong"


_watch: _Watch | None = None


@contextmanager
def watched(seconds: float, lost: Mapping[int, str], at: "ctypes.c_longlong") -> Iterator[None]:
    """Let the system end this process when it works for too long at one step; only for a process that may end so.

    Args:
        seconds: of processor time that the process, with all its threads, may take for one step.
        lost: steps that are given up without being tried, each with the code of its reject.
        at: gets the number of each step, from 1, before it begins.
    """
    global _watch  # noqa: PLW0603 - the timer is the process's, too
    at.value = 0
    _watch = _Watch(seconds, lost, at)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    try:
        alive()
        yield
    finally:
        _watch = None
        signal.setitimer(signal.ITIMER_PROF, 0)


def step() -> None:
    """A piece of work begins.

    Raises:
        GivenUpError: it ended a process before.
    """
    if _watch is None:
        return
    _watch.at.value += 1
    alive()
    reason = _watch.lost.get(_watch.at.value)
    if reason is not None:
        raise GivenUpError(reason)


def alive() -> None:
    """The piece of work goes on, as its bytes are taken: its time begins anew."""
    if _watch is not None:
        signal.setitimer(signal.ITIMER_PROF, _watch.seconds)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Do a piece of work, and raise `GivenUpError` in this thread when it is not done in time."""
    step()
    thread, spent = threading.get_ident(), _clock()
    end = spent() + seconds
    lock, done = threading.Lock(), threading.Event()

    def watch() -> None:
        while not done.wait(max(LEAST_WAIT, end - spent())):
            with lock:
                if not done.is_set() and spent() >= end:
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(GivenUpError))
                    return

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        # after this no interruption is sent; one that was sent arrives at the next instruction, still in here
        with lock:
            done.set()


def _clock() -> Callable[[], float]:
    """The processor time of this thread, read from any other one; the time of day's steady sister elsewhere."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return time.monotonic
    clock = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(clock)
