"""Subjects before their verb of saying, by the order of the words."""

import pytest

from transforms.quotes.speech_subjects import described_before, subject_before


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Ruiz said so.", "Ana Ruiz"),
        ("Ana Ruiz later said so.", "Ana Ruiz"),
        ("Ana Ruiz, who leads the talks, said so.", "Ana Ruiz"),
        ("Ana Ruiz of Alder, Ohio, said so.", "Ana Ruiz of Alder"),
        ("Police in Alder, Ohio, where Ruiz lives, said so.", "Police in Alder"),
        ("Ana Ruiz, R-Ohio, who leads the talks, said so.", "Ana Ruiz"),
        ("Ana Ruiz, a pilot from Akron, Ohio, who leads the talks, said so.", None),
        ("Ohio, which leads the talks, said so.", "Ohio"),
        ("They met and said so.", None),
        ("Boats and nets said so.", None),
    ],
)
def test_the_phrase_before_a_verb(text, subject, line_of) -> None:
    line = line_of(text)
    found = subject_before(line, line.words.index("said"), 0)
    assert (found and line.surface(found[0].first, found[1])) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A harbour pilot said so.", "harbour pilot"),
        ("The 51-year-old said so.", "51-year-old"),
        ("The former secretary of state said so.", "former secretary of state"),
        ("Of the 51 said so.", None),
        ("Boats said so.", None),
        ("A boat in Alder said so.", None),
    ],
)
def test_a_subject_that_no_list_knows(text, subject, line_of) -> None:
    line = line_of(text)
    found = described_before(line, line.words.index("said"), 0)
    assert (found and found[0].name) == subject
