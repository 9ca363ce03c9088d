"""Over games: in how many games, matches or starts what a figure counts came about.

In: two statements. Out: whether they count over two runs of games: 41 goals in 78 games, seven goals in 15
internationals, 19 goals last season, 150 in a career; and whether they are the lengths of two such runs.
"""

import re
from functools import cache

import seeds
from transforms.slots.details import numbers_among
from transforms.slots.statements import COUNTS, PERSONS, Statement

GAMES = seeds.words("figure_words", "game")
"""Nouns of which each is one occasion to score."""

DETERMINERS = r"(?:(?:his|her|their|its|the|last|first|past|all)\s+){0,3}"

CAREER, SEASON = "career", "season"
"""Runs of games of which the one holds the other."""

LED = re.compile(rf"\b(?:in|from|over|across)\s+{DETERMINERS}$", re.IGNORECASE)
"""What stands before the number of games over which another figure is counted."""


def games_apart(one: Statement, other: Statement) -> bool:
    """Whether at least one of two counts says over how many games it is, and the other not the same; persons are not
    counted so (34 fans were arrested in two games).
    """
    return one.dimension in COUNTS and one.block != PERSONS and _games(one) != _games(other)


def careers_apart(one: Statement, other: Statement) -> bool:
    """Whether one figure is that of a career and the other that of a season: 35 career starts, 31 that season."""
    told = [_spans(side) for side in (one, other)]
    return {CAREER} in told and {SEASON} in told


def _spans(statement: Statement) -> set[str]:
    """Which of the two the words next to a figure name, and its own."""
    near = statement.telling.ahead | statement.telling.behind | set(statement.claim.surface.lower().split())
    return {CAREER, SEASON} & near


def runs_apart(one: Statement, other: Statement) -> bool:
    """Whether two counts of games are those over which other things were counted: 41 goals in 78 games, seven in 15."""
    beside = [side.numbers_beside for side in (one, other)]
    return all(map(_is_run, (one, other))) and all(beside) and beside[0].isdisjoint(beside[1])


def _is_run(statement: Statement) -> bool:
    noun = (statement.claim.unit or " ").split(" ")[-1]
    return noun in GAMES and LED.search(statement.telling.spoken[0]) is not None


def _games(statement: Statement) -> frozenset[str]:
    """The number of games behind a figure, in digits; nothing where none is told."""
    found = _in_so_many().match(statement.telling.spoken[1])
    return frozenset() if found is None else numbers_among([found[1]])


@cache
def _in_so_many() -> re.Pattern[str]:
    nouns = "|".join(sorted(GAMES))
    return re.compile(
        rf"(?:\W+[a-z]+){{0,3}}?\W+(?:in|from|over|across)\s+{DETERMINERS}"
        rf"([\w-]+)\s+(?:[a-z]+\s+){{0,2}}?(?:{nouns})\b",
        re.IGNORECASE,
    )
