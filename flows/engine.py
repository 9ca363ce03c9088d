"""Prefect inside this process: a run needs no server, no network and no second process.

Prefect starts its temporary server as a subprocess, which costs seconds on every run. Here the same application is
served by a thread on a random port of the loopback interface, for this run only and behind a password made for it.
Its database lies in the data folder, so that `prefect server start` with the same PREFECT_HOME shows past runs.
With PREFECT_API_URL set, that server is used and nothing is started.

Import this before anything that imports prefect: Prefect reads the environment when it is imported.
"""

import contextlib
import fcntl
import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uvicorn

START_SECONDS = 60.0
"""How long the application may take to start: the first start in a data folder creates a database, 5 to 12 s."""

ALWAYS = {
    "PREFECT_SERVER_EPHEMERAL_ENABLED": "false",
    "PREFECT_SERVER_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "corroborate",
}
ON_A_SCHEDULE = {
    # the data folder may be in use, or a mounted disk or a store be away for a while
    "PREFECT_FLOWS_DEFAULT_RETRIES": "2",
    "PREFECT_FLOWS_DEFAULT_RETRY_DELAY_SECONDS": "300",
}
IN_THE_TERMINAL = {
    # A failed task is logged by Prefect with its traceback; the run itself says in words what happened.
    "PREFECT_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
}
"""What is asked of Prefect; a user's own environment wins."""


class EngineError(Exception):
    """Prefect could not be started in this process."""


@contextlib.contextmanager
def prefect_here(data: Path, *, scheduled: bool = False) -> Iterator[None]:
    """Let the flows called inside run against Prefect in this process, or the server of PREFECT_API_URL if set.

    Args:
        data: the data folder; Prefect's own files go to `prefect/` in it, unless PREFECT_HOME is set.
        scheduled: whether runs are started on a schedule: this adds Prefect's scheduler, and keeps its logs.

    Raises:
        EngineError: the application did not start.
    """
    if not scheduled:
        logging.getLogger("EventsWorker").setLevel(logging.CRITICAL)  # Prefect's settings do not reach it
    home = Path(os.environ.setdefault("PREFECT_HOME", str((data / "prefect").resolve())))
    home.mkdir(parents=True, exist_ok=True)
    for name, value in (ALWAYS | (ON_A_SCHEDULE if scheduled else IN_THE_TERMINAL)).items():
        os.environ.setdefault(name, value)

    from prefect.settings import (  # noqa: PLC0415 - it reads the environment set above
        PREFECT_API_AUTH_STRING,
        PREFECT_API_URL,
        PREFECT_SERVER_API_AUTH_STRING,
        temporary_settings,
    )

    if PREFECT_API_URL.value():
        yield
        return
    password = f"corroborate:{secrets.token_hex(16)}"
    with (
        temporary_settings({PREFECT_SERVER_API_AUTH_STRING: password, PREFECT_API_AUTH_STRING: password}),
        _application(home, scheduled) as address,
        temporary_settings({PREFECT_API_URL: address}),
    ):
        try:
            yield
        finally:
            _drain_events()


@contextlib.contextmanager
def _application(home: Path, scheduled: bool) -> Iterator[str]:
    import uvicorn  # noqa: PLC0415 - slow, and only a run needs it
    from prefect.server.api.server import create_app  # noqa: PLC0415

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        config = uvicorn.Config(create_app(ephemeral=not scheduled), log_config=None, log_level="critical")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="prefect", daemon=True)
        with _alone(home):
            thread.start()
            _wait(server, thread)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/api"
        finally:
            server.should_exit = True
            thread.join(timeout=5)


def _wait(server: "uvicorn.Server", thread: threading.Thread) -> None:
    end = time.monotonic() + START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > end:
            raise EngineError("Prefect did not start: see that its folder (PREFECT_HOME) can be written and has room")
        time.sleep(0.01)


@contextlib.contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Two runs that start at once must not both create the database."""
    with (home / ".start").open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _drain_events() -> None:
    """Hand the last events to the application before it stops; Prefect would look for it in vain at exit."""
    from prefect.events.worker import EventsWorker  # noqa: PLC0415

    EventsWorker.drain_all(timeout=2)
