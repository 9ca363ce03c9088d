"""What a run on a schedule tells Prefect, and how it ends."""

import importlib
import logging
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from expectations.gate import RANK
from flows.parts import write_rows
from flows.summary import Summary
from transforms.tables import FINDINGS, Finding, Witness

RUN = Summary(
    release="3f9c", tables="data/current", report="data/report.html", files=1, new_files=1, new_articles=1,
    new_versions=0, read_articles=1, unchanged=False, exit_code=0, reasons=(), news=(), seconds=1.0,
    counts=dict.fromkeys(("articles", "claims", "figures", "findings", "rejects"), 1),
)  # fmt: skip


@pytest.fixture
def scheduled(prefect: ModuleType) -> ModuleType:
    """The module, which imports Prefect."""
    return importlib.import_module("flows.scheduled")


@pytest.fixture(autouse=True)
def _own_log(scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("scheduled")  # free of what other tests hang on the one of the program
    monkeypatch.setattr(scheduled, "log", log)
    caplog.set_level(logging.INFO, log.name)


@pytest.fixture
def on_schedule(scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This run is one of a deployment; what Ctrl-C does is put back afterwards, whatever happens."""
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(scheduled, "_flow_run", lambda: SimpleNamespace(id="r", deployment_id="d"))
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def told(scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What Prefect is told, by key."""
    said: dict[str, Any] = {}

    def keep(content: Any, *, key: str, description: str) -> None:
        said[key] = content, description

    monkeypatch.setattr(scheduled, "create_markdown_artifact", keep)
    monkeypatch.setattr(scheduled, "create_table_artifact", keep)
    return said


def finding(name: str, severity: str) -> Finding:
    nothing = {column.name: None if column.nullable else "" for column in FINDINGS.columns}
    lists = dict.fromkeys(("article_ids", "claim_ids"), ())
    place = Witness(article_id="a", part="body", start=0, end=1, surface="x")
    sure = {"support_a": 1, "support_b": 1, "confidence": 1.0, "witness_a": place, "witness_b": place}
    return Finding(**{**nothing, **lists, **sure, "finding_id": name, "severity": severity})


def test_a_run_in_a_terminal_is_not_scheduled(scheduled: ModuleType) -> None:
    assert not scheduled.is_scheduled()
    before = signal.getsignal(signal.SIGINT)
    with scheduled.finished_first(), pytest.raises(KeyboardInterrupt):
        assert signal.getsignal(signal.SIGINT) is before
        signal.raise_signal(signal.SIGINT)


def test_a_run_of_a_flow_that_was_called_is_not_scheduled(
    scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduled, "_flow_run", lambda: SimpleNamespace(deployment_id=None))
    assert not scheduled.is_scheduled()


@pytest.mark.usefixtures("on_schedule")
def test_the_first_ctrl_c_passes_over_a_scheduled_run_and_the_second_ends_it(
    scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(scheduled.os, "_exit", ended.append)
    before = signal.getsignal(signal.SIGINT)
    assert scheduled.is_scheduled()
    with scheduled.finished_first():
        signal.raise_signal(signal.SIGINT)
        assert (ended, caplog.messages) == ([], ["this run is finished first; Ctrl-C again ends it at once"])
        signal.raise_signal(signal.SIGINT)
        assert ended == [scheduled.INTERRUPTED]
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.usefixtures("on_schedule")
def test_signals_are_left_alone_in_another_thread(scheduled: ModuleType) -> None:
    done = []

    def run() -> None:
        with scheduled.finished_first():
            done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert done == [True]


def test_prefect_is_told_of_the_most_severe_findings_first(
    scheduled: ModuleType,
    told: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    severities = sorted(RANK, key=RANK.__getitem__)
    write_rows(tmp_path, FINDINGS, [finding(f"{n}{name}", name) for n in (2, 1) for name in severities])
    monkeypatch.setattr(scheduled, "MOST_TOLD", 3)
    scheduled.tell(RUN, tmp_path)
    assert told["corroborate-run"][0] == RUN.as_markdown()
    rows, description = told["corroborate-findings"]
    worst, next_to = severities[-1], severities[-2]
    assert [row["finding"] for row in rows] == [f"1{worst}", f"2{worst}", f"1{next_to}"]
    assert description == f"{2 * len(severities)} findings"
    assert caplog.messages == []  # it was printed


@pytest.mark.usefixtures("on_schedule", "told")
def test_a_scheduled_run_says_in_its_log_what_it_did(
    scheduled: ModuleType, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_rows(tmp_path, FINDINGS, [])
    scheduled.tell(RUN, tmp_path)
    assert caplog.messages == RUN.as_text().splitlines()


def refuse(*_: object, **__: object) -> None:
    raise ConnectionError("nobody is there")


def test_a_note_to_prefect_that_is_lost_fails_no_run(
    scheduled: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(scheduled, "create_markdown_artifact", refuse)
    scheduled.tell(RUN, tmp_path)
    assert caplog.messages == ["Prefect could not keep the summary of this run: nobody is there"]


def test_giving_up_asks_prefect_to_try_no_more(scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int | None]] = []

    class Client:
        def __enter__(self) -> "Client":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def update_flow_run(self, run: str, empirical_policy: Any) -> None:
            asked.append((run, empirical_policy.retries))

    monkeypatch.setattr(scheduled, "get_client", lambda **_: Client())
    scheduled.give_up()  # there is no run
    assert asked == []
    monkeypatch.setattr(scheduled, "_flow_run", lambda: SimpleNamespace(id="r"))
    scheduled.give_up()
    assert asked == [("r", 0)]


def test_a_server_that_cannot_be_told_to_give_up_is_no_failure(
    scheduled: ModuleType, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(scheduled, "get_client", refuse)
    monkeypatch.setattr(scheduled, "_flow_run", lambda: SimpleNamespace(id="r"))
    scheduled.give_up()
    assert caplog.messages == ["Prefect could not be told to give up: nobody is there"]
