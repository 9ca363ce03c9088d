"""The main job without the orchestration: raw files in, linked tables out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from merged import articles_of

from flows.files import find_files, read_file
from transforms.articles_reading import read_articles
from transforms.linking import Linked, link


def read_and_link(folder: Path) -> Linked:
    files, rejects = find_files([str(folder)])
    records = [record for file in files for record in read_file(file)]
    assert not rejects
    articles = articles_of(records)
    assert len(articles) == len(records)
    readings = read_articles(articles)
    return link(articles, readings.mentions, readings.roles, readings.quotes, readings.claims)


@pytest.fixture(scope="session")
def client(shared: Path) -> Linked:
    return read_and_link(shared)


@pytest.fixture(scope="session")
def sample(samples: Path) -> Linked:
    return read_and_link(samples)


@pytest.fixture(scope="session")
def read() -> Callable[[Path], Linked]:
    return read_and_link
