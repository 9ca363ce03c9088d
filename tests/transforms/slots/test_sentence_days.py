"""The days on which what a figure tells happened, as its sentence names them."""

from datetime import date

import pytest

from transforms.articles_reading import read_articles
from transforms.dates.periods import as_day
from transforms.slots.sentence_days import sentence_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Sunday, when a man killed four seals.", 1),
        ("They met on Sunday, a day after a man killed four seals.", 28),
        ("They met on Sunday, two days before a man killed four seals.", 3),
        ("They met on Sunday, hours after a man killed four seals.", None),
        ("They met on Sunday after a man had killed four seals.", None),
        ("After the storm, a man killed four seals on Sunday.", 1),
        ("A day after the storm, a man killed four seals on Sunday.", 1),
        ("They met, a day after a man killed four seals on Sunday.", 1),
    ],
)
def test_a_clause_so_long_after_another_is_of_a_day_of_its_own(make_article, text, day) -> None:
    article = make_article(text, day="2026-03-05")
    claims = read_articles([article]).claims
    seals = next(claim.claim_id for claim in claims if claim.unit == "seal")
    found = sentence_days(claims, {article.article_id: article}).get(seals)
    assert (found and as_day(found[0])) == (day and date(2026, 2 if day == 28 else 3, day))
