"""Credits: whom a byline, a credit line or a dateline names as author, and which news agency.

The wording of one line goes in; people as written and agencies by canonical name come out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seeds import rows

UPPER = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
_NO_GIVEN_NAME = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|The|This|That|A|An|Our|Your|All|More|New|By|With"
)
_PARTICLE = r"(?:d[aeiou]|del|della|der|den|dos|la|le|van|von|bin|bint|al|el|ten|ter|y)"
_GIVEN = rf"{UPPER}(?:\.|[\w'’-]*)(?: {_PARTICLE}){{0,2}}"
NAME = rf"(?-i:(?!(?:{_NO_GIVEN_NAME})\b){_GIVEN}(?: {_GIVEN}){{0,3}} {UPPER}(?:\.|[\w'’-]*))"
"""A full name: two to five capitalised words, with particles between them. It is case-sensitive wherever it stands."""

NAMES = rf"{NAME}(?:(?:(?:, (?:the )?{NAME}){{0,5}},? (?:and|&) (?:the )?{NAME})?)"
"""One name, or several of which the last is joined by "and": what follows one name and a comma is no second author."""


def _words(kind: str) -> str:
    return "|".join(re.escape(row["word"]) for row in rows("bylines") if row["kind"] == kind)


AGENCIES: dict[str, str] = {
    wording.casefold(): row["name"]
    for row in rows("agencies")
    for wording in (row["name"], *row["aliases"].split("|"), row["mark"])
    if wording
}
"""Every wording and mark of an agency, folded, to its canonical name."""

_MARKS = {wording for row in rows("agencies") for wording in (row["name"], *row["aliases"].split("|"), row["mark"])}
AGENCY = "(?:" + "|".join(re.escape(w) for w in sorted(_MARKS - {""}, key=lambda w: (-len(w), w))) + ")"
"""Any of those wordings."""

_LONG = "|".join(re.escape(w) for w in sorted(_MARKS - {""}) if " " in w)
"""Of several words, and so no part of a longer word by chance."""

ROLE = re.compile(rf"\b(?:{_words('role')})\b", re.IGNORECASE)
FULL_NAME = re.compile(NAME)

_KNOWN = re.compile(rf"(?<!\w){AGENCY}(?!\w)")
_GLUED = re.compile(rf"(?<=\w)(?=(?:{_LONG})(?!\w))")
_COPYRIGHT = re.compile(r"\W*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_DATELINE = re.compile(rf"^[^\n()]{{0,60}}\(({AGENCY})\) *[-–—]", re.MULTILINE)
_OPENING = re.compile(
    r"[(–— -]*(?:with )?(?:(?:additional )?(?:files|reporting|writing) (?:from|by)|by:?)? *(?:the )?", re.IGNORECASE
)
_LIST = re.compile(NAMES, re.IGNORECASE)
_BETWEEN = re.compile(r",? (?:and|&) (?:the )?|, (?:the )?", re.IGNORECASE)
_PLACE = re.compile(rf" (?:in|at) {UPPER}[\w'’-]*(?: {UPPER}[\w'’-]*){{0,2}}")
_CREDITED = re.compile(
    r"(?:this (?:report|story|article|dispatch) (?:by|from)|files from) (?:the )?(?P<name>.{2,60}?)(?: was | and |,|$)",
    re.IGNORECASE,
)
_OUTLETS = re.compile(rf"{UPPER}\S*(?: News)?['’]s? (?=\S+ )")
"""The outlet that lends its reporter: "Harbour News' Jane Doe"."""
_AGENCY_LIKE = re.compile(rf"\b(?:{_words('agency')})$", re.IGNORECASE)
_NAME_PREFIX = re.compile(rf"(?:^|[ '’-])(?:{_words('name_prefix')})$", re.IGNORECASE)
_BORDER = re.compile(rf"(?<=[a-zß-ÿ.])(?={UPPER})")


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom a line names: people in their order, agencies sorted."""

    people: tuple[str, ...]
    agencies: tuple[str, ...]


def read_credit(words: str) -> Credit:
    """Whom a byline or credit line names.

    Args:
        words: such as "By Jane Doe and John Roe, The Canadian Press" or "(Reporting by Jane Doe; Editing by X)".

    Returns:
        The authors (who edited is none) and the agencies. An agency that no seed knows is taken as it is written when
        its name says that it is one. Names in capitals are turned into ordinary case.
    """
    agencies = {AGENCIES[known.casefold()] for known in _KNOWN.findall(_GLUED.sub(", ", words))}
    if credited := _CREDITED.search(words):
        agencies.update(_agency(credited["name"]))
    if _COPYRIGHT.match(words):
        return Credit((), tuple(sorted(agencies)))
    # a name and an agency are run together as often as a name and a role: "Jane DoeAssociated Press"
    written = _GLUED.sub(", ", _PLACE.sub("", words.split(";", maxsplit=1)[0]))
    opening = _OPENING.match(written)
    listed = _LIST.match(written, opening.end() if opening else 0)
    if listed is None:
        return Credit((), tuple(sorted(agencies)))
    people = []
    for name in (_OUTLETS.sub("", name, count=1) for name in _BETWEEN.split(listed[0])):
        if found := list(_agency(name)):
            agencies.update(found)
        elif not ROLE.search(name):
            people.append(name.title() if name.isupper() else name)
    affiliation = written[listed.end() :].strip(" ,|·•/–—-.)").removeprefix("with ")
    agencies.update(_agency(affiliation))
    return Credit(tuple(dict.fromkeys(people)), tuple(sorted(agencies)))


def dateline_agencies(text: str) -> set[str]:
    """The agencies whose marks stand in the datelines of a text, as in "OTTAWA (AP) —", by canonical name."""
    return {AGENCIES[mark.casefold()] for mark in _DATELINE.findall(text)}


def glued_name(words: str) -> str | None:
    """The name, where a name and a role were run together as in "Jane DoeSenior reporter"; None where they were not."""
    for border in _BORDER.finditer(words):
        name, role = words[: border.start()], words[border.start() :]
        if FULL_NAME.fullmatch(name) and not _NAME_PREFIX.search(name) and ROLE.search(role):
            return name
    return None


def _agency(name: str) -> Iterator[str]:
    folded = name.casefold().removeprefix("the ")
    known = AGENCIES.get(folded) or AGENCIES.get(f"the {folded}")
    if known:
        yield known
    elif _AGENCY_LIKE.search(name) and len(name.split()) in range(2, 6):
        yield name.title() if name.isupper() else name
