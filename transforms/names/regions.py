"""Places by the word for what they are and the place that it is of: the Republic of Norland, South Norland.

In: the tokens of a sentence and where to look. Out: the token after the name and its candidate, or None.
"""

from collections.abc import Sequence

from transforms.names.candidates import POSSESSIVES, Candidate, capital_at, make, surface_of
from transforms.names.gazetteer import GIVEN, HEADS, TITLES, look_up
from transforms.names.name_places import COMPASS
from transforms.names.name_tokens import Token
from transforms.names.person_context import MONTHS
from transforms.names.person_words import DAYS
from transforms.names.unknown_names import unknown_run
from transforms.names.wordlists import word_list
from transforms.words import is_ordinary

REALMS = word_list("realm")
"""Words for a country or a part of one, which is called by its name alone as well."""

WATERS = word_list("of_place_head")
"""Words that make a place of their own of the one behind their `of`: the Strait of, the County of."""

DATES = DAYS | MONTHS
"""Words that say when, and go on with no name."""

FORMS = word_list("form_of_state")
"""Words before them: the Grand Duchy of, the People's Republic of."""


def region_at(tokens: Sequence[Token], i: int, heading: bool) -> tuple[int, Candidate] | None:
    """A point of the compass before a known place: South London."""
    if tokens[i].text not in COMPASS or i + 1 >= len(tokens):
        return None
    known = look_up(tokens, i + 1)
    if known is None or known[1].type != "place":
        return None
    name = f"{tokens[i].text} {known[1].name}"
    return known[0], make(tokens, i, known[0], type="place", name=name, method="head", confidence=0.85, heading=heading)


def realm_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A place by what it is and its name, the Republic of Norland, the Strait of Quorl, or a body of such a place."""
    k = i
    while k < len(tokens) and (tokens[k].text in FORMS or (k > i and tokens[k].text in POSSESSIVES)):
        k += 1
    if k > i and k < len(tokens) and tokens[k].text == "State":
        return None  # the Islamic State of Norland
    if k + 2 >= len(tokens) or tokens[k].text not in REALMS | WATERS or tokens[k + 1].text != "of":
        return None
    if i > 1 and tokens[i - 1].text == "of" and tokens[i - 2].capital:
        return None  # the Secretary of State of Norland
    whole = look_up(tokens, i)
    if whole is not None and whole[0] > k + 2:
        return None  # known by its full name
    first = k + 2
    known = look_up(tokens, first)
    if known is None:
        first_word = tokens[first].text
        if not capital_at(tokens, first) or is_ordinary(first_word) or first_word in GIVEN or first_word in TITLES:
            return None
        end = unknown_run(tokens, first)
    elif known[1].type != "place":
        return None
    else:
        end = known[0]
    if known is not None and capital_at(tokens, end) and tokens[end].text not in DATES:
        end = unknown_run(tokens, end)
        if HEADS.get(tokens[end - 1].text) != "organisation":
            return None  # the Gulf of Quorl Resolution
    if HEADS.get(tokens[end - 1].text) == "organisation":
        return end, make(
            tokens, i, end, type="organisation", name=surface_of(tokens, i, end), method="head", confidence=0.85
        )
    called = (
        known is not None and tokens[k].text in REALMS and (tokens[k].text != "Republic" or known[1].kind != "state")
    )
    name = known[1].name if known is not None and called else surface_of(tokens, i, end)
    return end, make(tokens, i, end, type="place", name=name, method="head", confidence=0.85)
