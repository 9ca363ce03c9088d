"""Readings that are there already."""

from pathlib import Path

import pandas as pd

from flows.readings import readings_of, still_read
from flows.work import Work


def test_each_article_has_the_reading_of_its_words(tmp_path: Path) -> None:
    work = Work(tmp_path / "work", "today's code")
    batch, _ = work.finish({"a row": "new words"}, lambda folder: folder.mkdir(exist_ok=True))
    work.finish({"another row": "words of another run"}, lambda folder: folder.mkdir(exist_ok=True))
    settled = pd.DataFrame(
        {
            "article_id": ["same", "wrapped anew", "changed", "unread"],
            "content": ["old words", "new words", "other words", "unread words"],
        }
    )
    kept = {"same": "old words", "changed": "words before"}
    last = tmp_path / "release"
    readings, reading = readings_of(settled, kept, last, work)
    assert readings == [last, batch]
    assert reading.tolist() == [0, 1, -1, -1]
    readings, reading = readings_of(settled, {}, None, work)
    assert readings == [batch]
    assert reading.tolist() == [-1, 0, -1, -1]


def test_what_could_not_be_read_is_tried_again_when_its_file_is_looked_at_again(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("flows.readings.unread.kept_in", lambda _: {"slow": None, "slow elsewhere": None})
    had = pd.DataFrame({"article_id": ["read", "slow", "slow elsewhere"], "content": ["a", "b", "c"]})
    assert still_read(tmp_path, had, ["read", "slow"]) == {"read": "a", "slow elsewhere": "c"}
