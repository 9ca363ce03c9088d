"""A server that never answers is given up."""

import threading
from typing import Any

import pytest

from flows.patience import Patient


def test_a_call_that_never_comes_back_is_not_waited_for() -> None:
    class Store:
        def ls(self, path: str) -> list[str]:
            threading.Event().wait(10)
            return [path]

        def get_file(self, path: str, target: str, callback: Any) -> str:
            for _ in range(5):
                threading.Event().wait(0.1)
                callback.relative_update(1)
            return target

        def exists(self, path: str) -> bool:
            raise PermissionError(path)

    store = Patient(Store(), 0.2)
    with pytest.raises(TimeoutError, match=r"no answer for 0\.2 s"):
        store.ls("a")
    assert store.get_file("a", "b") == "b"  # which took longer, but went on
    with pytest.raises(PermissionError):
        store.exists("a")
