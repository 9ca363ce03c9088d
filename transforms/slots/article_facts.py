"""Article facts: what the text of one article tells of all its figures.

In: an article, its claims and the statements that it makes. Out: its words and streets, what it is about, whether it
tells of several incidents or of votes still being counted, its polls, and what it counts, measures and has replaced.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from transforms.slots.courses import tells_of_several
from transforms.slots.polls import Polls
from transforms.slots.scopes import votes_counted
from transforms.slots.statements import MOMENTS, Said, Statement, said
from transforms.stories.street_names import streets_in
from transforms.stories.told_alike import plain
from transforms.tables import Article, Claim
from transforms.words import WORD, information, lemma, stem

HEAD, HEAD_TELLS = 500, 2.5
"""Code points at the head of an article that tell what it is about, and how much a word tells at least."""


class ArticleFacts(NamedTuple):
    """What the text of one article tells of all its figures.

    Attributes:
        words: all its words; `streets`: those that it names.
        several: whether it tells of more incidents than one.
        head: the words that tell what it is about, by their stems, with how much each tells.
        counting: whether it tells of votes that are still being counted.
        polls: those of which it gives results.
        values: what it counts and measures, but for single things and when it was.
        replaced: the numbers that it tells as replaced without what they count: an initial figure of 260.
    """

    words: frozenset[str]
    streets: frozenset[str]
    several: bool
    head: Mapping[str, float]
    counting: bool
    polls: Polls
    values: frozenset[Said]
    replaced: frozenset[float]


def facts_of(article: Article, claims: Sequence[Claim], statements: Iterable[Statement]) -> ArticleFacts:
    """What an article tells of all its figures.

    Args:
        article: the article.
        claims: all its claims, in the order of its text.
        statements: those that it makes, as far as their first claims tell them.
    """
    title = article.title or ""
    given = [(one, one.claim.value) for one in statements if one.claim.value is not None]
    return ArticleFacts(
        words=frozenset(plain(word) for word in WORD.findall(f"{title} {article.text}")),
        streets=streets_in(title) | streets_in(article.text),
        several=tells_of_several(article.text),
        head=_head_of(article),
        counting=votes_counted(article.text),
        polls=Polls(article, claims),
        values=frozenset(said(one) for one, value in given if one.dimension not in MOMENTS and value != 1),
        replaced=frozenset(value for one, value in given if one.early and one.dimension == "number"),
    )


def _head_of(article: Article) -> dict[str, float]:
    bases = {lemma(word) for word in WORD.findall(f"{article.title or ''} {article.text[:HEAD]}".lower())}
    telling = ((base, information(base)) for base in sorted(bases) if not base[0].isdigit())
    return {stem(base): weight for base, weight in telling if weight >= HEAD_TELLS}
