"""Which tokens name a unit of measure or a currency."""

import pytest

from transforms.quantities.units import (
    Unit,
    is_money_word,
    measure_after,
    money_after,
    money_before,
    per,
    resolve_money,
    wording,
)


@pytest.mark.parametrize(
    ("text", "i", "unit"),
    [
        ("$5", 1, "dollar"),
        ("US$5", 2, "us dollar"),
        ("EUR 5", 1, "euro"),
        ("boats 5", 1, None),
        ("5", 0, None),
    ],
)
def test_money_before_a_number(text, i, unit, tokens) -> None:
    read = tokens(text)
    at = next(k for k, token in enumerate(read) if token.text == "5")
    found = money_before(read, at)
    assert (found and found.unit.name) == unit


@pytest.mark.parametrize(
    ("text", "unit", "factor"), [("5 euros", "euro", 1.0), ("5 MUSD", "us dollar", 1e6), ("5 boats", None, None)]
)
def test_money_behind_a_number(text, unit, factor, tokens) -> None:
    found = money_after(tokens(text), 1)
    assert (found and (found[0].unit.name, found[1])) == (unit and (unit, factor))


@pytest.mark.parametrize(
    ("text", "glued", "unit"),
    [
        ("5 kilometres", False, "kilometre"),
        ("5km", True, "kilometre"),
        ("5 A level", False, None),
        ("5 boats", False, None),
    ],
)
def test_a_measure_behind_a_number(text, glued, unit, tokens) -> None:
    found = measure_after(tokens(text), 1, glued=glued)
    assert (found and found.unit.name) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$5 a month", "dollar per month"),
        ("$5 per share", "dollar per share"),
        ("$5 annually", "dollar per year"),
        ("$5 a month ago", None),
        ("$5 later", None),
    ],
)
def test_what_a_unit_is_counted_per(text, unit, tokens) -> None:
    found = per(tokens(text), 2, Unit("dollar", "money"))
    assert (found and found[0].name) == unit


@pytest.mark.parametrize(
    ("unit", "country", "resolved"),
    [
        ("dollar", "CA", "canadian dollar"),
        ("dollar per month", "CA", "canadian dollar per month"),
        ("dollar", None, "dollar"),
        ("euro", "CA", "euro"),
        ("us dollar", "CA", "us dollar"),
    ],
)
def test_an_open_currency_is_that_of_the_country(unit: str, country: str | None, resolved: str) -> None:
    assert resolve_money(Unit(unit, "money"), country).name == resolved


def test_words_of_money(tokens) -> None:
    assert is_money_word(tokens("Euros"), 0)
    assert not is_money_word(tokens("boats"), 0)
    assert wording(tokens("Five Boats")) == "five boats"
