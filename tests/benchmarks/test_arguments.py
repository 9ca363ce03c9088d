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
