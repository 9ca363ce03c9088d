"""Whether time explains that two values differ."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from transforms.slots.held import Held, Note, Origin
from transforms.slots.timing import excused, explained_by_time, is_moving
from transforms.slots.verdicts import judge

MONDAY, TUESDAY = date(2024, 5, 6), date(2024, 5, 7)


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


@pytest.mark.parametrize(("older", "verdict"), [(39, "update"), (44, "conflict")])
def test_a_person_grows_a_year_older_in_a_year(claims_of, older, verdict) -> None:
    claims, lineage_of = aged(claims_of, (38, date(2023, 5, 6)), (older, date(2024, 5, 6)))
    assert judge(claims, lineage_of).verdict == verdict


@pytest.mark.parametrize(("day", "verdict"), [(date(2023, 5, 9), "conflict"), (date(2023, 6, 9), "update")])
def test_within_a_week_hardly_anybody_has_a_birthday(claims_of, day, verdict) -> None:
    claims, lineage_of = aged(claims_of, (38, date(2023, 5, 6)), (39, day))
    assert judge(claims, lineage_of).verdict == verdict


def test_the_dead_grow_no_older(claims_of) -> None:
    claims, lineage_of = aged(claims_of, (38, date(2023, 5, 6)), (39, date(2024, 5, 6)))
    young, old = claims
    assert judge(claims, lineage_of, {young.claim_id: Note(died=True)}).verdict == "conflict"
    assert judge(claims, lineage_of, {old.claim_id: Note(died=True)}).verdict == "update"


def aged(claims_of, *ages):
    return claims_of(
        *({"value": age, "dimension": "age", "unit": "year", "as_of_start": day, "as_of_end": day} for age, day in ages)
    )


def test_an_outlet_that_corrects_itself_is_no_conflict(claims_of) -> None:
    claims, _ = claims_of(
        *({"value": value, "as_of_start": day, "as_of_end": day} for value, day in ((62, MONDAY), (26, TUESDAY)))
    )
    own = {claim.article_id: Origin("one", founder=number == 0, outlet="a") for number, claim in enumerate(claims)}
    assert judge(claims, own).verdict == "update"


@pytest.mark.parametrize(
    ("values", "verdict"), [((12_000, 130_000), "update"), ((13_000, 130_000), "conflict"), ((49, 94), "update")]
)
@pytest.mark.parametrize("falls", [False, True])
def test_within_hours_no_count_grows_by_a_nought_alone_or_falls(claims_of, values, verdict, falls) -> None:
    day = {"measure": "evacuation", "as_of_start": MONDAY, "as_of_end": MONDAY}
    claims, _ = claims_of(*({"value": value, **day} for value in values))
    hours = (datetime(2024, 5, 6, hour, tzinfo=UTC) for hour in ((16, 9) if falls else (9, 16)))
    origins = {c.article_id: Origin(c.article_id, published=hour) for c, hour in zip(claims, hours, strict=True)}
    notes = {c.claim_id: Note(c.claim_id, moving=True) for c in claims}
    assert judge(claims, origins, notes).verdict == ("conflict" if falls else verdict)


def test_a_sum_that_is_given_does_not_grow_to_its_digits_the_other_way_round(claims_of) -> None:
    sums = {"unit": "dollar", "dimension": "money", "measure": "donation", "as_of_start": MONDAY, "as_of_end": MONDAY}
    swapped, grown = (claims_of(*({"value": value, **sums} for value in (2.7e6, top))) for top in (7.2e6, 7.9e6))
    hours = [datetime(2024, 5, 6, hour, tzinfo=UTC) for hour in (9, 12)]
    found = [
        judge(claims, {c.article_id: Origin(c.article_id, published=h) for c, h in zip(claims, hours, strict=True)})
        for claims, _ in (swapped, grown)
    ]
    assert [one.verdict for one in found] == ["conflict", "update"]


def test_hours_explain_a_toll_that_grew_on_one_day(claims_of) -> None:
    claims, _ = claims_of(*({"value": value, "as_of_start": MONDAY, "as_of_end": MONDAY} for value in (22, 44)))
    noon, evening = (datetime(2024, 5, 6, hour, tzinfo=UTC) for hour in (12, 20))

    def verdict(first: datetime | None, second: datetime | None) -> str:
        origins = (Origin("a", published=first), Origin("b", published=second))
        return judge(claims, {c.article_id: o for c, o in zip(claims, origins, strict=True)}).verdict

    assert verdict(noon, evening) == "update"
    assert verdict(evening, noon) == "conflict"
    assert verdict(noon, None) == "conflict"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ((22, date(2024, 5, 1)), (44, date(2024, 5, 2)), "update"),
        ((44, date(2024, 5, 1)), (22, date(2024, 5, 2)), "conflict"),
        ((22, date(2024, 5, 1)), (44, date(2024, 5, 1)), "conflict"),
        ((22, None), (44, date(2024, 5, 2)), "conflict"),
    ],
    ids=["a toll that grew", "a toll never falls", "the same day", "no day known"],
)
def test_time_explains_a_toll_that_grew_and_nothing_else(claims_of, first, second, verdict) -> None:
    claims, lineage_of = claims_of(
        *({"value": value, "as_of_start": day, "as_of_end": day} for value, day in (first, second))
    )
    assert judge(claims, lineage_of).verdict == verdict


def test_a_revised_figure_is_an_update_in_either_direction(claims_of) -> None:
    claims, origins = claims_of({"value": 27}, {"value": 25})
    assert judge(claims, origins, {claims[1].claim_id: Note(revised=True)}).verdict == "update"


@pytest.mark.parametrize(("sides", "verdict"), [((0, 1), "update"), ((0,), "conflict"), ((1,), "conflict")])
def test_two_counts_that_go_on_since_some_day_grow(claims_of, sides, verdict) -> None:
    days = ({"as_of_start": date(2026, 3, day), "as_of_end": date(2026, 3, day)} for day in (1, 3))
    claims, origins = claims_of(*({"value": 25 + n, "measure": "vaccination", **day} for n, day in enumerate(days)))
    assert judge(claims, origins, {claims[side].claim_id: Note(running=True) for side in sides}).verdict == verdict


def test_an_age_of_no_known_day_may_be_a_birthday_off(claims_of) -> None:
    age = {"dimension": "age", "unit": "year", "measure": None}
    assert judge(*claims_of({"value": 41, **age}, {"value": 42, **age})).verdict == "compatible"
    assert judge(*claims_of({"value": 41, **age}, {"value": 44, **age})).verdict == "conflict"


def test_an_amount_that_a_later_text_calls_moved_is_an_update(claims_of) -> None:
    money = {"dimension": "money", "unit": "dollar"}
    claims, origins = claims_of(
        {**money, "value": 5000, "low": 5000, "high": 5000, "as_of_start": MONDAY, "as_of_end": MONDAY},
        {**money, "value": 24000, "low": 24000, "high": 24000, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
    )
    first, later = (claim.claim_id for claim in claims)
    assert judge(claims, origins).verdict == "conflict"
    assert judge(claims, origins, {later: Note(moving=True)}).verdict == "update"
    assert judge(claims, origins, {first: Note(moving=True)}).verdict == "conflict"


def test_a_count_that_some_text_says_moves_may_have_grown_a_day_later(claims_of) -> None:
    plain = {"measure": "door"}
    claims, origins = claims_of(
        {**plain, "value": 62, "as_of_start": MONDAY, "as_of_end": MONDAY},
        {**plain, "value": 75, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
        {**plain, "value": 51, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
    )
    first, later, _ = (claim.claim_id for claim in claims)
    assert judge(claims[:2], origins).verdict == "conflict"
    assert judge(claims[:2], origins, {later: Note(moving=True)}).verdict == "update"
    assert judge([claims[0], claims[2]], origins, {first: Note(moving=True)}).verdict == "conflict"


def test_who_is_missing_is_found_from_day_to_day(claims_of) -> None:
    claims, origins = claims_of(
        {"measure": "missing", "value": 33, "as_of_start": MONDAY, "as_of_end": MONDAY},
        {"measure": "missing", "value": 17, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
        {"measure": "missing", "value": 25, "as_of_start": MONDAY, "as_of_end": MONDAY},
    )
    missing = {claim.claim_id: Note(outcomes=("missing",)) for claim in claims}
    assert judge(claims[:2], origins, missing).verdict == "update"
    assert judge([claims[0], claims[2]], origins, missing).verdict == "conflict"


def test_who_is_in_hospital_goes_home(claims_of) -> None:
    claims, origins = claims_of(
        {"measure": "treat", "value": 41, "as_of_start": MONDAY, "as_of_end": MONDAY},
        {"measure": "treat", "value": 53, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
        {"measure": "treat", "value": 38, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
    )
    standing = {claim.claim_id: Note(standing=True) for claim in claims}
    assert judge(claims[:2], origins, standing).verdict == "update"
    assert judge([claims[0], claims[2]], origins, standing).verdict == "update"
    assert judge(claims[1:], origins, standing).verdict == "conflict"


def test_shares_of_a_vote_move_until_the_count_is_over(claims_of) -> None:
    share = {"dimension": "fraction", "unit": "percent"}
    claims, origins = claims_of(
        {**share, "value": 42.1, "low": 42.05, "high": 42.15, "as_of_start": MONDAY, "as_of_end": MONDAY},
        {**share, "value": 41.8, "low": 41.75, "high": 41.85, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
        {**share, "value": 41.2, "low": 41.15, "high": 41.25, "as_of_start": MONDAY, "as_of_end": MONDAY},
    )
    first, *_ = (claim.claim_id for claim in claims)
    assert judge(claims[:2], origins).verdict == "conflict"
    assert judge(claims[:2], origins, {first: Note(counting=True)}).verdict == "update"
    assert judge([claims[0], claims[2]], origins, {first: Note(counting=True)}).verdict == "conflict"


def test_within_a_day_no_toll_grows_to_its_digits_in_another_order(claims_of) -> None:
    day = {"measure": "infection", "as_of_start": MONDAY, "as_of_end": MONDAY}
    claims, origins = claims_of({**day, "value": 412}, {**day, "value": 421}, {**day, "value": 430})
    moving = {claims[0].claim_id: Note(outcomes=("infection",), moving=True)}
    assert judge(claims[:2], origins, moving).verdict == "conflict"
    assert judge([claims[0], claims[2]], origins, moving).verdict == "update"


@pytest.mark.parametrize(
    ("dimension", "measure", "verdict"),
    [("area", "fire", "update"), ("fraction", "containment", "update"), ("area", "farm", "conflict")],
)
def test_what_spreads_while_it_goes_on_is_an_update(claims_of, dimension, measure, verdict) -> None:
    plain = {"dimension": dimension, "measure": measure, "unit": None}
    claims, lineage_of = claims_of(
        {**plain, "value": 40, "as_of_start": MONDAY, "as_of_end": MONDAY},
        {**plain, "value": 70, "as_of_start": TUESDAY, "as_of_end": TUESDAY},
    )
    assert judge(claims, lineage_of).verdict == verdict


@pytest.mark.parametrize(("change", "explained"), [("up", False), (None, True)])
def test_by_how_much_rents_are_raised_does_not_move_itself(held, change, explained) -> None:
    columns = {"dimension": "fraction", "unit": "percent", "measure": "rent", "change": change}
    low, high = held(38, 3, note=Note(moving=True), **columns), held(83, 4, note=Note(moving=True), **columns)
    assert explained_by_time(low, high, moving=True) == explained
