"""Quotations: marks, split and continued utterances, and what in marks is none."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes
from transforms.tables import Quote

INTRO = "Nora Whitfield, a Canadian senator, met Peter Lindqvist on Monday.\n"


def quotes(body: str, title: str = "") -> list[Quote]:
    parts = [make_passage("title", title)] if title else []
    passages = [*parts, make_passage("body", body)]
    return find_quotes("a", passages, find_mentions("a", passages))


def direct(body: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, q.surface) for q in quotes(body) if q.direct]


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("“", '"'), ('"', "”")]
)
def test_every_style_of_marks(opening: str, closing: str):
    assert direct(f"{INTRO}{opening}We won’t sell the miners' homes,{closing} Whitfield said.") == [
        ("Nora Whitfield", "We won’t sell the miners' homes,")
    ]


def test_split_quotation_is_one_utterance():
    rows = quotes(INTRO + "“We tried,” Whitfield said, “and we failed.” “Nobody else tried at all.”")
    assert [q.speaker for q in rows] == ["Nora Whitfield"] * 3
    assert len({q.utterance_id for q in rows}) == 1
    assert rows[0].utterance_id is not None


def test_quotation_continued_over_paragraphs():
    rows = quotes(INTRO + "“We tried,” Whitfield said. “The council did not listen.\n“We shall try again.”")
    assert [q.surface for q in rows] == ["We tried,", "The council did not listen.", "We shall try again."]
    assert {q.speaker for q in rows} == {"Nora Whitfield"}


def test_speaker_named_only_after_the_last_paragraph():
    rows = quotes(INTRO + "“The council did not listen.\n“We shall try again,” Whitfield said.")
    assert [q.speaker for q in rows] == ["Nora Whitfield", "Nora Whitfield"]
    assert len({q.utterance_id for q in rows}) == 1


def test_nested_and_damaged_marks_stay_one_quotation():
    text = INTRO + "“She is going there to say ‘give us your time,'” Lindqvist told reporters."
    assert direct(text) == [("Peter Lindqvist", "She is going there to say ‘give us your time,'")]


@pytest.mark.parametrize(
    "text",
    [
        "The “smart” bins were removed.",
        "He dropped his “Sleeves Up” slogan in the '90s, and the workers' rights act passed.",
        "Whitfield was criticised for her “Sleeves Up” pitch.",
        "Rock 'n' roll isn't dead.",
    ],
)
def test_scare_quotes_and_apostrophes_are_no_quotations(text: str):
    assert direct(INTRO + text) == []


def test_fragment_and_its_reported_clause_share_the_utterance():
    rows = quotes(INTRO + "Whitfield said that “progress” is being made in the talks.")
    assert [(q.direct, q.surface) for q in rows] == [
        (False, "“progress” is being made in the talks"),
        (True, "progress"),
    ]
    assert rows[0].utterance_id == rows[1].utterance_id is not None


def test_headline_with_a_colon():
    rows = quotes("Nora Whitfield left.", "Whitfield: 'We will not sell the mill'")
    assert [(q.speaker, q.surface) for q in rows] == [("Nora Whitfield", "We will not sell the mill")]


PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "'", "«", "»", "Nora Whitfield", "said", "he", "told", "that", "officials", ",", ".", "?",
     "according to", "\n", "mill", "--", ":", "claim", "'s", "and", "(", ")", "was", "by", " "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_text_gives_spans_that_hold(pieces: list[str], glue: str):
    text = glue.join(pieces)
    rows = quotes(text)
    assert all(text[q.start : q.end] == q.surface and q.surface.strip() == q.surface != "" for q in rows)
    assert all(a.end <= b.start for a, b in pairwise([q for q in rows if q.direct]))
    assert len({q.quote_id for q in rows}) == len(rows)


@pytest.mark.parametrize("unit", ["“", '"a ', "'a ", "“a” b ", "he said, ", ", the official ", "“Yes,” she said.\n"])
def test_time_grows_with_length_only(unit: str, takes_linear_time: Callable[..., None]):
    takes_linear_time(quotes, lambda n: unit * n)


@pytest.mark.parametrize(
    "text",
    [
        "Whitfield put out a film titled “One more letter to us all” on Friday.",
        "Whitfield said so on “Alder Morning Show” again.",
        "A permit was sought for a “way of tying a strong harbour rope” this week.",
    ],
)
def test_titles_and_terms_are_no_quotations(text: str):
    assert direct(INTRO + text) == []


def test_a_place_before_a_colon_says_nothing():
    assert quotes("London: Victims named in two fires") == []


def test_a_heading_in_marks_is_nobodys_words():
    assert direct(f"{INTRO}“It is late,” Whitfield added.\n“You Don’t Know My Rage”\nLindqvist left.") == [
        ("Nora Whitfield", "It is late,")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The result is close. It probably signals a long race.",
        "Whitfield put the letter on the table.",
        "Whitfield earns 40 dollars per week.",
    ],
)
def test_nobody_speaks(text: str):
    assert quotes(INTRO + text) == []
