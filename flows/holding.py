"""Holds on releases at an address, where there are no locks: an object for each holder, renewed while it lives.

    <address>/holds/<release>/<holder>.json

A hold ends when its object is removed, or when nobody has renewed it for a day, as after a holder that was killed. Who
removes a release takes its manifest away first, and gives it back when a hold has come meanwhile; who holds one writes
the hold first and then looks for the manifest. So nobody holds what is being removed.
"""

import json
import logging
import os
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from flows.release import MANIFEST, NoReleaseError

log = logging.getLogger("corroborate")

RENEWED = 3600.0
"""Seconds between two renewals; so many can fail before the hold ends that only a holder that is gone loses it."""

DAY = 86_400.0
"""Seconds after which what nobody has renewed is nobody's; far more than clocks are apart."""


@contextmanager
def held(fs: Any, top: str, release: str) -> Iterator[None]:
    """Hold a release of a store.

    Args:
        fs: the file system.
        top: the path of the data folder in it.
        release: its id.

    Raises:
        flows.release.NoReleaseError: it is gone.
        Exception: whatever the store raises when it cannot be written.
    """
    path = f"{_holds(top)}/{release}/{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}.json"
    done = threading.Event()
    _write(fs, path)
    try:
        fs.invalidate_cache()
        if not fs.exists(f"{top}/releases/{release}/{MANIFEST}"):
            raise NoReleaseError(f"release {release} is no longer there: `corroborate releases` lists those that are")
        thread = threading.Thread(target=_renew, args=(fs, path, done), daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()
    finally:
        try:
            fs.rm_file(path)
        except Exception as error:  # it ends by itself in a day
            log.warning("the hold %s could not be removed: %s", path, error)


def held_releases(fs: Any, top: str) -> set[str]:
    """The releases of a store that somebody holds; holds that have ended are removed where that can be done."""
    fs.invalidate_cache()
    try:
        paths = fs.find(_holds(top))
    except FileNotFoundError:
        return set()
    names = set()
    for path in paths:
        try:
            if is_over(fs, path):
                fs.rm_file(path)
            else:
                names.add(path.rpartition("/")[0].rpartition("/")[2])
        except FileNotFoundError:
            continue  # it was let go this moment
        except Exception as error:  # who may read a store need not be allowed to write to it
            log.debug("the hold %s could not be removed: %s", path, error)
    return names


def is_over(fs: Any, path: str) -> bool:
    """Whether an object has not been written for a day."""
    return bool((datetime.now(UTC) - fs.modified(path)).total_seconds() >= DAY)


def _holds(top: str) -> str:
    return f"{top}/holds"


def _write(fs: Any, path: str) -> None:
    facts = {"held_by": socket.gethostname(), "process": os.getpid()}
    fs.makedirs(path.rpartition("/")[0], exist_ok=True)
    fs.pipe_file(path, json.dumps(facts).encode())


def _renew(fs: Any, path: str, done: threading.Event) -> None:
    while not done.wait(RENEWED):
        try:
            _write(fs, path)
        except Exception as error:  # the next time may go better
            log.warning("the hold %s could not be renewed: %s", path, error)
