"""Altered quotations: one utterance that articles quote with words of different meaning.

In: pairs of quoted sentences. Out: a finding for each wording that a better supported one does not allow. Shortened,
bracketed and reported forms, spellings and the little words that transcripts differ in raise nothing. Who is quoted
with both sentences said both, unless only texts that have the one have the other too, and they differ in one place.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from transforms.checks.quoted_sentences import Pair, QuotedSentence
from transforms.checks.wordings import Comparison, Difference, is_denial
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.quotes.speakers import named, same_speaker
from transforms.tables import Article, Finding

RULE = "altered_quote"

SAME_SPEAKER = (5, 0.75)
"""Words that two sentences of one named speaker must share, and how much of their common stretch."""

ANY_SPEAKER = (7, 0.8)
"""The same where one of them names no speaker."""

WHOLE = (5, 0.75)
"""The same where one sentence is the whole of the other but for a negation or a word of the opposite meaning."""

VERBATIM = (10, 0.85)
"""The same where they are given to two persons by name, and what differs turns the sentence into something else: so
many words in a row are one utterance, whoever spoke."""

ONE_WORD = (4, 0.75)
"""The same where one named speaker has a sentence and the same with one word of the opposite meaning."""

LEAST_SHARE = 0.5
"""Share of the shorter sentence that must be shared: less is a phrase that the speaker repeats."""

SURE_WORDS, SURE_COVER = 7, 0.8
"""From where on it is sure that two sentences are one utterance."""

MOST_SHOWN = 3
"""Changes that a message lists."""

GRAVE = frozenset({"number", "negation", "opposite"})
"""Differences that turn what is said into something else."""


@dataclass(frozen=True, slots=True)
class _Altered:
    """Two wordings that exclude each other, the better supported one first."""

    a: QuotedSentence
    b: QuotedSentence
    comparison: Comparison
    differences: tuple[Difference, ...]
    support: tuple[int, int]
    article_ids: frozenset[str]


def altered_quotes(pairs: Sequence[Pair], articles: Mapping[str, Article], story_id: str) -> list[Finding]:
    """The altered quotations of one story.

    Args:
        pairs: its quoted sentences that are one utterance each, as `pair_sentences` gives them.
        articles: all articles, with `lineage_id`.
        story_id: the story.
    """
    told: dict[frozenset[tuple[str, ...]], _Altered] = {}
    sayings = _Sayings(pairs)
    for pair in pairs:
        found = _altered(pair, sayings, articles)
        if found is None:
            continue
        key = frozenset(side for one in found.differences for side in (one.a, one.b))
        best = told.get(key)
        if best is None or _rank(found) < _rank(best):
            told[key] = found
    return [_finding(one, articles, story_id) for one in told.values()]


class _Sayings:
    """Which wordings can stand for which, and which articles have them."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.articles: dict[tuple[str, ...], set[str]] = {}
        self.alike: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        self.apart: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for pair in pairs:
            for rows in (pair.a, pair.b):
                self.articles.setdefault(rows[0].norms, set()).update(row.quote.article_id for row in rows)
            told = self.apart if pair.comparison.differences else self.alike
            told.setdefault(pair.a[0].norms, set()).add(pair.b[0].norms)
            told.setdefault(pair.b[0].norms, set()).add(pair.a[0].norms)

    def saying(self, one: tuple[str, ...], other: tuple[str, ...]) -> set[str]:
        """The articles that have a wording, or one that is like it where the other differs: a part that leaves out
        what differs says neither.
        """
        like = {one} | (self.alike.get(one, set()) & self.apart.get(other, set()))
        return set().union(*(self.articles[wording] for wording in like))


def _altered(pair: Pair, sayings: _Sayings, articles: Mapping[str, Article]) -> _Altered | None:
    comparison = pair.comparison
    if not comparison.differences or comparison.share < LEAST_SHARE:
        return None
    if any(_named(pair.a[0], one.span_a) and _named(pair.b[0], one.span_b) for one in comparison.differences):
        return None  # one form of words for two persons or places
    matched = [
        (a, b)
        for a in pair.a
        for b in pair.b
        if a.quote.article_id != b.quote.article_id and _may_be_one(a, b, comparison)
    ]
    if not matched:
        return None
    keys = (pair.a[0].norms, pair.b[0].norms)
    with_a, with_b = sayings.saying(*keys), sayings.saying(*keys[::-1])
    if both := with_a & with_b:
        if both not in (with_a, with_b) or min(comparison.share, comparison.cover) < SURE_COVER:
            return None  # both sentences were said
        odd = 0 if both == with_a else 1
        matched = _said_oddly(matched, odd, both, articles)
        if not matched:
            return None
        with_a, with_b = (with_a, with_b - both) if odd == 0 else (with_a - both, with_b)
    says = {**dict.fromkeys(with_a, "a"), **dict.fromkeys(with_b, "b")}
    counted = voices(says, articles)
    a, b = min(
        matched,
        key=lambda one: tuple((side.quote.part == "title", seniority(articles[side.quote.article_id])) for side in one),
    )
    support = (counted["a"], counted["b"])
    differences = comparison.differences
    if (-support[1], seniority(articles[b.quote.article_id])) < (-support[0], seniority(articles[a.quote.article_id])):
        a, b, support = b, a, support[::-1]
        differences = tuple(
            Difference(one.kind, one.b, one.a, one.span_b, one.span_a) for one in comparison.differences
        )
    return _Altered(a, b, comparison, differences, support, frozenset(says))


def _said_oddly(
    matched: Iterable[tuple[QuotedSentence, QuotedSentence]],
    odd: int,
    both: Collection[str],
    articles: Mapping[str, Article],
) -> list[tuple[QuotedSentence, QuotedSentence]]:
    """Those of some pairs of which one sentence stands only in texts that have the other one too, and the other in a
    text that has not.

    Args:
        matched: pairs of like sentences of two articles.
        odd: the place in them of the sentence that stands in such texts only.
        both: ids of the articles that have the two sentences.
        articles: the articles, by id.
    """
    texts = {articles[name].lineage for name in both}
    return [
        pair
        for pair in matched
        if pair[odd].quote.article_id in both and articles[pair[1 - odd].quote.article_id].lineage not in texts
    ]


def _named(sentence: QuotedSentence, span: tuple[int, int]) -> bool:
    """Whether some words are names: all with a capital, which no sentence gives them."""
    words = sentence.written(span).split()
    return span[0] > 0 and bool(words) and all(word[0].isupper() for word in words)


def _may_be_one(a: QuotedSentence, b: QuotedSentence, comparison: Comparison) -> bool:
    """Whether the speakers and what is shared allow that two sentences are one utterance."""
    same = same_speaker(a.quote, b.quote)
    both_named = named(a.quote) and named(b.quote)
    if same and both_named and is_denial(a.norms, b.norms):
        return True
    kinds = {one.kind for one in comparison.differences}
    if same:
        one_word = both_named and kinds == {"opposite"} and len(a.words) == len(b.words) == comparison.shared + 1
        shared, cover = ONE_WORD if one_word else SAME_SPEAKER
    elif both_named:
        if not kinds <= GRAVE:
            return False
        shared, cover = VERBATIM
    else:
        whole = comparison.share == 1.0 and kinds <= {"negation", "opposite"}
        shared, cover = WHOLE if whole else ANY_SPEAKER
    return comparison.shared >= shared and comparison.cover >= cover


def _rank(one: _Altered) -> tuple[int, float, str]:
    return -sum(one.support), -one.comparison.weight, one.a.quote.quote_id


def _finding(one: _Altered, articles: Mapping[str, Article], story_id: str) -> Finding:
    kinds = {difference.kind for difference in one.differences}
    names = outlets(articles[one.a.quote.article_id], articles[one.b.quote.article_id])
    speaker = next((side.quote.speaker for side in (one.a, one.b) if named(side.quote)), None)
    sure = one.comparison.cover >= SURE_COVER and one.comparison.shared >= SURE_WORDS and speaker is not None
    return discrepancy(
        RULE,
        "polarity" if "negation" in kinds else "wording",
        "error" if kinds & GRAVE and (sure or _is_reversal(one)) else "warning",
        f"{names[0]} quotes {speaker or 'the same words'}: “{one.a.surface}”; {names[1]} has {_changes(one)}.",
        finding_id=fingerprint(RULE, [(" ".join(side.norms),) for side in (one.a, one.b)]),
        witnesses=(one.a.witness, one.b.witness),
        support=one.support,
        confidence=round(min(0.95, one.comparison.cover) if sure else 0.6, 2),
        article_ids=one.article_ids,
        story_id=story_id,
    )


def _is_reversal(one: _Altered) -> bool:
    """Whether one named speaker is quoted with the opposite, and no other word is altered."""
    quotes = one.a.quote, one.b.quote
    known = all(map(named, quotes)) and same_speaker(*quotes)
    return known and {difference.kind for difference in one.differences} <= GRAVE


def _changes(one: _Altered) -> str:
    """What the second article has in place of what: “poor” in place of “good”."""
    return " and ".join(_change(one, difference) for difference in one.differences[:MOST_SHOWN])


def _change(one: _Altered, difference: Difference) -> str:
    a, b = one.a.written(difference.span_a), one.b.written(difference.span_b)
    if a and b:
        return f"“{b}” in place of “{a}”"
    return f"“{b}” besides" if b else f"no “{a}”"
