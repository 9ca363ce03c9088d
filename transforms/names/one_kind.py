"""One name, one kind: what a name is taken for in one article, set right by what the others take it for.

In: the names of all articles, each with what its namings there were taken for and whether rules know that or it was
guessed from its neighbours. Out: another kind for the guesses that most others contradict. Bearers stay apart: inside
a story a name means one thing, but elsewhere a word that persons are called by may mean anybody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from transforms.names.corrections import FAMILIES
from transforms.names.gazetteer import GIVEN, is_surname
from transforms.names.namings import Namings, family_of
from transforms.words import is_ordinary

OPEN = "other"
"""The kind of a name of which only that it is one is known."""

SURE = 3
"""Articles that guess which weigh as much as one that knows."""

IN_STORY = 2, 2
"""Weight that a kind needs in a story, and how many times that of all others, to be taken for a guess."""

IN_ALL = 4, 4
"""The same in all articles: of names in other stories a name may be that of something else."""

OVERRULING = 30, 10
"""The same for what a rule knows in one article, but nearly all others know otherwise: a county read as a full name."""


class Taken(NamedTuple):
    """A name in an article.

    Attributes:
        story: the story of the article.
        name: as the article has it in full.
        types: what its namings were taken for, each with how often.
        sure: a rule or reference data speaks for one of them.
    """

    story: str
    name: str
    types: tuple[tuple[str, int], ...]
    sure: bool


def set_right(namings: Namings) -> None:
    """Give the names that are something else than they were taken for the kind that they have."""
    for rows in namings.by_wording():
        taken = [
            Taken(namings.story_of(row), namings.name_of(row), namings.types_of(row), bool(namings.sure[row]))
            for row in rows.tolist()
        ]
        for number, kind in agreed(taken):
            namings.retype(int(rows[number]), kind)


def agreed(taken: Sequence[Taken]) -> Iterator[tuple[int, str]]:
    """The numbers of those among the takings of one name that are something else, each with its kind."""
    if len({_told(one) for one in taken}) < 2:
        return
    by_story: dict[str, list[Taken]] = {}
    for one in taken:
        by_story.setdefault(one.story, []).append(one)
    in_story = {story: _prevailing(_weights(here), *IN_STORY) for story, here in by_story.items()}
    everywhere = _weights(taken)
    in_all, overruling = _prevailing(everywhere, *IN_ALL), _prevailing(everywhere, *OVERRULING)
    kinds: dict[str, str] = {}
    known = any(one.sure and _told(one) == "person" for one in taken)
    for number, one in enumerate(taken):
        family = None if one.sure else in_story[one.story]
        if family is None and not _calls_persons(one.name):
            family = overruling if one.sure else in_all
        if family == "person" and not _may_be_person(one.name, known=known):
            continue
        if family is not None and family != _told(one):
            yield number, kinds.get(family) or kinds.setdefault(family, _usual_type(taken, family))


def _told(one: Taken) -> str:
    """The family of a name; `other` where nothing is known of it."""
    return OPEN if all(kind == OPEN for kind, _ in one.types) else family_of(one.types)


def _weights(taken: Iterable[Taken]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for one in taken:
        weights[_told(one)] += SURE if one.sure else 1
    del weights[OPEN]
    return weights


def _prevailing(weights: Mapping[str, int], least: int, times: int) -> str | None:
    """The family that weighs enough, and so many times as much as all others together; None where none does."""
    if not weights:
        return None
    family, most = max(weights.items(), key=lambda told: (told[1], told[0]))
    others = sum(weights.values()) - most
    return family if most >= least and most >= times * others else None


def _calls_persons(name: str) -> bool:
    """Whether a name is one word that persons may be called by: Jackson, Madison."""
    return " " not in name and (name in GIVEN or is_surname(name))


def _may_be_person(name: str, *, known: bool) -> bool:
    """Whether the words of a name can be a person's: one of them is what persons are called by, or rules say so
    (`known`) and it is more than common words (National Security).
    """
    words = name.replace("-", " ").split()
    if any(word in GIVEN or (is_surname(word) and not is_ordinary(word)) for word in words):
        return True
    return known and not all(is_ordinary(word) for word in words)


def _usual_type(taken: Iterable[Taken], family: str) -> str:
    """The kind of a family that a name mostly has."""
    kinds: Counter[str] = Counter()
    for one in taken:
        for kind, count in one.types:
            if kind != OPEN and FAMILIES.get(kind, "thing") == family:
                kinds[kind] += count
    return min(kinds, key=lambda kind: (-kinds[kind], kind))
