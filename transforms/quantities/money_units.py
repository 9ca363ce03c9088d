"""Money units: the currency before a numeral or behind it, and what else belongs to the amount."""

import seeds
from transforms.quantities.drafts import Draft
from transforms.quantities.number_words import LETTER, SCALES, Numeral
from transforms.quantities.tokens import Token, word_at
from transforms.quantities.unit_parts import per_part, qualify
from transforms.quantities.units import Unit, money_after, money_before

_PRICES = frozenset(row["word"] for row in seeds.rows("price_words"))
_OTHER_MONEY = frozenset("$€¥")
_PRICE_REACH = 8
"""Tokens before pounds in which a word of prices makes them money."""


def money_draft(tokens: list[Token], numeral: Numeral, floor: int) -> Draft | None:
    """The figure with the currency sign or code before it, or None.

    Args:
        tokens: of the sentence.
        numeral: the number as read.
        floor: the token where the figure before ends.
    """
    first = numeral.first
    money = money_before(tokens, first)
    negative = False
    if money is None and first and tokens[first - 1].text in "-−–" and not tokens[first].spaced:
        money = money_before(tokens, first - 1)
        negative = money is not None
    if money is None or money.first < floor:
        return None
    if money.first and word_at(tokens, money.first - 1) in ("-", "−") and not tokens[money.first].spaced:
        before = tokens[money.first - 2] if money.first > 1 else None
        if money.first - 1 >= floor and (before is None or tokens[money.first - 1].spaced):
            negative, money = True, money._replace(first=money.first - 1)
    draft = Draft(numeral.negative() if negative else numeral, money.first, numeral.stop)
    draft.unit, draft.unit_first, draft.unit_stop = money.unit, money.first, money.stop
    _money_tail(tokens, draft)
    per_part(tokens, draft)
    if " per " not in (draft.unit.name if draft.unit else ""):
        qualify(tokens, draft)
    return draft


def _money_tail(tokens: list[Token], draft: Draft) -> None:
    """Scale letters, an echoed currency name and a code after an amount: $4.2b, $10 million US, $5 dollars."""
    i = draft.numeral.stop
    letter = word_at(tokens, i)
    lettered = letter == "mm" or (letter in LETTER and (not tokens[i].spaced or letter in ("b", "m")))
    if draft.numeral.scale == 1 and lettered:
        draft.numeral = draft.numeral.scaled(float(LETTER.get(letter) or 1_000_000))
        i += 1
    draft.stop = i
    if draft.unit is None or draft.unit.name != "dollar" or i >= len(tokens) or tokens[i].kind != "word":
        return
    after = money_after(tokens, i)
    if after and tokens[i].spaced and after[0].unit.name.endswith("dollar"):
        draft.unit, draft.stop = after[0].unit, after[0].stop
    elif tokens[i].text == "US" and not (i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper()):
        draft.unit, draft.stop = Unit("us dollar", "money"), i + 1


def take_currency(tokens: list[Token], draft: Draft, at: int) -> bool:
    """Take a currency word behind a numeral for its unit; False where there is none, or pounds that weigh."""
    money = money_after(tokens, at)
    if money is None or not _is_money(tokens, draft, money[0].unit):
        return False
    found, factor = money
    if factor != 1:
        draft.numeral = draft.numeral.scaled(factor)
    draft.measures(found.unit, at, found.stop)
    if draft.numeral.scale == 1 and word_at(tokens, draft.stop) in ("million", "billion", "trillion"):
        draft.numeral = draft.numeral.scaled(float(SCALES[tokens[draft.stop].lower]))
        draft.stop += 1
    per_part(tokens, draft)
    qualify(tokens, draft)
    return True


def _is_money(tokens: list[Token], draft: Draft, unit: Unit) -> bool:
    """Whether a currency word after a numeral is one: `pounds` with a scale word or a word of prices, else mass."""
    if unit.name == "pound":
        return draft.numeral.scale >= 1e6 or _priced(tokens, draft.first, draft.numeral.stop + 1)
    word = word_at(tokens, draft.numeral.stop)
    return not (unit.name == "brazilian real" and word == "real")


def _priced(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether pounds stand behind a word of prices and weigh nothing: a fee of 55 pounds, not $3 for 2 pounds."""
    before = tokens[max(0, first - _PRICE_REACH) : first]
    if word_at(tokens, stop) in ("of", "-") or any(token.text in _OTHER_MONEY for token in before):
        return False
    last = next((at for at in reversed(range(max(0, first - _PRICE_REACH), first)) if tokens[at].lower == "pounds"), 0)
    if last:  # a wage of 13.45 pounds and 15.10 pounds in the capital
        return _priced(tokens, last - 1, last + 1)
    return any(token.lower in _PRICES for token in before)
