"""Odd figures: one figure to which an article gives two values, of which independent texts have one.

In: the figures of one story. Out: a finding where a value stands in a single place of the story, in a sentence that
tells the same as another one of its article, or of another text, and there both the article itself and another text
have another value. An article that gives two values mostly means two things; here the words say that it means one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from transforms.checks.article_sentences import words_of
from transforms.checks.figure_conflicts import claims_fingerprint
from transforms.checks.retold import figures_by_article, plain_value, same_names, told_apart
from transforms.evidence import discrepancy, outlets, seniority, witness
from transforms.slots.details import Sentence, sentence_of
from transforms.slots.groups import two_kinds
from transforms.slots.periods import other_time
from transforms.slots.statements import Statement
from transforms.slots.stating import Stated, telling_of
from transforms.slots.values import meeting
from transforms.stories.told_alike import Telling, alike
from transforms.tables import Article, Claim, Finding

RULE = "odd_figure"

NEARLY_ONE = 0.8
"""Likeness of two sentences of one article that differ in little more than the figure."""

ENOUGH, ENOUGH_OF_AMOUNTS = 0.5, 0.6
"""Likeness of two sentences from which they tell one thing; the second for sums and spans of time, of which a story has
many. In 1,685 stories of real news of several texts, this rule finds one thing."""

BACKED = 0.25
"""Least likeness of the article's own other sentence to that of the text which has its value too."""

BY_ALL, NEAR = 0.35, 3.0
"""Least likeness of all three sentences to each other, and by how many times one value is the other at most, for words
that may tell two figures of an article apart (another, other names) not to, unless they name what the other text does
not know."""

COMPARED = frozenset({"count", "number", "money", "time", "length", "mass", "area", "volume", "speed", "temperature"})
"""Dimensions of which one thing has one value; shares are of many groups, and ages of many persons."""

AMOUNTS = frozenset({"money", "time"})

LIST = 100
"""Figures of one dimension above which an article is a list."""

MOST = 24
"""Figures of other texts with one value that are looked at: in a large story the first ones have it all."""

SURENESS = 0.7
"""How sure such a finding is."""

Kind = tuple[str, float | None, str | None]
"""Dimension, value and unit; counts have their number alone."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure of one article.

    Attributes:
        claim: the figure.
        statement: what it states.
        told: what is told around it.
        article: where it stands.
    """

    claim: Claim
    statement: Statement
    told: Telling
    article: Article

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its sentence."""
        return tuple(self.article.sentence_of(self.claim).lower().split())


class Spots:
    """The figures of one story, each looked at when it is first asked for."""

    def __init__(self, claims: Iterable[Claim], articles: Mapping[str, Article]) -> None:
        """Take the claims of one story and all articles, by id."""
        self.of_article: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._of_kind: dict[Kind, list[Claim]] = defaultdict(list)
        self._texts: dict[Kind, frozenset[str]] = {}
        self._of_sentence: dict[Sentence, list[Claim]] = defaultdict(list)
        self._articles = articles
        self._stated: dict[str, Stated] = {}
        self._made: dict[str, Spot] = {}
        for article, figures in figures_by_article(claims, articles):
            self._stated[article.article_id] = Stated(article)
            for claim in figures:
                self._of_sentence[sentence_of(claim)].append(claim)
                if claim.dimension not in COMPARED or "-" in claim.surface:
                    continue  # a 15-inch screen is a kind of screens
                if plain_value(claim, article):
                    self.of_article[article.article_id, _dimension(claim)].append(claim)
                    self._of_kind[_kind(claim)].append(claim)
        for same in self._of_kind.values():
            same.sort(key=lambda claim: (*seniority(articles[claim.article_id]), claim.part, claim.start))

    def text_of(self, claim: Claim) -> str:
        """The lineage of the article of a claim."""
        return self._articles[claim.article_id].lineage

    def spot(self, claim: Claim) -> Spot:
        """A figure with what is told of it."""
        made = self._made.get(claim.claim_id)
        if made is None:
            article = self._articles[claim.article_id]
            told = telling_of(claim, article)
            statement = replace(self._stated[article.article_id].of(claim), telling=told)
            made = self._made[claim.claim_id] = Spot(claim, statement, told, article)
        return made

    def texts(self, kind: Kind) -> frozenset[str]:
        """The lineages that give a value."""
        found = self._texts.get(kind)
        if found is None:
            found = self._texts[kind] = frozenset(map(self.text_of, self._of_kind[kind]))
        return found

    def others(self, kind: Kind, text: str) -> Iterator[Spot]:
        """The first figures that give a value in other lineages than one, founders before copies."""
        found = (claim for claim in self._of_kind[kind] if self.text_of(claim) != text)
        return map(self.spot, islice(found, MOST))

    def has_others_beside(self, claim: Claim) -> bool:
        """Whether its sentence gives several values of its dimension and unit: a price when new and one when used."""
        beside = self._of_sentence[sentence_of(claim)]
        mine = claim.dimension, claim.unit
        return any((one.dimension, one.unit) == mine and one.value != claim.value for one in beside)

    def has_beside(self, one: Spot, other: Spot) -> bool:
        """Whether the sentence of one gives the value of the other too, of what may be the same thing."""
        return any(
            _kind(beside) == _kind(other.claim)
            and (beside.dimension == "number" or _may_be_of_one(self.spot(beside).statement, other.statement))
            for beside in self._of_sentence[sentence_of(one.claim)]
            if beside is not one.claim
        )


def odd_figures(
    claims: Iterable[Claim], articles: Mapping[str, Article], told: Collection[str], story_id: str
) -> list[Finding]:
    """The values of one story that an article gives to what it gives another value as well, as other texts do.

    Args:
        claims: its figures, at least.
        articles: its articles, by id, with `lineage_id`.
        told: ids of claims that are found to be in conflict anyway.
        story_id: the story.
    """
    spots = Spots(claims, articles)
    found: dict[str, tuple[float, Spot, Spot, Spot]] = {}
    for figures in spots.of_article.values():
        backed = [again for again in figures if len(spots.texts(_kind(again))) > 1]
        for odd in figures if backed and len(figures) <= LIST else ():
            if odd.claim_id not in told and _stands_alone(odd, figures, spots):
                for match in _matches(odd, backed, spots):
                    if match[0] > found.get(odd.claim_id, (0.0,))[0]:
                        found[odd.claim_id] = match
    return [_finding(*match[1:], spots, story_id) for match in found.values()]


def _kind(claim: Claim) -> Kind:
    """What makes two figures the same one, whatever the words."""
    dimension = _dimension(claim)
    return dimension, claim.value, None if dimension == "count" else claim.unit


def _dimension(claim: Claim) -> str:
    return "count" if claim.dimension == "number" else claim.dimension


def _stands_alone(odd: Claim, figures: Sequence[Claim], spots: Spots) -> bool:
    """Whether a value stands in one sentence of one text, however often that prints it, and is not cut off.

    A rough value stands for one that others give exactly, and an earlier level beside the one that it became.
    """
    if odd.modifier != "exact" or len(spots.texts(_kind(odd))) > 1:
        return False
    spot = spots.spot(odd)
    if spot.statement.former or (odd.dimension in AMOUNTS and spots.has_others_beside(odd)):
        return False
    if odd.part == "title" and not spot.article.text_of("title")[odd.end :].strip():
        return False
    again = [same for same in figures if same is not odd and _kind(same) == _kind(odd)]
    return all(spots.spot(same).words == spot.words for same in again)


def _matches(odd: Claim, backed: Iterable[Claim], spots: Spots) -> Iterator[tuple[float, Spot, Spot, Spot]]:
    """The other values of an article that a figure may be a mistake for: how like, the figure, the article's own other
    one, and that of another text.

    Args:
        odd: the figure.
        backed: figures of its article that another text has too.
        spots: those of the story.
    """
    mine = spots.spot(odd)
    for again in backed:
        kind = _kind(again)
        if kind == _kind(odd) or sentence_of(again) == sentence_of(odd):
            continue
        own = spots.spot(again)
        if not _may_be_one(mine, own, spots):
            continue
        for other in spots.others(kind, spots.text_of(odd)):
            if (likeness := _likeness(mine, own, other, spots)) is not None:
                yield likeness, mine, own, other


def _may_be_one(one: Spot, other: Spot, spots: Spots) -> bool:
    """Whether two figures have two values of one kind, of which no sentence gives both."""
    if one.statement.block != other.statement.block or meeting(one.statement, other.statement)[0]:
        return False
    if one.statement.dimension == "count" and 1 in {one.claim.value, other.claim.value}:
        return False
    return not spots.has_beside(one, other) and not spots.has_beside(other, one)


def _likeness(odd: Spot, own: Spot, other: Spot, spots: Spots) -> float | None:
    """How sure it is that three figures are of one thing, as the sum of two likenesses; None where it is not."""
    if not meeting(own.statement, other.statement)[0] or not _may_be_one(odd, other, spots):
        return None
    again, across = alike(odd.told, own.told), alike(odd.told, other.told)
    enough = ENOUGH_OF_AMOUNTS if odd.statement.dimension in AMOUNTS else ENOUGH
    if again < NEARLY_ONE:
        if max(again, across) < enough or not _of_one_kind(odd, own, other):
            return None
        backed = alike(own.told, other.told)
        of_own, of_other = again >= enough and _one_outcome(odd, own), across >= enough and _one_outcome(odd, other)
        by_all = of_own and _one_outcome(odd, other) and min(across, backed) >= BY_ALL and _near(odd, own)
        apart = _told_apart(odd, own) if not by_all else bool(odd.told.names - words_of(other.article.text))
        if apart or not (of_other or (of_own and backed >= BACKED)):
            return None
    return again + across


def _of_one_kind(odd: Spot, own: Spot, other: Spot) -> bool:
    """Whether what is counted, and the time it is counted over, are the same of three figures."""
    if odd.statement.dimension == "count" and not (_one_noun(odd, own) and _one_noun(odd, other)):
        return False
    if other_time(odd.statement, own.statement) or other_time(odd.statement, other.statement):
        return False
    return (odd.statement.whole, odd.statement.relative) == (own.statement.whole, own.statement.relative)


def _told_apart(odd: Spot, own: Spot) -> bool:
    """Whether the words of two sentences of one article tell their figures apart: others are named, one is told as
    another one.
    """
    if not same_names(odd.claim, own.claim, odd.article):
        return True
    return told_apart(odd.claim, own.claim, odd.article)


def _near(one: Spot, other: Spot) -> bool:
    """Whether two values lie as near each other as those of one thing do."""
    less, more = sorted(abs(spot.claim.value or 0.0) for spot in (one, other))
    return more <= NEAR * less


def _one_noun(one: Spot, other: Spot) -> bool:
    """Whether two counts are of the same noun, or of persons of any kind."""
    a, b = one.statement, other.statement
    return a.noun == b.noun or (a.generic and b.generic)


def _one_outcome(one: Spot, other: Spot) -> bool:
    return one.statement.outcomes[:1] == other.statement.outcomes[:1]


def _may_be_of_one(one: Statement, other: Statement) -> bool:
    """Whether two counts may be of one thing: two killed and two hurt are not, nor two men and two women."""
    if one.block != other.block or two_kinds(one, other):
        return False
    return one.outcomes[:1] == other.outcomes[:1] or not (one.outcomes and other.outcomes)


def _finding(odd: Spot, own: Spot, other: Spot, spots: Spots, story_id: str) -> Finding:
    names = outlets(odd.article, other.article)
    return discrepancy(
        RULE,
        "value",
        "warning",
        f"{names[0]} says “{odd.claim.surface}” of what it gives as “{own.claim.surface}” elsewhere, as "
        f"{names[1]} does: “{other.claim.surface}”.",
        finding_id=claims_fingerprint(
            RULE, (odd.claim, other.claim), {one.article.article_id: one.article for one in (odd, other)}
        ),
        witnesses=(witness(odd.claim), witness(other.claim)),
        support=(1, len(spots.texts(_kind(own.claim)))),
        confidence=SURENESS,
        article_ids=(odd.claim.article_id, other.claim.article_id),
        story_id=story_id,
        figure_id=other.claim.figure_id,
        claim_ids=(odd.claim.claim_id, own.claim.claim_id, other.claim.claim_id),
    )
