"""Numbers of places: the block or the house of a street where something happened, the numbered street of a corner."""

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.nouns import counted, is_plural
from transforms.quantities.number_words import Numeral
from transforms.quantities.tokens import HYPHENS, Token, word_at
from transforms.quantities.units import Unit
from transforms.reading import Reading

BLOCK = 100
"""House numbers of a block, where numbers begin anew with each hundred."""

WIDE_BLOCK, LEAST_WIDE = 1000, 10_000
"""House numbers of a block, and its number, where numbers are so high that reports round them to thousands."""

BLOCK_OF_HOUSES = Unit("block", "address")
HOUSE = Unit("house", "address")
STREET = Unit("street", "address")
_STREETS = frozenset(row["word"] for row in seeds.rows("street_words"))
STREET_WORDS = frozenset(row["word"] for row in seeds.rows("street_words") if row["alone"])
"""Kinds of streets that need no number of a house before them: a Third Way may be a policy."""

_KINDS = STREET_WORDS | {f"{kind}s" for kind in STREET_WORDS}
COMPASS_WORDS = seeds.words("address_words", "compass")
_NAMED_BY_NUMBER = seeds.words("address_words", "numbered")
_LEADS = seeds.words("address_words", "lead")
_JOINTS = frozenset(["and", "&"])
"""What joins two streets that meet."""

_BEFORE_CORNER = seeds.words("address_words", "before_corner")
"""What stands before a corner of which no word says that it is one of streets: near 19th and Alder."""

_LONGEST_STREET = 6
"""Tokens of a street's name before the word for its kind: E. Dr. Ann Weir Memorial Boulevard."""

_LONGEST_HOUSE = 5
"""Digits of the number of a house."""

_BEFORE_STREET = frozenset(["of", "on", "the", "north", "south", "east", "west"])
"""What stands in small letters before the name of a street."""

_BEFORE_HOUSE = seeds.words("address_words", "before_house") | {"(", ",", "—", "–"}
"""What stands before the number of a house, and not before that of a road: Route 9."""

_YEAR_LEADS = frozenset(["in", "of", "by", "from", "to"])
_YEARS = range(1900, 2101)
_BLOCKS = frozenset(["block", "blk"])
_ORDINALS = {row["word"]: float(row["value"]) for row in seeds.rows("number_words") if row["kind"] == "ordinal"}
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])


def in_name_of_place(reading: Reading) -> bool:
    """Whether a figure is a part of a name, so that what stands beside it is no more its own than another's."""
    return reading.dimension == STREET.dimension and reading.unit != BLOCK_OF_HOUSES.name


def end_of_block(first: float) -> float:
    """The last house number of the block that a number names: 2599 of the 2500 block, 43999 of the 43000 block."""
    size = WIDE_BLOCK if first >= LEAST_WIDE and first % WIDE_BLOCK == 0 else BLOCK
    return first - first % size + size - 1


def block_of_street(tokens: list[Token], numeral: Numeral) -> Draft | None:
    """The block of a street, which its first house number names: the 1600 block of Oak Street, the 200-block of Elm."""
    at = numeral.stop + (word_at(tokens, numeral.stop) in HYPHENS)
    value = numeral.value or 0
    if word_at(tokens, at) not in _BLOCKS or numeral.form != "figures" or value < BLOCK or value % 1:
        return None
    street = at + 1
    while word_at(tokens, street) in _BEFORE_STREET and tokens[street].text.islower():
        street += 1
    if street == len(tokens) or not (tokens[street].text[:1].isupper() or tokens[street].kind == "number"):
        return None  # a 100 block of shares
    return Draft(numeral, numeral.first, at + 1, BLOCK_OF_HOUSES, at, at + 1, kind="ordinal", exact=True)


def place_in_street(tokens: list[Token], i: int) -> Draft | None:
    """The house or the numbered street that a number at token `i` names."""
    return house_on_street(tokens, i) or numbered_street(tokens, i)


def house_on_street(tokens: list[Token], i: int) -> Draft | None:
    """The house of a street that the number at token `i` names: at 1094 Elm Court, near 438 E. 5th St."""
    number = tokens[i]
    if number.kind != "number" or len(number.text) > _LONGEST_HOUSE or not number.text.isdecimal():
        return None
    if not _opens_street(tokens, i + 1) or (i and word_at(tokens, i - 1) not in _BEFORE_HOUSE):
        return None
    stop = 0 if word_at(tokens, i + 1) in _NAMED_BY_NUMBER else _end_of_street(tokens, i + 1)
    if not stop or number.text[0] == "0" or _is_year(tokens, i):
        return None
    behind = stop + (word_at(tokens, stop) == "." and not tokens[stop].spaced)
    phrase = counted(tokens, behind) if behind < len(tokens) and tokens[behind].text.islower() else None
    if phrase is not None and (is_plural(tokens[phrase.head].lower) or tokens[stop - 1].lower not in STREET_WORDS):
        return None  # in 20 Elm Street shops, in the 1150 Elm Court case
    return Draft(Numeral(float(number.text), i, i + 1, 1.0, "figures"), i, i + 1, HOUSE, kind="ordinal", exact=True)


def numbered_street(tokens: list[Token], i: int) -> Draft | None:
    """The street that a number at token `i` names, where it is told with the street that it meets or with its block:
    near 41st and Mill streets, Mill Road and Fifth Avenue, the 100 block of E. 157th St.
    """
    if _numbered(tokens, i):
        value, stop = float(tokens[i].text), i + 2
    elif tokens[i].lower in _ORDINALS and tokens[i].text[0].isupper():
        value, stop = _ORDINALS[tokens[i].lower], i + 1
    else:
        return None
    end = stop + (word_at(tokens, stop) in _KINDS)
    ahead = {token.lower for token in tokens[max(0, i - _LONGEST_STREET) : i]}
    if "between" in ahead or ahead.isdisjoint(_LEADS):
        return None  # between 65th and 66th streets, which do not meet
    if not (_meets(tokens, i, end, named=end > stop) or (end > stop and _is_met(tokens, i))):
        return None
    return Draft(Numeral(value, i, stop, 1.0, "ordinal"), i, stop, STREET, kind="ordinal", exact=True)


def _meets(tokens: list[Token], first: int, end: int, *, named: bool) -> bool:
    """Whether the name of another street follows a numbered one behind `and`."""
    end += word_at(tokens, end) == "."
    if word_at(tokens, end) not in _JOINTS or not _opens_street(tokens, end + 1):
        return False
    if named:
        return True
    at = end + 1
    while at < min(end + _LONGEST_STREET, len(tokens)) and (tokens[at].text[:1].isupper() or _numbered(tokens, at)):
        at += 1 + (tokens[at].kind == "number")
    return word_at(tokens, at) in _KINDS or (
        tokens[first].kind == "number"  # at Third and Long
        and word_at(tokens, _before_compass(tokens, first)) in _BEFORE_CORNER
        and tokens[end + 1].kind == "word"
    )


def _is_met(tokens: list[Token], first: int) -> bool:
    """Whether another street and `and`, or a block, stand before a numbered street."""
    at = _before_compass(tokens, first)
    if word_at(tokens, at) in ("of", "on"):
        return word_at(tokens, at - 1) == "block"
    at -= 1 if word_at(tokens, at) in _JOINTS else len(tokens)
    at -= word_at(tokens, at) == "."
    return at >= 0 and (tokens[at].text[:1].isupper() or word_at(tokens, at) in _ORDINAL_ENDS)


def _before_compass(tokens: list[Token], first: int) -> int:
    """The token before those for a point of the compass that stand before token `first`."""
    at = first - 1
    while word_at(tokens, at) in COMPASS_WORDS or (
        word_at(tokens, at) == "." and word_at(tokens, at - 1) in COMPASS_WORDS
    ):
        at -= 1
    return at


def _is_year(tokens: list[Token], i: int) -> bool:
    """Whether a year stands before a name that begins with a street's: in 2014 Main Street Bank opened."""
    return word_at(tokens, i - 1) in _YEAR_LEADS and _YEARS.start <= int(tokens[i].text) < _YEARS.stop


def _opens_street(tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word or a number with an ordinal's end stands behind a space."""
    return at < len(tokens) and tokens[at].spaced and (tokens[at].text[:1].isupper() or _numbered(tokens, at))


def _end_of_street(tokens: list[Token], first: int) -> int:
    """The token behind the word for a kind of street that ends the name from token `first` on, or 0."""
    at = first
    while at < min(first + _LONGEST_STREET, len(tokens)):
        token = tokens[at]
        if at > first and token.lower in _STREETS and (token.text[0].isupper() or len(token.text) > len("blvd")):
            return at + 1
        if _numbered(tokens, at):
            at += 2
            continue
        stopped = token.text == "." and not token.spaced and len(tokens[at - 1].text) <= len("Blvd")
        if not (token.text[:1].isupper() or stopped):
            return 0
        at += 1
    return 0


def _numbered(tokens: list[Token], at: int) -> bool:
    """Whether a street is named by a number: 5th."""
    number = tokens[at].kind == "number" and tokens[at].text.isdecimal()
    return number and word_at(tokens, at + 1) in _ORDINAL_ENDS and not tokens[at + 1].spaced
