"""Where words stand in a text."""

import pytest

from transforms.text import places_of


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        ("weir", "weir and weir's, no weirs, no broadweir", [(0, 4), (9, 13)]),
        ("ana ruiz", "(ana ruiz)", [(1, 9)]),
        ("", "weir", []),
        ("weir", "", []),
    ],
)
def test_words_stand_where_they_are_no_part_of_longer_ones(words, text, places) -> None:
    assert list(places_of(words, text)) == places
