"""Scopes: what a figure is limited to, by the modifiers of its noun or the phrase after or before it.

In: a figure, its clause, the names of its sentence and what the parse hangs on it. Out: the terms of its limit.
"""

import re
from collections.abc import Sequence

import seeds
from transforms.claims.clauses import Clause
from transforms.claims.terms import Terms, term_of, terms
from transforms.quantities.nouns import IRREGULAR
from transforms.reading import Reading
from transforms.tables import Mention
from transforms.text import Span
from transforms.words import CLOSED_WORDS, WORD, lemma

SCOPE_TERMS = 3
"""Terms of a scope: the first ones name it, the rest describes it."""

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

NO_LIMIT = re.compile(
    r"\s*(?:of\s+interest\b|(?:at|for)\s+(?:an?|the)\s+(?:[a-z]+\s+){0,2}(?:price|cost|fee)\s+of\b)", re.IGNORECASE
)
"""A phrase behind a count that limits nothing: two persons of interest; 40 bicycles at a price of $140 each."""

LED = re.compile(
    r"(?:(?:^|[.:;,“\"]\s+|\b(?:and|but|while)\s+)(?:among|of)\s+(?P<whole>[^\d.:;,]{2,40}),"
    r"|\b(?:and|but)\s+(?:on|for)\s+(?P<one>[^\d.:;,]{2,40}?)(?:\s+(?:it|they|we|he|she)\s+\w+)?,?)"
    r"\s+(?:(?:about|around|nearly|almost|only|just|some|over|up to|at least|more than)\s+)?$",
    re.IGNORECASE,
)
"""A limit that stands before its share: among men, 18 %; 15 % on cars and on bicycles 12 %."""

LED_REACH = 80
"""Code points before a figure within which it is looked for."""

PERIODS = frozenset(row["word"] for row in seeds.rows("spans")) | seeds.words("figure_words", "period")
"""Words for a time that is counted over, which limits no figure: 3,400 were shipped in the quarter."""


RATED = frozenset({"fraction", "percentage point", "money"})
"""Dimensions of figures that are said of a rate or a sum, which a phrase on it limits: the tariff on steel."""

ANYBODY = frozenset({"people", "person", "persons", "individuals"})
"""Nouns that count persons and narrow nothing."""

FORM = 2
"""Letters that a plural shares with its noun at least."""


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
    lead = None if counted and NO_LIMIT.match(clause.right) else SCOPE.match(clause.right)
    if lead:
        end = SCOPE_END.search(clause.right, lead.end())
        span = Span(clause.behind + lead.end(), clause.behind + (end.start() if end else len(clause.right)))
        ends = [phrase.end for phrase in phrases or () if phrase.start < span.start < phrase.end]
        span = Span(span.start, min([span.end, *ends]))
        # four hours to clear the road, fined 30 drivers for speeding
        doing = reading.dimension == "count" and DOING_SO.match(clause.right) is not None
        purpose = doing or lead.group().split()[-1] == "to"
        if phrases is None or ends or not purpose:
            found = (_limiting if reading.dimension == "fraction" else terms)(text, span, mentions)
            if reading.dimension == "count":
                unit = reading.unit or ""  # eleven of the patients: these are no kind of patients
                found = tuple(term for term in found if not _is_unit(term, unit))
            parts += [term for term in found if term not in PERIODS][:SCOPE_TERMS]
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
    if first is None or first.group().lower() in CLOSED_WORDS or term_of(first.group()) is not None:
        return found
    base = lemma(first.group())
    named = any(mention.start <= first.start() < mention.end for mention in mentions)
    return found if named or base in ANYBODY or not base.isalpha() else (base, *found)[:SCOPE_TERMS]


def _is_unit(word: str, unit: str) -> bool:
    return lemma(word) in unit.split() or (unit == "person" and word.lower() in ANYBODY)
