"""What befell those whom a figure counts."""

import pytest

from transforms.slots.befell import what_befell


@pytest.mark.parametrize(
    ("before", "after", "outcomes"),
    [
        ("A woman was killed in a ", " stabbing in Orrin.", ()),
        ("A woman was held after the ", " homicide in Orrin.", ("death",)),
        ("A woman was held after the ", " fatal stabbing in Orrin.", ("death",)),
    ],
)
def test_a_word_for_so_many_victims_counts_those_of_the_deed_behind_it(
    make_article, make_claim, before, after, outcomes
) -> None:
    article = make_article(f"{before}triple{after}")
    claim = make_claim(article, "triple", 3.0, measure="death, arrest", unit_surface=None)
    words = article.text.lower().rstrip(".").split()
    assert what_befell(claim, article, ("death", "arrest"), words, before, after).outcomes == outcomes


@pytest.mark.parametrize(
    ("before", "after", "outcomes"),
    [
        ("He is held for the attempted murder of ", " guards.", ()),
        ("He attempted to kill ", " guards in Orrin.", ()),
        ("He is held for the murder of ", " guards.", ("death",)),
        ("He attempted to flee and killed ", " guards.", ("death",)),
        ("After the attempted murder of ", " guards, who died, he fled.", ("death",)),
    ],
)
def test_whom_somebody_tried_to_kill_is_not_dead_for_that(make_article, make_claim, before, after, outcomes) -> None:
    article = make_article(f"{before}two{after}")
    claim = make_claim(article, "two", 2.0, measure="death", unit="guard")
    words = article.text.lower().rstrip(".").split()
    assert what_befell(claim, article, ("death",), words, before, after).outcomes == outcomes
