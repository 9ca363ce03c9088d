"""Kin: who in an article is whose mother, so that `his mother` alone can stand for her.

In: the persons of one article and its texts. Out: the one person whom words for a relative mean. An article says it
beside a name: `his mother, Ana Ruiz,`; `Ana Ruiz, the boy's mother,`; `Ana Ruiz, mother of Leo`.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import seeds
from transforms.tables import Mention

NOUNS = {row["word"]: row["relation"] for row in seeds.rows("kinship")}
NOUNS |= {word: word for word, relation in NOUNS.items() if relation == "partner"}
"""Words for a relative by the word that stands for all of them; of a couple each is called otherwise."""

_NOUN = "|".join(sorted(NOUNS, key=lambda word: (-len(word), word)))
_OWNER = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|(?:[\w’'-]+ ){0,4}[\w-]+(?:['’]s|s['’]))"
_OF = r"(?: of (?P<of>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}))?"
_CALLED = r", who (?:\w+ )?(?:gave (?:his|her) name|identified (?:him|her)self)(?: only)? as "
_CLAUSE = r"(?:while|when|as|and|but|after|before|since|because|if|though|although|where|whose|until)"
BEFORE = re.compile(rf"(?P<owner>{_OWNER}) (?:[\w-]+ )?(?P<noun>{_NOUN})(?:,? (?:[A-Z][\w.]* ){{0,3}}|{_CALLED})\Z")
BEHIND = re.compile(
    rf", (?!{_CLAUSE} )(?:\d+, )?(?:who is |identified as )?(?:(?P<owner>{_OWNER}) )?(?:[\w-]+ )?"
    rf"(?P<noun>{_NOUN})\b{_OF}"
)
WORDS = re.compile(rf"(?:(?P<owner>{_OWNER}) )?(?:[\w-]+ )?(?P<noun>{_NOUN}){_OF}")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")

REACH = 60
"""Code points beside a name within which the words for a relative begin."""


class _Relative(NamedTuple):
    """Who is a relative, and the last word of whose name it is where the article says so."""

    name: str
    owner: str | None


class Kin:
    """The relatives that an article names.

    Args:
        people: its persons.
        texts: its title and body by part.
    """

    def __init__(self, people: Sequence[Mention], texts: Mapping[str, str]) -> None:
        self.surnames = {one.name.split()[-1] for one in people} | {one.name.split()[0] for one in people}
        self._people, self._texts = people, texts

    @cached_property
    def relatives(self) -> dict[str, set[_Relative]]:
        """Those of each relation; in most articles nobody asks for them."""
        relatives: dict[str, set[_Relative]] = {}
        for one in self._people:
            text = self._texts[one.part]
            before = BEFORE.search(text, max(0, one.start - REACH), one.start)
            for match in (before, BEHIND.match(text, one.end)):
                if match is not None:
                    relation = NOUNS[match["noun"]]
                    relatives.setdefault(relation, set()).add(_Relative(one.name, self._owner(match)))
        return relatives

    def meant(self, surface: str, told_of: Collection[str] = ()) -> str | None:
        """The one person whom words for a relative mean: his mother, Leo's mother, the mother of Leo; None for none.

        Args:
            surface: the words.
            told_of: the persons of whom the relative speaks; somebody else's relative speaks of that one.
        """
        match = WORDS.fullmatch(surface)
        if match is None or not (match["owner"] or match["of"]):
            return None
        owner = self._owner(match)
        relatives = self.relatives.get(NOUNS[match["noun"]], set())
        names = {one.name for one in relatives if owner is None or one.owner in {None, owner}}
        owners = {one.owner for one in relatives} - {None}
        others = told_of and owners and not any(owners.intersection(name.split()) for name in told_of)
        if others or len(names) != 1 or len({one.name for one in relatives}) != 1:
            return None
        return next(iter(names))

    def _owner(self, match: re.Match[str]) -> str | None:
        """The last word of the name of whose relative it is, where it is somebody whom the article names."""
        word = match.groupdict().get("of") or match["owner"] or ""
        last = POSSESSIVE.sub("", word).rpartition(" ")[2]
        return last if last in self.surnames else None
