"""Files and data at addresses: an S3 server on the loopback interface, a web server, and a store in memory."""

import contextlib
import functools
import http.server
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flows import addresses, cli, history, holding, release, remote, sources, stages
from flows.files import InputError
from flows.ledger import Ledger, due
from flows.parts import read_rows
from flows.release import ReleaseError
from flows.settings import Settings
from flows.work import Work
from transforms.tables import ARTICLES, REJECTS

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]

TEXT = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty bucket of an S3 server that runs for these tests."""
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
        s3fs.S3FileSystem().mkdir("news")
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


def put(address: str, **files: str) -> None:
    fs, top = addresses.file_system(address)
    for name, content in files.items():
        fs.pipe_file(f"{top}/{name.replace('__', '/').replace('_', '.')}", content.encode())


def page(number: int) -> str:
    return json.dumps(
        {"url": f"https://h.example/{number}", "source": "Harbour Notes", "text": f"{TEXT} {number} tons."}
    )


def test_a_run_reads_from_a_store_and_publishes_to_it(bucket: str, tmp_path: Path, capsys: Captured) -> None:
    raw, data = f"{bucket}/raw", f"{bucket}/data"
    put(
        raw, one_json=page(1), two_json=page(2), deep__three_txt=TEXT, deep__three_meta_json='{"source": "Sound Radio"}'
    )
    put(raw, README_md="what this is", _hidden_txt="x")
    command = ["run", raw, "--data", data, "--workers", "1", "--json", "--quiet", "--keep-releases", "2"]
    machine, other = ["--cache", str(tmp_path / "one")], ["--cache", str(tmp_path / "two")]
    assert cli.main([*command, *machine]) == 0
    first = json.loads(capsys.readouterr().out)
    assert first["counts"]["articles"] == 3
    assert (first["tables"], first["report"]) == (
        f"{data}/releases/{first['release']}",
        f"{data}/reports/{first['release']}/report.html",
    )
    assert len(read_rows(Path(first["copy"]), ARTICLES)) == 3
    fs, top = addresses.file_system(data)
    told = json.loads(fs.cat_file(f"{top}/current.json"))
    assert (told["number"], told["release"]) == (1, first["release"])
    assert all(fs.exists(f"{top}/{path}") for paths in told["tables"].values() for path in paths)

    # another machine knows all that this one does
    assert cli.main([*command, *other]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["unchanged"], again["release"]) == (True, first["release"])
    assert cli.main(["validate", "--data", data, *other, "--json"]) == 0
    capsys.readouterr()

    put(raw, four_json=page(4))
    assert cli.main([*command, *other]) == 0
    second = json.loads(capsys.readouterr().out)
    assert (second["new_files"], second["read_articles"], second["counts"]["articles"]) == (1, 1, 4)
    settings = Settings(data=data, cache=tmp_path / "one")
    assert [commit.release for commit in remote.commits(settings)] == [first["release"], second["release"]]
    assert remote.pull(settings) == remote.commits(settings)[-1]
    assert [(row.release, row.current) for row in history.releases(settings)] == [
        (second["release"], True),
        (first["release"], False),
    ]
    assert cli.main(["diff", "--data", data, "--cache", str(tmp_path / "three"), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["tables"]["articles"]["came"]) == 1
    rows = read_rows(release.need_current(settings.folder), ARTICLES)
    names = ("deep/three.txt", "four.json", "one.json", "two.json")
    assert sorted(row.raw_path for row in rows) == [f"{raw}/{name}" for name in names]
    assert {row.source for row in rows} == {"Harbour Notes", "Sound Radio"}


def released(build: Build, settings: Settings, raw: Path, *numbers: int) -> remote.Commit:
    """A release of some pages in the working folder of a store; gives what it was made from."""
    raw.mkdir(exist_ok=True)
    for number in numbers:
        (raw / f"{number}.json").write_text(page(number))
    base = remote.pull(settings)
    assert base is not None
    build(settings.folder, [str(raw)])
    return base


def test_of_two_runs_from_one_release_the_second_is_refused(bucket: str, build: Build, tmp_path: Path) -> None:
    one = Settings(data=f"{bucket}/race", cache=tmp_path / "one")
    two = replace(one, cache=tmp_path / "two")
    base = released(build, one, tmp_path / "raw", 1)
    late = released(build, two, tmp_path / "other", 2)
    remote.push(one, base)
    with pytest.raises(ReleaseError, match="another run has made a release current meanwhile"):
        remote.push(two, late)
    assert [commit.release for commit in remote.commits(one)] == [release.need_current(one.folder).name]
    remote.pull(two)
    assert release.need_current(two.folder).name == release.need_current(one.folder).name


def test_a_run_killed_between_history_and_pointer_has_published(
    bucket: str, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=f"{bucket}/cut", cache=tmp_path / "cache")
    remote.push(settings, released(build, settings, tmp_path / "raw", 1))
    fs, top = addresses.file_system(settings.data)
    pointer = fs.cat_file(f"{top}/current.json")
    base = released(build, settings, tmp_path / "raw", 2)
    remote.push(settings, base)
    fs.pipe_file(f"{top}/current.json", pointer)
    commit = remote.pull(settings)
    assert commit is not None
    assert (commit.number, commit.release) == (2, release.need_current(settings.folder).name)


def test_old_releases_go_and_what_is_the_same_is_copied_within_the_store(
    bucket: str, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=f"{bucket}/old", cache=tmp_path / "cache", keep_releases=2)
    for number in (1, 2, 3):
        base = released(build, settings, tmp_path / "raw", number)
        remote.push(settings, base)
    fs, top = addresses.file_system(settings.data)
    fs.invalidate_cache()
    kept = {path.rpartition("/")[2] for path in fs.ls(f"{top}/releases", detail=False)}
    order = [commit.release for commit in remote.commits(settings)]
    assert len(order) == 3
    assert kept == set(order[1:])
    assert {Path(path).stem for path in fs.ls(f"{top}/ledger", detail=False)} == kept


def kept_in(settings: Settings) -> set[str]:
    fs, top = addresses.file_system(settings.data)
    fs.invalidate_cache()
    return {path.rpartition("/")[2] for path in fs.ls(f"{top}/releases", detail=False)}


def test_a_release_that_is_held_stays_in_the_store_until_it_is_let_go(
    bucket: str, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=f"{bucket}/hold", cache=tmp_path / "cache", keep_releases=1)
    reader = replace(settings, cache=tmp_path / "reader")

    def publish(number: int) -> str:
        remote.push(settings, released(build, settings, tmp_path / "raw", number))
        return release.need_current(settings.folder).name

    first = publish(1)
    with remote.held(reader, first) as address:
        assert address == f"{settings.data}/releases/{first}"
        second = publish(2)
        assert kept_in(settings) == {first, second}
        assert [(row.release, row.held) for row in history.releases(reader)] == [(second, False), (first, True)]
        assert remote.fetch(reader, first).name == first  # it can still be read as a whole
        third = publish(3)
        assert kept_in(settings) == {first, third}
    assert remote.held_names(reader) == set()
    fourth = publish(4)
    assert kept_in(settings) == {fourth}
    with pytest.raises(release.NoReleaseError, match="is no longer there"), remote.held(reader, first):
        pass

    # somebody who was killed holds it for a day
    fs, top = addresses.file_system(settings.data)
    fs.pipe_file(f"{top}/holds/{fourth}/somebody.json", b"{}")
    fifth = publish(5)
    assert kept_in(settings) == {fourth, fifth}
    monkeypatch.setattr("flows.holding.DAY", 0.0)
    sixth = publish(6)
    assert kept_in(settings) == {sixth}
    fs.invalidate_cache()
    assert fs.find(f"{top}/holds") == []


def test_a_hold_that_comes_while_a_release_is_taken_away_wins(
    bucket: str, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=f"{bucket}/late", cache=tmp_path / "cache", keep_releases=1)
    remote.push(settings, released(build, settings, tmp_path / "raw", 1))
    first = release.need_current(settings.folder).name
    looks: list[set[str]] = []

    def look(fs: Any, top: str) -> set[str]:
        if looks:  # the second look, when the manifest is away
            fs.pipe_file(f"{top}/holds/{first}/somebody.json", b"{}")
        looks.append(holding.held_releases(fs, top))
        return looks[-1]

    monkeypatch.setattr(remote, "held_releases", look)
    remote.push(settings, released(build, settings, tmp_path / "raw", 2))
    assert looks == [set(), {first}]
    assert first in kept_in(settings)
    fs, top = addresses.file_system(settings.data)
    assert fs.exists(f"{top}/releases/{first}/manifest.json")


def test_a_command_is_told_where_the_release_that_it_holds_lies(
    bucket: str, build: Build, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(data=f"{bucket}/told", cache=tmp_path / "cache")
    remote.push(settings, released(build, settings, tmp_path / "raw", 1))
    name = release.need_current(settings.folder).name
    code = "import os; e = os.environ; print(e['CORROBORATE_RELEASE_ADDRESS'], os.path.isdir(e['CORROBORATE_RELEASE']))"
    hold = ["hold", "--data", settings.data, "--cache", str(tmp_path / "other"), "current"]
    assert cli.main([*hold, sys.executable, "-c", code]) == 0
    assert capfd.readouterr().out == f"{settings.data}/releases/{name} True\n"
    assert cli.main([*hold, "no-such-program"]) == 2
    assert cli.main(hold) == 2
    # a run of another test in this process may have left handlers of Prefect's that complain
    assert [line for line in capfd.readouterr().err.splitlines() if line.startswith("corroborate: ")] == [
        "corroborate: no-such-program: no such file or directory. Give a command to run",
        "corroborate: hold: name a release and a command to run while it stays, with options before both: "
        "corroborate hold --data data current python query.py",
    ]
    assert remote.held_names(settings) == set()


def test_a_damaged_release_in_a_store_is_named(bucket: str, build: Build, tmp_path: Path) -> None:
    settings = Settings(data=f"{bucket}/harm", cache=tmp_path / "cache")
    remote.push(settings, released(build, settings, tmp_path / "raw", 1))
    fs, top = addresses.file_system(settings.data)
    (path,) = fs.glob(f"{top}/releases/*/claims/*.parquet")
    fs.pipe_file(path, b"PAR1")
    with pytest.raises(ReleaseError, match="is damaged where it lies: claims/"):
        remote.pull(replace(settings, cache=tmp_path / "other"))


def test_data_on_a_web_server_can_be_read(web: tuple[str, Path], build: Build, tmp_path: Path) -> None:
    address, folder = web
    store = Settings(data=(folder / "data").as_uri(), cache=tmp_path / "maker")
    remote.push(store, released(build, store, tmp_path / "raw", 1))
    settings = Settings(data=f"{address}/data", cache=tmp_path / "reader")
    remote.pull(settings)
    assert release.need_current(settings.folder).name == release.need_current(store.folder).name


def test_pages_of_a_web_server_are_sources(web: tuple[str, Path], tmp_path: Path) -> None:
    address, folder = web
    (folder / "a.json").write_text(page(1))
    found, _ = sources.find([f"{address.replace('://', '://ana:secret@')}/a.json"])
    assert [source.raw_path for source in found] == [f"{address}/a.json"]
    now = due(found, Ledger(), "1")
    assert due(found, Ledger(now.entries), "1").sources == ()
    with found[0].opened(tmp_path / "work") as file:
        assert file.path.read_text() == page(1)
    assert list((tmp_path / "work").iterdir()) == []
    assert [source.raw_path for source in sources.find([f"{address}/"])[0]] == [f"{address}/a.json"]


def test_data_at_an_address_are_no_sources(bucket: str) -> None:
    newsroom = f"{bucket}/newsroom"
    put(newsroom, raw__a_json=page(1), data__reports__1_html="a report")
    settings = Settings(data=f"{newsroom}/data")
    assert [source.raw_path for source in sources.given([newsroom], settings)[0]] == [f"{newsroom}/raw/a.json"]
    with pytest.raises(InputError, match="no articles lie there"):
        sources.given([f"{newsroom}/data/reports"], settings)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("s3://nowhere/raw", "s3://nowhere/raw: "),
        ("gcs://nowhere", "corroborate[gcs]"),
        ("nothing://nowhere", "Protocol not known"),
    ],
)
def test_an_address_that_cannot_be_used_is_named(address: str, words: str, bucket: str, tmp_path: Path) -> None:
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


def test_a_file_that_is_gone_or_kept_back_costs_no_other(web: tuple[str, Path], tmp_path: Path) -> None:
    address, folder = web
    for name in ("a", "b"):
        (folder / f"{name}.json").write_text(page(1))
    found, _ = sources.find([f"{address}/"])
    (folder / "a.json").unlink()
    done = stages.ingest(found, {}, Work(tmp_path / "work", "1"), 100)
    assert [row.raw_path for row in read_rows(done / "000000", ARTICLES)] == [f"{address}/b.json"]
    (reject,) = read_rows(done / "000000", REJECTS)
    assert (reject.raw_path, reject.reason) == (f"{address}/a.json", "unreadable")
    assert "no such file" in reject.message


def test_a_run_over_paths_needs_no_network_library() -> None:
    code = "import sys, flows.sources; sys.exit('fsspec' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
