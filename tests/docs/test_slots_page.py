"""docs/slots.md shows what `corroborate explain` says of two sample articles."""

import re
from pathlib import Path

from expectations.reports.explain import explain_pair
from expectations.view import ReleaseView
from flows.files import find_files, read_file
from transforms.articles_reading import read_articles
from transforms.linking import link
from transforms.raw.articles import to_article
from transforms.tables import TABLES, Article

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "slots.md").read_text()
SAMPLES = ("harbour-notes/that-ferry.txt", "marrow-herald/inquiry.txt")


def test_the_page_shows_what_explain_says() -> None:
    shown = re.search(r"^    \$ corroborate explain (\w+) (\w+)\n((?:    .*\n|\n)+)", PAGE, re.MULTILINE)
    assert shown is not None
    files, _ = find_files([str(ROOT / "seeds" / "articles" / name) for name in SAMPLES])
    read = [to_article(record) for file in files for record in read_file(file)]
    articles = [article for article in read if isinstance(article, Article)]
    found = read_articles(articles)
    linked = link(articles, found.mentions, found.roles, found.quotes, found.claims)
    tables = {table.name: table.to_arrow(getattr(linked, table.name, ())) for table in TABLES}
    told = iter(explain_pair(ReleaseView.of(tables), shown[1], shown[2]).splitlines())
    for line in shown[3].splitlines():
        expected = line.removeprefix("    ")
        assert not expected.strip(" .") or expected in told, f"{expected!r} is not said, or not there"
