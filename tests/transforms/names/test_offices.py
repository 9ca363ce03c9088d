"""Who the article itself says holds an office, so that the words alone can stand for the person."""

import pytest

from transforms.names.offices import holders, office_of


@pytest.fixture
def held(make_article, make_mention):
    def find(*people: tuple[str, str | None], text: str = "") -> dict:
        article = make_article(". ".join(name for name, _ in people) + text)
        return holders([make_mention(article, name, role=role) for name, role in people], [article.text])

    return find


def test_a_stated_role_tells_who_is_meant(held) -> None:
    found = held(("Ana Ruiz", "Norland trade minister"), ("Leo Brandt", "former mayor"))
    assert office_of(("the", "minister"), found) == "Ana Ruiz"
    assert office_of(("the", "trade", "minister"), found) == "Ana Ruiz"
    assert office_of(("the", "health", "minister"), found) is None
    assert office_of(("the", "mayor"), found) is None


def test_an_office_that_two_hold_stands_for_nobody(held) -> None:
    found = held(("Ana Ruiz", "trade minister"), ("Leo Brandt", "health minister"))
    assert office_of(("the", "minister"), found) is None
    assert office_of(("the", "health", "minister"), found) == "Leo Brandt"


def test_whose_administration_it_is_is_the_president(held) -> None:
    assert office_of(("the", "president"), held(("Ana Ruiz", None), text=" of the Ruiz administration")) == "Ana Ruiz"
    assert office_of(("the", "president"), held(("Ana Ruiz", None), text=" of the Brandt administration")) is None
