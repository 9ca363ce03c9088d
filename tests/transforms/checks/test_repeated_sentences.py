"""Sentences that one article prints twice, with one figure changed."""

import pytest

CAPTION = "Seven boats were lost when a storm broke the harbour wall at Port Selwick."


@pytest.mark.parametrize(
    ("second", "values"),
    [
        (CAPTION.replace("Seven", "Nine"), ["Nine boats", "Seven boats"]),
        (CAPTION.replace("Seven", "Nine").replace("harbour wall", "harbour wall (l.)"), ["Nine boats", "Seven boats"]),
        (CAPTION, None),
        (CAPTION.replace("Seven", "Nine").replace("Port Selwick", "Marlow"), None),
        ("Later, nine boats were lost when a storm broke the harbour wall at Port Selwick.", None),
    ],
)
def test_a_sentence_printed_twice_has_one_figure(found, second, values) -> None:
    findings = found(f"{CAPTION} The mayor opened a school for bakers. {second}")
    assert [one.rule for one in findings] == ["restated_figure"] * bool(values)
    assert values in (None, *(sorted([one.witness_a.surface, one.witness_b.surface]) for one in findings))


@pytest.mark.parametrize(("described", "number"), [("with brown eyes and black hair", 0), ("in the harbour ledger", 1)])
def test_how_heavy_one_after_the_other_is_who_is_wanted(found, described, number) -> None:
    text = "Described there as a tall male of the dredging crew, weighing {} pounds, " + described + "."
    assert len(found("\n\n".join(map(text.format, (160, 175))))) == number
