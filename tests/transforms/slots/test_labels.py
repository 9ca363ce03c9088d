"""Labels end with a clause or a phrase, and never within a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.slots.labels import NAME_WORDS, WORDS, label_of


def label(text: str) -> str:
    """The label of the figure in braces."""
    start, end = text.index("{"), text.index("}") - 1
    return label_of(text.replace("{", "").replace("}", ""), start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Three} were killed and 41 others were injured on Tuesday.", "… were killed"),
        ("The council {today} approved a town budget of $1.84 billion.", "The council … approved a town budget"),
        ("The vote was {9}-4.", "The vote was …"),
        ("The vote was 9-{4}.", "The vote was …"),
        ("The vote was 9–{4} in the end.", "The vote was … in the end"),
        ("{Two} guards followed at 6 a.m. when the doors closed.", "… guards followed at 6 a.m."),
        ("A second blast at {6:40} followed.", "A second blast at … followed"),
        (
            "They left, when {two} more of the guards of the old harbour bank came.",
            "when … more of the guards",
        ),
        ("Of the many who stood at the gates of the harbour {two} left.", "gates of the harbour … left"),
        (
            "The council approved an operating budget of {$9} on Wednesday that raises the tax on land by a tenth.",
            "council approved an operating budget of …",
        ),
        ("It cost {$3} on Monday that people did not have at all then.", "It cost … on Monday that people"),
        ("It cost {$3} (4 euros) more.", "It cost …"),
        ("He spoke: {two} left.", "He spoke: … left"),
        ('"We brought them all," said Captain Ana Lind, {44}, who left.', "said Captain Ana Lind, …, who left"),
        ('"We brought them all", said Captain Ana Lind, {44}, who left.', "said Captain Ana Lind, …, who left"),
        ('"We brought {44}, all of them," said Captain Ana Lind.', "We brought …"),
    ],
)
def test_a_label_is_cut_at_clauses_and_phrases(text: str, expected: str) -> None:
    assert label(text) == expected


@given(st.lists(st.sampled_from(["and", "the", "Orran", "1.84", "of", "ferry", "9-4", ",", "were", "“"]), max_size=30),
       st.integers(0, 30))  # fmt: skip
def test_any_words_give_a_short_label_around_one_figure(words: list[str], at: int) -> None:
    at = min(at, len(words))
    sentence = " ".join([*words[:at], "77", *words[at:]])
    start = len(" ".join([*words[:at], ""]))
    found = label_of(sentence, start, start + 2)
    assert "…" in found
    assert len(found.split()) <= 2 * (WORDS + NAME_WORDS) + 1
