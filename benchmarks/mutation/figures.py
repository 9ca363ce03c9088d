"""Distortions of figures that an independent article states too."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from mutation.oracle import (
    PEOPLE,
    aged,
    ages_of,
    cannot_both,
    free,
    in_unit,
    of_one_thing,
    one_bearer,
    outgrown,
    repeated,
    stated,
    toll,
    witnesses,
)
from mutation.plants import Edit, Page, Place, Plant, Scene, distortion, spoken
from mutation.wording import NUMBER, plain_value, rewritten
from transforms.quantities.conversion import Interval, interval
from transforms.tables import Claim
from transforms.words import lemma


def figures(
    scene: Scene, name: str, changes: Callable[[Claim, str], Iterable[tuple[str, float]]], part: str | None = "body"
) -> Iterator[Plant]:
    """Each figure of the article that an independent one states too, with other words in its place.

    Args:
        scene: the article in its story.
        name: the operator.
        changes: of a claim and its surface, other surfaces with their values.
        part: where the figures stand.
    """
    for claim in scene.page.claims:
        if claim.value is None or claim.kind == "date" or claim.dimension == "time of day" or claim.part != part:
            continue
        if claim.modifier not in {"exact", "about"} or not stated(claim):
            continue
        for words, value in changes(claim, claim.surface):
            if words == claim.surface or not free(scene, claim, value):
                continue
            page = cannot_both(scene, claim, value, witnesses(scene, claim))
            if page is not None:
                edit = Edit(claim.part, claim.start, claim.end, words)
                yield scene.plant(name, edit, told_in=page.article.article_id)
                break


@distortion("count")
def count(scene: Scene) -> Iterator[Plant]:
    """A small count is another: two shots, five shots."""

    def other(claim: Claim, surface: str) -> Iterator[tuple[str, float]]:
        if claim.dimension not in {"count", "number"} or claim.value is None or not 1 < claim.value < 20:
            return
        for value in (claim.value + 3, claim.value - 1 if claim.value > 3 else claim.value + 2):
            words = rewritten(surface, value)
            if words:
                yield words, value

    yield from figures(scene, "count", other)


@distortion("age")
def age(scene: Scene) -> Iterator[Plant]:
    """A person's age is another."""

    def other(claim: Claim, surface: str) -> Iterator[tuple[str, float]]:
        if claim.dimension == "age" and claim.value is not None:
            for value in (claim.value + 3, claim.value - 2):
                words = rewritten(surface, value)
                if words and value > 0:
                    yield words, value

    yield from persons_ages(scene, "age", other)


def persons_ages(
    scene: Scene, name: str, changes: Callable[[Claim, str], Iterable[tuple[str, float]]]
) -> Iterator[Plant]:
    """Ages are told of a person: the name stands beside them in both articles."""
    for claim in scene.page.claims:
        if claim.dimension != "age" or claim.part != "body" or claim.value is None:
            continue
        who = aged(scene.page, claim)
        if who is None:
            continue
        page = next((page for page in scene.others if (who, claim.value) in ages_of(page)), None)
        known = {value for page in scene.story for person, value in ages_of(page) if person == who}
        if page is None or known != {claim.value}:
            continue
        for words, _ in changes(claim, claim.surface):
            yield scene.plant(name, Edit("body", claim.start, claim.end, words), told_in=page.article.article_id)
            break


@distortion("swapped subjects")
def swapped_subjects(scene: Scene) -> Iterator[Plant]:
    """Two persons of one article exchange their ages."""
    told = [
        (who, claim)
        for claim in scene.page.claims
        if claim.dimension == "age" and claim.part == "body" and (who := aged(scene.page, claim)) is not None
    ]
    for index, (first, one) in enumerate(told):
        for second, two in told[index + 1 :]:
            if first == second or one.value == two.value:
                continue
            page = next((p for p in scene.others if {(first, one.value), (second, two.value)} <= ages_of(p)), None)
            if page is not None:
                edits = (Edit("body", one.start, one.end, two.surface), Edit("body", two.start, two.end, one.surface))
                yield scene.plant("swapped subjects", *edits, told_in=page.article.article_id)


@distortion("digit swap")
def digit_swap(scene: Scene) -> Iterator[Plant]:
    """Two neighbouring digits change places."""

    def swapped(claim: Claim, surface: str) -> Iterator[tuple[str, float]]:
        found = NUMBER.findall(surface)
        if len(found) != 1 or claim.value is None:
            return
        old = found[0]
        places = [i for i, letter in enumerate(old) if letter.isdigit()]
        for left, right in pairwise(places):
            if old[left] != old[right] and not (left == 0 and old[right] == "0"):
                new = old[:left] + old[right] + old[left + 1 : right] + old[left] + old[right + 1 :]
                scale = claim.value / float(old.replace(",", "")) if float(old.replace(",", "")) else 1.0
                yield surface.replace(old, new), float(new.replace(",", "")) * scale

    def except_ages(claim: Claim, surface: str) -> Iterator[tuple[str, float]]:
        return iter(()) if claim.dimension == "age" else swapped(claim, surface)

    yield from figures(scene, "digit swap", except_ages)
    yield from persons_ages(scene, "digit swap", swapped)


SCALES = {"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion"}
POWERS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@distortion("scale")
def scale(scene: Scene) -> Iterator[Plant]:
    """Million for billion, or a zero more."""

    def scaled(claim: Claim, surface: str) -> Iterator[tuple[str, float]]:
        if claim.value is None or claim.dimension in {"age", "ordinal", "address"}:
            return
        for word, other in SCALES.items():
            if re.search(rf"\b{word}\b", surface):
                yield surface.replace(word, other), claim.value / POWERS[word] * POWERS[other]
        value = plain_value(surface)
        if value is not None and value >= 10:
            words = rewritten(surface, value * 10)
            if words:
                yield words, claim.value * 10

    yield from figures(scene, "scale", scaled)


@distortion("percent and points")
def percent_and_points(scene: Scene) -> Iterator[Plant]:
    """Percent become percentage points, and the other way round."""
    for claim in scene.page.claims:
        if claim.unit not in {"percent", "percentage point"} or claim.part != "body":
            continue
        if "margin" in scene.page.sentence(claim):
            continue  # of three points, or of three per cent: usage has both
        page = next((page for page, one in repeated(scene, claim) if one_bearer(scene.page, claim, page, one)), None)
        if claim.unit == "percent":
            words = re.sub(r"[\s-]*(?:%|per ?cent)", " percentage points", claim.surface, count=1)
        else:
            words = re.sub(r"[\s-]*(?:percentage[\s-])?points?", " percent", claim.surface, count=1)
        if page and words != claim.surface and stated(claim):
            edit = Edit("body", claim.start, claim.end, words)
            yield scene.plant("percent and points", edit, told_in=page.article.article_id)


UNITS = {
    "miles": "kilometers", "mile": "kilometer", "kilometers": "miles", "kilometres": "miles", "km": "miles",
    "feet": "meters", "foot": "meter", "meters": "feet", "metres": "feet", "inches": "centimeters", "yards": "miles",
    "pounds": "kilograms", "pound": "kilogram", "kilograms": "pounds", "kg": "pounds", "ounces": "pounds",
    "tons": "pounds", "hours": "days", "days": "weeks", "weeks": "months", "months": "years", "years": "months",
    "minutes": "hours", "seconds": "minutes", "hour": "day", "week": "month", "month": "year", "year": "month",
    "gallons": "liters", "acres": "hectares", "mph": "kph",
}  # fmt: skip


def _can_meet(one: Interval, other: Interval) -> bool:
    """Whether two figures can both hold as they are rounded: one mile may be a kilometre and a half."""
    return one.hard_low <= other.hard_high and other.hard_low <= one.hard_high


@distortion("unit")
def unit(scene: Scene) -> Iterator[Plant]:
    """The number stays, its unit is another."""
    for claim in scene.page.claims:
        if claim.dimension in {"age", "date", "count", "number", "time of day"} or claim.part != "body":
            continue
        if re.match(r"an?\s", claim.surface):
            continue  # an hour, an day
        word = next((word for word in claim.surface.split() if word in UNITS), None)
        if word is None or (meant := in_unit(claim, UNITS[word])) is None:
            continue
        page = next((page for page, one in repeated(scene, claim) if not _can_meet(meant, interval(one))), None)
        if page and stated(claim) and claim.modifier in {"exact", "about"}:
            edit = Edit("body", claim.start, claim.end, claim.surface.replace(word, UNITS[word]))
            yield scene.plant("unit", edit, told_in=page.article.article_id)


@distortion("currency")
def currency(scene: Scene) -> Iterator[Plant]:
    """The amount stays, its currency is another."""
    for claim in scene.page.claims:
        if claim.dimension != "money" or claim.part != "body" or claim.value is None:
            continue  # thousands of dollars are thousands of euros
        page = next((page for page, _ in repeated(scene, claim)), None)
        words = claim.surface
        for old, new in (("US$", "C$"), ("$", "€"), ("£", "$"), ("€", "£"), ("dollars", "euros"), ("pounds", "euros")):
            if old in words:
                words = words.replace(old, new)
                break
        if page and words != claim.surface and stated(claim):
            edit = Edit("body", claim.start, claim.end, words)
            yield scene.plant("currency", edit, told_in=page.article.article_id)


@distortion("ordinal")
def ordinal(scene: Scene) -> Iterator[Plant]:
    """The second becomes the fourth."""
    following = {"first": "third", "second": "fourth", "third": "fifth", "fourth": "sixth", "fifth": "seventh"}
    numbers = {"third": 3.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0}

    def other(claim: Claim, surface: str) -> Iterator[tuple[str, float]]:
        word = surface.split(maxsplit=1)[0].lower()
        if claim.kind == "ordinal" and word in following:
            yield following[word] + surface[len(word) :], numbers[following[word]]

    yield from figures(scene, "ordinal", other)


@distortion("dropped hedge")
def dropped_hedge(scene: Scene) -> Iterator[Plant]:
    """`More than 200` becomes `200` where another article states 230."""
    hedge = re.compile(
        r"\b(?:more than|at least|over|about|around|nearly|almost|up to|roughly|approximately)\s+$", re.IGNORECASE
    )
    for claim in scene.page.claims:
        text = scene.page.text(claim.part)
        found = hedge.search(text, max(0, claim.start - 20), claim.start)
        if found is None or claim.value is None or claim.part != "body" or claim.kind == "date":
            continue
        if claim.dimension == "time of day" or re.search(r"\b(?:no|not)\s+$", text[: found.start()][-8:]):
            continue
        page = ruled_out_by(scene, claim)
        if page is not None:
            edit = Edit("body", found.start(), claim.start, "")
            around = Place("body", found.start(), claim.end)
            yield scene.plant("dropped hedge", edit, around=[around], told_in=page.article.article_id)


def ruled_out_by(scene: Scene, claim: Claim) -> Page | None:
    """An independent page whose figure a hedged claim allows and the bare number does not.

    None where the article itself or another one has the bare number too, which every reader takes for the rounded or
    the earlier one; nor where a count that grows is told of a day before.
    """
    half = (claim.precision or 0) / 2
    hedged, page = interval(claim), None
    scale = hedged.hard_low / claim.hard_low if claim.hard_low else 1.0
    low, high = ((claim.value or 0) - half) * scale, ((claim.value or 0) + half) * scale
    for other, one in of_one_thing(scene, claim):
        within = interval(one)
        if low <= within.hard_high and within.hard_low <= high:
            return None
        if hedged.hard_high < within.hard_low or within.hard_high < hedged.hard_low or other is scene.page:
            return None
        if not _of_one_size(low, high, within):
            continue
        if other in scene.others and not (within.hard_low > high and outgrown(scene, claim, other)):
            page = page or other
    return page


def _of_one_size(low: float, high: float, within: Interval) -> bool:
    """Whether a hedged number may be meant for a figure: more than 200 for 230, not for 1,200."""
    return low / MOST_HEDGED <= within.hard_high and within.hard_low <= high * MOST_HEDGED


MOST_HEDGED = 1.5
"""Ratio of a figure and the number of its hedge at most."""

LEAD = 8
"""Sentences at the head of an article whose toll is that of its own event."""

ONE_LESS = 2
"""Toll above which an earlier one may have been lower and still have counted several."""

MORE = re.compile(r"\b(?:others?|more)\b", re.IGNORECASE)
"""Words of a count of people beside those told before: three men and he with two others are one number."""

EARLY = re.compile(r"\b(?:initial|original|earli|previous|first|preliminar)\w*", re.IGNORECASE)
"""Words of a toll that the article itself takes for an earlier one."""


@distortion("stale figure")
def stale_figure(scene: Scene) -> Iterator[Plant]:
    """An article repeats the toll of earlier ones, or one less than it, wherever it gives it, although one of a day
    before has the newer.
    """
    mine = scene.page.article.published_at
    if mine is None:
        return
    for claim in scene.page.claims:
        counted = toll(scene.page, claim) if claim.part == "body" and stated(claim) else None
        if counted is None or not claim.value or claim.modifier != "exact" or claim.sentence >= LEAD:
            continue
        if EARLY.search(scene.page.sentence(claim)):
            continue
        same = [
            (page.article.published_at.date(), one, page)
            for page in scene.others
            for one in page.claims
            if page.article.published_at and stated(one) and one.value and toll(page, one) == counted
            if one.sentence < LEAD and _beside_others(one) == _beside_others(claim)
        ]
        newer = [(at, page) for at, one, page in same if one.value == claim.value and at < mine.date()]
        first = min((at for at, _ in newer), default=mine.date())
        if not newer or any(one.value != claim.value for at, one, _ in same if at >= first):
            continue  # it is another toll, or goes on growing
        older = [one.value for at, one, _ in same if one.value and 1 < one.value < claim.value]
        value = max(older, default=claim.value - 1)
        again = _given_again(scene.page, claim)
        edits = [Edit(one.part, one.start, one.end, words) for one in again if (words := rewritten(one.surface, value))]
        opens = min(one.start for one in again if one.part == "body")
        if len(edits) == len(again) and claim.value > ONE_LESS and claim.start == opens:
            yield scene.plant("stale figure", *edits, told_in=newer[0][1].article.article_id)


def _given_again(page: Page, claim: Claim) -> list[Claim]:
    """The places of an article that give a toll, whatever words say there what befell those whom it counts."""
    return [
        one
        for one in page.claims
        if one.value == claim.value
        and one.dimension in {"count", "number"}
        and (one.unit is None or lemma(one.unit.split()[-1]) in PEOPLE)
        and toll(page, one) in {None, toll(page, claim)}
    ]


def _beside_others(claim: Claim) -> bool:
    """Whether a count is of people beside those told before."""
    return MORE.search(claim.surface) is not None


PERIODS = {"year": "month", "month": "week", "week": "month", "day": "week", "hour": "day", "quarter": "year",
           "yearly": "monthly", "monthly": "weekly", "weekly": "daily", "daily": "weekly",
           "annual": "monthly"}  # fmt: skip
PERIOD = re.compile(
    r"\b(?:per|a|an|each|every|last|this|next|past) (year|month|week|day|hour|quarter)\b"
    r"|\b(yearly|monthly|weekly|daily|annual)\b"
)


PERIOD_REACH = 50
"""Code points behind a figure, and before it, in which a word says over how long it is counted."""


def _beside(claim: Claim) -> tuple[tuple[int, int], tuple[int, int]]:
    """The stretches behind and before a figure in which its period is told."""
    behind = (claim.start, min(claim.sentence_end, claim.end + PERIOD_REACH))
    return behind, (max(claim.sentence_start, claim.start - PERIOD_REACH), claim.start)


@distortion("period")
def period(scene: Scene) -> Iterator[Plant]:
    """What is counted over a month is counted over a week."""
    for claim in scene.page.claims:
        if claim.part != "body" or claim.kind == "date" or claim.dimension in {"age", "time of day"}:
            continue
        text = scene.page.text("body")
        told = [found for span in _beside(claim) for found in PERIOD.finditer(text, *span)]
        found = min(told, key=lambda one: max(one.start() - claim.end, claim.start - one.end()), default=None)
        if found is None or claim.start <= found.start() < claim.end:
            continue  # an hour late has another unit, and no other period, as a day late
        word = found[1] or found[2]
        for page, one in repeated(scene, claim):
            if any(re.search(rf"\b{word}\b", page.text(one.part)[slice(*span)]) for span in _beside(one)):
                at = found.start(found.lastindex or 0)
                edit = Edit("body", at, at + len(word), PERIODS[word])
                around = Place("body", min(at, claim.start), max(at + len(word), claim.end))
                yield scene.plant("period", edit, around=[around], told_in=page.article.article_id)
                break


OPPOSITES = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "decreased": "increased",
    "increase": "decrease", "decrease": "increase", "gained": "lost", "lost": "gained", "higher": "lower",
    "lower": "higher", "grew": "shrank", "raised": "cut", "cut": "raised", "dropped": "climbed", "climbed": "dropped",
    "rise": "fall", "drop": "rise", "jumped": "slid", "risen": "fallen", "growth": "decline", "decline": "growth",
    "raise": "cut", "reduce": "increase", "reduced": "increased", "win": "lose", "won": "lost", "above": "below",
    "below": "above", "support": "oppose", "oppose": "support", "supported": "opposed", "opposed": "supported",
    "approve": "disapprove", "disapprove": "approve", "favor": "oppose", "guilty": "innocent", "leading": "trailing",
    "leads": "trails", "ahead": "behind", "behind": "ahead", "trailing": "leading", "acquitted": "convicted",
}  # fmt: skip
UP = frozenset(
    [
        "rose",
        "increased",
        "increase",
        "gained",
        "higher",
        "grew",
        "raised",
        "climbed",
        "rise",
        "jumped",
        "risen",
        "growth",
        "raise",
        "up",
    ]
)
DOWN = frozenset(
    [
        "fell",
        "decreased",
        "decrease",
        "lost",
        "lower",
        "shrank",
        "cut",
        "dropped",
        "fall",
        "drop",
        "slid",
        "fallen",
        "decline",
        "reduce",
        "reduced",
        "down",
    ]
)
"""Words by which a figure moves; with persons they tell of bodies, who rose, fell and jumped."""

NOUN_BEFORE = re.compile(r"\b(?:each|every|the|a|an|this|that|one|per)\s$")
"""What stands before a cut that is a wound."""

NEAR = 80


def moves_alike(word: str, words: Iterable[str]) -> bool:
    """Whether some words hold a word of polarity, or tell by another one that the figure moves as it says."""
    told = frozenset(words)
    return word in told or any(
        word in way and told & way and not told & other for way, other in ((UP, DOWN), (DOWN, UP))
    )


@distortion("polarity")
def polarity(scene: Scene) -> Iterator[Plant]:
    """What went up by a figure goes down by it, who was for it is against it."""
    pattern = re.compile(
        rf"\b(?:{'|'.join(OPPOSITES)})\b(?<!lower)(?<!higher)(?<!left behind)(?<!leading(?= to\b))"
        r"|\b(?:lower|higher)(?= than\b)"
    )
    for claim in scene.page.claims:
        if claim.part != "body" or claim.kind == "date" or claim.dimension in {"age", "time of day", "time"}:
            continue
        text = scene.page.text("body")
        low, high = max(claim.sentence_start, claim.start - NEAR), min(claim.sentence_end, claim.end + NEAR)
        found = pattern.search(text, low, high)
        if found is None or claim.start <= found.start() < claim.end:
            continue
        if found[0] == "cut" and NOUN_BEFORE.search(text[: found.start()][-12:]):
            continue
        people = claim.unit is not None and lemma(claim.unit.split()[-1]) in PEOPLE
        if people and found[0] in (UP | DOWN) - {"gained", "lost"}:
            continue
        for page, one in repeated(scene, claim):
            theirs = spoken(page.text(one.part)[max(one.sentence_start, one.start - NEAR) : one.end + NEAR])
            if moves_alike(found[0], theirs):
                edit = Edit("body", found.start(), found.end(), OPPOSITES[found[0]])
                around = Place("body", min(found.start(), claim.start), max(found.end(), claim.end))
                yield scene.plant("polarity", edit, around=[around], told_in=page.article.article_id)
                break
