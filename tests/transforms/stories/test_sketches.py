"""What articles are compared by: columns of numbers, whatever the order and the portions in which articles come."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.articles_reading import read_articles
from transforms.stories.ragged import Ragged
from transforms.stories.sketches import UNDATED, Memory, Sketches, sketch_all

TEXTS = [
    "The ferry Gullholm sank off Port Selwick on Monday with a cargo of cement, said Ana Ruiz, 41.",
    "Divers found three rafts beneath the pier of Mill Road in Orran after the storm of the ferry.",
    "The council raised taxes for cooks, and Mayor Leo Brandt said on Friday that nobody had told him.",
]


@pytest.fixture
def articles(make_article):
    days = ("2026-03-02", None, "2026-03-04")
    return [
        make_article(text, source=f"outlet {number}", day=day, url=f"https://www.h{number}.example/a")
        for number, (text, day) in enumerate(zip(TEXTS, days, strict=True))
    ]


def values(of: Sketches) -> dict[str, object]:
    """Each column as lists."""
    told: dict[str, object] = {}
    for column in fields(of):
        held = getattr(of, column.name)
        if isinstance(held, Ragged):
            told[column.name] = [held[row].tolist() for row in range(len(of))]
        else:
            told[column.name] = held.tolist() if hasattr(held, "tolist") else held
    return told


def test_rows_stand_in_the_order_of_the_ids(articles) -> None:
    of = sketch_all(articles)
    assert [one.decode() for one in of.ids] == sorted(article.article_id for article in articles)
    assert len(of) == 3
    by_id = {article.article_id: article for article in articles}
    for row, one in enumerate(of.ids):
        article = by_id[one.decode()]
        assert of.word_counts[row] == article.word_count
        assert (of.published[row] == UNDATED) == (of.days[row] == UNDATED) == (article.published_at is None)


def test_the_order_of_the_articles_tells_nothing(articles) -> None:
    assert values(sketch_all(articles)) == values(sketch_all(articles[::-1]))


def test_a_sketch_depends_on_no_other_article(articles) -> None:
    every = sketch_all(articles)
    for article in articles:
        alone, row = sketch_all([article]), int(np.searchsorted(every.ids, article.article_id.encode()))
        for name in ("words", "weights", "shingles", "streets", "towns"):
            assert getattr(alone, name)[0].tolist() == getattr(every, name)[row].tolist(), name


def test_weekdays_of_the_lead_are_bits_and_words_are_sorted(articles) -> None:
    of = sketch_all(articles)
    rows = [int(np.searchsorted(of.ids, article.article_id.encode())) for article in articles]
    assert [int(of.weekdays[row]) for row in rows] == [1 << 0, 0, 1 << 4]
    assert len(of.streets[rows[1]]) == 1
    for row in rows:
        assert (np.diff(of.words[row].astype(object)) > 0).all()
        assert len(of.words[row]) == len(of.weights[row]) > 0
        assert set(of.keys[row].tolist()) <= set(of.words[row].tolist())


def test_a_date_of_the_lead_has_its_weekday_too(make_article) -> None:
    article = make_article("The ferry Gullholm sank off Port Selwick on 3 March 2026.", day="2026-03-05")
    assert sketch_all([article]).weekdays.tolist() == [0]
    assert sketch_all([article], read_articles([article]).claims).weekdays.tolist() == [1 << 1]


def test_no_articles_have_a_sketch() -> None:
    of = sketch_all([])
    assert len(of) == 0


@given(st.lists(st.lists(st.integers(0, 99), max_size=5), max_size=8))
def test_a_store_gives_back_what_it_was_given(parts) -> None:
    store = Memory("numbers", np.uint64)
    for part in parts:
        store.append(np.array(part, dtype=np.uint64))
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    whole = store.whole(np.cumsum(lengths) - lengths, lengths)
    assert [whole[row].tolist() for row in range(len(parts))] == parts
