"""Names of the trained part entered among those that the rules found.

The trained part has heard the rules, so what it takes for a person, organisation or place is one, in its limits. The
rules keep the kinds that it does not know, canonical names, titles and roles; a name that it does not take for one is
of kind `other` at best, unless reference data or an article's own words speak for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from transforms.names.candidates import (
    POSSESSIVES,
    SUFFIXES,
    Candidate,
    Sentence,
    of_currency,
    opens_office,
    plain,
)
from transforms.names.gazetteer import COMMON, GIVEN, LEADER_SURNAMES, TITLES, is_surname
from transforms.names.heard_candidates import KNOWN, LONGEST_UNIT, before, make_heard
from transforms.names.heard_limits import Named, rejoined, trimmed, widened
from transforms.names.name_guesses import HEARD
from transforms.names.name_tokens import Token, within
from transforms.names.names import NamedSentence
from transforms.names.person_context import holiday_end, is_degree
from transforms.names.person_words import MARKS, PARTISANS, STREETS
from transforms.names.unknown_names import WHO
from transforms.names.work_titles import is_work_title
from transforms.text import Passage
from transforms.words import is_ordinary

HOLIDAY_WORDS = 3
"""Words before one heard among which the name of a day can begin, or behind it among which a street can end."""

ERAS = frozenset({"AD", "BC", "BCE", "CE"})


def join(
    read: Sequence[NamedSentence], named: Mapping[tuple[str, int], Sequence[Named]], passages: Sequence[Passage]
) -> list[NamedSentence]:
    """The sentences of an article with what the trained part found in them.

    Args:
        read: the sentences as rules read them.
        named: the names that the trained part found, by part and number of the sentence.
        passages: the parts of the article.
    """
    return [_joined(sentence, named.get((passages[sentence.passage].part, sentence.number), ())) for sentence in read]


def _joined(sentence: NamedSentence, names: Sequence[Named]) -> NamedSentence:
    if not (names or sentence.found.candidates):
        return sentence
    candidates = sorted(_entered(sentence, names), key=lambda candidate: candidate.start)
    return replace(sentence, found=Sentence(candidates, sentence.found.offices))


def _entered(sentence: NamedSentence, names: Sequence[Named]) -> Iterator[Candidate]:
    left = list(sentence.found.candidates)
    heading = sentence.heading
    for heard in rejoined(sentence.tokens, names, left):
        name = widened(trimmed(sentence.tokens, heard), left)
        if _is_word(sentence.tokens, name, heading=heading):
            continue
        over = [c for c in left if c.start < name.end and c.end > name.start]
        if (
            _tile(sentence.tokens, name, over)
            or _with_officer(name, over)
            or any(_stands(c, name, names) for c in over)
        ):
            continue
        made = make_heard(sentence.tokens, name, over, heading=heading)
        if made is not None:
            left = [c for c in left if c not in over]
            yield made
    for c in left:
        unheard = not any(c.start < name.end and c.end > name.start for name in names)
        yield replace(c, type="other") if unheard and _is_ordinary(c) else c


def _is_word(tokens: Sequence[Token], name: Named, *, heading: bool) -> bool:
    """Whether what was heard is no name: one common word that nobody is called by (a Marine, Quake), the title of a
    work, or somebody's party.
    """
    inside = within(tokens, name.start, name.end)
    if not inside:
        return False
    first, last, several = inside[0], inside[-1], len(inside) > 1
    if is_work_title(tokens, first, last + 1) or of_currency(tokens, last):
        return True
    if name.type == "person" and (_in_holiday(tokens, first) or _in_street(tokens, last)):
        return True
    if len(inside) > 2 and sum(tokens[k].text in LEADER_SURNAMES for k in inside) > 1:
        return True  # the Trump-Biden race
    if several:
        return tokens[last].text in PARTISANS  # the Norland Republican
    return _is_lone_word(tokens, first, name.type, heading=heading)


def _is_lone_word(tokens: Sequence[Token], k: int, kind: str, *, heading: bool) -> bool:
    """Whether a single word that was heard as a name of some kind is none."""
    word, before_it, person = tokens[k].text, before(tokens, k), kind == "person"
    opens = heading or tokens[k].first
    if person and opens and word.casefold() in WHO and word not in GIVEN:
        return True  # Man arrested
    if is_degree(tokens, k) or (plain(word) and not word.isupper()) or opens_office(tokens, k):
        return True
    if person and (any(char.isdigit() for char in word) or _initials(tokens, k)):
        return True  # News4
    if kind == "organisation":
        return False
    if word in ERAS and (before_it == "century" or before_it.isdigit()):
        return True  # the 5th century BC
    if word in TITLES:
        return True
    if word in GIVEN or (person and is_surname(word)):
        return False
    called = person and before_it in {"a", "an", "the"}
    return word.casefold() in COMMON or ((opens or called) and is_ordinary(word))


def _in_holiday(tokens: Sequence[Token], first: int) -> bool:
    """Whether what was heard is part of the name of a day: Ana Ulstrom Ruiz Day."""
    return any(holiday_end(tokens, k) > first for k in range(max(0, first - HOLIDAY_WORDS), first + 1))


def _in_street(tokens: Sequence[Token], last: int) -> bool:
    """Whether what was heard goes on to the word for a street: N. Ana Ulstrom | Ruiz Blvd."""
    for token in tokens[last + 1 : last + 1 + HOLIDAY_WORDS]:
        if not (token.word and token.capital and token.spaced):
            return False
        if token.text in STREETS:
            return True
    return False


def _initials(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is in capitals among words that are not, and nobody's name: via BGR."""
    word = tokens[k].text
    if not (word.isupper() and 1 < len(word) <= LONGEST_UNIT and word.isalpha()):
        return False
    near = (*tokens[max(0, k - 2) : k], *tokens[k + 1 : k + 3])
    shouted = any(t.text.isupper() and len(t.text) > 1 and t.word for t in near)
    return not shouted and word.title() not in GIVEN and not is_surname(word.title())


def _stands(c: Candidate, name: Named, names: Sequence[Named]) -> bool:
    """Whether a name keeps its limits although less was heard: a person in pieces before a surname (Ana | Ruiz, but not
    Ana | Ana), and a body or place by the word for it (the Norland Police) of which only a part was heard.
    """
    if c.end - c.start <= name.end - name.start or not (c.start <= name.start and name.end <= c.end):
        return False
    if c.type != "person":
        return c.method == "head" and c.type in HEARD
    if len(LEADER_SURNAMES.intersection(c.words)) > 1:
        return False
    if any(word in MARKS for word in c.words):
        return True  # Ana “Nan” Ruiz
    if c.start == name.start and c.words[0] in GIVEN and c.method == "full_name" and not c.heading:
        words = [word for word in c.words if word not in SUFFIXES and word != "."]
        rest = [word for word in words if c.name.find(word) >= name.end - name.start]
        if rest == words[-1:] and is_surname(words[-1]) and words[-2] in GIVEN:
            return True  # Martin Luther | King
    pieces = [other for other in names if c.start <= other.start and other.end <= c.end]
    if len(pieces) < 2:
        return False  # none where what was heard began before the name and is cut down to fewer words
    whole = pieces[0].start == c.start and pieces[-1].end == c.end
    single = any(piece.end - piece.start <= len(max(c.words, key=len)) for piece in pieces)
    return whole and single and is_surname(c.words[-1]) and c.words[-1] != c.words[-2]


def _is_ordinary(c: Candidate) -> bool:
    """Whether a name has its kind from a word in it and no word that is not a common one: Great Service."""
    shouted = c.words[0].isupper()  # a station by its call sign
    return c.method == "head" and c.type in HEARD and not shouted and all(w.casefold() in COMMON for w in c.words)


def _tile(tokens: Sequence[Token], name: Named, over: Sequence[Candidate]) -> bool:
    """Whether several names of the kind that was heard, or known ones behind a person's full name, stand side by side
    where one was heard: Toronto Ontario, Norland University's Expert Group, an Ana Ruiz White House.
    """
    alike = all(c.type == name.type for c in over)
    known = (
        name.type != "person"
        and len(over) > 1
        and over[0].method == "full_name"
        and all(c.method in KNOWN for c in over[1:])
    )
    return (len(over) > 1 and (alike or known)) and all(
        token.text in POSSESSIVES or any(c.start <= token.start and token.end <= c.end for c in over)
        for token in tokens
        if name.start <= token.start and token.end <= name.end
    )


def _with_officer(name: Named, over: Sequence[Candidate]) -> bool:
    """Whether a body was heard together with the holder of its office: Alder Institute Director Ana Ruiz."""
    held = over[-1] if over and name.type != "person" and over[0].start == name.start else None
    return (
        held is not None
        and held.type == "person"
        and held.end == name.end
        and held.words[0] in GIVEN
        and bool(held.role)
    )
