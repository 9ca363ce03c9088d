"""A data folder in a store: an S3 server on the loopback interface, and a web server that can only be read."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flows import addresses, cli, history, holding, release, remote
from flows.parts import read_rows
from flows.release import ReleaseError
from flows.settings import Settings
from transforms.tables import ARTICLES

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]

TEXT = "The quay reopened on Monday after 14 months of repairs, said the harbour master."


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


def test_a_run_killed_between_history_and_pointer_has_published(bucket: str, build: Build, tmp_path: Path) -> None:
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
    bucket: str, build: Build, tmp_path: Path
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


def test_a_local_data_folder_is_left_alone(tmp_path: Path) -> None:
    settings = Settings(data=str(tmp_path / "data"))
    assert remote.pull(settings) is None
    remote.push(settings, None)
    assert not (tmp_path / "data").exists()
    told = remote.places(settings, "3f9c")
    assert (told.tables, told.copy) == (str(tmp_path / "data" / "current"), None)
    assert told.report == str(tmp_path / "data" / "reports" / "3f9c" / "report.html")


def test_places_at_an_address_name_no_password(tmp_path: Path) -> None:
    told = remote.places(Settings(data="ftp://ana:secret@h.example/news/", cache=tmp_path), "3f9c")
    assert told.tables == "ftp://h.example/news/releases/3f9c"
    assert told.report == "ftp://h.example/news/reports/3f9c/report.html"
    assert told.copy is not None
    assert Path(told.copy).is_relative_to(tmp_path)


def test_an_empty_store_has_no_release_and_no_history(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    settings = Settings(data=store.as_uri(), cache=tmp_path / "cache")
    assert remote.pull(settings) == remote.Commit(0, None, None)
    assert (remote.commits(settings), remote.kept(settings), remote.held_names(settings)) == ([], [], set())
    assert release.current(settings.folder) is None
    assert list(store.iterdir()) == []


def test_what_a_store_no_longer_has_is_taken_from_the_working_folder(build: Build, tmp_path: Path) -> None:
    settings = Settings(data=(tmp_path / "store").as_uri(), cache=tmp_path / "cache")
    base = released(build, settings, tmp_path / "raw", 1)  # a run that was killed before it handed anything over
    assert base.release is None
    assert release.current(settings.folder) is not None
    remote.pull(settings)
    assert release.current(settings.folder) is None
