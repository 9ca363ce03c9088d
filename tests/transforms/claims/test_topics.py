"""Topics: the noun phrases that a figure is said of."""

from collections.abc import Callable

import pytest

from transforms.claims.grammar import frame_of
from transforms.claims.topics import topic_of
from transforms.extraction import read_claims
from transforms.language.syntax import ParsedSentence
from transforms.quantities.quantities import read_quantities
from transforms.text import Span

Tree = Callable[[str], ParsedSentence]


def topics(sentence: ParsedSentence) -> list[tuple[str, ...]]:
    text = " ".join(token.text for token in sentence.tokens)
    span = Span(0, len(text))
    readings = read_quantities(text, [span])
    frames = [frame_of(sentence, Span(reading.start, reading.end)) for reading in readings]
    return [topic_of(text, span, sentence, frames[at], readings, at) for at in range(len(readings))]


def test_what_it_is_part_of_comes_first_and_the_subject_last(tree: Tree) -> None:
    sentence = tree(
        """The DET det 2; ferry NOUN compound 2; firm NOUN nsubj 3; lost=lose VERB root 3; 12 NUM nummod 5
        % SYM obj 3; of ADP case 8; its PRON nmod:poss 8; annual_revenue NOUN nmod 5"""
    )
    assert topics(sentence) == [("annual_revenue", "ferry firm")]


def test_a_figure_in_front_of_a_noun_and_one_behind_it(tree: Tree) -> None:
    sentence = tree(
        """A DET det 3; 5 NUM nummod 2; % SYM compound 3; surcharge NOUN nsubj:pass 5; was=be AUX aux:pass 5
        added=add VERB root 5; to ADP case 8; a DET det 8; fine NOUN obl 5; of ADP case 10; $ SYM nmod 8
        300 NUM nummod 10"""
    )
    assert topics(sentence) == [("surcharge",), ("fine", "surcharge")]


def test_no_figure_is_part_of_a_topic(tree: Tree) -> None:
    sentence = tree(
        """Prices=price NOUN nsubj 1; rose=rise VERB root 1; 4 NUM nummod 3; % SYM obj 1; to ADP case 5; $ SYM obl 1
        20 NUM nummod 5; ( PUNCT punct 8; € SYM appos 5; 18 NUM nummod 8; ) PUNCT punct 8"""
    )
    assert topics(sentence) == [("Prices",)] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry firm lost 12% of its annual revenue.", "annual revenue; ferry firm"),
        ("Consumer prices rose 4%.", "Consumer prices"),
        ("Officials added a 5% harbour surcharge.", "harbour surcharge; Officials"),
    ],
)
def test_without_a_parse_the_order_of_words_decides(text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transforms.language.models.packaged_model", lambda: None)
    assert expected in [claim.topic for claim in read_claims(text)]


@pytest.mark.parametrize(
    ("text", "surface", "topic"),
    [
        ("Shares slipped, with Norland Mines up 3% to $14.", "3%", "Norland Mines"),
        ("Shares slipped, with Norland Mines up 3% to $14.", "$14", "Norland Mines"),
        ("Rates fell, as did Brandt Mills, down 2p at 140p.", "140p", "Brandt Mills"),
        ("Ferry shares fell in Leeds, down 4%.", "4%", "Ferry shares"),
        ("The pipe is 80 km (50 miles) long.", "50 miles", "pipe"),
        ("The storm caused ferry fares to rise 12%.", "12%", "ferry fares"),
        ("The town sold 200 homes worth $40m.", "$40m", "homes"),
    ],
)  # fmt: skip
def test_what_moved_what_was_caused_and_what_is_said_again(text: str, surface: str, topic: str) -> None:
    (found,) = [claim.topic for claim in read_claims(text) if claim.surface == surface]
    assert topic in (found or "")


def test_what_says_a_figure_again_has_its_measure() -> None:
    first, again = read_claims("The new ferry carries 30 tonnes (33 tons) of mail a night.")
    assert (first.measure, first.scope, first.topic) == (again.measure, again.scope, again.topic)


@pytest.mark.parametrize(
    ("text", "surface", "topic"),
    [
        ("Three people died in a fire at a mill, police said.", "Three people", None),
        ("Police said three people died in a fire at a mill.", "three people", None),
        ("There were 16 people at the flat, officials said.", "16 people", None),
        ("Police are searching for a man after three people were hurt.", "three people", None),
        ("The fire killed three people, officials said.", "three people", "fire"),
        ("A fire swept the mill, killing three people, police said.", "three people", "fire"),
        ("Norland said it lost 12% of its revenue.", "12%", "revenue; Norland"),
        ("Police said they seized $300.", "$300", "Police"),
        ("Police said he stole $300.", "$300", None),
    ],
)  # fmt: skip
def test_who_tells_of_a_figure_is_not_what_it_is_said_of(text: str, surface: str, topic: str | None) -> None:
    (found,) = [claim.topic for claim in read_claims(text) if claim.surface == surface]
    assert found == topic


def test_nothing_listed_with_what_is_counted_is_its_topic() -> None:
    assert [claim.topic for claim in read_claims("Eleven men and nine women were shot.")] == [None, None]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Police say the hurt woman is 21-year-old Ana Ruiz.", ["Ana Ruiz"]),
        ("The coroner named the victims as Ana Ruiz, 22, of Leeds, and Leo Brandt, 23.", ["Ana Ruiz", "Leo Brandt"]),
        ("Police held a 41-year-old.", [None]),
        ("Police held a 41-year-old man.", ["man"]),
        ("The women are 36, 23 and 21, police said.", ["women", "women", "women"]),
        ("Ana Ruiz died at the age of 83.", ["Ana Ruiz"]),
        ("Ana Ruiz turned 40.", ["Ana Ruiz"]),
        ("Three men, aged 21 and 30, were hurt.", [None, "men", "men"]),
    ],
)
def test_an_age_is_said_of_whose_it_is_and_of_nobody_else(text: str, topics: list[str | None]) -> None:
    assert [claim.topic for claim in read_claims(text)] == topics
