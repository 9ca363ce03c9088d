"""The currency before a numeral or behind it, and what else belongs to the amount."""

import pytest

from transforms.quantities.money_units import money_draft, take_currency
from transforms.quantities.numbers import read_numeral
from transforms.quantities.quantities import read_quantities
from transforms.text import Span


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$4.2b", 4.2e9, "dollar"),
        ("$10 million US", 1e7, "us dollar"),
        ("-$5", -5, "dollar"),
        ("$5 a month", 5, "dollar per month"),
        ("5 boats", None, None),
    ],
)
def test_a_sign_before_a_numeral(text, value, unit, tokens) -> None:
    read = tokens(text)
    at = next(i for i, token in enumerate(read) if token.kind == "number")
    found = money_draft(read, read_numeral(read, at), 0)
    assert (found and (found.value, found.unit.name)) == (value and (value, unit))


def test_nothing_is_taken_from_the_figure_before(tokens) -> None:
    read = tokens("$5")
    assert money_draft(read, read_numeral(read, 1), 1) is None


def test_a_word_behind_a_numeral(draft_of) -> None:
    tokens, draft = draft_of("They paid 5 euros.")
    assert take_currency(tokens, draft, draft.stop)
    assert draft.unit.name == "euro"
    tokens, draft = draft_of("It offered 500 pounds to each skipper.")
    assert take_currency(tokens, draft, draft.stop)
    tokens, draft = draft_of("The net weighed 5 pounds.")
    assert not take_currency(tokens, draft, draft.stop)
    tokens, draft = draft_of("They sold 5 boats.")
    assert not take_currency(tokens, draft, draft.stop)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The wage of a pilot is now 13.45 pounds and 15.10 pounds in Orran.", ["pound", "pound"]),
        ("The nets weighed 13 pounds and 15 pounds.", ["pound-mass", "pound-mass"]),
    ],
)
def test_pounds_beside_pounds_that_are_money_are_money(text, units) -> None:
    assert [reading.unit for reading in read_quantities(text, [Span(0, len(text))])] == units
