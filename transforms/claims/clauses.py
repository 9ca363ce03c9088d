"""Clauses: the words of a sentence that belong to one of its figures, and what they say is measured.

A sentence often holds several figures; what stands beside one must not be taken for another's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.claims.concepts import concept_of, concepts
from transforms.quantities.addresses import in_name_of_place
from transforms.quantities.nouns import IRREGULAR
from transforms.reading import Reading
from transforms.tables import Mention
from transforms.text import Span
from transforms.words import WORD, information, lemma

TELLING = 2.0
"""Least information of a word that says what is measured: below it lie articles, auxiliaries and the like."""

MEASURE_TERMS = 6
"""Terms of a measure: those nearest to the figure."""

SCOPE_TERMS = 3
"""Terms of a scope: the first ones name it, the rest describes it."""

BREAK = re.compile(r"[;:()]|\s[-–—]+\s|[–—]|,(?!\d)|\b(?:and|but|while|although|though|whereas|as|after|before|ahead"
                   r"|following|until)\b")  # fmt: skip
"""Where a clause, or an item of a list, ends."""

PARENTHESIS = re.compile(r"\s*[-–—(),:]+\s*")
"""A break that a figure between dashes, in brackets or after a colon sits on: the clause goes on behind it."""

LISTED = re.compile(r"[^.;:!?]{0,60}?(?:,|\band\b|\bor\b)\s*(?:another\s+|about\s+|at least\s+)?")
"""What joins a figure to the one before it in a list."""

SCOPE = re.compile(
    r"\s*(?:(?:north|south|east|west|outside|inside|away)\w*\s+)?(?:of|on|in|for|from|among|at|to|against)\s+(?!date\b)(?:(?:the|its|his|her|their|all|any|some|those|these|a|an)\s+)*"
)
"""What leads from a figure to what it is limited to."""

SCOPE_END = re.compile(
    r"[^\w\s'’.&-]|\b(?:of|on|in|for|from|at|to|by|with|that|which|who|whom|whose|where|is|are|was|were|has|have|had|remains?|than|during"
    r"|since|after|before|if|when)\b"
)

DOING_SO = re.compile(r"\s*for\s+[a-z]+ing\b")
"""What leads to why something befell those who are counted, and limits none of them."""

LED = re.compile(
    r"(?:(?:^|[.:;,“\"]\s+|\b(?:and|but|while)\s+)(?:among|of)\s+(?P<whole>[^\d.:;,]{2,40}),"
    r"|\b(?:and|but)\s+(?:on|for)\s+(?P<one>[^\d.:;,]{2,40}?)(?:\s+(?:it|they|we|he|she)\s+\w+)?,?)"
    r"\s+(?:(?:about|around|nearly|almost|only|just|some|over|up to|at least|more than)\s+)?$",
    re.IGNORECASE,
)
"""A limit that stands before its share: among men, 18 %; 15 % on cars and on bicycles 12 %."""

LED_REACH = 80
"""Code points before a figure within which it is looked for."""

_CLOSED = frozenset(row["word"] for row in seeds.rows("closed_words"))

RATED = frozenset({"fraction", "percentage point", "money"})
"""Dimensions of figures that are said of a rate or a sum, which a phrase on it limits: the tariff on steel."""

ANYBODY = frozenset({"people", "person", "persons", "individuals"})
"""Nouns that count persons and narrow nothing."""

LEAD = 48
"""Code points before a word in which such words are looked for."""

LOSING = re.compile(
    r"\b(?:(?:los(?:e|es|t|ing)|g[ai]v(?:e|es|en|ing)|(?:costs?|costing)(?:\s+[\w-]+){0,4}?)\s+(?:his|her|their|our)"
    r"|(?:claim(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|costs?|costing|loss\s+of)\s+the)(?:\s+own)?\s+$",
    re.IGNORECASE,
)
"""What stands before the lives of those who died: lost their, cost two sailors their, claimed the."""

_PHRASAL = "|".join(
    row["word"].removesuffix(" down") for row in seeds.rows("phrasal_verbs") if not row["word"].endswith(" up")
)
DOING = re.compile(rf"\b(?:{_PHRASAL})\s+(?:(?:him|her|them|it|himself|herself|themselves)\s+)?$", re.IGNORECASE)
"""Verbs behind which `down` says how something is done, and of no figure that it is lower: gunned down."""

MADE = re.compile(
    r"\b(?:(?:left|made|rendered|leaving|making)\s+(?:[^.;,:]{1,40}\s+)?|(?:was|were|are|been)\s+(?:(?:now|still|thus)\s+)?)$",
    re.IGNORECASE,
)
"""What stands before `homeless` of those who have become so, and of no others: were giving meals to the homeless."""

HELD = re.compile(
    r"(?:\b(?:is|was|are|were|been|be|being|fully|per\s?cent|not|partly|still)|%)\s+(?:(?:\w+ly|now|not|yet|still)\s+)?$",
    re.IGNORECASE,
)
"""What stands before `contained` of a fire that is held, and of no letter that was sent and contained something."""

FORM = 2
"""Letters that a plural shares with its noun at least."""

Terms = tuple[str, ...]

PLACED = re.compile(
    r"\b(?:from|out\s+of|at|inside|outside|near|off)\s+(?:(?:the|an?|[A-Z][\w.'’]*|county|state|federal|city)\s+){0,4}$"
)
"""What makes a prison a place and no punishment."""

JABS = re.compile(
    r"\b(?:flu|cough|measles|tetanus|polio|covid(?:-19)?|vaccine|vaccination|booster|allergy|rabies)\s+$", re.IGNORECASE
)
"""What makes a shot one against an illness."""

MEANT: Mapping[str, tuple[re.Pattern[str], str | None]] = {
    "fire": (re.compile(r"\b(?:open|exchang|return)(?:s|e|es|ed|ing)?\s+$", re.IGNORECASE), "shooting"),
    "board": (re.compile(r"\bon\s+$", re.IGNORECASE), "passenger"),
    "life": (LOSING, "death"),
    "lives": (LOSING, "death"),
    "down": (DOING, None),
    "contained": (HELD, "containment"),
    "homeless": (MADE, "evacuation"),
    "jail": (PLACED, "jail"),
    "prison": (PLACED, "prison"),
    "shot": (JABS, "vaccination"),
    "shots": (JABS, "vaccination"),
    "duty": (re.compile(r"\b(?:on|off|line\s+of|active|guard|jury|night)[\s-]+$", re.IGNORECASE), None),
}
"""Words that mean a concept, another one than their own or none behind some words: opened fire, on board, on duty."""


CONVERTED = re.compile(r"\s*[(\[/]\s*(?:(?:about|around|roughly|some|or|over|nearly|just|under)\s+)*")
"""What stands between a figure and the same in another unit."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What surrounds one figure.

    Attributes:
        left, right: the text of the clause before and after the figure, and what says it again in another unit.
        behind: the code point at which `right` begins.
        before, after: its telling terms, nearest to the figure first.
    """

    left: str
    right: str
    behind: int
    before: Terms
    after: Terms

    @property
    def measure(self) -> Terms:
        """Terms of both sides, nearest first; at equal distance what follows the figure says more.

        A term that is a concept counts as twice as near: it says what happened, the others to whom and where.
        """
        named = set(concepts().values())
        ranked = sorted(
            (distance / 2 if term in named else distance, side, term)
            for side, terms_of in enumerate((self.after, self.before))
            for distance, term in enumerate(terms_of, 1)
        )
        return tuple(dict.fromkeys(term for _, _, term in ranked))[:MEASURE_TERMS]


@cache
def _hedges() -> frozenset[str]:
    """Words that bound a figure and say nothing of what it measures."""
    wordings = (row["wording"].split() for row in seeds.rows("hedges"))
    # 210 feet long says what is measured, as long as 210 feet does not
    return frozenset(word for words in wordings for word in ({"as"} if words[0] == words[-1] == "as" else words))


def clause_of(
    text: str,
    sentence: Span,
    readings: Sequence[Reading],
    place: int,
    mentions: Sequence[Mention],
    previous: Clause | None = None,
) -> Clause:
    """The clause of one figure.

    Args:
        text: the passage.
        sentence: the sentence.
        readings: its figures, in order.
        place: which of them.
        mentions: the names in the sentence.
        previous: the clause of the figure before it in the sentence.
    """
    reading, last = readings[place], place
    while last + 1 < len(readings) and _is_said_again(text, readings[last], readings[last + 1]):
        last += 1
    floor = next((other.end for other in reversed(readings[:place]) if not in_name_of_place(other)), sentence.start)
    ceiling = next((other.start for other in readings[last + 1 :] if not in_name_of_place(other)), sentence.end)
    behind = readings[last].end + (last > place and text.startswith((")", "]"), readings[last].end))
    left = _left(text[floor : reading.start])
    right = _right(text[behind:ceiling], led=any(True for _ in _telling(left)))
    before = terms(text, Span(reading.start - len(left), reading.start), mentions)[::-1]
    after = terms(text, Span(behind, behind + len(right)), mentions)
    if not before and not after and previous is not None and LISTED.fullmatch(text, floor, reading.start):
        # `killed 15 civilians and 27 fighters`: the second is counted by the verb of the first
        before = previous.before
    return Clause(left, right, behind, before, after)


def _is_said_again(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a figure says the one before it in another unit and nothing else stands beside it: not 3 years (18 months
    suspended), nor 12 soldiers (5 officers).
    """
    closed = text[reading.end : reading.end + 1] in {")", "]"} or "/" in text[before.end : reading.start]
    return reading.dimension != "count" and closed and says_again(text, before, reading)


def says_again(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a figure says the one before it in another unit: 80 km (50 miles), 224 kW / 300 hp."""
    if before.dimension != reading.dimension or before.unit == reading.unit or reading.kind == "date":
        return False
    return CONVERTED.fullmatch(text, before.end, reading.start) is not None


def terms(text: str, span: Span, mentions: Sequence[Mention]) -> Terms:
    """Telling terms of a stretch, in order: names for the names, concepts for the words that have one, base forms."""
    found: dict[str, None] = {}
    named = [mention for mention in mentions if mention.start < span.end and mention.end > span.start]
    for match in WORD.finditer(text, span.start, span.end):
        name = next((mention.name for mention in named if mention.start <= match.start() < mention.end), None)
        term = name or _term(match.group())
        lead, meant = MEANT.get(match.group().lower(), (None, None))
        if name is None and lead is not None and lead.search(text, max(0, match.start() - LEAD), match.start()):
            term = meant
        if term is not None:
            found[term] = None
    return tuple(found)


def scope_of(
    text: str,
    reading: Reading,
    clause: Clause,
    mentions: Sequence[Mention],
    phrases: Sequence[Span] | None = None,
    limits: Sequence[Span] = (),
) -> str | None:
    """What the figure is limited to: the modifiers of its noun, then the phrase after `of`, `on`, `in`, ...

    Args:
        text: the passage.
        reading: the figure.
        clause: the words that belong to it.
        mentions: the names in its sentence.
        phrases: those that the parse hangs on the figure, None where there is no parse; where one of them begins
            behind the figure, it says where the limit ends.
        limits: the phrases that limit what it is said of, for want of such a phrase behind it: the tariff on steel.
    """
    counted = (reading.noun or "").split() if reading.unit and reading.dimension == "count" else []
    parts = [word.lower() for word in counted if word[0].isalpha() and not _is_unit(word, reading.unit or "")]
    own = parts[-1] if parts and parts[-1] == counted[-1].lower() else ""
    if own and (own[:FORM] == (reading.unit or "").split()[-1][:FORM] or IRREGULAR.get(own) == reading.unit):
        parts.pop()  # a plural that no rule makes: lives, Danes, troops
    lead = SCOPE.match(clause.right)
    if lead:
        end = SCOPE_END.search(clause.right, lead.end())
        span = Span(clause.behind + lead.end(), clause.behind + (end.start() if end else len(clause.right)))
        ends = [phrase.end for phrase in phrases or () if phrase.start < span.start < phrase.end]
        span = Span(span.start, min([span.end, *ends]))
        # four hours to clear the road, fined 30 drivers for speeding
        doing = reading.dimension == "count" and DOING_SO.match(clause.right) is not None
        purpose = doing or lead.group().split()[-1] == "to"
        if phrases is None or ends or not purpose:
            parts += (_limiting if reading.dimension == "fraction" else terms)(text, span, mentions)[:SCOPE_TERMS]
    if not parts and reading.dimension == "fraction":
        led = LED.search(text, max(0, reading.start - LED_REACH), reading.start)
        if led and led.lastgroup:
            parts += _limiting(text, Span(*led.span(led.lastgroup)), mentions)
    if not parts and reading.dimension in RATED:
        parts += [term for span in limits for term in terms(text, span, mentions)][:SCOPE_TERMS]
    return " ".join(dict.fromkeys(parts)) or None


def _limiting(text: str, span: Span, mentions: Sequence[Mention]) -> Terms:
    """The terms of the phrase that a share is of; its first noun is one however common: of women, of girls under 12."""
    found = terms(text, span, mentions)[:SCOPE_TERMS]
    first = WORD.search(text, span.start, span.end)
    if first is None or first.group().lower() in _CLOSED or _term(first.group()) is not None:
        return found
    base = lemma(first.group())
    named = any(mention.start <= first.start() < mention.end for mention in mentions)
    return found if named or base in ANYBODY or not base.isalpha() else (base, *found)[:SCOPE_TERMS]


def _is_unit(word: str, unit: str) -> bool:
    return lemma(word) in unit.split() or (unit == "person" and word.lower() in ANYBODY)


def _term(word: str) -> str | None:
    if word.lower() in _hedges():
        return None
    concept = concept_of(word)
    if concept is not None:
        return concept
    base = lemma(word)
    return base if len(base) > 1 and not base[0].isdigit() and information(base) >= TELLING else None


def _left(text: str) -> str:
    """The end of `text` from its last break on; from the one before where only brackets lie between.

    A conjunction right before the figure opens a clause that has said nothing yet.
    """
    spoken = max((word.start() for word in _telling(text)), default=-1)
    start = 0
    for found in BREAK.finditer(text):
        if found.end() <= spoken:
            start = found.end()
        elif not PARENTHESIS.fullmatch(found.group()):
            return ""
    return text[start:]


def _right(text: str, *, led: bool) -> str:
    """The beginning of `text` up to its first break; on past a bracket or dash where nothing is said before it.

    A comma ends it all the same when something leads up to the figure: `kills 2, injures 4`.
    """
    spoken = min((word.start() for word in _telling(text)), default=len(text))
    for found in BREAK.finditer(text):
        passes = PARENTHESIS.fullmatch(found.group()) and not (led and found.group() == ",")
        if found.start() > spoken or not passes:
            return text[: found.start()]
    return text


def _telling(text: str) -> Iterator[re.Match[str]]:
    return (word for word in WORD.finditer(text) if _term(word.group()) is not None)
