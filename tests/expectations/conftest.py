"""A small release: an invented flood as four articles of three outlets tell it, with what was read of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import pytest

from transforms.tables import (
    TABLES,
    Article,
    Claim,
    Entity,
    Figure,
    Finding,
    Furniture,
    Mention,
    Quote,
    Reject,
    Story,
    Witness,
)

COURIER = (
    "The Orla rose fast on Sunday night.\n"
    "Some 1,200 people left their homes in Varnholt, the mayor's office said.\n"
    "The bridge will stay shut for 14 days."
)
LEDGER = (
    "By Jo Penrose\n"
    "Water covered the old town of Varnholt by Monday.\n"
    "Officials counted 2,100 people who left their homes.\n"
    "“We have 14 days of work ahead,” said Mayor Ada Brandt."
)
COPY = COURIER.replace("rose fast", "rose quickly")
ENDS = ("low", "high", "hard_low", "hard_high")
NOON = "The water reached 4 metres in Varnholt. Volunteers filled sandbags by the school."


def article(name: str, text: str, **columns: Any) -> Article:
    given = {
        "article_id": name,
        "external_id": None,
        "source": name.rstrip("0123456789"),
        "url": f"https://{name}.example/flood",
        "title": f"Flood in Varnholt ({name})",
        "authors": (),
        "agencies": (),
        "published_at": datetime(2031, 4, 14, 8, 30, tzinfo=UTC),
        "published_precision": "minute",
        "published_from": "metadata",
        "modified_at": None,
        "language": "en",
        "domain": None,
        "metadata_from": (),
        "text": text,
        "furniture": (),
        "word_count": len(text.split()),
        "raw_path": f"raw/{name}/flood report.txt",
        "raw_record": 0,
        "raw_line": 1,
        "raw_sha256": "0" * 64,
        "raw_format": "txt",
        "story_id": "s1",
        "lineage_id": name,
        "lineage_parent": None,
        "lineage_kind": "independent",
        "version": 1,
        "flags": (),
    }
    return Article(**(given | columns))


def claim(of: Article, surface: str, value: float, figure_id: str | None, **columns: Any) -> Claim:
    start = of.text.index(surface)
    line = of.text.rfind("\n", 0, start) + 1
    end = of.text.find("\n", start)
    given = {
        "claim_id": f"c-{of.article_id}-{surface.split(maxsplit=1)[0].strip(',')}",
        "article_id": of.article_id,
        "story_id": "s1",
        "figure_id": figure_id,
        "kind": "quantity",
        "part": "body",
        "sentence": of.text[:start].count("\n"),
        "sentence_start": line,
        "sentence_end": end if end > 0 else len(of.text),
        "start": start,
        "end": start + len(surface),
        "surface": surface,
        "value": value,
        "low": value - 50,
        "high": value + 50,
        "hard_low": value - 50,
        "hard_high": None,
        "precision": 100.0,
        "modifier": "exact",
        "change": None,
        "unit": "person",
        "unit_surface": "people",
        "dimension": "count",
        "measure": "evacuated",
        "topic": None,
        "subject": None,
        "subject_entity_id": None,
        "agent": None,
        "agent_entity_id": None,
        "scope": None,
        "as_of_start": None,
        "as_of_end": None,
        "period": None,
        "speaker": None,
        "speaker_entity_id": None,
        "quote_id": None,
        "modality": "asserted",
        "negated": False,
        "confidence": 0.9,
    }
    return Claim(**(given | columns))


def figure(figure_id: str, label: str, claims: list[Claim], **columns: Any) -> Figure:
    given = {
        "figure_id": figure_id,
        "story_id": "s1",
        "kind": "quantity",
        "label": label,
        "measure": None,
        "subject_entity_id": None,
        "scope": None,
        "unit": claims[0].unit,
        "dimension": claims[0].dimension,
        "claim_count": len(claims),
        "article_count": len({one.article_id for one in claims}),
        "source_count": len({one.article_id for one in claims}),
        "value": claims[0].value,
        "low": claims[0].low,
        "high": claims[0].high,
        "votes": (),
        "severity": "info",
        "cause": None,
        "witness_low": claims[0].claim_id,
        "witness_high": claims[-1].claim_id,
        "confidence": 0.8,
    }
    return Figure(**(given | columns))


def witness(of: Claim) -> Witness:
    return Witness(article_id=of.article_id, part=of.part, start=of.start, end=of.end, surface=of.surface)


def make_rows() -> dict[str, list[Any]]:
    byline = Furniture(start=0, end=13, kind="byline", surface="By Jo Penrose")
    courier = article("courier", COURIER)
    ledger = article("ledger", " " * 13 + LEDGER[13:], furniture=(byline,), authors=("Jo Penrose",), title=None)
    copy = article(
        "courier2", COPY, lineage_id="courier", lineage_parent="courier", lineage_kind="near_identical", source="mirror"
    )
    noon = article("noon", NOON, raw_format="jsonl", raw_line=7, raw_path="raw/noon.jsonl")
    people = [
        claim(courier, "1,200 people", 1200.0, "f1"),
        claim(copy, "1,200 people", 1200.0, "f1"),
        claim(ledger, "2,100 people", 2100.0, "f1"),
    ]
    days = [
        claim(
            one, "14 days", 14.0, "f2", low=14.0, high=14.0, hard_low=14.0, hard_high=14.0, unit="day", kind="duration"
        )
        for one in (courier, copy, ledger)
    ]
    water = claim(noon, "4 metres", 4.0, None, unit="metre", **dict(zip(ENDS, (3.5, 4.5, 3.5, 4.5), strict=True)))
    start = ledger.text.index("We have")
    quoted = Quote(
        quote_id="q1",
        article_id="ledger",
        part="body",
        start=start,
        end=ledger.text.index("”"),
        surface=ledger.text[start : ledger.text.index("”")],
        speaker="Ada Brandt",
        speaker_entity_id="e1",
        speaker_surface="Mayor Ada Brandt",
        cue="said",
        direct=True,
        utterance_id="u1",
    )
    days[2] = replace(days[2], quote_id="q1", speaker="Ada Brandt", speaker_entity_id="e1")
    name = ledger.text.index("Ada Brandt")
    return {
        "articles": [courier, ledger, copy, noon],
        "rejects": [
            Reject(
                raw_path="raw/empty.txt",
                record=0,
                raw_sha256=None,
                reason="empty_text",
                message="The file holds no words; remove it or fill it.",
            )
        ],
        "entities": [
            Entity(
                entity_id="e1", name="Ada Brandt", type="person", aliases=("Brandt",), article_count=1, mention_count=1
            )
        ],
        "mentions": [
            Mention(
                mention_id="m1",
                article_id="ledger",
                entity_id="e1",
                part="body",
                start=name,
                end=name + len("Ada Brandt"),
                surface="Ada Brandt",
                type="person",
                name="Ada Brandt",
                role="Mayor",
                method="full_name",
                confidence=1.0,
            )
        ],
        "roles": [],
        "quotes": [quoted],
        "claims": [*people, *days, water],
        "stories": [
            Story(
                story_id="s1",
                label="Flood in Varnholt",
                first_published_at=datetime(2031, 4, 14, 8, 30, tzinfo=UTC),
                last_published_at=datetime(2031, 4, 14, 8, 30, tzinfo=UTC),
                article_count=4,
                source_count=4,
                lineage_count=3,
            )
        ],
        "figures": [
            figure("f1", "people who left their homes", people, verdict="conflict", severity="error", cause="value",
                   lineage_count=2, source_count=3),
            figure("f2", "days the bridge stays shut", days, verdict="agree", lineage_count=2, source_count=3),
        ],
        "findings": [
            Finding(
                finding_id="abcdef0123456789",
                rule="figure_conflict",
                verdict="conflict",
                severity="error",
                cause="value",
                story_id="s1",
                figure_id="f1",
                article_ids=("courier", "courier2", "ledger"),
                claim_ids=tuple(sorted(one.claim_id for one in people)),
                message="1,200 people and 2,100 people cannot both have left their homes.",
                witness_a=witness(people[0]),
                witness_b=witness(people[2]),
                support_a=1,
                support_b=1,
                confidence=0.8,
                status="open",
                waiver=None,
            )
        ],
    }  # fmt: skip


def frames(rows: Mapping[str, list[Any]]) -> dict[str, pd.DataFrame]:
    return {table.name: table.to_arrow(rows[table.name]).to_pandas() for table in TABLES}


@pytest.fixture
def rows() -> dict[str, list[Any]]:
    """The rows of the release, table by table, for a test to change."""
    return make_rows()


@pytest.fixture
def tables(rows: dict[str, list[Any]]) -> dict[str, pd.DataFrame]:
    """The release as it is."""
    return frames(rows)


@pytest.fixture(scope="session")
def release_rows() -> Callable[[], dict[str, list[Any]]]:
    """What makes the rows of the release."""
    return make_rows


@pytest.fixture(scope="session")
def as_frames() -> Callable[[Mapping[str, list[Any]]], dict[str, pd.DataFrame]]:
    """What makes frames of rows."""
    return frames
