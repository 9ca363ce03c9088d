"""What a run did, told to a terminal, a program and Prefect."""

import json
from dataclasses import replace

import pytest

from flows.summary import Summary

COUNTS = {"articles": 1200, "entities": 3, "claims": 1, "figures": 0, "findings": 2, "rejects": 0}
RUN = Summary(
    release="3f9c", tables="data/current", report="data/report.html", counts=COUNTS, files=1, new_files=1,
    new_articles=1100, new_versions=0, read_articles=1100, unchanged=False, exit_code=1,
    reasons=("1 open error.",), news=("Since release 1a2b: figures: 1 new.",), seconds=2.345,
)  # fmt: skip


def test_the_summary_for_a_terminal() -> None:
    assert RUN.as_text().splitlines() == [
        "1,200 articles (1,100 new), 1 claim, 0 figures, 2 findings, 0 rejects, in 2.3 s",
        "tables: data/current",
        "report: data/report.html",
        "Since release 1a2b: figures: 1 new.",
        "1 open error.",
    ]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"new_versions": 1001}, "1,200 articles (1,100 new, 1,001 of them later versions), "),
        ({"unchanged": True}, "nothing new in 1 file: release 3f9c stays current"),
        ({"unchanged": True, "files": 2}, "nothing new in 2 files: release 3f9c stays current"),
        ({"tables": "s3://news/x", "copy": "/cache/x"}, "tables: s3://news/x (here: /cache/x)"),
    ],
)
def test_what_is_told_only_where_it_is_so(change: dict[str, object], line: str) -> None:
    assert any(said.startswith(line) for said in replace(RUN, **change).as_text().splitlines())  # type: ignore[arg-type]
    assert not any(said.startswith(line) for said in RUN.as_text().splitlines())


def test_a_program_gets_every_field_back() -> None:
    told = json.loads(json.dumps(RUN.as_dict()))
    assert Summary(**{**told, "reasons": tuple(told["reasons"]), "news": tuple(told["news"])}) == RUN


def test_prefect_shows_the_tables_and_what_is_new() -> None:
    lines = RUN.as_markdown().splitlines()
    assert lines[0] == "# Release 3f9c"
    assert "1 files, 1 of them new or changed, in 2.3 s. 1100 new articles, 1100 read." in lines[2]
    assert [line for line in lines if line.startswith("| ")][1:] == [f"| {name} | {n} |" for name, n in COUNTS.items()]
    assert lines[-2:] == ["- Since release 1a2b: figures: 1 new.", "- 1 open error."]
    assert "Nothing was new." in replace(RUN, unchanged=True).as_markdown()
