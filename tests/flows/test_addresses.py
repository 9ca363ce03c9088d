"""Files and data at addresses: what cannot be used is said in words, and costs nothing else."""

import contextlib
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flows import cli, sources, stages
from flows.files import InputError
from flows.parts import read_rows
from flows.work import Work
from transforms.tables import ARTICLES, REJECTS

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("s3://nowhere/raw", "s3://nowhere/raw: "),
        ("gcs://nowhere", "corroborate[gcs]"),
        ("nothing://nowhere", "Protocol not known"),
    ],
)
def test_an_address_that_cannot_be_used_is_named(address: str, words: str, bucket: str) -> None:
    with pytest.raises(InputError) as caught:
        sources.find([address])
    assert words in str(caught.value)


def test_a_server_that_is_gone_is_told_in_words(tmp_path: Path, capsys: Captured) -> None:
    with contextlib.closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert cli.main(["validate", "--data", f"http://127.0.0.1:{port}/data", "--cache", str(tmp_path)]) == 3
    said = capsys.readouterr().err
    assert f"http://127.0.0.1:{port}/data cannot be used: " in said
    assert "Traceback" not in said


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes every call and answers none."""
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    with contextlib.closing(socket.socket()) as server:
        server.bind(("127.0.0.1", 0))
        server.listen(16)
        yield f"http://127.0.0.1:{server.getsockname()[1]}/a.json"


def test_a_server_that_never_answers_is_given_up(silent: str, capsys: Captured) -> None:
    assert cli.main(["run", silent, "--max-wait-seconds", "0.3", "--quiet"]) == 2
    assert capsys.readouterr().err.startswith(f"corroborate: {silent}: no answer for 0.3 s; if it is only slow, raise")


def test_a_file_that_is_gone_costs_no_other(web: tuple[str, Path], write: Callable[..., Path], tmp_path: Path) -> None:
    address, folder = web
    for name in ("a", "b"):
        write(folder, f"{name}.json")
    found, _ = sources.find([f"{address}/"])
    (folder / "a.json").unlink()
    done = stages.ingest(found, {}, Work(tmp_path / "work", "1"), 100)
    assert [row.raw_path for row in read_rows(done / "000000", ARTICLES)] == [f"{address}/b.json"]
    (reject,) = read_rows(done / "000000", REJECTS)
    assert (reject.raw_path, reject.reason) == (f"{address}/a.json", "unreadable")
    assert "no such file" in reject.message
