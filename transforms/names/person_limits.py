"""Where the name of a person ends: particles, hyphens, nicknames and suffixes go on with it, and other names do not.

In: the tokens of a sentence and the first word of a name. Out: the token after its last one.
"""

from collections.abc import Sequence

from transforms.names.candidates import ARABIC_ARTICLES, HYPHENS, STOP, SUFFIXES, capital_at
from transforms.names.gazetteer import (
    COMMON,
    GIVEN,
    HEADS,
    HONORIFICS,
    PARTICLES,
    ROLE_WORDS,
    is_surname,
    is_word,
    look_up,
)
from transforms.names.name_parts import EAST_ASIAN
from transforms.names.name_tokens import Token
from transforms.names.person_context import age_after
from transforms.names.person_words import CLOSING, DAYS, PARTISANS, SURNAME_ROLES, SURNAMES, WIDEST_GAP
from transforms.names.wordlists import word_list
from transforms.words import SPEECH_VERBS

HYPHEN_ENDS = word_list("hyphen_end")
"""Words that a hyphen joins to any name: Li Ruan-led."""

LONGEST_SYLLABLE = 5
"""Letters of the second half of a given name: Kwok-hung."""

LONGEST_NAME = 8
"""Tokens of the longest name of a person."""


def name_end(tokens: Sequence[Token], k: int, *, heading: bool, aged: bool) -> int:
    """The end of the words that can be one person's name, from its first word on; behind an age (`aged`) a role that is
    a given name too is part of it: 46-year-old Reno Dean Whitfield.
    """
    start = k
    k += 1
    while k < len(tokens) and k - start < LONGEST_NAME:
        token = tokens[k]
        word = token.text
        if word in HYPHENS and not token.spaced and capital_at(tokens, k + 1, glued=True):
            if look_up(tokens, k - 1) and look_up(tokens, k + 1):
                break
            k += 2
        elif k <= start + 3 and (after := _nickname(tokens, k)):
            k = after
        elif word == "," and k + 1 < len(tokens) and tokens[k + 1].text in SUFFIXES:
            k += 2
        elif word.casefold() in ARABIC_ARTICLES and arabic_article(tokens, k):
            k += 3
        elif k == start + 2 and word in HYPHENS and is_korean(tokens, start):
            k += 2
        elif word in PARTICLES and (capital_at(tokens, k + 1) or _particle_pair(tokens, k)):
            k += 1
        elif not (token.word and token.capital) or (
            not (aged and word in GIVEN) and _parted(tokens, k, start, heading=heading)
        ):
            break
        else:
            k += 1
    if k < len(tokens) and tokens[k].text == "." and tokens[k - 1].text in SUFFIXES and not tokens[k].spaced:
        k += 1
    return k


def _next_person(tokens: Sequence[Token], k: int, *, heading: bool) -> bool:
    """Whether one full name ends and the next begins in a list without commas: Ana Ulstrom | Leo Whitfield; in a
    heading words that are no names may follow, with capitals.
    """
    ends = is_surname(tokens[k - 1].text) and tokens[k - 1].text not in GIVEN
    begins = tokens[k].text in GIVEN and capital_at(tokens, k + 1) and is_surname(tokens[k + 1].text)
    if not (ends and begins and tokens[k].spaced):
        return False
    after = tokens[k + 2].text if capital_at(tokens, k + 2) else ""
    if heading and after.casefold() in STOP:
        return True
    return tokens[k + 1].text not in GIVEN and (not after or after in GIVEN)


def _nickname(tokens: Sequence[Token], k: int) -> int:
    """The token after a nickname in marks inside a name, else 0: Candace "Candy" Whitfield, Leo (J.R.) Whitfield."""
    close = CLOSING.get(tokens[k].text)
    if close is None or not capital_at(tokens, k + 1):
        return 0
    for end in range(k + 2, min(k + 5, len(tokens) - 1)):
        if tokens[end].text in close:
            return end + 1 if capital_at(tokens, end + 1) else 0
    return 0


def _parted(tokens: Sequence[Token], k: int, start: int, *, heading: bool) -> bool:
    """Whether a word with a capital stands after a name without being part of it."""
    word, low = tokens[k].text, tokens[k].text.casefold()
    gap = tokens[k].start - tokens[k - 1].end
    return (
        gap > WIDEST_GAP
        or (gap == 0 and tokens[k - 1].word)
        or (low in STOP and not (low in SURNAMES and tokens[k - 1].text in GIVEN and not heading))
        or word in HONORIFICS
        or (heading and k > start + 1 and (low in COMMON or (is_word(low) and not is_surname(low))))
        or (heading and low in SPEECH_VERBS)
        or (word in HEADS and k - start < 2 and not _called_so(tokens, k) and HEADS[word] != "place")
        or (low in ROLE_WORDS and low not in SURNAME_ROLES and capital_at(tokens, k + 1))
        or _known_name(tokens, k)
        or ((k - start in (2, 4, 6) or (heading and k - start == 3)) and _next_person(tokens, k, heading=heading))
        or (k > start + 1 and _city_after(tokens, k))
        or (k > start + 1 and _no_part(word) and _ends_name(tokens, k))
        or (k > start + 1 and _dateline(word) and not tokens[k - 1].text.isupper())
    )


def _called_so(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word for a body is part of a person's name here: a given name, or a surname before an age (Ana
    Council, 34,).
    """
    return tokens[k].text in GIVEN or (is_surname(tokens[k].text) and age_after(tokens, k + 1))


def _no_part(word: str) -> bool:
    """Whether a word with a capital is seldom part of a name."""
    low = word.casefold()
    return (low in COMMON and low not in PARTICLES) or word in PARTISANS or word in DAYS


def _ends_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a surname stands before a word that is none."""
    return is_surname(tokens[k - 1].text) and not is_surname(tokens[k].text)


def _known_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a known name of several words begins here: Nora Whitfield White House."""
    known = look_up(tokens, k)
    return known is not None and known[0] > k + 1


def _city_after(tokens: Sequence[Token], k: int) -> bool:
    """Whether a known place follows a full name, as in a caption: Nora Whitfield London."""
    known = look_up(tokens, k)
    return known is not None and known[1].type == "place" and not {tokens[k - 1].text, tokens[k].text} & GIVEN.keys()


def _dateline(word: str) -> bool:
    """Whether a word is set in capitals, as the place that opens a report and follows its author."""
    return len(word) > 1 and word.isalpha() and word.isupper() and word not in SUFFIXES


def is_korean(tokens: Sequence[Token], start: int) -> bool:
    """Whether the second half of a Korean given name stands behind a hyphen: Kim Jong-un."""
    return tokens[start].text.casefold() in EAST_ASIAN and _syllable(tokens, start + 3)


def _syllable(tokens: Sequence[Token], k: int) -> bool:
    """Whether the second half of a Korean given name stands here: Kim Jong-un."""
    joined = k < len(tokens) and not tokens[k].spaced and tokens[k].word
    return joined and len(tokens[k].text) <= LONGEST_SYLLABLE and tokens[k].text not in HYPHEN_ENDS


def arabic_article(tokens: Sequence[Token], k: int) -> bool:
    """Whether an Arabic article and its hyphen stand before a name: al-Masri."""
    return (
        k + 2 < len(tokens)
        and tokens[k + 1].text in HYPHENS
        and not tokens[k + 1].spaced
        and capital_at(tokens, k + 2, glued=True)
    )


def _particle_pair(tokens: Sequence[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].text in PARTICLES and capital_at(tokens, k + 2)
