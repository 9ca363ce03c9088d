"""Prefect in this process: an application on the loopback interface for as long as it is needed, and no longer."""

import os
import socket
import sys
import threading
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

import pytest

from flows import engine

pytestmark = pytest.mark.usefixtures("prefect")


@pytest.fixture(autouse=True)
def _own_environment() -> Iterator[None]:
    with mock.patch.dict(os.environ):
        yield


async def answering(scope: dict[str, Any], _: object, send: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
    """An application that answers every call with "here" and knows of no start or end."""
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"here"})


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """An application in the place of Prefect's, which takes seconds to start; gives how each was asked for."""
    made: list[bool] = []

    def create_app(*, ephemeral: bool) -> Any:
        made.append(ephemeral)
        return answering

    monkeypatch.setitem(sys.modules, "prefect.server.api.server", SimpleNamespace(create_app=create_app))
    return made


@pytest.mark.parametrize("scheduled", [False, True])
def test_the_application_answers_while_it_is_needed_and_no_longer(
    scheduled: bool, asked: list[bool], tmp_path: Path
) -> None:
    from prefect.settings import PREFECT_API_AUTH_STRING, PREFECT_API_URL, PREFECT_SERVER_API_AUTH_STRING

    with engine.prefect_here(tmp_path, scheduled=scheduled):
        address = PREFECT_API_URL.value()
        assert urlsplit(address).hostname == "127.0.0.1"
        with urllib.request.urlopen(f"{address}/health") as answer:
            assert answer.read() == b"here"
        password = PREFECT_API_AUTH_STRING.value()
        assert PREFECT_SERVER_API_AUTH_STRING.value() == password
        assert str(password) != "None"
    assert asked == [not scheduled]
    assert (PREFECT_API_URL.value(), PREFECT_API_AUTH_STRING.value()) == (None, None)
    port = urlsplit(address).port
    assert port is not None
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_a_server_that_is_named_is_used_and_none_started(asked: list[bool], tmp_path: Path) -> None:
    from prefect.settings import PREFECT_API_URL, temporary_settings

    with temporary_settings({PREFECT_API_URL: "http://h.example/api"}), engine.prefect_here(tmp_path):
        assert PREFECT_API_URL.value() == "http://h.example/api"
        assert "prefect" not in {thread.name for thread in threading.enumerate()}
    assert asked == []


@pytest.mark.usefixtures("asked")
def test_what_the_user_asks_of_prefect_wins(tmp_path: Path) -> None:
    os.environ["PREFECT_LOGGING_LEVEL"] = "DEBUG"
    del os.environ["PREFECT_HOME"]
    os.environ.pop("PREFECT_SERVER_UI_ENABLED", None)
    with engine.prefect_here(tmp_path):
        assert os.environ["PREFECT_LOGGING_LEVEL"] == "DEBUG"
        assert os.environ["PREFECT_SERVER_UI_ENABLED"] == "false"
        assert os.environ["PREFECT_HOME"] == str(tmp_path / "prefect")
    assert (tmp_path / "prefect").is_dir()


@pytest.mark.parametrize("scheduled", [False, True])
@pytest.mark.usefixtures("asked")
def test_runs_on_a_schedule_keep_their_logs_and_are_tried_again(scheduled: bool, tmp_path: Path) -> None:
    of_both = engine.ON_A_SCHEDULE.keys() | engine.IN_THE_TERMINAL.keys()
    for name in of_both:
        os.environ.pop(name, None)
    with engine.prefect_here(tmp_path, scheduled=scheduled):
        wanted = engine.ON_A_SCHEDULE if scheduled else engine.IN_THE_TERMINAL
        assert os.environ.keys() & of_both == wanted.keys()


@pytest.mark.usefixtures("asked")
def test_an_application_that_does_not_start_is_an_error_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import uvicorn

    monkeypatch.setattr(uvicorn.Server, "run", lambda *_, **__: None)
    with pytest.raises(engine.EngineError, match="PREFECT_HOME"), engine.prefect_here(tmp_path):
        pytest.fail("it started")
