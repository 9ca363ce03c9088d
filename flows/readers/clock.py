"""A limit on the time that a block of code may take, in whatever thread it runs.

A signal reaches the main thread alone, and a batch is read in whichever thread the flow has. Python code is interrupted
between two of its instructions; a call into a library of C is interrupted when it comes back. What counts is the time
that the thread has the processor, where the system tells it: a busy machine is no reason to give a document up.
"""

import ctypes
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LEAST_WAIT = 0.01
"""Seconds between two looks at the clock."""


class OutOfTimeError(BaseException):
    """The block took too long. Not an `Exception`, so that no library that catches all of those hides it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `OutOfTimeError` in this thread when the block is not done in time."""
    thread, spent = threading.get_ident(), _clock()
    end = spent() + seconds
    lock, done = threading.Lock(), threading.Event()

    def watch() -> None:
        while not done.wait(max(LEAST_WAIT, end - spent())):
            with lock:
                if not done.is_set() and spent() >= end:
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTimeError))
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
