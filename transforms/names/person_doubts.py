"""Doubts: what shows that words which may be what a person is called are something else.

In: such words. Out: whether they are a street, a body, a day, a heading or mere words. Each doubt is a function with an
example, and a row of `DOUBTS`; one that holds is enough.
"""

from collections.abc import Callable, Sequence

from transforms.names.candidates import ARABIC_ARTICLES, STOP, capital_at, plain
from transforms.names.gazetteer import (
    AMBIGUOUS_GIVEN,
    COMMON,
    FAMILIAR,
    GIVEN,
    HEADS,
    HONORIFICS,
    PARTICLES,
    ROLE_WORDS,
    TITLES,
    is_surname,
    look_up,
)
from transforms.names.person_called import Called
from transforms.names.person_context import age_after, stands_as_person
from transforms.names.person_words import CORNERS, STREETS, SURNAME_ROLES, SURNAMES

INNER_WORDS = PARTICLES | ARABIC_ARTICLES
"""Small words inside names."""

NO_SURNAMES = STOP - SURNAMES
"""Words that no name has behind its first, unless capitals say nothing."""

NO_NAMES = ROLE_WORDS - SURNAME_ROLES
"""Roles that nobody is called by."""


def is_nobody(called: Called) -> bool:
    """Whether any doubt holds of some words that may name a person."""
    return any(doubt(called) for doubt in DOUBTS)


def _two_of_a_caption(called: Called) -> bool:
    """Ana Ruiz Ben T. Ruiz."""
    return len(set(called.words)) < len(called.words) and len(called.words) > 3


def _a_street(called: Called) -> bool:
    """Nora Lane; but not the 36-year-old Nora Lane."""
    return called.names[-1] in STREETS and not (called.aged and called.names[0] in GIVEN)


def _a_street_corner(called: Called) -> bool:
    """The 800 block of Nora Whitfield."""
    tokens, i = called.tokens, called.begins
    return not called.title and i > 1 and tokens[i - 1].text == "of" and tokens[i - 2].text in CORNERS


def _part_of_a_known_name(called: Called) -> bool:
    """Words that reference data have within a longer name."""
    return called.known is not None and called.first == called.begins and called.known[0] > called.end


def _an_abbreviated_body(called: Called) -> bool:
    """Alder PD: it ends in an abbreviation that its other words are not."""
    *others, last = called.names
    short = len(last) <= 3 and last.isupper() and last.isalpha()
    return called.several and not called.shouted and short and not any(n.isupper() for n in others if len(n) > 1)


def _a_thing_by_its_end(called: Called) -> bool:
    """Morgan Avenue N; Retired General; Lee County Sheriffs; the Nora Whitfield Show; Martin Luther King Day."""
    names = called.names
    if not called.several:
        return False
    last = names[-1]
    if len(last) < 2 or (last in TITLES and last.casefold() not in SURNAME_ROLES and not is_surname(last)):
        return True
    heads = [n for n in names[1:] if n in HEADS and n not in GIVEN]
    if names[1] in heads and names[1] not in STREETS and not is_surname(names[1]):
        return True
    if any(n in heads and (not is_surname(n) or HEADS[n] != "place") for n in names[2:]):
        return True
    return len(names) > 2 and last == "Day"


def _titled_words(called: Called) -> bool:
    """Major Crimes Investigators, Deputy Police Chief, Commander-in-Chief Forum: nothing behind the title is a name."""
    names = called.names
    if not called.title:
        return False
    if called.several:
        return all(n.casefold() in COMMON and not is_surname(n) for n in names)
    if HEADS.get(names[0]) == "organisation" and not is_surname(names[0]):
        return True
    return called.title not in HONORIFICS and _no_surname(names[0])


def _untitled_words(called: Called) -> bool:
    """Alder Premium Stores, which end plainly; Councillor Nora Whitfield, whose name begins later."""
    names = called.names
    if called.title:
        return False
    if len(names) > 2 and names[-1].casefold() in COMMON and not is_surname(names[-1]):
        return True
    return names[0].casefold() in NO_NAMES and names[0] not in GIVEN


def _a_day(called: Called) -> bool:
    """Merry Christmas."""
    later = look_up(called.tokens, called.first + 1) if called.several else None
    return later is not None and later[1].kind == "day"


def _one_hyphened_word(called: Called) -> bool:
    """Sto-Rox."""
    return (
        not called.title and called.several and not any(t.spaced for t in called.tokens[called.first + 1 : called.end])
    )


def _a_body_with_a_title(called: Called) -> bool:
    """General Political Bureau."""
    follows = capital_at(called.tokens, called.end)
    return bool(called.title) and follows and HEADS.get(called.tokens[called.end].text) == "organisation"


def _a_known_thing_with_a_title(called: Called) -> bool:
    """General Electric: what reference data know is no person, unless it is called Mr or holds an office."""
    if not called.title or called.title in HONORIFICS or called.officer:
        return False
    known = called.inner is not None and called.inner[0] >= called.end
    return known and not (called.given and called.several)


def _mere_words(called: Called) -> bool:
    """What begins as a name does and reads as words, or stands in a heading, or does not stand as a person does."""
    if called.title:
        plainly = called.lower[0] in COMMON and not called.given
        return any(word in STOP for word in called.lower) or (called.heading and plainly)
    if called.given and called.several:
        return _reads_as_words(called)
    return called.heading or not _stands_by_itself(called)


def _reads_as_words(called: Called) -> bool:
    """Whether what begins with a given name are but words: Grace period, Will Work."""
    names, lower, heading = called.names, called.lower, called.heading
    stops = STOP if heading else NO_SURNAMES
    opens = called.tokens[called.first].first or heading
    common = names[0] in AMBIGUOUS_GIVEN and opens and lower[0] in COMMON
    if (common and called.role is None and not stands_as_person(called.tokens, called.end)) or lower[1] in stops:
        return True
    words = all(word in COMMON for word in lower[1:])
    return words and ((heading and not _signs(called)) or any(word in stops for word in lower[1:]))


def _signs(called: Called) -> bool:
    """Whether a name stands alone behind a colon: Photo: Ana Duty."""
    tokens, i = called.tokens, called.begins
    return called.end == len(tokens) and i > 0 and tokens[i - 1].text == ":" and is_surname(called.names[-1])


def _stands_by_itself(called: Called) -> bool:
    """Whether some words of which none is a given name name a person by where they stand."""
    names, inner, role = called.names, called.inner, called.role
    if not 2 <= len(names) <= 4:
        return False
    surname, stands = is_surname(names[-1]), stands_as_person(called.tokens, called.end)
    single = inner is not None and inner[0] == called.first + 1 and inner[1].type in {"place", "nationality"}
    named = surname and (role is not None or called.aged or stands)
    known = single and (named or (role is not None and inner is not None and inner[1].type == "place"))
    if inner is not None and not (known and len(names) == 2):
        return False
    telling = called.lower[:-1] if surname and stands else called.lower
    if surname and stands and len(names) == 2 and _is_aged_behind(called):
        telling = []  # Destiny Whitfield, 17,
    if plain(names[0]) or any(word in FAMILIAR for word in telling if word not in INNER_WORDS):
        return False
    return role is not None or (called.aged and known) or stands


def _is_aged_behind(called: Called) -> bool:
    """Whether an age stands behind a name whose first word is neither a role nor the noun of a body."""
    role = called.lower[0] in ROLE_WORDS or called.names[0] in HEADS
    return bool(age_after(called.tokens, called.end)) and not role


def _no_surname(word: str) -> bool:
    """Whether a word is common in news and nobody is called by it."""
    return word.casefold() in COMMON and not is_surname(word) and word not in GIVEN


DOUBTS: Sequence[Callable[[Called], bool]] = (
    _two_of_a_caption,
    _a_street,
    _a_street_corner,
    _part_of_a_known_name,
    _an_abbreviated_body,
    _a_thing_by_its_end,
    _titled_words,
    _untitled_words,
    _a_day,
    _one_hyphened_word,
    _a_body_with_a_title,
    _a_known_thing_with_a_title,
    _mere_words,
)
"""The cheap ones first."""
