"""The words before or after a figure that bound it."""

import pytest

from transforms.quantities.hedges import hedge_after, hedge_before


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("more than 40", "more_than"),
        ("at least 40", "at_least"),
        ("about the 40", "about"),
        ("up to 40", "at_most"),
        ("handed over 40", None),
        ("twice as many as 40", None),
        ("the boats 40", None),
        ("40", None),
    ],
)
def test_before_a_figure(text, modifier, tokens) -> None:
    read = tokens(text)
    found = hedge_before(read, len(read) - 1)
    assert (found and found.modifier) == modifier


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("40 or more", "at_least"),
        ("40 or so", "about"),
        ("40-plus", "at_least"),
        ("40-odd", "about"),
        ("40 or more than it", None),
        ("40 at least twice", None),
        ("40 at least.", "at_least"),
        ("40 boats", None),
        ("40", None),
    ],
)
def test_behind_a_figure(text, modifier, tokens) -> None:
    found = hedge_after(tokens(text), 1)
    assert (found and found.modifier) == modifier
