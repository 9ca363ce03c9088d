"""What is wrong with the files that a benchmark is handed is told in a sentence, before anything is measured."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def told(*arguments: str) -> str:
    """What a benchmark that does not run writes to standard error."""
    script, *others = arguments
    command = [sys.executable, str(ROOT / "benchmarks" / script), *others]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT)})
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("script", ["language.py", "speed.py", "recognizers.py", "recognizer_dates.py", "newsquant.py"])
def test_a_folder_or_no_file_where_a_file_is_read(script: str, tmp_path: Path) -> None:
    others = [] if script in {"language.py", "speed.py"} else [str(tmp_path / "out")]
    assert "is a folder; give one of the files in it" in told(script, str(tmp_path), *others)
    assert "there is no such file" in told(script, str(tmp_path / "none"), *others)


@pytest.mark.parametrize("script", ["mutations.py", "likely.py", "day_slips.py"])
def test_a_path_without_articles(script: str, tmp_path: Path) -> None:
    assert told(script, str(tmp_path / "none")).startswith(f"{script}: {tmp_path / 'none'}: no such file")


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"title": "Ferry hits pier"}'])
def test_a_line_that_is_no_article(line: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(f'{{"text": "Three were hurt."}}\n{line}\n', "utf-8")
    assert f"{corpus}, line 2: " in told("speed.py", str(corpus))


def test_cases_that_no_reader_is_for(tmp_path: Path) -> None:
    cases = tmp_path / "colour.jsonl"
    cases.write_text("", "utf-8")
    assert "is named after no reader: number, " in told("recognizers.py", str(cases), str(tmp_path / "out"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["stories.py", "--articles", "0"],
        ["nightly.py", "--articles", "-1"],
        ["one_story.py", "--articles", "few"],
        ["made_articles.py", "0", "out"],
    ],
)
def test_a_number_of_which_nothing_can_be_measured(arguments: list[str]) -> None:
    assert "is no whole number, at least 1" in told(*arguments)


def test_distortions_and_rewordings_are_asked_for_alone(tmp_path: Path) -> None:
    no_path = f"mutations.py: {tmp_path / 'none'}: no such file"
    assert told("mutations.py", str(tmp_path / "none"), "--each", "0", "--rewordings", "0").startswith(no_path)
    assert "'-1' is no whole number" in told("mutations.py", str(tmp_path), "--rewordings=-1")


@pytest.mark.parametrize(
    ("script", "others"), [("train.py", 2), ("name_network.py", 2), ("boundary_network.py", 1), ("evaluate.py", 2)]
)
def test_a_folder_that_is_no_pipeline_and_holds_no_treebank(script: str, others: int, tmp_path: Path) -> None:
    assert f"{tmp_path} is no folder with " in told(f"english/{script}", *[str(tmp_path)] * (others + 1))


def test_a_treebank_without_a_set(tmp_path: Path) -> None:
    (tmp_path / "meta.json").touch()
    assert f"{tmp_path} has no colour.spacy" in told("english/evaluate.py", *[str(tmp_path)] * 2, "colour")
