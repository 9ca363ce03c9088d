"""What a run on a schedule does beside its work: it tells Prefect of itself, and ends in its own time.

A schedule tries a failed run again, and nobody sees what a run prints. Ctrl-C in a terminal reaches the process of a
run as well as what serves it, which waits for it.
"""

import contextlib
import logging
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import FlowRun, FlowRunPolicy
from prefect.context import FlowRunContext

from expectations.gate import RANK
from expectations.words import counted
from flows.parts import read_rows
from flows.summary import Summary
from transforms.tables import FINDINGS

log = logging.getLogger("corroborate")

INTERRUPTED = 130
"""Exit code of a run that was ended: what is current stays so, and its finished batches wait for the next one."""

MOST_TOLD = 100
"""Findings in the table that Prefect shows; the report has all."""


def _flow_run() -> FlowRun | None:
    context = FlowRunContext.get()
    return None if context is None else context.flow_run


def is_scheduled() -> bool:
    """Whether this run is one of a deployment, in a process of its own."""
    run = _flow_run()
    return run is not None and run.deployment_id is not None


@contextlib.contextmanager
def finished_first() -> Iterator[None]:
    """Let the first Ctrl-C pass over a scheduled run; the second one ends it, whatever Prefect still waits for."""
    if not is_scheduled() or threading.current_thread() is not threading.main_thread():
        yield
        return

    def pass_over(*_: Any) -> None:
        log.warning("this run is finished first; Ctrl-C again ends it at once")
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))

    before = signal.signal(signal.SIGINT, pass_over)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def give_up() -> None:
    """Let this run fail for good: a scheduled one is tried again otherwise, which would only fail in the same way."""
    run = _flow_run()
    if run is None:
        return
    try:
        with get_client(sync_client=True) as client:
            client.update_flow_run(run.id, empirical_policy=FlowRunPolicy(retries=0, retry_delay=0))
    except Exception as error:  # it is tried again then, which does no harm
        log.warning("Prefect could not be told to give up: %s", error)


def tell(summary: Summary, folder: Path) -> None:
    """Tell Prefect what a run did and found, and the log of a scheduled one, which nobody prints it for.

    Args:
        summary: what it did.
        folder: its release.
    """
    if is_scheduled():
        for line in summary.as_text().splitlines():
            log.info("%s", line)
    try:
        create_markdown_artifact(summary.as_markdown(), key="corroborate-run", description="What this run did")
        found = sorted(read_rows(folder, FINDINGS), key=lambda row: (-RANK[row.severity], row.finding_id))
        table = [
            {"finding": row.finding_id, "severity": row.severity, "status": row.status, "message": row.message}
            for row in found[:MOST_TOLD]
        ]
        create_table_artifact(table, key="corroborate-findings", description=f"{counted(len(found), 'finding')}")
    except Exception as error:  # the release is out by now; a note about it that is lost makes no failed run
        log.warning("Prefect could not keep the summary of this run: %s", error)
