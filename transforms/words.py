"""Words: how text is cut into them, their base forms, and how much each one tells."""

import math
import re
from functools import cache, lru_cache
from typing import Any

import simplemma

import seeds

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

CLOSED_WORDS = frozenset(row["word"] for row in seeds.rows("closed_words"))
"""Function words and other words that name no thing."""

FINITE_VERBS = frozenset(row["word"] for row in seeds.rows("verb_forms") if row["form"] == "finite")
"""Forms of verbs that have a subject: fell, went."""

SPEECH_VERBS = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] != "noun")
"""Forms of verbs of saying, and what else introduces words: said, according."""

MONTHS = {row["word"]: int(row["month"]) for row in seeds.rows("months")}
"""Names of months and what is short for them, in lower case, with the number of the month."""

UNSEEN_SHARE = 0.0026
"""Share of articles that a word outside `word_frequency.csv` is taken to stand in: half of the rarest listed word."""


_VERB_FORMS = {
    form: row["lemma"] for row in seeds.rows("changes") if row["kind"] == "verb" for form in row["forms"].split("|")
}
"""Forms of verbs of change, of which some are other words in a dictionary: rose, cutting."""


@lru_cache(maxsize=100_000)
def lemma(word: str) -> str:
    """The base form of an English word, in lower case: `levies` to `levy`, `wounding` to `wound`."""
    plain = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if word in _VERB_FORMS:
        return _VERB_FORMS[word]
    return _MISREAD.get(plain) or (simplemma.lemmatize(plain, "en").lower() if plain.isalpha() else plain)


_MISREAD = {row["form"]: row["base"] for row in seeds.rows("base_forms")}
"""Words to which the dictionary gives a base that is none."""

VERB_BASES = {row["form"]: row["base"] for row in seeds.rows("verb_bases")}
"""Forms of verbs, of which some are words of their own as well."""


def verb_base(word: str) -> str:
    """The base form of a word that is taken for a verb, where it may be a word of its own as well: `shot` to `shoot`.

    Args:
        word: in lower case.
    """
    return VERB_BASES.get(word) or lemma(word)


@lru_cache(maxsize=100_000)
def is_ordinary(word: str) -> bool:
    """Whether a dictionary has a word, whatever its case here, as one that is written small: `Owl`, not `Johnson`."""
    plain = word.lower()
    return simplemma.is_known(plain, "en") and simplemma.lemmatize(plain, "en").islower()


@cache
def given_names() -> frozenset[str]:
    """Given names of persons, in lower case."""
    return frozenset(row["name"].lower() for row in seeds.rows("given_names"))


@cache
def calendar_words() -> frozenset[str]:
    """Names of days and months, in lower case."""
    return frozenset(MONTHS) | {row["word"] for row in seeds.rows("weekdays")}


_UNSEEN = -math.log(UNSEEN_SHARE)


@cache
def _informations() -> dict[str, float]:
    return {row["word"]: -math.log(float(row["share"])) for row in seeds.rows("word_frequency")}


@cache
def _stemmer() -> Any:
    # it loads the stemmers of all languages; what reads an article can do without it
    import snowballstemmer  # noqa: PLC0415

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What a word shares with the nouns and verbs derived from it: `inspect` and `inspection` have one stem."""
    return str(_stemmer().stemWord(word.lower()))


def information(word: str) -> float:
    """How much a lower-case word tells about an article: minus the logarithm of its share of news articles.

    The shares are fixed reference data, not those of the articles at hand, so that one article more changes the
    weight of no word in another.
    """
    return _informations().get(word, _UNSEEN)
