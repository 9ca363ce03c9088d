"""The command line: exit codes, messages without tracebacks, and help."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pandas as pd
import pytest

from flows import cli, release
from flows.locks import exclusive

pytestmark = pytest.mark.usefixtures("somewhere_else")

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]
Load = Callable[[Path], dict[str, pd.DataFrame]]


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
    with exclusive(tmp_path):
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
