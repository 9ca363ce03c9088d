import random

import pytest

from transforms.tables import Mention

PEOPLE = ["Ana Holm", "Bo Kranich", "Cleo Varga", "Dag Ousby", "Eli Thorne", "Fay Morrow", "Gus Pell"]


@pytest.fixture
def names():
    def of(article, people) -> list[Mention]:
        return [
            Mention(
                mention_id=f"{article.article_id} {number}", article_id=article.article_id, entity_id=None, part="body",
                start=0, end=1, surface=name, type="person", name=name, role=None, method="full_name", confidence=1.0,
            )
            for number, name in enumerate(people)
        ]  # fmt: skip

    return of


@pytest.fixture
def three(make_article, names):
    """A long report, one that tells it over with nobody else in it, and one with people of its own."""
    plain = {"story_id": "story", "day": "2026-03-05"}
    long = make_article("word " * 200, source="long", lineage_id="long", **plain)
    retold = make_article("other " * 90, source="retold", lineage_id="retold", **plain)
    own = make_article("third " * 90, source="own", lineage_id="own", **plain)
    mentions = [
        *names(long, [*PEOPLE, "Hal Orrin"]),
        *names(retold, [*PEOPLE[:-1], "Pell"]),
        *names(own, ["Ana Holm", "Ivo Lund", "Jo Marsh", "Kit Nye", "Lev Ost", "Max Pry"]),
    ]
    return [long, retold, own], mentions


def test_an_article_that_names_nobody_else_descends_from_the_longer_one(three, retold) -> None:
    assert retold(*three) == {
        "long": ("long", None, "independent"),
        "retold": ("long", "long", "rewritten"),
        "own": ("own", None, "independent"),
    }


def test_copies_of_a_retelling_go_with_it(three, make_article, retold) -> None:
    articles, mentions = three
    copy = make_article(
        "other " * 90, source="copy", story_id="story", lineage_id="retold", lineage_parent=articles[1].article_id,
        lineage_kind="identical",
    )  # fmt: skip
    assert retold([*articles, copy], mentions)["copy"] == ("long", "retold", "identical")


def test_the_order_of_articles_and_names_makes_no_difference(three, retold) -> None:
    articles, mentions = three
    expected = retold(articles, mentions)
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        random.Random(seed).shuffle(mentions)
        assert retold(articles, mentions) == expected
