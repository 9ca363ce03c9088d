"""Scores that quantity reading has reached on the public development sets; none may fall by more than noise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "quantities"
pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="the public development sets are not beside the project")


def run(*arguments: str | Path) -> str:
    # the adapters are scripts that import the packages of this tree
    environment = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("NewsQuant", 96.5, 90.0),
        ("currency-model", 92.0, 90.5),
        ("dimension-model", 96.5, 95.0),
        ("age-model", 99.0, 99.0),
        ("temperature-model", 99.0, 99.0),
    ],
)
def test_f1_on_the_dev_halves(tmp_path: Path, name: str, value: float, unit: float) -> None:
    gold, pred = BENCH / "dev" / f"{name}.jsonl", tmp_path / "pred.jsonl"
    run(ROOT / "benchmarks" / "newsquant.py", gold, pred)
    scores = json.loads(run(BENCH / "score.py", "--gold", gold, "--pred", pred, "--matching", "one2one", "--json"))
    assert scores["value"]["F1"] >= value
    assert scores["value+unit"]["F1"] >= unit
    if name == "NewsQuant":
        assert scores["value+change"]["F1"] >= 90.5
        assert scores["value+concept_partial"]["F1"] >= 82
        assert scores["value+concept_tokf1"]["F1"] >= 67.5
        assert scores["_counts"]["empty_with_false_alarm"] <= 2


@pytest.mark.parametrize(
    ("name", "cases"),
    [
        ("number", 92),
        ("numberrange", 90),
        ("currency", 90),
        ("percent", 90),
        ("ordinal", 90),
        ("duration", 99),
        ("dimension", 88),
        ("age", 90),
        ("temperature", 95),
    ],
)
def test_share_of_recognizers_cases_right(tmp_path: Path, name: str, cases: float) -> None:
    path, pred = BENCH / "recognizers" / f"{name}.jsonl", tmp_path / "pred.jsonl"
    run(ROOT / "benchmarks" / "recognizers.py", path, pred)
    assert json.loads(run(BENCH / "score_cases.py", "--cases", path, "--pred", pred))["case%"] >= cases


@pytest.mark.parametrize(("name", "cases", "value"), [("datetime_model_dates", 88, 92.3), ("dateperiod", 86, 88)])
def test_share_of_date_cases_right(tmp_path: Path, name: str, cases: float, value: float) -> None:
    path, pred = BENCH / "recognizers" / f"{name}.jsonl", tmp_path / "pred.jsonl"
    run(ROOT / "benchmarks" / "recognizer_dates.py", path, pred)
    scores = json.loads(run(BENCH / "score_cases.py", "--cases", path, "--pred", pred))
    assert scores["case%"] >= cases
    assert scores["value"]["F1"] >= value
