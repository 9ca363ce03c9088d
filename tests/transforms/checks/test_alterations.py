"""The one word in which two printed sentences differ, and what it alters."""

from datetime import UTC, datetime

import pytest

from transforms.checks.alterations import Alteration, alteration
from transforms.checks.printed_sentences import Printed
from transforms.text import Span

SENTENCE = "The harbour board leased the old terminal to a Northlight ferry firm for two years at 6 a.m. in March."


@pytest.fixture
def printed(make_article):
    """A sentence as an outlet prints it, on a day of March."""

    def make(text: str, day: int = 2, source: str = "one") -> Printed:
        article = make_article(text, source=source, published_at=datetime(2026, 3, day, tzinfo=UTC))
        span = Span(0, len(text))
        return Printed(article, span, {article.article_id: (article, span)})

    return make


@pytest.fixture
def altered(printed):
    """What alters `SENTENCE`, where one stretch of it is another one."""

    def find(old: str, new: str) -> Alteration | None:
        assert old in SENTENCE
        pair = sorted([printed(SENTENCE), printed(SENTENCE.replace(old, new))], key=lambda one: -len(one.norms))
        return alteration(*pair)

    return find


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("two years", "three years", "value"),
        ("two years", "two months", "unit"),
        ("in March", "in May", "date"),
        ("6 a.m.", "6 p.m.", "date"),
        ("leased the old", "leased not the old", "polarity"),
    ],
)
def test_a_word_that_tells_alters_a_sentence(altered, old, new, cause) -> None:
    found = altered(old, new)
    assert found is not None
    assert found.cause == cause
    assert found.gone == (cause == "polarity")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("old terminal", "new quay"),
        ("harbour board", "harbour council"),
        ("two years", "two metres"),
        ("in March", "in Norland"),
        ("in March", "in Monday"),
        ("two years", "three months"),
        ("ferry firm", "ferry"),
        ("March", "March"),
    ],
)
def test_other_words_need_alter_nothing(altered, old, new) -> None:
    assert altered(old, new) is None


def test_a_message_says_which_word_stands_in_whose_place(printed) -> None:
    one, other = printed(SENTENCE), printed(SENTENCE.replace("two", "three"))
    found = alteration(one, other)
    assert found is not None
    assert found.sides == (one, other)
    assert found.told_of(other) == "“three” in place of “two”"
    assert found.told_of(one) == "“two” in place of “three”"
    assert found.frame == tuple("" if norm == "2" else norm for norm in one.norms)
    longer = printed(SENTENCE.replace("leased", "never leased"))
    gone = alteration(longer, one)
    assert gone is not None
    assert gone.told_of(one) == "no “never”"
    assert gone.told_of(longer) == "“never” besides"


def test_a_word_is_known_where_either_article_has_it_in_some_stretch(printed) -> None:
    one, other = printed(SENTENCE), printed(SENTENCE.replace("two", "three"), source="other")
    found = alteration(one, other)
    assert found is not None
    at = SENTENCE.index("two")
    for side in (one, other):
        assert found.is_known({side.article.article_id: [Span(at, at + 3)]})
        assert not found.is_known({side.article.article_id: [Span(at + 10, at + 12)]})
    assert not found.is_known({})


TOLL = "The fire at the harbour has killed two people and hurt several others, the Selwick coastguard said."


@pytest.mark.parametrize(
    ("text", "day", "grown"),
    [
        (TOLL, 3, True),
        (TOLL, 2, False),
        (TOLL.replace("killed two people", "killed people on March two"), 3, False),
        ("The keeper of the harbour has pleased two people and several others, the coastguard said.", 3, False),
    ],
)
def test_a_toll_may_have_grown_between_two_days(printed, text, day, grown) -> None:
    one, other = printed(text), printed(text.replace("two", "three"), day)
    found = alteration(one, other)
    assert found is not None
    assert found.has_grown(*(next(iter(side.places.values())) for side in (one, other))) == grown
