"""Tolls told twice: the dead and the hurt of one event in two sentences of an article, one of both numbers changed.

In: the claims of an article. Out: a contradiction where two sentences, one of them the headline perhaps, give the same
number of dead and not the same number of hurt, or the other way round, and tell much the same besides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from transforms.checks import headline_figures, restated_figures
from transforms.checks.article_cues import cues
from transforms.checks.contradictions import Contradiction
from transforms.checks.retold import can_meet, figures_by_article, plain, telling_words
from transforms.claims.concepts import concept_of, of_kind
from transforms.slots.counted import kind_of
from transforms.slots.statements import PERSONS
from transforms.slots.stating import Stated
from transforms.stories.told_alike import calendar_words
from transforms.stories.told_alike import plain as plain_word
from transforms.tables import Article, Claim
from transforms.words import WORD

DEAD, HURT = "death", "injury"
"""The concepts of the two numbers of a toll."""

SAID_AGAIN, TELLING = 0.34, 5.0
"""Share of the information of the sentence that tells less, and information, that both sentences hold besides the words
of the toll itself."""

OUTCOMES = of_kind("people")

LIST = 6
"""Sentences with tolls above which an article tells of several events."""


def tolls_told(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each two sentences of one article whose tolls agree in one number and differ in the other one."""
    for article, told in figures_by_article(claims, articles):
        tolls = _tolls(told, article)
        if len(tolls) > LIST:
            continue
        for one, other in combinations(tolls, 2):
            changed = [kind for kind in (DEAD, HURT) if not can_meet(one[kind], other[kind])]
            if len(changed) != 1 or not _of_one_event(one[DEAD], other[DEAD], article):
                continue
            a, b = one[changed[0]], other[changed[0]]
            if a.part == "title":
                rule, message = (
                    headline_figures.RULE,
                    f"has “{a.surface}” in the headline, but “{b.surface}” in the body.",
                )
            else:
                rule, message = restated_figures.RULE, f"says “{a.surface}” and then “{b.surface}” of one toll."
            yield Contradiction(rule=rule, cause="value", message=message, first=a, second=b, confidence=0.7)
            break


def _tolls(told: Iterable[Claim], article: Article) -> list[dict[str, Claim]]:
    """The sentences that give one number of dead and one of hurt, in order."""
    stated = Stated(article)
    found: dict[tuple[str, int], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in told:
        if claim.dimension not in {"count", "number"} or not plain(claim, article):
            continue
        statement = stated.of(claim)
        if statement.degree or statement.part:
            continue  # two of them badly
        if statement.block == ("count", DEAD):
            found[claim.part, claim.sentence][DEAD].append(claim)
        elif statement.block == PERSONS and statement.outcomes[:1] in {(DEAD,), (HURT,)}:
            found[claim.part, claim.sentence][statement.outcomes[0]].append(claim)
    return [
        {kind: same[0] for kind, same in kinds.items()}
        for kinds in found.values()
        if kinds.keys() == {DEAD, HURT} and all(len(same) == 1 for same in kinds.values())
    ]


def _of_one_event(one: Claim, other: Claim, article: Article) -> bool:
    """Whether two sentences tell of one event, so far as their words, days and cues say."""
    first, second = _besides(one, article), _besides(other, article)
    shared = sum(weight for word, weight in first.items() if word in second)
    if shared < max(TELLING, SAID_AGAIN * min(sum(first.values()), sum(second.values()))):
        return False
    texts = [article.sentence_of(claim) for claim in (one, other)]
    if any(cues("apart").search(text) for text in texts):
        return False
    days = [calendar_words() & frozenset(map(plain_word, WORD.findall(text))) for text in texts]
    return not all(days) or bool(days[0] & days[1])


def _besides(claim: Claim, article: Article) -> dict[str, float]:
    """What the sentence of a toll tells but for the toll."""
    told = telling_words(claim, article)
    return {word: weight for word, weight in told.items() if kind_of(word) and concept_of(word) not in OUTCOMES}
