"""Numbers that measure nothing: names, labels, dates, clock times, addresses, identifiers."""

import re
from collections.abc import Iterable

import seeds
from transforms.text import Span

_MONTH = (
    r"(?=(?i:[adfjmnos]))(?i:Jan(?:uary)?|Feb(?:ruary)?|(?-i:Mar(?:ch)?)|Apr(?:il)?|(?-i:May)|(?<=on\s)may|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_NOT_AMOUNT = (
    r"(?![\d%]|[.,]\d|\s?(?:%|per\s?cent|percent|million|billion|bn\b|people\b|years\b|km\b|mph\b)"
    r"|-(?:year|month|week|day|hour|minute)-)"
)
_ZONE = r"(?:\s(?:GMT|UTC|BST|EST|EDT|ET|CET|PST|PDT|PT|CT|MT)\b)?"
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+"
_PHONE = r"(?<!\w)\+?\d{0,3}[-. (]{0,2}\(?\d{3}\)?[-. ]\d{3,4}[-. ]\d{4}(?!\d)"
_DECADE = r"['’]?(?:1[5-9]|20|)\d0['’]?s\b"
_FROM_DIGIT = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}\b\.?(?:,?\s(?:1[5-9]|20)\d\d\b)?",
    r"\d{4}-\d\d?-\d\d?(?:T[\d:.]+Z?)?",
    r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)\b",
    rf"\d{{1,2}}(?:[:.]\d\d)?\s?(?:a\.m\.|p\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock){_ZONE}",
    rf"(?<![\d.,$£€])\d{{1,2}}:\d\d(?::\d\d)?(?:\.\d+)?\b{_ZONE}",
    r"\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT\b|UTC\b|(?:hours|hrs)\b(?!\s+of\b))",
    _DECADE,
    r"(?:1[5-9]|20)\d\d[-–/](?:\d\d|(?:1[5-9]|20)\d\d)\b(?!\s?(?:people|%|percent|million))",
    r"\b[1-4]Q(?:\d\d)?\b",
    r"\d{1,4}\s(?:B\.?C\.?(?:E\.?)?|A\.D\.)(?=\W|$)",
    _EMAIL,
    _PHONE,
    r"\b\d{3}-\d{4}\b",
    r"\b(?:1-8(?:00|33|44|55|66|77|88)-(?=[\dA-Z])|8(?:00|33|44|55|66|77|88)-(?=\d{0,2}[A-Z]{2}|\d{3}-\d))[\w-]+",
    r"(?<=[A-Z]{4}\s\()\d{4,6}(?=\))",
    r"\b\d+(?:\.\d+){2,}\b(?!\s?(?:%|percent|million))",
    r"\b\d{1,5}[A-Z]?\s(?:[NSEW]\.?\s)?(?:\d{1,3}(?:st|nd|rd|th)|(?!(?:Million|Billion|Street|People)\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Square|Sq|Highway|Hwy|Parkway|Ranch)\b\.?",
    r"\b\d{1,5}\s(?:E|W|N|S|El|Ave|Rue|Av|Avenue|Via|Calle)\.?\s(?=[A-Z\d])",
    r"\b\d{5}(?:-\d{4})?(?=\s(?i:zip)\b)",
    r"\b\d{1,3}\s?\)(?=\s[a-z])",
    r"(?<![\w-])\d+(?:-\d+){2,}(?![\w-])",
)
"""Those that begin with a digit, the first that fits before the others."""

_FROM_LETTER = (
    rf"{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?{_NOT_AMOUNT}(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s(?:1[5-9]|20)\d\d\b)?",
    rf"{_MONTH}\.?,?\s(?:1[5-9]|20)\d\d\b{_NOT_AMOUNT}",
    r"(?:https?://|www\.)\S+",
)
"""Those that begin with a letter, also within a word."""

_FROM_WORD = (
    r"\b(?:FY|Q|H|Q[1-4]\s|fiscal\s|CY)['’]?(?:\d{4}|\d{2}|\d)\b",
    r"\b(?:A\.?D\.?|B\.?C\.?E?\.?|C\.?E\.?)\s\d{1,4}(?:\s(?:and|to|[-–])\s\d{1,4})?\b",
    _EMAIL,
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b",
    r"\b[A-Z]{2}\s\d{5}\b",
    r"(?<![\w$£€])[A-Za-z_]+\d+[A-Za-z_]*\d*(?=\W|$)",
)
"""Those that begin with the first letter of a word, or with an underscore."""

_FROM_SIGN = (
    _DECADE,
    _EMAIL,
    _PHONE,
    r"(?<!\w)\+\d[\d ()-]{6,18}\d(?!\d)",
    r"(?<![\w$£€])#\s?\d+",
    r"\(\d{1,2}\)",
)
"""Those that begin with a sign or a space."""


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


_NAMES = re.compile(
    rf"(?<![\w$£€.])(?:{'|'.join([row['pattern'] for row in seeds.rows('names_with_numbers')])})(?!\d|[,.]\d)"
)
_OTHERS = re.compile(
    rf"(?=[^\W\d])(?:{_any(_FROM_LETTER)}|\b(?:{_any(_FROM_WORD)}))"
    rf"|(?=\d)(?:{_any(_FROM_DIGIT)})|(?=\W)(?:{_any(_FROM_SIGN)})"
)
_TRACE = re.compile(r"[\d@]|://|www\.")
"""What each of these has; most sentences have none of it, and are passed over fast."""

LABELS = frozenset(row["label"] for row in seeds.rows("number_labels"))
"""Words that make a whole number after them a label: section 5, Flight 370."""

_CODED_MONEY = re.compile(
    r"(?:[A-Z]{3}|RM|PS|Rs|Rp|M[A-Z]{3}|Sh|KSh|Ksh|upto|CHF|DM)\d[\d.]*(?:bn|m|mn|tn|b|k|mil|million)?"
)


def not_measured(text: str, start: int, end: int) -> list[Span]:
    """The stretches of a sentence whose numbers are names, dates, times, addresses or identifiers.

    Args:
        text: the passage.
        start: where the sentence begins.
        end: where it ends.

    Returns:
        Spans in order; they may touch but do not overlap within one of the two kinds looked for.
    """
    found = [Span(match.start(), match.end()) for match in _NAMES.finditer(text, start, end)]
    if _TRACE.search(text, start, end):
        found += [
            Span(match.start(), match.end())
            for match in _OTHERS.finditer(text, start, end)
            if not (_CODED_MONEY.fullmatch(match.group()) or _closes_bracket(text, start, match))
        ]
    return sorted(found)


def _closes_bracket(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the bracket behind a number was opened before it, so that the number counts no points: (8, 9 and 12)."""
    if not match.group().endswith(")") or match.group()[0] == "(":
        return False
    return text.rfind("(", start, match.start()) > text.rfind(")", start, match.start())
