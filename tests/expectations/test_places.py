"""Where in the raw files a place of an article lies."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.places import raw_line_of, uri_of
from transforms.tables import Article, Furniture


@pytest.fixture(scope="module")
def article(release_rows: Any) -> Article:
    found: Article = release_rows()["articles"][0]
    return found


@given(st.text(alphabet="ab \n", min_size=1), st.data())
def test_a_place_in_a_text_file_is_its_line_and_column(article: Article, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    place = raw_line_of(replace(article, text=text), start, "body")
    line = text.split("\n")[place.line - 1] + "\n"
    assert place.column is not None
    assert line[place.column - 1] == text[start]


def test_a_blank_that_swallowed_a_line_break_still_counts_it(article: Article) -> None:
    raw = "By Jo\nPenrose\nRain fell."
    blanked = replace(
        article,
        text=" " * 13 + raw[13:],
        furniture=(Furniture(start=0, end=13, kind="byline", surface=raw[:13]),),
    )
    assert raw_line_of(blanked, raw.index("Rain"), "body") == (3, 1)


def test_windows_and_old_mac_line_ends_count_once(article: Article) -> None:
    assert raw_line_of(replace(article, text="a\r\nb\rc"), 5, "body") == (3, 1)


def test_a_record_of_another_format_is_placed_on_its_first_line(article: Article) -> None:
    record = replace(article, raw_format="jsonl", raw_line=7, text="a\nb")
    assert raw_line_of(record, 2, "body") == (7, None)
    assert raw_line_of(article, 2, "title") == (1, None)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("raw/one story.txt", "raw/one%20story.txt"),
        ("../raw/50%#é?.txt", "../raw/50%25%23%C3%A9%3F.txt"),
        ("/data/a.txt", "file:///data/a.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("C:\\news\\a.txt", "file:///C%3A/news/a.txt"),
    ],
)
def test_paths_become_uri_references(path: str, uri: str) -> None:
    assert uri_of(path) == uri
