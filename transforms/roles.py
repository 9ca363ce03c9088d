"""Roles: the office or title that a text states beside a name, as worded.

In: the tokens of a sentence and where a name begins or ends. Out: the words of the role, or None.
"""

from collections.abc import Sequence

import seeds
from transforms.name_tokens import Token
from transforms.wordlists import word_list

ROLE_WORDS = frozenset(
    word for row in seeds.rows("roles") for word in row["role"].casefold().split() if word not in {"and", "of"}
)
HEAD_WORDS = frozenset(row["role"].casefold().split()[-1] for row in seeds.rows("roles"))
MODIFIERS = word_list("role_modifier")
"""Lower-case words that may stand between the start of a role and its noun."""

DETERMINERS = word_list("role_determiner")
STARTERS = word_list("role_starter")
CUTS = word_list("role_cut") | frozenset(',.;—–()"“”:')
FARTHEST = 30
"""Tokens after which a role between commas is no longer looked for."""


def role_before(tokens: Sequence[Token], i: int) -> str | None:
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
    if last < 0 or tokens[last].text.casefold() not in HEAD_WORDS:
        return None
    if comma and tokens[last].capital and not tokens[last].first:
        return None
    first = last
    while first > 0 and last - first < 9 and _extends(tokens, first - 1):
        first -= 1
    while first < last and (tokens[first].text.casefold() in STARTERS or not tokens[first].text[0].isalnum()):
        first += 1
    if comma and first > 0 and not _opens(tokens[first - 1]):
        return None
    return _words(tokens, first, last + 1)


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
    """The role between commas after a name: `, a former Canadian diplomat and a member of ...` gives its first part.

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
        if word.casefold() in CUTS:
            break
        if head is not None and word == "and" and stop + 1 < limit and tokens[stop + 1].text in DETERMINERS:
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
    if opens.capital and not possessed and head - first > 6:
        return None
    if any(t.text in {"is", "was", "are", "were", "has", "have", "had", "will"} for t in tokens[first:head]):
        return None
    return _words(tokens, first, stop)


def _words(tokens: Sequence[Token], first: int, end: int) -> str:
    return "".join((" " if t.spaced and k else "") + t.text for k, t in enumerate(tokens[first:end]))
