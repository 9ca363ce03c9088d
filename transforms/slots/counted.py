"""Counted: what the noun that is counted says: which kind of persons they are, and what befell them.

In: the unit of a claim, its sentence and its article. Out: a kind of persons, an outcome, or None where the noun tells
none. The 23 passengers of a crash that were hurt are the 27 people who were hurt in it; the three children are some of
them (`seeds/person_kinds.csv`). Bodies that are found are the dead, cases of a disease the sick
(`seeds/outcome_nouns.csv`), positions that are axed the staff that is let go (`seeds/shedding_verbs.csv`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import seeds
from transforms.claims.concepts import of_kind
from transforms.claims.wording import CLAUSE_END
from transforms.tables import Article
from transforms.words import WORD, lemma

ANYBODY = "person"
"""The kind that is none."""

DEATH = "death"
"""The concept of the outcome by which persons are ranked: the fifth victim."""

VICTIM = "victim"
"""Who is ranked as one of the dead wherever a death is told; a person catches a deadly disease as the second."""

CASE, REPORTED = "case", "report|confirm|record|register|diagnose|new|suspect"
"""What counts the sick where its article tells of a disease, and words beside it that say so."""

HEAD = 500
"""Code points at the head of an article that tell what it is about."""

AND, BREATH = frozenset({"and", "plus", "with"}), 3
"""Words that join persons to others, and how many words apart those are."""

SUSPECT = "suspect"
"""The kind of those who did it."""

MILITANT = "militant"
"""The kind of those who fight for an armed group."""

MEMBERS, MEMBERS_REACH = re.compile(r"\bmembers?$", re.IGNORECASE), 40
"""Those who belong to something, and how far behind them it is named."""

ARE = re.compile(
    r"\b([a-z]+)\s+(?:(?:is|are|was|were)(?:\s+(?:all|both|(?:believed|thought|said) to be|described as))?|as)\s+$",
    re.IGNORECASE,
)
"""Words before a count of persons that say who those are."""

SHED = frozenset({"job", "employee"})
"""What can be shed."""

BODIES = re.compile(
    rf"\b(?:{'|'.join(sorted(seeds.words('figure_words', 'body')))}) of (?:(?:the|at least|about|all) ){{0,2}}$",
    re.IGNORECASE,
)
"""Words before a count of those who were found dead."""

_DEAD = r"(?:dead|deaths|fatalities|(?:people|persons|those) (?:who died|killed))"
_REACHED = "|".join(sorted(row["word"] for row in seeds.rows("reaching_words")))
DEATH_TOLL = re.compile(
    rf"\b(?:death toll|(?:number|toll) of (?:the )?{_DEAD})\b"
    r"(?:(?!\b(?:that|who|which|while|when|as|but|and|or|because|with)\b)[^.,;:])*?"
    rf"\b(?:{_REACHED})\s+(?:now|already)?\s*(?:[a-z]+\s+){{0,3}}$",
    re.IGNORECASE,
)
"""Words before the level that a toll of the dead has reached, whatever it is of."""

TIMES_REACH = 6
"""Words before a number of times among which the verb stands whose times are counted."""

SHED_AHEAD, SHED_BEHIND = 3, 4
"""Words before a count of jobs and behind it among which it is told that they end."""


def kind_of(unit: str | None) -> str | None:
    """The kind of persons that a counted noun names, under one name for its synonyms; None for persons of any kind."""
    if unit is None:
        return None
    base = lemma(unit.split()[-1])
    kind = _kinds().get(unit) or _kinds().get(base, base)
    return None if kind == ANYBODY else kind


def kind_of_those(before: str) -> str | None:
    """The kind of those who did it, where the words before a count of persons say that these are they: the attackers
    were two men, described the suspects as three boys.
    """
    told = ARE.search(before)
    kind = None if told is None else kind_of(told[1].lower())
    return kind if kind == SUSPECT else None


def kind_of_members(surface: str, after: str) -> str | None:
    """The kind of the members of an armed group, which are fighters in whatever words: ten al-Qaeda members."""
    if MEMBERS.search(surface) is None:
        return None
    told = surface + (after[:MEMBERS_REACH] if after.startswith(" of ") else "")
    return MILITANT if _armed_groups().search(told) else None


@cache
def _armed_groups() -> re.Pattern[str]:
    rows = [row for row in seeds.rows("organisations") if row["kind"] == "armed group"]
    names = {name for row in rows for name in (row["name"], *filter(None, row["aliases"].split("|")))}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))})\b")


@cache
def _counted_times() -> Mapping[str, str]:
    """What is counted by the times that a verb tells of."""
    return {row["verb"]: row["counted"] for row in seeds.rows("counted_times")}


@cache
def may_be_all() -> frozenset[str]:
    """The kinds that may be everybody there is: the passengers of a bus, those who protest at a protest."""
    return frozenset(row["kind"] for row in seeds.rows("person_kinds") if row["everybody"] == "yes") - {ANYBODY}


def outcome_counted(unit: str | None, words: Sequence[str], article: Article) -> str | None:
    """The outcome that a counted noun tells by itself; None if it tells none.

    Args:
        unit: what is counted.
        words: those of its sentence, in lower case.
        article: where that stands: what its cases are of, its head may say.
    """
    row = None if unit is None else _outcome_nouns().get(lemma(unit.split()[-1]))
    if row is None or not row["beside"] or _has(words, row["beside"]):
        return None if row is None else row["outcome"]
    known = row["noun"] == CASE and _has(words, REPORTED)
    head = f"{article.title or ''} {article.text[:HEAD]}".lower() if known else ""
    return row["outcome"] if _has(WORD.findall(head), row["beside"]) else None


def are_bodies(before: str) -> bool:
    """Whether it is the bodies of those counted that are told of: the bodies of at least four people."""
    return BODIES.search(before) is not None


def is_of_the_dead(unit: str | None, before: str) -> bool:
    """Whether a number of persons is the level that a toll of the dead has reached."""
    return (unit is None or counts_people(unit.split()[-1])) and DEATH_TOLL.search(before) is not None


def times_of(before: str) -> str | None:
    """What a number of times counts, by the nearest verb before it: shot six times, fired a gun at least four times."""
    words = map(str.lower, reversed(WORD.findall(before)[-TIMES_REACH:]))
    return next((_counted_times()[word] for word in words if word in _counted_times()), None)


def outcome_of_the_last(unit: str | None, terms: Sequence[str], concepts: Iterable[str | None]) -> str | None:
    """The outcome that ranking persons counts: who has died as the seventh makes seven dead; None if they are ranked
    by something else.

    Args:
        unit: who is ranked.
        terms: of the measure, nearest first.
        concepts: those of the words of the sentence.
    """
    if unit is None or not counts_people(unit.split()[-1]):
        return None
    other = not of_kind("outcome").isdisjoint(terms[:1])  # the third victim of a charge of murder has not died
    died = DEATH in terms[:1] or (lemma(unit.split()[-1]) == VICTIM and not other and DEATH in concepts)
    return DEATH if died else None


def _has(words: Iterable[str], listed: str) -> bool:
    """Whether one of some words is listed, as it is written or in its base form."""
    wanted = frozenset(listed.split("|"))
    return any(word in wanted or lemma(word) in wanted for word in words)


def are_shed(counted: str | None, before: str, after: str) -> bool:
    """Whether somebody gives up the jobs or the employees that are counted, by the words on either side of them."""
    if counted not in SHED:
        return False
    ahead = WORD.findall(CLAUSE_END.split(before)[-1].lower())[-SHED_AHEAD:]
    behind = WORD.findall(CLAUSE_END.split(after, maxsplit=1)[0].lower())[:SHED_BEHIND]
    return any((lemma(word), counted) in _shed_by() for word in (*ahead, *behind))


def beside_another(spoken: tuple[str, str, str]) -> bool:
    """Whether other persons are told in one breath with those that are counted: two passengers and a pilot.

    Args:
        spoken: the words before the figure, behind it, and its own.
    """
    behind, ahead = WORD.findall(spoken[1].lower())[: BREATH + 1], WORD.findall(spoken[0].lower())[-BREATH - 1 :]
    if behind[:1] and behind[0] in AND:
        return any(counts_people(word) for word in behind[1:])
    return bool(ahead) and ahead[-1] in AND and any(counts_people(word) for word in ahead[:-1])


def counts_people(noun: str) -> bool:
    """Whether a noun counts persons."""
    return families().get(lemma(noun)) == "person"


@cache
def families() -> Mapping[str, str]:
    """What is counted, to the name of all that counts as one with it."""
    return {unit: row["family"] for row in seeds.rows("unit_families") for unit in row["units"].split("|")}


@cache
def _outcome_nouns() -> Mapping[str, dict[str, str]]:
    return {row["noun"]: row for row in seeds.rows("outcome_nouns")}


@cache
def _shed_by() -> frozenset[tuple[str, str]]:
    return frozenset((row["verb"], kind) for row in seeds.rows("shedding_verbs") for kind in row["of"].split("|"))


@cache
def _kinds() -> Mapping[str, str]:
    return {noun: row["kind"] for row in seeds.rows("person_kinds") for noun in row["nouns"].split("|")}
