from dataclasses import replace

import pytest

from transforms.checks.block_numbers import block_numbers


@pytest.fixture
def told(make_article):
    """What is found where each text is an article of one story."""

    def find(*texts):
        made = [make_article(text, source=f"outlet {number}") for number, text in enumerate(texts)]
        return block_numbers(
            [replace(article, story_id="story", lineage_id=article.article_id) for article in made], "story"
        )

    return find


MILL = "A man was shot in the 2500 block of East Mill Street, police said."


@pytest.mark.parametrize(
    ("other", "cause"),
    [
        ("The shooting in the 5200 block of East Mill Street left one dead.", "digit swap"),
        ("The shooting in the 5200 block of E. Mill St. left one dead.", "digit swap"),
        ("The shooting in the 25000 block of Mill Street left one dead.", "scale"),
    ],
)
def test_a_slip_in_the_number_of_a_block_is_found(told, other: str, cause: str) -> None:
    (finding,) = told(MILL, MILL + " It rained.", other)
    assert (finding.rule, finding.cause, finding.support_a, finding.support_b) == ("block_number", cause, 2, 1)
    assert finding.witness_b.surface in other


def test_a_slip_in_an_article_that_has_the_right_number_too_is_found(told) -> None:
    (finding,) = told(MILL, MILL + " He lived in the 5200 block of East Mill Street.")
    assert (finding.witness_a.surface, finding.support_a) == ("2500 block of East Mill Street", 2)


@pytest.mark.parametrize(
    "other",
    [
        "The shooting in the 2600 block of East Mill Street left one dead.",
        "The shooting in the 5200 block of Quay Street left one dead.",
        MILL,
    ],
)
def test_other_numbers_and_other_streets_are_other_places(told, other: str) -> None:
    assert told(MILL, other) == []


def test_one_text_alone_says_nothing_against_itself(told) -> None:
    assert told(MILL + " He fled to the 5200 block of East Mill Street.") == []
