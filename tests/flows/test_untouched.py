"""What nothing has touched since the last release is not decided again, and is as it would be decided."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from flows import assembly
from flows.parts import read_rows
from flows.release import read_manifest
from transforms import judging
from transforms.tables import ARTICLES, CLAIMS, FIGURES, FINDINGS, REJECTS, Claim

Build = Callable[[Path, Sequence[str]], Path]

QUAY = "The quay of Selwick reopened after {} months of repairs, said harbour master Odalys Brannock."
MILL = "A fire at the Quillon mill in Hallmere hurt {} people, Mayor Piotr Oyelaran said on Sunday."
MISDATED = " The council of Tormund meets on Friday, 7 October 2025."  # it was a Tuesday


def write(folder: Path, name: str, text: str, day: str = "2025-10-06", **more: str) -> None:
    folder.mkdir(exist_ok=True)
    fields = {"source": name, "title": text.partition(" of ")[0], "published": f"{day}T08:00:00Z", "text": text}
    (folder / f"{name}.json").write_text(json.dumps(fields | more))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources of the articles that are judged."""
    seen: list[str] = []
    judge = assembly.judge_stories

    def judging(articles, *arguments, **named):
        seen.extend(article.source for article in articles)
        return judge(articles, *arguments, **named)

    monkeypatch.setattr(assembly, "judge_stories", judging)
    return seen


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    for number, (name, text) in enumerate({"quay-1": QUAY, "quay-2": QUAY, "mill-1": MILL, "mill-2": MILL}.items()):
        write(folder, name, text.format(14 + number))
    return folder


def again(build: Build, raw: Path, tmp_path: Path, judged: list[str]) -> set[str]:
    """Run twice over what there is, once from nothing; gives what the second of two runs judged."""
    judged.clear()
    grown = build(tmp_path / "data", [str(raw)])
    seen = set(judged)
    assert read_manifest(grown)["tables"] == read_manifest(build(tmp_path / "fresh", [str(raw)]))["tables"]
    return seen


def test_only_the_story_of_a_new_article_is_judged(build: Build, raw: Path, tmp_path: Path, judged: list[str]) -> None:
    build(tmp_path / "data", [str(raw)])
    assert len({row.story_id for row in read_rows(tmp_path / "data" / "current", ARTICLES)}) == 2
    write(raw, "mill-3", MILL.format(21))
    assert again(build, raw, tmp_path, judged) == {"mill-1", "mill-2", "mill-3"}


def test_a_run_over_the_same_articles_judges_none(build: Build, raw: Path, tmp_path: Path, judged: list[str]) -> None:
    build(tmp_path / "data", [str(raw)])
    assert again(build, raw, tmp_path, judged) == set()


def test_a_story_whose_name_is_another_entity_now_is_judged(
    build: Build, raw: Path, tmp_path: Path, judged: list[str]
) -> None:
    """A second Odalys Brannock, with another middle name, makes two persons of the one that nobody told apart."""
    write(raw, "quay-2", QUAY.replace("Odalys Brannock", "Odalys Jane Brannock").format(15))
    build(tmp_path / "data", [str(raw)])
    write(raw, "choir", "Odalys Maude Brannock sang in the chapel of Oldmoor before 300 guests.", "2025-01-02")
    seen = again(build, raw, tmp_path, judged)
    assert {"quay-1", "quay-2", "choir"} <= seen
    assert not {"mill-1", "mill-2"} & seen


def test_stories_that_share_a_finding_are_judged_together(
    build: Build, raw: Path, tmp_path: Path, judged: list[str]
) -> None:
    write(raw, "quay-1", QUAY.format(14) + MISDATED)
    write(raw, "mill-1", MILL.format(16) + MISDATED)
    build(tmp_path / "data", [str(raw)])
    (finding,) = [row for row in read_rows(tmp_path / "data" / "current", FINDINGS) if row.rule == "weekday_date"]
    assert len(finding.article_ids) == 2
    write(raw, "mill-3", MILL.format(21))
    assert again(build, raw, tmp_path, judged) == {"mill-1", "mill-2", "mill-3", "quay-1", "quay-2"}


def test_a_story_that_cannot_be_compared_costs_no_other(
    build: Build, raw: Path, tmp_path: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = judging.build_figures

    def fail_on_mills(claims: Sequence[Claim], *others):
        if any("mill" in (claim.measure or "") for claim in claims):
            raise LookupError("nobody thought of mills")
        return compare(claims, *others)

    def rejected() -> dict[str, str]:
        return {Path(row.raw_path).name: row.reason for row in read_rows(tmp_path / "data" / "current", REJECTS)}

    for name in ("mill-1", "mill-2"):
        write(raw, name, f"The mill of Hallmere had {name[-1]}4 mills burnt in 2019 before the fire.")
    monkeypatch.setattr(judging, "build_figures", fail_on_mills)
    release = build(tmp_path / "data", [str(raw)])
    assert rejected() == {"mill-1.json": "not_compared", "mill-2.json": "not_compared"}
    (told, _) = read_rows(release, REJECTS)
    assert told.message == (
        f"{told.raw_path}: kept without figures and findings: comparing the articles of its story failed in a way it "
        "should not (LookupError: nobody thought of mills). Please report this with the file."
    )
    of_mills = {row.article_id for row in read_rows(release, ARTICLES) if "mill" in row.text}
    claims = read_rows(release, CLAIMS)
    assert of_mills < {row.article_id for row in claims}
    assert {row.article_id for row in claims if row.figure_id} == {row.article_id for row in claims} - of_mills
    assert read_rows(release, FIGURES)
    assert {row.source for row in read_rows(release, ARTICLES)} == {"mill-1", "mill-2", "quay-1", "quay-2"}

    assert again(build, raw, tmp_path, judged) == set()
    assert len(rejected()) == 2
    write(raw, "quay-3", QUAY.format(21))
    assert again(build, raw, tmp_path, judged) == {"quay-1", "quay-2", "quay-3"}
    assert len(rejected()) == 2
    monkeypatch.setattr(judging, "build_figures", compare)
    write(raw, "mill-3", "The mill of Hallmere had 34 mills burnt in 2019 before the fire, said the mill.")
    build(tmp_path / "data", [str(raw)])
    assert rejected() == {}
