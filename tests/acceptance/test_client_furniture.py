"""Page furniture and metadata of the client's own articles; skipped where they are absent."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.files import find_files, read_file
from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.tables import Article


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, tuple[Record, Article]]:
    files, rejects = find_files([str(shared)])
    assert rejects == []
    found = {}
    for file in files:
        for record in read_file(file):
            assert isinstance(record, Record)
            article = to_article(record)
            assert isinstance(article, Article)
            found[file.path.name[:3]] = (record, article)
    assert len({article.article_id for _, article in found.values()}) == 5
    return found


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        ("000", ["teaser", "teaser"]),
        ("001", ["byline", "byline", "follow"]),
        ("002", []),
        ("003", []),
        ("004", ["updated", "agency"]),
    ],
)
def test_only_furniture_is_blanked(articles: dict[str, tuple[Record, Article]], number: str, kinds: list[str]) -> None:
    record, article = articles[number]
    assert [piece.kind for piece in article.furniture] == kinds
    assert len(article.text) == len(record.text)
    gone = sum(len(piece.surface.split()) for piece in article.furniture)
    assert len(article.text.split()) == len(record.text.split()) - gone
    assert article.title is None
    assert article.language == "en"


def test_what_the_furniture_says_is_kept(articles: dict[str, tuple[Record, Article]]) -> None:
    assert [len(author.split()) for author in articles["001"][1].authors] == [2, 3]
    agency = articles["004"][1]
    assert agency.agencies == ("The Canadian Press",)
    assert agency.published_at == datetime(2025, 10, 3, tzinfo=UTC)
    assert agency.modified_at == datetime(2025, 10, 3, 13, 45, tzinfo=UTC)
    for number in ("000", "001", "002", "003"):
        assert articles[number][1].published_at is None
