from hypothesis import given
from hypothesis import strategies as st

from transforms.language.syntax import ParsedSentence, Token, contents_above
from transforms.text import Span


@st.composite
def trees(draw) -> ParsedSentence:
    """Trees of any shape: each word hangs on one before it or is a root."""
    heads = [draw(st.integers(0, place)) for place in range(draw(st.integers(1, 12)))]
    deps = [draw(st.sampled_from(["xcomp", "ccomp", "conj", "obl", "punct"])) for _ in heads]
    return ParsedSentence(
        tuple(Token("w", 2 * i, 2 * i + 1, "w", "NN", "NOUN", dep, head)
              for i, (head, dep) in enumerate(zip(heads, deps, strict=True)))
    )  # fmt: skip


@given(trees())
def test_branches_mirror_heads(sentence) -> None:
    for at, token in enumerate(sentence.tokens):
        assert (at in sentence.branches[token.head]) is (token.head != at)
        assert list(sentence.ancestors(at)) == [] or next(sentence.ancestors(at)) == token.head
        assert next(contents_above(sentence, at)) == at


@given(trees(), st.integers(0, 24), st.integers(0, 24))
def test_the_head_of_a_stretch_lies_in_it(sentence, one, other) -> None:
    span = Span(min(one, other), max(one, other))
    head = sentence.head_of(span)
    inside = [i for i, token in enumerate(sentence.tokens) if token.start < span.end and token.end > span.start]
    assert (head is None) is (not inside)
    assert head is None or head in inside


@given(trees())
def test_an_extent_holds_all_below(sentence) -> None:
    for at, token in enumerate(sentence.tokens):
        outer = sentence.extent(token.head)
        assert outer.start <= sentence.extent(at).start <= token.start
        assert token.end <= sentence.extent(at).end <= outer.end
