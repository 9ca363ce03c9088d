from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.tables import Claim
from transforms.verdicts import judge


@pytest.fixture
def claims_of(make_article, make_claim):
    """Claims of independent articles, one for each dictionary of columns."""

    def make(*rows: dict) -> tuple[list[Claim], dict[str, str]]:
        articles = [make_article(f"Report {n} counts 7 dead.", source=f"outlet {n}") for n in range(len(rows))]
        claims = [make_claim(article, "7", **row) for article, row in zip(articles, rows, strict=True)]
        return claims, {article.article_id: article.article_id for article in articles}

    return make


def test_intervals_that_share_a_point_agree(claims_of) -> None:
    claims, lineage_of = claims_of(
        {"value": 35, "low": 34.5, "high": 35.5}, {"value": 35.4, "low": 35.35, "high": 35.45}
    )
    judged = judge(claims, lineage_of)
    assert judged.verdict == "agree"
    assert (judged.low, judged.high) == (35.35, 35.45)


def test_only_hard_intervals_that_meet_are_compatible(claims_of) -> None:
    claims, lineage_of = claims_of(
        {"value": 50, "low": 50, "high": 55, "hard_low": 50, "hard_high": None, "modifier": "more_than"},
        {"value": 90, "low": 90, "high": 90, "hard_low": 90, "hard_high": 90},
    )
    assert judge(claims, lineage_of).verdict == "compatible"


def test_one_lineage_is_single_however_often_it_is_copied(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 3}, {"value": 3}, {"value": 3})
    assert judge(claims, dict.fromkeys(lineage_of, "one")).verdict == "single"


def test_a_conflict_names_the_two_extremes_and_counts_lineages(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 22}, {"value": 44}, {"value": 44}, {"value": 31})
    judged = judge(claims, lineage_of)
    assert judged.verdict == "conflict"
    assert (judged.lowest.value, judged.highest.value) == (22, 44)
    assert (judged.support_low, judged.support_high) == (1, 2)
    assert judged.value == 44


def test_two_sides_of_equal_weight_leave_the_value_open(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 22}, {"value": 44})
    assert judge(claims, lineage_of).value is None


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


def test_a_denied_figure_supports_nothing(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 2, "modality": "denied"}, {"value": 1}, {"value": 1})
    assert judge(claims, lineage_of).verdict == "agree"


@pytest.mark.parametrize(
    ("small", "large", "cause"),
    [(4.2e6, 4.2e9, "scale"), (36, 63, "digit swap"), (-5, 5, "polarity"), (22, 44, "value")],
)
def test_the_cause_is_read_from_the_values(claims_of, small, large, cause) -> None:
    claims, lineage_of = claims_of({"value": small}, {"value": large})
    assert judge(claims, lineage_of).cause == cause


def test_a_bare_weekday_is_held_against_a_date(claims_of) -> None:
    day = 20369.0  # 8 October 2025, a Wednesday
    date_claim = {"value": day, "low": day, "high": day, "kind": "date", "dimension": "date"}
    weekday = {"value": None, "low": None, "high": None, "kind": "date", "dimension": "date"}
    claims, lineage_of = claims_of(dict(date_claim), {**weekday, "unit_surface": "Tuesday"})
    assert judge(claims, lineage_of).verdict == "conflict"
    claims, lineage_of = claims_of(dict(date_claim), {**weekday, "unit_surface": "Wednesday"})
    assert judge(claims, lineage_of).verdict == "agree"


bounds = st.tuples(st.integers(0, 20), st.integers(0, 5)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(bounds, min_size=2, max_size=5))
def test_the_verdict_does_not_depend_on_the_order(intervals: list[tuple[int, int]]) -> None:
    claims = [_claim(n, low, high) for n, (low, high) in enumerate(intervals)]
    lineage_of = {claim.article_id: claim.article_id for claim in claims}
    expected = judge(claims, lineage_of)
    meet = max(low for low, _ in intervals) <= min(high for _, high in intervals)
    assert (expected.verdict == "agree") == meet
    for order in list(permutations(claims))[:12]:
        assert judge(order, lineage_of) == expected


@given(st.lists(bounds, min_size=2, max_size=4), st.integers(1, 50))
def test_copies_change_neither_value_nor_verdict(intervals: list[tuple[int, int]], copies: int) -> None:
    claims = [_claim(n, low, high) for n, (low, high) in enumerate(intervals)]
    lineage_of = {claim.article_id: claim.article_id for claim in claims}
    reprints = [_claim(100 + n, *intervals[0]) for n in range(copies)]
    lineage_with = lineage_of | {reprint.article_id: claims[0].article_id for reprint in reprints}
    before, after = judge(claims, lineage_of), judge([*claims, *reprints], lineage_with)
    assert (before.verdict, before.value, before.low, before.high) == (
        after.verdict,
        after.value,
        after.low,
        after.high,
    )
    assert (before.support_low, before.support_high) == (after.support_low, after.support_high)


def _claim(number: int, low: float, high: float) -> Claim:
    columns = dict.fromkeys(Claim.__dataclass_fields__)
    columns |= {
        "claim_id": f"{number:03}", "article_id": f"a{number:03}", "kind": "quantity", "dimension": "count",
        "low": low, "high": high, "hard_low": low, "hard_high": high, "value": (low + high) / 2,
        "modality": "asserted", "negated": False, "unit": "person",
    }  # fmt: skip
    return Claim(**columns)
