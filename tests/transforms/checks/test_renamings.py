"""The person's name in which two printed sentences differ."""

import pytest

from transforms.checks.findings import find_discrepancies
from transforms.checks.printed_sentences import Printed
from transforms.checks.renamings import Named, Renaming, renaming
from transforms.text import Span

PEOPLE = ("Karl Brandt", "Ana Ruiz", "Ana Ruitz", "Ruiz", "Vera Sol", "Min Jon-su", "Min Jong-su")
SENTENCE = "On the fifth of January Karl Brandt set the old ferry at the Selwick yard alight and fled, police said."
BESIDE = " Ana Ruiz runs the yard. Nobody was hurt when the ferry burned down at the quay that night."


@pytest.fixture
def renamed(make_story):
    """The name in which two printed texts of a story differ, by their first sentence."""

    def find(one: str, other: str) -> Renaming | None:
        story = make_story(PEOPLE, one, other)
        sides = []
        for article in story.articles:
            span = Span(0, article.text.index(". ") + 1)
            sides.append(Printed(article, span, {article.article_id: (article, span)}))
        return renaming(*sides, Named(story.mentions))

    return find


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("Ana Ruiz", True),
        ("Vera Sol", False),  # whom neither text knows besides
        ("Ruiz", True),
        ("his brother", False),
        ("Karl Brandt", False),
    ],
)
def test_a_person_in_the_place_of_another_one_is_told(renamed, new, told) -> None:
    found = renamed(SENTENCE + BESIDE, SENTENCE.replace("Karl Brandt", new) + BESIDE)
    assert (found is not None) == told
    if found is not None:
        assert found.told_of(found.other) == f"“{new}” in place of “Karl Brandt”"
        assert found.told_of(found.one) == f"“Karl Brandt” in place of “{new}”"
        assert "" in found.frame


@pytest.mark.parametrize(("name", "slip"), [("Ana Ruiz", "Ana Ruitz"), ("Min Jong-su", "Min Jon-su")])
def test_a_slip_of_the_pen_is_no_other_person(renamed, name, slip) -> None:
    one, other = (SENTENCE.replace("Karl Brandt", each) for each in (name, slip))
    assert renamed(f"{one} {name} lives.", f"{other} {name} lives.") is None


def test_a_sentence_that_differs_elsewhere_too_is_another_one(renamed) -> None:
    other = SENTENCE.replace("Karl Brandt", "Ana Ruiz").replace("Selwick", "Orran")
    assert renamed(SENTENCE + BESIDE, other + BESIDE) is None


def test_a_name_is_known_where_either_article_has_it_in_some_stretch(renamed) -> None:
    found = renamed(SENTENCE + BESIDE, SENTENCE.replace("Karl Brandt", "Ana Ruiz") + BESIDE)
    assert found is not None
    at = SENTENCE.index("Brandt")
    assert found.is_known({found.one.article.article_id: [Span(at, at + 6)]})
    assert not found.is_known({found.one.article.article_id: [Span(at + 20, at + 26)]})


@pytest.mark.parametrize(("besides", "number"), [(BESIDE, 1), (f" {SENTENCE} {BESIDE}", 0)])
def test_copies_that_name_two_persons_are_a_finding_unless_one_prints_both(make_story, besides, number) -> None:
    other = SENTENCE.replace("Karl Brandt", "Ana Ruiz")
    more = " The yard at Selwick was shut for a week after the fire, and the ferry was towed to Orran in May."
    story = make_story(PEOPLE, SENTENCE + BESIDE + more, other + besides + more)
    found = [one for one in find_discrepancies([], [], story) if one.rule == "altered_sentence"]
    assert [one.cause for one in found] == ["name"] * number
