"""One Prefect database for the whole session, because creating one takes seconds, and a build without Prefect."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

# Prefect reads it when it is imported, which may be while tests are collected. Processes that tests start share it.
if "TEST_PREFECT_HOME" not in os.environ:
    os.environ["TEST_PREFECT_HOME"] = tempfile.mkdtemp(prefix="corroborate-prefect-")
    atexit.register(shutil.rmtree, os.environ["TEST_PREFECT_HOME"], ignore_errors=True)
os.environ["PREFECT_HOME"] = os.environ["TEST_PREFECT_HOME"]
os.environ.pop("PREFECT_API_URL", None)

SAMPLES = Path(__file__).parents[2] / "seeds" / "articles"


def build_release(data: Path, paths: Sequence[str]) -> Path:
    """The stages of a run one after the other, without Prefect and without validation; gives the release's folder."""
    from flows import release, stages
    from flows.files import find_files

    with release.exclusive(data):
        staging = release.clean(data)
        raw, rejects = find_files(paths)
        ingested = []
        for number, batch in enumerate(stages.batches(raw, 2, 1 << 20)):
            ingested.append(staging / "ingested" / f"{number:06}")
            stages.ingest(batch, ingested[-1], 3)
        merged = stages.merge(ingested, rejects, release.current(data), staging, 4, paths)
        for folder in merged.unread:
            stages.read(folder)
        staged = stages.link(merged, staging / "release", None, date(2026, 1, 1))
        return release.publish(data, staged, release.seal(staged, stages.versions()))


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample articles."""
    return SAMPLES


@pytest.fixture(scope="session")
def build() -> Callable[[Path, Sequence[str]], Path]:
    """`build_release`."""
    return build_release
