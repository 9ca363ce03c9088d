"""Yearless: days of a year that nothing tells."""

import pytest

from transforms.articles_reading import read_articles
from transforms.dates.yearless import day_of_year, in_any_year, yearless_day


@pytest.mark.parametrize(
    ("said", "published", "day"),
    [
        ("on October 17", None, (10, 17)),
        ("on 17 October", None, (10, 17)),
        ("on the 17th of October", None, (10, 17)),
        ("on Tuesday, Feb. 24", None, (2, 24)),
        ("on February 29", None, (2, 29)),
        ("on October 17", "2026-10-20", None),
        ("on October 17, 2026", None, None),
        ("on Tuesday", None, None),
        ("in October", None, (10, None)),
        ("in late October", None, None),
        ("from Dec. 16 to 22", None, None),
    ],
)
def test_the_day_of_a_date_whose_year_nothing_tells(make_article, said, published, day) -> None:
    claims = read_articles([make_article(f"The bridge was closed {said}.", day=published)]).claims
    assert [yearless_day(claim) for claim in claims if claim.kind == "date"] == [day]


@pytest.mark.parametrize(("day", "ends"), [((2, 29), [(2, 29)] * 2), ((2, None), [(2, 1), (2, 29)])])
def test_a_day_or_month_of_the_year_is_one_of_any_year(day, ends) -> None:
    assert list(map(day_of_year, in_any_year(day))) == ends
