"""Unit parts: what stands right behind a unit and belongs to it: `per` another one, or the noun that both qualify."""

from transforms.quantities.drafts import Draft
from transforms.quantities.nouns import counted
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.units import Unit, per

PREPOSITIONS = frozenset(["in", "for", "at", "on", "by", "to", "from", "with", "and", "over", "within", "than", "as"])
"""Words that end a phrase behind a unit."""

_DOTTED = frozenset({("u", ".", "s", "."), ("u", ".", "k", "."), ("u", ".", "n", ".")})
"""Countries and bodies that are written with full stops."""

_COMPARING = (("more",), ("less",), ("extra",), ("fewer",), ("on", "average"))
"""What may stand between an amount and its period."""

_LONGEST_OF = 4
"""Words of an of-phrase between a unit and its `a day`: 3 million litres of lamp oil a year."""


def per_part(tokens: list[Token], draft: Draft) -> None:
    """A `per` part right after the unit, or after an of-phrase: barrels of oil a day, $112 more a year."""
    if draft.unit is None:
        return
    compound = per(tokens, draft.stop, draft.unit) or _per_period(tokens, draft.stop, draft.unit)
    if (
        compound is None
        and word_at(tokens, draft.stop) == "of"
        and draft.unit.dimension not in ("fraction", "time", "count")
    ):
        for at in range(draft.stop + 1, min(draft.stop + 2 + _LONGEST_OF, len(tokens))):
            if tokens[at].kind != "word" or tokens[at].lower in PREPOSITIONS:
                break
            if tokens[at].lower in ("a", "an", "per", "each", "every"):
                compound = per(tokens, at, draft.unit)
                compound = compound if compound and compound[0].dimension.endswith("per time") else None
                break
    if compound:
        draft.unit, draft.stop = compound
        draft.unit_stop = max(draft.unit_stop, draft.stop)


def _per_period(tokens: list[Token], at: int, unit: Unit) -> tuple[Unit, int] | None:
    """The period of an amount behind words at `at` that say how it compares: $112 more a year, $40 on average a day."""
    behind = next((at + len(words) for words in _COMPARING if _are(tokens, at, words)), None)
    found = None if behind is None else per(tokens, behind, unit)
    return found if found is not None and found[0].dimension.endswith("per time") else None


def qualify(tokens: list[Token], draft: Draft) -> None:
    """The noun that a figure with its unit stands before: a 35 % levy, a $700,000 award."""
    at = draft.stop
    if word_at(tokens, at) == "-" and not tokens[at].spaced:
        at += 1
    draft.phrase = counted(tokens, behind_country(tokens, at), "any")


def behind_country(tokens: list[Token], at: int) -> int:
    """The token after a dotted country at `at`, which is no end of a phrase: two U.S. marshals, a $5m U.S. grant."""
    return at + 4 if any(_are(tokens, at, words) for words in _DOTTED) else at


def _are(tokens: list[Token], at: int, words: tuple[str, ...]) -> bool:
    return all(word_at(tokens, at + n) == word for n, word in enumerate(words))
