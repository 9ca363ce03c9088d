"""The money of an article: which country's dollar, pound or peso a bare sign means in it, where something tells.

In order: what the text says itself (all figures in Canadian dollars), the house style of the agency it credits, the
place in its dateline, the country that its outlet's address names. The last two count only where the article names no
country more often: outlets print what was written elsewhere. Where nothing tells, or agencies differ, it stays open.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

import seeds
from transforms.quantities.units import Unit, resolve_money
from transforms.reading import Reading
from transforms.tables import Article, Mention

STATED = re.compile(
    r"\b(?:figures|amounts|prices|sums|values|costs|currency|dollars)\b(?:\s+(?:are|is|here|given|quoted|stated|all))*"
    r"\s+in\s+(?P<money>[A-Z][\w.$]*(?:\s[A-Z]\w+)?(?:\s(?:dollars|pounds|pesos|rupees|francs))?)"
)
"""`All figures are in Canadian dollars.`"""

DATELINE = re.compile(
    r"\s*(?P<city>[A-Z][A-Z.'’ -]{2,30}[A-Z])(?:,\s*(?P<region>[A-Z][\w. ]{1,20}?))?"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?[—–-]{1,2}\s"
)
"""`HALIFAX, N.S. — ` at the beginning of a body."""

DOMAINS = {"uk": "GB"}
"""Country domains that are no ISO code."""


def money_country(article: Article, mentions: Sequence[Mention]) -> str | None:
    """The country whose money a bare sign such as $ means.

    Args:
        article: its text, its address and the agencies it credits are looked at.
        mentions: the names in it.

    Returns:
        ISO 3166 alpha-2, or None where nothing tells.
    """
    stated = STATED.search(article.text)
    unit = _units().get(stated["money"].rstrip(".").lower()) if stated else None
    if unit:
        return unit
    styles = {country for agency in article.agencies if (country := _styles().get(agency))}
    if styles:
        return styles.pop() if len(styles) == 1 else None
    named = Counter(filter(None, (_country_of(mention.name) for mention in mentions)))
    likely = _of_dateline(article.text) or _of_address(article.url)
    return likely if likely and 0 < named[likely] == max(named.values()) else None


def in_money_of(country: str | None, readings: Sequence[Reading]) -> list[Reading]:
    """Readings with their open dollars, pounds and the like as those of a country; as they are for None."""
    resolved = []
    for reading in readings:
        unit = Unit(reading.unit or "", reading.dimension)
        own = resolve_money(unit, country) if country and reading.dimension.startswith("money") else unit
        resolved.append(reading if own == unit else replace(reading, unit=own.name))
    return resolved


def _of_dateline(text: str) -> str | None:
    dateline = DATELINE.match(text)
    if dateline is None:
        return None
    places = (dateline["region"] or "", dateline["city"].title())
    return next((country for place in places if (country := _country_of(place))), None)


def _of_address(url: str | None) -> str | None:
    suffix = (urlsplit(url or "").hostname or "").rpartition(".")[2]
    domain = DOMAINS.get(suffix, suffix.upper())
    return domain if domain in _countries().values() else None


def _country_of(place: str) -> str | None:
    """The code of a country, or of the one that a city, a state or a people belongs to."""
    return _countries().get(_lands().get(place, place))


@cache
def _units() -> Mapping[str, str]:
    """The words and codes of a currency to the country that has it."""
    return {
        wording.lower(): row["countries"]
        for row in seeds.rows("currencies")
        if row["countries"]
        for wording in (row["code"], *row["words"].split("|"))
        if wording
    }


@cache
def _styles() -> Mapping[str, str]:
    return {row["name"]: row["money"] for row in seeds.rows("agencies") if row["money"]}


@cache
def _countries() -> Mapping[str, str]:
    """Names of countries to their codes, for those that share the name of their money with others."""
    return {row["place"]: row["countries"] for row in seeds.rows("currencies") if row["place"]}


@cache
def _lands() -> Mapping[str, str]:
    """Cities, states and provinces, abbreviated too, and peoples to their country."""
    found = {row["name"]: row["country"] for row in seeds.rows("cities")}
    found.update((row["demonym"], row["place"]) for row in seeds.rows("demonyms"))
    for row in seeds.rows("places"):
        if row["country"]:
            found.update(dict.fromkeys((row["name"], *row["aliases"].split("|")), row["country"]))
    return found
