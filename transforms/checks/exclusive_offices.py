"""Exclusive offices: which offices a stated role names, and within which groups they exclude each other.

In: a role. Out: the office or portfolio that it says in each group of `seeds/office_groups.csv` that it belongs to. An
office also excludes its deputy, and a portfolio stands beside the others of its office.
"""

from collections import defaultdict
from dataclasses import dataclass

import seeds
from transforms.names.gazetteer import fold
from transforms.names.role_phrases import PREPOSITIONS
from transforms.names.wordlists import word_list
from transforms.quotes.quoted_words import spelled
from transforms.tables import Role
from transforms.words import WORD, stem

RANKS = word_list("role_rank") - {"chief", "junior", "shadow"}
"""Words that make an office a lower one: deputy mayor."""

PORTFOLIOS = frozenset({"minister", "secretary"})
"""Offices that several persons hold at once, each with something to deal with."""

PORTFOLIO_WORDS = frozenset(spelled(row["word"]) for row in seeds.rows("portfolios"))
PORTFOLIO_GROUP = "portfolio"

LONGEST_OFFICE = 4
FILLERS = frozenset({"and", "of", "the", "for", "affair", "us"})
"""Words of a portfolio that tell nothing: foreign affairs, foreign."""

ADDRESSED_GROUPS = frozenset({"rank", "police rank"})
"""Groups whose holders are addressed by the end of their rank: a rear admiral as admiral, a police chief as chief."""

BODY_GROUP = "head or voice"
"""Offices that exclude each other at the head of a body itself; who leads its communications also speaks for it."""

SPEAKING = word_list("speaking_field")
"""What those lead who speak for a body, and words for those who lead a part of it: communications director."""

SAME_AS = {"representative": "member of congress"}
"""Offices under one name."""


def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in seeds.rows("office_groups"):
        found[row["office"]].add(row["group"])
    return {office: frozenset(groups) for office, groups in found.items()}


GROUPS = _groups()
ADDRESSED = frozenset(office for office, groups in GROUPS.items() if groups & ADDRESSED_GROUPS)

LOOSE = frozenset(row["role"] for row in seeds.rows("roles") if row["kind"] == "role") - GROUPS.keys()
"""Words for what somebody does, which a deputy does too: an assistant coach is a coach."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office that an article says a person holds.

    Attributes:
        group: within which offices exclude each other.
        office: the office, or the portfolio.
        role: where it says so.
    """

    group: str
    office: str
    role: Role

    @property
    def portfolio(self) -> bool:
        """Whether it is one of several that one person can be in charge of."""
        return self.group.startswith(PORTFOLIO_GROUP)


def held_offices(role: Role) -> list[Held]:
    """What a role says in each group that it belongs to."""
    said = _office(role)
    if said is None:
        return []
    groups = sorted(GROUPS.get(said, ()))
    if said in PORTFOLIOS:
        field = " ".join(word for word in (role.field or "").split() if spelled(word) in PORTFOLIO_WORDS)
        own = [Held(f"{PORTFOLIO_GROUP} of {said}", field, role)]
        return own + [Held(group, said, role) for group in groups] if field else []
    if BODY_GROUP in groups and not _of_the_whole(role):
        groups.remove(BODY_GROUP)
    if said == "chief" and " of " in role.surface:
        groups = []  # a lieutenant can be chief of detectives
    first, _, rest = said.partition(" ")
    base = rest if first in RANKS and rest else said
    if base not in LOOSE and base not in PORTFOLIOS and not GROUPS.get(said):
        groups.append(f"rank of {base}")
    return [Held(group, said, role) for group in groups]


def _of_the_whole(role: Role) -> bool:
    """Whether an office is that of a whole body: its director, not its director of communications."""
    words = {fold(word) for word in WORD.findall(f"{role.surface} {role.field or ''}")}
    return words.isdisjoint(SPEAKING) and " of " not in role.surface


def _office(role: Role) -> str | None:
    """The office as the table of groups has it: the longest that ends the words before a preposition."""
    words: list[str] = []
    for word in WORD.findall(fold(role.surface)):
        if word in PREPOSITIONS and words:
            break
        words.append(word.removesuffix("'s"))
    sizes = range(min(LONGEST_OFFICE, len(words)), 1, -1)
    said = next((phrase for size in sizes if (phrase := " ".join(words[-size:])) in GROUPS), role.office)
    said = SAME_AS.get(said or "", said)
    lower = next((word for word in words if word in RANKS), None)
    return f"{lower} {said}" if lower and said and not RANKS.intersection(said.split()) else said


def same_office(one: str, other: str) -> bool:
    """Whether two offices or portfolios of one group can be one: the same words, or all of one in the other."""
    if one == other or (
        ADDRESSED.issuperset((one, other)) and (one.endswith(f" {other}") or other.endswith(f" {one}"))
    ):
        return True
    words: list[set[str]] = [
        {stem(spelled(word)) for word in WORD.findall(fold(side))} - FILLERS for side in (one, other)
    ]
    return one not in GROUPS and other not in GROUPS and (words[0] <= words[1] or words[1] <= words[0])
