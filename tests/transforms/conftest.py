"""Rows for tests: each fixture makes a row from the columns that matter, the rest filled in plainly."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from transforms.ids import digest
from transforms.tables import Article, Claim

MakeArticle = Callable[..., Article]
MakeClaim = Callable[..., Claim]


@pytest.fixture
def make_article() -> MakeArticle:
    def make(text: str = "Something happened.", **columns: Any) -> Article:
        source = columns.get("source", "outlet")
        day = columns.pop("day", None)
        if day is not None:
            columns["published_at"] = datetime.fromisoformat(day).replace(tzinfo=UTC)
        plain: dict[str, Any] = {
            "article_id": digest(source, columns.get("title"), text, columns.get("published_at")),
            "external_id": None, "source": source, "url": None, "title": None, "authors": (), "agencies": (),
            "published_at": None, "published_precision": None, "published_from": None, "modified_at": None,
            "language": "en", "text": text, "furniture": (), "word_count": len(text.split()),
            "raw_path": f"{source}.txt", "raw_line": 1, "raw_sha256": digest(text), "raw_format": "txt",
            "story_id": None, "lineage_id": None, "lineage_parent": None, "lineage_kind": None, "version": 1,
            "flags": (),
        }  # fmt: skip
        return Article(**{**plain, **columns})

    return make


@pytest.fixture
def make_claim() -> MakeClaim:
    def make(article: Article, surface: str, value: float | None, **columns: Any) -> Claim:
        start = article.text.index(surface)
        low, high = columns.get("low", value), columns.get("high", value)
        plain: dict[str, Any] = {
            "claim_id": digest(article.article_id, "body", start), "article_id": article.article_id,
            "story_id": None, "figure_id": None, "kind": "quantity", "part": "body", "sentence": 0,
            "sentence_start": 0, "sentence_end": len(article.text), "start": start, "end": start + len(surface),
            "surface": surface, "value": value, "low": low, "high": high, "hard_low": low, "hard_high": high,
            "precision": 1.0, "modifier": "exact", "change": None, "unit": "person", "unit_surface": None,
            "dimension": "count", "measure": "death", "subject": None, "subject_entity_id": None, "agent": None,
            "agent_entity_id": None, "scope": None, "as_of_start": None, "as_of_end": None, "period": None,
            "speaker": None, "speaker_entity_id": None, "quote_id": None, "modality": "asserted",
            "negated": False, "confidence": 0.9,
        }  # fmt: skip
        return Claim(**{**plain, **columns})

    return make
