"""Changes: whether the words around a figure make it a rise or a fall, and by it, not to it.

In: the tokens of a sentence and its figures. Out: the figures with their directions.
"""

from collections.abc import Sequence

import seeds
from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.scores import VOTE
from transforms.quantities.tokens import Token

_ROWS = seeds.rows("changes")


def _forms(*kinds: str) -> dict[str, str]:
    return {form: row["direction"] for row in _ROWS if row["kind"] in kinds for form in row["forms"].split("|")}


_VERBS = _forms("verb")
_MARKET = _forms("market")
_MOVERS = _forms("mover")
_PARTICLES = _forms("particle")
_AFTER = _forms("after")
_NOUNS = _forms("noun")
_SKIPPED = frozenset(row["word"] for row in seeds.rows("change_skipped"))
_PHRASAL = frozenset(row["word"] for row in seeds.rows("phrasal_verbs"))
_LEVELS = frozenset(["to", "at", "from"])
_COUNTED = frozenset(["count", "time", "age"])
_STOPS = frozenset(
    ["of", "in", "to", "for", "on", "at", "and", "by", "from", "the", "a", "is", "was", "as", "than", "that"]
)
REACH = 6
"""Tokens back from a figure within which its verb of change is looked for."""
REACH_BY = 10
"""The same before `by`, where the object stands between: cut its spending by 5 %."""


_AGAINST = (["against"], ["versus"], ["vs"], ["compared", "with"], ["compared", "to"])
"""What leads from the amount of a movement to that of another one which has no verb of its own."""


def set_changes(tokens: Sequence[Token], drafts: Sequence[Draft]) -> None:
    """Directions; the same movement said again in another unit has the direction of the first, and so has one that
    shares its verb: lost 15 % of their weight, against 2 % on the dummy.
    """
    last: Draft | None = None
    for draft in drafts:
        if draft.kind != "ordinal" and not _is_result(draft):
            dimension = draft.unit.dimension if draft.unit else "number"
            draft.change = change_of(tokens, draft.hedge.first if draft.hedge else draft.first, draft.stop, dimension)
            if draft.change is None and last is not None and last.change is not None:
                gap = words_between(tokens, last, draft)
                again = last.unit != draft.unit and gap in (["("], ["or"], [",", "or"], ["/"])
                if again or (last.unit == draft.unit and (gap[-1:] in _AGAINST or gap[-2:] in _AGAINST)):
                    draft.change = last.change
        last = draft


def _is_result(draft: Draft) -> bool:
    """Whether a figure is a score or a side of a vote, which moves nothing: backed the rise by 6 votes to 5."""
    return draft.unit is not None and (draft.unit.dimension == "score" or (draft.unit == VOTE and draft.exact))


def change_of(tokens: Sequence[Token], first: int, stop: int, dimension: str = "fraction") -> str | None:
    """`up`, `down` or None for the figure at `tokens[first:stop]`.

    The amount of a movement has a direction; the level it starts from or arrives at has none.

    Args:
        tokens: of the sentence.
        first: the first token of the figure or of its hedge.
        stop: the token after it.
        dimension: what it measures; to add ten users is no rise, to add ten points is one, and no age is.
    """
    if dimension == "age":
        return None  # tracked down a 19-year-old, the loss of an 8-year-old
    if first < len(tokens) and first < stop and tokens[first].text in "+-−" and dimension == "fraction":
        return "up" if tokens[first].text == "+" else "down"
    return _before(tokens, first, dimension) or _after(tokens, stop)


def _before(tokens: Sequence[Token], first: int, dimension: str) -> str | None:
    by = first > 0 and tokens[first - 1].lower == "by"
    between = False
    for j in range(first - 1, max(-1, first - 1 - (REACH_BY if by else REACH)), -1):
        word = tokens[j].lower
        if word == "between":
            between = True
            continue
        if word in _LEVELS or tokens[j].kind == "number":
            return None
        if word in _PARTICLES and (j == first - 1 or by):
            phrasal = j > 0 and not _PHRASAL.isdisjoint((tokens[j - 1].lower, f"{tokens[j - 1].lower} {word}"))
            if not phrasal or (by and dimension not in _COUNTED):  # drove up fares by 12 %, hunted down by 12 men
                return _PARTICLES[word]
        if word in _VERBS:
            return _VERBS[word]
        if word in _MARKET and (by or dimension not in _COUNTED):
            return _MARKET[word]
        if word in _MOVERS and by:
            return _MOVERS[word]
        if word in _NOUNS and tokens[j + 1].lower in ("of", "by"):
            return _NOUNS[word]
        if word != "of" and not by and not between and word not in _SKIPPED and not word.endswith("ly"):
            return None
        if tokens[j].kind == "sign" and word not in ("$", "£", "€"):
            return None
    return None


def _after(tokens: Sequence[Token], stop: int) -> str | None:
    for j in range(stop, min(stop + 4, len(tokens))):
        word = tokens[j].lower
        if word in _AFTER and j == stop:
            return _AFTER[word]
        if word in _NOUNS:
            return _NOUNS[word]
        if tokens[j].kind != "word" or word in _STOPS:
            return None
    return None
