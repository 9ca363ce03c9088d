"""Shares: no more than all of a group can be part of it: `140 percent of voters`, `six in five households`.

In: the claims of articles. Out: each share that is more than the whole.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import seeds
from transforms.checks.contradictions import Contradiction
from transforms.slots.counted import counts_people
from transforms.tables import Article, Claim
from transforms.words import is_ordinary, lemma

RULE = "share_bounds"

WHOLE = re.compile(
    r"\s+of\s+(?:all\s+|the\s+|its\s+|their\s+|his\s+|her\s+|our\s+|those\s+|these\s+|\d[\d,]*(?:-strong)?\s+)*(?!what\b)((?:[\w'’-]+\s+){0,2}[\w'’-]+)"
)

ASKED = re.compile(
    r"\s+of\s+(?:all\s+)?(?:those|them|whom)\b(?!\s+(?:of|in|from|at|for|recorded|reported|made|sold|seen|a\b|the\b|last))"
)
"""Persons without a noun: of those who answered, of those surveyed."""

CAME_FROM = re.compile(
    r"\s+of\s+(?:(?!(?:and|but|as|than|what|when|where|it|they)\b)(?:[^\s,;:.]+|[A-Z][a-z]{0,3}\.)\s+){1,10}?"
    r"(?:is|are|was|were|came|comes?|coming)\s+from\b(?!\s+(?:\d|[A-Z]\w+\s+(?:to|through)\b))"
)
"""What is behind a part of something, whatever it is, that somebody says the origin of: of the money came from them,
but not: of what it was from 2010 to 2015."""

EARNS = re.compile(r"\b(?:earn|get|derive|generate|draw|make|made|got|drew)(?:s|d|ed|n)?\s+(?:[\w.-]+\s+){0,2}$")
EARNED = re.compile(r"\s+of\s+(?:its|their|his|her|our|all)\s+(?:[\w'’-]+\s+){0,2}([\w'’-]+)\s+(?:from|through|by)\b")
"""What somebody has from one source: makes 140 percent of its revenue from ferries."""

GROWN = re.compile(r"\b(?:equal to|equivalent|times|increased?|rise|rose|grew|worth)\b")
"""Words by which a percentage above a hundred compares two amounts and is no share."""


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(row["noun"] for row in seeds.rows("share_nouns") if row["kind"] == kind)


def _least(claim: Claim) -> float:
    """The least percentage that a share may be: about 140 percent is no slip for less than all."""
    about = claim.modifier == "about" and claim.value is not None
    return (claim.value if about else claim.hard_low) or 0.0


def _is_of_takings(claim: Claim, text: str) -> bool:
    """Whether a share is what somebody takes in from one source; of a profit it may be more than all."""
    earned = EARNED.match(text, claim.end, claim.sentence_end)
    if earned is None or lemma(earned[1]) not in _nouns("takings"):
        return False
    return EARNS.search(text, claim.sentence_start, claim.start) is not None


def share_bounds(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Contradiction]:
    """Each share of a group of people or the like that is more than the whole of it, or less than nothing."""
    for claim in claims:
        if claim.dimension != "fraction" or claim.change is not None or claim.hard_low is None or claim.negated:
            continue
        if _least(claim) <= 100 and (claim.hard_high is None or claim.hard_high >= 0):
            continue
        text = articles[claim.article_id].text_of(claim.part)
        asked = ASKED.match(text, claim.end, claim.sentence_end)
        found = WHOLE.match(text, claim.end, claim.sentence_end)
        came = CAME_FROM.match(text, claim.end, claim.sentence_end)
        if found is None or GROWN.search(text[max(claim.sentence_start, claim.start - 30) : claim.start]):
            continue
        words = [word for word in found[1].split() if word[0].isalpha()]
        nouns = [lemma(word) for word in words]
        takings = _is_of_takings(claim, text)
        if _nouns("amount").intersection(nouns) and not takings:
            continue
        plural = any(
            # a word that no dictionary has ends in s as a plural does: caucusgoers
            word.endswith("s") and (word[0].isupper() or noun != word.lower() or not is_ordinary(word))
            for word, noun in zip(words, nouns, strict=True)
        )
        if not (asked or plural or came or takings) and not any(
            noun in _nouns("whole") or counts_people(noun) for noun in nouns
        ):
            continue
        quoted = " ".join(f"{claim.surface}{(came or found)[0]}".split())
        told = f"writes “{quoted}”, but no part is more than the whole."
        yield Contradiction(rule=RULE, cause="scale", message=told, first=claim, second=None, confidence=0.8)
