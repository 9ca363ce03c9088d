"""Roles: the office or title that a text states beside a name, as worded.

In: the tokens of a sentence and where a name begins or ends. Out: the tokens of the role as a `Stretch`, or its words.
"""

from collections.abc import Sequence

import seeds
from transforms.names.candidates import STOP
from transforms.names.gazetteer import HEADS, ROLE_WORDS
from transforms.names.name_tokens import Token
from transforms.names.wordlists import word_list
from transforms.words import SPEECH_VERBS

HEAD_WORDS = frozenset(row["role"].casefold().split()[-1] for row in seeds.rows("roles") if " of " not in row["role"])
MODIFIERS = word_list("role_modifier") | word_list("role_epithet")
"""Lower-case words that may stand between the start of a role and its noun."""

DETERMINERS = word_list("role_determiner")
STARTERS = word_list("role_starter")
NO_OPENERS = (STOP - MODIFIERS) | SPEECH_VERBS
"""Words that begin a sentence and no role: Then, Said."""

CUTS = word_list("role_cut") | frozenset(',.;—–()"“”:')
LONGEST_POSSESSOR = 6
LONGEST_BODY = 8
"""Tokens of the longest possessor of a role, and of the longest body that a person is said to be from."""

FARTHEST = 30
"""Tokens after which a role between commas is no longer looked for."""

HYPHENS = frozenset({"-", "–", "‑"})
YEARS = frozenset({"year", "years", "month", "months"})

ABBREVIATIONS = frozenset(row["title"].removesuffix(".") for row in seeds.rows("titles") if row["title"][-1] == ".")

TO_COME = word_list("role_elect") | word_list("role_designate")
"""Words after an office that is not held yet: president-elect."""

Stretch = tuple[int, int]
"""Some tokens: the first, and the one after the last."""


def role_before(tokens: Sequence[Token], i: int) -> str | None:
    """The words of `stretch_before`."""
    found = stretch_before(tokens, i)
    return None if found is None else _words(tokens, *found)


def stretch_before(tokens: Sequence[Token], i: int) -> Stretch | None:
    """The role that stands directly before a name: `Canadian Prime Minister`, `actor`, `Canada's envoy,`.

    Args:
        tokens: the sentence.
        i: the name's first token.
    """
    last = i - 1
    comma = last > 0 and tokens[last].text == ","
    if comma:
        last -= 1
    if last >= 1 and tokens[last].text == "." and not tokens[last].spaced:
        return None
    end = last + 1
    if last > 1 and tokens[last].text in TO_COME and tokens[last - 1].text in {"-", "–", "‑"}:
        last -= 2  # president-elect
    if last < 0 or tokens[last].text.casefold() not in HEAD_WORDS:
        return None
    if comma and tokens[last].capital and not tokens[last].first:
        return None
    first = last
    while first > 0 and last - first < 9 and _extends(tokens, first - 1):
        first -= 1
    if 1 < first < last and tokens[first - 1].text in {"of", "for"} and _body(tokens[first - 2]):
        first -= 2  # Institute of Health Director
        while first > 0 and last - first < LONGEST_BODY + 9 and tokens[first - 1].word and tokens[first - 1].capital:
            first -= 1
    while first < last and (
        tokens[first].text.casefold() in STARTERS
        or not tokens[first].text[0].isalnum()
        or (tokens[first].first and tokens[first].text.casefold() in NO_OPENERS and tokens[first].text != "US")
        or of_age(tokens, first)
    ):
        first += 1
    if comma and first > 0 and not _opens(tokens[first - 1]):
        return None
    return _possessor(tokens, first), end


def of_age(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word belongs to an age or a span of years and to no role: a 16-year-old brother, a nine-year member."""
    word, before = tokens[k].text.casefold(), tokens[k - 1] if k else None
    if before is None or word not in YEARS | {"old"}:
        return [t.text.casefold() for t in tokens[k + 1 : k + 3]] in (["-", "year"], ["-", "month"])
    counted = before.text in HYPHENS or not before.word
    return counted or (word == "old" and before.text.casefold() in YEARS)


def cuts(tokens: Sequence[Token], k: int) -> bool:
    """Whether a role ends before a token; the full stop of a title ends none: an adviser to Mr. Ruiz."""
    title = k > 0 and tokens[k].text == "." and not tokens[k].spaced and tokens[k - 1].text in ABBREVIATIONS
    return not title and tokens[k].text.casefold() in CUTS


def _body(token: Token) -> bool:
    """Whether a word is one for a body: Institute."""
    return HEADS.get(token.text) == "organisation"


def _possessor(tokens: Sequence[Token], first: int) -> int:
    """Where the words begin that say whose role it is: `Canada's` before trade minister; `first` without them."""
    k = first - 2
    if k < 0 or tokens[first - 1].text not in {"'s", "’s"} or not tokens[k].capital:
        return first
    while k > 0 and first - k < LONGEST_POSSESSOR and tokens[k - 1].word and tokens[k - 1].capital:
        k -= 1
    return k


def _opens(token: Token) -> bool:
    """Whether a role between commas can begin after a token: the, a, Canada's."""
    return token.text.casefold() in DETERMINERS or token.text in {"'s", "’s"}


def _extends(tokens: Sequence[Token], k: int) -> bool:
    token = tokens[k]
    word = token.text.casefold()
    if word in STARTERS or word in DETERMINERS:
        return False
    if token.word:
        return token.capital or word in MODIFIERS or word in ROLE_WORDS
    return token.text in {"-", "–", "‑"} and not token.spaced


def role_after(tokens: Sequence[Token], end: int) -> str | None:
    """The words of `stretch_after`."""
    found = stretch_after(tokens, end)
    return None if found is None else _words(tokens, *found)


def stretch_after(tokens: Sequence[Token], end: int) -> Stretch | None:
    """The role between commas after a name: `, a former diplomat and a member of the board, said`.

    A second role that `and` joins to the first belongs to it.

    Args:
        tokens: the sentence.
        end: the token after the name.
    """
    if end + 2 >= len(tokens) or tokens[end].text not in {",", "—", "–", "("}:
        return None
    first = end + 1
    limit = min(len(tokens), first + FARTHEST)
    head = None
    stop = first
    while stop < limit:
        word = tokens[stop].text
        if cuts(tokens, stop):
            break
        another = head is not None and word == "and" and stop + 1 < limit and tokens[stop + 1].text in DETERMINERS
        if another and not _role_follows(tokens, stop + 2, limit):
            break
        if head is None and word.casefold() in HEAD_WORDS and stop - first < 10:
            head = stop
        stop += 1
    if head is None:
        return None
    opens = tokens[first]
    possessed = any(t.text in {"'s", "’s"} for t in tokens[first:head])
    if not (
        opens.text in DETERMINERS
        or possessed
        or opens.text.casefold() in MODIFIERS
        or opens.text.casefold() in HEAD_WORDS
        or opens.capital
    ):
        return None
    if opens.capital and not possessed and not all(_in_title(t) for t in tokens[first:head]):
        return None
    if any(t.text in {"is", "was", "are", "were", "has", "have", "had", "will"} for t in tokens[first:head]):
        return None
    return first, stop


def role_beside(tokens: Sequence[Token], i: int, end: int) -> str | None:
    """The role stated with a name from token `i` to `end`: before it, between commas after it, or as its body."""
    return role_before(tokens, i) or role_after(tokens, end) or affiliation(tokens, end)


def affiliation(tokens: Sequence[Token], end: int) -> str | None:
    """The words of `stretch_of_body`."""
    found = stretch_of_body(tokens, end)
    return None if found is None else _words(tokens, *found)


def stretch_of_body(tokens: Sequence[Token], end: int) -> Stretch | None:
    """The body that a preposition joins to a name: `from the University of Alder`.

    Args:
        tokens: the sentence.
        end: the token after the name.
    """
    if end + 1 >= len(tokens) or tokens[end].text not in {"from", "of", "at", "with"}:
        return None
    first = stop = end + 1 + (tokens[end + 1].text == "the")
    headed = False
    while stop < min(len(tokens), first + LONGEST_BODY):
        token = tokens[stop]
        if token.word and token.capital:
            headed = headed or _body(token)
        elif not (headed and token.text in {"of", "for"} and stop + 1 < len(tokens) and tokens[stop + 1].capital):
            break
        stop += 1
    return (end, stop) if headed and stop > first + 1 else None


def _in_title(token: Token) -> bool:
    """Whether a word can stand before the noun of a role that opens with a capital: `MIT history`, `House of Lords`."""
    word = token.text.casefold()
    return not token.word or token.capital or word in MODIFIERS or word in ROLE_WORDS or word in {"of", "and", "for"}


def _role_follows(tokens: Sequence[Token], k: int, limit: int) -> bool:
    """Whether a second role begins here: `a former diplomat and a member of the board`."""
    for token in tokens[k : min(k + 4, limit)]:
        if token.text.casefold() in HEAD_WORDS:
            return True
        if token.text.casefold() in CUTS or token.text == "and":
            return False
    return False


def _words(tokens: Sequence[Token], first: int, end: int) -> str:
    return "".join((" " if t.spaced and k else "") + t.text for k, t in enumerate(tokens[first:end]))
