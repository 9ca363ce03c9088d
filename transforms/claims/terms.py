"""Terms: the telling words of a stretch, by what they stand for.

In: a text, a stretch of it and the names in it. Out: for names the names, for words that have one their concept, for
others their base forms. Some words mean a concept, another one than their own or none, behind some words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

import seeds
from transforms.claims.concepts import concept_of
from transforms.tables import Mention
from transforms.text import Span
from transforms.words import WORD, information, lemma

Terms = tuple[str, ...]

TELLING = 2.0
"""Least information of a word that says what is measured: below it lie articles, auxiliaries and the like."""

UNTELLING = seeds.words("figure_words", "no_term")
"""Words that many figures stand beside and that say of none what is measured."""

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
    r"\b(?:(?:left|made|rendered|leaving|making)\s+(?:(?:[^.;,:]|,(?=\d)){1,40}\s+)?|(?:was|were|are|been)\s+(?:(?:now|still|thus)\s+)?)$",
    re.IGNORECASE,
)
"""What stands before `homeless` of those who have become so, and of no others: were giving meals to the homeless."""

HELD = re.compile(
    r"(?:\b(?:is|was|are|were|been|be|being|fully|per\s?cent|not|partly|still)|%)\s+(?:(?:\w+ly|now|not|yet|still)\s+)?$",
    re.IGNORECASE,
)
"""What stands before `contained` of a fire that is held, and of no letter that was sent and contained something."""

PLACED = re.compile(
    r"\b(?:from|out\s+of|at|inside|outside|near|off)\s+(?:(?:the|an?|[A-Z][\w.'’]*|county|state|federal|city)\s+){0,4}$"
)
"""What makes a prison a place and no punishment."""

JABS = re.compile(
    r"\b(?:flu|cough|measles|tetanus|polio|covid(?:-19)?|vaccine|vaccination|booster|allergy|rabies)\s+$", re.IGNORECASE
)
"""What makes a shot one against an illness."""

LENT = re.compile(
    r"\b(?:government|treasury|municipal|corporate|junk|green|sovereign|school|water|road|housing|hospital|war|savings"
    r"|covered|convertible)[\s-]+$",
    re.IGNORECASE,
)
LENDING = re.compile(
    r"s?\s+(?:measure|issu\w+|sale|market|yield|holder|referendum|proposal|program|fund|buying|purchas|offering|investor"
    r"|trader|between\b|with\b|to\s+(?:build|buy|pay|fund|finance|repair|renovate|upgrade|expand|raise|cover)\b)",
    re.IGNORECASE,
)
"""What stands before or behind a bond by which money was lent, or which ties two persons: neither is bail."""

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
    "bond": (LENT, None),
    "bonds": (LENT, None),
    "shot": (JABS, "vaccination"),
    "shots": (JABS, "vaccination"),
    "bars": (re.compile(r"\b(?:years?|months?|decades?|life)\s+behind\s+$", re.IGNORECASE), "sentence"),
    "fall": (re.compile(r"\b(?:this|last|next|early|late|each|every)\s+$", re.IGNORECASE), None),
    "duty": (re.compile(r"\b(?:on|off|line\s+of|active|guard|jury|night)[\s-]+$", re.IGNORECASE), None),
}
"""Words that mean a concept, another one than their own or none behind some words: opened fire, on board, on duty."""

CHARGES = re.compile(r"\s+(?:to\s+)?(?:(?!of\b)\w+\s+){0,2}(?:counts?|charges?)\b", re.IGNORECASE)
"""What makes an admission a plea: admitted four counts, admitted to the charges."""

OF = re.compile(r"\s+of\b")
"""What makes an opinion of an approval, and no vote: approve of the president."""

BEHIND: Mapping[str, tuple[re.Pattern[str], str | None]] = {
    "bond": (LENDING, None),
    "bonds": (LENDING, None),
    "approve": (OF, "approval"),
    "approves": (OF, "approval"),
    "approved": (OF, "approval"),
    "admits": (CHARGES, "conviction"),
    "admitted": (CHARGES, "conviction"),
}
"""The same of words in front of others: a bond to build a school, admitted four counts."""


LESS = re.compile(
    r"\s+(?:(?:by|from|about|nearly|almost|roughly|more\s+than|slightly|sharply|at\s+the\s+close)\b"
    r"|(?:to\s+)?(?:about\s+|nearly\s+)?[$£€]?\d)",
    re.IGNORECASE,
)
"""What stands behind `down` of a figure that is lower; behind any other it says where or how: three doors down."""

OF_SUM = r"(?:[mb]illions?|dollars|pounds|euros|percent|points|last|next|this|each|every|per|a\s+year)\b"
"""A word of a sum or of the time within which it was paid."""


@cache
def _otherwise() -> Mapping[str, tuple[re.Pattern[str], str | None]]:
    """Words of a concept that mean something else in front of some words: fell to the ground."""
    found: dict[str, tuple[re.Pattern[str], str | None]] = {}
    for row in seeds.rows("other_meanings"):
        words = row["behind"].replace(" ", r"\s+")
        between = rf"(?:(?!{OF_SUM})\w[\w-]*\s+){{0,{row['gap']}}}"
        behind = re.compile(rf"\s+{between}(?:{words})\b", re.IGNORECASE)
        found |= dict.fromkeys(row["forms"].split("|"), (behind, row["term"]))
    return found


def terms(text: str, span: Span, mentions: Sequence[Mention]) -> Terms:
    """Telling terms of a stretch, in order: names for the names, concepts for the words that have one, base forms."""
    found: dict[str, None] = {}
    named = [mention for mention in mentions if mention.start < span.end and mention.end > span.start]
    for match in WORD.finditer(text, span.start, span.end):
        name = next((mention.name for mention in named if mention.start <= match.start() < mention.end), None)
        term = name or _in_place(text, match)
        if term is not None:
            found[term] = None
    return tuple(found)


def _in_place(text: str, match: re.Match[str]) -> str | None:
    """What a word stands for by what stands around it."""
    word = match.group().lower()
    term = term_of(match.group())
    lead, meant = MEANT.get(word, (None, None))
    if lead is not None and lead.search(text, max(0, match.start() - LEAD), match.start()):
        term = meant
    behind, meant = BEHIND.get(word) or _otherwise().get(word) or (None, None)
    if behind is not None and behind.match(text, match.end()):
        term = meant
    return None if word == "down" and LESS.match(text, match.end()) is None else term


@lru_cache(maxsize=100_000)
def term_of(word: str) -> str | None:
    """What a word stands for; None of one that tells nothing."""
    plain = word.lower().replace("’", "'")
    if plain in _hedges() or plain in UNTELLING:
        return None
    concept = concept_of(word)
    if concept is not None:
        return concept
    base = lemma(word)
    return base if len(base) > 1 and not base[0].isdigit() and information(base) >= TELLING else None


@cache
def _hedges() -> frozenset[str]:
    """Words that bound a figure and say nothing of what it measures."""
    wordings = (row["wording"].split() for row in seeds.rows("hedges"))
    # 210 feet long says what is measured, as long as 210 feet does not
    return frozenset(word for words in wordings for word in ({"as"} if words[0] == words[-1] == "as" else words))


def telling(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that tell something."""
    return (word for word in WORD.finditer(text) if term_of(word.group()) is not None)
