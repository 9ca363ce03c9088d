"""Dates that hang on now or on another date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.date_grammar import find
from transforms.dates.date_resolution import candidates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met yesterday.", ["2026-03-04/2026-03-04"]),
        ("It rose last week.", ["2026-02-23/2026-03-01"]),
        ("It rises over the next three years.", ["2026-03-06/2029-03-05"]),
        ("It was three days before Friday.", ["2026-02-24/2026-02-24", "2026-03-03/2026-03-03"]),
        ("It rose in the three months to March.", ["2026-01-01/2026-03-31"]),
        ("It rose in the year ended 30 June 2025.", ["2024-07-01/2025-06-30"]),
        ("They met on Tuesday.", ["2026-03-03/2026-03-03", "2026-03-10/2026-03-10"]),
        ("They meet on Wednesday of next week.", ["2026-03-11/2026-03-11"]),
        ("He has been in jail for the past two months.", []),
        ("They met in the week.", []),
        ("It opens a week from Tuesday.", ["2026-03-10/2026-03-10", "2026-03-17/2026-03-17"]),
        ("It bakes 5,000 loaves a day from Tuesday.", ["2026-03-03/2026-03-03", "2026-03-10/2026-03-10"]),
    ],
)
def test_days_counted_from_the_report(text, days, means) -> None:
    assert means(text) == days


@given(st.integers(2, 300))
def test_days_ago_are_so_many(count: int) -> None:
    text, published = f"It was {count} days ago.", date(2026, 3, 5)
    (found,) = find(text, 0, len(text))
    both = candidates(found.when, published)
    assert both is not None
    assert both.past.hard.first <= published - timedelta(days=count) <= both.past.hard.last


def test_a_word_for_a_rough_count_leaves_room(says) -> None:
    ((surface, told),) = says("It was half a century ago.")
    assert (surface, told["shift"], told.get("vague")) == ("half a century ago", -50, True)
    assert "vague" not in says("It was 50 years ago.")[0][1]
