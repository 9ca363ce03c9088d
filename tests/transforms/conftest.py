"""Rows for tests: each fixture makes a row from the columns that matter, the rest filled in plainly."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from transforms.checks.findings import Reading
from transforms.ids import digest
from transforms.language.syntax import ParsedSentence, Token
from transforms.tables import Article, Claim, Mention, Quote, Role
from transforms.text import Span

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
            "domain": None, "metadata_from": (),
            "language": "en", "text": text, "furniture": (), "word_count": len(text.split()),
            "raw_path": f"{source}.txt", "raw_record": 0, "raw_line": 1, "raw_sha256": digest(text),
            "raw_format": "txt",
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
            "dimension": "count", "measure": "death", "topic": None, "subject": None, "subject_entity_id": None,
            "agent": None, "agent_entity_id": None, "scope": None, "as_of_start": None, "as_of_end": None,
            "period": None, "speaker": None, "speaker_entity_id": None, "quote_id": None, "modality": "asserted",
            "negated": False, "confidence": 0.9,
        }  # fmt: skip
        return Claim(**{**plain, **columns})

    return make


@pytest.fixture
def make_quote() -> Callable[..., Quote]:
    """A direct quotation of an article, by its words."""

    def make(article: Article, surface: str, speaker: str | None = "Ana Ruiz", **columns: Any) -> Quote:
        start = article.text.index(surface)
        plain: dict[str, Any] = {
            "quote_id": digest(article.article_id, "body", start), "article_id": article.article_id, "part": "body",
            "start": start, "end": start + len(surface), "surface": surface, "speaker": speaker,
            "speaker_entity_id": speaker and digest(speaker), "speaker_surface": speaker, "cue": speaker and "said",
            "direct": True, "utterance_id": None,
        }  # fmt: skip
        return Quote(**{**plain, **columns})

    return make


@pytest.fixture
def make_mention() -> Callable[..., Mention]:
    """A naming in the body of an article."""

    def make(article: Article, surface: str, kind: str = "person", **columns: Any) -> Mention:
        start = article.text.index(surface)
        plain: dict[str, Any] = {
            "mention_id": digest(article.article_id, "body", start), "article_id": article.article_id,
            "entity_id": digest(surface), "part": "body", "start": start, "end": start + len(surface),
            "surface": surface, "type": kind, "name": surface, "role": None, "method": "full_name", "confidence": 0.9,
        }  # fmt: skip
        return Mention(**{**plain, **columns})

    return make


@pytest.fixture
def make_story(make_article: MakeArticle, make_mention: Callable[..., Mention]) -> Callable[..., Reading]:
    """Texts as the articles of one story, each of an outlet of its own, and every naming of some people in them."""

    def make(people: Sequence[str], *texts: str, followed_by: Sequence[str] = ("",)) -> Reading:
        articles, mentions = [], []
        for number, text in enumerate(texts):
            article = make_article(text, source=f"outlet {number}")
            articles.append(replace(article, story_id="story", lineage_id=article.article_id))
            mentions += [
                make_mention(articles[-1], name, start=at, end=at + len(name), entity_id=digest(name))
                for name in people
                for at in range(len(text))
                if any(text.startswith(name + end, at) for end in followed_by)
            ]
        return Reading(articles, mentions)

    return make


@pytest.fixture
def make_role() -> Callable[..., Role]:
    """An office that an article states of a person."""

    def make(article: Article, person: str, surface: str, **columns: Any) -> Role:
        start = article.text.index(surface)
        plain: dict[str, Any] = {
            "role_id": digest(article.article_id, person, start), "article_id": article.article_id,
            "mention_id": digest(article.article_id, person), "entity_id": digest(person), "person": person,
            "part": "body", "start": start, "end": start + len(surface), "surface": surface,
            "office": surface.lower(), "field": None, "organisation": None, "organisation_entity_id": None,
            "place": None, "place_entity_id": None, "posting": None, "posting_entity_id": None, "status": "held",
            "held_from": None, "held_to": None,
        }  # fmt: skip
        return Role(**{**plain, **columns})

    return make


TAGS = {"NOUN": "NN", "VERB": "VBD", "AUX": "VBD", "PROPN": "NNP", "NUM": "CD", "DET": "DT", "ADP": "IN"}


@pytest.fixture(scope="session")
def tree() -> Callable[[str], ParsedSentence]:
    """A parsed sentence written down by hand: `text[=lemma] POS[/TAG] relation head`, heads counted from 0."""

    def read(written: str) -> ParsedSentence:
        tokens: list[Token] = []
        start = 0
        for line in filter(None, (part.strip() for part in written.replace("\n", ";").split(";"))):
            word, part, dep, head = line.split()
            text, _, lemma = word.partition("=")
            pos, _, tag = part.partition("/")
            end = start + len(text)
            tokens.append(
                Token(text, start, end, lemma or text.lower(), tag or TAGS.get(pos, pos), pos, dep, int(head))
            )
            start = end + 1
        return ParsedSentence(tuple(tokens))

    return read


@pytest.fixture(scope="session")
def place() -> Callable[[ParsedSentence, str], Span]:
    """Where some words stand in a sentence."""

    def find(sentence: ParsedSentence, words: str) -> Span:
        texts, wanted = [token.text for token in sentence.tokens], words.split()
        first = next(i for i in range(len(texts)) if texts[i : i + len(wanted)] == wanted)
        return Span(sentence.tokens[first].start, sentence.tokens[first + len(wanted) - 1].end)

    return find
