"""Quotation marks: pairs, apostrophes, reopened paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.quotes.quotation_marks import find_quoted
from transforms.text import Span


def inner(text: str) -> list[str]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [text[q.start : q.end] for q in find_quoted(text, spans)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("It's the '90s and the boys' room.", []),
        ("He said 'it's the boys' room' today.", ["it's the boys' room"]),
        ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
        ("“One “two” three” four.", ["One “two” three"]),
        ('It fell."It was late," he said.She left."We ran."', ["It was late,", "We ran."]),
        ('"Never closed in this line', ["Never closed in this line"]),
        ("“First paragraph.\n“Second paragraph.”", ["First paragraph.", "Second paragraph."]),
        (
            "“First paragraph.\nSecond paragraph.\nThird,” she said.",
            ["First paragraph.", "Second paragraph.", "Third,"],
        ),
        ("“First paragraph.\nShe left. “Another,” she said.", ["First paragraph.", "Another,"]),
        ("A stray ” mark.", []),
        (
            'We ran from the pier. It was late," she said. "We slept."',
            ["We ran from the pier. It was late,", "We slept."],
        ),
        ("''We're late,'' she said.", ["We're late,"]),
        ("He had ''the nerve'' to say ''what the boys' club wants.''", ["the nerve", "what the boys' club wants."]),
        ("''She said, 'It is late,''' he recalled.", ["She said, 'It is late,'"]),
        ("``It's late,'' she said. ``Go.''", ["It's late,", "Go."]),
        ("5' 10\" tall", []),
    ],
)
def test_pairs(text: str, found: list[str]):
    assert inner(text) == found


def test_reopened_paragraph_continues():
    text = "“First.\n“Second.”"
    assert [q.continues for q in find_quoted(text, [Span(0, 7), Span(8, len(text))])] == [False, True]


@example("'a''a")  # the second mark of a pair ends a quotation
@given(st.text(alphabet="“”\"‘’'«» ab,.", max_size=60))
def test_stretches_are_ordered_and_inside(text: str):
    found = find_quoted(text, [Span(0, len(text))])
    for q in found:
        assert 0 <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
    assert all(a.outer_end <= b.outer_start for a, b in pairwise(found))


@settings(max_examples=300)
@given(st.lists(st.text(alphabet="“”\"‘’'«» ab,.", max_size=12), min_size=2, max_size=6))
def test_stretches_over_paragraphs_have_words_and_stay_inside(paragraphs: list[str]):
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:number]) for number in range(len(paragraphs))]
    spans = [Span(start, start + len(one)) for start, one in zip(starts, paragraphs, strict=True) if one.strip()]
    found = find_quoted(text, spans)
    for q in found:
        assert any(start <= q.outer_start <= q.start < q.end <= q.outer_end <= end for start, end in spans)
    assert all(a.outer_end <= b.outer_start for a, b in pairwise(found))


def test_a_closing_mark_at_the_head_of_a_paragraph_closes_no_words():
    text = "“He was a good rower.\n”My friends are upset,” she said."
    (first, *_) = find_quoted(text, [Span(0, 21), Span(22, len(text))])
    assert text[first.start : first.end] == "He was a good rower."
    assert all(one.end > one.start for one in find_quoted(text, [Span(0, 21), Span(22, len(text))]))
