"""Which sentences reach the parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.parse_choice import worth_parsing
from transforms.language.sentences import make_passage
from transforms.quantities.quantities import read_quantities


def chosen(text: str) -> set[int]:
    passage = make_passage("body", text)
    return worth_parsing(passage, read_quantities(passage.text, passage.sentences))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank. It cost 12 lives. Nobody knew why.", {1}),
        ("“We will build it,” said Ana Ruiz. The council waits.", {0}),
        ("The bridge is ‘finished’, Ruiz said. The council waits.", {0}),
        ("“We will build it. We must.” Ana Ruiz said so again. The council waits.", {2}),
        ("“We will build it, I said.”", set()),
        ("The council’s plan was told as a “dream”. Nobody waits.", {0}),
        ("It is Norland's oldest port. The boats' owners said so.", set()),
        ("", set()),
    ],
)
def test_figures_and_who_speaks(text, expected) -> None:
    assert chosen(text) == expected


@given(st.text(alphabet="ab .“”'\"\n5", max_size=60))
def test_only_sentences_of_the_passage(text) -> None:
    assert chosen(text) <= set(range(len(make_passage("body", text).sentences)))
