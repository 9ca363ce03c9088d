"""Candidates of the names that the trained part heard, made of what the rules know about them.

In: a name as it was heard, and the names of the rules that lie over it. Out: the candidate that takes their place.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from transforms.names.candidates import SUFFIXES, Candidate, make, surface_of
from transforms.names.gazetteer import GIVEN, PARTICLES, is_surname
from transforms.names.heard_limits import Named
from transforms.names.lone_names import is_alone
from transforms.names.name_evidence import INNER_CAPITAL, STORMS, evidence_beside
from transforms.names.name_guesses import HEARD
from transforms.names.name_tokens import Token, in_address, within
from transforms.names.person_words import CORNERS, STREETS, TITLE_ROLES
from transforms.names.wordlists import word_list
from transforms.words import is_ordinary

FREE = HEARD | {"unknown", "other"}
"""Kinds that the trained part may change."""

KNOWN = frozenset({"gazetteer", "demonym", "agreement"})
"""Methods by which a name has its limits from reference data."""

CERTAIN = KNOWN | {"full_name", "title"}
"""Methods by which a name has a kind that stands."""

PLACING = frozenset({"street", "dateline", "site"})
"""What tells a place by where it stands."""

TELLING = frozenset({"aged", "cited"})
"""What tells a person."""

APPOSED = "apposed"
"""What tells a body: it stands between commas behind the noun for what it is."""

LONGEST_INITIALS, LONGEST_UNIT = 3, 5
"""Letters of the initials of a body: where they end a name, and where they stand alone."""

GUESS = 0.7
"""Confidence of a name for which the trained part alone speaks."""

CALL_SIGN = re.compile(r"[KW][A-Z]{3}")
"""The call sign of an American station."""

COMPANY_ENDINGS = tuple(sorted(word_list("company_ending")))

CALLED_PLACES = word_list("place_only_opener")
"""Words that begin the names of places and of no person."""

PEERS = word_list("peer")

PAPERS = word_list("paper_noun")
"""What papers are called for short."""

RANKS = TITLE_ROLES | {"Mr", "Mrs", "Ms", "Dr"}
"""Titles that are no part of a name, as Lady or Sister may be."""


def make_heard(tokens: Sequence[Token], name: Named, over: Sequence[Candidate], *, heading: bool) -> Candidate | None:
    """The candidate for a name, made of what the rules know about it; None where their limits or their kind stand.

    Args:
        tokens: those of its sentence.
        name: what was heard.
        over: the names of the rules that lie over it.
        heading: capitals say nothing in the sentence.
    """
    inside = within(tokens, name.start, name.end)
    street = name.type != "place" and _a_street(tokens, inside)
    name = name._replace(type=_kind(tokens, name, inside))
    same = next((c for c in over if (c.start, c.end) == (name.start, name.end)), None)
    if same is not None:
        return _agreed(tokens, name, same, inside, street=street)
    if not inside or (tokens[inside[0]].start, tokens[inside[-1]].end) != (name.start, name.end):
        return None
    first, end = _behind_title(tokens, name, inside[0], inside[-1] + 1), inside[-1] + 1
    if not (tokens[first].capital or tokens[first].text in PARTICLES) or not tokens[end - 1].text[0].isalnum():
        return None
    if len(over) == 1 and over[0].end == name.end and over[0].words[0].casefold() == "the" == before(tokens, first):
        return replace(over[0], start=name.start, words=over[0].words[1:], evidence=("article",))
    known = any(
        (c.method in KNOWN or c.type == "product") and c.start <= name.start and name.end <= c.end for c in over
    )
    if known or in_address(tokens, first):
        return None
    kind = "place" if street else name.type
    more: dict[str, object] = {"evidence": ("storm",)} if before(tokens, first) in STORMS else {}
    if kind == "person" and is_alone([token.text for token in tokens[first:end]]):
        more = {"evidence": evidence_beside(tokens, first, end, heading)}
    if over and over[0].type == kind == "person" and over[0].start == name.start:
        more |= {"role": over[0].role, "gender": over[0].gender, "titled": over[0].titled}
    return make(
        tokens, first, end, type=kind, name=surface_of(tokens, first, end), method="context", confidence=GUESS,
        heading=heading, **more,
    )  # fmt: skip


def _kind(tokens: Sequence[Token], name: Named, inside: Sequence[int]) -> str:
    """The kind of a name that was heard, unless its words show another one."""
    words = [tokens[k].text for k in inside]
    kind = name.type
    if kind == "person" and words and any(shows(words) for shows in OF_BODIES):
        kind = "organisation"
    elif kind == "person" and len(words) > 1 and words[0] in CALLED_PLACES:
        return "place"
    elif kind == "place" and len(words) == 1 and CALL_SIGN.fullmatch(words[0]):
        kind = "organisation"
    return "person" if kind != "person" and _a_peer(words) else kind


def _agreed(tokens: Sequence[Token], name: Named, c: Candidate, inside: Sequence[int], *, street: bool) -> Candidate:
    """A name that both have in the same limits; what was heard tells its kind, unless the rules are sure of it."""
    if c.method == "head" and c.type == "place" and name.type == "person" and len(c.words) > 1:
        return c  # on Nora Place
    if not (c.type in FREE and (c.method not in CERTAIN or _a_title(tokens, inside[0], c, name))):
        return c
    beside, heard = set(c.evidence), name.type
    if heard == "person" and len(inside) == 1 and "organisation" in beside and not _called(c.words[0]):
        heard = "organisation"  # the Quorl news agency
    kind = "person" if TELLING & beside else "place" if street or PLACING & beside else heard
    kind = "organisation" if APPOSED in beside else kind
    if "article" in beside and len(inside) == 1 and c.words[0] in PAPERS and kind in {"place", "person"}:
        kind = "organisation"  # told the Herald
    method = "head" if kind == "place" and "dateline" in beside else "context"
    return replace(c, type=kind, method=c.method or method, confidence=max(c.confidence, GUESS))


def _behind_title(tokens: Sequence[Token], name: Named, first: int, end: int) -> int:
    """Where a person's name begins behind a title that was heard with it."""
    if name.type != "person" or tokens[first].text.rstrip(".") not in RANKS:
        return first
    after = first + 1 + (first + 1 < end and tokens[first + 1].text == ".")
    return after if after < end and tokens[after].capital else first


def _ends_in_initials(words: Sequence[str]) -> bool:
    """Whether a name ends in the initials of a body: Alder PD."""
    last = words[-1]
    initials = 1 < len(last) <= LONGEST_INITIALS and last.isupper() and last.isalpha() and last not in SUFFIXES
    return len(words) > 1 and initials and not words[-2].isupper()


def _opens_with_initials(words: Sequence[str]) -> bool:
    """Whether a name begins with the initials of a body and goes on in small letters; two letters are a given name."""
    if len(words) < 2:
        return False
    first = words[0]
    initials = first.isalpha() and first.isupper() and LONGEST_INITIALS <= len(first) <= LONGEST_UNIT
    return initials and not _called(first.title()) and not all(word.isupper() for word in words[1:] if word.isalpha())


def _ends_in_a_number(words: Sequence[str]) -> bool:
    """Whether a name ends as those of stations do: Norland News4."""
    return len(words) > 1 and words[-1][0].isupper() and any(map(str.isdigit, words[-1]))


def _is_a_company(words: Sequence[str]) -> bool:
    """Whether a word that nobody is called by ends as those do that companies call themselves by: Quorlinsoft."""
    word = words[0]
    return len(words) == 1 and word.endswith(COMPANY_ENDINGS) and not word.islower() and not _called(word)


def _called(word: str) -> bool:
    """Whether persons are or may be called by a word, an inner capital (JoNell) included."""
    return word in GIVEN or is_surname(word) or INNER_CAPITAL.search(word) is not None


def _a_peer(words: Sequence[str]) -> bool:
    """Whether words are a title of nobility with its place: the Duke of Norland."""
    return len(words) > 2 and words[0] in PEERS and words[1] == "of"


def _a_title(tokens: Sequence[Token], first: int, c: Candidate, name: Named) -> bool:
    """Whether what looks like a full name is what something is called, as it was heard: the Brooklyn Paper."""
    titled = c.method == "full_name" and name.type == "organisation" and before(tokens, first) == "the"
    return titled and is_ordinary(c.words[-1]) and not is_surname(c.words[-1])


def _a_street(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether words are a street, by their last one or by what stands before them: the 800 block of Whitfield."""
    if not inside:
        return False
    first, last = inside[0], inside[-1]
    block = first > 1 and tokens[first - 1].text == "of" and tokens[first - 2].text in CORNERS
    return block or (first < last and tokens[last].text.rstrip(".") in STREETS)


def before(tokens: Sequence[Token], k: int) -> str:
    """The word or mark before a place, in lower case."""
    return tokens[k - 1].text.casefold() if k else ""


OF_BODIES: Sequence[Callable[[Sequence[str]], bool]] = (
    _ends_in_initials,
    _ends_in_a_number,
    _opens_with_initials,
    _is_a_company,
)
"""What shows that words which were heard as a person's name are a body's."""
