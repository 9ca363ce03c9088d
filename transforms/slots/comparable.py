"""Comparable: which claims say enough to be compared with those of other texts.

In: a claim, as read, and its article. Out: whether it may be compared, on its own or if another text tells the same in
like words.
"""

from functools import cache

import seeds
from transforms import datelines
from transforms.claims.concepts import concept_of
from transforms.claims.moment_wording import is_posted, is_reported, is_stamp, owns_report
from transforms.dates.weekdays import named_weekday
from transforms.dates.yearless import yearless_day
from transforms.quantities.addresses import BLOCK
from transforms.quantities.number_words import SMALL
from transforms.slots.statements import LONG_DATE, MOMENTS
from transforms.slots.street_places import place_of
from transforms.tables import Article, Claim
from transforms.words import WORD, calendar_words


def comparable(claim: Claim, article: Article) -> bool:
    """Whether a claim says enough to be compared; the program abstains from any other."""
    if not tellable(claim, article):
        return False
    if claim.dimension in MOMENTS:
        terms = claim.measure_terms
        if not terms or terms[0] in _reports() or aftermath().intersection(terms):
            return False
        if claim.low is None or claim.high is None:
            return True
        return claim.dimension != "date" or claim.high - claim.low <= LONG_DATE
    if claim.dimension == "address":
        return place_of(claim, *article.around(claim)) is not None
    numbered = claim.dimension == "count" and claim.unit == "block" and (claim.value or 0) >= BLOCK  # of houses
    return bool(claim.measure or claim.unit or claim.dimension == "age") and not numbered


def tellable(claim: Claim, article: Article) -> bool:
    """Whether a claim has a value and may be compared if another text tells the same in like words."""
    text = article.text_of(claim.part)
    before, after = article.around(claim)
    if before.endswith("-") and before[-2:-1].isalpha():
        return False  # the end of a longer word, misspelt or a name
    if claim.dimension not in MOMENTS:
        return claim.low is not None or claim.high is not None
    if is_posted(before) or is_reported(before) or owns_report(after):
        return False
    if is_stamp(before, text[claim.end : claim.end + datelines.REACH]):
        return False
    if claim.low is not None and claim.high is not None:
        return True
    return named_weekday(claim) is not None or yearless_day(claim) is not None


def is_written(claim: Claim) -> bool:
    """Whether a date names a day of the week, a month or a number: `today` is another day in every article."""
    words = WORD.findall(claim.surface.lower())
    return claim.kind != "date" or any(word[0].isdigit() or word in calendar_words() or word in SMALL for word in words)


def tells_or_follows(act: str) -> bool:
    """Whether an act tells of an event or follows from it, so that its day is another one."""
    return act in _reports() or act in aftermath() or act in aftermath("act")


@cache
def _reports() -> frozenset[str]:
    """Verbs that tell of an event without being one."""
    kinds = {"clause", "thought", "noun"}
    return frozenset(
        row["lemma"] for row in seeds.rows("speech_verbs") if row["kind"] in kinds and concept_of(row["lemma"]) is None
    ) - {"find", "show"}


@cache
def aftermath(where: str = "anywhere") -> frozenset[str]:
    """Acts that speak of an event or follow from it, so that a date or an hour is not the event's: wherever they stand
    beside it, or where they are what it is the day of (`act`).
    """
    return frozenset(row["lemma"] for row in seeds.rows("aftermath") if row["where"] == where)
