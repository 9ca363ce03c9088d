"""What the words around a date, an hour or a length of time say of it: of which moment it is, and from which it counts.

In, for each function: the text of its sentence before it, after it, or both. Out: what they say.
"""

import re
from functools import cache

import seeds
from transforms import datelines
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.wording import NEAR
from transforms.words import WORD

FOLLOWING = re.compile(
    r"\b(?:after|following|since)(?: [\w'’-]+){1,5}"
    r"(?:,? (?:on|in|at|near|outside|inside|of|by)(?: [\w'’.-]+){1,4}){0,2}\s*$",
    re.IGNORECASE,
)
FOLLOWING_REACH = 120
"""What came before, and where, right before a date that may be its own: held after a fatal crash near the pier on."""

ELAPSED = re.compile(
    r"\s*(?:and\s+[\w,.-]+\s+[\w-]+\s+(?=later|ago|earlier))?"
    r"(?:(?P<after>later|after|since)|(?P<before>before|ago|earlier|until|prior))\b",
    re.IGNORECASE,
)
"""What stands behind a length of time that passed since something: five years later, a year and 31 letters later."""

FOR = re.compile(r"\bfor\s+(?:(?:about|around|some|nearly|almost|over|(?:more|less)\s+than)\s+)?$", re.IGNORECASE)

POSTED = re.compile(
    r"(?<!\bbe )\b(?:posted|updated?|published|modified|printed)\b\W*(?:on\b|at\b)?\W*"
    r"(?:(?:[a-z]{3,9}\W+){1,2}\d{1,2}\W+\d{4}\W*(?:at\b\W*)?)?$|\b\w+-date=\W*$"
    r"|\bposted by\b[^.]{1,40}\bon\W*$",
    re.IGNORECASE,
)
POSTED_REACH = 48
"""What stands before the date of a page, or before its hour, which are no event's."""

STAMP_LEAD, STAMP_END = (
    re.compile(r"\W*(?:updated?\b\W*)?", re.IGNORECASE),
    re.compile(r"\s*\.?\s*(?:[A-Z]{2,4}\s*)?[:|–—]"),
)
"""What stands around the hour at which a paragraph was added: `5:07 p.m.: The mayor ...`."""


def elapsed(before: str, after: str) -> str | None:
    """Whether a duration is the time `after` another moment, or `before` one; None if it is how long something went on,
    though it were until that moment.
    """
    found = None if FOR.search(before) else ELAPSED.match(after)
    return None if found is None else found.lastgroup


def follows_incident(before: str) -> bool:
    """Whether the words before a date end with an incident that something came after: held following a crash on."""
    found = FOLLOWING.search(before[-FOLLOWING_REACH:])
    return found is not None and any(concept_of(word) in of_kind("incident") for word in WORD.findall(found[0]))


def is_posted(before: str) -> bool:
    """Whether a date is that of the page."""
    return POSTED.search(before[-POSTED_REACH:]) is not None


def is_stamp(before: str, after: str) -> bool:
    """Whether a date or an hour opens a paragraph as the moment at which that was added, or stands in a dateline."""
    added = STAMP_LEAD.fullmatch(before) is not None and STAMP_END.match(after) is not None
    return added or (datelines.LEAD.fullmatch(before) is not None and datelines.END.match(after) is not None)


@cache
def _reporting() -> frozenset[str]:
    """Forms of verbs that told of something on a day, such as said; not those that are events of their own, nor what
    has no day: records show, he says.
    """
    events = of_kind("event")
    return frozenset(
        row["form"]
        for row in seeds.rows("speech_verbs")
        if row["kind"] in {"clause", "quote"} and concept_of(row["form"]) not in events
        if row["form"] != row["lemma"] and not row["form"].endswith("s")
    )


NO_REPORT = frozenset(
    {"a", "an", "his", "her", "their", "is", "are", "was", "were", "be", "been", "being", "to", "will", "would"}
)
"""Words before a word of speech that make it a thing (received a call), something that is done (was ordered) or is yet
to come (will continue)."""


REPORT = re.compile(
    rf"['’]s?\s+(?:[a-z-]+\s+){{0,2}}?(?:{'|'.join(sorted(seeds.words('figure_words', 'reporting_text')))})\b"
)
"""What stands behind the day of a report: according to Thursday's police report."""


def owns_report(after: str) -> bool:
    """Whether a date is that of the text which tells of the event."""
    return REPORT.match(after) is not None


def is_reported(before: str) -> bool:
    """Whether a date is that of the report, as its verb stands right before it: `police said late Tuesday`."""
    words = [word.lower() for word in WORD.findall(before[-NEAR:].rpartition(",")[2])]
    while words and words[-1] in {"on", "late", "early", "in", "statement", "a"}:
        words.pop()
    if words[-2:-1] and words[-2] in NO_REPORT:
        return False
    return bool(words) and words[-1] in _reporting()
