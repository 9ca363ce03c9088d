"""Conversion: units of one dimension on one scale, open ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from transforms.quantities.conversion import Scale, definition, factor, from_base, interval, point, to_base, unit_scale
from transforms.quantities.tokens import tokenize
from transforms.quantities.units import Unit, per

DEFINED = [row["unit"] for row in seeds.rows("units") if row["pint"]]


def of(make_article, make_claim, unit: str, dimension: str, value: float = 10.0, **columns):
    return make_claim(make_article(f"It was {value}."), str(value), value, unit=unit, dimension=dimension, **columns)


@pytest.mark.parametrize("unit", ["litre per 0 kilometre", f"litre per {'9' * 400} kilometre"])
def test_a_unit_of_nothing_is_its_own(unit: str) -> None:
    assert unit_scale(unit) == Scale()


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("kilometre per hour", "mile per hour", 0.621371192237334),
        ("metric ton", "kilogram", 1000),
        ("troy ounce", "gram", 31.1034768),
        ("bar", "millibar", 1000),
        ("barrel per day", "litre per day", 158.987294928),
        ("us dollar per metric ton", "us dollar per kilogram", 0.001),
        ("euro per megawatt hour", "euro per kilowatt hour", 0.001),
        ("person per square kilometre", "person per hectare", 0.01),
        ("kilometre per litre", "mile per gallon", 2.352145833),
        ("gigabyte per second", "megabit per second", 8000),
        ("litre per 100 kilometre", "litre per kilometre", 0.01),
        ("decade", "year", 10),
        ("basis point", "percentage point", 0.01),
        ("acre-foot", "cubic metre", 1233.48183754752),
    ],
)
def test_units_of_one_dimension_and_their_compounds(one: str, other: str, ratio: float) -> None:
    assert unit_scale(one).factor / unit_scale(other).factor == pytest.approx(ratio, rel=2e-5)


@given(st.sampled_from(DEFINED), st.floats(-1e9, 1e9))
def test_every_unit_leads_to_its_base_and_back(unit: str, value: float) -> None:
    scale = unit_scale(unit)
    assert (value * scale.factor + scale.offset - scale.offset) / scale.factor == pytest.approx(value, abs=1e-3)


def test_every_base_is_defined_where_its_units_are() -> None:
    assert [row["unit"] for row in seeds.rows("units") if row["pint"] and not definition(row["base"])] == []


def test_a_temperature_is_converted_and_a_change_of_it_too(make_article, make_claim) -> None:
    warm = of(make_article, make_claim, "fahrenheit", "temperature", 95.0)
    assert to_base(warm, 95.0) == pytest.approx(35)
    assert from_base(warm, to_base(warm, 95.0)) == 95
    warmer = of(make_article, make_claim, "fahrenheit", "temperature", 9.0, change="up")
    assert to_base(warmer, 9.0) == pytest.approx(5)


def test_counts_money_and_dates_have_no_scale(make_article, make_claim) -> None:
    for unit, dimension in (("home", "count"), ("dollar", "money"), ("day", "date"), (None, "number")):
        assert factor(of(make_article, make_claim, unit, dimension)) == 1


@pytest.mark.parametrize(("unit", "dimension"), [("person", "count"), ("kilometre", "length"), ("percent", "fraction")])
def test_more_than_and_less_than_the_same_share_no_point(make_article, make_claim, unit: str, dimension: str) -> None:
    more = interval(of(make_article, make_claim, unit, dimension, modifier="more_than", high=11.0, hard_high=None))
    less = interval(of(make_article, make_claim, unit, dimension, modifier="less_than", low=9.0, hard_low=0.0))
    least = interval(of(make_article, make_claim, unit, dimension, modifier="at_least", high=11.0, hard_high=None))
    most = interval(of(make_article, make_claim, unit, dimension, modifier="at_most", low=9.0, hard_low=0.0))
    assert more.low > less.high
    assert more.hard_low > less.hard_high
    assert least.low == most.high
    assert more.low > most.high
    assert more.low - least.low < 1e-9 * least.low


@pytest.mark.parametrize("row", seeds.rows("derived_dimensions"), ids=lambda row: row["compound"])
def test_a_derived_dimension_has_a_unit_that_its_compounds_convert_to(row: dict[str, str]) -> None:
    over, _, under = row["compound"].partition(" per ")
    bases = {each["dimension"]: each["base"] for each in seeds.rows("units")}
    known = next(each["unit"] for each in seeds.rows("units") if each["dimension"] == row["dimension"])
    compound = f"{bases[over]} per {bases[under]}"
    assert unit_scale(compound).factor == pytest.approx(1)
    from pint import UnitRegistry

    registry = UnitRegistry()
    assert registry.Quantity(definition(compound)).is_compatible_with(registry.Quantity(definition(known)))
    unit = Unit(bases[over], over)
    text = f"per {bases[under]}"
    compounded = per(tokenize(text, 0, len(text)), 0, unit)
    assert compounded is not None
    assert compounded[0].dimension == row["dimension"]


def test_a_ton_is_counted_as_a_tonne_and_may_be_a_short_or_a_long_one(make_article, make_claim) -> None:
    open_ton = interval(of(make_article, make_claim, "ton", "mass", 1000.0))
    assert open_ton.low <= 1e6 <= open_ton.high
    assert open_ton.hard_low <= 907_184.74
    assert open_ton.hard_high >= 1_016_046.9
    short = interval(of(make_article, make_claim, "short ton", "mass", 1000.0))
    assert short.hard_low == pytest.approx(907_184.74)


def test_a_score_is_compared_by_both_sides_whoever_is_named_first(make_article, make_claim) -> None:
    def score(surface: str, value: float):
        return make_claim(make_article(f"They won {surface}."), surface, value, unit="score", dimension="score")

    won, lost, other = score("3-1", 3.0), score("1-3", 1.0), score("3-2", 3.0)
    assert interval(won) == interval(lost) != interval(other)
    assert point(won) == interval(won).low
    assert from_base(lost, point(lost)) == 3


def test_shortly_after_a_minute_holds_the_minute(make_article, make_claim) -> None:
    hour = {"modifier": "more_than", "low": 129.0, "high": 159.0, "hard_low": 129.0, "hard_high": None}
    assert interval(of(make_article, make_claim, "minute", "time of day", **hour)).low == 129.0


def test_ages_are_compared_in_years(make_article, make_claim) -> None:
    months, years = (
        of(make_article, make_claim, "month", "age", 18.0),
        of(make_article, make_claim, "year", "age", 18.0),
    )
    assert (point(months), point(years)) == (1.5, 18.0)
    assert from_base(months, 1.5) == 18.0
