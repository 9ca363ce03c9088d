"""The limits of a name that the trained part found: cut and widened by what titles, offices and the rules say.

In: the tokens of a sentence and a name that was heard in them. Out: the same name in its limits.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transforms.names.candidates import (
    ARABIC_ARTICLES,
    HYPHENS,
    STOP,
    SUFFIXES,
    Candidate,
    ends_office,
    of_party,
    opens_office,
)
from transforms.names.gazetteer import (
    COMMON,
    GIVEN,
    LEADER_SURNAMES,
    PARTICLES,
    ROLE_WORDS,
    TITLES,
    is_surname,
    look_up,
)
from transforms.names.name_tokens import Token, is_heading, within
from transforms.names.person_context import MONTHS, dates, lives
from transforms.names.person_words import PARTISANS
from transforms.names.wordlists import word_list
from transforms.words import is_ordinary

OPEN = frozenset({"of", "for", "and", "the", "&"})
"""Words in which no name ends."""

FORMS = word_list("legal_form") - {"Co", "Corp"}
"""Legal forms of companies, which end a name; the others may stand within one."""

OFFICERS = word_list("officer")
"""Those who hold an office in a body, whose word may stand behind its name."""

OFFICER_RANKS = word_list("officer_rank")

ARABIC_WORDS = 4
"""Words and marks of a name, an Arabic article, its hyphen and another name."""

DOERS = ("er", "or", "ist", "man")
"""Endings of words for those who do something."""


DESCRIBING = ("ed", "ing", "ly", "al", "ic", "ous", "ful", "less", "ive", "ish", "y")
"""Endings of words that open a sentence and describe the person named behind them: Furious Ruiz."""


class Named(NamedTuple):
    """A name as the trained part found it.

    Attributes:
        start, end: its place in its part.
        type: `person`, `organisation` or `place`.
    """

    start: int
    end: int
    type: str


def rejoined(tokens: Sequence[Token], names: Sequence[Named], found: Sequence[Candidate]) -> Iterator[Named]:
    """The names, two persons that a hyphen joins being one (Ulstrom-Ruiz), as are a given name and the end of a surname
    that the rules found whole (Ana | Quorle- | Ruiz), and two places where rules found one.
    """
    hyphens = {(token.start, token.end) for token in tokens if token.text in HYPHENS} if len(names) > 1 else set()
    doubled = {(c.start, c.end) for c in found if _with_double_surname(c)} if hyphens else set()
    held: Named | None = None
    for name in names:
        if held is None:
            held = name
        elif (
            (held.type == name.type == "person" and (held.start, name.end) in doubled)
            or (
                held.type == name.type
                and (held.end, name.start) in hyphens
                and not _two_leaders(tokens, held, name)
                and (name.type == "person" or any((c.start, c.end) == (held.start, name.end) for c in found))
            )
            or any((c.start, c.end) == (held.start, name.end) and _arabic(c) for c in found)
        ):
            held = Named(held.start, name.end, held.type)
        else:
            yield held
            held = name
    if held is not None:
        yield held


def _arabic(c: Candidate) -> bool:
    """Whether a name of no known kind is a word and another one behind an Arabic article: Quorl al-Barvi."""
    return c.type == "unknown" and len(c.words) == ARABIC_WORDS and c.words[1] in ARABIC_ARTICLES


def _with_double_surname(c: Candidate) -> bool:
    """Whether a name can be that of a person with two surnames behind the given name."""
    apart = len(c.words) - 2
    return apart > 1 and c.words[apart] in HYPHENS and c.type in {"unknown", "person"} and not c.heading


def _two_leaders(tokens: Sequence[Token], one: Named, other: Named) -> bool:
    """Whether a hyphen joins two whom news copy calls by the surname alone: the Trump-Biden race."""
    words = {token.text for token in tokens if (token.start, token.end) in {one[:2], other[:2]}}
    return len(words & LEADER_SURNAMES) > 1


def trimmed(tokens: Sequence[Token], name: Named) -> Named:
    """A name without common words before a person (Steelmaker Ruiz), a title behind a place (Norland Sen. Ruiz) or the
    full stop of its last word (Quorl Ruiz Jr.).
    """
    places = within(tokens, name.start, name.end)
    inside = [tokens[k] for k in places]
    first = places.start if inside and inside[0].start == name.start else None
    if first is not None and len(inside) > 2 and of_party(tokens, first):
        inside = inside[2:]  # R-Norland
    if first is not None and len(inside) > 1 and ends_office(tokens, first):
        name, inside = name._replace(type="person"), inside[1:]
    while len(inside) > 1 and (inside[-1].text in OPEN or inside[-1].text == "."):
        inside = inside[:-1]
    inside = _within_limits(inside, name.type)
    if name.type == "person":
        inside = _with_second_surname(tokens, inside)
        if first is not None and len(inside) > 1 and dates(tokens, first):
            inside = inside[1:]
        while len(inside) > 1 and inside[1].capital and _no_given_name(inside[0]):
            if len(inside) == 2 and _called_so(tokens, inside[0], inside[1]):
                break
            inside = inside[1:]
    else:
        inside = _without_office(tokens, inside)
    return Named(inside[0].start, inside[-1].end, name.type) if inside else name


def _with_second_surname(tokens: Sequence[Token], inside: list[Token]) -> list[Token]:
    """The words of a person's name with what a hyphen joins to it: Ana Ulstrom | -Ruiz, but not Ulstrom-era."""
    end = next((k for k, token in enumerate(tokens) if inside and token.start == inside[-1].start), len(tokens)) + 1
    joined = end + 1 < len(tokens) and tokens[end].text in HYPHENS and not tokens[end].spaced
    if not joined or inside[-1].text in LEADER_SURNAMES or not is_surname(inside[-1].text):
        return inside
    second = tokens[end + 1]
    surname = second.capital and not second.spaced and (is_surname(second.text) or not is_ordinary(second.text))
    known = look_up(tokens, end + 1) is not None or second.text.isupper()
    return [*inside, *tokens[end : end + 2]] if surname and not known else inside


def _without_office(tokens: Sequence[Token], inside: list[Token]) -> list[Token]:
    """The words of a body or place without those of the office behind it: Alder County | Deputy District Attorney."""
    last = next((k for k, token in enumerate(tokens) if inside and token.start == inside[-1].start), None)
    if len(inside) > 1 and last is not None and opens_office(tokens, last):
        inside = inside[:-1]
    if len(inside) > 2 and inside[-1].text in OFFICERS:
        inside = inside[:-1]
        while len(inside) > 1 and inside[-1].text.casefold() in OFFICER_RANKS:
            inside = inside[:-1]
    while len(inside) > 1 and inside[-1].text in TITLES:
        inside = inside[:-1]
    return inside


def _within_limits(inside: list[Token], kind: str) -> list[Token]:
    """The words of a name without what its own words tell to be outside: a person's town (Ana Ruiz | of Norland), what
    stands behind the form of a company (Norland Ferries Inc | . Used), or before a leader (Senate | Minority Leader).
    """
    if kind == "person":
        of = next((k for k, token in enumerate(inside) if token.text == "of" and k > 1), None)
        called = of is not None and is_surname(inside[of - 1].text)
        return inside[:of] if called else inside
    if kind == "organisation":
        form = next((k for k, token in enumerate(inside) if token.text in FORMS and k), None)
        inside = inside if form is None else inside[: form + 1]
        while len(inside) > 1 and inside[-1].text in {"Minority", "Majority"}:
            inside = inside[:-1]
    return inside


def widened(name: Named, found: Sequence[Candidate]) -> Named:
    """A surname that was heard alone with the given name before it that the rules found, (Quenby) Ulstrom, and a name
    with what tells father from son.
    """
    for c in found:
        if len(LEADER_SURNAMES.intersection(c.words)) > 1:
            continue
        whole = c.start < name.start and c.end == name.end and c.type in {"unknown", "person"} and not c.heading
        surname = name.end - name.start == len(c.words[-1]) and c.words[-1] not in GIVEN
        if name.type == "person" and whole and all(_may_be_given(w, c, alone=surname) for w in c.words[:-1]):
            return Named(c.start, c.end, name.type)
        longer = (
            name.type == "person" and c.type in {"unknown", "person"} and c.start == name.start and c.end > name.end
        )
        if longer and not SUFFIXES.isdisjoint(c.words[-2:]):
            return Named(c.start, c.end, name.type)  # Ana Ruiz | Jr.
        if longer and not HYPHENS.isdisjoint(c.words[-2:]) and c.words[-1].islower():
            return Named(c.start, c.end, name.type)  # Wong Kwok | -hing
    return name


def _may_be_given(word: str, c: Candidate, *, alone: bool) -> bool:
    """Whether a word before a surname can be the given name: one of the language only where it is rare in news and
    stands behind a role (Speaker Brain Ruiz) or, the surname being heard `alone`, within a sentence (met Jazz Ruiz);
    a common one there where what stands beside both tells a person (met Precious Ruiz, 24).
    """
    if word in GIVEN or not is_ordinary(word):
        return True
    lower = word.casefold()
    full = c.method == "full_name"
    inside = alone and (full or "inside" in c.evidence) and word not in MONTHS and not word.endswith(DOERS)
    if lower in COMMON:
        return (
            inside
            and (full or "person" in c.evidence)
            and not (lower in ROLE_WORDS or word in TITLES or word in PARTISANS)
        )
    return bool(c.role) or inside


def _called_so(tokens: Sequence[Token], first: Token, last: Token) -> bool:
    """Whether a common word before a surname is a given name all the same: an age follows (Ting Ulstrom, 29,) or stands
    before it (19-year-old Win Ulstrom); inside a sentence also where who the person is follows (Win Ulstrom, a
    diver), or where it is a function word with a capital (they met You Ulstrom).
    """
    lower = first.text.casefold()
    end = next(k for k, token in enumerate(tokens) if token.start == last.start) + 1
    if end > 2 and tokens[end - 3].text == "old" and look_up(tokens, end - 2) is None:
        return True
    if lower in ROLE_WORDS or first.text in TITLES or lower.endswith(DOERS):
        return False
    explained = [token.text for token in tokens[end : end + 2]] in ([",", "a"], [",", "an"], [",", "who"])
    inside = not first.first and not is_heading(tokens)
    given = lower in STOP or (explained and look_up(tokens, end - 2) is None)
    return lives(tokens, end) or (inside and given)


def _no_given_name(token: Token) -> bool:
    """Whether a word before a surname is none of the person's: one that is common in news, says what somebody does
    (Steelmaker), or has its capital from the place where it stands; not a rare word (Dries) inside a sentence.
    """
    word = token.text
    if len(word) < 3 or word in GIVEN or is_surname(word) or word.casefold() in PARTICLES or not is_ordinary(word):
        return False
    lower = word.casefold()
    told = lower in COMMON or lower in ROLE_WORDS or word in TITLES
    return told or lower.endswith(DOERS) or (token.first and lower.endswith(DESCRIBING))
