"""The schedule, for real: a server, a served deployment, two runs on time, one of which fails and is tried again."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flows import release
from flows.locks import exclusive

pytestmark = pytest.mark.schedule

PATIENCE = 240.0
"""Seconds that a slow and busy machine may take for any of the steps; a quiet one takes 40 for all."""

TEXT = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


@pytest.fixture
def server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a client of a Prefect server that runs for this test."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environ = {
        **os.environ,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "2",
    }
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    log = (tmp_path / "server.log").open("w")
    with log, subprocess.Popen(command, env=environ, stdout=log, stderr=log, start_new_session=True) as process:
        try:
            wait(lambda: answers(f"http://127.0.0.1:{port}/api/health"), process)
            yield {**environ, "PREFECT_API_URL": f"http://127.0.0.1:{port}/api"}
        finally:
            stop(process)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def ask(environ: dict[str, str], what: str, **query: object) -> list[dict[str, Any]]:
    request = urllib.request.Request(
        f"{environ['PREFECT_API_URL']}/{what}/filter",
        json.dumps(query).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        found: list[dict[str, Any]] = json.load(answer)
    return found


def wait(until: Callable[[], Any], *processes: "subprocess.Popen[Any]") -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := until():
            return found
        assert [process.poll() for process in processes] == [None] * len(processes), "it ended too early"
        time.sleep(0.3)
    raise AssertionError("it took too long")


def stop(process: "subprocess.Popen[Any]") -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)


def test_two_runs_on_schedule_the_first_of_which_fails_and_is_tried_again(
    server: dict[str, str], tmp_path: Path
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    raw.mkdir()
    (raw / "a.txt").write_text(TEXT)
    environ = {
        **server,
        "PREFECT_RUNNER_POLL_FREQUENCY": "1",
        "PREFECT_FLOWS_DEFAULT_RETRY_DELAY_SECONDS": "1",
    }
    command = [sys.executable, "-m", "flows.cli", "serve", str(raw), "--data", str(data), "--every", "10"]
    command += ["--workers", "1"]
    log = (tmp_path / "serve.log").open("w")

    def runs(*states: str) -> list[dict[str, Any]]:
        flow_runs = {"state": {"type": {"any_": list(states)}}}
        found = ask(environ, "flow_runs", flow_runs=flow_runs, sort="EXPECTED_START_TIME_ASC")
        return [run for run in found if run["deployment_id"] and run["parameters"]["paths"] == [str(raw)]]

    with log, subprocess.Popen(command, env=environ, stdout=log, stderr=log, start_new_session=True) as served:
        try:
            with exclusive(data):  # as if another run were at work, so that the first one fails
                wait(lambda: [run for run in runs("SCHEDULED") if run["state_name"] == "AwaitingRetry"], served)
            first, second = wait(lambda: runs("COMPLETED")[:2] if len(runs("COMPLETED")) > 1 else None, served)
        finally:
            stop(served)

    assert served.returncode == 0
    assert first["run_count"] > 1
    assert (second["run_count"], second["auto_scheduled"]) == (1, True)
    states = states_of(environ, first["id"])
    assert "AwaitingRetry" in states
    assert states[-1] == "Completed"
    told = {
        artifact["key"]: artifact
        for artifact in ask(environ, "artifacts", artifacts={"flow_run_id": {"any_": [first["id"]]}})
    }
    name = release.need_current(data).name
    assert f"# Release {name}" in told["corroborate-run"]["data"]
    assert "1 new articles" in told["corroborate-run"]["data"]
    assert json.loads(told["corroborate-findings"]["data"]) == []
    (again,) = ask(
        environ,
        "artifacts",
        artifacts={"flow_run_id": {"any_": [second["id"]]}, "key": {"any_": ["corroborate-run"]}},
    )
    assert "Nothing was new" in again["data"]


def states_of(environ: dict[str, str], run_id: str) -> list[str]:
    address = f"{environ['PREFECT_API_URL']}/flow_run_states/?flow_run_id={run_id}"
    with urllib.request.urlopen(address, timeout=30) as answer:
        found = sorted(json.load(answer), key=lambda state: state["timestamp"])
    return [state["name"] for state in found]


def test_ctrl_c_lets_a_run_that_has_begun_end_first(tmp_path: Path) -> None:
    raw, data, told = tmp_path / "raw", tmp_path / "data", tmp_path / "serve.log"
    raw.mkdir()
    (raw / "a.txt").write_text(TEXT)
    ignored = ["sh", "-c", 'trap "" INT; exec "$@"', "sh"]  # as a shell starts what runs in the background
    command = [sys.executable, "-m", "flows.cli", "serve", str(raw), "--data", str(data), "--every", "5"]
    command += ["--workers", "1"]
    log = told.open("w")

    with log, subprocess.Popen(ignored + command, stdout=log, stderr=log, start_new_session=True) as served:
        try:
            wait(lambda: "1 raw file" in told.read_text(), served)
            os.killpg(served.pid, signal.SIGINT)  # as a terminal does: to all that it started
            served.wait(PATIENCE)
        finally:
            stop(served)
    said = told.read_text()
    assert served.returncode == 0
    assert release.need_current(data).name
    assert "this run is finished first" in said
    assert "1 article (1 new)" in said
    assert said.rstrip().endswith("is stopped")
    assert not {"Traceback", "Warning:"} & set(said.split())
