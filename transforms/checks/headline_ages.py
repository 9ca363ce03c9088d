"""Ages of a headline: which age in the body is that of the person whom the headline tells of.

In: the claims of an article. Out: the age in the body that stands in the place of one in the headline.
"""

from collections.abc import Sequence

from transforms.checks.retold import can_meet, plain, said_again
from transforms.slots.statements import Statement
from transforms.slots.stating import telling_of
from transforms.stories.told_alike import Telling, alike
from transforms.tables import Article, Claim
from transforms.words import WORD

TOLD_ALIKE = 0.3
"""Likeness of a headline and a sentence of the body around two figures from which they tell one thing; a headline has
fewer words than any other sentence."""

LONE_ALIKE = 0.22
"""The same where the headline gives one age, and the body one other age and no more."""

SAID_AGAIN = 0.55
"""Least share of the information of a headline that a sentence holds which says all of it."""

GROWN = 18
"""Years from which somebody is no child: a child's age and an adult's are those of two persons, unless both are told of
one noun."""

MONTHS = 12

CLOSE = 5
"""Years between a child's age and an adult's that can be one person's where no other age is told."""


def age_told(mine: Statement, titles: Sequence[Claim], body: Sequence[Claim], article: Article) -> Claim | None:
    """The age in the body that stands where that of the headline does, in sentences that tell the same.

    There is none where an age of the body can be that of the headline, or another one stands as well there that the
    headline does not give to somebody else. Counts are not looked for so: a headline counts others than the sentence
    that is most like it.
    """
    others = {claim.value for claim in titles if claim is not mine.claim}
    ages = [claim for claim in body if claim.dimension == "age" and claim.value not in others]
    if mine.dimension != "age" or any(can_meet(mine.claim, claim) for claim in ages):
        return None
    around = telling_of(mine.claim, article)
    lone = not others and len({claim.value for claim in ages}) == 1
    near = [
        (likeness, -claim.start, claim)
        for claim in ages
        if plain(claim, article)
        and (of_one_kind(mine.claim, claim, article) or (lone and _close(mine.claim, claim)))
        and (likeness := _likeness(around, mine.claim, claim, article)) >= (LONE_ALIKE if lone else TOLD_ALIKE)
    ]
    if len({claim.value for _, _, claim in near}) != 1:
        return None
    return max(near, key=lambda one: one[:2])[2]


def _likeness(around: Telling, title: Claim, claim: Claim, article: Article) -> float:
    """How alike the headline and a sentence tell of an age: around it, or as wholes where both have its noun."""
    likeness = alike(around, telling_of(claim, article))
    if _noun(title, article) == _noun(claim, article) is not None and said_again(title, claim, article, SAID_AGAIN):
        return max(likeness, TOLD_ALIKE)
    return likeness


def of_one_kind(one: Claim, other: Claim, article: Article) -> bool:
    """Whether two ages can be one person's: both a child's or an adult's, or of the same noun: 16-year-old girl."""
    if (_years(one) < GROWN) == (_years(other) < GROWN):
        return True
    if _close(one, other) and said_again(one, other, article, SAID_AGAIN):
        return True
    nouns = {_noun(claim, article) for claim in (one, other)}
    return len(nouns) == 1 and None not in nouns


def _close(one: Claim, other: Claim) -> bool:
    """Whether two ages can be taken for each other."""
    return abs(_years(one) - _years(other)) <= CLOSE


def _years(age: Claim) -> float:
    return (age.value or 0) / (MONTHS if age.unit == "month" else 1)


def _noun(claim: Claim, article: Article) -> str | None:
    """Of whom an age is, in lower case: `a 16-year-old girl`, and `a girl, 16,`."""
    text = article.text_of(claim.part)
    behind = WORD.match(text, claim.end + 1)
    before = WORD.findall(text[claim.sentence_start : claim.start]) if text[: claim.start].endswith(", ") else []
    words = before[-1:] or ([behind[0]] if behind else [])
    return words[0].lower() if words else None
