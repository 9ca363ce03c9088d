"""The language of a text: what its record says, checked against its words.

In: the language as given and the body. Out: an ISO 639-1 code, or None where too little is written to tell. English is
told by its commonest words, which is fast and does not mistake it; what is not English, py3langid names.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from seeds import rows

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = frozenset(row["word"] for row in rows("function_words"))
LEAST_ENGLISH = 0.08
"""Share of these words that makes a text English: English news has 0.12 to 0.35, languages near it below 0.03."""
LEAST_WORDS = 8
"""A language is not guessed from fewer words than this, save in scripts that set no spaces between them."""
LEAST_LETTERS = 40
"""Letters of a text in such a script that is as long as eight words of English."""

SURE = 0.5
"""Probability from which a language is named: neighbours such as Danish and Norwegian share it; a list of names or
scores gives no language as much, and is read."""
MOST_ENGLISH = 0.01
"""Probability of English above which a text is not taken for another language."""
LEAST_AGAINST = 30
"""Words from which they may be."""

SAMPLE = 3_000
"""Code points looked at; more of them make it no surer."""

CODE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")


def language_of(given: str | None, text: str, words: Sequence[str]) -> str | None:
    """The ISO 639-1 code of a text's language.

    What the record gives (`en-CA` is `en`) holds, unless the words are surely of another language: the pages of many
    sites say `en` whatever is written on them.

    Args:
        given: the language as the record names it.
        text: the body.
        words: its words.
    """
    said = CODE.fullmatch(given.strip()) if given else None
    code = said[1].lower() if said else None
    share = sum(word.casefold() in ENGLISH for word in words) / len(words) if words else 0.0
    if share >= LEAST_ENGLISH and len(words) >= LEAST_WORDS:
        return "en" if code is None or len(words) >= LEAST_AGAINST else code
    if code is not None and (code != "en" or len(words) < LEAST_AGAINST):
        return code
    if len(words) < LEAST_WORDS and sum(map(len, words)) < LEAST_LETTERS:
        return None
    ranked = dict(_identifier().rank(text[:SAMPLE]))
    found = max(ranked, key=ranked.__getitem__)
    if found == "en":
        return "en" if code is not None or ranked[found] >= SURE else None
    return found if ranked[found] >= SURE and ranked["en"] <= MOST_ENGLISH else code


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - 0.4 s: only for what is not English

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2])  # those of ISO 639-1
    return identifier
