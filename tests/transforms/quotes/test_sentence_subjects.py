"""Of whom a sentence tells, behind the place and agency that open a report."""

import pytest

from transforms.quotes.sentence_subjects import behind_dateline, concerned, subject_of_sentence


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Ruiz left.", "Ana Ruiz"),
        ("In Norway, Ana Ruiz left.", "Ana Ruiz"),
        ("While Leo Brandt slept, Ana Ruiz left.", "Ana Ruiz"),
        ("The boats of Ana Ruiz sank.", None),
        ("The boats sank.", None),
    ],
)
def test_the_first_phrase_that_no_preposition_governs(text, subject, line_of) -> None:
    line = line_of(text)
    found = subject_of_sentence(line, 0, len(line.tokens))
    assert (found and found.name) == subject


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("TORONTO (AP) — Boats sank.", "boats"),
        ("TORONTO — Boats sank.", "boats"),
        ("Toronto, Canada -- Boats sank.", "boats"),
        ("BOATS sank — late.", "boats"),
        ("Boats sank.", "boats"),
    ],
)
def test_where_a_report_begins(text, word, line_of) -> None:
    line = line_of(text)
    assert line.words[behind_dateline(line, 0, len(line.tokens))] == word


def test_for_whom_something_is(line_of) -> None:
    def of(text: str) -> str | None:
        line = line_of(text)
        found = concerned(line, 0, len(line.tokens), subject_of_sentence(line, 0, len(line.tokens)))
        return found and found.name

    assert of("For Ana Ruiz it is over.") == "Ana Ruiz"
    assert of("With Ana Ruiz it is over.") is None
    assert of("For Ana Ruiz it was Leo Brandt.") is None
