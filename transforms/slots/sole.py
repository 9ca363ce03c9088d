"""Sole: figures that are the only ones of their kind in their articles, and so are meant by another text as well.

In: the statements of one block with what stands beside them. Out: the pairs of independent texts that differ, are of
one kind and of one thing: the day that is to come, if both may be of one plan (`dated_acts`); terms that one is
sentenced to; and years where the words beside them are half alike: of some 60 such pairs four differ, of which three
contradict.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from transforms.slots.apart_in_place import one_first_term
from transforms.slots.comparable import is_written
from transforms.slots.dated_acts import one_plan, to_come
from transforms.slots.days import told_weeks_apart
from transforms.slots.neighbours import Neighbours
from transforms.slots.one_event import begin_alike, of_one_party, of_one_time
from transforms.slots.pairing import Pair
from transforms.slots.sentence_terms import is_term_passed
from transforms.slots.statements import Statement
from transforms.slots.values import swapped

YEAR, PLAN, TERM = "year", "day to come", "term of a sentence"
"""Kinds: in which year something was, when it will be, for how long somebody is sent to prison. A year is of a narrower
kind by the act that it dates: built in 1974."""

ONE_YEAR, SLIPPED, DECADE = 0.5, 0.25, 10
"""Likeness of the words beside two years from which they are of one thing; the same where a slip of the pen makes one
of the other, as ten years do."""

YEAR_ALONE = re.compile(r"(?:1[5-9]|20)\d\d")
LEADS = re.compile(r"\b(in|since|until|till|by|before|after)\s+$", re.IGNORECASE)
"""A year, and the word before it."""

IN = "in"
"""The word before the year of an act, which the other text has to tell as well."""

ONE_WORDING = 0.75
"""Likeness of the words beside two years from which they tell one act, whatever its verbs: sold to, bought by."""

ONE_STORY = 0.25
"""Likeness of the heads of two articles from which years told alike are those of one thing."""


def soles(block: Neighbours, pairs: Iterable[Pair], near: Callable[[str, str], float]) -> Iterator[Pair]:
    """Those of some pairs that differ, each the only one of its kind in its article, and that are of one thing.

    Args:
        block: the statements of the block.
        pairs: pairs of their names.
        near: how alike the words beside two of them are (0 to 1).
    """
    kinds = {name: told for name in block.names if (told := _kinds_of(block.statements[name]))}
    given: dict[tuple[str, str], dict[float | None, str]] = defaultdict(dict)
    for name, kind in ((name, kind) for name, told in kinds.items() for kind in told):
        for article in block.statements[name].articles:
            given[article, kind].setdefault(block.statements[name].claim.value, name)
    for one, other in pairs if kinds else ():
        mine, theirs = block.statements[one], block.statements[other]
        shared = next((kind for kind in kinds.get(one, ()) if kind in kinds.get(other, ())), None)
        if shared is None or mine.texts & theirs.texts or block.meet(one, other):
            continue
        only = all(_is_one(block, given[article, shared], shared) for article in mine.articles | theirs.articles)
        if only and _of_one_thing(mine, theirs, near(one, other)):
            yield one, other


def _is_one(block: Neighbours, given: Mapping[float | None, str], kind: str) -> bool:
    """Whether an article gives one value of a kind; a term is told roughly as well, or in months."""
    if len(given) == 1 or kind != TERM:
        return len(given) == 1
    return bool(given) and all(block.meet(one, other) for one, other in combinations(given.values(), 2))


def _kinds_of(statement: Statement) -> tuple[str, ...]:
    """What a figure is if it is the only one of a kind in its article, the narrowest kind first."""
    claim = statement.claim
    if to_come(statement):
        return (PLAN,)
    if claim.negated or not is_written(claim):
        return ()
    if is_term_passed(statement):
        return (TERM,)
    year = statement.dimension == "date" and claim.modality != "possible" and YEAR_ALONE.fullmatch(claim.surface)
    if not year or _leads(statement) is None:
        return ()
    act = claim.first_term
    return (f"{YEAR} of {act}", YEAR) if act else (YEAR,)


def _of_one_thing(one: Statement, other: Statement, near: float) -> bool:
    """Whether two figures that differ, each the only one of its kind in its article, are of one thing.

    Args:
        one: a statement.
        other: another of an independent text.
        near: how alike the words beside the two are (0 to 1).
    """
    if to_come(one):
        return one_plan(one, other, near)
    if one.dimension == other.dimension == "time":
        if one.value in other.stated or other.value in one.stated or told_weeks_apart(one, other):
            return False
        return begin_alike(one, other, ONE_STORY) and of_one_party(one, other)
    if not begin_alike(one, other, ONE_STORY) or not of_one_time(one, other):
        return False
    slipped = _slipped(one.claim.surface, other.claim.surface)
    if _leads(one) == IN and not slipped and near < ONE_WORDING and not one_first_term(one, other):
        return False
    return _leads(one) == _leads(other) and near >= (SLIPPED if slipped else ONE_YEAR)


def _leads(statement: Statement) -> str | None:
    """The word that says what was in, since or until a year; None of a year that belongs to a noun, the 1990 storm."""
    found = LEADS.search(statement.telling.spoken[0])
    return None if found is None else found[1].lower()


def _slipped(one: str, other: str) -> bool:
    """Whether a slip of the pen makes one year of another: 1987 and 1978, 2011 and 2001."""
    return swapped(float(one), float(other)) or abs(int(one) - int(other)) == DECADE
