"""Headline against body: a figure of the headline of which the body gives another value.

In: the claims of articles. Out: each such figure with that of the body.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from transforms.checks.contradictions import Contradiction
from transforms.checks.headline_ages import SAID_AGAIN, age_told, of_one_kind
from transforms.checks.retold import (
    SPARED,
    can_meet,
    figures_by_article,
    limited_alike,
    plain,
    said_again,
    same_number,
    slot_of,
)
from transforms.claims.concepts import concept_of, of_kind
from transforms.quantities.conversion import interval, point
from transforms.slots.counted import DEATH, counts_people
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.stating import Stated
from transforms.tables import Article, Claim
from transforms.words import WORD

RULE = "headline_figure"

IN_HEADLINE = 0.34
"""Least share of the information of a headline that a sentence holds which says it again."""

TOLD_FIRST, TOLL_AGAIN = 2, (0.12, 2.5)
"""Sentences of the body that tell the toll of the headline, if they tell one, and how much of it they say again."""

TOLD_FIRST_ALIKE = 6
"""Sentences of the body that tell a toll of the headline in much the same words."""

ONE_MORE = re.compile(
    r"\b(?:an?|another|one)\s+(?P<words>(?P<age>\d+-(?:year|month)-old)|(?:[\w-]+\s+){0,3}[\w-]+)", re.IGNORECASE
)
"""A single person, if the words tell of one."""

ALSO = re.compile(
    r"\b(?:in addition|besides|(?P<next>a third|a fourth)|another \w+(?:-year-old|\s(?:was|were|died)))\b",
    re.IGNORECASE,
)
ALSO_REACH = 400
"""What counts on, and how far behind a figure it is looked for."""

CUT, GOES_ON = 5, re.compile(r"\w|[ \t][a-z]")
"""Fewer letters behind a figure are what is left of its unit; and how the sentence goes on behind it."""

MEASURED = frozenset({"money", "fraction", "length", "mass", "area", "volume", "speed", "power", "energy"})
"""Dimensions in which two quantities of one text seldom have one value: who raises $120 million has done so below."""

BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})

COUNTED_ON = {"a third": 3, "a fourth": 4}
"""How many there are with such a one."""

IN_SHORT = 0.8
"""Least share of the information of a headline that limits its figure in fewer words than a sentence does which says it
again: two federal officers."""

LEAD_SENTENCES = 8
"""Sentences of the body in which a headline's figure is told, if at all."""


def headline_figures(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each figure of a headline of which the body gives other values only."""
    for article, stated in figures_by_article(claims, articles):
        of_article = Stated(article)
        titles = [claim for claim in stated if claim.part == "title" and plain(claim, article)]
        body = [claim for claim in stated if claim.part == "body" and not (titles and _is_headline(claim, article))]
        for title in titles:
            mine = of_article.of(title)
            if any(_repeats(mine, of_article.of(claim)) for claim in body) or _added_up(title, body, of_article):
                continue
            if mine.whole or slot_of(mine) is None:
                continue
            of_it = [claim for claim in body if _in_slot(mine, of_article.of(claim), article)]
            if any(_supports(claim, title) for claim in of_it):
                continue
            told_of = {claim.claim_id: of_article.of(claim) for claim in of_it}
            of_degree = [  # one of the two who died: of two of four who were shot
                claim
                for claim in of_it
                if told_of[claim.claim_id].degree == mine.degree and not told_of[claim.claim_id].whole
            ]
            same = [
                claim
                for claim in of_degree
                if plain(claim, article) and not _is_one(claim) and _tells(mine, claim, article)
            ]
            same = same or _too_many(mine, [of_article.of(claim) for claim in body], article)
            one_value = len({claim.value for claim in same}) == 1
            told = same[0] if one_value else age_told(mine, titles, body, article)
            if told is None or not _at_head(title, told, article) or _goes_on(title, told, article):
                continue
            if _sums_up(told, titles) or _is_cut(title, article):
                continue
            if mine.relative and (told.value or 0.0) > (title.value or 0.0):
                continue  # a goat hurts a mayor, five others: six others were hurt
            message = f"has “{title.surface}” in the headline, but “{told.surface}” in the body."
            yield Contradiction(rule=RULE, cause="value", message=message, first=title, second=told, confidence=0.7)


def _is_headline(claim: Claim, article: Article) -> bool:
    """Whether the sentence of a claim is the headline, printed once more at the head of the text."""
    if claim.sentence >= TOLD_FIRST:
        return False
    text = article.text[claim.sentence_start : claim.sentence_end]
    return WORD.findall(text.lower()) == WORD.findall((article.title or "").lower())


def _is_cut(title: Claim, article: Article) -> bool:
    """Whether a figure ends a headline that is a sentence of the text, cut off: it cost £40 (million)."""
    head, text = (article.title or "").rstrip(" .…"), article.text.lstrip()
    if len((article.title or "")[title.end :].strip(" .…")) >= CUT or not text.startswith(head):
        return False
    return GOES_ON.match(text, len(head)) is not None


def _is_one(claim: Claim) -> bool:
    """Whether a count is of one thing among others: in one case."""
    return claim.value == 1 and claim.dimension != "age"


def _repeats(title: Statement, other: Statement) -> bool:
    """Whether the body has the number of the headline, and may have it of the same thing; a headline may leave out of
    what: to $18.5 million in the body, to 18.5 million.
    """
    if title.dimension == "number" and other.dimension in MEASURED and title.claim.value == other.claim.value:
        return True
    if title.dimension in MEASURED and title.block == other.block and _is_as_much(title, other):
        return True
    if not same_number(title.claim, other.claim):
        return False
    if title.block == other.block == PERSONS and title.outcomes and other.outcomes:
        return title.outcomes[:1] == other.outcomes[:1]  # two dead are no two hurt
    return title.block == other.block or "number" in {title.dimension, other.dimension}


def _is_as_much(title: Statement, other: Statement) -> bool:
    """Whether two figures are of one amount, be it told as lacking: minus two kilos."""
    first, second = point(title.claim), point(other.claim)
    if first is None or second is None:
        return title.value == other.value
    return abs(first) == abs(second)


def _too_many(title: Statement, body: Sequence[Statement], article: Article) -> list[Claim]:
    """The counts at the head of the body that `_more_or_fewer` allows; of all persons rather than of some kind."""
    found = [other for other in body if _more_or_fewer(title, other, article)]
    return [other.claim for other in found if other.generic] or [other.claim for other in found]


def _more_or_fewer(title: Statement, other: Statement, article: Article) -> bool:
    """Whether a count at the head of the body is of the persons of the headline, and one of them too large for that.

    Who is hurt was shot, so the hurt may be fewer than those shot but not more; and two men may be two of five dead,
    unless nobody else is told beside them.
    """
    if not (title.generic and title.block == other.block == PERSONS) or title.degree != other.degree:
        return False
    if title.noun == SPARED:
        return False
    claim = other.claim
    if claim.sentence >= TOLD_FIRST_ALIKE or other.relative or other.early or other.whole or other.part or other.wide:
        return False
    if not plain(claim, article) or can_meet(title.claim, claim):
        return False
    if not said_again(title.claim, claim, article, SAID_AGAIN) or not limited_alike(title, other, article):
        return False
    more = title.low > other.high
    kinds = (title.outcomes[:1], other.outcomes[:1])
    shot, hurt = (), ("injury",)
    if more and kinds == (shot, hurt) and not _is_of_deaths(article):
        return not _and_others(claim, article)  # nobody died, so all who were shot were hurt
    if kinds[0] != kinds[1] and kinds != ((hurt, shot) if more else (shot, hurt)):
        return False
    return not more or not _and_others(claim, article)


def _is_of_deaths(article: Article) -> bool:
    """Whether an article has any word for death."""
    return any(concept_of(word) == DEATH for word in WORD.findall(f"{article.title} {article.text}"))


def _and_others(claim: Claim, article: Article) -> bool:
    """Whether the sentence of a count tells of somebody else beside it: two men and a woman."""
    sentence = article.sentence_of(claim)
    return any(
        found["age"] or any(map(counts_people, WORD.findall(found["words"].lower())))
        for found in ONE_MORE.finditer(sentence)
    )


def _in_slot(title: Statement, other: Statement, article: Article) -> bool:
    """Whether a figure of the body can be that of the headline, which may leave out what persons it counts: `4 shot`
    cannot be `eight men`, but may be three men and somebody else.
    """
    if other.relative and not title.relative and title.low > other.high:
        return False  # one man was hurt, and four others
    more = title.generic and title.block == other.block == PERSONS and title.high < other.low
    first, second = (slot_of(one, noun=not more, scope=False) for one in (title, other))
    if first != second:
        return False
    in_short = title.scope <= other.scope and title.scope and said_again(title.claim, other.claim, article, IN_SHORT)
    return bool(in_short) or limited_alike(title, other, article)


def _supports(claim: Claim, title: Claim) -> bool:
    """Whether a figure of the body can be that of the headline; a bound only if it is near: at least one is not six."""
    if claim.modifier in BOUNDS:
        within = interval(claim)
        return within.low <= (title.value or 0) <= within.high
    return can_meet(title, claim)


def _at_head(title: Claim, claim: Claim, article: Article) -> bool:
    """Whether a figure stands where a headline's is told, or in a sentence that says all of the headline again."""
    return claim.sentence < LEAD_SENTENCES or said_again(title, claim, article, SAID_AGAIN)


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
    if mine.dimension == "age" and not of_one_kind(mine.claim, claim, article):
        return False
    of_people = mine.of_people or mine.block == PERSONS or mine.block[1] in of_kind("people")  # two arrests
    if of_people and claim.sentence < TOLD_FIRST:
        return said_again(mine.claim, claim, article, *TOLL_AGAIN)
    return said_again(mine.claim, claim, article, IN_HEADLINE)


def _sums_up(told: Claim, titles: Sequence[Claim]) -> bool:
    """Whether the body counts together what the headline tells apart: one dead, eight hurt, and nine in hospital."""
    counts = [claim.value or 0.0 for claim in titles if claim.dimension == "count"]
    return len(counts) > 1 and told.value == math.fsum(counts)


def _added_up(title: Claim, body: Sequence[Claim], of_article: Stated) -> bool:
    """Whether some figures of one sentence make that of the headline: `four shot`: one died and three were hurt."""
    sums: dict[int, list[float]] = defaultdict(list)
    for claim in body:
        if claim.value is not None and of_article.of(claim).block == PERSONS:
            sums[claim.sentence].append(claim.value)
    return any(
        title.value in {sum(some) for size in range(2, len(values) + 1) for some in combinations(values[:6], size)}
        for values in sums.values()
    )
