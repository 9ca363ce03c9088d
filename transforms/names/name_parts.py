"""The name of a person in its parts, and whether two names can be one person's.

In: full names as articles write them. Out: given names, surname and suffix, folded; which names differ by a nickname,
an initial or a slip; a name as tables show it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from transforms.names.candidates import SUFFIXES
from transforms.names.gazetteer import COMMON, GIVEN, NICKNAMES, PARTICLES, fold
from transforms.names.wordlists import word_list

EAST_ASIAN = word_list("east_asian_surname")
GENDERS = {fold(name): gender for name, gender in GIVEN.items()}
FOLDED_SUFFIXES = frozenset(map(str.casefold, SUFFIXES))

SHORTEST = 3
"""Letters a given name needs to be the beginning of another one."""

NICKNAMED = re.compile(r"""["“(‘][^"“”()]*["”)’]|(?<= )'[^']+'(?= )""")
"""A nickname inside a name: Candace "Candy" Whitfield."""

INITIALS = re.compile(r"\b[a-z]\.(?=[a-z]\.)")
"""An initial that another follows without a space: M.D. Whitfield."""

SHORTEST_VARIANT = 5
"""Letters a name needs before one letter's difference can be a misspelling: Ann and Anna are two names."""


SLIPS, LETTERS_BESIDE = 2, 3
"""Letters by which two spellings of a name differ at most, and letters that it has beside them at least."""


@lru_cache(maxsize=50_000)
def split_name(name: str) -> tuple[tuple[str, ...], str, str]:
    """A full name as given names, surname with its particles, and suffix: (`Anna`, `B.`), `van Dyk`, `jr`; folded.

    A single word is a surname.
    """
    words = NICKNAMED.sub(" ", fold(name)).replace(",", " ").split()
    if len(words) > 1:
        words = INITIALS.sub(r"\g<0> ", " ".join(words)).split()
    suffix = ""
    if len(words) > 1 and words[-1].rstrip(".") in FOLDED_SUFFIXES:
        suffix = words.pop().rstrip(".")
    if surname_first(words):
        return tuple(" ".join(words[1:]).replace("-", " ").split()), words[0], suffix
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return tuple(words[:start]), " ".join(words[start:]), suffix


def surname_first(words: Sequence[str]) -> bool:
    """Whether a folded name stands in East Asian order: Xi Jinping, Kim Jong-un, but not Kim Novak."""
    if len(words) < 2 or words[0] not in EAST_ASIAN:
        return False
    syllables = " ".join(words[1:]).replace("-", " ").split()
    return (words[0] not in GENDERS and len(words) <= 3) or (
        len(syllables) == 2 and all(len(s) <= 5 for s in syllables)
    )


def same_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sets of given names can be one person's: equal, an initial of the other, or a usual short form."""
    if not one or not other:
        return True
    a, b = one[0].rstrip("."), other[0].rstrip(".")
    if a == b or (a, b) in NICKNAMES or (b, a) in NICKNAMES:
        middle = [w.rstrip(".") for w in one[1:]], [w.rstrip(".") for w in other[1:]]
        return all(x.startswith(y) or y.startswith(x) for x, y in zip(*middle, strict=False))
    return ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) or is_short_for(a, b) or is_short_for(b, a)


def is_short_for(short: str, long: str) -> bool:
    """Whether a given name begins another that is not of the other gender: Ken, Kenneth; but not Eric, Erica."""
    if len(short) < SHORTEST or len(long) < len(short) + 2 or not long.startswith(short):
        return False
    return not opposed(GENDERS.get(short, ""), GENDERS.get(long, ""))


def nicknames(name: str) -> set[str]:
    """The nickname that stands inside a name."""
    found = (match.strip("\"“”()‘’'").split() for match in NICKNAMED.findall(fold(name)))
    return {words[-1] for words in found if words}


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, replaced, or swapped with its neighbour.

    Words of fewer than five letters never do.
    """
    if one == other or min(len(one), len(other)) < SHORTEST_VARIANT or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b or a == b[1:]


def letters_apart(one: str, other: str) -> int:
    """How many letters have to be put in, left out or replaced to make one word of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for i, by in enumerate(other, 1):
            above, row[i] = row[i], min(row[i] + 1, row[i - 1] + 1, above + (letter != by))
    return row[-1]


def misspelt(one: str, other: str) -> bool:
    """Whether two folded words differ as two spellings of one name do: Samson, Sansom; Ronaldo, Rolando; not Ann, Ana.

    More words than slips differ so: something else has to say that both are of one.
    """
    slips, shortest = letters_apart(one, other), min(len(one), len(other))
    return 0 < slips <= SLIPS and shortest >= LETTERS_BESIDE + slips and (slips == 1 or one[0] == other[0])


class Spellings:
    """Words of an article, held so that those one letter apart from another are found without a look at each.

    Two words one letter apart are the same word once each lacks one letter at most.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Hold some words."""
        self._words: dict[str, set[str]] = defaultdict(set)
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Hold another word."""
        for left in _without_a_letter(word):
            self._words[left].add(word)

    def near(self, word: str) -> set[str]:
        """The words one letter apart from a word, as `one_letter_apart` has it."""
        held = {other for left in _without_a_letter(word) for other in self._words.get(left, ())}
        return {other for other in held if one_letter_apart(word, other)}


def _without_a_letter(word: str) -> set[str]:
    if len(word) < SHORTEST_VARIANT:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def tails(name: str, surname: str) -> list[str]:
    """The endings of a full name that can stand alone: its surname, with and without particle, either half of a double
    one, and two last words.
    """
    words = name.split()
    last = surname.rsplit(maxsplit=1)[-1]
    bare = last.removeprefix("al-").removeprefix("el-")
    called = len(words) > 2 and (words[0] in GENDERS or words[0] not in COMMON)  # not Slamming Ana Ruiz
    halves = {half for half in (last.partition("-")[0], last.rpartition("-")[2]) if len(half) >= SHORTEST}
    endings = {surname, last, bare, " ".join(words[1:]) if called else surname} | halves
    return sorted(endings)


def opposed(one: str, other: str) -> bool:
    """Whether two genders are known and differ."""
    return bool(one) and bool(other) and one != other


def displayed(name: str) -> str:
    """A name as tables show it: typographic marks made plain, capitals undone."""
    plain = " ".join(NICKNAMED.sub(" ", name).split()).replace("’", "'").replace(" .", ".").replace(", ", " ")
    if plain.isupper() and len(plain) > 4:
        return " ".join(w if w in SUFFIXES else _capitalise(w) for w in plain.split())
    return plain


def _capitalise(word: str) -> str:
    titled = "-".join(part.capitalize() for part in word.split("-"))
    return titled if titled in GIVEN or not titled.startswith("Mc") else "Mc" + titled[2:].capitalize()
