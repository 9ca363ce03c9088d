"""Course wording: what the words around a figure say of its course: early, still moving, revised, of another year, or
on top of one before.

In, for each function: the text of the figure's sentence before it, after it, or both. Out: what they say.
"""

import re
from functools import cache

import seeds
from transforms.claims.wording import NEAR, TURN, cues
from transforms.words import WORD

SINCE = re.compile(
    r"\bsince\b[^.;\d\0]*\b(?:have|has)\b[^.;,\d\0]*\0"
    r"|\b(?:have|has)\b[^.;,\d\0]*\0[^.;,\d]*\bsince\b"
    r"|\0[^.;,\d]*\b(?:have|has)\b[^.;,\d]*\bsince\b",
    re.IGNORECASE,
)
"""What says of a figure, which stands at the null, that it has been counted since some day and goes on."""

STEP = re.compile(
    r"(?:[^.;]*?(?:,\s+(?:and\s+)?(?:\w+ly\s+)?(?:bring|rais|tak|push|lift)ing"
    r"|\bwhich\s+(?:\w+\s+)?(?:brings|brought|rais(?:es|ed)|takes|took|push(?:es|ed)|lift(?:s|ed)))"
    r"|(?:\s+(?!(?:as|after|when|while|before|and|but|who|that|said)\b)[\w’'-]+){0,6}?\s+(?:brings?|brought|takes?|took|push(?:es|ed)))"
    r"\s+(?:the|its|their|that)\s+(?:[\w-]+\s+){0,3}?(?:toll|number|total|count|tally)\b[^.;]{0,40}?\bto\s+\W?(?:\w+\s+){0,3}?\w",
    re.IGNORECASE,
)
"""What stands behind a count that is added to one before: nine bodies were found, which brings the toll to 31; nine
more deaths brought it there; not officials who raised the number of those missing.
"""

HURT_SINCE_DEAD = re.compile(
    r"\s+of\s+(?:the|those|these|its|his|her|their)\s+(?:\w+\s+){0,2}?(?:wounded|injured|hurt|survivors|patients)\b"
    r"(?:(?!\b(?:which|that|where|and)\b)[^.;])*?\b(?:died|succumbed|(?:are|is|declared|pronounced)\s+dead)\b",
    re.IGNORECASE,
)
"""What stands behind those of the hurt who have died since, and are not all who died: two of the wounded have died; not
of the wounded of a fire in which others died.
"""

MORE = re.compile(r"\s+more\b(?!\s+than\b)", re.IGNORECASE)
"""What stands behind a bare number that is added to one before: kills two more; not two more than last year."""

FROM = re.compile(r"\bfrom\s+(?:about|around|nearly|almost|over)?\s*$", re.IGNORECASE)

FROM_REACH = 24
"""What stands before the level that a change began from."""

ON_TO = re.compile(r"\W*(?:\w+\W+){0,3}?to\s+(?:\w+\s+)?\W?\d", re.IGNORECASE)
"""What goes on from such a level to the one after it."""

THEN, AT_THE_TIME = re.compile(r"\bthen\W+$", re.IGNORECASE), re.compile(r"\W*at the time\b|\W*when\b", re.IGNORECASE)

DIGIT = re.compile(r"\d")

COUNTED_AND = re.compile(r"\s+(?:[a-z]+\s+)?\d[\d,.]*\s+(?:[a-z]+\s+){1,3}and\s+(?:[a-z]+\s+){0,2}", re.IGNORECASE)
"""A count that shares its verb with the next one: it now knows of 22 crashes and six injuries."""

OWN_DEED = re.compile(r"\band\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""What stands between a figure and what its subject moved besides: lost £2m and raised its forecast."""

OF_ITS_OWN_VERB = re.compile(r"\s+(?:[a-z]+\s+)?(?:were|was|are|is|have|has|had)\b", re.IGNORECASE)
"""What stands behind one that has a verb of its own: the toll rose to 22 people and nine were hurt."""

COMPARED = re.compile(
    r"(?:[,(–—-]|\d[\d.,]*(?:%|m|bn|\s+(?:per\s?cent|million|billion|points?))?)\s*from\s+(?:about|around|nearly|almost|over)?\s*$",
    re.IGNORECASE,
)
"""What stands before a level of another year: came to £12m, from £9m a year earlier; took bodies from 12 graves in 2019
has no such level.
"""

OF_ANOTHER = re.compile(r"\bof\b")
"""What makes a figure tell from where something came, and no earlier one: pulled up from a depth of 30 metres."""


def is_early(before: str, after: str, *, moment: bool = False) -> bool:
    """Whether a figure is told as preliminary, or as one that another has replaced.

    Args:
        before: the words before it.
        after: the words behind it.
        moment: whether it is a day or an hour.
    """
    early, near = cues("early"), before[-NEAR:]
    if moment:
        near, after = _of_the_first().sub(" ", near), _of_the_first().sub(" ", after)
    ahead = any(
        not (cue[0].lower().endswith("from") and OF_ANOTHER.search(near, cue.end())) for cue in early.finditer(near)
    )
    return ahead or early.search(TURN.split(after[:NEAR])[0]) is not None


@cache
def _of_the_first() -> re.Pattern[str]:
    """What happened first, of which a moment is told that no other replaces: the initial call came at 9:30."""
    return re.compile(
        rf"\binitial\s+(?:\w+\s+)?(?:{'|'.join(sorted(seeds.words('figure_words', 'first')))})\b", re.IGNORECASE
    )


def is_moving(before: str, after: str, *, of_accounts: bool = False) -> bool:
    """Whether the words say that a figure is not closed (`so far`) or has moved (`rose to`).

    Args:
        before: the words before it.
        after: the words behind it.
        of_accounts: whether accounts give it, once for each period: it moved since the period before.
    """
    return _belongs("moving", before, after) or (not of_accounts and _belongs("moved", before, after))


def is_running(before: str, after: str) -> bool:
    """Whether the words say that a count goes on: `have been vaccinated since then`."""
    return SINCE.search(f"{before[-NEAR:]}\0{after[:NEAR]}") is not None


def is_revised(before: str, after: str) -> bool:
    """Whether the words say that a figure was corrected."""
    return _belongs("revised", before, after)


def _belongs(kind: str, before: str, after: str) -> bool:
    """Whether a cue stands right after a figure, or before it with no other figure between."""
    if any(kind != "moved" or not OWN_DEED.search(after, 0, cue.start()) for cue in cues(kind).finditer(after[:NEAR])):
        return True
    return any(
        not DIGIT.search(before, cue.end())
        or (COUNTED_AND.fullmatch(before, cue.end()) and not OF_ITS_OWN_VERB.match(after))
        for cue in cues(kind).finditer(before)
    )


@cache
def _moves() -> frozenset[str]:
    """Forms of the words that make a figure a change."""
    return frozenset(form for row in seeds.rows("changes") for form in row["forms"].split("|"))


def is_former(before: str, after: str) -> bool:
    """Whether a figure is the level that a change began from: up from 15, from 15 to 20, came to 20 from 15 a year
    earlier; not stolen from 15 people.
    """
    if FROM.search(before[-FROM_REACH:]) is None:
        return False
    moved = ON_TO.match(after[:NEAR]) is not None or not _moves().isdisjoint(WORD.findall(before[-NEAR:].lower()))
    return moved or (is_bygone(after) and COMPARED.search(before[-NEAR:]) is not None)


def is_added(after: str) -> bool:
    """Whether a count comes on top of one before, by the words behind it: so many more, one that brings the toll to
    another number, or those hurt who have died since.
    """
    return any(cue.match(after) is not None for cue in (MORE, STEP, HURT_SINCE_DEAD))


def is_standing(before: str, after: str) -> bool:
    """Whether those or that which a figure counts are in a state that they may have left a day later: in hospital,
    without power.
    """
    near = TURN.split(before[-NEAR:])[-1], TURN.split(after[:NEAR])[0]
    return any(cues("standing").search(words) is not None for words in near)


def is_bygone(after: str) -> bool:
    """Whether a figure is told as that of another year or quarter, which the later one has not replaced: £259m a year
    earlier, 54% in 2021.
    """
    return _bygone().match(after) is not None


@cache
def _bygone() -> re.Pattern[str]:
    """Such a time right behind a figure and what it counts."""
    cues = "|".join(row["cue"] for row in seeds.rows("figure_cues") if row["kind"] == "bygone").replace(" ", r"\s+")
    return re.compile(rf"(?:\W*\b(?!and\b|but\b|to\b)[\w-]+){{0,2}}?\W*\b(?:{cues})\b", re.IGNORECASE)


def was_then(before: str, after: str) -> bool:
    """Whether a figure is one of another time: then 27, 27 at the time of the murder."""
    return THEN.search(before) is not None or AT_THE_TIME.match(after) is not None
