"""Names of persons in one sentence.

In: the tokens of a sentence and a place in it. Out: the person named there, if one is: a title with a name, a given
name with a surname, or unknown words that stand as a person does.
"""

from collections.abc import Sequence

from transforms.names.candidates import (
    ARABIC_ARTICLES,
    HYPHENS,
    POSSESSIVES,
    STOP,
    SUFFIXES,
    Candidate,
    capital_at,
    plain,
    surface_of,
)
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
    TOWNS,
    Known,
    is_surname,
    look_up,
)
from transforms.names.name_tokens import Token
from transforms.names.person_context import age_after, dates, lives, stands_as_person
from transforms.names.person_limits import arabic_article, is_korean, name_end
from transforms.names.person_words import CORNERS, MARKS, STREETS, SURNAME_ROLES, SURNAMES, TITLE_ROLES
from transforms.names.roles import affiliation, role_after, role_before
from transforms.words import is_ordinary

SITES = frozenset({"at", "in", "inside", "near", "outside"})
"""Words before a building."""

MOST_TITLES = 6
"""Words and marks of titles before a name: Lt. Col. Dr. Ana Ruiz."""

INNER_WORDS = PARTICLES | ARABIC_ARTICLES
"""Small words inside names."""

NO_SURNAMES = STOP - SURNAMES
"""Words that no name has behind its first, unless capitals say nothing."""

NO_NAMES = ROLE_WORDS - SURNAME_ROLES
"""Roles that nobody is called by."""

PARTS_OF_TOWNS = frozenset({"outside", "north", "south", "east", "west", "town", "city", "village", "suburb"})
"""Words whose `of` a town follows."""


def person_at(
    tokens: Sequence[Token], i: int, *, heading: bool, shouted: bool, known: tuple[int, Known] | None
) -> tuple[int, Candidate] | None:
    """A person: a title with a name, a given name with a surname, or two unknown words that stand as a person does.

    Args:
        tokens: those of a sentence.
        i: where the title or the name begins.
        heading: capitals say nothing in the sentence.
        shouted: it is all in capitals.
        known: the name of reference data that begins there, and where it ends.

    Returns:
        Where the name ends, and the name; None where no person is named.
    """
    if dates(tokens, i):
        return None
    k, title, gender = _titled(tokens, i)
    if title and (k >= len(tokens) or not tokens[k].word or not tokens[k].capital):
        return None
    if not title and known is None and _describing(tokens, k):
        k += 1
    head = HEADS.get(tokens[k].text)
    if title and (head == "place" or (head and tokens[k].text not in GIVEN and not capital_at(tokens, k + 1))):
        return None  # King County, General Hospital
    end = name_end(tokens, k, heading=heading, aged=i > 0 and tokens[i - 1].text == "old")
    marks = [place for place in range(k, end) if tokens[place].text in MARKS]
    words = [
        t.text for place, t in enumerate(tokens[k:end], k) if t.word and not (marks and marks[0] < place < marks[-1])
    ]
    names = [w for w in words if w not in SUFFIXES]
    if (len(set(words)) < len(words) and len(words) > 3) or not names:
        return None  # Ana Ruiz Ben T. Ruiz: two names of a caption
    aged = (k > 0 and tokens[k - 1].text == "old") or lives(tokens, end)  # 26-year-old Reno Whitfield
    street = names[-1] in STREETS and not (aged and names[0] in GIVEN)
    corner = not title and i > 1 and tokens[i - 1].text == "of" and tokens[i - 2].text in CORNERS
    if street or corner or (known and k == i and known[0] > end):
        return None  # Nora Lane; the 800 block of Nora Whitfield
    if len(names) > 1 and not shouted and _abbreviation(names):
        return None  # Alder PD
    if _ends_as_a_thing(names) or (_a_body_of_titles(names, title) if title else _begins_or_ends_plainly(names)):
        return None
    if len(names) > 1 and (later := look_up(tokens, k + 1)) and later[1].kind == "day":
        return None  # Merry Christmas
    if not title and len(names) > 1 and not any(t.spaced for t in tokens[k + 1 : end]):
        return None  # Sto-Rox
    if title and end < len(tokens) and tokens[end].capital and HEADS.get(tokens[end].text) == "organisation":
        return None  # General Political Bureau
    given = _begins_with_given(tokens, k, end, names, marks, shouted=shouted)
    inner = look_up(tokens, k)
    officer = title in TITLE_ROLES and len(names) == 1 and is_surname(names[0]) and inner is not None
    officer = officer and inner is not None and inner[0] == k + 1 and inner[1].type == "organisation"  # President Ford
    if title and not (title in HONORIFICS or officer) and inner and inner[0] >= end and not (given and len(names) > 1):
        return None
    lower = [w.casefold() for w in names]
    roles = (role_before(tokens, place) for place in range(k, i - 1, -1) if place == k or title)
    before = next((role for role in roles if role is not None), None)
    if title:
        plainly = any(w in STOP for w in lower) or (heading and lower[0] in COMMON and not given)
    elif given and len(names) > 1:
        signed = end == len(tokens) and i > 0 and tokens[i - 1].text == ":" and is_surname(names[-1])  # Photo: Ana Duty
        plainly = _reads_as_words(tokens, k, end, names, heading=heading, signed=signed, role=before)
    else:
        plainly = heading or not _stands_by_itself(tokens, k, end, names, role=before, aged=aged)
    if plainly:
        return None
    before = before or (title if title in TITLE_ROLES else None)
    method = "full_name" if len(names) > 1 else "title" if officer else "surname"
    role = before or role_after(tokens, end) or affiliation(tokens, end)
    return end, Candidate(
        start=tokens[k].start, end=tokens[end - 1].end, words=tuple(t.text for t in tokens[k:end]), type="person",
        name=surface_of(tokens, k, end), role=role, method=method,
        confidence=0.95 if given else 0.8, heading=heading, titled=bool(title),
        gender=gender or (GIVEN.get(names[0], "") if len(names) > 1 else ""),
        evidence=("sited",) if role is None and not title and _sited(tokens, k, end) else (),
    )  # fmt: skip


def _titled(tokens: Sequence[Token], i: int) -> tuple[int, str, str]:
    """Where a name begins behind its titles and particle, the last of the titles, and the gender that they tell."""
    k, title, gender = i, "", ""
    while k < len(tokens) and k - i < MOST_TITLES:
        word = tokens[k].text.rstrip(".")
        if title and _a_given_name(tokens, k):
            break
        if not tokens[k].capital or not (word in TITLES or (k > i and word.casefold() in ROLE_WORDS)):
            break
        title, gender = word, TITLES.get(word, "") or gender
        k += 1
        if k < len(tokens) and tokens[k].text == "." and not tokens[k].spaced:
            k += 1
    if title and k < len(tokens) and tokens[k].text in PARTICLES and capital_at(tokens, k + 1):
        k += 1  # Mr de Brandt
    return k, title, gender


def _ends_as_a_thing(names: Sequence[str]) -> bool:
    """Whether words behind the first one make a place, a body, a rank or a day of them."""
    if len(names) < 2:
        return False
    last = names[-1]
    if len(last) < 2:
        return True  # Morgan Avenue N
    if last in TITLES and last.casefold() not in SURNAME_ROLES and not is_surname(last):
        return True  # Retired General
    heads = [n for n in names[1:] if n in HEADS and n not in GIVEN]
    if names[1] in heads and names[1] not in STREETS and not is_surname(names[1]):
        return True  # Lee County Sheriffs
    if any(n in heads and (not is_surname(n) or HEADS[n] != "place") for n in names[2:]):
        return True  # the Nora Whitfield Show
    return len(names) > 2 and last == "Day"  # Martin Luther King Day


def _a_body_of_titles(names: Sequence[str], title: str) -> bool:
    """Whether nothing behind a title is a name of somebody."""
    if len(names) > 1:
        return all(n.casefold() in COMMON and not is_surname(n) for n in names)  # Major Crimes Investigators
    if HEADS.get(names[0]) == "organisation" and not is_surname(names[0]):
        return True  # Deputy Police Chief
    return title not in HONORIFICS and _no_surname(names[0])  # Commander-in-Chief Forum


def _begins_or_ends_plainly(names: Sequence[str]) -> bool:
    """Whether untitled words begin with a role (Councillor Nora Whitfield), or end plainly (Alder Premium Stores)."""
    if len(names) > 2 and names[-1].casefold() in COMMON and not is_surname(names[-1]):
        return True
    return names[0].casefold() in NO_NAMES and names[0] not in GIVEN


def _begins_with_given(
    tokens: Sequence[Token], k: int, end: int, names: Sequence[str], marks: Sequence[int], *, shouted: bool
) -> bool:
    """Whether the first of some words is a given name or an initial, or stands as one does.

    Args:
        tokens: those of a sentence.
        k: where the words begin.
        end: where they end.
        names: those of them that are no suffix and stand in no marks.
        marks: where marks stand among them: Ana (Annie) Ruiz.
        shouted: the sentence is all in capitals.
    """
    first, several, unknown = names[0], len(names) > 1, look_up(tokens, k) is None
    called = first in GIVEN or (shouted and first.title() in GIVEN) or (len(first) == 2 and first[1] == ".")
    if called and not (first in {"Al", "El"} and arabic_article(tokens, k)):
        return True
    if len(first) > 2 and first[1] == "." and several and unknown:
        return True  # J.R. Whitfield
    if len(names) > 2 and unknown and _initialled(names) and not plain(first):
        return True
    if k + 4 == end and tokens[k + 2].text in HYPHENS and is_korean(tokens, k):
        return True
    return bool(marks) and several and tokens[marks[0]].text != "(" and not plain(first)


def _reads_as_words(
    tokens: Sequence[Token], k: int, end: int, names: Sequence[str], *, heading: bool, signed: bool, role: str | None
) -> bool:
    """Whether what begins with a given name are but words: Grace period, Will Work.

    Args:
        tokens: those of a sentence.
        k: where the words begin.
        end: where they end.
        names: those of them that are no suffix.
        heading: capitals say nothing in the sentence.
        signed: they stand alone behind a colon.
        role: what stands before them as the role of somebody.
    """
    lower = [name.casefold() for name in names]
    stops = STOP if heading else NO_SURNAMES
    common = names[0] in AMBIGUOUS_GIVEN and (tokens[k].first or heading) and lower[0] in COMMON
    if (common and role is None and not stands_as_person(tokens, end)) or lower[1] in stops:
        return True
    return all(w in COMMON for w in lower[1:]) and ((heading and not signed) or any(w in stops for w in lower[1:]))


def _stands_by_itself(
    tokens: Sequence[Token], k: int, end: int, names: Sequence[str], *, role: str | None, aged: bool
) -> bool:
    """Whether some words of which none is a given name name a person by where they stand.

    Args:
        tokens: those of a sentence.
        k: where the words begin.
        end: where they end.
        names: those of them that are no suffix.
        role: what stands before them as the role of somebody.
        aged: an age or a home stands beside them.
    """
    if not 2 <= len(names) <= 4:
        return False
    surname, stands = is_surname(names[-1]), stands_as_person(tokens, end)
    inner = look_up(tokens, k)
    single = inner is not None and inner[0] == k + 1 and inner[1].type in {"place", "nationality"}
    named = surname and (role is not None or aged or stands)
    called = single and (named or (role is not None and inner is not None and inner[1].type == "place"))
    if inner is not None and not (called and len(names) == 2):
        return False
    lower = [name.casefold() for name in names]
    able = surname and stands
    telling = lower[:-1] if able else lower
    if able and len(names) == 2 and age_after(tokens, end) and lower[0] not in ROLE_WORDS and names[0] not in HEADS:
        telling = []  # Destiny Whitfield, 17,
    if plain(names[0]) or any(w in FAMILIAR for w in telling if w not in INNER_WORDS):
        return False
    return role is not None or (aged and called) or stands


def _a_given_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a title that is a given name too stands behind another title and before the last word of a name: Chief
    Dean Whitfield.
    """
    last = capital_at(tokens, k + 1) and not capital_at(tokens, k + 2)
    return last and tokens[k].text in GIVEN and tokens[k + 1].text.casefold() not in ROLE_WORDS


def _sited(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether two words stand where something happens: in the town of that name (in Hope Ulstrom), or at a building
    whose last word is nobody's surname (outside the Brandt Sportsplex).
    """
    if k + 2 != end or not k or end == len(tokens) or tokens[end].text in POSSESSIVES:
        return False
    if tokens[k - 1].text == "in" or (k > 1 and tokens[k - 1].text == "of" and tokens[k - 2].text in PARTS_OF_TOWNS):
        return f"{tokens[k].text} {tokens[k + 1].text}" in TOWNS
    at = k > 1 and tokens[k - 1].text == "the" and tokens[k - 2].text in SITES
    return at and not is_surname(tokens[k + 1].text) and not stands_as_person(tokens, end)


def _describing(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that opens a sentence describes the person whom the next two name: Notorious Ana Ruiz."""
    word = tokens[k].text
    if not tokens[k].first or plain(word) or word in GIVEN or is_surname(word) or not is_ordinary(word):
        return False
    named = capital_at(tokens, k + 1) and tokens[k + 1].text in GIVEN and tokens[k + 1].spaced
    if not (named and capital_at(tokens, k + 2)) or capital_at(tokens, k + 3):
        return False
    last = tokens[k + 2].text
    return is_surname(last) or not is_ordinary(last)


def _no_surname(word: str) -> bool:
    """Whether a word is common in news and nobody is called by it."""
    return word.casefold() in COMMON and not is_surname(word) and word not in GIVEN


def _initialled(names: Sequence[str]) -> bool:
    """Whether an initial stands between two names: Godofredo A. Whitfield."""
    return len(names[1]) == 2 and names[1][1] == "." and names[0].casefold() not in COMMON and len(names[0]) > 2


def _abbreviation(names: Sequence[str]) -> bool:
    """Whether a name ends in an abbreviation that its other words are not: Alder PD."""
    last = names[-1]
    return (
        len(last) <= 3 and last.isupper() and last.isalpha() and not any(n.isupper() for n in names[:-1] if len(n) > 1)
    )
