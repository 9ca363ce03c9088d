"""A few changes of our own sample articles: what the program notices of them, and that rewording raises nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLEAN = ("coastline-press", "selwick-courier", "sound-radio", "northlight-ferries")
"""Sample articles of one event between which nothing is planted."""


@pytest.fixture(scope="module")
def scores(tmp_path_factory) -> dict:
    report = tmp_path_factory.mktemp("mutations") / "scores.json"
    folders = [str(ROOT / "seeds" / "articles" / name) for name in CLEAN]
    command = [sys.executable, str(ROOT / "benchmarks" / "mutations.py"), *folders, "--quick", "3"]
    subprocess.run([*command, "--json", str(report)], capture_output=True, check=True, env={"PYTHONPATH": str(ROOT)})
    return json.loads(report.read_text(encoding="utf-8"))


def test_distortions_are_noticed(scores) -> None:
    assert scores["stories"] == 1
    assert scores["all"]["changes"] >= 20
    assert scores["all"]["recall"] >= 0.87
    assert scores["all"]["precision"] >= 0.95


def test_what_is_only_reworded_raises_nothing(scores) -> None:
    assert sum(one["changes"] for one in scores["rewordings"].values()) >= 40
    assert {name for name, one in scores["rewordings"].items() if one["findings"]} == set()
