"""Names of persons in one sentence.

In: the tokens of a sentence and a place in it. Out: the person named there, if one is: a title with a name, a given
name with a surname, or unknown words that stand as a person does.
"""

from collections.abc import Sequence

from transforms.names.candidates import POSSESSIVES, Candidate, surface_of
from transforms.names.gazetteer import GIVEN, TOWNS, Known, is_surname
from transforms.names.name_tokens import Token
from transforms.names.person_called import called_at
from transforms.names.person_context import stands_as_person
from transforms.names.person_doubts import is_nobody
from transforms.names.person_words import TITLE_ROLES
from transforms.names.roles import affiliation, role_after

SITES = frozenset({"at", "in", "inside", "near", "outside"})
"""Words before a building."""

PARTS_OF_TOWNS = frozenset({"outside", "north", "south", "east", "west", "town", "city", "village", "suburb"})
"""Words whose `of` a town follows."""

SURE, LESS_SURE = 0.95, 0.8
"""Confidence in a person with a given name, and in one without."""


def person_at(
    tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool, known: tuple[int, Known] | None
) -> tuple[int, Candidate] | None:
    """A person: a title with a name, a given name with a surname, or two unknown words that stand as a person does.

    Args:
        tokens: those of a sentence.
        i: where the title or the name begins.
        heading: capitals say nothing in the sentence.
        shouted: it is all in capitals.
        known: the name of reference data that begins there, and where it ends.

    Returns:
        Where the name ends, and the name; None where no person is named.
    """
    called = called_at(tokens, i, heading=heading, shouted=shouted, known=known)
    if called is None or is_nobody(called):
        return None
    first, end, title = called.first, called.end, called.title
    before = called.role or (title if title in TITLE_ROLES else None)
    role = before or role_after(tokens, end) or affiliation(tokens, end)
    return end, Candidate(
        start=tokens[first].start, end=tokens[end - 1].end, words=tuple(t.text for t in tokens[first:end]),
        type="person", name=surface_of(tokens, first, end), role=role,
        method="full_name" if called.several else "title" if called.officer else "surname",
        confidence=SURE if called.given else LESS_SURE, heading=heading, titled=bool(title),
        gender=called.gender or (GIVEN.get(called.names[0], "") if called.several else ""),
        evidence=("sited",) if role is None and not title and _sited(tokens, first, end) else (),
    )  # fmt: skip


def _sited(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether two words stand where something happens: in the town of that name (in Hope Ulstrom), or at a building
    whose last word is nobody's surname (outside the Brandt Sportsplex).
    """
    if k + 2 != end or not k or end == len(tokens) or tokens[end].text in POSSESSIVES:
        return False
    if tokens[k - 1].text == "in" or (k > 1 and tokens[k - 1].text == "of" and tokens[k - 2].text in PARTS_OF_TOWNS):
        return f"{tokens[k].text} {tokens[k + 1].text}" in TOWNS
    at = k > 1 and tokens[k - 1].text == "the" and tokens[k - 2].text in SITES
    return at and not is_surname(tokens[k + 1].text) and not stands_as_person(tokens, end)
