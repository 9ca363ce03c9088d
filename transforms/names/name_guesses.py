"""The kind of a name that no rule explains, by the votes of all its namings and by what its words can be.

In: a candidate of unknown kind and the votes that the article gives its words. Out: a kind, or None where it is likely
no name.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from transforms.names.candidates import ARABIC_ARTICLES, HYPHENS, SUFFIXES, Candidate
from transforms.names.gazetteer import (
    AMBIGUOUS_GIVEN,
    FAMILIAR,
    GIVEN,
    HEADS,
    LEADER_SURNAMES,
    TITLES,
    TOWNS,
    fold,
    is_surname,
    is_word,
)
from transforms.names.name_evidence import INNER_CAPITAL
from transforms.names.name_heads import PLACE_OPENERS
from transforms.names.name_limits import key_of
from transforms.names.name_parts import EAST_ASIAN
from transforms.names.person_words import STREETS
from transforms.names.wordlists import word_list
from transforms.words import is_ordinary

HEARD = frozenset({"person", "organisation", "place"})
"""Kinds that the trained part knows."""

NO_ACRONYM = word_list("no_acronym")
"""Short words in capitals that are no organisations."""

INITIALS = re.compile(r"[A-Z]{1,4}[PF]D|[A-Z]{2,3}SO|(?!WWII)[KW][A-Z]{3}")
"""The initials of a police or fire department or of a sheriff's office, and the call sign of an American station."""

OF_BODIES = ("does", "owns", "sends")
"""Votes after which initials are those of a body: the QTU voted, the QTU's members, Ana Ruiz of the QTU."""

FULL_NAMES = range(2, 4)
"""Words of a full name."""

COMPASS_LETTERS = frozenset("NESW")
"""Letters before the name of a street."""


def unless_heard(c: Candidate, kind: str | None, votes: Counter[str], *, heard: bool) -> str | None:
    """The kind that capitals suggest, `other` when the trained part was there and heard none, save for towns, places
    that are called so, initials that say what they are of or of which the article (`votes`) tells what bodies do, and
    full names of which the text tells who they are and that they speak or act.
    """
    if "aged" in c.evidence:
        return "person"
    town = kind == "place" and " ".join(c.words) in TOWNS and not any(is_ordinary(word) for word in c.words)
    body = kind == "organisation" and len(c.words) == 1 and _of_a_body(c.words[0], votes)
    known = body or (kind == "place" and votes["site"] > 0) or "home" in c.evidence
    told = kind == "person" and len(c.words) in FULL_NAMES and _told_as_person(c)
    return "other" if heard and kind in HEARD and not (town or known or told) else kind


def _told_as_person(c: Candidate) -> bool:
    """Whether the neighbours of a full name tell a person, or who it is that says something, and its last word can be a
    surname: said Quorle Ulstrom of the Harbour Trust.
    """
    told = "person" in c.evidence or (bool(c.role) and "told" in c.evidence)
    return told and (is_surname(c.words[-1]) or not is_ordinary(c.words[-1]))


def _of_a_body(word: str, votes: Counter[str]) -> bool:
    """Whether initials are those of a body: they say so (QNPD, but not WHAT), or the article tells what it does, has or
    whom it sends.
    """
    if word.casefold() in FAMILIAR or is_surname(word):
        return False
    told = shouts(word) and any(votes[vote] for vote in OF_BODIES)
    return told or (INITIALS.fullmatch(word) is not None and not is_word(fold(word)))


def kind_of_several(c: Candidate, votes: Mapping[str, Counter[str]], surnames: Collection[str]) -> str | None:
    """The kind of an unknown name of several words; `surnames` are those of the persons that are known so far."""
    own = votes[key_of(c)]
    kind = kind_by_votes(c, own)
    if kind == "person" and not _like_a_person(c, votes):
        kind = "other"
    if kind is None and (_named_again(c, votes) or _new_name(c)):
        kind = "person"
    if kind in {None, "other"} and fold(c.words[-1]) in surnames and _namesake(c, own):
        kind = "person"
    if kind == "person" and fold(c.words[0]) in surnames and not own["person"]:
        kind = "other"  # what is called after a person, not another person
    return kind


def arabic(c: Candidate) -> bool:
    """Whether a name is one word behind an Arabic article: al-Masri, but also al-Arabiya."""
    return len(c.words) == 3 and fold(c.words[0]) in ARABIC_ARTICLES and c.words[1] in HYPHENS


def shouts(word: str) -> bool:
    """Whether a word is an abbreviation in capitals, and so no given name."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def _namesake(c: Candidate, votes: Counter[str]) -> bool:
    """Whether a word before a surname of the article is a given name: no word of the language (Shukeitha Whitfield),
    or written so inside sentences again (Miracle Whitfield).
    """
    if len(c.words) != 2 or c.heading or votes["article"]:
        return False
    return votes["inside"] >= 2 or not (is_word(fold(c.words[0])) or shouts(c.words[0]))


def _named_again(c: Candidate, votes: Mapping[str, Counter[str]]) -> bool:
    """Whether unknown words at the start of a sentence are a full name: their last word stands alone elsewhere, as
    persons do and nothing else.
    """
    if (
        c.heading
        or c.weak
        or not 2 <= len(set(c.words)) <= 3
        or any(w.casefold() in FAMILIAR or shouts(w) for w in c.words)
    ):
        return False
    alone = votes.get(fold(c.words[-1]), Counter())
    other = alone["place"] + alone["organisation"] + alone["product"] + alone["article"] + alone["quoted"]
    return alone["inside"] + alone["person"] > 0 and not other


def _new_name(c: Candidate) -> bool:
    """Whether words that open a sentence are a full name: no word of the language before a known surname."""
    if c.heading or not 2 <= len(c.words) <= 3 or not is_surname(c.words[-1]) or is_word(fold(c.words[-1])):
        return False
    return not any(w.casefold() in FAMILIAR or is_word(fold(w)) or shouts(w) or not w.isalpha() for w in c.words[:-1])


def _like_a_person(c: Candidate, votes: Mapping[str, Counter[str]]) -> bool:
    """Whether unknown words that nothing but their number speaks for can be a full name.

    A word of the language at their beginning (Golden Arches), an abbreviation or a hyphen alone speaks against it,
    unless the last word stands alone elsewhere, as surnames do.
    """
    own, alone = votes[key_of(c)], votes.get(fold(c.words[-1]), Counter())
    first = c.words[0]
    if own["person"] or c.role or (alone["person"] and not alone["place"]):
        return True
    if any(char.isdigit() for word in c.words for char in word) or (len(c.words) == 3 and c.words[1] in HYPHENS):
        return False
    if shouts(first) and not all(shouts(word) for word in c.words if word[0].isalpha()):
        return False  # a broadcaster by its call sign
    if first in GIVEN or fold(first) in EAST_ASIAN or first in {"Abu", "Umm", "Ibn"}:
        return True
    return bool(alone["inside"]) or is_surname(c.words[-1]) or not (is_word(fold(first)) or is_word(fold(c.words[-1])))


def plausible_kind(c: Candidate, kind: str | None, votes: Counter[str]) -> str | None:
    """The kind of a name of which only single sentences have spoken, checked by what its words can be.

    A single word that nobody is called by, of which no neighbour says that it is a person's, is none: a brand, a site.
    A verb of saying alone speaks for a body as well. A town is no person unless its neighbours say so.
    """
    human = votes["person"] - votes["speaks"]
    called = c.words[0] in GIVEN or is_surname(c.words[-1])
    if kind in {None, "other", "person"} and not votes["person"] and " ".join(c.words) in TOWNS:
        several = len(c.words) > 1 and c.words[0] not in GIVEN
        if votes["place"] or several or not (called or c.heading):
            return "place"
    if kind != "person":
        return kind
    if len(c.words) > 1:
        return kind
    if c.words[0].rstrip(".") in TITLES:
        return None
    if called or human > 0 or c.words[0] in LEADER_SURNAMES:
        return kind
    if votes["organisation"]:
        return "organisation"
    return "other" if votes["inside"] else None


def kind_by_votes(c: Candidate, votes: Counter[str]) -> str | None:
    """The kind of an unknown name, by the votes of all its namings; None when it is likely no name."""
    if votes["title"] or (c.heading and not votes["inside"]):
        return None
    if (votes["dateline"] or votes["home"] or votes["site"]) and not votes["person"]:
        return "place"
    return _kind_of_a_word(c, votes) if len(c.words) == 1 else _kind_of_words(c, votes)


def _kind_of_a_word(c: Candidate, votes: Counter[str]) -> str | None:
    word, inside, person = c.words[0], votes["inside"], votes["person"]
    given, familiar = word in GIVEN, word.casefold() in FAMILIAR
    if len(word) < 2 or word in HEADS:
        return None
    if word in LEADER_SURNAMES:
        return "person"
    if (not given and (familiar or not inside)) or (c.weak and not person):
        return None
    if votes["product"]:
        return "product"
    if not given and INNER_CAPITAL.search(word):
        return "organisation"
    if word.isupper():
        return "organisation" if 3 <= len(word) <= 6 and word.isalpha() and word not in NO_ACRONYM else None
    called = given and word not in AMBIGUOUS_GIVEN
    if not (inside or person or (called and not familiar)):
        return None
    voted = _voted(votes, of_thing=2 * votes["article"] > inside)
    return voted or ("person" if called else "other" if inside else None)


def _kind_of_words(c: Candidate, votes: Counter[str]) -> str | None:
    inside, person = votes["inside"], votes["person"]
    if c.weak and not (person and c.role):
        return None
    if votes["product"]:
        return "product"
    if all(word.isupper() for word in c.words if word[0].isalpha()) and not c.heading:
        return "organisation" if inside else None
    if not inside and not person:
        return None
    kind = _kind_by_wording(c.words) or _voted(votes, of_thing=False)
    if kind is not None or arabic(c):
        return kind or "other"
    familiar = any(word.casefold() in FAMILIAR for word in c.words)
    if len(c.words) in FULL_NAMES and not familiar and not votes["quoted"] and 2 * votes["article"] <= inside:
        return "person"
    return "other" if inside else None


def _kind_by_wording(words: Sequence[str]) -> str | None:
    """The kind that the words of a name tell: a street, the noun of a body, a state or an initial among them."""
    last, head = words[-1], next((HEADS[word] for word in reversed(words) if word in HEADS), None)
    if last in STREETS or (words[0] in COMPASS_LETTERS and HEADS.get(last) == "place"):
        return "place"
    if head is not None or words[0] in PLACE_OPENERS:
        return head or "place"
    if shouts(last) and not shouts(words[-2]) and last not in SUFFIXES:
        return "place" if len(last) == 2 else "other"  # a town and its state; a thing by its abbreviation
    middle = any(len(word) == 2 and word[1] == "." for word in words[:-1])
    return "person" if middle else None


def _voted(votes: Counter[str], *, of_thing: bool) -> str | None:
    """The kind that has the votes; nobody is called what mostly stands behind an article (`of_thing`)."""
    if votes["person"] and votes["person"] >= votes["place"] and not of_thing:
        return "person"
    return next((kind for kind in ("place", "organisation") if votes[kind]), None)
