"""Same names: whether two names, as two texts have them, can be those of one person or thing.

In: two names as written. Out: whether they can be.
"""

from collections.abc import Container

from transforms.names.candidates import SUFFIXES
from transforms.names.gazetteer import SURNAMES, fold
from transforms.names.name_parts import GENDERS, LETTERS_BESIDE, misspelt, one_letter_apart, opposed, same_given
from transforms.names.namesakes import SHARES

USUAL = 1000
"""How many of a million have a given name by which somebody is not told from others of the same age."""

_SUFFIXES = frozenset(suffix.lower() for suffix in SUFFIXES)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names can be one person's or thing's; father and son are two.

    Names are one's that are equal, a full name and its last part, a full name and its beginning or end (Ana Ruiz, Ana
    Ruiz Soto, Liv Ana Ruiz), one surname behind forms of one given name, or names of which one part is a letter apart
    (Adlina, Adelina).
    """
    if one is None or other is None:
        return False
    (first, senior), (second, junior) = _parts(one), _parts(other)
    if senior and junior and senior != junior:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) < 2:
        return bool(short) and short[0] == long[-1]
    if short in (long[: len(short)], long[-len(short) :]):
        return True
    if first[-1] == second[-1]:
        return same_given(first[:1], second[:1]) or _misspelt(first[0], second[0], GENDERS)
    return first[0] == second[0] and _misspelt(first[-1], second[-1], SURNAMES)


def same_person(one: str | None, other: str | None) -> bool:
    """The same of two persons of one story, of whom one may be called by a given name alone: Ana, Ana Ruiz."""
    if one is None or other is None:
        return False
    (short, _), (long, _) = sorted(map(_parts, (one, other)), key=lambda name: len(name[0]))
    if len(short) != 1 or len(long) < 2:
        return same_name(one, other)
    return same_name(one, other) or (_is_given(short[0]) and same_given(short, long[:1]))


def two_spellings(one: str | None, other: str | None) -> bool:
    """Whether two names may be one's, spelt in two ways, where something else tells one person, as the same age does:
    one part is the same, and of the other part one is a slip for the other, its beginning, or a half of a double one;
    or both have a given name that few have, behind which texts put the surname of one parent or of the other.
    """
    if one is None or other is None:
        return False
    (first, senior), (second, junior) = _parts(one), _parts(other)
    if not (first and second) or (senior and junior and senior != junior):
        return False
    if min(len(first), len(second)) == 1:
        return _near(first[0], second[0])
    if "".join(first) == "".join(second):
        return True  # Ben de Marr, Ben DeMarr
    if first[-1] == second[-1]:
        return _near(first[0], second[0]) and not opposed(GENDERS.get(first[0], ""), GENDERS.get(second[0], ""))
    own = first[0] == second[0] and len(first[0]) > LETTERS_BESIDE and SHARES["given"].get(first[0], 0) < USUAL
    return own or (same_given(first[:1], second[:1]) and _near(first[-1], second[-1]))


def without_suffix(name: str) -> tuple[str, str]:
    """A name without what tells it from a relative's, and that: Ben Oden, Jr., as Ben Oden and Jr."""
    own, _, last = name.rpartition(" ")
    return (own.rstrip(","), last) if own and last.rstrip(".").lower() in _SUFFIXES else (name, "")


def _is_given(word: str) -> bool:
    """Whether a word is a given name rather than a surname, as far as it is known."""
    return SHARES["given"].get(word, 0) >= SHARES["surname"].get(word, 0)


def _misspelt(one: str, other: str, usual: Container[str]) -> bool:
    """Whether two parts of names are a letter apart, of which one at most is a usual name."""
    return one_letter_apart(one, other) and not (one in usual and other in usual)


def _near(one: str, other: str) -> bool:
    """Whether of two parts of names one may be the other, misspelt or cut short."""
    short, long = sorted((one.replace("'", ""), other.replace("'", "")), key=len)
    return long.startswith(short.rstrip(".")) or short in long.split("-") or misspelt(short, long)


def _parts(name: str) -> tuple[list[str], str]:
    """The parts of a name, folded, and what tells it from a relative's: jr."""
    own, suffix = without_suffix(fold(name))
    return own.split(), suffix.rstrip(".")
