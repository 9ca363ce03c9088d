"""Limits: words before a date or an hour."""

import pytest

from transforms.articles_reading import read_articles
from transforms.claims.limits import before_limit, is_limit, limit_words, limits_hour


@pytest.mark.parametrize(
    ("before", "limit"),
    [
        ("The bridge was closed until ", True),
        ("The bridge was closed until about ", True),
        ("They had left before ", True),
        ("As of ", True),
        (" ", True),
        ("The bridge fell at ", False),
        ("Goodbye ", False),
    ],
)
def test_an_hour_until_which_something_was_so_is_none_at_which_it_happened(before, limit) -> None:
    assert is_limit(before) is limit


@pytest.mark.parametrize(
    ("kind", "before", "limit"),
    [
        ("count", "Nine had died by late ", True),
        ("count", "Nine have died since ", False),
        ("since", "Nine have died since early ", True),
        ("lasting", "It is closed till the ", True),
        ("lasting", "It is closed as of ", False),
    ],
)
def test_what_a_word_before_a_date_limits(kind, before, limit) -> None:
    assert (before_limit(kind).search(before) is not None) is limit


def test_what_is_so_until_a_day_ends_then() -> None:
    assert "until" in limit_words("lasting")
    assert "as of" not in limit_words("lasting")


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("The bridge fell just after 4 a.m. on Monday.", False),
        ("The bridge fell shortly before 4 a.m. on Monday.", False),
        ("The bridge fell after 4 a.m. on Monday.", True),
        ("The bridge was closed until 4 a.m. on Monday.", True),
    ],
)
def test_just_beside_an_hour_something_happened(make_article, text, limit) -> None:
    article = make_article(text, day="2026-03-06")
    (hour,) = [claim for claim in read_articles([article]).claims if claim.dimension == "time of day"]
    assert limits_hour(hour, text[: hour.start]) is limit
