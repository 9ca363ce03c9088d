"""File systems of other machines that are not waited for without end.

A server that takes a call and never answers keeps no processor busy, and no limit of processor time ends it. Each call
is made in a thread of its own; when that has shown no sign of life for some time, the caller is told so and goes on.
"""

import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from fsspec.callbacks import Callback

CALLS = frozenset(
    ["cat_file", "copy", "exists", "find", "info", "isfile", "ls", "makedirs", "modified", "pipe_file", "rm", "rm_file"]
)
"""What asks a server for something."""

TRANSFERS = frozenset({"get_file", "put_file"})
"""What moves a file, however large: each piece that arrives is a sign of life."""


class Patient:
    """An fsspec file system whose calls raise `TimeoutError` when nothing has come for some seconds."""

    def __init__(self, fs: Any, seconds: float) -> None:
        """Take a file system, and how long it may be silent."""
        self._fs = fs
        self._seconds = seconds

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._fs, name)
        if name in TRANSFERS:
            return partial(self._transfer, value)
        return partial(self._waited, _Signs(), value) if name in CALLS else value

    def _transfer(self, call: Callable[..., Any], *args: Any) -> Any:
        signs = _Signs()
        return self._waited(signs, partial(call, callback=signs), *args)

    def _waited(self, signs: "_Signs", call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        answers: queue.SimpleQueue[tuple[bool, Any]] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put((True, call(*args, **kwargs)))
            except BaseException as error:  # it is raised where the answer is waited for
                answers.put((False, error))

        signs.last = time.monotonic()
        threading.Thread(target=ask, daemon=True).start()
        while (left := signs.last + self._seconds - time.monotonic()) > 0:
            try:
                done, answer = answers.get(timeout=left)
            except queue.Empty:
                continue
            if done:
                return answer
            raise answer
        raise TimeoutError(f"no answer for {self._seconds:g} s; if it is only slow, raise the setting max_wait_seconds")


class _Signs(Callback):  # type: ignore[misc]  # fsspec has no types
    """Remembers when a piece of a file was moved last."""

    def __init__(self) -> None:
        super().__init__()
        self.last = time.monotonic()

    def call(self, hook_name: str | None = None, **kwargs: Any) -> None:
        """What fsspec calls at each piece."""
        self.last = time.monotonic()
