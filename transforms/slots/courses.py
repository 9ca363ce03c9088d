"""Courses: where in the course of an incident an hour lies, as its sentence tells.

Whatever their words, the hours of a report of a shooting, a fire or a crash are those at which it happened, at which
help was called, or at which help came; or they are of something else. In: an hour, or the text of an article. Out:
which of these the hour is, and whether the article tells of more incidents than one.
"""

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import seeds
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.limits import is_limit
from transforms.slots.statements import Statement
from transforms.stories.told_alike import KEPT
from transforms.words import WORD, lemma

HAPPENED, CALLED, CAME = "it happened", "help was called", "help came"
COURSE = (HAPPENED, CALLED, CAME)
"""The course of an incident, as far as hours are told of it."""

OTHER, ARRIVED, HELPER = "other", "arrived", "helper"
"""What the words of an hour say besides: that it is of something else, that somebody came, and that these are help."""

INCIDENTS = of_kind("incident") | {"injury", "death", "fire", "abduction"}
"""Concepts whose words say that it happened."""

REACH = 24
"""Words of its clause that say what an hour is the hour of."""

OPENING = 8
"""Words before an hour up to which it opens its sentence, so that what it is the hour of stands behind it."""

LEAD = re.compile(
    r"\b(?:(?:just|shortly|soon|right|moments|sometime|a\s+little)\s+)?"
    r"(?:(?:before|after|about|around|approximately|roughly|at|by)\s+){1,2}$",
    re.IGNORECASE,
)
"""What leads to an hour, and opens no clause."""

CLAUSE = re.compile(
    r"(?<!\breport )(?<!\breports )(?<!\bcall )(?<!\bcalls )"
    r"\b(?:that|which|who|when|where|after|before|while|because)\s|[;:]\s|(?<=[a-z])\.(?=[A-Z])",
    re.IGNORECASE,
)
"""What opens the clause of an hour: police learned that he was shot at noon. A report that somebody was shot at noon
opens none, as the hour may be that of the report."""

ARTICLE = re.compile(r"\b(?:the|an?|this|that)\s+(?:early\s+|late\s+)?$", re.IGNORECASE)
OF_NOUN, GENITIVES = re.compile(r"(?:['’]s)?((?:\s+[\w'’-]+){1,4})"), ("'s", "’s")
"""What stands before and behind an hour or a day that says of a noun when it was: the March 3 shooting."""

ELSE = re.compile(
    r"\b(?:call(?:ed|s|ing)?\s+(?:him|her|me|us|them|his|my|their)|pulled\s+over)\b[^.;]*$", re.IGNORECASE
)
"""What says of an hour that it is of something else, though its single words do not: his mother called him at 9 p.m."""

IT_BEGAN = re.compile(r"\bit\s+(?:all\s+)?(?:began|started)\b", re.IGNORECASE)
"""What says of an incident that it was; a party and a trial begin as well."""

CLAUSE_BEHIND = re.compile(r"[^.;]{0,120}?\b(?:when|as)\s", re.IGNORECASE)
"""What stands between an hour and the clause behind it that tells what happened: he was outside at noon when."""

BESIDE = 60.0
"""Minutes within which just before or just after an hour lies; before or after it is a limit."""

INCIDENT_NOUNS = seeds.words("moment_words", "incident")
"""What another one of makes two incidents."""

ANOTHER = re.compile(r"\b(?:another|second|separate|unrelated|both|two)((?:\s+[\w'’-]+){1,2})", re.IGNORECASE)
"""What leads to a second incident: another fatal shooting."""


def course_of(statement: Statement) -> str | None:
    """Where in the course of an incident an hour lies, `OTHER` if it is of something else; None if nothing tells."""
    claim = statement.claim
    if claim.value is None or claim.negated or claim.modality not in {"asserted", "quoted", "possible"}:
        return OTHER
    return OTHER if _limits(statement) else told_course(statement)


def told_course(statement: Statement) -> str | None:
    """The same of an hour or a day, as far as the words of its clause tell."""
    before, after, _ = statement.telling.spoken
    return _told(before, after)


@lru_cache(maxsize=KEPT)
def _told(before: str, after: str) -> str | None:
    if ELSE.search(before):
        return OTHER
    named = OF_NOUN.match(after) if ARTICLE.search(before) or after.startswith(GENITIVES) else None
    if named is not None and (parts := _parts(named[1])):
        return _course(parts[:1])
    *others, last = CLAUSE.split(LEAD.sub("", before))
    closed = bool(others) and last.rstrip().endswith(",")  # called to the inn, where a man was shot, at noon
    clauses = reversed(others if closed else [*others, last])
    found = next((course for clause in clauses if (course := _course_of_clause(clause)) is not None), None)
    return found or _course_behind(after, opens=len(WORD.findall(before)) <= OPENING)


def _course_behind(after: str, *, opens: bool) -> str | None:
    """What the words behind an hour say of it: those of its own clause where it opens that, or those of the next."""
    behind = CLAUSE_BEHIND.match(after)
    if behind is None and not opens:
        return None
    parts = _parts(after[behind.end() :] if behind else after)
    if parts[:1] == [OTHER]:
        return OTHER
    return _course([part for part in parts if part != OTHER])


def _course_of_clause(clause: str) -> str | None:
    return HAPPENED if IT_BEGAN.search(clause) else _course(_parts(clause, last=True))


def _course(parts: Sequence[str]) -> str | None:
    """What some words say of an hour, of which a call says more than what was reported: a call of shots fired."""
    if HELPER not in parts:
        parts = [OTHER if part == ARRIVED else part for part in parts]
    found = next((part for part in (OTHER, CALLED, CAME, ARRIVED, HAPPENED) if part in parts), None)
    return CAME if found == ARRIVED else found


def _parts(text: str, *, last: bool = False) -> list[str]:
    words = WORD.findall(text)
    return [part for word in (words[-REACH:] if last else words[:REACH]) if (part := _part(word)) is not None]


@cache
def _part(word: str) -> str | None:
    known = _acts().get(word.lower()) or _acts().get(lemma(word))
    return known or (HAPPENED if concept_of(word) in INCIDENTS else None)


@cache
def _acts() -> Mapping[str, str]:
    courses = {"happened": HAPPENED, "called": CALLED, "came": CAME}
    return {row["word"]: courses.get(row["part"], row["part"]) for row in seeds.rows("hour_acts")}


def _limits(statement: Statement) -> bool:
    """Whether something was so until or since an hour, or at another one that nobody gives."""
    claim = statement.claim
    beside = claim.modifier in {"more_than", "less_than"} and (
        (claim.hard_high or math.inf) - (claim.hard_low or 0.0) <= BESIDE
    )
    return is_limit(statement.telling.spoken[0]) and not beside


def tells_of_several(text: str) -> bool:
    """Whether a text tells of another incident beside its own, so that which of them an hour is of is open."""
    beside = (word.lower() for found in ANOTHER.finditer(text) for word in WORD.findall(found[1]))
    return any(not {word, lemma(word)}.isdisjoint(INCIDENT_NOUNS) for word in beside)
