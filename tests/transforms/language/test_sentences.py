from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.models import packaged_model
from transforms.language.sentences import make_passage, split_by_rules, split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Hale met J. K. Orr in the U.S. Senate on Oct. 3.", "He left at 5 p.m. Tuesday.", "It fell 3.5 per cent."],
        ["Well... it is.", "Well… So it was.", "Really?"],
        ["He works at Orrin Inc.", "The firm (see No. 5) closed."],
        ["They sent order no. 4567812 on Friday.", "It came."],
        ["Orrin Inc. Chairman Lee said so.", "(It was late.)", "The ferry left at 10 a.m.", "Police saw it."],
        ['"Is it so?" she asked.', '"Yes!"', "He left."],
        ["“Who pays?” the mayor asked.", "“We do.”", "20 people laughed."],
        ["She moved to the U.K. in 2019.", "He stayed in the U.S.", "They met vs. Hull, e.g. Friday."],
        ["It rained on Thurs. July 28 and Sun. Oct. 3.", "May came late on Fri.", "May he rest."],
        ["On Wall St. the news broke.", "St. Ives heard it.", "No. 7 won."],
        ["ST. QUORLIN, Norland (AP) - It rained.", 'Nora “N.J.” Whitfield met Leo "J.R." Hale.'],
    ],
)
def test_sentences_on_one_line(sentences: list[str]) -> None:
    joined = " ".join(sentences).replace("Well… So", "Well… so")
    assert cut(joined) == [sentence.replace("Well… So", "Well… so") for sentence in sentences]


def test_a_missing_space_after_the_full_stop_still_splits() -> None:
    assert cut("Duties rose to 50% on metals.The port closed in 2025.Nobody paid.") == [
        "Duties rose to 50% on metals.",
        "The port closed in 2025.",
        "Nobody paid.",
    ]
    assert len(cut("See www.Port.Com and Node.JS or v2.0 of a.Txt today.")) == 1


def test_lines_end_sentences_unless_they_wrap() -> None:
    assert cut("Harbour news\nThe quay was\nclosed on Monday\r\nby police.\n\nand more\n- One. - Two\n1. First") == [
        "Harbour news",
        "The quay was\nclosed on Monday\r\nby police.",
        "and more",
        "- One.",
        "- Two",
        "1. First",
    ]


def test_blanked_furniture_separates_nothing_by_itself() -> None:
    assert cut("The quay        was closed.         \n       \n  It opened.") == [
        "The quay        was closed.",
        "It opened.",
    ]


PIECES = st.lists(
    st.sampled_from(
        ["The", "a", " ", ".", "?!", "…", "\n", "\r\n", '"', "”", "(", "U.S", "Mr", "3", ". . ", "é", "\u2028", "。"]
    )
)


@given(st.one_of(st.text(), PIECES.map("".join)))
def test_spans_are_ordered_trimmed_and_cover_every_visible_character(text: str) -> None:
    spans = split_sentences(text)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(st.lists(st.sampled_from(["Ana", "b", "12345678", "wordslongerthanthat", " ", "  ", "\t", "."])).map("".join))
def test_what_is_longer_than_any_sentence_is_cut_at_white_space(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("transforms.language.sentences.LONGEST_SENTENCE", 12)
        spans = split_sentences(text)
    assert all(end - start <= 12 for start, end in spans)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    words = {word for start, end in spans for word in text[start:end].split()}
    assert all(word in words for word in text.split() if len(word) <= 12 and "." not in word)


@pytest.mark.parametrize("unit", ["a.", ". ", "The. ", "\n", ' "', "Mr. ", "x", "\n a", "1.", "( "])
def test_time_is_linear(unit: str, takes_linear_time: Callable[..., None]) -> None:
    takes_linear_time(split_sentences, lambda n: unit * n)


def test_a_passage_carries_its_sentences() -> None:
    passage = make_passage("title", "Ferry sinks. Two hurt")
    assert (passage.part, passage.text, len(passage.sentences)) == ("title", "Ferry sinks. Two hurt", 2)


PLAIN = "The ferry to Quorlin leaves every morning and comes back at night with the mail. "


@pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")
def test_a_caption_without_a_mark_ends_in_a_long_text_of_one_line() -> None:
    joined = (
        PLAIN * 3 + "Two people were hurt in the crash Photo: Ana Ruiz Image 2 of 9 Police closed the road at noon."
    )
    assert len(cut(joined)) > len(split_by_rules(joined))
    assert cut(joined + "\nIt rained.") == [joined[a:b] for a, b in split_by_rules(joined)] + ["It rained."]


@pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")
def test_marks_decide_in_a_long_text_of_one_line_too() -> None:
    assert cut(PLAIN * 4 + "Mr. Hale left the U.S. Senate at 5 p.m. Tuesday.") == [
        *[PLAIN.strip()] * 4,
        "Mr. Hale left the U.S. Senate at 5 p.m. Tuesday.",
    ]


@given(st.text(alphabet='Ab c.D’-1"', min_size=0, max_size=300))
def test_long_lines_are_covered_too(text: str) -> None:
    spans = split_sentences(text)
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(" ", "")
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
