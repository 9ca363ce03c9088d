"""Speakers of quotations: the same words, given to different persons in different articles.

In: pairs of quoted sentences. Out: a finding for each two persons of a story to whom the same words are given. Where
their names are nearly alike, one name is written in two ways, and that is what the finding says.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.gazetteer import fold
from transforms.persons import split_name
from transforms.quoted_sentences import Pair, QuotedSentence
from transforms.speakers import can_be_one, name_key, named
from transforms.tables import Article, Finding

RULE, NAME_RULE = "quote_speaker", "name_spelling"

LEAST_WORDS, LEAST_COVER, LEAST_SHARE = 7, 0.9, 0.6
"""Words that both sentences must share, and their share of the common stretch and of the shorter sentence."""

NEAR = 0.75
"""How alike two names are that are spellings of one."""

BESIDE = 200
"""Code points before and behind a quotation in which its speaker may be looked for."""

UNSURE_CUES = frozenset({":"})
"""Marks before a quotation that stand after a headline's topic as often as after a speaker."""


def quote_speakers(
    pairs: Sequence[Pair], articles: Mapping[str, Article], story_id: str, persons: frozenset[str]
) -> list[Finding]:
    """The words of one story that are given to different speakers.

    Args:
        pairs: its quoted sentences that are one utterance each, as `pair_sentences` gives them.
        articles: all articles, with `lineage_id`.
        story_id: the story.
        persons: ids of the entities that are persons.
    """
    given: dict[tuple[str, str], list[tuple[QuotedSentence, QuotedSentence]]] = defaultdict(list)
    for pair in pairs:
        comparison = pair.comparison
        if comparison.differences or comparison.shared < LEAST_WORDS:
            continue
        if comparison.cover < LEAST_COVER or comparison.share < LEAST_SHARE:
            continue
        for a in pair.a:
            for b in pair.b:
                if _apart(a, b, persons) and not (_beside(a, b, articles) or _beside(b, a, articles)):
                    first, second = sorted((a, b), key=_speaker)
                    given[_speaker(first), _speaker(second)].append((first, second))
    return [_finding(found, articles, story_id) for _, found in sorted(given.items()) if not _shared(found)]


def _speaker(one: QuotedSentence) -> str:
    return one.quote.speaker or ""


def _surname(one: QuotedSentence) -> str:
    return split_name(_speaker(one))[1]


def _apart(a: QuotedSentence, b: QuotedSentence, persons: frozenset[str]) -> bool:
    """Whether two sentences are given, by name and in so many words, to persons who cannot be one."""
    return (
        a.quote.article_id != b.quote.article_id
        and all(
            named(one.quote) and one.quote.speaker_entity_id in persons and one.quote.cue not in UNSURE_CUES
            for one in (a, b)
        )
        and a.quote.speaker_entity_id != b.quote.speaker_entity_id
        and all(" " in _speaker(one) for one in (a, b))
        and (_surname(a) != _surname(b) or all(" " in (one.quote.speaker_surface or "") for one in (a, b)))
        and not can_be_one(_speaker(a), _speaker(b))
    )


def _beside(one: QuotedSentence, other: QuotedSentence, articles: Mapping[str, Article]) -> bool:
    """Whether the other speaker is named beside a quotation, so that its speaker may have been misread."""
    article = articles[one.quote.article_id]
    text = (article.title or "") if one.quote.part == "title" else article.text
    around = fold(
        text[max(0, one.quote.start - BESIDE) : one.quote.start] + text[one.quote.end : one.quote.end + BESIDE]
    )
    surname = split_name(_speaker(other))[1].rpartition(" ")[2]
    return surname in around


def _shared(found: Sequence[tuple[QuotedSentence, QuotedSentence]]) -> bool:
    """Whether an article gives the words to both, as it does when they speak with one voice."""
    with_a, with_b = ({pair[side].quote.article_id for pair in found} for side in (0, 1))
    return bool(with_a & with_b)


def _finding(
    found: Sequence[tuple[QuotedSentence, QuotedSentence]], articles: Mapping[str, Article], story_id: str
) -> Finding:
    says = {one.quote.article_id: _speaker(one) for pair in found for one in pair}
    counted = voices(says, articles)
    a, b = min(
        found,
        key=lambda pair: (
            [seniority(articles[one.quote.article_id]) for one in pair],
            -len(pair[0].words),
            [one.quote.quote_id for one in pair],
        ),
    )
    if (-counted[_speaker(b)], _speaker(b)) < (-counted[_speaker(a)], _speaker(a)):
        a, b = b, a
    names = outlets(articles[a.quote.article_id], articles[b.quote.article_id])
    near = SequenceMatcher(None, fold(_speaker(a)), fold(_speaker(b)), autojunk=False).ratio() >= NEAR
    if near:
        message = f"{names[0]} writes the name of one speaker “{_speaker(a)}”, {names[1]} “{_speaker(b)}”."
    else:
        message = f"{names[0]} gives the words “{a.surface}” to {_speaker(a)}, {names[1]} to {_speaker(b)}."
    rule = NAME_RULE if near else RULE
    return discrepancy(
        rule,
        "name" if near else "speaker",
        "warning",
        message,
        finding_id=fingerprint(rule, [(name_key(_speaker(one)),) for one in (a, b)]),
        witnesses=(a.witness, b.witness),
        support=(counted[_speaker(a)], counted[_speaker(b)]),
        confidence=0.8,
        article_ids=says,
        story_id=story_id,
    )
