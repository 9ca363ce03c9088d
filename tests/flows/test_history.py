"""Releases, what is different between two of them, and holding one."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import cli, history, locks, release
from flows.parts import WHOLE, write_rows, write_whole
from flows.retention import prune
from flows.settings import Settings
from transforms.tables import ARTICLES, CLAIMS, ENTITIES, FIGURES, FINDINGS, REJECTS, TABLES, Entity, Figure, Reject

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]


def figure(figure_id: str, verdict: str) -> Figure:
    """A figure of which nothing but its id and verdict matters."""
    nothing = {column.name: None if column.nullable else "" for column in FIGURES.columns}
    counts = dict.fromkeys(("claim_count", "article_count", "source_count", "lineage_count"), 1)
    return Figure(**{**nothing, **counts, "votes": (), "confidence": 1.0, "figure_id": figure_id, "verdict": verdict})


@pytest.fixture(scope="module")
def three(build: Build, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """A data folder of three releases, each with more of the sample articles, and their folders, oldest first."""
    data = tmp_path_factory.mktemp("three")
    articles = sorted(map(str, samples.rglob("*.txt")))
    folders = []
    for second, end in enumerate((2, len(articles) - 1, len(articles)), 1):
        folders.append(build(data, articles[:end]))
        os.utime(folders[-1], (second, second))
    return data, folders


def test_the_releases_are_listed_the_last_one_first(three: tuple[Path, list[Path]], capsys: Captured) -> None:
    data, folders = three
    assert cli.main(["releases", "--data", str(data), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(row["release"], row["current"]) for row in told] == [
        (folder.name, folder is folders[-1]) for folder in reversed(folders)
    ]
    assert told[0]["made_current"] == "1970-01-01T00:00:03+00:00"
    assert told[0]["rows"] == {
        name: table["rows"] for name, table in release.read_manifest(folders[-1])["tables"].items()
    }
    assert cli.main(["releases", "--data", str(data)]) == 0
    assert capsys.readouterr().out.splitlines()[0].endswith("findings  current")


def test_what_came_is_told_and_the_other_way_round_what_went(three: tuple[Path, list[Path]], capsys: Captured) -> None:
    data, folders = three
    forth, back = history.difference(folders[0], folders[2]), history.difference(folders[2], folders[0])
    for table in (ARTICLES, CLAIMS, FIGURES, FINDINGS):
        there, gone = forth.tables[table.name], back.tables[table.name]
        assert there.came == gone.went != ()
        assert there.went == gone.came
        assert [(change.id, {k: v[::-1] for k, v in change.columns.items()}) for change in there.changed] == [
            (change.id, change.columns) for change in gone.changed
        ]
    assert history.difference(folders[1], folders[1]).tables["figures"].came == ()
    assert cli.main(["diff", "--data", str(data), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["before"], told["after"]) == (folders[1].name, folders[2].name)
    assert len(told["tables"]["articles"]["came"]) == 1
    assert cli.main(["diff", folders[0].name[:6], "current", "--data", str(data)]) == 0
    said = capsys.readouterr().out
    assert f"from release {folders[0].name} to {folders[2].name}" in said
    finding = forth.tables["findings"].came[0]
    assert f"  + {finding} " in said
    assert "new finding" in " ".join(forth.news()) or "New: " in " ".join(forth.news())


def test_what_lies_in_another_month_is_still_there(tmp_path: Path) -> None:
    def made(name: str, *months: tuple[str, dict[str, str]]) -> Path:
        for table in TABLES:
            write_whole(tmp_path / name, table.name, table.schema.empty_table())
        (tmp_path / name / "figures" / WHOLE).unlink()
        for month, verdicts in months:
            rows = [figure(figure_id, verdict) for figure_id, verdict in verdicts.items()]
            pq.write_table(FIGURES.to_arrow(rows), tmp_path / name / "figures" / f"part-{month}.parquet")
        release.seal(tmp_path / name, {})
        return tmp_path / name

    same = ("2031-01", {"a": "agree"})
    before = made("before", same, ("2031-02", {"b": "agree", "c": "agree", "d": "single"}))
    after = made("after", same, ("2031-02", {"d": "agree", "e": "single"}), ("2031-03", {"b": "conflict"}))
    found = history.difference(before, after).tables["figures"]
    assert (found.came, found.went) == (("e",), ("c",))
    assert [(one.id, one.columns) for one in found.changed] == [
        ("b", {"verdict": ("agree", "conflict")}),
        ("d", {"verdict": ("single", "agree")}),
    ]


def test_every_column_of_every_table_is_compared(tmp_path: Path) -> None:
    def made(name: str, entity: Entity, message: str) -> Path:
        for table in TABLES:
            write_whole(tmp_path / name, table.name, table.schema.empty_table())
        write_rows(tmp_path / name, ENTITIES, [entity])
        reject = Reject(raw_path="a.txt", record=0, raw_sha256=None, reason="empty_text", message=message)
        write_rows(tmp_path / name, REJECTS, [reject])
        release.seal(tmp_path / name, {})
        return tmp_path / name

    bess = Entity(entity_id="b", name="Bess Marrow", type="person", aliases=("Bess",), article_count=1, mention_count=1)
    before = made("before", bess, "a.txt: no words. " * 40)
    after = made("after", replace(bess, aliases=("Beth", "Bess")), "a.txt: nothing.")
    found = history.difference(before, after)
    assert {name for name, changes in found.tables.items() if changes} == {"entities", "rejects"}
    assert json.loads(json.dumps(found.as_dict()))["tables"]["entities"]["changed"] == [
        {"id": "b", "columns": {"aliases": [["Bess"], ["Beth", "Bess"]]}}
    ]
    lines = found.as_text().splitlines()
    assert lines[1:3] == ["entities: 1 changed", "  ~ b Bess Marrow: aliases ['Bess'] -> ['Beth', 'Bess']"]
    assert lines[4].startswith("  ~ a.txt#0 ")
    assert len(lines[4]) < 300
    assert lines[-1].startswith("nothing changed in articles, ")
    assert found.news()[0] == f"Since release {found.before}: entities: 1 changed; rejects: 1 changed."
    same = history.difference(before, before)
    assert same.news() == (f"Since release {found.before}: nothing changed.",)


@pytest.mark.parametrize("name", ["zzz", ""])
def test_a_release_that_is_not_there_is_named(name: str, three: tuple[Path, list[Path]], capsys: Captured) -> None:
    assert cli.main(["diff", name, "current", "--data", str(three[0])]) == 2
    assert "`corroborate releases` lists them" in capsys.readouterr().err


def test_a_held_release_stays_until_it_is_let_go(build: Build, samples: Path, tmp_path: Path) -> None:
    first, second, *_ = sorted(map(str, samples.rglob("*.txt")))
    held, current = build(tmp_path, [first]), build(tmp_path, [second])
    with locks.held(held):
        assert prune(tmp_path, 1) == []
        assert [entry.held for entry in history.releases(Settings(data=str(tmp_path)))] == [False, True]
    assert prune(tmp_path, 1) == [held.name]
    assert release.need_current(tmp_path) == current
    with pytest.raises(release.NoReleaseError), locks.held(held):
        pass


def test_a_command_holds_the_release_that_it_is_told_of(three: tuple[Path, list[Path]]) -> None:
    data, folders = three
    code = "import os, pathlib, sys; from flows.locks import is_held; " \
        "folder = pathlib.Path(os.environ['CORROBORATE_RELEASE']); sys.exit(7 if is_held(folder) else 1)"  # fmt: skip
    command = [sys.executable, "-m", "flows.cli", "hold", "--data", str(data), "previous", sys.executable, "-c", code]
    assert subprocess.run(command, check=False).returncode == 7
    assert not locks.is_held(folders[1])
