"""A limit on the time that a block of code may take, in whatever thread it runs.

A signal reaches the main thread alone, and a batch is read in whichever thread the flow has. Python code is interrupted
between two of its instructions; a call into a library of C is interrupted when it comes back.
"""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class OutOfTimeError(BaseException):
    """The block took too long. Not an `Exception`, so that no library that catches all of those hides it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `OutOfTimeError` in this thread when the block is not done in time."""
    thread = threading.get_ident()
    lock = threading.Lock()
    done = False

    def interrupt() -> None:
        with lock:
            if not done:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTimeError))

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        # after this no interruption is sent; one that was sent arrives at the next instruction, still in here
        with lock:
            done = True
        timer.cancel()
