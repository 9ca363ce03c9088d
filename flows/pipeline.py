"""The main job as a Prefect flow: from raw files to a published release and its reports.

A task is a batch of files, a batch of articles, or a table; tasks hand each other folders, not frames. Only a task that
touches what may come back by itself is tried again: a file system that stumbles, never a file that is wrong.
"""

import errno
import logging
import os
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.task_runners import ThreadPoolTaskRunner
from prefect.tasks import Task, exponential_backoff

from expectations.words import counted
from flows import release, reporting, stages
from flows.files import RawFile, find_files
from flows.progress import Progress
from flows.release import IntegrityError
from flows.retention import prune
from flows.settings import Settings, load
from flows.waiving import read_corrections, read_waivers, today
from flows.workers import call, stop
from transforms.tables import Reject

log = logging.getLogger("corroborate")
if log.level == logging.NOTSET:
    log.setLevel(logging.INFO)  # a scheduled run tells its progress to Prefect

PASSING = {errno.EIO, errno.EAGAIN, errno.EBUSY, errno.EINTR, errno.ESTALE, errno.ETIMEDOUT, errno.ENETDOWN,
           errno.ENETUNREACH, errno.ECONNRESET, errno.EREMOTEIO}  # fmt: skip
"""Errors of a file system, most of them of a mounted one, that may be gone at the next attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did.

    Attributes:
        release: the id of the release.
        tables: where its tables are.
        report: the report that people read.
        counts: rows of each table.
        files: raw files that were read.
        new_articles: articles that the release before did not have.
        read_articles: articles that were read for claims in this run.
        exit_code: 0 or 1, as the gate decided.
        reasons: why, one sentence each.
        seconds: how long it took.
    """

    release: str
    tables: str
    report: str
    counts: dict[str, int]
    files: int
    new_articles: int
    read_articles: int
    exit_code: int
    reasons: tuple[str, ...]
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """The summary as JSON holds it."""
        return asdict(self)

    def as_text(self) -> str:
        """The summary for a terminal."""
        count = self.counts
        return "\n".join(
            [
                f"{counted(count['articles'], 'article')} ({self.new_articles:,} new), "
                f"{counted(count['claims'], 'claim')}, {counted(count['figures'], 'figure')}, "
                f"{counted(count['findings'], 'finding')}, {counted(count['rejects'], 'reject')}, "
                f"in {self.seconds:.1f} s",
                f"tables: {self.tables}",
                f"report: {self.report}",
                *self.reasons,
            ]
        )

    def as_markdown(self) -> str:
        """The summary as a Prefect artifact."""
        rows = [f"| {name} | {count} |" for name, count in self.counts.items()]
        return "\n".join(
            [
                f"# Release {self.release}",
                "",
                f"{self.files} files in {self.seconds:.1f} s; {self.new_articles} new articles, "
                f"{self.read_articles} read. Report: `{self.report}`",
                "",
                "| table | rows |",
                "|---|---:|",
                *rows,
                "",
                *(f"- {reason}" for reason in self.reasons),
                "",
            ]
        )


def _may_pass(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    error = state.result(raise_on_failure=False)
    if isinstance(error, release.ReleaseError):
        error = error.__cause__
    if not isinstance(error, OSError) or error.errno not in PASSING:
        return False
    log.warning("%s; trying again", release.describe(error))
    return True


STUBBORN: dict[str, Any] = {
    "cache_policy": NO_CACHE,
    "retries": 3,
    "retry_delay_seconds": exponential_backoff(2),
    "retry_condition_fn": _may_pass,
}
"""For tasks that touch files of others: 2, 4 and 8 seconds to let a mounted file system come back."""


# they only wait for worker processes, which the setting `workers` counts
THREADS: Any = ThreadPoolTaskRunner(max_workers=16)


@flow(name="corroborate", task_runner=THREADS, validate_parameters=False)
def corroborate(paths: Sequence[str], settings: dict[str, Any] | None = None) -> Summary:
    """Read raw files, build every table, validate, publish, report.

    Args:
        paths: files and folders.
        settings: settings of this run by name; what is not given comes from the environment and `corroborate.toml`.

    Raises:
        IntegrityError: the release was refused; what was current stays so.
        flows.files.InputError: a path cannot be used.
        flows.release.ReleaseError: the data folder cannot be written, or another run is writing to it.
        flows.settings.SettingsError: a setting is unknown or wrong.
    """
    chosen = load(settings or {}, os.environ, Path.cwd())
    with release.exclusive(chosen.data):
        staging = release.clean(chosen.data)
        try:
            summary = _run(paths, chosen, staging)
        finally:
            stop()  # a scheduled run is itself a process that would wait for its workers before it ends
            release.sweep(chosen.data)
    return summary


def _run(paths: Sequence[str], settings: Settings, staging: Path) -> Summary:
    started = time.monotonic()
    read_waivers(settings.waivers)  # a mistake in it shows before the work
    read_corrections(settings.corrections)
    last = release.whole_current(settings.data)
    raw, found_rejects = find_files(paths)
    log.info("%s", counted(len(raw), "raw file"))

    progress = Progress("files read", len(raw))
    ingested: list[Path] = []
    for number, batch in enumerate(stages.batches(raw, settings.batch_files, settings.batch_megabytes << 20)):
        folder = staging / "ingested" / f"{number:06}"
        ingest(batch, folder, settings)
        ingested.append(folder)
        progress.add(len(batch))

    merged = merge(ingested, found_rejects, last, staging, settings.batch_articles, paths)
    log.info("%s, %s of them new", counted(merged.articles, "article"), f"{merged.new:,}")
    progress = Progress("articles read", merged.to_read)
    workers = settings.workers if len(merged.unread) > 1 else 1  # a process takes longer to start than one batch
    for done in [read.submit(folder, workers) for folder in merged.unread]:
        progress.add(done.result())

    log.info("comparing articles")
    staged = link(merged, staging / "release", settings.waivers, today(), settings.corrections)
    name = release.seal(staged, stages.versions())
    log.info("validating")
    checked = validate(staged, settings)
    reports = write_reports(settings, staged, name, checked, staging / "reports")
    manifest = release.read_manifest(staged)
    folder, report = publish(settings, staged, reports, name, checked.publishable)
    summary = Summary(
        release=name,
        tables=str(settings.data / "current" if checked.publishable else folder),
        report=str(report),
        counts={table: facts["rows"] for table, facts in manifest["tables"].items()},
        files=len(raw),
        new_articles=merged.new,
        read_articles=merged.to_read,
        exit_code=checked.gate.exit_code,
        reasons=checked.gate.reasons,
        seconds=round(time.monotonic() - started, 3),
    )
    _tell_prefect(summary)
    if not checked.publishable:
        raise IntegrityError(
            "\n".join(
                [
                    f"the release was refused; {'the one before stays current' if last else 'nothing is current yet'}:",
                    *checked.gate.reasons,
                    f"its tables: {folder}",
                    f"its report: {report}",
                ]
            )
        )
    return summary


def _tell_prefect(summary: Summary) -> None:
    try:
        create_markdown_artifact(summary.as_markdown(), key="corroborate-run", description="What this run did")
    except Exception as error:  # the release is out by now; a note about it that is lost makes no failed run
        log.warning("Prefect could not keep the summary of this run: %s", error)


@task(**STUBBORN)
def ingest(batch: Sequence[RawFile], folder: Path, settings: Settings) -> None:
    """One batch of raw files into articles and rejects."""
    stages.ingest(batch, folder, settings.batch_articles, settings.limits, settings.keep_rejects)


@task(cache_policy=NO_CACHE)
def merge(
    ingested: Sequence[Path],
    rejects: Sequence[Reject],
    last: Path | None,
    folder: Path,
    most_articles: int,
    given: Sequence[str],
) -> stages.Merged:
    """The articles of the new release, and batches of those that have to be read."""
    return stages.merge(ingested, rejects, last, folder, most_articles, given)


@task(cache_policy=NO_CACHE)
def read(folder: Path, workers: int) -> int:
    """One batch of articles into mentions, roles, quotes and claims; gives the number of articles."""
    return call(workers, stages.read, folder)


@task(cache_policy=NO_CACHE)
def link(merged: stages.Merged, folder: Path, waivers: Path | None, day: date, corrections: Path | None) -> Path:
    """All tables of the release, articles compared with each other."""
    return stages.link(merged, folder, waivers, day, corrections)


@task(cache_policy=NO_CACHE)
def validate(folder: Path, settings: Settings) -> reporting.Checked:
    """The suites and the gate on a staged release."""
    return call(settings.workers, reporting.check, folder, settings)


@task(**STUBBORN)
def write_reports(settings: Settings, staged: Path, name: str, checked: reporting.Checked, folder: Path) -> Path:
    """The reports of a staged release, aside; gives their folder."""
    return reporting.write(settings, staged, name, checked, folder)


@task(**STUBBORN)
def publish(settings: Settings, staged: Path, reports: Path, name: str, publishable: bool) -> tuple[Path, Path]:
    """Make a valid release current, or keep another one aside; gives its folder and the report that people read.

    The switch comes last: whatever fails before it leaves the current release as it was.
    """
    data = settings.data
    report = release.keep_reports(data, reports, name) / "report.html"
    folder = release.publish(data, staged, name) if publishable else release.set_aside(data, staged, name)
    prune(data, settings.keep_releases)
    return folder, report
