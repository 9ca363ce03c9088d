"""Noun phrases after a figure, by the words alone: what it counts, and the singular of it.

There is no parse here. A phrase runs over adjectives and nouns to the first function word, verb or mark; its head is
the last plural noun of the first unbroken group of them, or the last word. A parse can take this module's place: the
readers ask only `counted` and `singular`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import seeds
from transforms.quantities.number_words import SMALL
from transforms.quantities.tokens import Token, word_at
from transforms.words import CLOSED_WORDS, lemma

IRREGULAR = {row["plural"]: row["singular"] for row in seeds.rows("irregular_plurals")}
_VERBS = {row["word"]: row["form"] for row in seeds.rows("verb_forms")}
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_SINGULAR_IN_S = frozenset(row["word"] for row in seeds.rows("singular_in_s"))
_OBJECTS = frozenset(["the", "a", "an", "his", "her", "its", "their", "him", "them", "this", "that", "my", "our", "us"])
_OWNING = frozenset(["day", "week", "month", "year", "hour"])
"""Times that own what they are counted for: two week's pay."""

_OBJECTS_OF_VERBS = _OBJECTS | {"it", "me", "you"}
_PEOPLE = frozenset(["person", "man", "woman", "boy", "girl", "child"])
_ANSWERS, _VOTES = frozenset(["yes", "no"]), frozenset(["vote", "votes", "ballot", "ballots"])
_QUOTES = frozenset(["“", "”", '"', "‘"])
_NOUNS_IN_LY = frozenset([
    "family", "supply", "assembly", "ally", "reply", "monopoly", "rally", "fly", "daily", "weekly", "monthly",
    "bully", "elderly",
])  # fmt: skip
LONGEST_PHRASE = 7
"""Words a counted phrase may take: adjectives, a compound and its head."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its tokens and which of them is its head."""

    first: int
    stop: int
    head: int


@lru_cache(maxsize=50_000)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(_NOT_PLURAL) and word not in _SINGULAR_IN_S


@lru_cache(maxsize=50_000)
def singular(word: str) -> str:
    """The singular of a counted noun, in lower case: homes to home, people to person."""
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if not is_plural(lower):
        return lower
    base = lemma(lower)
    return base if base != lower and lower.startswith(base[:2]) else _stripped(lower)


def is_base_verb(word: str) -> bool:
    """Whether a lower-case word is a verb as it stands behind a plural: hold, remain."""
    return _VERBS.get(word) == "base"


def _stripped(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def counted(tokens: Sequence[Token], i: int, number: str = "plural") -> Phrase | None:
    """The noun phrase that begins at token `i` and that a figure before it counts or qualifies.

    Args:
        tokens: of the sentence.
        i: the token after the figure.
        number: `plural` after a count, `singular` after one and after an ordinal, `any` after a figure with its unit.

    Returns:
        The phrase, or None where no noun follows. After a count the head may still be no plural: `11 member pact`.
    """
    if i + 1 < len(tokens) and tokens[i].lower in ("more", "fewer") and _opens_noun(tokens, i + 1):
        i += 1
    run = _run(tokens, i, number)
    if not run:
        return None
    head = _singular_head(tokens, run) if number == "singular" else _plural_head(tokens, run)
    return Phrase(i if number == "plural" and tokens[i].kind == "word" else run[0], head + 1, head)


def _run(tokens: Sequence[Token], i: int, number: str) -> list[int]:
    """The adjectives and nouns from token `i` on."""
    j = i
    run: list[int] = []
    while j < len(tokens) and len(run) < LONGEST_PHRASE:
        token = tokens[j]
        if token.text in _QUOTES and (run or token.spaced) and j + 1 < len(tokens):
            j += 1
            continue
        if token.kind == "sign":
            hyphen = token.text == "-" and run and not token.spaced and j + 1 < len(tokens) and not tokens[j + 1].spaced
            if hyphen and _designates(tokens, j):
                j += 2
                continue
            if not hyphen or tokens[j + 1].kind != "word":
                break
            j += 1
            continue
        compound = bool(run) and tokens[j - 1].text == "-"
        if token.kind == "number" and (_in_name(tokens, run, j) or _ends_code(tokens, run, j)):
            j += 1
            continue
        if token.kind == "number" or (_is_closed(token) and not compound and not _is_answer(tokens, j)):
            if not _coordinated(tokens, run, j, number):
                break
            run, j = [], j + 1
            continue
        if not compound and _ends_phrase(tokens, run, j, number == "singular"):
            break
        run.append(j)
        j += 1
        if j < len(tokens) and tokens[j].text in ("'", "’"):
            if not (number == "plural" and _owned(tokens, run, j)):
                break
            j += 2
    while run and (_trails(tokens[run[-1]].lower) or (len(run) > 1 and _governs(tokens, run[-1]))):
        run.pop()
    return run


def _governs(tokens: Sequence[Token], j: int) -> bool:
    """Whether a word in -ing has an object and so is a participle: one bullet entering his chest."""
    return tokens[j].lower.endswith("ing") and j + 1 < len(tokens) and tokens[j + 1].lower in _OBJECTS


def _trails(word: str) -> bool:
    """Whether a word at the end of a run is an adverb or a participle that no noun followed."""
    if word.endswith("ly"):
        return word not in _NOUNS_IN_LY
    return word.endswith("ed") and len(word) > 4 and lemma(word) != word


def _is_answer(tokens: Sequence[Token], j: int) -> bool:
    """Whether yes or no is what votes say: 22,587 no votes."""
    return tokens[j].lower in _ANSWERS and j + 1 < len(tokens) and tokens[j + 1].lower in _VOTES


def _is_closed(token: Token) -> bool:
    """Whether a word belongs to a closed class; in capitals it is a name (US, WHO)."""
    return token.lower in CLOSED_WORDS and not (token.text.isupper() and len(token.text) > 1)


def _ends_phrase(tokens: Sequence[Token], run: list[int], j: int, one: bool) -> bool:
    """Whether the word at `j` is the verb or adverb after a noun phrase rather than a part of it.

    After a singular noun a verb is inflected (one proposal asks), after a plural one it is not (two leaders visit).
    """
    word = tokens[j].lower
    plural_before = bool(run) and is_plural(tokens[run[-1]].lower)
    if plural_before and (word.endswith(("ly", "ed")) or (word in _VERBS)):
        return True
    if run and word.endswith("ed") and not _opens_noun(tokens, j + 1):
        return True
    if one and run and not is_plural(word) and not word.endswith(("ed", "ing", "er", "est")) and lemma(word) != word:
        return tokens[j].text.islower() and not word.endswith(("'s", "’s"))  # a second ship sank
    if word not in _VERBS:
        return False
    if _VERBS[word] == "base":
        if word_at(tokens, j + 1) == "-" and not tokens[j + 1].spaced:
            return False  # work-related letters
        return not one and not run and not _opens_noun(tokens, j + 1)
    if not plural_before and word.endswith(("ing", "ed")):
        return not _opens_noun(tokens, j + 1)
    if not run and word_at(tokens, j + 1) in _OBJECTS_OF_VERBS:
        return True  # a population of 8 million makes it the largest
    return one or not is_plural(word)


def _in_name(tokens: Sequence[Token], run: list[int], j: int) -> bool:
    """Whether the number at `j` belongs to a name within the phrase: 63,000 Model 3 sedans, two new 737 Max jets."""
    if not run or not tokens[j].text.isdecimal() or not tokens[j].spaced or not _opens_noun(tokens, j + 1):
        return False
    return tokens[j + 1].spaced and (tokens[j - 1].text[:1].isupper() or tokens[j + 1].text[:1].isupper())


def _ends_code(tokens: Sequence[Token], run: list[int], j: int) -> bool:
    """Whether the number at `j` is glued to a capital or two and both name a type within the phrase: five K5 robots."""
    if not run or tokens[j].spaced or not tokens[j].text.isdecimal() or len(tokens[j - 1].text) > len("AK"):
        return False
    return tokens[j - 1].text.isupper() and _opens_noun(tokens, j + 1) and tokens[j + 1].spaced


def _owned(tokens: Sequence[Token], run: list[int], j: int) -> bool:
    """Whether the apostrophe at `j` makes an owner in the singular part of what is counted: two sheriff's deputies."""
    if word_at(tokens, j + 1) != "s" or tokens[j + 1].spaced or any(is_plural(tokens[k].lower) for k in run):
        return False
    return tokens[j - 1].lower not in _OWNING and _opens_noun(tokens, j + 2) and tokens[j - 1].lower not in IRREGULAR


def _designates(tokens: Sequence[Token], j: int) -> bool:
    """Whether capitals, the hyphen at `j` and a number name a type within the phrase: 14 AK-47 rifles."""
    number = tokens[j + 1]
    return tokens[j - 1].text.isupper() and number.text.isdecimal() and _opens_noun(tokens, j + 2)


def _coordinated(tokens: Sequence[Token], run: list[int], j: int, number: str) -> bool:
    """Whether `and` at `j` joins two modifiers of one head: Kia and Hyundai vehicles, black and Hispanic members."""
    if tokens[j].lower not in ("and", "or") or not run or number != "plural" or len(run) > 2:
        return False
    if any(is_plural(tokens[k].lower) for k in run) or not _opens_noun(tokens, j + 1):
        return False
    if tokens[j + 1].lower in SMALL:
        return False  # in the 1500 block and two others
    return tokens[run[0]].lower not in _VERBS


def _opens_noun(tokens: Sequence[Token], j: int) -> bool:
    """Whether a word that may belong to a noun phrase stands at `j`."""
    return j < len(tokens) and tokens[j].kind == "word" and not _is_closed(tokens[j])


def _singular_head(tokens: Sequence[Token], run: list[int]) -> int:
    """The last word before one that looks like a verb in the third person: one dealer says."""
    for j, after in pairwise(run):
        if tokens[j].lower in _PEOPLE:
            return j
        word = tokens[after].lower
        if is_plural(word) and word not in IRREGULAR and not is_plural(tokens[j].lower):
            return j
    return run[-1]


def _plural_head(tokens: Sequence[Token], run: list[int]) -> int:
    """The last of the first unbroken group of plurals, else the last word."""
    head = -1
    for n, j in enumerate(run):
        compounded = n + 1 < len(run) and run[n + 1] != j + 1
        if is_plural(tokens[j].lower) and not compounded:
            head = j
        elif head >= 0:
            break
    return run[-1] if head < 0 else head
