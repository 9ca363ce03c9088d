"""Look-ups by token and by place."""

import pytest

from transforms.quotes.lines import Phrase


def test_a_phrase_takes_the_place_of_those_within_it(line_of) -> None:
    line = line_of("The boats of the old harbour sank.")
    inner, outer = Phrase(4, 6, "old harbour", "source"), Phrase(0, 6, "boats of the old harbour", "source")
    line.add(inner)
    assert line.covering(5) == inner
    line.add(outer)
    assert (line.covering(5), line.covering(1)) == (outer, outer)
    assert line.covering(6) is None
    assert line.starts == {0: outer}
    assert line.ends == {6: outer}


def test_words_and_places(line_of) -> None:
    line = line_of("The Boats sank.")
    assert [line.word(k) for k in (-1, 1, 9)] == ["", "boats", ""]
    assert line.surface(0, 2) == "The Boats"
    assert line.at(4) == 1
    assert line.at(5) is None
    assert line.quoted_at(1) == -1


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("A pilot from Akron, Ohio, left.", False),
        ("Ruiz, R-Ohio, left.", False),
        ("The Ohio-based crew left.", False),
        ("On Monday, Ohio left.", True),
        ("The pilots left Akron, and Ohio said so.", True),
    ],
)
def test_a_place_that_only_says_where_can_say_nothing(text, speaks, line_of) -> None:
    assert ("Ohio" in {phrase.name for phrase in line_of(text).starts.values()}) == speaks
