"""Plants: changes of one article of a story, and what they are judged by.

The story is read by the product; whether two articles tell the same thing is decided here by other means than the
product's own (same value and unit in sentences that share their telling words), so that a slot that the product fails
to fill counts against it.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from transforms.articles_reading import Readings
from transforms.linking import Linked
from transforms.tables import Article, Claim, Mention, Quote, Role
from transforms.words import WORD, information, lemma, stem

TELLING = 1.5
"""Information above which a word tells what a sentence is about."""

WINDOW = 14
"""Words on either side of a figure that say what it is of."""

ALIKE, LEAST_SHARED = 0.4, 3
"""Least cosine of two contexts that tell one thing, and least number of stems that they share; read by hand on
200 pairs."""


Row = TypeVar("Row", Claim, Mention, Role, Quote)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words put in the place of others in one part of an article."""

    part: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one part of an article."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Plant:
    """One change of one article.

    Attributes:
        operator: the kind of change.
        article_id: the article that is changed.
        edits: what is written where, not overlapping.
        around: places in the clean article that count as changed beside the edits themselves: the figure beside a
            hedge that is dropped.
        told_in: the article that states what was changed, the article itself or an independent one.
    """

    operator: str
    article_id: str
    edits: tuple[Edit, ...]
    around: tuple[Place, ...] = ()
    told_in: str = ""


@dataclass(frozen=True)
class Page:
    """One article with what was read in it."""

    article: Article
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
    quotes: tuple[Quote, ...]

    def text(self, part: str) -> str:
        """The words of a part."""
        return self.article.text_of(part)

    def sentence(self, claim: Claim) -> str:
        """The sentence of a claim."""
        return self.article.sentence_of(claim)

    @cached_property
    def contexts(self) -> Mapping[str, Mapping[str, float]]:
        """What the words near each claim tell, by claim."""
        return {claim.claim_id: self._context(claim) for claim in self.claims}

    def _context(self, claim: Claim) -> Mapping[str, float]:
        text = self.text(claim.part)
        before = WORD.findall(text[claim.sentence_start : claim.start])[-WINDOW:]
        after = WORD.findall(text[claim.end : claim.sentence_end])[:WINDOW]
        unit = WORD.findall(claim.surface)
        return stems([*before, *unit, *after])

    @cached_property
    def words(self) -> str:
        """All its words in lower case with one space around each, for searching."""
        return " " + " ".join(spoken(f"{self.article.title or ''} . {self.article.text}")) + " "


@dataclass(frozen=True)
class Scene:
    """One article of a story, with the articles that are independent of it."""

    page: Page
    others: tuple[Page, ...]
    story: tuple[Page, ...]

    def plant(self, operator: str, *edits: Edit, around: Iterable[Place] = (), told_in: str = "") -> Plant:
        """A change of this article."""
        return Plant(operator, self.page.article.article_id, edits, tuple(around), told_in)


def stems(words: Iterable[str]) -> dict[str, float]:
    """Telling words by stem with their weights; numbers tell nothing here."""
    weights: dict[str, float] = {}
    for word in words:
        if word[0].isdigit():
            continue
        base = lemma(word)
        telling = information(base)
        if telling >= TELLING:
            weights[stem(base)] = telling
    return weights


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Cosine of two bags of weighted stems, from 0 to 1."""
    shared = math.fsum(weight * other[base] for base, weight in one.items() if base in other)
    norms = math.fsum(w * w for w in one.values()) * math.fsum(w * w for w in other.values())
    return shared / math.sqrt(norms) if shared else 0.0


def alike(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    """Whether two contexts tell one thing."""
    return len(one.keys() & other.keys()) >= LEAST_SHARED and cosine(one, other) >= ALIKE


def spoken(text: str) -> list[str]:
    """The words of a text in lower case, for comparing wordings."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def changed(page: Page, plant: Plant) -> tuple[Article, list[Place]]:
    """The article as the plant makes it, and the places in it that count as changed."""
    article = page.article
    places: list[Place] = []
    for part in ("title", "body"):
        edits = sorted((edit for edit in plant.edits if edit.part == part), key=lambda edit: edit.start)
        if not edits:
            continue
        text, written, at = page.text(part), [], 0
        for edit in edits:
            written += [text[at : edit.start], edit.words]
            at = edit.end
        told = "".join([*written, text[at:]])
        article = replace(article, title=told) if part == "title" else replace(article, text=told)
        places += [
            Place(part, *_moved(edits, one.start, one.end))
            for one in (*(Place(part, edit.start, edit.end) for edit in edits), *plant.around)
            if one.part == part
        ]
    return replace(article, word_count=len(article.text.split())), places


def _moved(edits: Sequence[Edit], start: int, end: int) -> tuple[int, int]:
    """Where a stretch that no edit cuts through lies once they are made; words put in at its end belong to it."""
    grown = [(edit, len(edit.words) - (edit.end - edit.start)) for edit in edits]
    before = sum(by for edit, by in grown if edit.start < start)
    inside = sum(by for edit, by in grown if edit.start < end or edit.start == edit.end == end)
    return start + before, end + inside


def pages(articles: Iterable[Article], readings: Readings) -> list[Page]:
    """Articles with what was read of each."""

    def of(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            found[row.article_id].append(row)
        return found

    claims, mentions = of(readings.claims), of(readings.mentions)
    roles, quotes = of(readings.roles), of(readings.quotes)
    return [
        Page(article, tuple(claims[name]), tuple(mentions[name]), tuple(roles[name]), tuple(quotes[name]))
        for article in articles
        for name in (article.article_id,)
    ]


def scenes(linked: Linked, read: Sequence[Page]) -> Iterator[Scene]:
    """Each article of a story beside those of other lineages."""
    lineage = {article.article_id: article.lineage_id for article in linked.articles}
    for page in read:
        mine = lineage[page.article.article_id]
        others = tuple(other for other in read if lineage[other.article.article_id] != mine)
        yield Scene(page, others, tuple(read))


Operator = Callable[[Scene], Iterator[Plant]]
"""Gives every change of its kind that can be made to one article of a story."""

DISTORTIONS: dict[str, Operator] = {}
REWORDINGS: dict[str, Operator] = {}


def distortion(name: str) -> Callable[[Operator], Operator]:
    """Give an operator that makes an article wrong its name in the report."""

    def add(operator: Operator) -> Operator:
        DISTORTIONS[name] = operator
        return operator

    return add


def rewording(name: str, *, quoted: bool = False) -> Callable[[Operator], Operator]:
    """Give an operator that leaves an article right its name in the report.

    Args:
        name: the name.
        quoted: whether it may change what stands in quotation marks, which no honest editor rewords.
    """

    def add(operator: Operator) -> Operator:
        def unquoted(scene: Scene) -> Iterator[Plant]:
            return (plant for plant in operator(scene) if quoted or not _in_quotation(scene.page, plant))

        REWORDINGS[name] = unquoted
        return operator

    return add


def _in_quotation(page: Page, plant: Plant) -> bool:
    return any(
        quote.direct and quote.part == edit.part and quote.start <= edit.start < quote.end
        for quote in page.quotes
        for edit in plant.edits
    )
