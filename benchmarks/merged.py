"""Articles of raw records, each once, as a run of the product merges them."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from transforms.raw.articles import to_article
from transforms.raw.merging import IDENTITY, merge
from transforms.raw.records import Record
from transforms.tables import Article, Reject


def articles_of(results: Iterable[Record | Reject]) -> list[Article]:
    """The articles of what readers yielded, with their versions counted, ordered by id; rejects are left out."""
    made = (to_article(record) for record in results if isinstance(record, Record))
    rows = [article for article in made if isinstance(article, Article)]
    stay = merge(pd.DataFrame([[getattr(row, name) for name in IDENTITY] for row in rows], columns=list(IDENTITY)))
    versions = zip(stay.index, stay["version"].tolist(), strict=True)
    return [replace(rows[at], version=version) for at, version in versions]
