"""Distortions by which an article contradicts itself."""

import re
from collections.abc import Iterator

from mutation.oracle import PEOPLE, free, same_unit, stated
from mutation.plants import Edit, Page, Place, Plant, Scene, alike, distortion
from mutation.wording import like, numeral, plain_value, rewritten, unscaled
from transforms.tables import Claim
from transforms.words import WORD, lemma


def nearest(claim: Claim) -> tuple[float, ...]:
    """Other values that no rounding explains; nobody is 120."""
    value = claim.value or 0
    if value < 20:
        return value + 3, value * 2
    return (value + 3, value - 4) if claim.dimension == "age" else (round(value * 1.5), round(value * 0.6))


@distortion("headline figure")
def headline_figure(scene: Scene) -> Iterator[Plant]:
    """The headline gives another figure than the body."""
    page = scene.page
    for claim in page.claims:
        if claim.part != "title" or claim.value is None or claim.kind == "date" or not stated(claim):
            continue
        if claim.modifier != "exact" or claim.value == 1 or claim.surface.startswith("-"):
            continue  # four teen
        body = [
            one
            for one in page.claims
            if one.part == "body"
            and same_unit(claim, one)
            and one.value == claim.value
            and one.modifier in {"exact", "about"}  # at least five may be eight
            and len(page.contexts[claim.claim_id].keys() & page.contexts[one.claim_id].keys()) >= 2
        ]
        for value in nearest(claim) if body else ():
            words = rewritten(claim.surface, unscaled(claim, value) or 0)
            if words and free(scene, claim, value):
                edit = Edit("title", claim.start, claim.end, words)
                yield scene.plant("headline figure", edit, told_in=claim.article_id)
                break


@distortion("restated figure")
def restated_figure(scene: Scene) -> Iterator[Plant]:
    """An article that gives a figure twice gives another the second time."""
    page = scene.page
    for index, claim in enumerate(page.claims):
        if claim.part != "body" or claim.value is None or claim.kind == "date" or not stated(claim):
            continue
        if claim.dimension in {"age", "time of day", "time"} or claim.modifier != "exact" or claim.value == 1:
            continue
        if claim.dimension == "number" or (claim.unit is not None and lemma(claim.unit) in ADDRESSES):
            continue
        if named(page, claim):
            continue
        first = next(
            (
                one
                for one in page.claims[:index]
                if one.part == "body" and one.sentence != claim.sentence and same_unit(claim, one)
                and one.value == claim.value
                and alike(page.contexts[claim.claim_id], page.contexts[one.claim_id])
                and not of_others(page, claim, one)
            ),
            None,
        )  # fmt: skip
        for value in nearest(claim) if first else ():
            words = rewritten(claim.surface, unscaled(claim, value) or 0)
            if words and free(scene, claim, value):
                edit = Edit("body", claim.start, claim.end, words)
                yield scene.plant("restated figure", edit, told_in=claim.article_id)
                break


def named(page: Page, claim: Claim) -> bool:
    """Whether the words of a figure are a name inside a sentence: Two And A Half Men."""
    capitals, around = (
        [word[0].isupper() for word in WORD.findall(text) if word[0].isalpha()]
        for text in (claim.surface, page.sentence(claim))
    )
    return len(capitals) > 1 and all(capitals) and 2 * sum(around) < len(around)


def of_others(page: Page, one: Claim, other: Claim) -> bool:
    """Whether the sentences of two figures each name somebody whom the other does not: Ruiz faces four counts."""
    first, second = (
        {
            mention.name
            for mention in page.mentions
            if mention.type == "person" and mention.part == claim.part
            and claim.sentence_start <= mention.start < claim.sentence_end
        }
        for claim in (one, other)
    )  # fmt: skip
    return bool(first - second) and bool(second - first)


def whole_counts(scene: Scene) -> Iterator[Claim]:
    """Counts of people of 4 and more that a breakdown may follow."""
    for claim in scene.page.claims:
        text = scene.page.text("body")
        if claim.part != "body" or claim.dimension != "count" or claim.value is None or claim.modifier != "exact":
            continue
        if claim.value < 4 or claim.value != int(claim.value) or claim.value > 5000:
            continue
        noun = claim.surface.split()[-1].lower()
        if lemma(noun) in PEOPLE - {"other", "dead"} and not re.match(
            r"[ ,]*(?:including|of whom|-)", text[claim.end :]
        ):
            yield claim


BREAKDOWNS = (
    ", including {a} women and {b} men,", " ({a} women and {b} men)", ", {a} of them women and {b} of them men,",
    ", among them {a} women and {b} men,", " – {a} women and {b} men –",
)  # fmt: skip


@distortion("part against total")
def part_against_total(scene: Scene) -> Iterator[Plant]:
    """Parts are given that add up to more than their total."""
    for claim in whole_counts(scene):
        total = int(claim.value or 0)
        women = total // 2 + 1
        grain = (claim.precision or 1) / 2  # 2,250 people may be 2,000
        men = total - women + int(max(2, total // 8, grain + 1))  # beyond what rounding of the three explains
        men += men % 10 == 0  # 200 may be 150
        words = BREAKDOWNS[(claim.start + total) % len(BREAKDOWNS)].format(a=numeral(women), b=numeral(men))
        edit = Edit("body", claim.end, claim.end, words)
        around = Place("body", claim.start, claim.end)
        yield scene.plant("part against total", edit, around=[around], told_in=claim.article_id)


ENDPOINTS = (
    ", up {p} percent from {a},", ", a rise of {p}% from {a},",
    ", an increase of {p} percent from {a} the year before,",
    ", {p} per cent more than the {a} of a year earlier,",
)  # fmt: skip


@distortion("change and endpoints")
def change_and_endpoints(scene: Scene) -> Iterator[Plant]:
    """A change in percent is given that its two ends do not make."""
    for claim in measured(scene):
        value = claim.value or 0
        before = round(value * 0.8)
        words = ENDPOINTS[(claim.start + before) % len(ENDPOINTS)].format(p=60, a=like(claim.surface, before))
        edit = Edit("body", claim.end, claim.end, words)
        around = Place("body", claim.start, claim.end)
        yield scene.plant("change and endpoints", edit, around=[around], told_in=claim.article_id)


MULTIPLES = (", double the {a} of the year before,", ", twice as many as the {a} of last year,", ", doubling from {a},",
             ", which is double last year's {a},")  # fmt: skip


@distortion("doubled")
def doubled(scene: Scene) -> Iterator[Plant]:
    """What is said to have doubled has not."""
    for claim in measured(scene):
        value = claim.value or 0
        before = round(value * 0.8)
        words = MULTIPLES[(claim.start + before) % len(MULTIPLES)].format(a=like(claim.surface, before))
        edit = Edit("body", claim.end, claim.end, words)
        around = Place("body", claim.start, claim.end)
        yield scene.plant("doubled", edit, around=[around], told_in=claim.article_id)


@distortion("direction of endpoints")
def direction_of_endpoints(scene: Scene) -> Iterator[Plant]:
    """A rise is told between ends that fall: `rose from 45 to 40`."""
    pattern = re.compile(
        r"\b(rose|fell|climbed|dropped|grew|increased|decreased|jumped|declined|went up|went down|cut|raised)\b"
        r"([^.;]{0,40}?\bfrom )(\S*\d[\d,.]*\d?\S*)( to )(\S*\d[\d,.]*\d?%?)"
    )
    for found in pattern.finditer(scene.page.text("body")):
        edits = (Edit("body", *found.span(3), found[5].rstrip(".,;")),
                 Edit("body", found.start(5), found.start(5) + len(found[5].rstrip(".,;")), found[3]))  # fmt: skip
        yield scene.plant("direction of endpoints", *edits, told_in=scene.page.article.article_id)
    for claim in measured(scene):
        value = claim.value or 0
        words = f", up from {like(claim.surface, round(value * 1.4))},"
        edit = Edit("body", claim.end, claim.end, words)
        around = Place("body", claim.start, claim.end)
        yield scene.plant("direction of endpoints", edit, around=[around], told_in=claim.article_id)


ADDRESSES = frozenset({"block", "street", "road", "avenue", "caliber", "millimeter"})
"""Units of numbers that count nothing: in news, millimetres are those of guns, of which an event has several."""


def measured(scene: Scene) -> Iterator[Claim]:
    """Amounts of 20 and more with digits, that a comparison with an earlier one may follow."""
    for claim in scene.page.claims:
        if claim.part != "body" or claim.value is None or claim.modifier != "exact" or claim.change is not None:
            continue
        if claim.dimension not in {"count", "money"} or plain_value(claim.surface) is None or claim.value < 20:
            continue
        if claim.unit is not None and lemma(claim.unit) in ADDRESSES:
            continue
        if claim.dimension == "count" and not claim.surface.split()[-1].islower():
            continue  # 880 KLMX is a station, and the noun of 53 may stand behind it: another 53 were hurt
        if re.match(r"[ ,]*(?:up|down|from|a|compared|more|less|each|-|–)\b", scene.page.text("body")[claim.end :]):
            continue
        if claim.value == int(claim.value) and claim.value < 1e6 and stated(claim):
            yield claim


GROUP = re.compile(
    r" of (?:the|all|those|its|their|his|voters|people|(?!gross)[a-z]+s)\b(?! (?:gross|level|earnings|average))"
    r"(?!(?: [\w,]+){1,3} (?:need|requir|necessary))"
    r"(?!(?: [\w'’,-]+){0,3} (?:costs?|prices?|budget|\$[\d.,]+)\b)"
)
"""What a share is of: not of what is needed, costs or is spent, of which another sum may be more than all."""


@distortion("share over the whole")
def share_over_the_whole(scene: Scene) -> Iterator[Plant]:
    """A share of more than all of it."""
    for claim in scene.page.claims:
        if claim.unit != "percent" or claim.value is None or claim.part != "body" or claim.change is not None:
            continue
        if claim.negated or claim.modifier == "less_than":
            continue  # nobody wins 105 percent, and less than 106 percent may be 6
        if not GROUP.match(scene.page.text("body"), claim.end):
            continue
        words = rewritten(claim.surface, claim.value + 100)
        if words and 1 < claim.value < 100:
            yield scene.plant("share over the whole", Edit("body", claim.start, claim.end, words),
                              told_in=claim.article_id)  # fmt: skip
