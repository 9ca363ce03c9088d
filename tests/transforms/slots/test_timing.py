"""Whether time explains that two values differ."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from transforms.slots.held import Held, Note, Origin
from transforms.slots.timing import excused, explained_by_time, is_moving


@pytest.fixture
def held(make_article, make_claim):
    """A claim as it is held, of a lineage of its own; the day that it speaks of is one of March 2026."""
    article = make_article("It killed 12 people.")

    def make(value: float, day: int | None = 3, *, lineage: str = "", note: Note | None = None, **columns) -> Held:
        of = date(2026, 3, day) if day else None
        told = {"as_of_start": of, "as_of_end": of, "claim_id": f"{value} {day} {lineage}"} | columns
        claim = make_claim(article, "12", value, **told)
        return Held(claim, Origin(lineage or f"l{value}"), value, value, value, value, note or Note())

    return make


@pytest.mark.parametrize(
    ("low", "high", "explained"), [((12, 3), (14, 4), True), ((12, 4), (14, 3), False), ((12, 3), (14, 3), False)]
)
def test_a_toll_grows_from_day_to_day_and_does_not_shrink(held, low, high, explained) -> None:
    assert explained_by_time(held(*low), held(*high), moving=False) == explained


def test_on_one_day_a_toll_grows_if_a_text_says_so(held) -> None:
    assert explained_by_time(held(12), held(14), moving=True)
    assert not explained_by_time(held(12), held(21), moving=False)
    assert explained_by_time(held(12, None), held(14, None), moving=True)


def test_what_grows_with_no_day_needs_words_that_say_so(held) -> None:
    boats = {"measure": "boat", "unit": "boat"}
    assert not explained_by_time(held(12, 3, **boats), held(14, 4, **boats), moving=False)
    assert explained_by_time(held(12, 3, **boats), held(14, 4, **boats), moving=True)
    assert not explained_by_time(held(12, 4, **boats), held(14, 3, **boats), moving=True)


def test_what_is_told_as_replaced_or_corrected_may_differ(held) -> None:
    early, revised = Note(early=True), Note(revised=True)
    assert explained_by_time(held(12, note=early), held(14), moving=False)
    assert not explained_by_time(held(12, note=early), held(14, note=early), moving=False)
    assert explained_by_time(held(14, 4, note=revised), held(16, 3), moving=False)


def test_one_outlet_corrects_itself_on_another_day(held) -> None:
    assert explained_by_time(held(12, 4, lineage="l"), held(14, 3, lineage="l"), moving=False)
    assert not explained_by_time(held(12, 3, lineage="l"), held(14, 3, lineage="l"), moving=False)


def test_a_currency_does_not_turn_into_another(held) -> None:
    money = {"dimension": "money", "measure": "death"}
    low, high = held(12, 3, unit="dollar", **money), held(14, 4, unit="pound sterling", **money)
    assert not explained_by_time(low, high, moving=True)
    revised = Note(revised=True)
    assert not explained_by_time(low, replace(high, note=revised), moving=True)
    assert explained_by_time(low, replace(high, note=revised, claim=replace(high.claim, unit="dollar")), moving=True)


def test_somebody_grows_a_year_older_in_a_year_and_the_dead_do_not(held) -> None:
    age = {"dimension": "age", "unit": "year", "measure": None}
    old = held(42, None, as_of_start=date(2027, 3, 3), as_of_end=date(2027, 3, 3), **age)
    assert explained_by_time(held(41, 3, **age), old, moving=False)
    assert not explained_by_time(held(39, 3, **age), old, moving=False)
    assert not explained_by_time(held(41, 3, **age), held(42, 4, **age), moving=False)
    assert not explained_by_time(replace(held(41, 3, **age), note=Note(died=True)), old, moving=False)


def test_the_hours_of_two_reports_of_one_day_order_them(held) -> None:
    def at(one: Held, hour: int) -> Held:
        return replace(one, origin=replace(one.origin, published=datetime(2026, 3, 3, hour, tzinfo=UTC)))

    low, high = held(12), held(14)
    assert explained_by_time(at(low, 9), at(high, 11), moving=False)
    assert not explained_by_time(at(low, 11), at(high, 9), moving=False)
    assert not explained_by_time(at(low, 9), at(held(21), 11), moving=False)  # the digits of one slip of the pen


def test_words_of_movement_make_a_count_a_moving_one(held) -> None:
    assert not is_moving(held(12))
    assert is_moving(held(12, note=Note(moving=True)))
    assert is_moving(held(12, measure="increase, death"))


def test_what_one_text_leaves_open_may_explain_the_other(held) -> None:
    money = {"dimension": "money", "unit": "dollar", "measure": "revenue"}
    year, open_ = held(12, period="2025-01-01/2025-12-31", **money), held(14, **money)
    assert excused(year, open_)
    assert not excused(open_, open_)
    assert not excused(held(12, period="2 hour", **money), open_)
    age = {"dimension": "age", "unit": "year", "measure": None}
    assert excused(held(41, None, **age), held(42, 3, **age))
    assert not excused(held(41, None, **age), held(44, 3, **age))
    assert not excused(held(41, 3, **age), held(42, 3, **age))
