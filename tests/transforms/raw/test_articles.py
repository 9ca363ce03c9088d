import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.tables import ARTICLES, Article, Reject

BODY = "Four boats left the harbour on Monday, and the mayor said that more of them would follow before the storm."


def record(text: str = BODY, **fields: object) -> Record:
    base = Record(
        raw_path="in/a.txt", record=0, raw_line=1, raw_sha256="00", raw_format="txt", text=text, source="outlet"
    )
    return dataclasses.replace(base, **fields)  # type: ignore[arg-type]


def article(text: str = BODY, **fields: object) -> Article:
    found = to_article(record(text, **fields))
    assert isinstance(found, Article)
    for piece in found.furniture:
        assert text[piece.start : piece.end] == piece.surface
        assert not found.text[piece.start : piece.end].strip()
    return found


def test_a_headline_is_the_short_first_line_set_off_from_the_text() -> None:
    found = article(f"Boats leave the harbour\n\n{BODY}")
    assert found.title == "Boats leave the harbour"
    assert [piece.kind for piece in found.furniture] == ["heading"]
    assert found.text.index("Four") == len("Boats leave the harbour\n\n")
    assert found.word_count == len(BODY.split())


def test_a_headline_below_a_date_and_above_a_byline() -> None:
    found = article(f"Published: 15 April 2026\n\nBoats leave the harbour\nBy Jane Doe, Reuters\n\n{BODY}")
    assert found.title == "Boats leave the harbour"
    assert (found.authors, found.agencies) == (("Jane Doe",), ("Reuters",))
    assert (found.published_at, found.published_precision) == (datetime(2026, 4, 15, tzinfo=UTC), "day")
    assert found.published_from == "text"


@pytest.mark.parametrize(
    "text",
    [f"Boats leave the harbour\n{BODY}", f"Boats leave the harbour.\n\n{BODY}", f"{'Boats ' * 40}\n\n{BODY}", BODY],
)
def test_what_is_no_headline(text: str) -> None:
    assert article(text).title is None


def test_a_given_headline_is_kept_and_the_text_with_it() -> None:
    text = f"Boats leave the harbour\n\n{BODY}"
    assert article(text, title=" Away! ").title == "Away!"
    assert article(text, title="They are far away! - WQRL.com").title == "They are far away!"
    assert article(text, title="Away!").text == text
    assert article(text, raw_format="json").title is None


def test_the_id_comes_from_content_alone() -> None:
    first = article(f"{BODY}\nFollow")
    moved = article(f"{BODY}\nFollow", raw_path="out/b.txt", raw_line=7, raw_sha256="11", record=3)
    assert first.article_id == moved.article_id
    assert first.article_id == article(f"{BODY}\nShare").article_id == article(BODY.replace(" ", "\n ")).article_id
    others = [article(source="x"), article(external_id="x"), article(url="x"), article(title="x"), article(BODY + " x")]
    others += [article(published="2026-04-15"), article(modified="2026-04-15")]
    assert len({first.article_id, *(other.article_id for other in others)}) == 8


def test_authors_of_the_record_and_of_the_text() -> None:
    found = article(f"Jane DoeSenior harbour reporter\n\n{BODY}", authors=("By Ann Poe, The Canadian Press", "Staff"))
    assert found.authors == ("Ann Poe", "Staff", "Jane Doe")
    assert found.agencies == ("The Canadian Press",)


def test_the_date_is_never_invented() -> None:
    assert article().published_at is None
    assert article().flags == ("no_publication_date",)
    assert article(published="soon").flags == ("no_publication_date", "unread_date")
    found = article(published="2026-04-15T10:00:00+02:00", modified="2026-04-16", flags=("x",))
    assert (found.published_at, found.published_from) == (datetime(2026, 4, 15, 8, tzinfo=UTC), "metadata")
    assert (found.modified_at, found.flags) == (datetime(2026, 4, 16, tzinfo=UTC), ("x",))


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [
        (BODY, None, "en"),
        (BODY, "EN-ca", "en"),
        (BODY, "fr", "fr"),
        (BODY, "English", "en"),
        ("Vier Boote verliessen am Montag den Hafen, und der Buergermeister sagte, dass weitere folgen.", None, "de"),
        ("De minister zei dat hij in de haven was en dat er vier boten op zee waren, maar niet waar.", None, "nl"),
        ("Boats left.", None, None),
    ],
)
def test_the_language(text: str, given: str | None, language: str | None) -> None:
    assert article(text, language=given).language == language


def test_a_body_of_furniture_only_is_rejected() -> None:
    found = to_article(record("By Jane Doe\nFollow\n"))
    assert isinstance(found, Reject)
    assert found.reason == "empty_text"
    assert "in/a.txt, line 1" in found.message


def test_articles_fit_their_table() -> None:
    rows = [article(f"Boats leave\n\n{BODY}\nFollow"), article(published="2026")]
    assert sorted(ARTICLES.from_arrow(ARTICLES.to_arrow(rows)), key=str) == sorted(rows, key=str)


@pytest.mark.parametrize(
    ("opening", "unit", "rest"), [("A", " ", "B\n"), ("", " \n", BODY), ("\n\n", "x y", "")], ids=repr
)
def test_a_strange_first_line_takes_no_time(
    opening: str, unit: str, rest: str, takes_linear_time: Callable[..., None]
) -> None:
    takes_linear_time(article, lambda n: opening + unit * n + rest)
