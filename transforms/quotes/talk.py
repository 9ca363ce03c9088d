"""Talk: who has spoken in an article so far, for pronouns and for quotations that only go on."""

from dataclasses import dataclass, field
from typing import NamedTuple

import seeds
from transforms.names.gazetteer import GIVEN
from transforms.quotes.phrases import PERSON_NOUNS, PRONOUNS

MEMORY = 12
"""Speakers remembered for a pronoun, and attributions looked back at within one sentence."""

GENDERS = {row["noun"]: row["gender"] for row in seeds.rows("sources")}


SEVERAL = seeds.words("speaking_words", "several")
"""Nouns for several persons that do not end like a plural."""

TEXTS = seeds.words("speaking_words", "texts")
"""Plurals among the unnamed sources that are no persons, and whose singular is none of these sources."""


def names_several(noun: str) -> bool:
    """Whether a noun for an unnamed source stands for several persons: officials, police, but not reports."""
    if noun not in GENDERS or not noun.endswith("s"):
        return noun in SEVERAL
    return noun not in TEXTS and (noun[:-1] in PERSON_NOUNS or noun[:-1] not in GENDERS)


def names_persons(noun: str) -> bool:
    """Whether a noun for an unnamed source stands for one or several persons."""
    return noun in PERSON_NOUNS or names_several(noun)


class Attribution(NamedTuple):
    """Who said it.

    Attributes:
        speaker: the speaker's fullest name in the article, or the words for an unnamed one; None for a pronoun that
            nothing resolves.
        surface: the words that name the speaker here.
        cue: the word that attributes; None when it only goes on.
        place: where that word stands in the part, which tells utterances apart.
        kind: what kind of phrase the speaker is, a resolved pronoun being a person.
    """

    speaker: str | None
    surface: str
    cue: str | None
    place: int
    kind: str


@dataclass(slots=True)
class Talk:
    """Who spoke or acted lately, the last one at the end, for pronouns and for quotations that only go on.

    `nameless` is an unnamed person and `several` are unnamed persons who spoke last, whom `he` or `they` can mean;
    `described` is the unnamed person of whom a sentence told last, whom `he` means where nobody is named.
    """

    people: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    nameless: str | None = None
    described: str | None = None
    several: str | None = None
    announced: Attribution | None = None
    recent: Attribution | None = None
    acting: Attribution | None = None

    def note(self, name: str, kind: str) -> None:
        """Make somebody the one a pronoun means next."""
        if kind == "source" and names_persons(name.casefold().rpartition(" ")[2]):
            return  # who is no `it`, and no `he` whose name is known
        names = self.people if kind == "person" else self.bodies
        names.append(name)
        del names[:-MEMORY]

    def meant(self, pronoun: str) -> str | None:
        """The one last noted whose given name does not speak against a pronoun."""
        if pronoun == "it":
            return self.bodies[-1] if self.bodies else None
        if pronoun == "they":
            return self.several
        told = [self.described] if self.described else []
        return next((name for name in [*reversed(self.seen + self.people), *told] if fits(name, pronoun)), None)


def fits(name: str, pronoun: str) -> bool:
    """Whether a pronoun can stand for a name, by its given name or by what kind of person it speaks of."""
    words = name.split()
    gender = GIVEN.get(words[0], "") or next((GENDERS[word] for word in words if GENDERS.get(word)), "")
    return gender in ("", PRONOUNS[pronoun])
