"""The main job without the orchestration: raw files in, linked tables out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.files import find_files, read_file
from transforms.articles_reading import read_articles
from transforms.linking import Linked, link
from transforms.raw.articles import merge_articles, to_article
from transforms.tables import Reject


def read_and_link(folder: Path) -> Linked:
    files, rejects = find_files([str(folder)])
    read = [
        record if isinstance(record, Reject) else to_article(record) for file in files for record in read_file(file)
    ]
    assert not rejects
    articles = [article for article in read if not isinstance(article, Reject)]
    assert len(articles) == len(read)
    readings = read_articles(merge_articles(articles))
    return link(merge_articles(articles), readings.mentions, readings.roles, readings.quotes, readings.claims)


@pytest.fixture(scope="session")
def client(shared: Path) -> Linked:
    return read_and_link(shared)


@pytest.fixture(scope="session")
def sample(samples: Path) -> Linked:
    return read_and_link(samples)


@pytest.fixture(scope="session")
def read() -> Callable[[Path], Linked]:
    return read_and_link
