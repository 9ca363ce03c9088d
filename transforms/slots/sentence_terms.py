"""Terms of a sentence: years of prison, of probation, of supervised release are different things of one judgement.

In: two lengths of time. Out: whether they are terms of two kinds. The words are in `seeds/sentence_terms.csv`.
"""

import re
from collections.abc import Mapping
from functools import cache

import seeds
from transforms.claims.concepts import concept_of
from transforms.slots.statements import Statement
from transforms.words import WORD

CUSTODY, SUSPENDED = "custody", "suspended"
"""The kind of a term that nothing is said of, and the one that makes another of a term in prison."""

SENTENCE = "sentence"
"""The concept of what a court gives. A match and a licence are suspended as well."""

OPEN = frozenset({"at_most", "range", "vague", "at_least"})
"""Modifiers of a term that a law allows or that somebody may serve."""

NOT_PASSED, NEAR = seeds.words("figure_words", "not_passed"), 60
"""Words beside a term that no court has passed now, and code points either side among which they are looked for."""

LED, FOLLOWED = 5, 2
BEING = seeds.words("state_words", "auxiliary") | {"is", "was"}
"""Words before a term, and behind it, among which the one stands that makes it a sentence: sent to prison for 14 years,
a 14-year prison sentence; worked there for 11 years was jailed.
"""

PART = re.compile(r"[,;:().]|\b(?:and|but|plus|then|while|followed|after|before|with)\b", re.IGNORECASE)
"""What parts one term from the next: five years in prison, followed by three years of supervised release."""

ON_PAPER = re.compile(r"[^,;.]{0,30},\s+(?:all\s+|both\s+)?suspended\b", re.IGNORECASE)
"""What says behind a term that it is suspended: two years in prison, suspended for three."""


def terms_apart(one: Statement, other: Statement) -> bool:
    """Whether two lengths of time are terms of two kinds; what is not told is prison, if one is a sentence."""
    mine, theirs = _kind(one), _kind(other)
    judged = bool(mine and theirs) or any(SENTENCE in map(concept_of, side.telling.said) for side in (one, other))
    return judged and (mine or CUSTODY) != (theirs or CUSTODY)


def is_term_passed(statement: Statement) -> bool:
    """Whether a length of time is that for which a court has sent somebody to prison: jailed for four years; not served
    four, faces up to ten, or another kind of term.
    """
    claim = statement.claim
    if statement.dimension != "time" or claim.modality not in {"asserted", "quoted"} or claim.modifier in OPEN:
        return False
    before, after, _ = statement.telling.spoken
    ahead, behind = WORD.findall(PART.split(before)[-1]), WORD.findall(PART.split(after, maxsplit=1)[0])
    beside = [*ahead[-LED:], *(behind[:FOLLOWED] if BEING.isdisjoint(behind[:1]) else ())]
    if SENTENCE not in map(concept_of, beside) or (_kind(statement) or CUSTODY) != CUSTODY:
        return False
    return NOT_PASSED.isdisjoint(word.lower() for word in WORD.findall(f"{before[-NEAR:]} {after[:NEAR]}"))


def _kind(statement: Statement) -> str | None:
    """The kind of term that the words right behind a length of time tell, else those right before it."""
    before, after, _ = statement.telling.spoken
    if ON_PAPER.match(after):
        return SUSPENDED
    ahead, behind = PART.split(before)[-1], PART.split(after, maxsplit=1)[0]
    return _told(behind, first=True) or _told(ahead, first=False)


def _told(words: str, *, first: bool) -> str | None:
    """The first or the last kind that some words name; a suspended term in prison is suspended."""
    kinds = [_kinds()[" ".join(found[0].lower().split())] for found in _pattern().finditer(words)]
    if SUSPENDED in kinds:
        return SUSPENDED
    return None if not kinds else kinds[0] if first else kinds[-1]


@cache
def _kinds() -> Mapping[str, str]:
    return {row["wording"]: row["kind"] for row in seeds.rows("sentence_terms")}


@cache
def _pattern() -> re.Pattern[str]:
    told = "|".join(re.escape(wording).replace(r"\ ", r"\s+") for wording in _kinds())
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
