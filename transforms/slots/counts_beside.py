"""Counts beside counts: how a figure stands to the others of its sentence and its article.

In: the statements of a story, as far as their claims tell them. Out: whether a count is told in one list with another,
what the figures of a list make together, and whether those counted are all to whom it happened.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from transforms.slots.befell import limits_persons
from transforms.slots.counted import beside_another, may_be_all
from transforms.slots.details import Sentence, numbers_among
from transforms.slots.statements import PERSONS, Block, Statement
from transforms.slots.values import meeting
from transforms.stories.told_alike import Telling
from transforms.tables import Article, Claim

JOINED = re.compile(
    r"[^.;:()]{0,60}\b(?:and|plus|as well as)\b(?:(?!\b(?:including|among|of)\b)[^.;:()]){0,30}", re.IGNORECASE
)
"""What stands between two counts of one list."""


OF_SO_MANY = re.compile(r"\s*(?:out\s+)?of\s+(?:(?:the|his|her|its|their|all)\s+)?([\w-]+)", re.IGNORECASE)
"""What stands behind a part of a whole that is told: two of her ten."""


class Counted(NamedTuple):
    """What the articles of a story count, by sentence, and by article, block and what it is about."""

    of_sentence: Mapping[Sentence, list[Statement]]
    of_thing: Mapping[tuple[str, Block, str | None], list[Statement]]


def counts_of(statements: Mapping[str, Statement], members: Mapping[str, Sequence[Claim]]) -> Counted:
    """The counts of each article of what befell somebody or something, or of persons, that are no part of another.

    Args:
        statements: those of a story, by name.
        members: the claims that make each of them.
    """
    found = Counted(defaultdict(list), defaultdict(list))
    for name, statement in statements.items():
        some = statement.part or statement.degree or statement.former or statement.early
        if statement.dimension == "count" and not some and (statement.outcomes or statement.block == PERSONS):
            found.of_sentence[statement.sentence].append(statement)
            for article in sorted({claim.article_id for claim in members[name]}):
                found.of_thing[article, statement.block, statement.about].append(statement)
    return found


def is_everybody(statement: Statement, spot: Telling, articles: Iterable[str], counted: Counted) -> bool:
    """Whether the kind of persons that is counted is all to whom it happened: one that may be, and that no other
    persons stand beside.

    Args:
        statement: a statement.
        spot: what is told at its place.
        articles: where it stands.
        counted: the counts of its story.
    """
    if statement.kind not in may_be_all() or statement.claim.value == 1:
        return False
    if any(limits_persons(word) for word in statement.scope) or beside_another(spot.spoken):
        return False
    about = statement.about
    if about is None:
        beside = (other for other in counted.of_sentence[statement.sentence] if other.block == statement.block)
    else:
        beside = (other for article in articles for other in counted.of_thing[article, statement.block, about])
    return all(meeting(other, statement)[0] for other in beside)


def is_listed(statement: Statement, counted: Counted, article: Article) -> bool:
    """Whether a count of what befell is told in one list with another of the same: 300 in Spain and 200 in France."""
    return any(
        other.block == statement.block
        and other.outcomes[:1] == statement.outcomes[:1] != ()
        and not meeting(other, statement)[0]
        and JOINED.fullmatch(_between(statement.claim, other.claim, article)) is not None
        for other in counted.of_sentence[statement.sentence]
    )


def totals(statements: Mapping[str, Statement], articles: Mapping[str, Article]) -> Mapping[str, float]:
    """What a figure and the next ones of its list make together, by name: 20 million for schools and 30 for clinics."""
    of_sentence: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for name, statement in statements.items():
        if statement.dimension in {"count", "money"} and statement.claim.value is not None:
            of_sentence[*statement.sentence, statement.block, statement.claim.unit].append(name)
    found = {}
    for names in of_sentence.values():
        names.sort(key=lambda name: statements[name].claim.start)
        claims = [statements[name].claim for name in names]
        article = articles[claims[0].article_id]
        joined = all(JOINED.fullmatch(_between(one, other, article)) for one, other in pairwise(claims[-2:]))
        if len(names) > 1 and joined:
            found.update(dict.fromkeys(names, math.fsum(claim.value or 0.0 for claim in claims)))
    return found


def complements(one: Statement, other: Statement) -> bool:
    """Whether two counts are the two parts of one whole: she took two of her ten chances, eight of ten were saved."""
    wholes = [
        numbers_among([found[1].lower()]) if (found := OF_SO_MANY.match(side.telling.spoken[1])) else frozenset()
        for side in (one, other)
    ]
    made = (one.claim.value or 0.0) + (other.claim.value or 0.0)
    return f"{made:g}" in wholes[0] & wholes[1]


def _between(one: Claim, other: Claim, article: Article) -> str:
    """The text between two figures of one sentence."""
    first, second = sorted((one, other), key=lambda claim: claim.start)
    return article.text_of(one.part)[first.end : second.start]
