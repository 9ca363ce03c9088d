"""Headlines without the name of the site that pages print behind them: "Ferry hits pier - WQRL.com - Alder News".

A site's name is no part of what happened: its towns and numbers would be read as places and figures, and two reports
of one site would look alike whatever they tell.
"""

import re
from collections.abc import Sequence

import seeds
from transforms.raw.outlets import is_outlet, same_outlet

MARKS = " |-–—·•»:"
SEPARATOR = re.compile(r"(?<=\S)\s{1,9}(?:[|\-–—·•»:]{1,2}\s{1,9}){1,3}(?=\S)")

SHORTEST = 4
"""Words of the shortest headline that is left where no given name is all that stands behind it: fewer are the place or
person that the piece behind them tells of.
"""

LONGEST = 150
"""Code points of the longest name of a site, with the towns that it serves."""

_OFFERS, _NETWORKS, _PAPERS, _SMALL = (
    seeds.words("site_words", role) for role in ("offer", "network", "paper", "small")
)

_WORD = re.compile(r"[^\W_](?:[\w'’.]*\w)?")
_HOST = re.compile(r"\b[\w-]{2,}\.(?:com|net|org|tv|news|info|us|ca|au|ie|nz|co\.\w\w)\b", re.IGNORECASE)
_STATION = re.compile(
    rf"\b(?:[KW][A-Z]{{2,3}}(?:-?(?:TV|DT|LD|FM|AM)(?:-?\d{{1,2}})?|[ -]?\d{{1,2}})"
    rf"|(?:{'|'.join(sorted(_NETWORKS))})[ -]?\d{{1,2}}|\d{{1,2}} ?News|News ?(?:[Cc]hannel ?)?\d{{1,2}})\b"
)
"""A station by its call sign or its network with its number: WQRL-TV, KQRL 8, FOX 8, 7News, Newschannel 7."""
_CALL_SIGN = re.compile(r"\b[KW](?!WII\b)[A-Z]{3}\b")


def without_site(title: str, *names: str) -> str:
    """A headline without the site's name behind it.

    Args:
        title: as a page or a record gives it.
        names: what its outlet is called, by the record or by the page itself.

    Returns:
        What stands before the first mark between blanks behind which nothing but a site is named: the outlet itself, a
        host, a station, or what local sites offer (Alder News, Weather and Sports); behind a bar also another outlet or
        a paper by its name. Behind a dash that is who says so (Ferry sold - Financial Times). The whole where there is
        none, or where next to nothing would be left.
    """
    for mark in SEPARATOR.finditer(title, max(0, len(title) - LONGEST)):
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip(MARKS)
        if _is_called(tail, names):
            return head
        if len(head.split()) >= SHORTEST and _is_site(tail, names, parted="|" in mark.group()):
            return head
    return title


def _is_called(words: str, names: Sequence[str]) -> bool:
    return any(same_outlet(words, name) for name in names)


def _is_site(tail: str, names: Sequence[str], *, parted: bool) -> bool:
    """Whether all that stands behind a headline is the name of a site: no figure and no sentence (3 Hurt at Sea)."""
    pieces = [piece.strip(MARKS) for piece in SEPARATOR.split(tail)]
    if _is_called(pieces[0], names):
        return True
    words = _WORD.findall(tail)
    named = _STATION.sub(" ", _HOST.sub(" ", tail))
    if not words or any(char.isdigit() for char in named):
        return False
    offers = [word for word in words if word in _OFFERS or word.title() in _OFFERS]
    if any(word[0].islower() and word not in {*_SMALL, *offers} for word in _WORD.findall(named)):
        return False
    if _STATION.search(tail) or _HOST.fullmatch(pieces[0]) or len(offers) > 1:
        return True
    if offers or "," in tail:
        return bool(_HOST.search(tail) or _CALL_SIGN.search(tail) or (parted and words[-1] in _OFFERS))
    return parted and (bool(_CALL_SIGN.search(tail)) or is_outlet(pieces[0]) or words[-1] in _PAPERS)
