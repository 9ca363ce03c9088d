"""The main job as a Prefect flow: from raw files to a published release and its reports.

A task is a batch of files, a batch of articles, or a table; tasks hand each other folders, not frames. Only a task that
touches what may come back by itself is tried again: a file system that stumbles, never a file that is wrong.
"""

import errno
import logging
import os
import shutil
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.task_runners import ThreadPoolTaskRunner
from prefect.tasks import Task, exponential_backoff

from expectations.words import counted
from flows import assembly, release, remote, reporting, sketching, sources, stages, versions
from flows.disk import describe
from flows.history import difference
from flows.ledger import Due, Ledger, due
from flows.locks import exclusive
from flows.parts import read_rows
from flows.progress import Progress
from flows.release import IntegrityError
from flows.remote import Commit
from flows.retention import prune
from flows.scheduled import finished_first, give_up, tell
from flows.settings import Settings, SettingsError, load
from flows.sources import Source
from flows.standing import conditions, ledger_after, unchanged
from flows.summary import Places, Summary
from flows.waiving import today
from flows.work import Work
from flows.workers import call, call_stepwise, end_reading, stop
from transforms.ids import digest
from transforms.language.models import ModelError
from transforms.tables import REJECTS, Reject

log = logging.getLogger("corroborate")
if log.level == logging.NOTSET:
    log.setLevel(logging.INFO)  # a scheduled run tells its progress to Prefect

PASSING = {errno.EIO, errno.EAGAIN, errno.EBUSY, errno.EINTR, errno.ESTALE, errno.ETIMEDOUT, errno.ENETDOWN,
           errno.ENETUNREACH, errno.ECONNRESET, errno.EREMOTEIO}  # fmt: skip
"""Errors of a file system, most of them of a mounted one, that may be gone at the next attempt."""

HOPELESS = (IntegrityError, SettingsError, ModelError)
"""What fails in the same way at every attempt; a folder that is in use, or a disk or store that is away, does not."""


def _may_pass(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    error = state.result(raise_on_failure=False)
    if isinstance(error, release.ReleaseError):
        error = error.__cause__
    if not isinstance(error, OSError) or error.errno not in PASSING:
        return False
    log.warning("%s; trying again", describe(error))
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
        transforms.language.models.ModelError: the language model that the settings name is of no use.
    """
    started = time.monotonic()
    try:
        chosen = load(settings or {}, os.environ, Path.cwd())
        with finished_first(), exclusive(chosen.folder):
            base = remote.pull(chosen)
            staging = release.clean(chosen.folder)
            try:
                return _run(paths, chosen, staging, base, started)
            finally:
                stop()  # a scheduled run is itself a process that would wait for its workers before it ends
                release.sweep(chosen.folder)
    except HOPELESS:
        give_up()
        raise


def _run(paths: Sequence[str], settings: Settings, staging: Path, base: Commit | None, started: float) -> Summary:
    summary = unchanged(paths, settings)
    if summary is not None:
        tell(summary, settings.folder / "current")
        return summary
    on = conditions(settings)  # a mistake in the waivers or corrections shows before the work
    last = release.whole_current(settings.folder)
    ledger = Ledger.load(settings.folder, last)
    found, found_rejects = sources.given(paths, settings)
    now = due(found, ledger, versions.intake(settings.limits))
    log.info("%s, %s of them new or changed", counted(len(found), "raw file"), f"{len(now.sources):,}")

    done = _ingest(now, settings)
    merged = merge(done, found_rejects, last, staging, settings, now, paths)
    log.info("%s, %s of them new", counted(merged.articles, "article"), f"{merged.new:,}")
    progress = Progress("articles read", merged.to_read)
    readings = []
    for future in [read.submit(folder, settings) for folder in merged.unread]:
        folder, count = future.result()
        readings.append(folder)
        progress.add(count)
    end_reading(settings.workers)

    log.info("comparing articles")
    kept = settings.folder / "sketches" / f"{last.name}.parquet" if last else None
    placed = place(merged, readings, staging, kept)
    staged = link(placed, merged.rejects, staging / "release", settings.waivers, today(), settings.corrections, last)
    name = release.seal(staged, versions.current(settings.language_model), last)
    log.info("validating")
    checked = validate(staged, settings)
    news = difference(last, staged).news() if last else ()
    reports = write_reports(settings, staged, name, checked, staging / "reports", news)
    manifest = release.read_manifest(staged)
    failed = settings.folder / "failed" / name
    refused = Places(str(failed), str(failed / "report.html"))
    where = remote.places(settings, name) if checked.publishable else refused
    summary = Summary(
        release=name,
        tables=where.tables,
        report=where.report,
        copy=where.copy,
        counts={table: facts["rows"] for table, facts in manifest["tables"].items()},
        files=len(found),
        new_files=len(now.sources),
        new_articles=merged.new,
        new_versions=merged.versions,
        read_articles=merged.to_read,
        unchanged=False,
        exit_code=checked.gate.exit_code,
        reasons=checked.gate.reasons,
        news=news,
        seconds=round(time.monotonic() - started, 3),
    )
    unread = {reject.raw_path for reject in read_rows(staged, REJECTS) if reject.reason == "unreadable"}
    outcome = {"conditions": on, "summary": summary.as_dict()}
    publish(
        settings,
        staged,
        reports,
        name,
        ledger_after(ledger, now, paths, settings.root, outcome, unread),
        checked.publishable,
        base,
    )
    tell(summary, Path(summary.copy or summary.tables))
    if not checked.publishable:
        raise IntegrityError(
            "\n".join(
                [
                    f"the release was refused; {'the one before stays current' if last else 'nothing is current yet'}:",
                    *checked.gate.reasons,
                    f"its tables: {summary.tables}",
                    f"its report: {summary.report}",
                ]
            )
        )
    return summary


def _ingest(now: Due, settings: Settings) -> list[Path]:
    """All batches of files, finished ones of a run that was stopped among them."""
    work = _ingested(settings)
    contents = {name: entry.content for name, entry in now.entries.items()}
    waiting = {source.raw_path for source in now.sources}
    kept = work.finished(lambda covers: all(name in waiting and contents.get(name) == covers[name] for name in covers))
    covered = {name for batch in kept for name in batch.covers}
    if covered:
        log.info("%s were read by a run that was stopped", counted(len(covered), "file"))
    left = [source for source in now.sources if source.raw_path not in covered]
    batches = stages.batches(left, settings.batch_files, settings.batch_megabytes << 20)
    progress = Progress("files read", len(left))
    done = [batch.folder for batch in kept]
    futures = [
        ingest.submit(
            batch, {each.raw_path: contents[each.raw_path] for each in batch if each.raw_path in contents}, settings
        )
        for batch in batches
    ]
    for batch, future in zip(batches, futures, strict=True):
        done.append(future.result())
        progress.add(len(batch))
    return done


def _ingested(settings: Settings) -> Work:
    return Work(settings.folder / "work" / "ingested", versions.intake(settings.limits))


def _read(settings: Settings) -> Work:
    return Work(
        settings.folder / "work" / "read", digest(versions.reader(settings.language_model), settings.max_seconds)
    )


@task(**STUBBORN)
def ingest(batch: Sequence[Source], covers: dict[str, str], settings: Settings) -> Path:
    """One batch of raw files into articles and rejects; gives the finished batch."""
    return call_stepwise(
        settings.workers,
        settings.max_seconds,
        stages.ingest,
        batch,
        covers,
        _ingested(settings),
        settings.batch_articles,
        settings.limits,
        settings.keep_rejects,
    )


@task(cache_policy=NO_CACHE)
def merge(
    ingested: Sequence[Path],
    rejects: Sequence[Reject],
    last: Path | None,
    folder: Path,
    settings: Settings,
    now: Due,
    given: Sequence[str],
) -> stages.Merged:
    """The articles of the new release, and batches of those that have to be read."""
    work = _read(settings)
    model = settings.language_model
    return stages.merge(
        ingested, rejects, last, folder, settings.batch_articles, work, now, given, model, settings.root
    )


@task(cache_policy=NO_CACHE)
def read(folder: Path, settings: Settings) -> tuple[Path, int]:
    """What one batch of articles states; gives the finished batch and the number of articles."""
    work, model, seconds = _read(settings), settings.language_model, settings.max_seconds
    done, count, given_up = call_stepwise(settings.workers, seconds, stages.read, folder, work, model, seconds)
    for reject in given_up:
        log.warning("%s", reject.message)
    return done, count


@task(cache_policy=NO_CACHE)
def place(merged: stages.Merged, readings: Sequence[Path], folder: Path, kept: Path | None) -> Path:
    """Articles compared with each other: lineages and stories."""
    return stages.place(merged, readings, folder, kept)


@task(cache_policy=NO_CACHE)
def link(
    placed: Path,
    rejects: Path,
    folder: Path,
    waivers: Path | None,
    day: date,
    corrections: Path | None,
    last: Path | None,
) -> Path:
    """All tables of the release, claims compared with each other."""
    return assembly.link(placed, rejects, folder, waivers, day, corrections, last)


@task(cache_policy=NO_CACHE)
def validate(folder: Path, settings: Settings) -> reporting.Checked:
    """The suites and the gate on a staged release."""
    return call(settings.workers, reporting.check, folder, settings)


@task(**STUBBORN)
def write_reports(
    settings: Settings, staged: Path, name: str, checked: reporting.Checked, folder: Path, news: Sequence[str]
) -> Path:
    """The reports of a staged release, aside; gives their folder."""
    return reporting.write(settings, staged, name, checked, folder, news)


@task(**STUBBORN)
def publish(
    settings: Settings, staged: Path, reports: Path, name: str, ledger: Ledger, publishable: bool, base: Commit | None
) -> None:
    """Make a valid release current, or keep another one aside.

    The switch comes last: whatever fails before it leaves the current release as it was. Finished batches are removed
    when a release holds what they hold.
    """
    data = settings.folder
    if publishable:
        release.keep_reports(data, reports, name)
        ledger.save(data, name)
        release.publish(data, staged, name)
        sketching.keep(data, staged.parent / "sketches" / sketching.SKETCHES, name)
        remote.push(settings, base)
        shutil.rmtree(data / "work", ignore_errors=True)
    else:
        release.set_aside(data, staged, reports, name)
    prune(data, settings.keep_releases)
