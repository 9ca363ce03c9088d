"""Short names of bodies: the initials, first words and nouns by which an article calls a body that it names in full.

In: the candidates of every sentence. Out: the full names, by the short ones.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from transforms.names.candidates import Candidate, Sentence
from transforms.names.gazetteer import (
    FAMILIAR,
    HEADS,
    fold,
)
from transforms.names.name_heads import PLACE_OPENERS

LINKED = frozenset({"of", "for", "on", "to", "and"})
"""Words behind the noun for what a body is."""

NO_SHORT_FORMS = frozenset({"State", "House", "World", "Nation", "America"})
"""Nouns that end the names of bodies and mean something else alone."""


def short_names(read: Sequence[Sentence]) -> dict[str, str]:
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


def by_noun(read: Sequence[Sentence]) -> dict[str, str]:
    """Bodies by the noun for what they are, where the article names only one of that kind: the Observatory."""
    names: dict[str, set[str]] = {}
    for sentence in read:
        for c in sentence.candidates:
            words = _without_article(c)
            if c.type == "organisation" and len(words) > 1:
                core = list(takewhile(lambda word: word.casefold() not in LINKED, words))
                names.setdefault((core or [""])[-1], set()).add(c.name)
    return {noun: next(iter(of)) for noun, of in names.items() if len(of) == 1 and noun not in NO_SHORT_FORMS}


def meant(c: Candidate, short: Mapping[str, str], named: Mapping[str, str]) -> str | None:
    """The full name of a body that is called by its initials, or by `the` and the noun for what it is."""
    words = _without_article(c)
    if len(words) != 1:
        return None
    if c.type == "organisation" and words[0].isupper() and fold(words[0]) in short:
        full = short[fold(words[0])]
        return None if full.startswith(words[0].title()) else full  # a town in capitals: ALDER, the Alder Hospital
    article = words != c.words or "article" in c.evidence
    return named.get(words[0]) if article and "linked" not in c.evidence and not c.heading else None


def _without_article(c: Candidate) -> tuple[str, ...]:
    return c.words[1:] if c.words[0] in {"The", "the"} else c.words


def kinds_spelt_out(read: Sequence[Sentence], kinds: Mapping[Candidate, str | None]) -> dict[str, str]:
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
