"""Names that hold a number: streets (East 25th Street, N. Ninth St) and stations (Channel 8 News).

In: the tokens of a sentence and where to look. Out: the token after the name and its candidate, or None.
"""

import re
from collections.abc import Sequence

from transforms.names.candidates import Candidate, capital_at, make, surface_of
from transforms.names.gazetteer import HEADS, look_up
from transforms.names.name_places import COMPASS, DIRECTIONS, NUMBERED
from transforms.names.name_tokens import Token, is_heading
from transforms.names.person_context import MONTHS
from transforms.names.person_words import DAYS, STREETS
from transforms.names.wordlists import word_list

ORDINALS = word_list("street_ordinal")
"""Ordinal numbers in words, as streets are called: Ninth."""

QUARTERS = word_list("street_quarter")
"""Points of the compass before the number of a street: N, SW, Northwest."""

WAYS = STREETS | word_list("street_way")
"""Words for roads after a number, those that are surnames as well (53rd Lane) included."""

ROADS = word_list("numbered_road") | {"Road"}
"""Words for roads behind whose owner a number stands: State Route 12, County Road 7."""

NUMBERED_ROADS = word_list("numbered_road")
"""Words for roads before a number: Interstate 95."""

ROAD_OWNERS = word_list("road_owner")
"""Whose a numbered road is: U.S. Route 9."""

SHORT_ROADS = frozenset({"I", "US", "U.S."})
"""What a hyphen joins to the number of a road: I-44."""

ON_ROAD = word_list("road_preposition")
"""Words before such a road, which tell it from a form or a team: on I-44, but not the US-2 talks."""

ROAD_WORDS = word_list("road_word")
"""Words behind it that do so."""

FORMS = word_list("form_noun")
"""Words that tell a form: he lied on I-9 forms."""

DATES = DAYS | MONTHS

ROAD_NUMBER = re.compile(r"\d{1,4}[A-Z]?")

PROGRAMMES = word_list("programme_word")

CALL_SIGN = range(3, 6)
"""Letters of a station's call sign, or of a credit that an agency's report opens with."""

OPENING = 9
"""Tokens of the place before the credit that opens a report: SOUTH QUORLIN, Norl. (WQRL)."""

DASHES = frozenset({"-", "–", "—", "--"})


def street_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A street by its number: 25th Avenue, N. 25th Ave, Northwest 70th Street, East Ninth Street."""
    number = i
    if tokens[i].text.rstrip(".") in QUARTERS:
        number += 1
        if number < len(tokens) and tokens[number].text == "." and not tokens[number].spaced:
            number += 1
    way = number + 1
    if way >= len(tokens) or tokens[way].text not in WAYS or not tokens[way].spaced:
        return None
    in_words = tokens[number].text in ORDINALS and tokens[way].text in STREETS
    if not in_words and NUMBERED.fullmatch(tokens[number].text) is None:
        return None
    end = way + 1
    if end < len(tokens) and tokens[end].text in QUARTERS and tokens[end].spaced and tokens[end].text.isupper():
        end += 1  # 9th Street NW
    return end, make(tokens, i, end, type="place", name=surface_of(tokens, i, end), method="head", confidence=0.85)


def road_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A road by its number: Interstate 95, State Route 12, I-44."""
    k = i
    if tokens[i].text in ROAD_OWNERS and i + 1 < len(tokens) and tokens[i + 1].text in ROADS:
        k += 1
    if tokens[k].text in ROADS and (k > i or tokens[k].text in NUMBERED_ROADS):
        number = k + 1
    elif tokens[i].text in SHORT_ROADS and i + 2 < len(tokens) and tokens[i + 1].text == "-" and _of_road(tokens, i):
        number = i + 2
    else:
        return None
    apart = number == k + 1
    joined = number < len(tokens) and tokens[number].spaced == tokens[k + 1].spaced == apart
    if not joined or not ROAD_NUMBER.fullmatch(tokens[number].text):
        return None
    end = number + 1
    if capital_at(tokens, end) and tokens[end].text not in DATES | COMPASS and not is_heading(tokens):
        return None  # a song or a bridge
    return end, make(tokens, i, end, type="place", name=surface_of(tokens, i, end), method="head", confidence=0.85)


def _of_road(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands beside a letter, a hyphen and a number tells a road."""
    k = i - 1
    while k >= 0 and tokens[k].text.casefold() in DIRECTIONS:
        k -= 1
    behind = tokens[i + 3].text.casefold() if i + 3 < len(tokens) else ""
    on = k >= 0 and tokens[k].text.casefold() in ON_ROAD and behind not in FORMS
    return on or behind in ROAD_WORDS


def station_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A station by its channel (WQRL 8 News) or by its call sign in the credit that opens a report."""
    word = tokens[i].text
    sign = len(word) in CALL_SIGN and word.isalpha() and word.isupper()
    end = 0
    if i + 1 < len(tokens) and tokens[i + 1].text.isdigit() and tokens[i + 1].spaced:
        known = look_up(tokens, i)
        outlet = (
            known is not None and known[0] == i + 1 and known[1].type == "organisation" and len(word) <= CALL_SIGN[-1]
        )
        named = i + 2 < len(tokens) and tokens[i + 2].text in PROGRAMMES
        if named and (sign or outlet):
            end = i + 3
    if not end and sign and _credits(tokens, i):
        end = i + 1
    if not end or HEADS.get(word) == "place":
        return None
    return end, make(
        tokens, i, end, type="organisation", name=surface_of(tokens, i, end), method="head", confidence=0.85
    )


def _credits(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word stands in brackets between the place that opens a report and a dash."""
    return (
        0 < i < OPENING
        and i + 2 < len(tokens)
        and tokens[i - 1].text == "("
        and tokens[i + 1].text == ")"
        and tokens[i + 2].text in DASHES
        and tokens[0].text.isupper()
        and len(tokens[0].text) > 1
    )
