"""Headline against body: a figure of the headline of which the body gives another value."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from transforms.checks.contradictions import Contradiction
from transforms.checks.retold import can_meet, figures_by_article, plain, said_again, same_number, slot_of
from transforms.checks.skeletons import part_of
from transforms.slots.statements import Stated, Statement
from transforms.stories.told_alike import Telling, alike, telling
from transforms.tables import Article, Claim
from transforms.words import WORD

RULE = "headline_figure"

IN_HEADLINE = 0.34
"""Least share of the information of a headline that a sentence holds which says it again."""

TOLD_FIRST, TOLL_AGAIN = 2, (0.12, 2.5)
"""Sentences of the body that tell the toll of the headline, if they tell one, and how much of it they say again."""

GROWN = 18
"""Years from which somebody is no child: a child's age and an adult's are those of two persons, unless both are told of
one noun."""

ALSO = re.compile(
    r"\b(?:in addition|besides|(?P<next>a third|a fourth)|another \w+(?:-year-old|\s(?:was|were|died)))\b",
    re.IGNORECASE,
)
ALSO_REACH = 400
"""What counts on, and how far behind a figure it is looked for."""

COUNTED_ON = {"a third": 3, "a fourth": 4}
"""How many there are with such a one."""

TOLD_ALIKE = 0.3
"""Likeness of a headline and a sentence of the body around two figures from which they tell one thing; a headline has
fewer words than any other sentence."""

LEAD_SENTENCES = 8
"""Sentences of the body in which a headline's figure is told, if at all."""


def headline_figures(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each figure of a headline of which the body gives other values only."""
    for article, stated in figures_by_article(claims, articles):
        of_article = Stated(article)
        titles = [claim for claim in stated if claim.part == "title" and plain(claim, article)]
        body = [claim for claim in stated if claim.part == "body"]
        for title in titles:
            if any(same_number(title, claim) for claim in body) or _added_up(title, body, of_article):
                continue
            mine = of_article.of(title)
            slot = None if mine.whole else slot_of(mine)
            if slot is None:
                continue
            of_it = [claim for claim in body if slot_of(of_article.of(claim)) == slot]
            if any(can_meet(title, claim) for claim in of_it):
                continue
            of_degree = [claim for claim in of_it if of_article.of(claim).degree == mine.degree]
            same = [claim for claim in of_degree if plain(claim, article) and _tells(mine, claim, article)]
            told = same[0] if same and len({claim.value for claim in same}) == 1 else _told_alike(mine, body, article)
            if told is None or told.sentence >= LEAD_SENTENCES or _goes_on(title, told, article):
                continue
            message = f"has “{title.surface}” in the headline, but “{told.surface}” in the body."
            yield Contradiction(rule=RULE, cause="value", message=message, first=title, second=told, confidence=0.7)


def _told_alike(mine: Statement, body: Sequence[Claim], article: Article) -> Claim | None:
    """The age in the body that stands where that of the headline does, in sentences that tell the same.

    There is none where an age of the body can be that of the headline, or another one stands as well there. Counts are
    not looked for so: a headline counts others than the sentence that is most like it.
    """
    ages = [claim for claim in body if claim.dimension == "age"]
    if mine.dimension != "age" or any(can_meet(mine.claim, claim) for claim in ages):
        return None
    around = _telling(mine.claim, article)
    near = [
        (likeness, -claim.start, claim)
        for claim in ages
        if plain(claim, article)
        and _of_one_kind(mine.claim, claim, article)
        and (likeness := alike(around, _telling(claim, article))) >= TOLD_ALIKE
    ]
    if len({claim.value for _, _, claim in near}) != 1:
        return None
    return max(near, key=lambda one: one[:2])[2]


def _telling(claim: Claim, article: Article) -> Telling:
    """What the sentence of a claim tells around it."""
    text = part_of(article, claim.part)
    return telling(text[claim.sentence_start : claim.start], text[claim.end : claim.sentence_end], claim.surface)


def _of_one_kind(one: Claim, other: Claim, article: Article) -> bool:
    """Whether two ages can be one person's: both a child's or an adult's, or of the same noun: 16-year-old girl."""
    if ((one.value or 0) < GROWN) == ((other.value or 0) < GROWN):
        return True
    nouns = [WORD.match(part_of(article, claim.part), claim.end + 1) for claim in (one, other)]
    return nouns[0] is not None and nouns[1] is not None and nouns[0][0].lower() == nouns[1][0].lower()


def _goes_on(title: Claim, claim: Claim, article: Article) -> bool:
    """Whether the body counts on behind a smaller figure: `two were hurt. In addition, a boy …`."""
    if (title.value or 0) < (claim.value or 0):
        return False
    return any(
        found["next"] is None or COUNTED_ON[found["next"].lower()] >= (title.value or 0)
        for found in ALSO.finditer(article.text, claim.end, claim.end + ALSO_REACH)
    )


def _tells(mine: Statement, claim: Claim, article: Article) -> bool:
    """Whether a figure of the body is that of the headline: in much the same words, or a toll at the head of both."""
    if mine.dimension == "age" and not _of_one_kind(mine.claim, claim, article):
        return False
    if mine.of_people and claim.sentence < TOLD_FIRST:
        return said_again(mine.claim, claim, article, *TOLL_AGAIN)
    return said_again(mine.claim, claim, article, IN_HEADLINE)


def _added_up(title: Claim, body: Sequence[Claim], of_article: Stated) -> bool:
    """Whether some figures of one sentence make that of the headline: `four shot`: one died and three were hurt."""
    sums: dict[int, list[float]] = defaultdict(list)
    for claim in body:
        if claim.value is not None and of_article.of(claim).block == ("count", "person"):
            sums[claim.sentence].append(claim.value)
    return any(
        title.value in {sum(some) for size in range(2, len(values) + 1) for some in combinations(values[:6], size)}
        for values in sums.values()
    )
