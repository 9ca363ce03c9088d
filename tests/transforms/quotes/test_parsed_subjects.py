"""Quotations with a parse: subjects that stand far from their verb, and what polls and data show."""

import pytest

from transforms.language.language import parse
from transforms.language.models import packaged_model
from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes

pytestmark = pytest.mark.skipif(packaged_model() is None, reason="no language model is packaged here")


def said(body: str, *, direct: bool) -> list[tuple[str | None, str]]:
    passages = [make_passage("body", body)]
    parses = parse(passages, {"body": set(range(len(passages[0].sentences)))})
    found = find_quotes("a", passages, find_mentions("a", passages), parses)
    return [(quote.speaker, quote.surface) for quote in found if quote.direct is direct]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "At a rally in Portsmouth on Tuesday, Ana Ruiz endorsed Nora Whitfield, saying that she would win.",
            "Ana Ruiz",
        ),
        ("Nora Whitfield has gained a little, with 30 percent of voters saying that they like her.", "voters"),
        ("Ana Ruiz, 67, a nurse in Alder, said in an interview that it was late.", "Ana Ruiz"),
        ("Ana Ruiz, who replaced Nora Whitfield as security adviser, said that it was late.", "Ana Ruiz"),
        ("A spokesman for the clinic told the Gazette that it was late.", "spokesman for the clinic"),
    ],
)
def test_subject_far_from_its_verb(text: str, speaker: str) -> None:
    assert [name for name, _ in said(text, direct=False)][:1] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Harbour data show the number of ships has fallen for six months.", "Harbour data",
         "the number of ships has fallen for six months"),
        ("Ana Ruiz has sought to reassure miners that the mill stays open.", "Ana Ruiz", "the mill stays open"),
        ("According to the latest Ana Ruiz death hoax, she was found dead.", "latest Ana Ruiz death hoax",
         "she was found dead"),
    ],
)  # fmt: skip
def test_content_of_what_is_reported(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in said(text, direct=False)


def test_a_letter_that_begins_by_stating() -> None:
    text = "The Alder ferry note begins by stating, “If you read this, I have left.”"
    assert said(text, direct=True) == [("Alder ferry note", "If you read this, I have left.")]


def test_nobody_says_what_nobody_said() -> None:
    assert said("Ana Ruiz did not say that it was late.", direct=False) == []


def test_who_gives_out_a_statement_says_what_is_in_it() -> None:
    text = "Ana Ruiz released a statement on Monday saying: “We shall open the gate in May.”"
    assert said(text, direct=True) == [("Ana Ruiz", "We shall open the gate in May.")]


def test_a_clause_that_describes_a_noun_is_not_what_is_said() -> None:
    assert said("Norland and the rebels have agreed a ceasefire that ends the war.", direct=False) == []


def test_when_a_report_came_is_nobody() -> None:
    text = "Talk began with a Harbour TV story late last month that hinted he had sold his boat."
    assert "last month" not in [name for name, _ in said(text, direct=False)]
