"""What else a sentence says in figures besides the one that is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.articles_reading import read_articles
from transforms.slots.details import NOTHING, Details, details_of, numbers_among, numerals_in, sentence_of


@pytest.fixture
def details(make_article):
    """The details of the sentences of a text, in order."""

    def find(text: str) -> list[Details]:
        article = make_article(text, day="2026-03-05")
        claims = read_articles([article]).claims
        found = details_of(claims, {article.article_id: article})
        assert found.keys() == {sentence_of(claim) for claim in claims}
        return [found[key] for key in sorted(found, key=lambda key: key[2])]

    return find


def test_hours_ages_and_other_numbers_are_kept_apart(details) -> None:
    (found,) = details("At 7 p.m. on 3 March 2026 Ana Ruiz, 41, saw 12 boats and 5,240 carts.")
    assert found.hours == {19 * 60}
    assert found.ages == {41}
    assert {number for number, *_ in found.numbers} == {"12", "5240"}


def test_each_sentence_has_its_own(details) -> None:
    first, second = details("It had 12 boats. It had 13 carts.")
    assert {number for number, *_ in first.numbers} == {"12"}
    assert {number for number, *_ in second.numbers} == {"13"}


def test_what_measures_another_dimension_or_moves_the_other_way_is_no_such_number(details) -> None:
    (found,) = details("Fares rose 12 percent and fell 13 percent over 14 kilometres, for 15 boats.")
    assert found.numbers_of("fraction") == {"12", "13", "15"}
    assert found.numbers_of("fraction", "up") == {"12", "15"}
    assert found.numbers_of("length") == {"14", "15"}
    assert NOTHING.numbers_of("count") == frozenset()


@pytest.mark.parametrize(
    ("words", "numbers"), [(["two", "boats"], {"2"}), (["5240", "240"], {"5240", "240"}), (["boats"], set())]
)
def test_numbers_are_told_in_digits(words, numbers) -> None:
    assert numbers_among(words) == numbers


def test_a_number_with_separators_is_one() -> None:
    text = "It had 5,240 boats, 1,2 and three."
    found = dict(numerals_in(text, text.index("5")))
    assert found[text.index("5")] == "5240"
    assert "240" not in found.values()
    assert found[text.index("three")] == "three"
    assert dict(numerals_in(text, 0, text.index("5"))) == {0: "it", 3: "had"}


@given(st.lists(st.integers(0, 10**9), max_size=6))
def test_every_number_of_a_text_comes_once_and_in_its_place(numbers) -> None:
    text = "; ".join(f"{number:,} boats" for number in numbers)
    found = [(at, word) for at, word in numerals_in(text) if word[0].isdigit()]
    assert [word for _, word in found] == [str(number) for number in numbers]
    assert all(text[at:].startswith(f"{int(word):,}") for at, word in found)
