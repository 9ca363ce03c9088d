"""Whom the articles of a story name in full, and what they say around the names."""

import pytest

from transforms.checks.story_persons import age_before, age_behind, ages_beside, shared_context, story_persons


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ada Lind, 34, left.", (34, 12)),
        ("Ada Lind, aged 34, left.", (34, 17)),
        ("Ada Lind, 34 boats", None),
        ("Ada Lind left.", None),
    ],
)
def test_an_age_behind_a_name(text: str, age: tuple[int, int] | None) -> None:
    assert age_behind(text, len("Ada Lind")) == age


@pytest.mark.parametrize(
    ("before", "age"),
    [
        ("Then 34-year-old keeper ", (34, 5)),
        ("Then 34 boats and ", None),
        ("34-year-old boats met the old keeper ", None),
    ],
)
def test_an_age_before_a_name(before: str, age: tuple[int, int] | None) -> None:
    assert age_before(before) == age


def test_a_full_name_is_one_person_however_it_is_written(make_article, make_mention) -> None:
    one = make_article("Ada Lind, 34, kept the lighthouse.", source="one")
    two = make_article("The lighthouse of Ada B. Lind fell.", source="two")
    three = make_article("Leo Krag, 51, sold a net.", source="three")
    named = [make_mention(one, "Ada Lind"), make_mention(two, "Ada B. Lind"), make_mention(three, "Leo Krag")]
    articles = {article.article_id: article for article in (one, two, three)}
    lind, krag = sorted(story_persons(named, articles), key=lambda person: person.surname != "lind")
    assert set(lind.mentions) == {one.article_id, two.article_id}
    assert (ages_beside(lind, articles), ages_beside(krag, articles)) == ({34}, {51})
    assert shared_context(lind, lind, articles) > shared_context(lind, krag, articles)


def test_a_surname_alone_is_no_full_name(make_article, make_mention) -> None:
    article = make_article("Lind kept the lighthouse.")
    assert story_persons([make_mention(article, "Lind")], {article.article_id: article}) == []
