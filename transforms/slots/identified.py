"""Identified: the name that an article gives later to one whose age it has told without one.

In: those of one article whose ages it gives without a name, and its text. Out: the name by which the article identifies
one of them further on: A woman, 34, was killed. Police identified the woman as Ana Ruiz. Nothing where the words fit
the persons of two ages.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import seeds
from transforms.slots.parts_played import REACH_BEFORE, genders, parts_before

GROWN = 18
"""Years from which somebody is no child."""

CHILDREN, MAY_BE_GROWN = frozenset({"boy", "girl", "toddler", "baby", "infant"}), frozenset({"son", "daughter"})
"""Nouns of persons who are children, and of those who may be so."""

PRONOUNS = {"he": "male", "him": "male", "she": "female", "her": "female"}

DAYS = "|".join(row["word"].capitalize() for row in seeds.rows("weekdays"))
VERB = r"(?:[Ii]dentified|[Nn]amed)"
SOMEBODY = r"[Tt]h(?:e|at)\s+(?:[a-z-]+\s+)?(?P<{0}>(?!(?:who|was|is|has|had)\b)[a-z]+)"
AS = (
    rf"(?:\s+(?:(?:later|on|late|early)\s+)?(?:{DAYS}))?,?\s+as\s+"
    r"(?P<name>[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|[A-Z][\w'’-]*|[“\"‘][^”\"’]{1,20}[”\"’]|de|del|la|van|von|al)){0,4}"
    r"\s[A-Z][\w'’-]+)"
    r"(?![\w'’]|,?\s*(?:\(?\d|aged?\b))"
)
"""The name, of two words at least, behind which no age stands."""

IDENTIFIED = re.compile(
    rf"\b(?:(?:{SOMEBODY.format('passive')}|(?P<subject>[Hh]e|[Ss]he)),?"
    r"(?:\s+(?:who|was|is|has|been|had|later|since|also|only|then|[a-z]+ly)){0,4}"
    rf"\s+{VERB}(?:\s+[a-z]+ly)?(?:\s+by\s+[\w'’ .]{{3,40}}?)?"
    rf"|{VERB}\s+(?:{SOMEBODY.format('active')}|(?P<object>him|her))){AS}"
)
"""The victim was later identified by police as Ana Ruiz; police identified the woman as Ana Ruiz."""


class Nameless(NamedTuple):
    """One whose age an article tells without a name.

    Attributes:
        start: where the age stands in the body, -1 in the headline.
        age: at least and at most, in years.
        gender: male or female, None where nothing says.
        parts: what this one did or suffered.
    """

    start: int
    age: tuple[float, float]
    gender: str | None
    parts: frozenset[str]


def names_given_later(people: Mapping[str, Nameless], text: str) -> dict[str, str]:
    """The names by which an article identifies those whose ages it has told before, by the names of these ages."""
    found = {}
    for start, name, noun, gender in _identified(text) if people else ():
        parts = parts_before(text[max(0, start - REACH_BEFORE) : start])
        fits = [
            key
            for key, one in people.items()
            if one.start < start
            and (gender is None or one.gender in {None, gender})
            and (not parts or not one.parts or parts & one.parts)
            and _of_that_age(one, noun)
        ]
        if len({people[key].age for key in fits}) == 1:
            found.update(dict.fromkeys(fits, name))
    return found


def _identified(text: str) -> Iterator[tuple[int, str, str, str | None]]:
    """Where a name begins by which somebody is identified, the name, the noun for the person, and the gender of it."""
    for match in IDENTIFIED.finditer(text):
        noun = match["passive"] or match["active"] or ""
        pronoun = (match["subject"] or match["object"] or "").lower()
        gender = PRONOUNS.get(pronoun) or next(iter(genders([noun])), None)
        yield match.start("name"), match["name"], noun, gender


def _of_that_age(one: Nameless, noun: str) -> bool:
    """Whether the age can be that of one who is told of by a noun: no boy of 40, no man or mother of 9."""
    if noun in CHILDREN:
        return one.age[0] < GROWN
    return one.age[1] >= GROWN or noun in MAY_BE_GROWN or not genders([noun])
