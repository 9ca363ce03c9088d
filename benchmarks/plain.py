"""The main job in this process without Prefect: the same code, its tasks called as plain functions."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from flows import locks, pipeline, release
from flows.settings import Settings
from flows.summary import Summary

TELLING = "tell"
"""What tells Prefect of a run when it is over."""

TASKS = ("ingest", "merge", "read", "place", "link", "validate", "write_reports", "publish")


class Plain:
    """A function that is called where a task was."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __call__(self, *args: Any) -> Any:
        """Call it."""
        return self.function(*args)

    def submit(self, *args: Any) -> "Future[Any]":
        """Call it and hand over what it gave, as a task that was submitted does."""
        future: Future[Any] = Future()
        future.set_result(self.function(*args))
        return future


def without_prefect() -> None:
    """From now on tasks are functions."""
    logging.getLogger("corroborate").setLevel(logging.ERROR)
    for name in TASKS:
        task = getattr(pipeline, name)
        if not isinstance(task, Plain):
            setattr(pipeline, name, Plain(task.fn))
    setattr(pipeline, TELLING, lambda *_: None)


def plain_run(paths: Sequence[str], settings: Settings) -> Summary:
    """As `flows.pipeline.corroborate`, after `without_prefect`."""
    with locks.exclusive(settings.folder):
        try:
            return pipeline._run(paths, settings, release.clean(settings.folder), None, time.monotonic())
        finally:
            release.sweep(settings.folder)
