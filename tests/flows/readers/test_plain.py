"""Texts and Markdown."""

from collections.abc import Callable

import pytest

from transforms.raw.records import Record

Only = Callable[..., Record]


@pytest.mark.parametrize(
    "front",
    ["---\ntitle: The vote\ndate: 2026-03-01\nauthor: [Ann Lee, Bo Ray]\n---\n",
     '+++\ntitle = "The vote"\ndate = 2026-03-01\nauthors = ["Ann Lee", "Bo Ray"]\n+++\n'],
)  # fmt: skip
def test_markdown(only_record: Only, front: str) -> None:
    body = (
        "\n## Sub\n\nThe **council** met [here](http://x.example).\n\n* 5 boats\n* 6 cars\n\n<script>alert()</script>\n"
    )
    record = only_record("a.md", (front + body).encode())
    assert (record.title, record.published, record.authors) == ("The vote", "2026-03-01", ("Ann Lee", "Bo Ray"))
    assert record.text == "Sub\n\nThe council met here.\n\n5 boats\n\n6 cars"


@pytest.mark.parametrize("heading", ["# The *vote*\n\n", "The *vote*\n========\n\n"])
def test_a_first_heading_is_the_headline(only_record: Only, heading: str) -> None:
    record = only_record("a.md", (heading + "The council met.\n").encode())
    assert (record.title, record.text) == ("The vote", "The council met.")


def test_damaged_front_matter_is_left_aside(only_record: Only) -> None:
    record = only_record("a.md", b"---\ntitle: [\n---\n\nThe council met.\n")
    assert (record.text, record.flags) == ("The council met.", ("unread_front_matter",))
