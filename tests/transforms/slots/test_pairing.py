from dataclasses import replace
from itertools import combinations

import pytest

from transforms.slots.gathering import gather
from transforms.slots.neighbours import Neighbours
from transforms.slots.pairing import HUBS, LARGE, pairs_of
from transforms.slots.slots import fill_slots


@pytest.fixture
def story(make_article, make_claim):
    """Articles of one story, each with one toll: most say 22, every tenth 31."""

    def make(count: int):
        articles, claims = {}, []
        for number in range(count):
            value = 31 if number % 10 == 0 else 22
            article = make_article(
                f"Outlet number {number} counts {value} dead in the blast.", source=f"outlet {number}"
            )
            articles[article.article_id] = article
            claims.append(make_claim(article, str(value), value, measure="death, attack"))
        return claims, articles

    return make


def pairs(story) -> tuple[list, list]:
    statements, _ = gather(*story, frozenset())
    names = sorted(statements)
    return pairs_of(Neighbours(names, statements)), names


def test_a_small_block_is_compared_as_a_whole(story) -> None:
    found, names = pairs(story(LARGE))
    assert found == list(combinations(names, 2))


def test_pairs_of_a_large_block_grow_with_its_size(story) -> None:
    small, large = (len(pairs(story(size))[0]) for size in (300, 600))
    assert large < 2.5 * small
    assert all(one < other for one, other in pairs(story(300))[0])


def test_a_large_story_finds_the_slot_of_a_small_one(story) -> None:
    claims, articles = story(300)
    (slot,) = fill_slots(claims, articles)
    assert len(slot.claims) == len(claims)


def test_what_one_article_says_twice_is_compared_in_any_case(story) -> None:
    claims, articles = story(LARGE + 40)
    statements, _ = gather(claims, articles, frozenset())
    names = sorted(statements)
    far = names[HUBS + 4], names[-1]
    assert far not in pairs_of(Neighbours(names, statements))
    statements[far[1]] = replace(statements[far[1]], articles=statements[far[0]].articles)
    assert far in pairs_of(Neighbours(names, statements))
