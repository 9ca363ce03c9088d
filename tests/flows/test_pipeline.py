"""The main job as a flow: what it publishes and tells, and what is tried again."""

import errno
import json
import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from flows import assembly, cli, release, stages
from flows.sources import Source
from transforms.judging import Judged

pytestmark = pytest.mark.usefixtures("somewhere_else")

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]
Load = Callable[[Path], dict[str, pd.DataFrame]]


@pytest.fixture(scope="module")
def ran(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    """The sample articles run through Prefect in this process: the data folder and what was printed as JSON."""
    data = tmp_path_factory.mktemp("ran")
    command = [sys.executable, "-m", "flows.cli", "run", str(samples), "--data", str(data), "--json", "--quiet"]
    command += ["--root", str(samples)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.stderr == ""
    assert done.returncode == 1
    return data, json.loads(done.stdout)


def test_a_run_publishes_tables_and_reports(ran: tuple[Path, dict[str, object]], load_release: Load) -> None:
    data, summary = ran
    assert release.need_current(data).name == summary["release"]
    assert summary["exit_code"] == 1
    counts = {name: len(frame) for name, frame in load_release(data / "current").items()}
    assert counts == summary["counts"]
    assert min(counts[name] for name in ("articles", "entities", "mentions", "quotes", "claims", "stories")) > 0
    names = ["report.html", "report.md", "report.sarif", "report.xml"]
    assert sorted(path.name for path in (data / "reports" / "latest").iterdir()) == names
    assert not (data / "staging").exists()


def test_a_run_is_a_flow_run_with_its_tasks_and_an_artifact(ran: tuple[Path, dict[str, object]]) -> None:
    with sqlite3.connect(Path(os.environ["PREFECT_HOME"]) / "prefect.db") as database:
        flows = database.execute("select state_name from flow_run").fetchall()
        tasks = database.execute("select name, state_name from task_run").fetchall()
        (artifact,) = database.execute("select data from artifact where key = 'corroborate-run'").fetchone()
    assert ("Completed",) in flows
    found = {name.rsplit("-", 1)[0] for name, state in tasks if state == "Completed"}
    assert found >= {"ingest", "merge", "read", "link", "validate", "publish", "write_reports"}
    assert str(ran[1]["release"]) in artifact


AGAIN = """
import sys
from flows import cli
code = cli.main(sys.argv[1:])
sys.exit(code if not {"prefect", "great_expectations"} & set(sys.modules) else 99)
"""


def test_a_run_that_finds_nothing_new_says_so_without_the_heavy_tools(
    ran: tuple[Path, dict[str, object]], samples: Path
) -> None:
    data, summary = ran
    command = [sys.executable, "-c", AGAIN, "run", f"{samples}/../articles/", "--data", str(data), "--json"]
    command += ["--root", str(samples)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == summary["exit_code"]
    again = json.loads(done.stdout)
    assert again["unchanged"] is True
    nothing = {"unchanged", "seconds", "new_files", "new_articles", "new_versions", "read_articles"}
    assert {k: v for k, v in again.items() if k not in nothing} == {
        k: v for k, v in summary.items() if k not in nothing
    }
    assert not (data / "work").exists()


def test_quiet_leaves_why_the_gate_fails_and_nothing_where_it_does_not(
    ran: tuple[Path, dict[str, object]], samples: Path, capsys: Captured
) -> None:
    data, summary = ran
    where = ["--data", str(data), "--quiet"]
    for command in (["run", str(samples), "--root", str(samples)], ["validate"]):
        assert cli.main([*command, *where]) == 1
        said = capsys.readouterr()
        assert said.out.splitlines() == summary["reasons"]
        assert said.err == ""
    assert cli.main(["validate", *where, "--fail-on", "never"]) == 0
    assert cli.main(["check", *where]) == 0
    assert capsys.readouterr().out == ""


def test_a_stumbling_file_system_is_tried_again_and_a_broken_release_kept_aside(
    build: Build, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    first, second, *_ = sorted(samples.rglob("*.txt"))
    old = build(tmp_path, [str(first)])
    judge, ingest = assembly.judge_stories, stages.ingest
    attempts = []

    def stumbling(batch: Sequence[Source], *rest: object) -> Path:
        attempts.append([source.raw_path for source in batch])
        if len(attempts) == 1:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
        return ingest(batch, *rest)  # type: ignore[arg-type]

    def wrong(*tables: Sequence[object], **read: Sequence[object]) -> Judged:
        judged = judge(*tables, **read)  # type: ignore[arg-type]
        return replace(judged, claims=[replace(judged.claims[0], surface="not there"), *judged.claims[1:]])

    monkeypatch.setattr(stages, "ingest", stumbling)
    monkeypatch.setattr(assembly, "judge_stories", wrong)
    assert cli.main(["run", str(first), str(second), "--data", str(tmp_path), "--workers", "1"]) == 3
    said = capsys.readouterr().err
    assert attempts == [[str(second)], [str(second)]]
    assert "trying again" in said
    assert "the release was refused" in said
    assert "Traceback" not in said
    assert release.need_current(tmp_path) == old
    (failed,) = (tmp_path / "failed").iterdir()
    assert f"its report: {failed / 'report.html'}" in said
    assert sorted(path.name for path in failed.glob("report.*")) == sorted(release.REPORTS)
    assert not (tmp_path / "reports").exists()


def test_a_run_that_cannot_write_its_reports_leaves_the_release_and_no_litter(
    build: Build, samples: Path, tmp_path: Path, capsys: Captured
) -> None:
    from prefect.events.worker import EventsWorker

    first, second, *_ = sorted(samples.rglob("*.txt"))
    old = build(tmp_path, [str(first)])
    (tmp_path / "reports").write_text("in the way")
    assert cli.main(["run", str(second), "--data", str(tmp_path), "--workers", "1"]) == 3
    said = capsys.readouterr().err
    assert f"the reports cannot be written to {tmp_path / 'reports'}: " in said
    assert "run again" in said
    assert release.need_current(tmp_path) == old
    assert not (tmp_path / "staging").exists()

    (tmp_path / "reports").unlink()
    assert cli.main(["run", str(second), "--data", str(tmp_path), "--workers", "1", "--keep-releases", "1"]) in (0, 1)
    new = release.need_current(tmp_path)
    assert new != old
    assert list((tmp_path / "releases").iterdir()) == [new]
    assert (tmp_path / "reports" / "latest").resolve() == (tmp_path / "reports" / new.name).resolve()
    # under load it would complain on the terminal of events that it still holds
    assert not logging.getLogger(EventsWorker.__name__).isEnabledFor(logging.WARNING)


def test_a_first_run_that_is_refused_says_that_nothing_is_current(
    samples: Path, tmp_path: Path, capsys: Captured
) -> None:
    (article, *_) = sorted(samples.rglob("*.txt"))
    (tmp_path / "empty.txt").write_text("")
    paths = [str(article), str(tmp_path / "empty.txt")]
    data = tmp_path / "data"
    assert cli.main(["run", *paths, "--data", str(data), "--max-reject-share", "0", "--workers", "1"]) == 3
    said = capsys.readouterr().err
    assert "the release was refused; nothing is current yet:" in said
    assert "stays current" not in said
    assert not (data / "current").is_symlink()


def test_a_refused_run_leaves_the_reports_of_the_same_release_that_is_current(
    samples: Path, tmp_path: Path, capsys: Captured
) -> None:
    (article, *_) = sorted(samples.rglob("*.txt"))
    (tmp_path / "empty.txt").write_text("")
    run = ["run", str(article), str(tmp_path / "empty.txt"), "--data", str(tmp_path / "data"), "--workers", "1"]
    assert cli.main([*run, "--max-reject-share", "1"]) == 0
    shown = tmp_path / "data" / "reports" / "latest" / "report.html"
    before = shown.read_text()
    capsys.readouterr()
    assert cli.main([*run, "--max-reject-share", "0"]) == 3
    said = capsys.readouterr().err
    assert "the release was refused; the one before stays current:" in said
    failed = tmp_path / "data" / "failed" / release.need_current(tmp_path / "data").name
    assert f"its report: {failed / 'report.html'}" in said
    assert (failed / "report.html").read_text() != before == shown.read_text()


TRYING = """
import json, pathlib, sys
from flows.engine import prefect_here
data = pathlib.Path(sys.argv[1])
with prefect_here(data):
    from flows import pipeline, release, settings
    flow = pipeline.corroborate.with_options(retries=2, retry_delay_seconds=0)
    tried = {}
    for error in (settings.SettingsError, release.IntegrityError, release.ReleaseError):
        def run(*_):
            tried[error.__name__] = tried.get(error.__name__, 0) + 1
            raise error("no")
        pipeline._run = run
        try:
            flow([], {"data": str(data)})
        except error:
            pass
print(json.dumps(tried))
"""


def test_what_fails_in_the_same_way_every_time_is_tried_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TRYING, str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"SettingsError": 1, "IntegrityError": 1, "ReleaseError": 3}
