"""Headlines without the name of the site that pages print behind them: "Ferry hits pier - WQRL.com - Alder News".

A site's name is no part of what happened: its towns and numbers would be read as places and figures, and two reports
of one site would look alike whatever they tell.
"""

import re

import seeds
from transforms.raw.outlets import is_outlet, same_outlet

MARKS = " |-–—·•»:"
SEPARATOR = re.compile(r"\s+(?:[|\-–—·•»]|::)+\s+")

LONGEST = 14
"""Words of the longest name of a site, with the towns that it serves."""

_WORD = re.compile(r"[^\W_](?:[\w'’.]*\w)?")
_HOST = re.compile(r"\b[\w-]{2,}\.(?:com|net|org|tv|news|info|us|ca|au|ie|nz|co\.\w\w)\b", re.IGNORECASE)
_STATION = re.compile(
    r"\b(?:[KW][A-Z]{3}(?:-?(?:TV|DT|LD|FM|AM))?(?:-?\d{1,2})?|[KW][A-Z]{2}(?:-?(?:TV|DT|LD|FM|AM)|-?\d{1,2}))\b"
    r"|\b(?:ABC|CBS|CTV|CW|FOX|Fox|NBC|PBS|Channel|Local|Live|Region)\s?-?\d{1,2}\b|\b\d{1,2}\s?News\b|\bNews\s?\d{1,2}\b"
)
"""A station by its call sign or its number: WQRL-TV, KQRL 8, FOX 8, 7News."""

_UNCAPITALISED = frozenset(
    {"a", "an", "and", "at", "for", "from", "in", "it", "its", "of", "on", "the", "to", "your"}
    | {"news", "weather", "sports", "traffic", "video", "authority"}
)
"""Words in small letters that stand in names of sites; the latter are what stations offer."""

_TELLING = frozenset({"reported", "reports", "said", "says"})
_ANYWHERE, _LAST = (
    frozenset(row["word"] for row in seeds.rows("site_words") if row["place"] == place)
    for place in ("anywhere", "last")
)


def without_site(title: str, source: str) -> str:
    """A headline without the site's name behind it, and without what stands behind that.

    Args:
        title: as a page or a record gives it.
        source: what its outlet is called.

    Returns:
        What stands before the first mark between blanks behind which a site is named: the outlet itself, a host, the
        call sign or the number of a station, or a name such as local news have. Another outlet, or what may be one, is
        named behind a bar only: behind a dash it is who says so (Ferry sold - Financial Times). The whole where there
        is none, or where nothing would be left.
    """
    for mark in SEPARATOR.finditer(title):
        head = title[: mark.start()].strip()
        piece = SEPARATOR.split(title[mark.end() :], maxsplit=1)[0].strip(MARKS)
        if head and _is_site(piece, source, parted="|" in mark.group()):
            return head
    return title


def _is_site(piece: str, source: str, *, parted: bool) -> bool:
    words = _WORD.findall(piece)
    if not words or len(words) > LONGEST:
        return False
    if same_outlet(piece, source) or _HOST.fullmatch(piece):
        return True
    small = (word for word in words if word[0].islower() and not _HOST.fullmatch(word))
    if words[-1].lower() in _TELLING or not _UNCAPITALISED.issuperset(small):
        return False
    if _HOST.search(piece) or _STATION.search(piece):
        return True
    if is_outlet(piece) or words[-1] in _LAST:
        return parted
    return not _ANYWHERE.isdisjoint(words)
