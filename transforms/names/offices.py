"""Offices: who the article itself says is the prime minister, so that the words alone can stand for the person.

In: the persons an article names with their roles, and its text. Out: the holder of each office, where there is one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import seeds
from transforms.names.gazetteer import LEADERS, OFFICES
from transforms.tables import Mention

PAST = re.compile(r"\b(?:former|ex|late|then|vice|deputy|assistant|acting|next|designate)\b", re.IGNORECASE)
ADMINISTRATION = re.compile(r"(?<![\w'’-])([A-Z][\w’'-]{1,40}?)(?:['’]s)? administration\b")
"""`the Smith administration`: whoever it is called after is the president."""

HEAD_END = re.compile(r" (?:of|to|and (?:an?|the|his|her)) ")
"""What follows it says more of a role than the office."""

SAME = {row["role"]: row["canonical"] for row in seeds.rows("roles") if row["canonical"]} | {
    "member of congress": "representative", "congressman": "representative", "congresswoman": "representative",
}  # fmt: skip
"""Offices of several wordings by one of them."""

TITLED = frozenset(row["title"].rstrip(".").casefold() for row in seeds.rows("titles") if row["role"])
SAME |= {
    row["title"].rstrip(".").casefold(): SAME.get(row["role"], row["role"])
    for row in seeds.rows("titles")
    if row["role"]
}

WORD = re.compile(r"[^\W\d_]+")

Holders = Mapping[str, Mapping[str, frozenset[str]]]
"""Office to holder to the words of the holder's roles."""


def holders(people: Iterable[Mention], texts: Sequence[str]) -> Holders:
    """Who holds which office, as the article states it.

    A stated role counts first; the reference data of leaders is asked only for an office that no stated role fills.

    Args:
        people: the article's mentions.
        texts: its title and body.
    """
    found: dict[str, dict[str, set[str]]] = {}
    surnames: dict[str, str] = {}
    for mention in people:
        if mention.type != "person":
            continue
        surnames[mention.name.split()[-1]] = mention.name
        if mention.role and not PAST.search(mention.role):
            words = [w.casefold() for w in WORD.findall(HEAD_END.split(mention.role)[0])]
            office, _ = _office(words)
            if office:
                found.setdefault(office, {}).setdefault(mention.name, set()).update(words)
    for text in texts:
        for match in ADMINISTRATION.finditer(text):
            name = surnames.get(match.group(1))
            if name and "president" not in found:
                found["president"] = {name: {"president"}}
    stated = frozenset(found)
    for row in LEADERS:
        name = surnames.get(row["name"].split()[-1])
        if name and row["office"] not in stated and name in (row["name"], row["name"].split()[-1]) and not row["to"]:
            found.setdefault(row["office"], {})[name] = {row["office"]}
    return {office: {name: frozenset(words) for name, words in sorted(held.items())} for office, held in found.items()}


def office_of(words: Sequence[str], held: Holders) -> str | None:
    """The one person whom `the ...` can stand for; None when nobody or several can.

    Args:
        words: the naming, its article first.
        held: who holds which office.
    """
    said = [word.casefold() for word in words[1:]]
    office, size = _office(said)
    if office is None:
        return None
    wanted = set(said[: len(said) - size])
    fitting = [name for name, known in held.get(office, {}).items() if wanted <= known]
    return fitting[0] if len(fitting) == 1 else None


def _office(words: Sequence[str]) -> tuple[str | None, int]:
    """The office that ends a role: `canadian prime minister` gives prime minister, `trade minister` gives minister."""
    for size in (2, 1):
        phrase = " ".join(words[-size:])
        if phrase in OFFICES or phrase in TITLED:
            return SAME.get(phrase, phrase), size
    return None, 0
