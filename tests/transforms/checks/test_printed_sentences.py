"""Which texts of a story print a sentence, which sentences are printed nearly alike, and which texts are one."""

from datetime import UTC, datetime

import pytest

from transforms.checks.printed_sentences import CROWD, LEAST, MOST, Texts, print_of, printed_alike
from transforms.text import Span

ONE = "The harbour board leased the old terminal to a ferry firm for two years."
OTHER = "Nobody at the Selwick town hall answered our calls about the rotten jetty."
THIRD = "The keeper of the lighthouse has counted the seals on the rocks again."


@pytest.fixture
def article(make_article):
    def make(text: str, source: str, day: int = 2, lineage: str | None = None):
        published = datetime(2026, 3, day, 9, tzinfo=UTC)
        return make_article(text, source=source, published_at=published, published_precision="minute",
                            story_id="story", lineage_id=lineage or source)  # fmt: skip

    return make


def test_a_sentence_is_printed_by_all_that_have_its_words_and_first_by_the_first(article) -> None:
    late, early = article(f"{OTHER} {ONE}", "late", 3), article(ONE.upper(), "early", 2)
    found = print_of([late, early])
    assert len(found) == 2
    sentence = found[tuple(ONE.lower().split())]
    assert sentence.article is early
    assert sentence.places.keys() == {early.article_id, late.article_id}
    assert late.text[slice(*sentence.places[late.article_id][1])] == ONE
    assert sentence.written(0) == "THE"
    assert sentence.norms[:3] == ("the", "harbor", "board")  # one spelling for both


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (" ".join(["word"] * LEAST) + ".", 0),
        (" ".join(["word"] * (LEAST + 1)) + ".", 1),
        (" ".join(["word"] * MOST) + ".", 1),
        (" ".join(["word"] * (MOST + 1)) + ".", 0),
        ("Image 2 of 9 shows the old terminal of the harbour board.", 0),
        ("This story was first published at noon by the harbour board itself.", 0),
    ],
)
def test_what_is_short_endless_or_of_the_page_is_no_sentence(article, text, count) -> None:
    assert len(print_of([article(text, "one")])) == count


def test_a_word_is_within_a_stretch_of_any_article_that_prints_it(article) -> None:
    first, second = article(ONE, "one"), article(f"{OTHER} {ONE}", "two")
    sentence = print_of([first, second])[tuple(ONE.lower().split())]
    start = second.text.index("harbour")
    assert sentence.within(1, {second.article_id: [Span(start, start + 7)]})
    assert not sentence.within(0, {second.article_id: [Span(start, start + 7)]})
    assert not sentence.within(1, {"another": [Span(start, start + 7)]})


def test_sentences_that_begin_or_end_alike_are_paired_once_the_longer_one_first(article) -> None:
    longer = ONE.replace("leased", "never leased")
    found = print_of([article(ONE, "one"), article(longer, "two"), article(OTHER, "three")])
    ((one, other),) = printed_alike(found)
    assert (one.article.source, other.article.source) == ("two", "one")


@pytest.mark.parametrize(
    "other",
    [
        ONE.replace("board leased", "board then quietly leased"),
        "A " + ONE.replace("The harbour board", "wealthy old man from Orran").replace("two years.", "many a year."),
        ONE.replace("firm", "“firm”"),
    ],
)
def test_other_sentences_are_no_pair(article, other) -> None:
    assert list(printed_alike(print_of([article(ONE, "one"), article(other, "two")]))) == []


def test_a_phrase_that_many_print_leads_to_no_comparison(article) -> None:
    words = [f"{a}{b}" for a in "bcdf" for b in "aeiouy"]
    texts = [f"The harbour board leased {word} to a ferry firm {word}." for word in words]
    assert len(texts) > CROWD
    assert list(printed_alike(print_of([article(text, text) for text in texts]))) == []
    assert list(printed_alike(print_of([article(text, text) for text in texts[:CROWD]])))


@pytest.mark.parametrize(
    ("more", "lineages", "day", "one_text"),
    [
        (f" {OTHER} {THIRD}", ("a", "b"), 2, True),
        (f" {OTHER}", ("a", "b"), 2, False),
        ("", ("a", "a"), 2, True),
        ("", ("a", "b"), 2, False),
        (f" {OTHER} {THIRD}", ("a", "b"), 28, False),
    ],
)
def test_two_texts_are_one_by_lineage_or_by_what_else_they_print(article, more, lineages, day, one_text) -> None:
    first = article(ONE + more, "one", lineage=lineages[0])
    second = article(ONE.replace("two", "three") + more, "two", day, lineage=lineages[1])
    found = print_of([first, second])
    both = Texts(found).both(*(found[tuple(text.lower().split())] for text in (ONE, ONE.replace("two", "three"))))
    assert (both is not None) == one_text
    if both is not None:
        assert [place[0].source for place in both] == ["one", "two"]
