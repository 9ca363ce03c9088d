"""Scores that comparing articles has reached on the public development set; none may fall by more than noise."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from merged import articles_of

from flows.files import find_files, read_file
from transforms import tables
from transforms.articles_reading import read_articles
from transforms.linking import link

BENCH = Path(__file__).parents[3] / "shared" / "bench" / "figures"
pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="the public development sets are not beside the project")


@pytest.fixture(scope="module")
def scores(tmp_path_factory) -> dict:
    files, _ = find_files([str(BENCH / "articles.jsonl")])
    articles = articles_of(record for file in files for record in read_file(file))  # some are notices
    readings = read_articles(articles)
    linked = link(articles, readings.mentions, readings.roles, readings.quotes, readings.claims)
    folder = tmp_path_factory.mktemp("release")
    for table, rows in (
        (tables.ARTICLES, linked.articles),
        (tables.CLAIMS, linked.claims),
        (tables.FIGURES, linked.figures),
        (tables.FINDINGS, linked.findings),
    ):
        (folder / table.name).mkdir()
        pq.write_table(table.to_arrow(rows), folder / table.name / "part-0.parquet")
    gold = [argument for name in ("gold", "traps", "stories", "syndication")
            for argument in (f"--{name}", str(BENCH / f"{'groups' if name == 'gold' else name}.jsonl"))]  # fmt: skip
    command = [sys.executable, str(BENCH / "score_figures.py"), "--tables", str(folder), *gold, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_annotated_figures_are_found(scores) -> None:
    assert scores["found"]["share"] >= 0.94


def test_claims_are_aligned_with_care_before_completeness(scores) -> None:
    assert scores["aligned"]["p"] >= 0.96
    assert scores["aligned"]["r"] >= 0.905


def test_what_agrees_raises_no_alarm(scores) -> None:
    alarms, groups = map(int, scores["quiet_alarms"].split("/"))
    assert alarms / groups <= 0.02


def test_verdicts(scores) -> None:
    """What is one text however often it is printed is `single`, where the annotators count articles."""
    confusion = scores["confusion"]
    decided = {told: count for told, count in confusion.items() if not told.endswith(("-> single", "-> not aligned"))}
    right = sum(count for told, count in decided.items() if told.split(" -> ")[0] == told.split(" -> ")[1])
    assert right / sum(decided.values()) >= 0.90
    assert scores["verdict"]["accuracy"] >= 0.74


def test_a_conflict_that_is_told_is_one(scores) -> None:
    assert scores["conflict"]["p"] >= 0.95
    assert scores["conflict"]["tp"] >= 5
    assert scores["update_as_conflict"].startswith("0/")


def test_stories_and_copies(scores) -> None:
    assert scores["stories"]["f1"] >= 0.92
    assert scores["copies"]["f1"] >= 0.98
