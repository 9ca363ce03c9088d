"""Candidates: stretches of a sentence that may be names, before the article as a whole decides.

The types and small helpers that the readers of names share.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.names.name_tokens import Token
from transforms.names.wordlists import word_list

STOP = word_list("function")
"""Words whose capital never makes a name by itself."""

NO_NAMES = word_list("no_name")
SUFFIXES = word_list("suffix")
HYPHENS = frozenset("-–‑—")

CURRENCY_SIGNS = frozenset("$€£¥₹")

POSSESSIVES = frozenset({"'s", "’s"})

ARABIC_ARTICLES = frozenset({"al", "el", "ul"})
SHORTENED = re.compile(r"(?:n['’]t|['’](?:ll|m|re|ve|d|em))$", re.IGNORECASE)
"""A verb or a negation glued to a word by an apostrophe."""

OFFICES_OF_PLACES = frozenset(tuple(office.split()) for office in word_list("office_of_place"))
"""Words that are part of a place's name elsewhere, each with the noun before which they are part of an office."""

Evidence = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that may be a name.

    Attributes:
        start, end: its place in the part.
        words: its words, titles left out.
        type: an entity type, or `unknown`.
        name: the normalised name, empty while unknown.
        role: the office or title stated with it, as worded.
        method, confidence: how it was found, how sure that is.
        evidence: votes from its neighbours: for a kind (person, place, organisation, product), and what stands
            around it (inside a sentence, in quotation marks, after an article).
        heading: it stands in a headline.
        weak: its capital proves nothing here and its words are common ones.
        gender: male, female or empty, from title or given name.
        titled: a personal title stands before it.
        acronym: the short form that follows it in brackets.
    """

    start: int
    end: int
    words: tuple[str, ...]
    type: str
    name: str = ""
    role: str | None = None
    method: str = ""
    confidence: float = 0.5
    evidence: Evidence = ()
    heading: bool = False
    weak: bool = False
    gender: str = ""
    titled: bool = False
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was found in one sentence: names, and offices that may stand for a person (the prime minister)."""

    candidates: list[Candidate] = field(default_factory=list)
    offices: list[Candidate] = field(default_factory=list)


def make(tokens: Sequence[Token], i: int, end: int, **more: object) -> Candidate:
    """A candidate over some tokens; `more` are its further fields."""
    words = tuple(t.text for t in tokens[i:end])
    return Candidate(start=tokens[i].start, end=tokens[end - 1].end, words=words, **more)  # type: ignore[arg-type]


def surface_of(tokens: Sequence[Token], i: int, end: int) -> str:
    """The words of some tokens as a name: single spaces, plain apostrophes, no mark of a hashtag."""
    written = "".join((" " if t.spaced and k else "") + t.text for k, t in enumerate(tokens[i:end]))
    return written.replace("’", "'").replace("#", "")


def capital_at(tokens: Sequence[Token], i: int, *, glued: bool = False) -> bool:
    """Whether a word with a capital stands at a place; `glued`: with no space before it."""
    return i < len(tokens) and tokens[i].word and tokens[i].capital and not (glued and tokens[i].spaced)


def of_currency(tokens: Sequence[Token], i: int) -> bool:
    """Whether letters say whose money the sign behind them is: US$30."""
    return i + 1 < len(tokens) and tokens[i + 1].text[0] in CURRENCY_SIGNS and not tokens[i + 1].spaced


def of_party(tokens: Sequence[Token], i: int) -> bool:
    """Whether the letter of a party stands before the state of its member: D-Norl."""
    glued = i + 2 < len(tokens) and tokens[i + 1].text in HYPHENS and not tokens[i + 1].spaced
    return glued and tokens[i].text in {"D", "R", "I"} and capital_at(tokens, i + 2, glued=True)


def ends_office(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word ends the office of who is named next: Secretary of State | Ruiz."""
    of = i > 1 and tokens[i].text == "State" and tokens[i - 1].text == "of"
    return of and tokens[i - 2].text.casefold() == "secretary" and capital_at(tokens, i + 1)


def opens_office(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word belongs to an office rather than to the place before it: Alder County District Attorney."""
    office = tokens[i + 1].text.casefold() if i + 1 < len(tokens) else ""
    return (tokens[i].text, office) in OFFICES_OF_PLACES


def acronym_after(tokens: Sequence[Token], i: int, end: int) -> str:
    """The short form in brackets after a name, when its letters can be the name's initials."""
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        short = tokens[end + 1].text
        if short.isupper() and 2 <= len(short) <= 8 and short[0] in "".join(t.text[0] for t in tokens[i:end]).upper():
            return short
    return ""


def plain(word: str) -> bool:
    """Whether a word makes no name whatever its first letter: a function word, or one with a verb glued to it."""
    return word.casefold() in STOP or word in NO_NAMES or SHORTENED.search(word) is not None
