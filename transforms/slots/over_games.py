"""Over games: in how many games, matches or starts what a figure counts came about.

In: two statements. Out: whether they count over two runs of games: 41 goals in 78 games, seven goals in 15
internationals, 19 goals last season.
"""

import re
from functools import cache

import seeds
from transforms.slots.details import numbers_among
from transforms.slots.statements import COUNTS, Statement


def games_apart(one: Statement, other: Statement) -> bool:
    """Whether at least one of two counts says over how many games it is, and the other not the same."""
    return one.dimension in COUNTS and _games(one) != _games(other)


def _games(statement: Statement) -> frozenset[str]:
    """The number of games behind a figure, in digits; nothing where none is told."""
    found = _in_so_many().match(statement.telling.spoken[1])
    return frozenset() if found is None else numbers_among([found[1]])


@cache
def _in_so_many() -> re.Pattern[str]:
    nouns = "|".join(sorted(seeds.words("figure_words", "game")))
    return re.compile(
        rf"(?:\W+[a-z]+){{0,3}}?\W+(?:in|from|over|across)\s+(?:(?:his|her|their|its|the|last|first|past|all)\s+){{0,3}}"
        rf"([\w-]+)\s+(?:[a-z]+\s+){{0,2}}?(?:{nouns})\b",
        re.IGNORECASE,
    )
