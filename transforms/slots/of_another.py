"""Of another: figures that their own sentence tells of something beside what its article is about.

In: statements. Out: whether one is of an earlier thing of the kind (the old record, the last restoration), of each of
several, or of some kind of what the other text does not tell apart (in campsites, for those under 20).
"""

import re

import seeds
from transforms.claims.wording import ROUGHLY
from transforms.slots.statements import Statement
from transforms.words import WORD, lemma

_EARLIER = r"(?:last|previous|earlier|prior|preceding)"
_UNTIL_NOW = r"(?:before|until\s+(?:then|now)|so\s+far|stood\s+at)"
_MARK = "|".join(sorted(seeds.words("figure_words", "best_so_far")))
_SAME = "|".join(sorted({row["noun"] for row in seeds.rows("text_nouns")} | seeds.words("figure_words", "first_told")))
_TIME = r"(?:minute|hour|day|night|week|weekend|month|quarter|half|season|term|year|decade|century)"

CLAUSE = re.compile(r"[;:—–()]|,\s+(?:and|but|while|whereas)\s|\s(?:but|while|whereas)\s", re.IGNORECASE)
"""What begins another clause."""

EARLIER = re.compile(
    rf"\W*(?:the|its|his|her|their|an?)\s+{_EARLIER}\s+(?!{_TIME}s?\b|(?:few|several|one|{_SAME})\b|\d)[a-z][\w-]*\b",
    re.IGNORECASE,
)
"""What a clause begins with that is of an earlier thing of the kind: the last restoration took eight years; not what
was told of the same before: an earlier version, the previous estimate."""

OLD_MARK = re.compile(
    rf"\b(?:(?:{_EARLIER}|former|old|existing)\s+(?:[\w-]+\s+){{0,2}}?(?:{_MARK})|(?:{_MARK})\s+{_UNTIL_NOW})\b[^.;]{{0,40}}$",
    re.IGNORECASE,
)
"""What stands before a mark that was there before: the old record was 5,164."""

AGO = re.compile(r"\W*(?:[\w-]+\s+){1,3}(?:months|years|decades)\s+(?:ago|before|earlier)\b", re.IGNORECASE)
"""What a clause begins with that is of another time: thirty years ago the trip took 19 hours."""

BEEN = re.compile(rf"\bhad\s+(?:been|stood\s+at)\s+{ROUGHLY}$", re.IGNORECASE)
"""What stands before what was so before: in the last election turnout had been 63 percent."""

EACH = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}?(?:each|apiece)(?!\s+(?:of|other|day|week|month|year|time|night|morning)\b)\b",
    re.IGNORECASE,
)
"""What stands behind a figure that is of each of several: four reactors with 440 megawatts each."""

SEVERAL = 1.9
"""Times that a figure is another at least which may be that of each of those that make the first."""

OWN = re.compile(r"\W*(women|men|girls|boys|children|pensioners|students)['’]s?\s", re.IGNORECASE)
"""What a clause begins with that some kind of persons has: women's pensions average 1,020 euros."""

SOME = re.compile(
    r"\W*(?:for|in|at|on|among)\s+((?:[a-z-]+\s+){0,2}?)([a-z-]{3,}(?<!s)s|children|women|men)\b(?!['’])", re.IGNORECASE
)
"""What a clause begins with that is of some kind of things or persons: in campsites, for young drivers."""

NO_KIND = frozenset({"its", "his", "this", "hers", "theirs", "was", "has", "does", "yours", "ours", "perhaps"})
"""Words in -s that are no plural."""

DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "this", "that", "these", "all", "both", "a", "an"})
"""Words before a noun that make it a known thing and no kind: in the streets, for all drivers."""


def is_of_earlier(statement: Statement) -> bool:
    """Whether it is of something of the kind that was there before: a record that is beaten, the last flood."""
    before = statement.telling.spoken[0]
    if statement.dimension != "time" and BEEN.search(before) is not None:
        return True
    clause = _clause(before)
    return EARLIER.match(clause) is not None or AGO.match(clause) is not None or OLD_MARK.search(before) is not None


def each_of_several(one: Statement, other: Statement) -> bool:
    """Whether one is told as that of each of several, and the other, which may be that of all, is not."""
    each, whole = (one, other) if _is_of_each(one) else (other, one)
    return _is_of_each(each) and not _is_of_each(whole) and whole.low >= SEVERAL * each.high


def some_apart(one: Statement, other: Statement) -> bool:
    """Whether the clause of one begins with some kind that the other text never names."""
    return _is_of_some(one, other) or _is_of_some(other, one)


def _is_of_each(statement: Statement) -> bool:
    return EACH.match(statement.telling.spoken[1]) is not None


def _is_of_some(some: Statement, other: Statement) -> bool:
    clause = _clause(some.telling.spoken[0])
    owners = OWN.match(clause)
    if owners is not None:
        return owners[1].lower() not in other.telling.said
    found = SOME.match(clause)
    if found is None or found[2].lower() in NO_KIND or not _are_plain(found[1]):
        return False
    return {found[2].lower(), lemma(found[2].lower())}.isdisjoint(other.known)


def _are_plain(words: str) -> bool:
    """Whether words before a noun only say which ones: no article, no possessive."""
    return DETERMINERS.isdisjoint(word.lower() for word in WORD.findall(words))


def _clause(before: str) -> str:
    """The words before a figure since its clause began."""
    return CLAUSE.split(before)[-1]
