"""The command line: exit codes, messages without tracebacks, and one run through Prefect."""

import errno
import json
import logging
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from flows import assembly, cli, commands, parts, release, stages
from flows.sources import Source
from flows.summary import Summary
from transforms import judging
from transforms.judging import Judged
from transforms.tables import FINDINGS

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]
Load = Callable[[Path], dict[str, pd.DataFrame]]


@pytest.fixture(autouse=True)
def somewhere_else(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("desk"))


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


def test_what_reads_the_release_needs_no_run(ran: tuple[Path, dict[str, object]], capsys: Captured) -> None:
    data, _ = ran
    finding = parts.read_rows(data / "current", FINDINGS)[0]
    assert cli.main(["explain", finding.finding_id, "--data", str(data)]) == 0
    assert finding.witness_a.surface in capsys.readouterr().out
    assert cli.main(["explain", "no-such-id", "--data", str(data)]) == 2
    assert "no-such-id" in capsys.readouterr().err
    assert cli.main(["describe", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["claims"]["key"] == ["claim_id"]
    assert cli.main(["validate", "--data", str(data), "--fail-on", "never"]) == 0
    assert cli.main(["report", "--data", str(data), "--json"]) == 0
    capsys.readouterr()
    assert cli.main(["validate", "--data", str(data), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    count = len(parts.read_rows(data / "current", FINDINGS))
    assert told["findings"] == {"open": count, "waived": 0}
    assert told["checks"]["broken"] == 0
    assert cli.main(["validate", "--data", str(data)]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"All {told['checks']['asked']} integrity checks hold; {count} open finding")
    assert not (data / "staging").exists()


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


def test_a_release_with_a_story_that_was_not_compared_is_validated_and_told_like_any_other(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def write(source: str, hurt: int) -> None:
        text = f"A fire at the Quillon mill in Hallmere hurt {hurt} people, Mayor Piotr Oyelaran said on Sunday."
        fields = {"source": source, "title": "Fire", "published": "2025-10-06T08:00:00Z", "text": text}
        (raw / f"{source}.json").write_text(json.dumps(fields))

    def fail(*_: object) -> None:
        raise LookupError("nobody thought of mills")

    def told(command: str) -> str:
        assert cli.main([command, "--data", str(data)]) == 0
        return capsys.readouterr().out

    raw, data, compare = tmp_path / "raw", tmp_path / "data", judging.build_figures
    raw.mkdir()
    write("courier", 12)
    write("herald", 21)
    build(data, [str(raw)])
    monkeypatch.setattr(judging, "build_figures", fail)
    write("press", 33)
    build(data, [str(raw)])
    assert "integrity checks hold; 0 open findings" in told("validate")
    told("report")
    pages = [(data / "reports" / "latest" / name).read_text() for name in ("report.md", "report.html")]
    assert "3 articles from 3 sources, 1 story, 6 claims, 0 figures, 3 rejects." in pages[0]
    assert "comparing the articles of its story failed in a way it should not" in pages[1]
    lost = told("diff")
    assert "figures: 1 gone" in lost
    assert "findings: 1 gone" in lost
    assert "12 people: figure_id" in lost

    monkeypatch.setattr(judging, "build_figures", compare)
    write("radio", 12)
    build(data, [str(raw)])
    again = told("diff")
    assert "figures: 1 new" in again
    assert "findings: 1 new" in again


def test_a_waived_finding_opens_the_gate_until_it_expires(
    ran: tuple[Path, dict[str, object]], tmp_path: Path, capsys: Captured
) -> None:
    data, _ = ran
    ids = [finding.finding_id for finding in parts.read_rows(data / "current", FINDINGS)]
    waivers = tmp_path / "waivers.csv"
    for expires, code in (("2999-12-31", 0), ("2020-01-01", 1)):
        rows = [f"{each},known,desk,{expires}" for each in ids]
        waivers.write_text("\n".join(["finding_id,reason,owner,expires", *rows]))
        capsys.readouterr()
        assert cli.main(["validate", "--data", str(data), "--waivers", str(waivers)]) == code
        assert (f"the waiver of {ids[0]} expired on {expires}" in capsys.readouterr().err) == bool(code)
    waivers.write_text("finding_id,reason,owner,expires\n0123456789abcdef,known,desk,2999-12-31\n")
    for command in ("validate", "report"):
        cli.main([command, "--data", str(data), "--waivers", str(waivers), "--quiet"])
        assert "the waiver of 0123456789abcdef names no finding of this release" in capsys.readouterr().err
    waivers.write_text("finding_id\n")
    assert cli.main(["validate", "--data", str(data), "--waivers", str(waivers)]) == 2
    assert "reason, owner, expires is missing" in capsys.readouterr().err
    assert cli.main(["validate", "--data", str(data), "--waivers", "nowhere.csv"]) == 2


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


def test_a_run_tells_the_seconds_since_the_command_was_given(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def slowly_started(*_: object) -> Summary:
        time.sleep(0.2)
        rows = dict.fromkeys(("articles", "claims", "figures", "findings", "rejects"), 0)
        return Summary(
            release="1", tables="", report="", counts=rows, files=1, new_files=1, new_articles=1, new_versions=0,
            read_articles=1, unchanged=False, exit_code=0, reasons=(), news=(), seconds=0.001,
        )  # fmt: skip

    monkeypatch.setattr(commands, "_run_flow", slowly_started)
    assert cli.main(["run", str(samples), "--data", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seconds"] >= 0.2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "nowhere"], "nowhere: no such file"),
        (["run"], "PATH"),
        (["rum"], "did you mean run?"),
        (["run", ".", "--fail-on", "warn"], "did you mean warning?"),
        (["run", ".", "--wavers", "x.csv"], "did you mean --waivers?"),
        (["run", ".", "--quite"], "did you mean --quiet?"),
        (["serve", "nowhere"], "nowhere: no such file or folder"),
        (["serve", ".", "--every", "0"], "'0' is no number of seconds: give a whole number, at least 1"),
        (["hold", "current", "--data", "x", "true"], "options before both"),
        (["run", ".", "--max-reject-share", "7"], "at most 1"),
        (["run", ".", "--waivers", "nowhere.csv"], "nowhere.csv cannot be read"),
        (["extract", "--language-model", "."], "the language model '.' cannot be loaded"),
        (["validate"], "run `corroborate run PATH...` first"),
        (["report"], "run `corroborate run PATH...` first"),
        (["explain", "abc"], "run `corroborate run PATH...` first"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_word_of_help(arguments: list[str], words: str, capsys: Captured) -> None:
    assert cli.main(arguments) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said


def test_a_language_model_of_no_use_is_told_before_anything_is_read(samples: Path, capsys: Captured) -> None:
    assert cli.main(["run", str(samples), "--language-model", "no_such_pipeline"]) == 2
    assert "name a folder or an installed spaCy pipeline" in capsys.readouterr().err
    assert not Path("data", "current").exists()


def test_the_help_of_a_command_lists_the_settings_that_it_needs(capsys: Captured) -> None:
    assert cli.main(["explain", "--help"]) == 0
    said = capsys.readouterr().out
    assert "--waivers" in said
    assert "--batch-files" not in said
    assert cli.main(["run", "--help"]) == 0
    said = capsys.readouterr().out
    assert "--batch-files FILES" in said
    assert "--fail-on {info,warning,error,never}" in said
    assert "--waivers FILE" in said
    assert "VALUE" not in said
    assert cli.main(["describe", "--batch-files", "1"]) == 0


def test_the_readme_lists_every_command() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    assert set(re.findall(r"^    corroborate (\w+)", readme, re.MULTILINE)) == set(cli.COMMANDS)


def test_help_and_version_start_without_the_heavy_tools() -> None:
    code = "import sys, flows.cli; flows.cli.main(['--version']); flows.cli.main(['describe', '--help']); " \
        "sys.exit(', '.join({'prefect', 'great_expectations', 'pandas'} & set(sys.modules)) or None)"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("corroborate 0.")


def test_a_second_run_is_refused_and_names_the_first(tmp_path: Path, samples: Path, capsys: Captured) -> None:
    with release.exclusive(tmp_path):
        command = [sys.executable, "-m", "flows.cli", "run", str(samples), "--data", str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert f"another run (process {os.getpid()})" in done.stderr


def test_an_interrupted_run_says_so_in_one_line(tmp_path: Path, samples: Path) -> None:
    command = [sys.executable, "-m", "flows.cli", "run", str(samples), "--data", str(tmp_path), "--quiet"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        time.sleep(1.5)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate()
    # Python itself ends by the signal when it struck inside generated code; a shell sees 130 then, too
    assert run.returncode in (130, -signal.SIGINT)
    assert said == "corroborate: interrupted; nothing is current yet\n"


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


@pytest.mark.parametrize(("publishes", "words"), [(True, "is current."), (False, "the current release is as it was.")])
def test_a_failure_says_what_is_current_now(
    publishes: bool,
    words: str,
    build: Build,
    samples: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    first, second, *_ = sorted(samples.rglob("*.txt"))
    old = build(tmp_path, [str(first)])

    def failing(*_: object) -> int:
        if publishes:
            build(tmp_path, [str(second)])
        raise RuntimeError("too late")

    monkeypatch.setitem(cli.COMMANDS, "validate", (failing, "fails"))
    assert cli.main(["validate", "--data", str(tmp_path)]) == 3
    said = capsys.readouterr().err
    assert words in said
    assert (release.need_current(tmp_path).name in said) == publishes
    assert (release.need_current(tmp_path) == old) != publishes


def test_folders_without_a_raw_file_are_wrong_usage(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty").mkdir()
    assert cli.main(["run", str(tmp_path / "empty"), "--data", str(tmp_path / "data")]) == 2
    said = capsys.readouterr().err
    assert f"{tmp_path / 'empty'}: no raw file found" in said
    assert ".jsonl" in said
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", [["validate"], ["report"], ["explain", "a"]])
def test_what_reads_a_release_makes_no_folder_for_a_mistyped_one(command: list[str]) -> None:
    assert cli.main([*command, "--data", "tpyo"]) == 2
    assert not Path("tpyo").exists()


@pytest.mark.parametrize("command", [["validate"], ["report"], ["explain", "a"], ["run", "."]])
def test_a_damaged_release_is_named_with_its_file(
    command: list[str], build: Build, samples: Path, tmp_path: Path, capsys: Captured
) -> None:
    (article, *_) = sorted(samples.rglob("*.txt"))
    if command == ["run", "."]:
        command = ["run", str(article), "--workers", "1"]
    old = build(tmp_path, [str(article)])
    (claims,) = (old / "claims").iterdir()
    claims.write_bytes(claims.read_bytes()[:-50])
    assert cli.main([*command, "--data", str(tmp_path)]) == 3
    said = capsys.readouterr().err
    assert f"release {old.name} is damaged: claims/{claims.name} was changed or cut short. Restore" in said
    assert "should not" not in said


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can be mounted by root only, and not in every container")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_said_so_and_leaves_the_release(
    build: Build, samples: Path, small_disk: Path, capsys: Captured
) -> None:
    (article, *_) = sorted(samples.rglob("*.txt"))
    old = build(small_disk, [str(article)])
    with (small_disk / "filler").open("wb") as filler:
        filler.write(b"x" * (os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_bsize - 8192))
    assert cli.main(["run", str(samples), "--data", str(small_disk), "--workers", "1"]) == 3
    said = capsys.readouterr().err
    assert "the disk is full" in said
    assert "Traceback" not in said
    assert release.need_current(small_disk) == old
    (small_disk / "filler").unlink()
    assert build(small_disk, [str(article)]) == old
