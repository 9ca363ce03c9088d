"""One figure told twice in one article: what two claims of it must share to be of one thing.

In: claims of one article, or their statements. Out: whether they are of one thing.

What holds between two articles is not enough within one, where every second sentence counts something like the first:
the thing counted, its outcome and all that limits it must be the same.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from transforms.checks.article_cues import cues_apart
from transforms.checks.skeletons import is_figure
from transforms.quantities.conversion import interval
from transforms.slots.comparable import comparable, tellable
from transforms.slots.statements import Statement
from transforms.tables import Article, Claim
from transforms.words import WORD, calendar_words, information, lemma

NUMBERS = frozenset({"count", "number", "age"})
"""Dimensions of plain numbers, of which a headline leaves out what they count."""

SPARED = "survivor"
"""A noun for persons of any kind that yet counts others than the victims."""

TELLING = 5.0
"""Least information that two sentences share that tell one thing: about two uncommon words."""

RARE = 5.0
"""Information from which the word that opens a sentence is taken for a name."""

_SPAN = rf"(?:{'|'.join(sorted(calendar_words()))}|day|week|month|year|night|morning|afternoon|evening)"
LAST_DAY = re.compile(rf"\b(?:last|previous)\s+{_SPAN}\b|\ban?\s+{_SPAN}\s+(?:before|earlier)\b", re.IGNORECASE)
"""Words that date a sentence and tell no two things apart."""


def figures_by_article(
    claims: Iterable[Claim], articles: Mapping[str, Article]
) -> Iterator[tuple[Article, Sequence[Claim]]]:
    """The figures of each article, those of the headline first, then by place."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_figure(claim):
            told[claim.article_id].append(claim)
    for article_id in sorted(told):
        yield articles[article_id], sorted(told[article_id], key=lambda claim: (claim.part != "title", claim.start))


def plain(claim: Claim, article: Article) -> bool:
    """Whether a claim states one value plainly, of a thing that can be told twice."""
    return plain_value(claim, article) and claim.dimension not in {"multiple", "time"} and comparable(claim, article)


def plain_value(claim: Claim, article: Article) -> bool:
    """Whether a claim states one value plainly, of whatever thing."""
    if claim.value is None or claim.negated or claim.modality not in {"asserted", "quoted"}:
        return False
    if claim.modifier not in {"exact", "about"} or claim.change is not None or claim.kind == "ordinal":
        return False
    return tellable(claim, article)


def same_number(one: Claim, other: Claim) -> bool:
    """Whether two claims state one number, of whatever; what is counted is no age."""
    if one.value is None or one.value != other.value or not {one.dimension, other.dimension} <= NUMBERS:
        return False
    return {one.dimension, other.dimension} != {"count", "age"}


def can_meet(one: Claim, other: Claim) -> bool:
    """Whether two claims of one slot can state one value."""
    if one.dimension != other.dimension and not {one.dimension, other.dimension} <= NUMBERS:
        return False
    first, second = interval(one), interval(other)
    return max(first.hard_low, second.hard_low) <= min(first.hard_high, second.hard_high)


def slot_of(statement: Statement, *, noun: bool = True, scope: bool = True) -> Hashable:
    """What two statements of one article share that are of the same thing with the same limits; None fits nothing.

    The hurt are told as `others` beside the dead; any other count that relates to one before it is of something else.

    Args:
        statement: a statement.
        noun: whether it matters what noun counts.
        scope: whether it matters what limits it; if not, `limited_alike` has to say.
    """
    injured = statement.outcomes[:1] == ("injury",)
    if statement.early or (statement.relative and not injured):
        return None
    counted = statement.dimension in {"count", "number"}
    return (
        statement.block,
        statement.outcomes[:1],
        statement.noun if statement.noun == SPARED or (noun and not statement.generic) else None,
        None if counted else statement.claim.unit,
        statement.scope if scope else None,
        statement.degree,
        statement.wide,
        statement.with_attackers,
        statement.without_attacker,
        statement.former,
        statement.claim.period,
        statement.claim.change,
    )


def limited_alike(one: Statement, other: Statement, article: Article) -> bool:
    """Whether what limits one of two figures limits the other as well, or is told in its sentence: `two fires in
    Selwick`, and `Selwick crews fought two fires`.
    """
    return all(
        lemma(word) in said
        for mine, theirs in ((one, other), (other, one))
        for said in [_words(theirs.claim, article)]
        for word in mine.scope - theirs.scope
    )


def _words(claim: Claim, article: Article) -> frozenset[str]:
    """The base forms of the words of a claim's sentence."""
    sentence = article.sentence_of(claim)
    return frozenset(map(lemma, WORD.findall(sentence)))


def said_again(a: Claim, b: Claim, article: Article, share: float, least: float = TELLING) -> bool:
    """Whether the sentences of two claims tell the same thing in much the same words.

    Args:
        a: one claim.
        b: the other.
        article: where they stand.
        share: least share of the information of the sentence that tells less which both hold.
        least: least information that both hold.
    """
    first, second = telling_words(a, article), telling_words(b, article)
    shared = sum(weight for word, weight in first.items() if word in second)
    return shared >= least and shared >= share * min(sum(first.values()), sum(second.values()))


def telling_words(claim: Claim, article: Article) -> dict[str, float]:
    """The telling words of a claim's sentence but for its figure, by base form."""
    bases = {lemma(word) for word in WORD.findall(" ".join(article.around(claim))) if not word[0].isdigit()}
    return {base: weight for base in bases if (weight := information(base)) >= 1.5}


def same_names(a: Claim, b: Claim, article: Article) -> bool:
    """Whether one of two sentences names nobody and nothing that the other does not."""
    first, second = _names(a, article), _names(b, article)
    return first <= second or second <= first


def _names(claim: Claim, article: Article) -> frozenset[str]:
    """The capitalised words inside a claim's sentence."""
    text = article.sentence_of(claim)
    first, *others = WORD.findall(text) or [""]
    opening = [first] if information(first.lower()) >= RARE else []
    return frozenset(word for word in (*opening, *others) if word[:1].isupper())


def told_apart(one: Claim, other: Claim, article: Article) -> bool:
    """Whether the sentence of one of two figures has words that tell its figure apart from another one, and that of the
    other has not the same.
    """
    apart = cues_apart(one.value or 0.0, other.value or 0.0)
    said = []
    for claim in (one, other):
        around = LAST_DAY.sub(" ", " | ".join(article.around(claim)))
        said.append({cue.lower() for cue in apart.findall(around)})
    return said[0] != said[1]
