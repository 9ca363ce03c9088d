"""One Prefect database for the whole session, because creating one takes seconds, and a build without Prefect."""

import atexit
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from transforms.tables import TABLES

# Prefect reads it when it is imported, which may be while tests are collected. Processes that tests start share it.
if "TEST_PREFECT_HOME" not in os.environ:
    os.environ["TEST_PREFECT_HOME"] = tempfile.mkdtemp(prefix="corroborate-prefect-")
    atexit.register(shutil.rmtree, os.environ["TEST_PREFECT_HOME"], ignore_errors=True)
os.environ["PREFECT_HOME"] = os.environ["TEST_PREFECT_HOME"]
os.environ.pop("PREFECT_API_URL", None)

SAMPLES = Path(__file__).parents[2] / "seeds" / "articles"


def build_release(data: Path, paths: Sequence[str]) -> Path:
    """The stages of a run one after the other, without Prefect and without validation; gives the release's folder."""
    from flows import assembly, release, sketching, sources, stages, versions
    from flows.ledger import Ledger, due
    from flows.readers import LIMITS
    from flows.standing import ledger_after
    from flows.work import Work

    logging.getLogger("corroborate").handlers = []  # those of a command of another test write to what it has closed
    with release.exclusive(data):
        staging = release.clean(data)
        last = release.current(data)
        ledger = Ledger.load(data, last)
        found, rejects = sources.find(paths)
        reader = versions.intake(LIMITS)
        now = due(found, ledger, reader)
        work = Work(data / "work" / "ingested", reader)
        done = [batch.folder for batch in work.finished(lambda covers: covers.keys() <= now.entries.keys())]
        covered = {name for batch in work.finished(lambda _: True) for name in batch.covers}
        left = [source for source in now.sources if source.raw_path not in covered]
        for batch in stages.batches(left, 2, 1 << 20):
            covers = {source.raw_path: now.entries[source.raw_path].content for source in batch}
            done.append(stages.ingest(batch, covers, work, 3))
        work = Work(data / "work" / "read", versions.current()["reader"])
        merged = stages.merge(done, rejects, last, staging, 4, work, now, paths)
        readings = [stages.read(folder, work)[0] for folder in merged.unread]
        kept = data / "sketches" / f"{last.name}.parquet" if last else None
        placed = stages.place(merged, readings, staging, kept)
        staged = assembly.link(placed, merged.rejects, staging / "release", None, date(2026, 1, 1), last=last)
        name = release.seal(staged, versions.current(), last)
        ledger_after(ledger, now, paths, Path(), {}).save(data, name)
        folder = release.publish(data, staged, name)
        sketching.keep(data, staging / "sketches" / sketching.SKETCHES, name)
        shutil.rmtree(data / "work", ignore_errors=True)
        return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample articles."""
    return SAMPLES


@pytest.fixture(scope="session")
def build() -> Callable[[Path, Sequence[str]], Path]:
    """`build_release`."""
    return build_release


@pytest.fixture(scope="session")
def load_release() -> Callable[[Path], dict[str, pd.DataFrame]]:
    """Every table of a release by name, as a user loads it."""
    return lambda folder: {table.name: pd.read_parquet(folder / table.name) for table in TABLES}
