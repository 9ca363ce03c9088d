"""Which age in the body is that of the person whom the headline tells of."""

import pytest

from transforms.articles_reading import read_articles
from transforms.checks.headline_ages import age_told, of_one_kind
from transforms.slots.stating import state


@pytest.fixture
def told(make_article):
    """The age of the body that stands in the place of the first one of the headline."""

    def find(title: str, text: str) -> str | None:
        article = make_article(text, title=title)
        claims = read_articles([article]).claims
        titles, body = ([claim for claim in claims if claim.part == part] for part in ("title", "body"))
        found = age_told(state(titles[0], article)[1], titles, body, article)
        return found and found.surface

    return find


TITLE = "Boy, 9, rescued from well at Orran farm"
BODY = "A boy, {}, was rescued from a well at a farm in Orran on Monday, police said."


@pytest.mark.parametrize(
    ("title", "text", "surface"),
    [
        (TITLE, BODY.format(8), "8"),
        (TITLE, BODY.format(9), None),
        (TITLE, f"{BODY.format(8)} His brother is 9 years old.", None),
        (TITLE, BODY.format(8).replace("A boy", "A man").replace("8", "48"), None),
        (TITLE, "A cook, 11, won the harbour race of Selwick.", None),
        (TITLE.replace("Boy, 9,", "Nine boys"), BODY.format(8), None),
    ],
)
def test_the_age_in_the_place_of_that_of_the_headline(told, title, text, surface) -> None:
    assert told(title, text) == surface


def test_two_ages_that_stand_there_as_well_are_none(told) -> None:
    second = BODY.format(7).replace("A boy", "Another boy")
    assert told(TITLE, f"{BODY.format(8)} {second}") is None
    assert told("Boys, 9 and 7, rescued from well at Orran farm", f"{BODY.format(8)} {second}") == "8"


@pytest.mark.parametrize(
    ("text", "one_kind"),
    [
        ("A boy, 9, and a girl, 12, swam.", True),
        ("A man, 41, and a woman, 30, swam.", True),
        ("A boy, 9, and a woman, 30, swam.", False),
        ("A girl, 17, left. Days later a girl, 24, left.", True),
        ("A 20-month-old boy and a woman, 30, swam.", False),
    ],
)
def test_a_child_s_age_and_an_adult_s_are_those_of_two_unless_both_are_told_of_one_noun(
    make_article, text, one_kind
) -> None:
    article = make_article(text)
    one, other = (claim for claim in read_articles([article]).claims if claim.dimension == "age")
    assert of_one_kind(one, other, article) == of_one_kind(other, one, article) == one_kind
