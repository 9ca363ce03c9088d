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
