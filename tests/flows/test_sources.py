"""The raw files of a run, on this machine and elsewhere."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import addresses, sources
from flows.files import InputError
from flows.ledger import Ledger, due
from flows.settings import Settings

Write = Callable[..., Path]


def test_pages_of_a_web_server_are_sources(web: tuple[str, Path], write: Write, tmp_path: Path) -> None:
    address, folder = web
    page = write(folder, "a.json").read_text()
    found, _ = sources.find([f"{address.replace('://', '://ana:secret@')}/a.json"])
    assert [source.raw_path for source in found] == [f"{address}/a.json"]
    now = due(found, Ledger(), "1")
    assert due(found, Ledger(now.entries), "1").sources == ()
    with found[0].opened(tmp_path / "work") as file:
        assert file.path.read_text() == page
    assert list((tmp_path / "work").iterdir()) == []
    assert [source.raw_path for source in sources.find([f"{address}/"])[0]] == [f"{address}/a.json"]


def test_data_at_an_address_are_no_sources(bucket: str) -> None:
    newsroom = f"{bucket}/newsroom"
    fs, top = addresses.file_system(newsroom)
    for name in ("raw/a.json", "data/reports/1.html"):
        fs.pipe_file(f"{top}/{name}", b"{}")
    settings = Settings(data=f"{newsroom}/data")
    assert [source.raw_path for source in sources.given([newsroom], settings)[0]] == [f"{newsroom}/raw/a.json"]
    with pytest.raises(InputError, match="no articles lie there"):
        sources.given([f"{newsroom}/data/reports"], settings)


def test_a_run_over_paths_needs_no_network_library() -> None:
    code = "import sys, flows.sources; sys.exit('fsspec' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_lies_apart_is_passed_over_in_a_folder_and_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "a.txt",
        "data.txt",
        "data/reports/1/report.html",
        "data/prefect/b.db",
        "waivers.csv",
        "in/data/c.txt",
    ):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Some words.")
    Path("report.html").symlink_to("data/reports/1/report.html")
    settings = Settings(waivers=Path("waivers.csv"))
    for given_paths in (["."], ["a.txt", str(tmp_path)]):
        found, rejects = sources.given(given_paths, settings)
        assert [source.raw_path for source in found] == ["a.txt", "data.txt", "in/data/c.txt"]
        assert rejects == []
    for inside in ("data", "data/reports", "data/prefect/b.db", "waivers.csv", "report.html"):
        with pytest.raises(InputError, match=f"^{inside}: no articles lie there.*--data"):
            sources.given(["a.txt", inside], settings)
    found, _ = sources.given(["data"], Settings(data="elsewhere"))
    assert [source.raw_path for source in found] == ["data/prefect/b.db", "data/reports/1/report.html"]


def test_a_file_and_the_metadata_beside_it_are_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    ((bare,), _) = sources.find([str(tmp_path)])
    before = bare.stamp(), bare.content()
    (tmp_path / "a.meta.json").write_text("{}")
    ((told,), _) = sources.find([str(tmp_path)])
    assert (bare.raw_path, bare.size, told.size) == (str(tmp_path / "a.txt"), 11, 13)
    assert told.raw_path == bare.raw_path
    assert told.stamp() != before[0]
    assert told.content() != before[1]
    with told.opened(tmp_path / "work") as file:
        assert (file.path, file.meta) == (tmp_path / "a.txt", tmp_path / "a.meta.json")
    assert not (tmp_path / "work").exists()  # nothing is copied


def test_a_touched_file_has_another_stamp_and_the_same_content_and_a_changed_one_another(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Some words.")
    ((source,), _) = sources.find([str(path)])
    stamp, content = source.stamp(), source.content()
    os.utime(path, (1, 1))
    assert source.stamp() != stamp
    assert source.content() == content
    path.write_text("Same words.")
    os.utime(path, (1, 1))
    assert source.content() != content


def test_a_file_that_is_gone_has_no_stamp_no_content_and_no_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    ((source,), _) = sources.find([str(tmp_path)])
    (tmp_path / "a.txt").unlink()
    assert (source.size, source.stamp(), source.content()) == (0, "", None)


def test_files_of_several_paths_come_once_and_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b/2.txt", "b/1.txt", "a.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("Some words.")
    found, rejects = sources.find(["b", "a.txt", "b/1.txt"])
    assert [source.raw_path for source in found] == ["a.txt", "b/1.txt", "b/2.txt"]
    assert rejects == []
    found, _ = sources.find(["b"], tmp_path / "b")
    assert [source.raw_path for source in found] == ["1.txt", "2.txt"]


@pytest.mark.parametrize(
    ("path", "place", "refused"),
    [
        ("data/reports", "data", True),
        ("data", "data", True),
        ("./data/", "data", True),
        ("database", "data", False),
        ("in/data", "data", False),
        ("s3://news/data/reports", "s3://news/data", True),
        ("s3://news/database", "s3://news/data", False),
        ("http://ana:secret@h.example/data/a", "http://h.example/data", True),
        ("data", "s3://data", False),
    ],
)
def test_what_a_run_keeps_is_no_source(path: str, place: str, refused: bool) -> None:
    if not refused:
        sources.refuse_apart([path], [place])
        return
    with pytest.raises(InputError, match=r"no articles lie there") as caught:
        sources.refuse_apart(["elsewhere", path], [place])
    assert "secret" not in str(caught.value)
