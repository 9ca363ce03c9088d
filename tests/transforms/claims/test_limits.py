"""Limits: words before a date or an hour."""

import pytest

from transforms.claims.limits import before_limit, is_limit, limit_words


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
