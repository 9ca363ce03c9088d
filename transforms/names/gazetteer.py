"""What is known before reading: names of places, organisations and agreements, and the words that surround names.

Every look-up is built once, from `seeds/*.csv`.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import simplemma

import seeds
from transforms.names.name_tokens import TOKEN, Token
from transforms.names.wordlists import word_list


class Known(NamedTuple):
    """A name that the reference data holds.

    Attributes:
        name: the canonical name.
        type: an entity type of the mentions table.
        method: the seed it comes from.
        weak: the wording is also a common word, so that it needs a capital that means something.
        kind: what the seed says it is, more closely: a company, a day.
    """

    name: str
    type: str
    method: str
    weak: bool
    kind: str = ""


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """A name for comparison: no case, no diacritics, one kind of apostrophe and hyphen, single spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("–", "-").replace("‑", "-"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


FAMILIAR = {row["word"]: float(row["capital_share"]) for row in seeds.rows("common_words")}
"""Words of running news text and the share of their uses inside sentences that have a capital."""

COMMON = frozenset(word for word, share in FAMILIAR.items() if share < 0.5)
"""Words that are mostly written in lower case, so that a capital alone makes no name of them."""

GIVEN = {row["name"]: row["gender"] for row in seeds.rows("given_names")}
AMBIGUOUS_GIVEN = frozenset(row["name"] for row in seeds.rows("given_names") if row["ambiguous"])
SURNAMES = frozenset(row["surname"] for row in seeds.rows("surnames"))
"""Surnames, folded and without marks."""

NICKNAMES = frozenset((fold(row["nickname"]), fold(row["name"])) for row in seeds.rows("nicknames"))
TITLES = {row["title"].rstrip("."): row["gender"] for row in seeds.rows("titles")}
HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mister", "Mme", "Madame", "Sir", "Dame", "Dr", "Prof", "Professor"})
PARTICLES = frozenset(row["particle"] for row in seeds.rows("name_particles"))
ROLES = {row["role"]: row["kind"] for row in seeds.rows("roles")}
ROLE_WORDS = frozenset(role.casefold() for role in ROLES if " " not in role) | word_list("role_prefix")
"""Words that are a role by themselves, or open one of several words."""

OFFICES = frozenset(role for role, kind in ROLES.items() if kind == "office")
HEADS = {row["word"]: row["type"] for row in seeds.rows("name_heads")}
LEADERS = seeds.rows("leaders")
LEADER_SURNAMES = frozenset(row["name"].split()[-1] for row in LEADERS if row["by_surname"])
"""Surnames that news copy uses alone for one person."""

TOWNS = frozenset(row["name"] for row in seeds.rows("towns"))
"""Towns too small, or too much like other names, to be places wherever they stand."""

PEOPLES = frozenset(row["demonym"] for row in seeds.rows("demonyms") if not row["place"])
"""Adjectives of a people or a faith that belong to no one place."""


@lru_cache(maxsize=100_000)
def is_surname(word: str) -> bool:
    """Whether a word, or what follows its last hyphen, is a known surname."""
    return "".join(c for c in fold(word).rpartition("-")[2] if c.isalpha()) in SURNAMES


@lru_cache(maxsize=50_000)
def is_word(word: str) -> bool:
    """Whether a folded word is one of the English language, as simplemma's dictionary has it."""
    return bool(simplemma.is_known(word, lang="en"))


def _wordings(row: dict[str, str]) -> list[str]:
    aliases = [*row["aliases"].split("|"), *row.get("shared_names", "").split("|"), row.get("mark", "")]
    return [row["name"], *(alias for alias in aliases if alias)]


def _known() -> Iterator[tuple[str, Known]]:
    for seed, kind in (
        ("outlets", "organisation"),
        ("agencies", "organisation"),
        ("cities", "place"),
        ("places", "place"),
        ("countries", "place"),
        ("organisations", "organisation"),
        ("agreements", "agreement"),
        ("products", "product"),
    ):
        for row in seeds.rows(seed):
            for wording in _wordings(row):
                yield wording, Known(row["name"], kind, "gazetteer", wording.casefold() in COMMON, row.get("kind", ""))
    for row in seeds.rows("party_members"):
        weak = row["word"].casefold() in COMMON
        yield row["word"], Known(row["party"], "organisation", "demonym", weak, "party")
    for row in seeds.rows("demonyms"):
        if row["place"]:
            wording = row["demonym"]
            yield wording, Known(row["place"], "nationality", "demonym", wording.casefold() in COMMON)


def _index() -> dict[str, list[tuple[tuple[str, ...], Known]]]:
    entries: dict[tuple[str, ...], Known] = {}
    for wording, known in _known():
        entries[tuple(TOKEN.findall(wording))] = known
    index: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for words, known in entries.items():
        index.setdefault(words[0], []).append((words, known))
    for found in index.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return index


INDEX = _index()
UPPER_INDEX: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
"""The same by wording in capitals, for headlines that are set in capitals."""
for _found in INDEX.values():
    for _words, _entry in _found:
        _upper = tuple(word.upper() for word in _words)
        UPPER_INDEX.setdefault(_upper[0], []).append((_upper, _entry))
for _found in UPPER_INDEX.values():
    _found.sort(key=lambda entry: -len(entry[0]))

PLACES = {
    word: known.name
    for word, entries in INDEX.items() for words, known in entries
    if len(words) == 1 and known.type in {"place", "nationality"}
}  # fmt: skip
"""Places by every wording of one word, the words for their people included."""

POSTAL = {row["code"]: row["state"] for row in seeds.rows("postal_codes")}
"""States by the two letters of the post, which name them behind a town and a comma only."""

SHORT_STATES = {
    alias.rstrip("."): row["name"]
    for row in seeds.rows("places") if row["kind"] == "state"
    for alias in row["aliases"].split("|") if alias.endswith(".") and alias.count(".") == 1
}  # fmt: skip
"""States by their abbreviations without the full stop, as they stand behind a party: D-Conn."""

PARTIES = {
    frozenset(row["parties"].split("|")): row["name"] for row in reversed(seeds.rows("agreements")) if row["parties"]
}
"""Agreements by the countries that made them, so that every order of the countries names the same one."""


def postal_at(tokens: Sequence[Token], i: int) -> str | None:
    """The state of a postal code, which is no word of a text in capitals: KY, but not WAR, OR PEACE."""
    shouts = i + 1 < len(tokens) and len(tokens[i + 1].text) > 1 and tokens[i + 1].text.isupper()
    return None if shouts else POSTAL.get(tokens[i].text)


def look_up(tokens: Sequence[Token], i: int, *, shouted: bool = False) -> tuple[int, Known] | None:
    """The longest known name that begins at a token.

    Args:
        tokens: the sentence.
        i: where to look.
        shouted: the sentence is set in capitals.

    Returns:
        The token after the name, and what it is; None when nothing known begins here.
    """
    word = tokens[i].text
    entries = INDEX.get(word, ()) if not shouted else ()
    if not entries and (shouted or (len(word) > 2 and word.isupper())):
        entries = UPPER_INDEX.get(word, ())
    if not entries:
        return None
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    for words, known in entries:
        if len(words) > 1 and words[1] != following and words[1][0] != "'":
            continue  # most of those that begin alike
        end = i + len(words)
        if end <= len(tokens) and all(
            tokens[i + k].text == words[k] or (words[k][0] == "'" and tokens[i + k].text == "’" + words[k][1:])
            for k in range(1, len(words))
        ):
            return end, known
    return None
