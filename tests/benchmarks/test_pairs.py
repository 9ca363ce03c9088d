"""What is decided of figures in made stories that a careful reader has compared; it may not get worse."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "pairs.py"


@pytest.fixture(scope="module")
def score() -> Any:
    spec = importlib.util.spec_from_file_location("pairs", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pairs"] = module
    spec.loader.exec_module(module)
    return module.run()


def test_every_pair_is_named_by_figures_of_the_stories(score) -> None:
    assert len(score.pairs) == 295


def test_counterparts_are_found_and_judged_as_a_reader_would(score) -> None:
    assert score.aligned >= 206
    assert score.right >= 221
    assert score.of("conflict")[0] >= 94
    assert score.of("two figures") == (25, 25)


def test_what_a_reader_takes_for_no_conflict_is_told_as_none(score) -> None:
    assert len(score.alarms) <= 2
