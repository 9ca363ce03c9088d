"""What a person may be called: the words behind some titles that may be a name, and how they stand.

In: the tokens of a sentence and a place in it. Out: the words that may name a person from there on, with what stands
before and behind them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from transforms.names.candidates import HYPHENS, SUFFIXES, capital_at, plain
from transforms.names.gazetteer import (
    COMMON,
    GIVEN,
    HEADS,
    PARTICLES,
    ROLE_WORDS,
    TITLES,
    Known,
    is_surname,
    look_up,
)
from transforms.names.name_tokens import Token
from transforms.names.person_context import dates, lives
from transforms.names.person_limits import arabic_article, is_korean, name_end
from transforms.names.person_words import MARKS, TITLE_ROLES
from transforms.names.roles import role_before
from transforms.words import is_ordinary

MOST_TITLES = 6
"""Words and marks of titles before a name: Lt. Col. Dr. Ana Ruiz."""

OLD = "old"
"""The word before a name that an age opens: 26-year-old Reno Whitfield."""


@dataclass(frozen=True)  # what is looked up is kept, so it has no slots
class Called:
    """Some words that may be what a person is called.

    Attributes:
        tokens: those of the sentence.
        begins: where they begin, with their titles.
        first: where they begin behind the titles.
        end: where they end.
        title: the last of their titles; empty where they have none.
        gender: what the titles tell of it.
        heading: capitals say nothing in the sentence.
        shouted: it is all in capitals.
        known: the name of reference data that begins with the titles, and where it ends.
    """

    tokens: Sequence[Token]
    begins: int
    first: int
    end: int
    title: str
    gender: str
    heading: bool
    shouted: bool
    known: tuple[int, Known] | None

    @cached_property
    def marks(self) -> list[int]:
        """Where marks stand among the words: Ana (Annie) Ruiz."""
        return [place for place in range(self.first, self.end) if self.tokens[place].text in MARKS]

    @cached_property
    def words(self) -> list[str]:
        """The words, without those between marks."""
        inside = range(self.marks[0] + 1, self.marks[-1]) if self.marks else range(0)
        numbered = enumerate(self.tokens[self.first : self.end], self.first)
        return [token.text for place, token in numbered if token.word and place not in inside]

    @cached_property
    def names(self) -> list[str]:
        """Those of the words that are no suffix."""
        return [word for word in self.words if word not in SUFFIXES]

    @cached_property
    def lower(self) -> list[str]:
        """The names in lower case."""
        return [name.casefold() for name in self.names]

    @property
    def several(self) -> bool:
        """Whether they are a given name and a surname at least."""
        return len(self.names) > 1

    @cached_property
    def aged(self) -> bool:
        """Whether an age or a home stands beside them."""
        ahead = self.first > 0 and self.tokens[self.first - 1].text == OLD
        return ahead or lives(self.tokens, self.end)

    @cached_property
    def inner(self) -> tuple[int, Known] | None:
        """The name of reference data that begins with the first of them, and where it ends."""
        return look_up(self.tokens, self.first)

    @cached_property
    def officer(self) -> bool:
        """Whether the name of a body is a surname here, behind an office: President Ford."""
        if self.title not in TITLE_ROLES or self.several or not is_surname(self.names[0]) or self.inner is None:
            return False
        return self.inner[0] == self.first + 1 and self.inner[1].type == "organisation"

    @cached_property
    def role(self) -> str | None:
        """What stands before them as the role of somebody."""
        places = range(self.first, self.begins - 1, -1) if self.title else (self.first,)
        roles = (role_before(self.tokens, place) for place in places)
        return next((role for role in roles if role is not None), None)

    @cached_property
    def given(self) -> bool:
        """Whether the first of them is a given name or an initial, or stands as one does."""
        first, unknown = self.names[0], self.inner is None
        called = first in GIVEN or (self.shouted and first.title() in GIVEN) or (len(first) == 2 and first[1] == ".")
        if called and not (first in {"Al", "El"} and arabic_article(self.tokens, self.first)):
            return True
        if len(first) > 2 and first[1] == "." and self.several and unknown:
            return True  # J.R. Whitfield
        if len(self.names) > 2 and unknown and _initialled(self.names) and not plain(first):
            return True
        hyphened = self.first + 4 == self.end and self.tokens[self.first + 2].text in HYPHENS
        if hyphened and is_korean(self.tokens, self.first):
            return True
        return bool(self.marks) and self.several and self.tokens[self.marks[0]].text != "(" and not plain(first)


def called_at(
    tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool, known: tuple[int, Known] | None
) -> Called | None:
    """The words from a place on that may name a person; None where those that stand there cannot.

    Args:
        tokens: those of a sentence.
        i: where the title or the name begins.
        heading: capitals say nothing in the sentence.
        shouted: it is all in capitals.
        known: the name of reference data that begins there, and where it ends.
    """
    if dates(tokens, i):
        return None
    first, title, gender = _titled(tokens, i)
    if title and (first >= len(tokens) or not tokens[first].word or not tokens[first].capital):
        return None
    if not title and known is None and _describing(tokens, first):
        first += 1
    head = HEADS.get(tokens[first].text)
    place = head == "place" or (head and tokens[first].text not in GIVEN and not capital_at(tokens, first + 1))
    if title and place:
        return None  # King County, General Hospital
    end = name_end(tokens, first, heading=heading, aged=i > 0 and tokens[i - 1].text == OLD)
    if end == first + 1 and not title:
        return None  # one word alone names nobody here
    called = Called(tokens, i, first, end, title, gender, heading, shouted, known)
    return called if called.names else None


def _titled(tokens: Sequence[Token], i: int) -> tuple[int, str, str]:
    """Where a name begins behind its titles and particle, the last of the titles, and the gender that they tell."""
    k, title, gender = i, "", ""
    while k < len(tokens) and k - i < MOST_TITLES:
        word = tokens[k].text.rstrip(".")
        if title and _a_given_name(tokens, k):
            break
        if not tokens[k].capital or not (word in TITLES or (k > i and word.casefold() in ROLE_WORDS)):
            break
        title, gender = word, TITLES.get(word, "") or gender
        k += 1
        if k < len(tokens) and tokens[k].text == "." and not tokens[k].spaced:
            k += 1
    if title and k < len(tokens) and tokens[k].text in PARTICLES and capital_at(tokens, k + 1):
        k += 1  # Mr de Brandt
    return k, title, gender


def _a_given_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a title that is a given name too stands behind another title and before the last word of a name: Chief
    Dean Whitfield.
    """
    last = capital_at(tokens, k + 1) and not capital_at(tokens, k + 2)
    return last and tokens[k].text in GIVEN and tokens[k + 1].text.casefold() not in ROLE_WORDS


def _describing(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that opens a sentence describes the person whom the next two name: Notorious Ana Ruiz."""
    word = tokens[k].text
    if not tokens[k].first or plain(word) or word in GIVEN or is_surname(word) or not is_ordinary(word):
        return False
    named = capital_at(tokens, k + 1) and tokens[k + 1].text in GIVEN and tokens[k + 1].spaced
    if not (named and capital_at(tokens, k + 2)) or capital_at(tokens, k + 3):
        return False
    last = tokens[k + 2].text
    return is_surname(last) or not is_ordinary(last)


def _initialled(names: Sequence[str]) -> bool:
    """Whether an initial stands between two names: Godofredo A. Whitfield."""
    return len(names[1]) == 2 and names[1][1] == "." and names[0].casefold() not in COMMON and len(names[0]) > 2
