"""Role phrases: what the words of a role say, part by part.

In: the tokens of a sentence, the stretch of a role in it, and the names in that sentence. Out: for each role of the
stretch its office, subject, body, place, whom it serves, and whether it is held.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import seeds
from transforms.names.gazetteer import PLACES
from transforms.names.name_tokens import Token
from transforms.names.roles import HYPHENS, of_age
from transforms.names.wordlists import word_list
from transforms.tables import Mention

OFFICE_NAMES = {
    row["role"].casefold().replace("-", " "): row["canonical"] or row["role"] for row in seeds.rows("roles")
}
"""Every wording of an office or role, hyphens apart, to its usual one."""

KIN = frozenset(row["role"] for row in seeds.rows("roles") if row["kind"] == "kin")
TITLE_OFFICES = {row["title"].rstrip("."): row["role"] for row in seeds.rows("titles") if row["role"]}
RANKS = word_list("role_rank")
EPITHETS = word_list("role_epithet")
HOLDINGS = {
    word: kind for kind in ("former", "acting", "elect", "designate") for word in word_list(f"role_{kind}")
}  # fmt: skip
"""Words that say whether an office is held, and how."""

DETERMINERS = word_list("determiner") | frozenset({"a", "an", "the"})
PREPOSITIONS = frozenset({"of", "for", "to", "at", "in", "on", "with", "from", "by", "under", "near"})
NO_FIELD = DETERMINERS | EPITHETS | {"'s", "’s", "based"}
"""Words before an office that do not say what it deals with."""

STOPS = frozenset(',;:.—–()"“”') | {
    "and",
    "but",
    "who",
    "which",
    "that",
    "when",
    "while",
    "as",
    "said",
    "since",
    "until",
}
PORTFOLIOS = frozenset({"minister", "secretary", "secretary of state", "professor"})
"""Offices whose `of` is followed by what they deal with, whatever it looks like: secretary of the Treasury."""

LONGEST_OFFICE = 4
"""Words of the longest office."""

JOINS = frozenset({"-", "–", "‑", "'s", "’s", "'", "’", ".", "&"})


class Named(NamedTuple):
    """A name in the sentence: its tokens, end exclusive."""

    first: int
    end: int
    mention: Mention


class RoleParts(NamedTuple):
    """One role.

    Attributes:
        first, end: its tokens.
        office: the usual word for it; None where only a body is stated.
        field: what it deals with, in lower case.
        organisation, place, posting: the body, the place, and whom or where it serves; a mention's name, or the words.
        status: `held`, `former`, `acting`, `elect` or `designate`.
    """

    first: int
    end: int
    office: str | None
    field: str | None
    organisation: str | None
    place: str | None
    posting: str | None
    status: str


def read_roles(tokens: Sequence[Token], first: int, end: int, names: Sequence[Named]) -> Iterator[RoleParts]:
    """The roles that a stretch states; those it joins by `and` are several.

    Args:
        tokens: the sentence.
        first: the first token of the stretch.
        end: the token after it.
        names: the names in the sentence, in order.
    """
    inner = [name for name in names if first <= name.first and name.end <= end]
    for start, stop in _joined(tokens, first, end, inner):
        found = _role(tokens, start, stop, inner)
        if found is not None:
            yield found


def office_at(tokens: Sequence[Token], last: int, first: int) -> tuple[int, str] | None:
    """The office that ends with a token: where it begins, and its usual name.

    Args:
        tokens: the sentence.
        last: its last token.
        first: the first token that it can begin with.
    """
    best = None
    words: list[str] = []
    k = last
    while k >= first and len(words) < LONGEST_OFFICE:
        token = tokens[k]
        if token.word:
            words.insert(0, token.text.casefold())
            name = OFFICE_NAMES.get(" ".join(words))
            if name is not None:
                best = k, name
        elif token.text not in {"-", "–", "‑"}:
            break
        k -= 1
    return best


def _joined(tokens: Sequence[Token], first: int, end: int, names: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """The stretch cut where `and` joins a second role."""
    start = first
    for k in range(first + 1, end - 1):
        if tokens[k].text == "and" and _name_over(names, k) is None:
            heads = (_head(tokens, start, k, names), _head(tokens, k + 1, end, names))
            if None not in heads and heads[1] is not None and not _crosses(tokens, k + 1, heads[1][0]):
                yield start, k
                start = k + 1
    yield start, end


def _crosses(tokens: Sequence[Token], first: int, stop: int) -> bool:
    return any(token.text.casefold() in PREPOSITIONS for token in tokens[first:stop])


def _name_over(names: Sequence[Named], k: int) -> Named | None:
    return next((name for name in names if name.first <= k < name.end), None)


def _head(tokens: Sequence[Token], first: int, end: int, names: Sequence[Named]) -> tuple[int, int, str] | None:
    """The office of a role: its first token, the one after it, its usual name; the last before a preposition."""
    found = None
    for k in range(first, end):
        word = tokens[k].text.casefold()
        over = _name_over(names, k)
        stops = word in STOPS and not (word == "–" and not tokens[k].spaced)  # Canada–US Trade Minister
        if over is None and (stops or (word in PREPOSITIONS and found is not None)):
            if word == "of" and found is not None and k + 1 < end:
                longer = office_at(tokens, k + 1, found[0])
                if longer is not None and longer[0] <= found[0]:
                    return longer[0], k + 2, longer[1]
            break
        if over is not None and over.mention.type not in {"organisation", "place", "nationality"}:
            continue
        office = office_at(tokens, k, first) if tokens[k].word else None
        if office is not None and not (over is not None and k < over.end - 1):
            found = office[0], k + 1, office[1]
    return found


def _role(tokens: Sequence[Token], first: int, end: int, names: Sequence[Named]) -> RoleParts | None:
    head = _head(tokens, first, end, names)
    if head is None:
        return None
    start, stop, office = head
    if office in KIN:
        return None
    while start > first and tokens[start - 1].text.casefold() in RANKS and _name_over(names, start - 1) is None:
        start -= 1
        office = f"{tokens[start].text.casefold()} {office}"
    if start > first + 1 and tokens[start - 1].text in HYPHENS and tokens[start - 2].text.casefold() == "co":
        start -= 2
        office = f"co-{office}"
    status = "held"
    field: list[str] = []
    owners: list[Named] = []
    k = first
    while k < start:
        over = _name_over(names, k)
        word = tokens[k].text.casefold()
        status = HOLDINGS.get(word, status)
        if over is not None:
            if word not in HOLDINGS or over.end > k + 1:
                owners.append(over)
            k = over.end
            continue
        if tokens[k].word and word not in NO_FIELD | HOLDINGS.keys() and not of_age(tokens, k):
            field.append(word)
        k += 1
    if stop + 1 < end and tokens[stop].text in {"-", "–", "‑"} and tokens[stop + 1].text.casefold() in HOLDINGS:
        status = HOLDINGS[tokens[stop + 1].text.casefold()]
        stop += 2
    elif stop < end and tokens[stop].text.casefold() in {"elect", "designate", "nominee"}:
        status = HOLDINGS[tokens[stop].text.casefold()]
        stop += 1
    parts = _owned(tokens, owners, office)
    said = " ".join(field)
    if said and parts.get("field"):
        said = f"{parts['field']} {said}"
    said = said or parts.get("field", "")
    parts["field"] = said
    last = _complements(tokens, stop, end, names, office, parts)
    return RoleParts(
        first, last, office.casefold() if office.islower() else office, parts["field"] or None,
        parts.get("organisation"), parts.get("place"), parts.get("posting"), status,
    )  # fmt: skip


def _owned(tokens: Sequence[Token], owners: Sequence[Named], office: str) -> dict[str, str]:
    """What the names before an office say of it."""
    parts: dict[str, str] = {}
    for owner in owners:
        kind, name = owner.mention.type, owner.mention.name
        if kind in {"place", "nationality"}:
            parts.setdefault("place", name)
        elif kind == "person":
            parts.setdefault("posting", name)
        elif office in PORTFOLIOS:
            known = PLACES.get(tokens[owner.first].text)  # U.S. Treasury Secretary
            if known is not None:
                parts.setdefault("place", known)
            words = tokens[owner.first + (known is not None) : owner.end]
            parts["field"] = " ".join(t.text for t in words if t.word).casefold()
        else:
            parts["organisation"] = name  # the last of a chain: the union's health committee
    return parts


def _complements(
    tokens: Sequence[Token], k: int, end: int, names: Sequence[Named], office: str, parts: dict[str, str]
) -> int:
    """Read what prepositions join to an office; gives the token after the last one that belongs to the role."""
    last = k
    while k < end and tokens[k].text.casefold() in PREPOSITIONS - {"by", "under", "near"}:
        preposition = tokens[k].text.casefold()
        stop = k + 1
        while stop < end and (_name_over(names, stop) is not None or _goes_on(tokens, stop)):
            stop += 1
        named = any(k < name.first and name.end <= stop for name in names)
        if stop == k + 1 or (preposition in {"in", "on", "from"} and not named):
            break
        _complement(tokens, k + 1, stop, preposition, names, office, parts)
        last = k = stop
    return last


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    token = tokens[k]
    if token.text in JOINS:
        return not token.spaced
    return token.word and token.text.casefold() not in PREPOSITIONS | STOPS


def _complement(
    tokens: Sequence[Token],
    first: int,
    stop: int,
    preposition: str,
    names: Sequence[Named],
    office: str,
    parts: dict[str, str],
) -> None:
    inner = [name for name in names if first <= name.first and name.end <= stop]
    determined = tokens[first].text.casefold() in DETERMINERS
    body = tokens[first + determined : stop]
    words = "".join((" " if t.spaced and n else "") + t.text for n, t in enumerate(body))
    bodies = [name for name in inner if name.mention.type in {"organisation", "agreement", "product", "other"}]
    places = [name for name in inner if name.mention.type == "place"]
    people = [name for name in inner if name.mention.type == "person"]
    if preposition == "to" and inner:
        parts.setdefault("posting", inner[-1].mention.name)
    elif preposition == "of" and office in PORTFOLIOS and not places:
        parts["field"] = parts["field"] or words.casefold()
    elif bodies:
        parts.setdefault("organisation", bodies[-1].mention.name)
    elif places and preposition in {"of", "in", "for"} and places[-1].end - places[-1].first == len(body):
        parts.setdefault("place", places[-1].mention.name)
    elif people and preposition in {"of", "for", "to", "with"}:
        parts.setdefault("posting", people[-1].mention.name)
    elif words and preposition in {"of", "for", "at", "with"}:
        if determined or preposition in {"at", "with"} or any(t.capital for t in body):
            parts.setdefault("organisation", words)
        elif not parts["field"]:
            parts["field"] = words.casefold()
