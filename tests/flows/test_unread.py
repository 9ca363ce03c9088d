"""Articles that are kept although nothing was read of them, or their story could not be compared."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows import sources, stages, unread
from flows.parts import read_rows, write_rows
from flows.readers.clock import GivenUpError
from flows.work import Work
from transforms.articles_reading import Readings, read_articles
from transforms.raw.reasons import KEPT, REASONS, UNREAD
from transforms.tables import ARTICLES, CLAIMS, REJECTS, Article, Reject

Build = Callable[[Path, Sequence[str]], Path]


def test_an_article_that_cannot_be_read_for_claims_is_kept_and_told_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "raw").mkdir()
    for name in ("good", "bad", "slow"):
        (tmp_path / "raw" / f"{name}.txt").write_text(f"The {name} council spent 40 pounds on 12 lamps on Tuesday.")
    files, _ = sources.find([str(tmp_path / "raw")], tmp_path)
    done = stages.ingest(files, {}, Work(tmp_path / "in", "1"), 100)

    read_articles(read_rows(done / "000000", ARTICLES))  # the model is loaded, which takes longer than the limit

    def read(articles: Sequence[Article], model: str | None) -> Readings:
        if "bad" in articles[0].text:
            raise LookupError("nobody thought of this")
        while "slow" in articles[0].text:
            pass
        return read_articles(articles, model)

    monkeypatch.setattr(stages, "read_articles", read)
    folder, count, told = stages.read(done / "000000", Work(tmp_path / "read", "1"), None, 0.5)
    assert count == 3
    assert [(row.raw_path, row.reason, row.message) for row in told] == [
        (
            "raw/bad.txt",
            "claims_crashed",
            "raw/bad.txt: kept without names and claims: looking for them failed in a way it should not (LookupError: "
            "nobody thought of this). Please report this with the file.",
        ),
        (
            "raw/slow.txt",
            "claims_too_slow",
            "raw/slow.txt: kept without names and claims: looking for them took longer than 0.5 s. Shorten it, or "
            "raise the setting max_seconds.",
        ),
    ]
    claims = read_rows(folder, CLAIMS)
    assert claims
    assert {row.article_id for row in claims} == {
        row.article_id for row in read_rows(done / "000000", ARTICLES) if "good" in row.text
    }


def test_an_article_without_claims_is_a_reject_until_its_file_changes(
    tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, data = tmp_path / "raw", tmp_path / "data"
    raw.mkdir()
    good, bad = (
        f'{{"text": "The {name} council spent 40 pounds on 12 lamps on Tuesday."}}\n' for name in ("good", "bad")
    )
    (raw / "a.jsonl").write_text(good + bad)
    asked = []

    def read(articles: Sequence[Article], model: str | None) -> Readings:
        asked.append(articles[0].text.split()[1])
        if "bad" in articles[0].text:
            raise LookupError("nobody thought of this")
        return read_articles(articles, model)

    def run() -> list[tuple[str, int, str]]:
        asked.clear()
        rejects = read_rows(build(data, [str(raw)]), REJECTS)
        assert all(row.message.startswith(f"{row.raw_path}, record {row.record}: ") for row in rejects)
        return [(Path(row.raw_path).name, row.record, row.reason) for row in rejects]

    monkeypatch.setattr(stages, "read_articles", read)
    assert run() == [("a.jsonl", 1, "claims_crashed")]
    assert sorted(asked) == ["bad", "good"]
    assert run() == [("a.jsonl", 1, "claims_crashed")]  # nothing is new
    assert asked == []
    (raw / "b.txt").write_text("The third council spent 50 pounds on 15 lamps on Monday.")
    assert run() == [("a.jsonl", 1, "claims_crashed")]
    assert asked == ["third"]
    (raw / "a.jsonl").rename(raw / "c.jsonl")  # it is looked at again there
    monkeypatch.setattr(stages, "read_articles", read_articles)
    (raw / "c.jsonl").write_text(good + "\n" + bad)
    assert run() == []
    assert len({row.article_id for row in read_rows(data / "current", CLAIMS)}) == 3


def article(article_id: str, raw_path: str = "raw/a.jsonl", record: int = 0) -> Article:
    """An article of which nothing but its place matters."""
    nothing = {column.name: None if column.nullable else "" for column in ARTICLES.columns}
    places = {"article_id": article_id, "raw_path": raw_path, "raw_record": record, "raw_line": 1, "raw_sha256": "0f"}
    lists = dict.fromkeys(("authors", "agencies", "metadata_from", "furniture", "flags"), ())
    return Article(**{**nothing, **lists, "word_count": 0, "version": 1, **places})


@pytest.mark.parametrize(
    ("made", "reason", "words"),
    [
        (unread.given_up(article("a"), GivenUpError("too_slow"), 2.5), "claims_too_slow", "took longer than 2.5 s"),
        (unread.given_up(article("a"), GivenUpError("x"), 2.5), "claims_crashed", "ended the process that did so"),
        (unread.failed(article("a"), KeyError("low")), "claims_crashed", "(KeyError: 'low')"),
        (unread.not_compared(article("a"), KeyError("low")), "not_compared", "without figures and findings"),
    ],
)
def test_each_reject_says_where_why_and_what_the_article_goes_without(made: Reject, reason: str, words: str) -> None:
    assert (made.raw_path, made.record, made.raw_sha256, made.reason) == ("raw/a.jsonl", 0, "0f", reason)
    assert made.message.startswith("raw/a.jsonl: kept without ")
    assert words in made.message


def test_a_later_record_is_named_by_its_number() -> None:
    made = unread.failed(article("a", record=3), KeyError("low"))
    assert made.message.startswith("raw/a.jsonl, record 3: kept without names and claims: ")


def test_every_reason_of_the_kept_says_what_they_lack() -> None:
    assert unread.LACKS.keys() == set(KEPT) <= set(REASONS)
    assert set(UNREAD) < set(KEPT)


def test_articles_come_back_with_their_rejects_and_by_reason(tmp_path: Path) -> None:
    slow, other = article("slow", record=1), article("other", record=2)
    found = {slow: unread.given_up(slow, GivenUpError(), 1), other: unread.not_compared(other, KeyError("low"))}
    unread.keep(tmp_path, found)
    assert unread.kept_in(tmp_path) == {"slow": found[slow]}
    assert unread.kept_in(tmp_path, {"not_compared"}) == {"other": found[other]}
    assert unread.kept_in(tmp_path, KEPT) == {"slow": found[slow], "other": found[other]}


def test_a_reject_of_another_record_keeps_no_article(tmp_path: Path) -> None:
    slow = article("slow", record=1)
    write_rows(tmp_path, ARTICLES, [slow])
    write_rows(tmp_path, REJECTS, [replace(unread.failed(slow, KeyError("low")), record=2)])
    assert unread.kept_in(tmp_path) == {}


def test_nothing_is_written_where_all_was_read(tmp_path: Path) -> None:
    unread.keep(tmp_path, {})
    assert list(tmp_path.iterdir()) == []
