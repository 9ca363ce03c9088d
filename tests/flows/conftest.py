"""One Prefect database for the whole session, because creating one takes seconds, and a build without Prefect."""

import atexit
import functools
import http.server
import importlib
import json
import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import pandas as pd
import pytest

from flows.files import find_files, read_file
from flows.readers import MEBIBYTE, Limits
from transforms.raw.records import Record
from transforms.tables import TABLES, Reject

# Prefect reads it when it is imported, which may be while tests are collected. Processes that tests start share it.
if "TEST_PREFECT_HOME" not in os.environ:
    os.environ["TEST_PREFECT_HOME"] = tempfile.mkdtemp(prefix="corroborate-prefect-")
    atexit.register(shutil.rmtree, os.environ["TEST_PREFECT_HOME"], ignore_errors=True)
os.environ["PREFECT_HOME"] = os.environ["TEST_PREFECT_HOME"]
os.environ.pop("PREFECT_API_URL", None)

SMALL = Limits(file=4 * MEBIBYTE, document=2 * MEBIBYTE, record=MEBIBYTE)

PAGE = {
    "source": "Harbour Notes",
    "url": "https://harbour.example/quay",
    "title": "The quay reopens",
    "text": "The quay reopened on Monday after 14 months of repairs, said the harbour master.",
}

SAMPLES = Path(__file__).parents[2] / "seeds" / "articles"


def build_release(data: Path, paths: Sequence[str]) -> Path:
    """The stages of a run one after the other, without Prefect and without validation; gives the release's folder."""
    from flows import assembly, release, sketching, sources, stages, versions
    from flows.ledger import Ledger, due
    from flows.locks import exclusive
    from flows.readers import LIMITS
    from flows.standing import ledger_after
    from flows.work import Work

    logging.getLogger("corroborate").handlers = []  # those of a command of another test write to what it has closed
    with exclusive(data):
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


def write_page(folder: Path, name: str, **fields: Any) -> Path:
    """Write an article as JSON into a folder that is made for it: `PAGE`, but for the fields that are given."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(json.dumps(PAGE | fields))
    return path


@pytest.fixture(scope="session")
def write() -> Callable[..., Path]:
    """`write_page`."""
    return write_page


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty bucket of an S3 server that runs for the tests of a module."""
    pytest.importorskip("moto", reason="moto is not installed: no S3 server to try")
    pytest.importorskip("s3fs", reason="s3fs is not installed")
    import s3fs
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        s3fs.S3FileSystem.clear_instance_cache()
        s3fs.S3FileSystem().makedirs("news", exist_ok=True)  # the servers of one process hold the same
        yield "s3://news"
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture
def web(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a web server that serves a folder, and the folder."""
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    folder = tmp_path / "site"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", folder
        server.shutdown()


@pytest.fixture(scope="session")
def prefect() -> ModuleType:
    """Prefect, imported as a run in a terminal imports it: it reads the environment once, for all tests to come."""
    from flows.engine import ALWAYS, IN_THE_TERMINAL

    with mock.patch.dict(os.environ, ALWAYS | IN_THE_TERMINAL):
        return importlib.import_module("prefect")


@pytest.fixture
def somewhere_else(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder that holds nothing, no settings and no data."""
    monkeypatch.chdir(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def read_files() -> Callable[..., list[Record | Reject]]:
    """What the files at some paths give, with small limits unless others are given."""

    def read(*paths: Path, limits: Limits = SMALL) -> list[Record | Reject]:
        files, rejects = find_files([str(path) for path in paths])
        return [*rejects, *(result for file in files for result in read_file(file, limits))]

    return read


@pytest.fixture(scope="session")
def records() -> Callable[[Iterable[Record | Reject]], list[Record]]:
    """Those of some results that are records."""
    return lambda results: [result for result in results if isinstance(result, Record)]


@pytest.fixture(scope="session")
def reasons() -> Callable[[Iterable[Record | Reject]], list[str]]:
    """Why those of some results were rejected that were."""
    return lambda results: [result.reason for result in results if isinstance(result, Reject)]
