"""Keys of names that are no person's: what two articles must share for a body or place to be one.

In: a name. Out: its key, equal for wordings that differ in nothing but abbreviations, marks and the form of a company;
and for bodies that every country or town has, what tells them apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import seeds
from transforms.names.gazetteer import COMMON, HEADS, INDEX, PLACES, fold
from transforms.names.wordlists import word_list

CANONICAL = frozenset(known.name for entries in INDEX.values() for _, known in entries)
FOLDED = frozenset(fold(name).replace("-", " ") for name in CANONICAL)
STREETS = word_list("street")
LOCAL = word_list("local_body")
"""Words for what every town, county or country has: University Hospital, Foreign Ministry."""

GENERIC = frozenset(row["name"] for row in seeds.rows("organisations") if row["generic"])
"""Bodies that many countries have by the same name: the Senate, the Treasury."""

FIRST = {"st": "saint", "mt": "mount", "ft": "fort"}
LAST = {
    "ave": "avenue", "blvd": "boulevard", "rd": "road", "dr": "drive", "ln": "lane", "hwy": "highway", "st": "street",
    "pkwy": "parkway", "ct": "court", "dept": "department", "corp": "corporation", "co": "company", "bros": "brothers",
    "incorporated": "inc", "limited": "ltd",
}  # fmt: skip
WITHIN = {"&": "and", "centre": "center", "dept": "department", "univ": "university", "ctr": "center"}
"""Abbreviated and British words by the ones that stand for them, as the first, the last or any word of a name."""

COMPANY = word_list("legal_form_folded")
"""What a company is by law; it tells a name from others only where the rest is a plain word (News Corp), or where it
may stand for a county (Alder Co)."""

PREVAILS = 2
"""How much oftener than any other an article names a country whose Congress it calls the Congress."""


@lru_cache(maxsize=50_000)
def thing_key(name: str) -> str:
    """The key of a body, place or thing: folded, without article, marks, abbreviations and what a company is by law."""
    plain = fold(name).removeprefix("the ").replace("’", "'").replace("'", "").replace(".", "").replace("-", " ")
    words = [WITHIN.get(word, word) for word in plain.replace(",", " ").split()]
    if len(words) > 1:
        words[0], words[-1] = FIRST.get(words[0], words[0]), LAST.get(words[-1], words[-1])
    while len(words) > 1 and words[-1] in COMPANY and _telling(words):
        del words[-1]
    return " ".join(words) or name


def _telling(words: list[str]) -> bool:
    """Whether a company's name says enough without its legal form, the last of its words: Microsoft, but not News."""
    if " ".join(words[:-1]) in FOLDED:
        return True
    return words[-1] != "company" and (len(words) > 2 or words[0] not in COMMON)


def told_apart_by(name: str, surfaces: Iterable[str], story: str, home: str | None) -> tuple[str, ...]:
    """What tells a body that many countries have from those of the others: its country where it is named with it, else
    the country that the article is about, else the story; and a street or a body of plain words (University Hospital)
    from those of other towns: its story.

    Args:
        name: the name in its article.
        surfaces: how it is written there.
        story: the story of the article.
        home: the country that the article is about.
    """
    if name not in GENERIC:
        return (story,) if _many_have(name) else ()
    told = sorted({owner for surface in surfaces for owner in (PLACES.get(surface.split()[0]),) if owner})
    return (told[0] if told else home or story,)


def home_of(places: Mapping[str, int]) -> str | None:
    """The country that an article is about; None where it names several as often.

    Args:
        places: how often it names which place.
    """
    lands: Counter[str] = Counter()
    for place, count in places.items():
        land = _lands().get(place)
        if land:
            lands[land] += count
    (first, most), (_, next_most) = [*lands.most_common(2), ("", 0), ("", 0)][:2]
    return first if most and most >= PREVAILS * next_most else None


@cache
def _lands() -> Mapping[str, str]:
    """Countries, and the cities, towns, states and provinces of each, to the country."""
    found = {row["name"]: row["country"] for seed in ("towns", "cities", "places") for row in seeds.rows(seed)}
    found.update((row["name"], row["name"]) for row in seeds.rows("countries"))
    return {place: land for place, land in found.items() if land}


@lru_cache(maxsize=50_000)
def _many_have(name: str) -> bool:
    """Whether many towns have a place or body of a name: a street, or plain words with the word for what it is."""
    words = name.replace("-", " ").split()
    if words[-1].rstrip(".") in STREETS:
        return name not in CANONICAL
    if len(words) != 2 or words[1] not in LOCAL or name in CANONICAL:
        return False
    return words[0] in HEADS or words[0].casefold().removesuffix("'s") in COMMON
