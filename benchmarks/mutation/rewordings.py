"""Rewordings: what an honest editor may write instead, one operator for each kind; none makes an article wrong."""

import re
from collections.abc import Iterator

from mutation.oracle import persons
from mutation.plants import Edit, Plant, Scene, rewording, spoken
from mutation.within import whole_counts
from mutation.wording import MONTH_DAY, MONTHS, NUMBER, SMALL, WEEKDAYS, numeral, plain_value, rewritten
from transforms.dates.periods import as_day
from transforms.language.sentences import make_passage
from transforms.tables import Claim


def exact_counts(scene: Scene) -> Iterator[tuple[Claim, float]]:
    """Figures of the body without a hedge that are written with digits, and the number as it stands there."""
    text = scene.page.text("body")
    for claim in scene.page.claims:
        value = plain_value(claim.surface)
        if claim.part != "body" or claim.kind != "quantity" or claim.modifier != "exact" or not value:
            continue
        if claim.dimension not in {"count", "money", "number", "length", "mass", "fraction"}:
            continue
        if re.search(r"(?:\b(?:than|from|to|between|and|or|a|the|of|by|number)|[-–,])\s*$", text[: claim.start][-12:]):
            continue
        yield claim, value


def put(scene: Scene, name: str, start: int, end: int, words: str, part: str = "body") -> Plant:
    """One stretch written in other words."""
    return scene.plant(name, Edit(part, start, end, words))


@rewording("rounded")
def rounded(scene: Scene) -> Iterator[Plant]:
    """1,483 becomes about 1,500."""
    for claim, value in exact_counts(scene):
        if value < 100 or value != int(value):
            continue
        digits = len(str(int(value)))
        near = round(value, 2 - digits)
        words = rewritten(claim.surface, near)
        if near != value and words and claim.dimension in {"count", "money", "length", "mass"}:
            yield put(scene, "rounded", claim.start, claim.end, f"about {words}")


@rewording("bound below")
def bound_below(scene: Scene) -> Iterator[Plant]:
    """137 becomes more than 130."""
    for claim, value in exact_counts(scene):
        if value < 30 or value != int(value):
            continue
        step = 10 ** (len(str(int(value))) - 1) // (1 if value >= 300 else 10) or 10
        below = int(value) // step * step
        if below == value or below < 0.8 * value:
            continue
        words = rewritten(claim.surface, below)
        if words:
            hedge = "at least" if claim.start % 2 else "more than"
            yield put(scene, "bound below", claim.start, claim.end, f"{hedge} {words}")


@rewording("bound above")
def bound_above(scene: Scene) -> Iterator[Plant]:
    """137 becomes nearly 140."""
    for claim, value in exact_counts(scene):
        if value < 30 or value != int(value):
            continue
        above = (int(value) // 10 + 1) * 10
        words = rewritten(claim.surface, above)
        if words and above <= 1.05 * value:
            yield put(scene, "bound above", claim.start, claim.end, f"nearly {words}")


@rewording("hedged")
def hedged(scene: Scene) -> Iterator[Plant]:
    """137 becomes about 137."""
    for claim, _ in exact_counts(scene):
        yield put(scene, "hedged", claim.start, claim.start, "around ")


@rewording("numeral")
def numeral_or_word(scene: Scene) -> Iterator[Plant]:
    """Five becomes 5, and 5 five."""
    for claim in scene.page.claims:
        if claim.part != "body" or claim.kind != "quantity" or claim.dimension not in {"count", "number", "time"}:
            continue
        first = re.match(r"[A-Za-z]+|\d+", claim.surface)
        if first is None or claim.modifier != "exact":
            continue
        if first[0].lower() in SMALL[2:]:
            new = str(SMALL.index(first[0].lower()))
        elif first[0].isdigit() and 1 < int(first[0]) < 10 and claim.surface[first.end() :][:1] in {"", " "}:
            new = SMALL[int(first[0])]
        else:
            continue
        yield put(scene, "numeral", claim.start, claim.start + first.end(), new)


@rewording("scale word")
def scale_word(scene: Scene) -> Iterator[Plant]:
    """1.2 million becomes 1,200,000, and the other way round."""
    for claim in scene.page.claims:
        if claim.part != "body" or claim.value is None or claim.kind != "quantity":
            continue
        found = re.search(r"(\d[\d,.]*)\s+(million|billion)\b", claim.surface)
        if found:
            value = float(found[1].replace(",", "")) * (1e6 if found[2] == "million" else 1e9)
            words = claim.surface[: found.start()] + f"{value:,.0f}" + claim.surface[found.end() :]
            yield put(scene, "scale word", claim.start, claim.end, words)
            continue
        number = NUMBER.search(claim.surface)
        value = plain_value(claim.surface) or 0
        if number and value >= 1e6 and value % 1e5 == 0:
            words = claim.surface[: number.start()] + f"{value / 1e6:g} million" + claim.surface[number.end() :]
            yield put(scene, "scale word", claim.start, claim.end, words)


@rewording("percent sign")
def percent_sign(scene: Scene) -> Iterator[Plant]:
    """Per cent becomes %, and the other way round."""
    for claim in scene.page.claims:
        if claim.unit == "percent" and claim.part == "body":
            if "%" in claim.surface:
                words = re.sub(r"\s*%", " percent", claim.surface)
            else:
                words = re.sub(r"\s+per ?cent\b", "%", claim.surface)
            if words != claim.surface:
                yield put(scene, "percent sign", claim.start, claim.end, words)


CONVERSIONS = {
    "miles": (1.609344, "kilometers"), "kilometers": (0.621371, "miles"), "feet": (0.3048, "meters"),
    "meters": (3.28084, "feet"), "inches": (2.54, "centimeters"), "pounds": (0.453592, "kilograms"),
    "kilograms": (2.20462, "pounds"), "acres": (0.404686, "hectares"), "gallons": (3.78541, "liters"),
    "weeks": (7, "days"), "years": (12, "months"), "hours": (60, "minutes"), "mph": (1.609344, "kph"),
}  # fmt: skip


@rewording("unit conversion")
def unit_conversion(scene: Scene) -> Iterator[Plant]:
    """Ten miles become about 16 kilometres."""
    for claim in scene.page.claims:
        value = plain_value(claim.surface)
        found = re.match(r"([\d,.]+) ([a-z]+)$", claim.surface)
        if claim.part != "body" or value is None or found is None or found[2] not in CONVERSIONS:
            continue
        if claim.modifier != "exact" or claim.dimension in {"age", "money"}:
            continue
        factor, unit = CONVERSIONS[found[2]]
        new = value * factor
        written = f"{new:,.1f}" if new < 10 else f"{new:,.0f}"
        yield put(scene, "unit conversion", claim.start, claim.end, f"about {written} {unit}")


@rewording("weekday added")
def weekday_added(scene: Scene) -> Iterator[Plant]:
    """March 4 becomes the right weekday, March 4."""
    for claim in scene.page.claims:
        if claim.kind != "date" or claim.part != "body" or claim.low is None or claim.low != claim.high:
            continue
        if MONTH_DAY.match(claim.surface) and not any(day in claim.surface for day in WEEKDAYS):
            day = WEEKDAYS[as_day(claim.low).weekday()]
            yield put(scene, "weekday added", claim.start, claim.start, f"{day}, ")


@rewording("weekday to date")
def weekday_to_date(scene: Scene) -> Iterator[Plant]:
    """On Tuesday becomes on March 4, the day that it was."""
    for claim in scene.page.claims:
        if claim.kind != "date" or claim.part != "body" or claim.low is None or claim.low != claim.high:
            continue
        if claim.surface in WEEKDAYS and scene.page.article.published_at is not None:
            day = as_day(claim.low)
            yield put(scene, "weekday to date", claim.start, claim.end, f"{MONTHS[day.month - 1]} {day.day}")


@rewording("day before month")
def day_before_month(scene: Scene) -> Iterator[Plant]:
    """March 4, 2014 becomes 4 March 2014."""
    for claim in scene.page.claims:
        found = MONTH_DAY.fullmatch(re.sub(r",? \d{4}$", "", claim.surface))
        if claim.kind == "date" and claim.part == "body" and found:
            year = re.search(r"(?<=[ ,])\d{4}$", claim.surface)
            words = f"{found[2]} {found[1]}" + (f" {year[0]}" if year else "")
            yield put(scene, "day before month", claim.start, claim.end, words)


@rewording("24 hours")
def twenty_four_hours(scene: Scene) -> Iterator[Plant]:
    """3:30 p.m. becomes 15:30."""
    for claim in scene.page.claims:
        found = re.match(r"(\d{1,2}):(\d\d)\s*([ap])\.?m\.?", claim.surface)
        if claim.dimension == "time of day" and claim.part == "body" and found:
            hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
            words = f"{hour:02}:{found[2]}"
            yield put(scene, "24 hours", claim.start, claim.start + found.end(), words)


@rewording("surname alone")
def surname_alone(scene: Scene) -> Iterator[Plant]:
    """A later naming with the given name loses it."""
    text = scene.page.text("body")
    for surname, name in persons(scene.page).items():
        places = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
        for at in places[1:]:
            yield put(scene, "surname alone", at, at + len(name), surname)


@rewording("name in full")
def name_in_full(scene: Scene) -> Iterator[Plant]:
    """A surname alone gets its given name."""
    text = scene.page.text("body")
    for surname, name in persons(scene.page).items():
        if len([other for other in persons(scene.page).values() if surname in other.split()]) > 1:
            continue
        for match in re.finditer(rf"(?<![\w.’'-] )\b{re.escape(surname)}\b(?! [A-Z])", text):
            before = text[: match.start()].split()[-1:]
            if before and not before[0][0].isupper():
                yield put(scene, "name in full", match.start(), match.end(), name)


ALIASES = {
    "United States": "U.S.", "U.S.": "United States", "Britain": "the United Kingdom", "U.K.": "United Kingdom",
    "FBI": "Federal Bureau of Investigation", "Islamic State": "ISIS", "ISIS": "Islamic State", "NYPD":
    "New York Police Department", "EU": "European Union", "UN": "United Nations", "N.Y.": "New York", "Pa.":
    "Pennsylvania", "Mich.": "Michigan", "Calif.": "California", "D.C.": "District of Columbia", "Ill.": "Illinois",
}  # fmt: skip


@rewording("alias")
def alias(scene: Scene) -> Iterator[Plant]:
    """U.S. becomes United States."""
    text = scene.page.text("body")
    for old, new in ALIASES.items():
        found = re.search(rf"(?<![\w.]){re.escape(old)}(?!\w)", text)
        if found:
            yield put(scene, "alias", found.start(), found.end(), new)


@rewording("speech verb")
def speech_verb(scene: Scene) -> Iterator[Plant]:
    """Said becomes told reporters."""
    for found in re.finditer(r"(?<=[a-z] )said(?=[.,])", scene.page.text("body")):
        yield put(scene, "speech verb", found.start(), found.end(), "told reporters")


@rewording("shortened quotation", quoted=True)
def shortened_quotation(scene: Scene) -> Iterator[Plant]:
    """The end of a quotation is left out at a stop inside it."""
    for quote in scene.page.quotes:
        found = re.search(r"(?<=\w)(?:, (?:and|but|because)|\. )[^.,]", quote.surface)
        last = quote.surface.rstrip()[-1:]
        if quote.direct and quote.part == "body" and found and len(spoken(quote.surface[: found.start()])) >= 6:
            end = quote.start + len(quote.surface.rstrip())
            words = last if last in ",." else ""
            yield put(scene, "shortened quotation", quote.start + found.start(), end, words)


@rewording("abridged", quoted=True)
def abridged(scene: Scene) -> Iterator[Plant]:
    """The last third of the article is cut."""
    text = scene.page.text("body")
    sentences = make_passage("body", text).sentences
    if len(sentences) >= 9:
        for share in (2 / 3, 1 / 2):
            at = sentences[int(len(sentences) * share)].start
            yield put(scene, "abridged", at, len(text), "")


@rewording("sentence left out", quoted=True)
def sentence_left_out(scene: Scene) -> Iterator[Plant]:
    """One sentence is cut."""
    sentences = make_passage("body", scene.page.text("body")).sentences
    for span in sentences[2::5] if len(sentences) >= 9 else ():
        yield put(scene, "sentence left out", span.start, span.end, "")


@rewording("reordered", quoted=True)
def reordered(scene: Scene) -> Iterator[Plant]:
    """Two paragraphs change places."""
    text = scene.page.text("body")
    paragraphs = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    for (a, b), (c, d) in zip(paragraphs[2::3], paragraphs[3::3], strict=False):
        if '"' not in text[a:d] and "“" not in text[a:d]:
            yield put(scene, "reordered", a, d, text[c:d] + text[b:c] + text[a:b])


@rewording("right breakdown")
def right_breakdown(scene: Scene) -> Iterator[Plant]:
    """Parts are given that add up to their total."""
    forms = (", including {a} women and {b} men,", " ({a} women and {b} men)", ", {a} of them women,",
             ", among them {a} women,", " – {a} women and {b} men –")  # fmt: skip
    for claim in whole_counts(scene):
        total = int(claim.value or 0)
        women = total // 2 + 1
        words = forms[(claim.start + total) % len(forms)].format(a=numeral(women), b=numeral(total - women))
        yield put(scene, "right breakdown", claim.end, claim.end, words)


@rewording("right comparison")
def right_comparison(scene: Scene) -> Iterator[Plant]:
    """A change is given that its two ends make."""
    forms = (", up 25 percent from {a},", ", a rise of a quarter from {a},", ", up from {a} the year before,",
             ", about 25% more than the {a} of last year,")  # fmt: skip
    for claim, value in exact_counts(scene):
        if claim.value is None or value != claim.value or value < 40 or claim.dimension not in {"count", "money"}:
            continue
        if abs(value / round(value / 1.25) - 1.25) >= 0.005:
            continue  # 49 from 39 are 26 percent
        sign = claim.surface[0] if claim.surface[0] in "$£€" else ""
        before = f"{sign}{round(value / 1.25):,}"
        yield put(scene, "right comparison", claim.end, claim.end, forms[claim.start % len(forms)].format(a=before))
