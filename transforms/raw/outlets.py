"""The outlet behind an address: by its registered domain, with a table of known outlets."""

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import seeds

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

    from transforms.raw.records import Record

NAMES = {row["domain"]: row["outlet"] for row in seeds.rows("outlet_domains")}
"""Registered domain, or a host below it, to the outlet's name."""

ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(?P<url>.+)", re.IGNORECASE)
"""An address in the Internet Archive holds the one that was archived."""

HOST = re.compile(
    r"(?:[a-z0-9_\u00a1-\uffff](?:[a-z0-9_\u00a1-\uffff-]{0,61}[a-z0-9_\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff][a-z0-9\u00a1-\uffff-]{1,62}"
)


def host_of(words: str) -> str | None:
    """The host of an address, or words that are one by themselves ("www.example.org"); None for other words."""
    words = words.strip()
    if archived := ARCHIVED.match(words):
        words = archived["url"]
    if "://" not in words and not words.startswith("//"):
        words = f"//{words}"
    try:
        host = urlsplit(words).hostname
    except ValueError:
        return None
    host = (host or "").rstrip(".").casefold()
    return host if len(host) <= 253 and HOST.fullmatch(host) else None


def domain_of(url: str) -> str | None:
    """The registered domain of an address (`bbc.co.uk`), by the public suffix list; None for one without."""
    host = host_of(url)
    return _suffixes().privatesuffix(host) if host else None


def outlet_of(url: str) -> str | None:
    """What the outlet of an address is called: by the table of known outlets, else its registered domain."""
    host, domain = host_of(url), domain_of(url)
    if host is None or domain is None:
        return None
    return NAMES.get(host.removeprefix("www.")) or NAMES.get(domain) or domain


def name_source(record: "Record") -> str:
    """What the outlet of a record is called.

    A record that names its source is believed. A source that it names by an address is named as the address is, and one
    that it names otherwise than the tables of known outlets do is named as they name it: one outlet is one source. By a
    name that several outlets have, such as the Times, it is one of them where its address says so, else what it says.
    What a page, a feed or a mail calls itself ("Courier | Top stories") is a worse name than its domain.
    """
    named = record.source
    at_url = outlet_of(record.url) if record.url else None
    by_address = outlet_of(named) if named and "." in named and " " not in named else None
    if named and not any(origin.startswith("source:") for origin in record.origins):
        known = by_address or _known().get(_folded(named))
        return known or (at_url if at_url and at_url in _sharing(named) else named)
    return at_url or by_address or named or record.folder or "unknown"


def origins_kept(record: "Record") -> tuple[str, ...]:
    """Where a page gave each field that an article has of it: not its own name where its address names the source."""
    by_address = record.url is not None and outlet_of(record.url) is not None
    return tuple(origin for origin in record.origins if not (by_address and origin.startswith("source:")))


def is_outlet(name: str) -> bool:
    """Whether the reference data know an outlet or agency of a name."""
    return _folded(name) in _known() or bool(_sharing(name))


def same_outlet(name: str, other: str) -> bool:
    """Whether two names are one outlet's: but for capitals and an article, or as the reference data know them; of
    names that several outlets have, whether they can be.
    """
    one, two = (_known().get(_folded(words), _folded(words)) for words in (name, other))
    return one == two or one in _sharing(other) or two in _sharing(name)


@cache
def _known() -> dict[str, str]:
    """What an outlet is called, by each of its names; that of its domain goes before others."""
    called = {_folded(name): name for name in NAMES.values()}
    for row in (row for table in ("outlets", "agencies") for row in seeds.rows(table)):
        name = called.setdefault(_folded(row["name"]), row["name"])
        for alias in filter(None, row["aliases"].split("|")):
            called.setdefault(_folded(alias), name)
    return called


def _sharing(name: str) -> frozenset[str]:
    """The known outlets that have a name which others have too."""
    return _shared().get(_folded(name), frozenset())


@cache
def _shared() -> dict[str, frozenset[str]]:
    outlets: dict[str, set[str]] = {}
    for row in seeds.rows("outlets"):
        for name in filter(None, row["shared_names"].split("|")):
            outlets.setdefault(_folded(name), set()).add(row["name"])
    return {name: frozenset(found) for name, found in outlets.items()}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


@cache
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - the list takes 30 ms to load; it is never fetched

    return PublicSuffixList()
