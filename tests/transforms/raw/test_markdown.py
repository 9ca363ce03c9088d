"""Markdown to the fields of an article."""

import pytest

from transforms.raw.markdown import read_markdown


def test_front_matter_names_the_fields_and_marks_are_taken_off() -> None:
    fields = read_markdown(
        "---\ntitle: The vote\n---\n\nThe **council** met [here](http://x.example).\n", ("repaired",)
    )
    assert (fields.title, fields.text, fields.flags) == ("The vote", "The council met here.", ("repaired",))


@pytest.mark.parametrize(
    ("text", "title"),
    [("# The *vote*\n\nIt fell.", "The vote"), ("The vote\n===\n\nIt fell.", "The vote"), ("It fell.", None)],
)
def test_a_first_heading_is_the_headline_of_a_text_that_names_none(text: str, title: str | None) -> None:
    fields = read_markdown(text)
    assert (fields.title, fields.text) == (title, "It fell.")


def test_a_named_headline_leaves_the_heading_in_the_text() -> None:
    fields = read_markdown("---\ntitle: The vote\n---\n# More\n\nIt fell.")
    assert (fields.title, fields.text) == ("The vote", "More\n\nIt fell.")


def test_damaged_front_matter_is_told() -> None:
    fields = read_markdown("---\ntitle: [\n---\n\nIt fell.\n")
    assert (fields.title, fields.text, fields.flags) == (None, "It fell.", ("unread_front_matter",))
