"""What stands around a name and tells a place: a home, a street, a site, the town that a report is from.

In: the tokens of a sentence and a name in them. Out: whether its neighbours are those of places, by what they tell.
"""

import re
from collections.abc import Sequence

from transforms.names.candidates import capital_at, opens_office
from transforms.names.gazetteer import fold, is_surname, is_word, look_up, postal_at
from transforms.names.name_tokens import Token
from transforms.names.person_words import STREETS
from transforms.names.wordlists import word_list

LOCATIVE = word_list("locative")

PLACED = word_list("place_of")
"""Nouns whose `of` is followed by a place: the town of, the inhabitants of."""

SITES = word_list("site_noun")
"""Nouns whose `of` is followed by a place and by nothing else: the town of."""

BLOCKS = frozenset({"block", "blocks"})
"""Nouns whose `of` is followed by a street where a number stands before them."""

DEFINING = word_list("defining_noun")
"""Nouns for places that tell what a name is: Alder is a town in the north."""

LOCATING = frozenset({"in", "of", "on", "near", "at", "with", "and", "that", "which", "where", "located", "about"})
"""Words behind such a noun."""

PUBLIC = word_list("public_noun")
"""Nouns for those who serve or live in a place: police, residents."""

AREA = word_list("area_noun")
"""Nouns for places that stand behind their name: neighborhood, suburb."""

COMPASS = word_list("compass")

AND = frozenset({"and", "&"})

NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
"""The name of a street by its number."""

CROSSING = frozenset({"streets", "avenues", "roads", "boulevards"})

PLURAL_STREETS = frozenset(word.capitalize() for word in CROSSING)

ONE_FROM = word_list("one_from")
"""Nouns for persons of whom the place is told that they come from, not those who belong to somebody."""

TOWNSPEOPLE = word_list("townsperson")
"""Whom headlines call by their town."""

OF_A_TOWN = TOWNSPEOPLE | word_list("town_worker")
"""Whom news copy calls by the town where they live or work."""

DIRECTIONS = frozenset(direction + bound for direction in ("north", "south", "east", "west") for bound in ("", "bound"))


def at_home(tokens: Sequence[Token], i: int, end: int, following: str) -> bool:
    """Whether a name is that of somebody's home, or of a part of a town: the Quorlin neighborhood, an Alder man."""
    office = end < len(tokens) and opens_office(tokens, end) and not is_word(fold(tokens[i].text))
    town = end == i + 1 and _of_town(tokens, i)
    told = following in AREA or office or town  # Quorlin District Judge
    return told or _aged_home(tokens, i) or _before_state(tokens, end)


def placed(tokens: Sequence[Token], i: int, end: int, before: str, following: str) -> bool:
    """Whether what stands beside a name stands beside places: in Alder, the town of Alder, Alder police."""
    return (
        before in LOCATIVE
        or _home(tokens, i)
        or (before == "of" and i > 1 and tokens[i - 2].text.casefold() in PLACED)
        or tokens[i].text in COMPASS
        or (end == i + 1 and _before_place(tokens, end))
        or following in PUBLIC
    )


def resides(tokens: Sequence[Token], i: int) -> bool:
    """Whether `of` and somebody's full name stand before a name: Ana Ruiz of Alder; Ana Ruiz, of Alder."""
    if i < 3 or tokens[i - 1].text != "of":
        return False
    last = i - 3 if tokens[i - 2].text == "," else i - 2
    return last > 0 and tokens[last].capital and tokens[last - 1].capital and is_surname(tokens[last].text)


def on_road(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number of a house or a direction stands before the name of a road: on 11700 Alder, south on Alder."""
    if i < 2:
        return False
    before, far = tokens[i - 1].text, tokens[i - 2].text.casefold()
    return (before.isdigit() and len(before) > 2 and far in {"on", "at", "of", "to"}) or (
        before in {"on", "along"} and (before == "along" or far in DIRECTIONS)
    )


def crosses(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a street stands here beside another one: 17th and Alder, Alder and Birch streets, the corner of Alder."""
    if end < len(tokens) and tokens[end].text in CROSSING and tokens[i - 1 if i else 0].text in AND:
        return True
    if i > 1 and tokens[i - 1].text in AND:
        far = tokens[i - 2].text
        if NUMBERED.fullmatch(far):
            return True
    if end + 1 < len(tokens) and tokens[end].text in AND:
        k = end + 1
        if NUMBERED.fullmatch(tokens[k].text):
            return True
        while k < len(tokens) and k < end + 4 and tokens[k].word and tokens[k].capital:
            k += 1
        return (k > end + 1 and k < len(tokens) and tokens[k].text in CROSSING) or tokens[k - 1].text in PLURAL_STREETS
    return i > 2 and tokens[i - 1].text in {"of", "at"} and tokens[i - 2].text in {"corner", "intersection"}


def opens_report(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words before a place are set in capitals and a dash or bracket parts them from a report."""
    named = all(t.text.isupper() and len(t.text) > 2 for t in tokens[:end] if t.word)
    marked = end + 1 < len(tokens) and (
        tokens[end].text in {"—", "–", "--", "("} or _dash(tokens, end) or _before_place(tokens, end)
    )
    return named and marked


def names_site(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a sentence says that what stands here is a place: the town of Alder, Alder is a town, 121 Alder St."""
    return _of_site(tokens, i) or _defined(tokens, end) or _numbered_street(tokens, i, end)


def _home(tokens: Sequence[Token], i: int) -> bool:
    """Whether the place where somebody lives or comes from stands here: Whitfield, 31, of Alder; a man from Alder; or a
    street by its blocks.
    """
    if i < 3 or tokens[i - 1].text not in {"of", "from"}:
        return False
    return _aged_home(tokens, i) or tokens[i - 2].text in ONE_FROM or _of_block(tokens, i)


def _of_site(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun for a place or the blocks of a street name what stands here: the town of Alder."""
    if i < 2 or tokens[i - 1].text != "of" or "." in tokens[i].text:
        return False
    town = tokens[i - 2].text in SITES and not is_word(fold(tokens[i].text))  # the city of Angels
    return town or _of_block(tokens, i)


def _of_block(tokens: Sequence[Token], i: int) -> bool:
    """Whether the number of a block stands before a street: the 800 block of Alder, but not a block of Quorl cheese."""
    number = tokens[i - 3].text if i > 2 else ""
    return len(number) > 2 and number[0].isdigit() and tokens[i - 2].text in BLOCKS and tokens[i - 1].text == "of"


def _defined(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a name tells a place: Quorlin is a small town in the north, but not a town clerk."""
    if (
        end + 3 >= len(tokens)
        or tokens[end].text not in {"is", "was"}
        or tokens[end + 1].text not in {"a", "an", "the"}
    ):
        return False
    noun = next((k for k in range(end + 2, min(end + 6, len(tokens) - 1)) if tokens[k].text in DEFINING), None)
    described = noun is not None and all(t.word or t.text == "-" for t in tokens[end + 2 : noun])
    return described and noun is not None and (not tokens[noun + 1].word or tokens[noun + 1].text in LOCATING)


def _numbered_street(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a house number and the word for a street stand around a name: 121 High Alder St."""
    return i > 0 and end > i + 1 and tokens[i - 1].text.isdigit() and tokens[end - 1].text in STREETS


def _before_state(tokens: Sequence[Token], end: int) -> bool:
    """Whether a comma and a state follow and nothing that goes on with its name: Quorlin, Ky.; not Ruiz, Ohio State."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    known = look_up(tokens, end + 1)
    state = known is not None and known[1].kind == "state"
    after = end + 2 if known is None else known[0]
    return (state or postal_at(tokens, end + 1) is not None) and not capital_at(tokens, after)


def _of_town(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word says where somebody is from of whom only that is told: an Alder man, Alder woman dies."""
    before = tokens[i - 1].text.casefold() if i else ""
    return (
        i + 1 < len(tokens)
        and tokens[i + 1].text in TOWNSPEOPLE
        and tokens[i].text[1:].islower()
        and tokens[i + 1].spaced
        and (not i or before in {"a", "an", "old", "two", "three", ":"})
    )


def _aged_home(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name is the home of somebody whose age stands before it: Whitfield, 31, of Alder."""
    return (
        i > 2
        and tokens[i - 1].text == "of"
        and tokens[i - 2].text == ","
        and tokens[i - 3].text.isdigit()
        and len(tokens[i - 3].text) < 3
    )


def _dash(tokens: Sequence[Token], k: int) -> bool:
    """Whether a hyphen stands for a dash."""
    return tokens[k].text == "-" and tokens[k].spaced and k + 1 < len(tokens) and tokens[k + 1].spaced


def _before_place(tokens: Sequence[Token], end: int) -> bool:
    """Whether a comma and a known place follow: Quantico, Virginia."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    known = look_up(tokens, end + 1)
    return (known is not None and known[1].type == "place") or postal_at(tokens, end + 1) is not None
