"""Tolls told twice: the dead and the hurt of one event in two sentences of an article, one of both numbers changed.

In: the claims of an article. Out: a contradiction where two sentences, one of them the headline perhaps, give the same
number of dead and not the same number of hurt, or the other way round, and tell much the same besides.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from transforms.checks import headline_figures, restated_figures
from transforms.checks.article_cues import cues_apart
from transforms.checks.contradictions import Contradiction
from transforms.checks.retold import can_meet, figures_by_article, plain, telling_words
from transforms.claims.concepts import concept_of, of_kind
from transforms.slots.counted import counts_people, kind_of
from transforms.slots.periods import was_over
from transforms.slots.statements import PERSONS, Statement
from transforms.slots.stating import Stated
from transforms.stories.told_alike import plain as plain_word
from transforms.tables import Article, Claim
from transforms.words import WORD, calendar_words

DEAD, HURT = "death", "injury"
TOLL = (DEAD, HURT)
"""The concepts of the two numbers of a toll."""

Toll = Mapping[str, Statement]
"""The numbers of a sentence that gives one of the dead and one of the hurt, by concept."""

SAID_AGAIN, TELLING = 0.34, 5.0
"""Share of the information of the sentence that tells less, and information, that both sentences hold besides the words
of the toll itself."""

OUTCOMES = of_kind("people")

NEXT_WORD = re.compile(r"\s+(?P<word>[\w-]+)")
ORDINALS = frozenset({"first", "second", "third"})
"""Cues that rank persons as well as events."""

LIST = 6
"""Sentences with tolls above which an article tells of several events."""


def tolls_told(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each two sentences of one article whose tolls agree in one number and differ in the other one."""
    for article, told in figures_by_article(claims, articles):
        tolls = tolls_of(told, article)
        if len(tolls) > LIST:
            continue
        for one, other in combinations(tolls, 2):
            changed = changed_in(one, other)
            if changed is None:
                continue
            a, b = one[changed].claim, other[changed].claim
            if not of_one_event(a, b, (article, article)):
                continue
            if a.part == "title":
                rule, message = (
                    headline_figures.RULE,
                    f"has “{a.surface}” in the headline, but “{b.surface}” in the body.",
                )
            else:
                rule, message = restated_figures.RULE, f"says “{a.surface}” and then “{b.surface}” of one toll."
            yield Contradiction(rule=rule, cause="value", message=message, first=a, second=b, confidence=0.7)
            break


def changed_in(one: Toll, other: Toll) -> str | None:
    """Which of the two numbers of two tolls differs; None where neither does, or both."""
    changed = [kind for kind in TOLL if not can_meet(one[kind].claim, other[kind].claim)]
    return changed[0] if len(changed) == 1 else None


def tolls_of(told: Iterable[Claim], article: Article) -> list[Toll]:
    """The sentences of an article that give one number of dead and one of hurt, in order.

    Args:
        told: its figures.
        article: the article.
    """
    stated = Stated(article)
    found: dict[tuple[str, int], dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for claim in told:
        if claim.dimension not in {"count", "number"} or not plain(claim, article):
            continue
        statement = stated.of(claim)
        if statement.degree or statement.part or _is_bracketed(claim, article):
            continue  # two of them badly; five people (three women and two men)
        if statement.block == ("count", DEAD):
            found[claim.part, claim.sentence][DEAD].append(statement)
        elif statement.block == PERSONS and statement.outcomes[:1] in {(DEAD,), (HURT,)}:
            found[claim.part, claim.sentence][statement.outcomes[0]].append(statement)
    return [
        {kind: same[0] for kind, same in kinds.items()}
        for kinds in found.values()
        if kinds.keys() == set(TOLL) and all(len(same) == 1 for same in kinds.values())
    ]


def _is_bracketed(claim: Claim, article: Article) -> bool:
    """Whether a count stands in brackets, as who those are that stand before it."""
    text = article.text_of(claim.part)
    return text.rfind("(", claim.sentence_start, claim.start) > text.rfind(")", claim.sentence_start, claim.start)


def of_one_event(one: Claim, other: Claim, articles: Sequence[Article]) -> bool:
    """Whether the sentences of two tolls tell of one event, so far as their words, days and cues say.

    Args:
        one: a number of one toll.
        other: the same of the other, which differs.
        articles: where the two stand.
    """
    if was_over(one, one.as_of_start) != was_over(other, other.as_of_start):
        return False  # in 1998, a student killed two
    stands = list(zip((one, other), articles, strict=True))
    first, second = (_besides(claim, article) for claim, article in stands)
    shared = sum(weight for word, weight in first.items() if word in second)
    if shared < max(TELLING, SAID_AGAIN * min(sum(first.values()), sum(second.values()))):
        return False
    said = [article.sentence_of(claim) for claim, article in stands]
    apart = cues_apart(one.value or 0.0, other.value or 0.0)
    if any(_of_an_event(cue) for sentence in said for cue in apart.finditer(sentence)):
        return False
    days = [calendar_words() & frozenset(map(plain_word, WORD.findall(sentence))) for sentence in said]
    return not all(days) or bool(days[0] & days[1])


def _besides(claim: Claim, article: Article) -> dict[str, float]:
    """What the sentence of a toll tells but for the toll."""
    told = telling_words(claim, article)
    return {word: weight for word, weight in told.items() if kind_of(word) and concept_of(word) not in OUTCOMES}


def _of_an_event(cue: re.Match[str]) -> bool:
    """Whether a cue tells of another event: a second shooting, but no second suspect and no second-degree murder."""
    behind = NEXT_WORD.match(cue.string, cue.end())
    counted = cue[0].lower() in ORDINALS and behind is not None and counts_people(behind["word"])
    return not (counted or cue.string.startswith("-", cue.end()))
