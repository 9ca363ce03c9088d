"""What is decided of figures in made stories that a careful reader has compared; it may not get worse."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "pairs.py"


@pytest.fixture(scope="module")
def pairs() -> Any:
    spec = importlib.util.spec_from_file_location("pairs", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pairs"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def score(pairs: Any) -> Any:
    return pairs.run()


@pytest.fixture(scope="module")
def unread(pairs: Any) -> Any:
    """The pairs of which nobody who writes the rules reads what is missed."""
    return pairs.run(pairs.HERE / "unread")


@pytest.fixture(scope="module")
def varied(pairs: Any) -> Any:
    """Stories worded as unlike as desks of all kinds may, read by those who write the rules and not."""
    return pairs.run(pairs.HERE / "varied"), pairs.run(pairs.HERE / "varied_unread")


def test_counterparts_are_found_and_judged_as_a_reader_would(score) -> None:
    assert len(score.pairs) == 475
    assert score.aligned >= 332
    assert score.right >= 347
    assert score.of("conflict")[0] >= 140
    assert score.of("two figures")[0] >= 46


def test_counterparts_of_unread_stories_are_found_as_often_as_before(unread) -> None:
    assert len(unread.pairs) == 180
    assert unread.aligned >= 98
    assert unread.right >= 104
    assert unread.of("conflict")[0] >= 23
    assert unread.of("two figures")[0] >= 23


def test_counterparts_worded_otherwise_are_found_as_often_as_before(varied) -> None:
    read, unread = varied
    assert (len(read.pairs), len(unread.pairs)) == (230, 232)
    assert read.aligned >= 91
    assert read.right >= 126
    assert unread.aligned >= 86
    assert unread.right >= 118


def test_what_a_reader_takes_for_no_conflict_is_told_as_none(score, unread, varied) -> None:
    assert len(score.alarms) <= 1
    assert len(unread.alarms) <= 3
    assert len(varied[0].alarms) <= 3
    assert len(varied[1].alarms) <= 6


def test_figures_are_found_by_place(pairs: Any, tmp_path: Path) -> None:
    texts = {
        "a": "The ferry Aurelia sank off Port Vessel on Monday, killing seven people, the coastguard said.",
        "b": "The sinking of the ferry Aurelia off Port Vessel on Monday killed nine people, the coastguard said.",
    }
    stories = (
        json.dumps({"id": name, "source": name, "published": "2026-03-03", "title": "Ferry sinks", "text": text})
        for name, text in texts.items()
    )
    (tmp_path / "stories.jsonl").write_text("\n".join(stories), encoding="utf-8")
    spans = [
        (name, "body", texts[name].index(word), texts[name].index(word) + 5)
        for name, word in (("a", "seven"), ("b", "nine "))
    ]
    head = "article,part,start,end,other,other_part,other_start,other_end,expected,borderline"
    row = ",".join(str(cell) for span in spans for cell in span)
    (tmp_path / "pairs.csv").write_text(f"{head}\n{row},conflict,\n", encoding="utf-8")
    assert pairs.run(tmp_path).of("conflict") == (1, 1)
