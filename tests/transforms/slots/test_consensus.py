import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.slots.consensus import consensus, tally
from transforms.slots.held import Held, Origin
from transforms.tables import Claim


def held(number: int, value: float, voice: str = "") -> Held:
    columns = dict.fromkeys(Claim.__dataclass_fields__) | {
        "claim_id": f"c{number}", "article_id": f"a{number}", "part": "body", "kind": "quantity", "dimension": "count",
        "value": value, "unit": "person",
    }  # fmt: skip
    origin = Origin(voice or f"v{number}")
    return Held(Claim(**columns), origin, value, value, value, value, voice=origin.lineage)


def test_the_vote_of_articles_stands_beside_the_voices() -> None:
    copies = [held(number, 22, "agency") for number in range(5)]
    votes = tally([*copies, held(7, 44), held(8, 44)])
    assert [(vote.value, vote.articles, vote.voices) for vote in votes] == [(44, 2, 2), (22, 5, 1)]
    assert consensus([*copies, held(7, 44), held(8, 44)]).value == 44


def test_two_values_of_equal_weight_leave_it_open() -> None:
    assert consensus([held(1, 22), held(2, 44)]) == (None, None, None)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8), st.randoms())
def test_every_article_votes_once_and_order_is_nothing(values, random) -> None:
    claims = [held(number, value) for number, value in enumerate(values)]
    votes = tally(claims)
    assert sum(vote.articles for vote in votes) == len(values)
    assert [vote.voices for vote in votes] == sorted((vote.voices for vote in votes), reverse=True)
    random.shuffle(claims)
    assert (tally(claims), consensus(claims)) == (votes, consensus(sorted(claims, key=lambda one: one.rank)))


@pytest.mark.parametrize("copies", [1, 50])
def test_copies_add_articles_and_no_voice(copies) -> None:
    claims = [held(1, 22, "agency"), held(2, 22)]
    (vote,) = tally([*claims, *(held(10 + number, 22, "agency") for number in range(copies))])
    assert (vote.articles, vote.voices) == (2 + copies, 2)


def test_one_number_in_two_currencies_is_two_values() -> None:
    first, second = held(1, 240), held(2, 240)
    columns = {"dimension": "money", "unit": "euro"}, {"dimension": "money", "unit": "us dollar"}
    sides = [
        replace(one, claim=replace(one.claim, **given)) for one, given in zip((first, second), columns, strict=True)
    ]
    assert {vote.unit for vote in tally(sides)} == {"euro", "us dollar"}


def spanning(number: int, value: float, low: float, high: float, **claim: object) -> Held:
    one = held(number, value)
    return replace(one, low=low, high=high, claim=replace(one.claim, **claim))


def test_the_value_lies_where_the_intervals_meet() -> None:
    more, some = spanning(1, 120, 120.00001, 132), spanning(2, 130, 123.5, 136.5)
    assert consensus([more, some]) == (130, 123.5, 132)


def test_a_voice_with_an_exact_value_supports_none_that_excludes_it() -> None:
    exact, vague = spanning(1, 312, 311.5, 312.5, modifier="exact"), spanning(2, 400, 300, 400, modifier="at_most")
    other = spanning(3, 321, 320.5, 321.5, modifier="exact")
    assert consensus([exact, replace(vague, voice=exact.voice), other]) == (None, None, None)
    assert consensus([vague, other]).value == 321


def test_where_no_value_lies_in_what_is_shared_the_leader_speaks_for_itself() -> None:
    twice, thrice = spanning(1, 2, 1.5, 2.5), spanning(2, 3, 2.5, 3.5)
    assert consensus([twice, thrice]) == (2, 1.5, 2.5)


def test_a_strict_bound_is_named_by_its_own_value() -> None:
    assert consensus([spanning(1, 120, math.nextafter(120, 121), 132)]).value == 120


def test_a_weekday_of_another_week_is_the_day_that_it_is_taken_for() -> None:
    moved = spanning(1, 20552, 20545, 20545, kind="date", dimension="date")
    assert consensus([moved]) == (20545, 20545, 20545)
    assert [vote.value for vote in tally([moved])] == [20545]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((120, math.nextafter(120, 121), 132), (120, 120, 120), (120, 120, 120)),
        ((1500, 1350, math.nextafter(1500, 0)), (2000, 1500, 2500), (1500, 1500, 1500)),
        ((0, -1, math.nextafter(0, -1)), (0, -1, math.nextafter(0, -1)), (0, -1, 0)),
    ],
)
def test_a_bound_that_is_left_out_is_still_where_two_meet(one, other, expected) -> None:
    assert consensus([spanning(1, *one), spanning(2, *other)]) == expected


whole, width = st.integers(-3000, 3000), st.integers(0, 40)
sides_of_one = st.lists(st.tuples(whole, width, width, st.sampled_from(["", "<", ">"])), min_size=1)


@given(sides_of_one)
def test_whatever_is_said_the_value_lies_within_and_the_interval_is_not_empty(sides) -> None:
    held = []
    for number, (value, below, above, side) in enumerate(sides):
        low, high = float(value - below), float(value + above)
        low = math.nextafter(value, math.inf) if side == ">" else low
        high = math.nextafter(value, -math.inf) if side == "<" else high
        held.append(spanning(number, value, min(low, high), max(low, high)))
    found = consensus(held)
    if found.low is not None and found.high is not None:
        assert found.low <= found.high
        assert found.value is None or found.low <= found.value <= found.high
