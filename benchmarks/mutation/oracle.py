"""The oracle: whether another article of the story, or the article itself, states what a change makes wrong.

It asks for the same value and unit in sentences that share their telling words, or for the same words, and not for the
program's own slots: a slot that is not filled must count against the program.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import seeds
from mutation.plants import Page, Scene, alike, spoken
from mutation.wording import WEEKDAYS
from transforms.quantities.conversion import Interval, interval
from transforms.tables import Claim
from transforms.words import lemma

PEOPLE = frozenset({"person", "people", "man", "woman", "victim", "child", "other", "dead", "resident", "passenger"})
GROWING = frozenset({"die", "dead", "death", "kill", "injure", "wound", "hurt", "arrest", "charge", "miss", "missing",
                     "evacuate", "rescue", "toll", "injury", "custody", "fatality"})  # fmt: skip
"""Words of counts that grow while they are being counted: time explains a lower figure of an earlier article."""


TOLLS = {
    word: kind
    for kind, words in {
        "death": ("die", "dead", "death", "kill", "toll", "fatality"),
        "injury": ("injure", "wound", "hurt", "injury"),
        "arrest": ("arrest", "custody", "charge"),
        "missing": ("miss", "missing"),
        "rescue": ("rescue", "evacuate"),
    }.items()
    for word in words
}
"""What became of those whom a count that grows counts, by the words that say so."""

BEHIND, BEFORE = 45, 30
"""Code points on either side of a figure in which such a word says what it counts."""


def same_unit(one: Claim, other: Claim) -> bool:
    """Whether two claims count the same kind of thing."""
    if one.dimension != other.dimension or one.kind != other.kind:
        return False
    if one.dimension != "count" or one.unit is None or other.unit is None:
        return one.unit == other.unit or one.dimension not in {"count", "money", "ordinal", "address"}
    first, second = (lemma(claim.unit.split()[-1]) for claim in (one, other) if claim.unit)
    return first == second or {first, second} <= PEOPLE


def stated(claim: Claim) -> bool:
    """Whether a claim says plainly what holds."""
    return claim.modality not in {"denied", "possible", "planned"} and not claim.negated


def of_one_thing(scene: Scene, claim: Claim) -> Iterator[tuple[Page, Claim]]:
    """The other claims of any page of the story that state something of the same thing, in the same unit."""
    mine = scene.page.contexts[claim.claim_id]
    for other in scene.story:
        for one in other.claims:
            if one.claim_id == claim.claim_id or not same_unit(claim, one) or not stated(one):
                continue
            if alike(mine, other.contexts[one.claim_id]):
                yield other, one


def witnesses(scene: Scene, claim: Claim) -> list[tuple[Page, Claim]]:
    """The independent claims that state the same value of the same thing; none where any page states another one."""
    found = []
    for other, one in of_one_thing(scene, claim):
        if (one.value, one.low, one.high) != (claim.value, claim.low, claim.high):
            return []
        if other in scene.others:
            found.append((other, one))
    return found


def repeated(scene: Scene, claim: Claim) -> list[tuple[Page, Claim]]:
    """The independent claims that state the same value in the same unit of the same thing.

    For changes that leave the number as it is: whatever else is told in like words, another number, is no matter.
    """
    return [
        (page, one)
        for page, one in of_one_thing(scene, claim)
        if page in scene.others
        and one.unit == claim.unit
        and (one.value, one.low, one.high) == (claim.value, claim.low, claim.high)
    ]


BEARER_REACH = 40
"""Code points before a share in which the name of who has it stands."""


def one_bearer(page: Page, claim: Claim, other_page: Page, other: Claim) -> bool:
    """Whether the names right before two shares are not two: Weir with 22 per cent, Lind won 22 per cent."""
    names = [_bearers(page, claim), _bearers(other_page, other)]
    return not all(names) or bool(names[0] & names[1])


def _bearers(page: Page, share: Claim) -> set[str]:
    """The names before a share in its part of the sentence."""
    before = page.text(share.part)[max(share.sentence_start, share.start - BEARER_REACH) : share.start]
    return set(re.findall(r"\b[A-Z][a-z]{2,}\b", re.split(r"[,;:]", before.rstrip(", "))[-1]))


def free(scene: Scene, claim: Claim, value: float) -> bool:
    """Whether no article of the story states this value of such a thing, which the change could be taken for."""
    return not any(
        one.value == value or (one.low is not None and one.high is not None and one.low <= value <= one.high)
        for page in scene.story
        for one in page.claims
        if same_unit(claim, one)
    )


def grown(scene: Scene, claim: Claim, value: float, page: Page) -> bool:
    """Whether the other page has another value because time went by: a count that grows, told before or after."""
    mine, theirs = scene.page.article.published_at, page.article.published_at
    if claim.value is None or mine is None or theirs is None:
        return False
    if not GROWING & {lemma(word) for word in spoken(scene.page.sentence(claim))}:
        return False
    return (mine < theirs and value < claim.value) or (mine > theirs and value > claim.value)


def toll(page: Page, claim: Claim) -> str | None:
    """What a count of people that grows counts: the first word behind it that says so, or else the last one before."""
    if claim.dimension not in {"count", "number"} or (claim.unit and lemma(claim.unit.split()[-1]) not in PEOPLE):
        return None
    text = page.text(claim.part)
    behind = text[claim.start : min(claim.sentence_end, claim.end + BEHIND)]
    before = text[max(claim.sentence_start, claim.start - BEFORE) : claim.start]
    told = [TOLLS[base] for word in (*spoken(behind), *reversed(spoken(before))) if (base := lemma(word)) in TOLLS]
    return next(iter(told), None)


def outgrown(scene: Scene, claim: Claim, page: Page) -> bool:
    """Whether a count that grows is told by the scene's article before the other page, or may be on the same day."""
    mine, theirs = scene.page.article.published_at, page.article.published_at
    growing = GROWING & {lemma(word) for word in spoken(scene.page.sentence(claim))}
    return bool(growing) and (mine is None or theirs is None or mine.date() <= theirs.date())


@cache
def _unit_names() -> dict[str, str]:
    return {word: row["unit"] for row in seeds.rows("units") for word in row["words"].split("|")}


def in_unit(claim: Claim, word: str) -> Interval | None:
    """What a claim's number means in another unit, in base units; None where the unit is not known."""
    name = _unit_names().get(word) or _unit_names().get(lemma(word))
    return None if name is None else interval(replace(claim, unit=name))


def cannot_both(scene: Scene, claim: Claim, value: float, others: Iterable[tuple[Page, Claim]]) -> Page | None:
    """A page whose words rule the new value out, by arithmetic and time; None where there is none."""
    half = (claim.precision or 0) / 2 if claim.dimension not in {"age", "ordinal", "address"} else 0
    slack = abs(value) * 0.1 if claim.modifier == "about" else half
    for page, other in others:
        within = interval(other)
        scale = 1.0 if claim.value in {None, 0} else (interval(claim).low / claim.low if claim.low else 1.0)
        low, high = (value - slack) * scale, (value + slack) * scale
        if low <= within.hard_high and within.hard_low <= high:
            continue
        if not grown(scene, claim, value, page):
            return page
    return None


POSTED = re.compile(r"@\w|https?:|pic\.twitter")
"""What stands before the date of a posted message, which dates nothing that the article tells."""


FILED = re.compile(r"(?:^|\n|[([])\s*(?:[A-Z][A-Z.]+[\s,]+)+(?:[A-Z][\w.]+,\s*)?$")
"""What stands before the date of a dateline, on which a report was filed: `PORT SELWICK, `."""

LASTING = re.compile(r"\b(?:remain|still|continu)\w*\b", re.IGNORECASE)
"""Words of a sentence about what lasts for days, so that it holds on another day too."""


SAID = r"(?:said|says|told|report(?:ed|s)?|announced?|confirmed)"
REPORTED = re.compile(rf"\b{SAID}\s+(?:[A-Z][\w.]*\s+){{0,3}}(?:late\s+|early\s+)?(?:on\s+)?$")
REPORTING = re.compile(rf"\s*(?:that\s+)?{SAID}\b")
"""What stands before or behind the day of a report: who said something on Monday, or told Selwick News on Monday, may
say it again on Thursday."""

STAMP = re.compile(r"\s*,?\s*\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?\s+UPDATE", re.IGNORECASE)
"""What stands behind the day on which a page was updated, of which no other text tells."""


def dated(page: Page, claim: Claim) -> bool:
    """Whether a date says when something happened: not when a message or a report was filed, or up to when it lasts."""
    text = page.text(claim.part)
    before = text[max(0, claim.start - 60) : claim.start]
    if any(day in claim.surface for day in WEEKDAYS) and (REPORTED.search(before) or REPORTING.match(text, claim.end)):
        return False
    if STAMP.match(text, claim.end):
        return False
    return not (POSTED.search(before) or FILED.search(before) or LASTING.search(page.sentence(claim)))


def same_moment(scene: Scene, claim: Claim, *, bare: bool) -> Page | None:
    """An independent page that dates the same thing alike; None where any dates it otherwise."""
    found = None
    if not dated(scene.page, claim):
        return None
    for page in scene.story:
        for one in page.claims:
            if one.claim_id == claim.claim_id or one.dimension != claim.dimension or not dated(page, one):
                continue
            if not alike(scene.page.contexts[claim.claim_id], page.contexts[one.claim_id]):
                continue
            same = claim.low is not None and (one.low, one.high) == (claim.low, claim.high)
            if not same and not (bare and one.unit_surface == claim.unit_surface):
                return None
            if page in scene.others:
                found = found or page
    return found


AGED = re.compile(r"([A-Z][\w'’-]+(?: [A-Z][\w.'’-]+)* [A-Z][\w'’-]+),\s+(?:age\s+)?$")


def aged(page: Page, claim: Claim) -> str | None:
    """The surname in front of an age: `Ada Lind, 34`."""
    found = AGED.search(page.text(claim.part)[max(0, claim.start - 60) : claim.start])
    return found[1].split()[-1] if found else None


def ages_of(page: Page) -> set[tuple[str, float]]:
    """Surnames and ages of a page."""
    return {
        (who, claim.value)
        for claim in page.claims
        if claim.dimension == "age" and claim.value is not None and (who := aged(page, claim)) is not None
    }


def said_too(scene: Scene, words: list[str], surname: str | None = None) -> Page | None:
    """An independent page that quotes these words directly, and by this speaker where one is given."""
    needle = " " + " ".join(words) + " "
    for page in scene.others:
        if needle not in page.words:
            continue
        for quote in page.quotes:
            named = surname is None or (quote.speaker or "").split()[-1:] == [surname]
            if named and quote.direct and needle in " " + " ".join(spoken(quote.surface)) + " ":
                return page
    return None


def persons(page: Page) -> dict[str, str]:
    """Full names of persons by surname, those that the article spells out and that begin with a given name."""
    return {
        mention.name.split()[-1]: mention.name
        for mention in page.mentions
        if mention.type == "person"
        and len(mention.name.split()) >= 2
        and mention.name.split()[0].lower() in given_names()
    }


@cache
def given_names() -> frozenset[str]:
    """Known given names, in lower case."""
    return frozenset(row["name"].lower() for row in seeds.rows("given_names"))


ROLES = {
    "police chief": "fire chief", "chief": "captain", "mayor": "governor", "governor": "senator", "sheriff": "mayor",
    "president": "vice president", "vice president": "president", "senator": "governor", "prime minister":
    "foreign minister", "prosecutor": "judge", "judge": "prosecutor", "attorney": "detective",
    "district attorney": "judge", "detective": "coroner", "coroner": "detective", "director": "spokesman",
    "captain": "chief", "sergeant": "lieutenant", "sgt.": "lt.",
    "lt.": "capt.", "capt.": "lt.", "spokesman": "director", "spokeswoman": "director",
    "mother": "aunt", "father": "uncle", "brother": "cousin", "sister": "cousin", "son": "nephew", "daughter": "niece",
    "wife": "sister", "husband": "brother", "neighbor": "colleague", "pastor": "coach", "ceo": "spokesman",
    "deputy": "detective", "rep.": "sen.", "sen.": "rep.", "gov.": "mayor", "professor": "student",
    "secretary": "senator", "boyfriend": "brother", "girlfriend": "sister", "uncle": "brother", "aunt": "mother",
    "commissioner": "mayor", "superintendent": "principal", "principal": "teacher", "teacher": "principal",
}  # fmt: skip
TITLED = re.compile(
    rf"\b({'|'.join(re.escape(role) for role in sorted(ROLES, key=len, reverse=True))})(?<=[\w.])\s+"
    r"((?:[A-Z][\w'’-]+\s+)?(?:[A-Z]\.\s+)?[A-Z][\w'’-]+)",
    re.IGNORECASE,
)

FORMER = re.compile(r"\b(?:former|ex-|then-|late)\s*(?:[\w.]+\s+){0,2}$", re.IGNORECASE)
"""What stands before an office held before, beside which somebody may have held any other."""


def offices(page: Page) -> dict[str, set[str]]:
    """The roles that a page gives each surname, in front of the name."""
    known = persons(page)
    found: dict[str, set[str]] = {}
    for match in TITLED.finditer(page.text("body")):
        surname = match[2].split()[-1]
        if FORMER.search(page.text("body")[max(0, match.start() - 40) : match.start()]):
            continue
        if surname in known and match[2][0].isupper():
            found.setdefault(surname, set()).add(match[1].lower())
    return found
