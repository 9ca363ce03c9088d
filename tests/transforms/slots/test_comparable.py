"""Which claims say enough to be compared with those of other texts."""

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.comparable import aftermath, comparable, is_written, tellable, tells_or_follows


@pytest.fixture
def claimed(make_article):
    """The claim of some words, and its article."""

    def find(text: str, surface: str):
        article = make_article(text, day="2026-03-05", published_precision="day")
        return next(one for one in read_articles([article]).claims if one.surface == surface), article

    return find


@pytest.mark.parametrize(
    ("text", "surface", "enough"),
    [
        ("The fire killed 12 people.", "12 people", True),
        ("Ana Ruiz, 41, left.", "41", True),
        ("The ferry sank on Tuesday.", "Tuesday", True),
        ("The mayor spoke on Tuesday.", "Tuesday", False),
        ("The victims were identified on Tuesday.", "Tuesday", False),
        ("Boats sank in 2025.", "2025", False),
        ("It happened in the 3400 block of Alder Street.", "3400 block", True),
    ],
)
def test_what_is_compared(claimed, text, surface, enough) -> None:
    assert comparable(*claimed(text, surface)) == enough


@pytest.mark.parametrize(
    ("text", "surface", "enough"),
    [
        ("The mayor spoke on Tuesday.", "Tuesday", True),
        ("Posted on Tuesday by the desk.", "Tuesday", False),
        ("TARN POINT, March 3 (NPA) - A fire broke out.", "March 3", False),
        ("The fire killed dozens of people.", "dozens of people", True),
    ],
)
def test_what_may_be_compared_if_another_text_tells_the_same(claimed, text, surface, enough) -> None:
    assert tellable(*claimed(text, surface)) == enough


def test_what_is_compared_can_be_told(claimed) -> None:
    text = "The ferry sank on Tuesday at 7 p.m. with 12 people, Ana Ruiz, 41, said on Wednesday."
    _, article = claimed(text, "Tuesday")
    for claim in read_articles([article]).claims:
        assert tellable(claim, article) or not comparable(claim, article)


@pytest.mark.parametrize(
    ("surface", "written"), [("Tuesday", True), ("3 March 2026", True), ("today", False), ("last week", False)]
)
def test_a_date_is_written_by_a_name_of_the_calendar_or_a_number(claimed, surface, written) -> None:
    claim, _ = claimed(f"The ferry sank {surface}.", surface)
    assert is_written(claim) == written


def test_what_follows_from_an_event_has_another_day() -> None:
    assert tells_or_follows("say")
    assert tells_or_follows("identify")
    assert not tells_or_follows("sink")
    assert aftermath().isdisjoint(aftermath("act"))
    assert all(tells_or_follows(act) for act in aftermath("act"))
