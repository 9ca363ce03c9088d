"""Block numbers: reports that put one incident in two blocks of one street, by a slip of the pen.

In: the articles of one story. Out: a finding where the number of one report is that of another with its digits in
another order, or with a zero more. Any other two numbers may be two incidents, or where one began and where it ended.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.stories.street_names import LEADING, STREET_WORDS
from transforms.tables import Article, Finding, Witness

RULE = "block_number"

BLOCK = re.compile(
    r"\b(?P<number>\d{2,5})[ \t]block[ \t]of[ \t]"
    r"(?P<street>(?:(?:[NSEW]\.?|[A-Z][\w'’-]+|\d+(?:st|nd|rd|th))[ \t]){0,4}(?:[A-Z][\w'’-]+|\d+(?:st|nd|rd|th)))"
)
"""The 2500 block of East Mill Street."""


class _Block(NamedTuple):
    """A block as an article names it: the street by the words that tell it, and the number."""

    street: str
    number: int
    witness: Witness


def block_numbers(articles: Iterable[Article], story_id: str) -> list[Finding]:
    """The blocks of one story that are another one's with a slip.

    Args:
        articles: those of the story, with `lineage_id`.
        story_id: the story.
    """
    by_id = {article.article_id: article for article in articles}
    named: dict[str, dict[int, list[_Block]]] = defaultdict(lambda: defaultdict(list))
    for article in by_id.values():
        for block in _blocks(article):
            named[block.street][block.number].append(block)
    found = []
    for _, numbers in sorted(named.items()):
        counted = {number: _voices(blocks, by_id) for number, blocks in numbers.items()}
        ranked = sorted(counted, key=lambda number: (-counted[number], number))
        for at, first in enumerate(ranked):
            for other in ranked[at + 1 :]:
                cause = _slip(first, other)
                if cause is not None and not _lineages(numbers[first], by_id) <= _lineages(numbers[other], by_id):
                    sides = (_earliest(numbers[first], by_id), _earliest(numbers[other], by_id))
                    found.append(_finding(sides, cause, (counted[first], counted[other]), by_id, story_id))
    return found


def _blocks(article: Article) -> Iterator[_Block]:
    for part, text in (("title", article.title or ""), ("body", article.text)):
        for match in BLOCK.finditer(text):
            words = [word.rstrip(".").lower() for word in match["street"].split()]
            telling = [word for word in words if word not in LEADING]
            kinds = [at for at, word in enumerate(telling) if at and word in STREET_WORDS]
            street = " ".join(telling[: kinds[0]] if kinds else telling)
            place = Witness(
                article_id=article.article_id, part=part, start=match.start(), end=match.end(), surface=match[0]
            )
            yield _Block(street, int(match["number"]), place)


def _slip(one: int, other: int) -> str | None:
    """The slip of the pen that makes one number of the other, as a cause; None where there is none."""
    if sorted(str(one)) == sorted(str(other)):
        return "digit swap"
    return "scale" if max(one, other) == 10 * min(one, other) else None


def _voices(blocks: Iterable[_Block], articles: Mapping[str, Article]) -> int:
    return sum(voices({block.witness.article_id: block.number for block in blocks}, articles).values())


def _lineages(blocks: Iterable[_Block], articles: Mapping[str, Article]) -> set[str]:
    found = (articles[block.witness.article_id] for block in blocks)
    return {article.lineage for article in found}


def _earliest(blocks: Iterable[_Block], articles: Mapping[str, Article]) -> _Block:
    return min(blocks, key=lambda one: (seniority(articles[one.witness.article_id]), one.witness.start))


def _finding(
    sides: tuple[_Block, _Block],
    cause: str,
    support: tuple[int, int],
    articles: Mapping[str, Article],
    story_id: str,
) -> Finding:
    a, b = sides
    outlet = outlets(articles[a.witness.article_id], articles[b.witness.article_id])
    return discrepancy(
        RULE,
        cause,
        "warning",
        f"{outlet[0]} names the {a.witness.surface}, {outlet[1]} the {b.witness.surface}.",
        finding_id=fingerprint(RULE, [(a.street, str(a.number)), (b.street, str(b.number))]),
        witnesses=(a.witness, b.witness),
        support=support,
        confidence=0.7,
        article_ids=(a.witness.article_id, b.witness.article_id),
        story_id=story_id,
    )
