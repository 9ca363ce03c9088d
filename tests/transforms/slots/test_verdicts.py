from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.slots.held import Note, Origin
from transforms.slots.verdicts import judge
from transforms.tables import Claim

MONDAY, TUESDAY = date(2024, 5, 6), date(2024, 5, 7)


def test_one_value_agrees_hedged_or_not(claims_of) -> None:
    claims, lineage_of = claims_of(
        {"value": 35, "low": 34.5, "high": 35.5}, {"value": 35, "low": 33, "high": 37, "modifier": "about"}
    )
    judged = judge(claims, lineage_of)
    assert judged.verdict == "agree"
    assert (judged.low, judged.high) == (34.5, 35.5)


@pytest.mark.parametrize(
    "other",
    [
        {"value": 35.4, "low": 35.35, "high": 35.45},
        {"value": 35, "low": 35, "high": 38.5, "modifier": "more_than"},
        {"value": 37, "low": 34, "high": 40, "modifier": "range"},
    ],
    ids=["rounded", "a bound", "a range"],
)
def test_another_statement_that_can_hold_as_well_is_compatible(claims_of, other) -> None:
    claims, lineage_of = claims_of({"value": 35, "low": 34.5, "high": 35.5}, other)
    assert judge(claims, lineage_of).verdict == "compatible"


def test_one_weekday_of_two_weeks_in_a_row_is_one_day(make_article, make_claim) -> None:
    monday = {"kind": "date", "dimension": "date", "unit": "day", "unit_surface": "Monday"}
    articles = [make_article("The bridge fell on Monday.", source=f"outlet {number}") for number in range(2)]
    claims = [make_claim(article, "Monday", day, **monday) for article, day in zip(articles, (18, 25), strict=True)]
    assert judge(claims, {article.article_id: Origin(article.article_id) for article in articles}).verdict == "agree"


def test_a_figure_called_preliminary_gives_way_to_another(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 44}, {"value": 42})
    assert judge(claims, lineage_of).verdict == "conflict"
    assert judge(claims, lineage_of, {claims[0].claim_id: Note(early=True)}).verdict == "update"


def test_only_hard_intervals_that_meet_are_compatible(claims_of) -> None:
    claims, lineage_of = claims_of(
        {"value": 50, "low": 50, "high": 55, "hard_low": 50, "hard_high": None, "modifier": "more_than"},
        {"value": 90, "low": 90, "high": 90, "hard_low": 90, "hard_high": 90},
    )
    assert judge(claims, lineage_of).verdict == "compatible"


def test_one_lineage_is_single_however_often_it_is_copied(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 3}, {"value": 3}, {"value": 3})
    copies = {article_id: Origin("one", founder=article_id == claims[0].article_id) for article_id in lineage_of}
    judged = judge(claims, copies)
    assert (judged.verdict, judged.support_low) == ("single", 1)


def test_a_copy_that_changed_the_figure_speaks_for_itself(claims_of) -> None:
    claims, _ = claims_of({"value": 62}, {"value": 62}, {"value": 26}, {"value": 26})
    copies = {claim.article_id: Origin("one", founder=number == 0) for number, claim in enumerate(claims)}
    judged = judge(claims, copies | {claims[2].article_id: Origin("one", founder=False, outlet="other")})
    assert judged.verdict == "conflict"
    assert (judged.support_low, judged.support_high) == (1, 1)


def test_a_rewrite_that_puts_the_figure_otherwise_answers_for_it(claims_of) -> None:
    claims, _ = claims_of({"value": 60, "low": 55.0, "high": 65.0}, {"value": 60, "low": 59.5, "high": 60.5})
    copied = {claim.article_id: Origin("one", founder=number == 0) for number, claim in enumerate(claims)}
    assert judge(claims, copied).verdict == "single"
    assert (
        judge(claims, copied | {claims[1].article_id: Origin("one", founder=False, rewritten=True)}).verdict == "agree"
    )


def test_a_weekday_is_no_witness_against_the_day_it_is_read_as(claims_of) -> None:
    """Three texts date the event to one Saturday, so a bare Saturday of the next week is read as theirs too."""
    day = {"kind": "date", "dimension": "date", "unit": "day"}
    first, next_week = ({**day, "value": value, "low": value, "high": value} for value in (17222.0, 17229.0))
    claims, lineage_of = claims_of(first, first, first, next_week, {**next_week, "unit_surface": "Saturday"})
    claims[4] = replace(claims[4], surface="Saturday")
    judged = judge(claims, lineage_of)
    assert judged.verdict == "conflict"
    assert {judged.lowest.value, judged.highest.value} == {17222.0, 17229.0}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_an_open_dollar_hides_no_clash_of_currencies(claims_of, order) -> None:
    units = [("dollar", "canadian dollar", "us dollar")[place] for place in order]
    claims, origins = claims_of(*({"value": 240e6, "unit": unit, "dimension": "money"} for unit in units))
    judged = judge(claims, origins)
    assert (judged.verdict, judged.cause) == ("conflict", "currency")


@pytest.mark.parametrize(("unit", "expected"), [("pound sterling", "agree"), ("euro", "conflict")])
def test_pounds_may_be_sterling(claims_of, unit: str, expected: str) -> None:
    claims, origins = claims_of(*({"value": 250.0, "unit": one, "dimension": "money"} for one in ("pound", unit)))
    assert judge(claims, origins).verdict == expected


def test_bare_weekdays_name_no_day_of_their_own(claims_of) -> None:
    weekday = {"value": None, "low": None, "high": None, "kind": "date", "dimension": "date", "unit_surface": "Monday"}
    judged = judge(*claims_of(dict(weekday), dict(weekday)))
    assert (judged.verdict, judged.value, judged.low, judged.high) == ("agree", None, None, None)


def test_a_vague_figure_has_bounds_and_no_value(claims_of) -> None:
    judged = judge(*claims_of({"value": None, "low": 2000, "high": 9999}))
    assert (judged.value, judged.low, judged.high) == (None, 2000, 9999)


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
    lineage_of = {claim.article_id: Origin(claim.article_id) for claim in claims}
    expected = judge(claims, lineage_of)
    meet = max(low for low, _ in intervals) <= min(high for _, high in intervals)
    assert (expected.verdict in {"agree", "compatible"}) == meet
    for order in list(permutations(claims))[:12]:
        assert judge(order, lineage_of) == expected


@given(st.lists(bounds, min_size=2, max_size=4), st.integers(1, 50))
def test_copies_change_neither_value_nor_verdict(intervals: list[tuple[int, int]], copies: int) -> None:
    claims = [_claim(n, low, high) for n, (low, high) in enumerate(intervals)]
    lineage_of = {claim.article_id: Origin(claim.article_id) for claim in claims}
    reprints = [_claim(100 + n, *intervals[0]) for n in range(copies)]
    lineage_with = lineage_of | {
        reprint.article_id: Origin(claims[0].article_id, founder=False) for reprint in reprints
    }
    before, after = judge(claims, lineage_of), judge([*claims, *reprints], lineage_with)
    assert (before.verdict, before.value, before.low, before.high) == (
        after.verdict,
        after.value,
        after.low,
        after.high,
    )
    assert (before.support_low, before.support_high) == (after.support_low, after.support_high)
    if before.verdict == "conflict":
        assert before.support_low + before.support_high <= len(lineage_of)
        assert (before.lowest, before.highest) == (after.lowest, after.highest)


def _claim(number: int, low: float, high: float) -> Claim:
    columns = dict.fromkeys(Claim.__dataclass_fields__)
    columns |= {
        "claim_id": f"{number:03}", "article_id": f"a{number:03}", "kind": "quantity", "dimension": "count",
        "low": low, "high": high, "hard_low": low, "hard_high": high, "value": (low + high) / 2,
        "modality": "asserted", "negated": False, "unit": "person",
    }  # fmt: skip
    return Claim(**columns)


def test_a_month_that_all_name_has_bounds_and_no_day(claims_of) -> None:
    may = {"value": 20224.0, "low": 20209.0, "high": 20239.0, "kind": "date", "dimension": "date", "unit": "day"}
    judged = judge(*claims_of(dict(may), dict(may)))
    assert (judged.verdict, judged.value, judged.low, judged.high) == ("agree", None, 20209.0, 20239.0)


def test_a_toll_that_says_it_counts_the_gunman_fits_one_that_does_not(claims_of) -> None:
    claims, origins = claims_of({"value": 4}, {"value": 5})
    assert judge(claims, origins, {claims[1].claim_id: Note(with_attackers=1)}).verdict == "compatible"
    assert judge(claims, origins, {claims[0].claim_id: Note(without_attacker=True)}).verdict == "compatible"
    assert judge(claims, origins).verdict == "conflict"


def test_a_period_that_only_one_names_could_explain_the_gap(claims_of) -> None:
    money = {"dimension": "money", "unit": "dollar", "measure": "income"}
    year = {"period": "2014-01-01/2014-12-31"}
    assert judge(*claims_of({"value": 9, **money, **year}, {"value": 5, **money})).verdict == "compatible"
    assert judge(*claims_of({"value": 9, **money, **year}, {"value": 5, **money, **year})).verdict == "conflict"


def test_no_time_makes_pounds_of_dollars(claims_of) -> None:
    sums = ({"value": 3_400_000, "dimension": "money", "unit": unit} for unit in ("us dollar", "pound sterling"))
    claims, origins = claims_of(*sums)
    assert judge(claims, origins, {claims[1].claim_id: Note(moving=True, revised=True)}).verdict == "conflict"


def test_a_negated_clause_takes_back_a_count_and_no_moment(claims_of) -> None:
    count = judge(*claims_of({"value": 2, "negated": True}, {"value": 1}))
    assert count.value == 1
    noon = {"dimension": "time of day", "unit": "minute", "value": 720}
    assert judge(*claims_of({**noon, "negated": True}, noon)).verdict == "agree"


def test_a_vague_word_is_no_witness(claims_of) -> None:
    dozens = {"value": None, "low": 24, "high": 99, "hard_low": 24, "hard_high": None, "modifier": "vague"}
    assert judge(*claims_of(dozens, {"value": 8})).verdict == "compatible"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("us dollar per metric ton", 400.0), ("us dollar per kilogram", 0.4), "agree"),
        (("us dollar per metric ton", 400.0), ("euro per metric ton", 400.0), "conflict"),
        (("us dollar per metric ton", 400.0), ("us dollar per kilogram", 0.9), "conflict"),
    ],
)
def test_prices_of_a_quantity_are_compared_in_one_currency(claims_of, one, other, verdict) -> None:
    sides = ({"dimension": "money per mass", "unit": unit, "value": value} for unit, value in (one, other))
    assert judge(*claims_of(*sides)).verdict == verdict


def test_two_values_that_only_a_third_claim_joins_are_no_conflict(claims_of) -> None:
    claims, origins = claims_of({"value": 5, "low": 5, "high": 5}, {"value": 9, "low": 9, "high": 9})
    one, other = (claim.claim_id for claim in claims)

    def verdict(*against: str) -> str:
        notes = {
            one: Note(statement="five", against=dict.fromkeys(against, 0.7)),
            other: Note(statement="nine", against={"five": 0.7} if against else {}),
        }
        return judge(claims, origins, notes).verdict

    assert verdict("nine") == "conflict"
    assert verdict() == "compatible"


@pytest.mark.parametrize(("value", "later", "verdict"), [(421, 2, "conflict"), (421, 14, "update"), (430, 2, "update")])
def test_hours_around_midnight_are_those_of_one_day(claims_of, value: int, later: int, verdict: str) -> None:
    evening = datetime(2024, 5, 6, 23, tzinfo=UTC)
    moments = evening, evening + timedelta(hours=later)
    claims, _ = claims_of(
        *(
            {"measure": "death", "value": told, "as_of_start": moment.date(), "as_of_end": moment.date()}
            for told, moment in zip((412, value), moments, strict=True)
        )
    )
    origins = {
        claim.article_id: Origin(claim.article_id, published=moment)
        for claim, moment in zip(claims, moments, strict=True)
    }
    assert judge(claims, origins).verdict == verdict


def test_a_value_and_a_strict_bound_on_it_can_both_hold_and_two_such_bounds_cannot(claims_of) -> None:
    value = {"value": 30, "low": 30, "high": 30}
    more = {"value": 30, "low": 30, "high": 33, "hard_low": 30, "hard_high": None, "modifier": "more_than"}
    less = {"value": 30, "low": 27, "high": 30, "hard_low": 0, "hard_high": 30, "modifier": "less_than"}
    assert judge(*claims_of(value, more)).verdict == judge(*claims_of(value, less)).verdict == "compatible"
    assert judge(*claims_of(more, less)).verdict == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("leaves a deficit of 2.3 percent", "cuts the deficit to 3.2 percent", "conflict"),
        ("has burned 2.3 percent of the park", "grew to 3.2 percent of the park", "update"),
    ],
)
def test_a_share_of_accounts_is_of_its_period_whatever_it_moved_to(judge, one, other, verdict) -> None:
    texts = (
        f"The minister said that the {what} in Orran {told}."
        for what, told in (
            ("budget" if "deficit" in one else "fire", one),
            ("budget" if "deficit" in one else "fire", other),
        )
    )
    assert [found.figure.verdict for found in judge(*texts, days=1) if found.figure.unit == "percent"] == [verdict]


def test_of_two_pairs_as_far_apart_those_told_more_alike_are_the_witnesses(claims_of) -> None:
    claims, lineage_of = claims_of({"value": 5}, {"value": 5}, {"value": 9})
    loose, close, other = (claim.claim_id for claim in claims)
    for likeness in ((0.6, 0.9), (0.9, 0.6)):
        against = dict(zip(("loose", "close"), likeness, strict=True))
        notes = {
            loose: Note(statement="loose", against={"other": against["loose"]}),
            close: Note(statement="close", against={"other": against["close"]}),
            other: Note(statement="other", against=against),
        }
        judged = judge(claims, lineage_of, notes)
        assert judged.lowest.claim_id == (close if against["close"] > against["loose"] else loose)
        assert judged.likeness == 0.9
