"""The kinds of an article's names: what rules know stays, and what they cannot explain is decided by all that the
article says about the same words.

In: the candidates of every sentence. Out: those that are names, each with its kind.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from transforms.names.candidates import HYPHENS, SUFFIXES, Candidate, Sentence
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
from transforms.names.name_limits import key_of, put_right
from transforms.names.person_names import EAST_ASIAN, STREETS
from transforms.names.persons import one_letter_apart
from transforms.names.unknown_names import INNER_CAPITAL, STORMS
from transforms.names.wordlists import word_list
from transforms.words import is_ordinary

HEARD = frozenset({"person", "organisation", "place"})
"""Kinds that the trained part knows."""

NO_ACRONYM = word_list("no_acronym")
"""Short words in capitals that are no organisations."""

INITIALS = re.compile(r"[A-Z]{1,4}[PF]D|[A-Z]{2,3}SO|(?!WWII)[KW][A-Z]{3}")
"""The initials of a police or fire department or of a sheriff's office, and the call sign of an American station."""

PLACE_OPENERS = word_list("place_opener")
"""Words that begin the names of towns, mountains and forts: San, Fort, Mount."""

LINKED = frozenset({"of", "for", "on", "to", "and"})
"""Words behind the noun for what a body is."""

NO_SHORT_FORMS = frozenset({"State", "House", "World", "Nation", "America"})
"""Nouns that end the names of bodies and mean something else alone."""

COMPASS_LETTERS = frozenset("NESW")
"""Letters before the name of a street."""

LONG_SURNAME = 6
"""Letters a surname needs before a slip of one letter can be seen."""

NOT_YET_NAMED = frozenset({"organisation", "unknown"})

NO_STORMS = HEARD | {"unknown"}

NO_PLACES = frozenset({"person", "organisation"})

LOCATED = 1
"""Namings with a preposition of place before them from which a word is a place, where nobody is called by it and the
article names it no more than twice; others need more."""

SURE, GUESS = 0.85, 0.5
"""Confidence of a name that the article supports elsewhere, and of one that only its neighbours speak for."""


def decide(read: Sequence[Sentence], *, heard: bool = False) -> list[list[Candidate]]:
    """Give every candidate of unknown kind one, by what the whole article says about the same words; drop the rest.

    Args:
        read: the sentences of an article.
        heard: the trained part has named what it takes for names, so that a mere guess from capitals is of kind
            `other` at best.

    Returns:
        For each sentence its names, left to right.
    """
    votes: dict[str, Counter[str]] = {}
    for sentence in read:
        for c in sentence.candidates:
            if c.type == "unknown" or c.evidence:
                votes.setdefault(key_of(c), Counter()).update(c.evidence)
    short = _short_names(read)
    named = _by_noun(read)
    read = [Sentence([_at_home(c) for c in sentence.candidates], sentence.offices) for sentence in put_right(read)]
    people = [c for sentence in read for c in sentence.candidates if c.type == "person"]
    surnames = {_surname(c) for c in people}
    kinds: dict[Candidate, str | None] = {}
    for sentence in read:
        for c in sentence.candidates:
            if c.type == "unknown" and len(c.words) > 1 and key_of(c) not in short:
                kind = _kind_of_several(c, votes, surnames)
                kind = _unless_heard(c, _sound(c, kind, votes[key_of(c)]), heard=heard)
                kinds[c] = None if kind == "person" and len(c.words[-1]) < 2 else kind
    spelt_out = _kinds_spelt_out(read, kinds) if heard else {}
    people += [c for c, kind in kinds.items() if kind == "person"]
    surnames |= {_surname(c) for c in people}
    full = {_surname(c) for c in people if len(c.words) > 1}
    given = {fold(c.words[0]) for c in people if len(c.words) > 1 and not _shouts(c.words[0])}

    def decided(c: Candidate) -> Candidate | None:
        key = key_of(c)
        if c.method in {"", "context"} and votes.get(key, Counter())["thing"]:
            return None  # initials that the article spells out in common words
        if c.type in {"person", "unknown"} and _a_family(c, surnames):
            return replace(c, type="other", name=" ".join(c.words), role=None)
        if c.type in NO_STORMS and key not in full and _a_storm(c, votes.get(key, Counter())):
            return replace(c, type="other", name=" ".join(c.words), role=None)
        called = key in (full if c.type == "organisation" else surnames)
        called = called or (c.type == "place" and key in given and c.words[0] in GIVEN)
        if c.type != "unknown" and c.evidence and called and _a_person(c, votes[key]):
            return replace(c, type="person", name=c.words[0], method="surname", confidence=SURE)
        if c.type == "place" and votes.get(key, Counter())["lives"] and _given_alone(c):
            return replace(c, type="person", name=c.words[0], method="context", confidence=SURE)
        if heard and c.type in NO_PLACES and c.method == "context" and _located(c, votes.get(key, Counter())):
            return replace(c, type="place", role=None)
        if c.type in NOT_YET_NAMED and c.method in {"", "context", "head"} and (full_name := _meant(c, short, named)):
            return replace(c, type="organisation", name=full_name, role=None, method="short", confidence=SURE)
        if c.type != "unknown":
            return c if c.type == "person" else replace(c, role=None)
        single = len(c.words) == 1 and not (heard and _shouts(c.words[0]))
        if (
            single
            and not {"street", "home"} & set(c.evidence)
            and (key in surnames or (key in given and not c.weak) or _misspelt(key, surnames))
        ) or (_arabic(c) and fold(c.words[-1]) in surnames):
            return replace(c, type="person", method="surname", confidence=SURE)
        if key in short and not votes[key]["place"] and (len(c.words) > 1 or not c.weak):
            told = spelt_out.get(short[key], "organisation")
            return replace(c, type=told, name=short[key], method="short", confidence=SURE if told != "other" else GUESS)
        kind = kinds[c] if c in kinds else _unless_heard(c, _sound(c, _kind(c, votes[key]), votes[key]), heard=heard)
        return replace(c, type=kind, method="context", confidence=GUESS) if kind else None

    return [[kept for c in sentence.candidates if (kept := decided(c)) is not None] for sentence in read]


def _at_home(c: Candidate) -> Candidate:
    """A name that stands where only the home of somebody does, or a town before its state, is a place."""
    person = c.type == "person" and c.method != "full_name"
    return replace(c, type="place", role=None) if person and "home" in c.evidence else c


def _located(c: Candidate, votes: Counter[str]) -> bool:
    """Whether the neighbours of a single word say again and again that it is a place, and never another kind."""
    other = votes["person"] or votes["organisation"]
    called = (c.words[0] in GIVEN) + is_surname(c.words[0])
    often = votes["inside"] > 2 * LOCATED
    enough = LOCATED + (called or often) + (c.type == "organisation") + (votes["article"] > 0)
    return len(c.words) == 1 and votes["place"] + 2 * votes["dateline"] >= enough and not other


def _unless_heard(c: Candidate, kind: str | None, *, heard: bool) -> str | None:
    """The kind that capitals suggest, `other` when the trained part was there and heard none, save for towns and
    initials that say what they are of.
    """
    if "aged" in c.evidence:
        return "person"
    town = kind == "place" and " ".join(c.words) in TOWNS and not any(is_ordinary(word) for word in c.words)
    known = (kind == "organisation" and len(c.words) == 1 and _telling_initials(c.words[0])) or "home" in c.evidence
    return "other" if heard and kind in HEARD and not (town or known) else kind


def _telling_initials(word: str) -> bool:
    """Whether initials say by themselves what they are of: QNPD, but not WHAT."""
    return INITIALS.fullmatch(word) is not None and word.casefold() not in FAMILIAR and not is_word(fold(word))


def _kind_of_several(c: Candidate, votes: Mapping[str, Counter[str]], surnames: Collection[str]) -> str | None:
    """The kind of an unknown name of several words; `surnames` are those of the persons that are known so far."""
    own = votes[key_of(c)]
    kind = _kind(c, own)
    if kind == "person" and not _like_a_person(c, votes):
        kind = "other"
    if kind is None and (_named_again(c, votes) or _new_name(c)):
        kind = "person"
    if kind in {None, "other"} and fold(c.words[-1]) in surnames and _namesake(c, own):
        kind = "person"
    if kind == "person" and fold(c.words[0]) in surnames and not own["person"]:
        kind = "other"  # what is called after a person, not another person
    return kind


def _surname(c: Candidate) -> str:
    """The last word of a name that is no suffix: Reno Whitfield II."""
    words = [word for word in c.words if word not in SUFFIXES and word[0].isalpha()]
    return fold((words or c.words)[-1])


def _misspelt(word: str, surnames: Collection[str]) -> bool:
    """Whether a word that is none is a letter away from one surname of the article."""
    if len(word) < LONG_SURNAME or is_word(word) or is_surname(word):
        return False
    return sum(one_letter_apart(word, surname) for surname in surnames) == 1


def _arabic(c: Candidate) -> bool:
    """Whether a name is one word behind an Arabic article: al-Masri, but also al-Arabiya."""
    return len(c.words) == 3 and fold(c.words[0]) in {"al", "el", "ul"} and c.words[1] in HYPHENS


def _shouts(word: str) -> bool:
    """Whether a word is an abbreviation in capitals, and so no given name."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def _namesake(c: Candidate, votes: Counter[str]) -> bool:
    """Whether a word before a surname of the article is a given name: no word of the language (Shukeitha Whitfield),
    or written so inside sentences again (Miracle Whitfield).
    """
    if len(c.words) != 2 or c.heading or votes["article"]:
        return False
    return votes["inside"] >= 2 or not (is_word(fold(c.words[0])) or _shouts(c.words[0]))


def _named_again(c: Candidate, votes: Mapping[str, Counter[str]]) -> bool:
    """Whether unknown words at the start of a sentence are a full name: their last word stands alone elsewhere, as
    persons do and nothing else.
    """
    if (
        c.heading
        or c.weak
        or not 2 <= len(set(c.words)) <= 3
        or any(w.casefold() in FAMILIAR or _shouts(w) for w in c.words)
    ):
        return False
    alone = votes.get(fold(c.words[-1]), Counter())
    other = alone["place"] + alone["organisation"] + alone["product"] + alone["article"] + alone["quoted"]
    return alone["inside"] + alone["person"] > 0 and not other


def _new_name(c: Candidate) -> bool:
    """Whether words that open a sentence are a full name: no word of the language before a known surname."""
    if c.heading or not 2 <= len(c.words) <= 3 or not is_surname(c.words[-1]) or is_word(fold(c.words[-1])):
        return False
    return not any(w.casefold() in FAMILIAR or is_word(fold(w)) or _shouts(w) or not w.isalpha() for w in c.words[:-1])


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
    if _shouts(first) and not all(_shouts(word) for word in c.words if word[0].isalpha()):
        return False  # a broadcaster by its call sign
    if first in GIVEN or fold(first) in EAST_ASIAN or first in {"Abu", "Umm", "Ibn"}:
        return True
    return bool(alone["inside"]) or is_surname(c.words[-1]) or not (is_word(fold(first)) or is_word(fold(c.words[-1])))


def _sound(c: Candidate, kind: str | None, votes: Counter[str]) -> str | None:
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


def _a_person(c: Candidate, votes: Counter[str]) -> bool:
    """Whether a known place or body is here the surname of somebody the article names in full."""
    other = {"place", "organisation", "product"} & set(c.evidence)
    if c.type == "organisation" and c.method == "context" and not votes["organisation"] and not c.heading:
        return not other
    if c.type == "place" and not (votes["place"] or votes["dateline"] or c.heading):
        return not other
    return not other and ("person" in c.evidence or votes["person"] > votes["place"])


def _a_storm(c: Candidate, votes: Counter[str]) -> bool:
    """Whether the article calls a storm by this name: Hurricane Nora, and Nora alone."""
    called = len(c.words) == 1 and votes["storm"] > 0 and not c.titled
    return called or (len(c.words) > 1 and c.words[0].casefold() in STORMS and c.method != "gazetteer")


def _a_family(c: Candidate, surnames: Collection[str]) -> bool:
    """Whether several of one surname are named together: the Whitfields."""
    word = fold(c.words[0])
    return len(c.words) == 1 and "article" in c.evidence and word.endswith("s") and word[:-1] in surnames


def _given_alone(c: Candidate) -> bool:
    """Whether a known place is a given name too and its neighbours do not speak for the place."""
    return len(c.words) == 1 and c.words[0] in GIVEN and not {"place", "home"} & set(c.evidence)


def _short_names(read: Sequence[Sentence]) -> dict[str, str]:
    """Short forms that the article itself introduces: initials, and the first word of the only body that begins so."""
    first: dict[str, set[str]] = {}
    out: dict[str, str] = {}
    for sentence in read:
        for c in sentence.candidates:
            if c.type == "organisation" and len(c.words) > 1 and c.words[0] not in HEADS and c.method == "head":
                first.setdefault(fold(c.words[0]), set()).add(c.name)
            if c.acronym and c.type not in {"place", "nationality", "person"}:
                out[fold(c.acronym)] = c.name  # but not the broadcaster behind a dateline: ALDER (WABC)
    out.update({word: next(iter(names)) for word, names in first.items() if len(names) == 1 and _telling(word)})
    return out


def _by_noun(read: Sequence[Sentence]) -> dict[str, str]:
    """Bodies by the noun for what they are, where the article names only one of that kind: the Observatory."""
    names: dict[str, set[str]] = {}
    for sentence in read:
        for c in sentence.candidates:
            if c.type == "organisation" and len(c.words) > 1:
                core = list(takewhile(lambda word: word.casefold() not in LINKED, c.words))
                names.setdefault((core or [""])[-1], set()).add(c.name)
    return {noun: next(iter(of)) for noun, of in names.items() if len(of) == 1 and noun not in NO_SHORT_FORMS}


def _meant(c: Candidate, short: Mapping[str, str], named: Mapping[str, str]) -> str | None:
    """The full name of a body that is called by its initials, or by `the` and the noun for what it is."""
    if len(c.words) > 1:
        return None
    if c.type == "organisation" and c.words[0].isupper() and key_of(c) in short:
        return short[key_of(c)]
    return named.get(c.words[0]) if "article" in c.evidence and "linked" not in c.evidence and not c.heading else None


def _kinds_spelt_out(read: Sequence[Sentence], kinds: Mapping[Candidate, str | None]) -> dict[str, str]:
    """The kinds of names that stand before their own initials; what nobody heard as a name (Compact Lamp Index) makes
    of its initials no body either.
    """
    told: dict[str, str | None] = {
        c.name: kinds.get(c) if c.type == "unknown" else c.type for s in read for c in s.candidates if c.acronym
    }
    return {name: kind or "other" for name, kind in told.items() if kind not in {"person", "place", "nationality"}}


def _telling(word: str) -> bool:
    """Whether the first word of a body can stand for it: not Mount, Air, National or Memorial."""
    title = word.capitalize()
    return len(word) > 2 and word not in FAMILIAR and title not in PLACE_OPENERS and title not in HEADS


def _kind(c: Candidate, votes: Counter[str]) -> str | None:
    """The kind of an unknown name, by the votes of all its namings; None when it is likely no name."""
    word = c.words[-1]
    inside, person = votes["inside"], votes["person"]
    single = len(c.words) == 1
    if votes["title"] or (c.heading and not inside):
        return None
    if (votes["dateline"] or votes["home"]) and not person:
        return "place"
    if single and (len(word) < 2 or word in HEADS):
        return None
    if single and word in LEADER_SURNAMES:
        return "person"
    if single and (word.casefold() in FAMILIAR or not inside) and word not in GIVEN:
        return None
    if c.weak and not (person and (single or c.role)):
        return None
    if votes["product"]:
        return "product"
    if single and INNER_CAPITAL.search(word) and word not in GIVEN:
        return "organisation"
    if single and word.isupper():
        return "organisation" if 3 <= len(word) <= 6 and word.isalpha() and word not in NO_ACRONYM else None
    if len(c.words) > 1 and all(w.isupper() for w in c.words if w[0].isalpha()) and not c.heading:
        return "organisation" if inside else None
    named = single and word in GIVEN and word not in AMBIGUOUS_GIVEN and word.casefold() not in FAMILIAR
    if not inside and not person and not named:
        return None
    if not single and (c.words[-1] in STREETS or (c.words[0] in COMPASS_LETTERS and HEADS.get(word) == "place")):
        return "place"
    if any(w in HEADS for w in c.words):
        return HEADS[next(w for w in reversed(c.words) if w in HEADS)]
    if not single and c.words[0] in PLACE_OPENERS:
        return "place"
    if not single and _shouts(word) and not _shouts(c.words[-2]) and word not in SUFFIXES:
        return "place" if len(word) == 2 else "other"  # a town and its state; a thing by its abbreviation
    if not single and any(len(w) == 2 and w[1] == "." for w in c.words[:-1]):
        return "person"  # a middle initial
    if person and person >= votes["place"] and not (single and 2 * votes["article"] > inside):
        return "person"
    if votes["place"]:
        return "place"
    if votes["organisation"]:
        return "organisation"
    if single and word in GIVEN and word not in AMBIGUOUS_GIVEN:
        return "person"
    if _arabic(c):
        return "other"
    familiar = any(w.casefold() in FAMILIAR for w in c.words)
    if len(c.words) in (2, 3) and not familiar and not votes["quoted"] and 2 * votes["article"] <= inside:
        return "person"
    return "other" if inside else None
