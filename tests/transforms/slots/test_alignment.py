"""Figures that are weighed: an article that gives a figure otherwise than others, although it repeats theirs."""

import seeds
from transforms.slots.alignment import MOMENT_KINDS, probability
from transforms.slots.places import LIKELY_OF

LEAD = "{} boats were lost when a storm broke the harbour wall at Port Selwick on {}, the pilot said."
FIRST = f"{LEAD} Rain fell on the vineyards of Tolmezzo."
SECOND = "A storm broke the harbour wall at Port Selwick on {1} and {0} boats were lost, owners of bakeries said."


def test_a_text_that_repeats_the_right_figure_is_still_found(conflicts) -> None:
    repeated = FIRST.format("Twelve", "Monday") + " All seven boats had been built at Marlow."
    assert conflicts(repeated, SECOND.format("seven", "Monday")) == [{"Twelve boats", "seven boats"}]
    assert conflicts(repeated.replace("Twelve", "Seven"), SECOND.format("seven", "Monday")) == []


def test_two_events_are_two(conflicts) -> None:
    other = SECOND.replace("Port Selwick", "Orran").replace("harbour", "garden").replace("storm", "flood")
    assert conflicts(FIRST.format("Twelve", "Monday"), other.format("seven", "Monday")) == []


def test_every_feature_has_a_weight_and_a_reason() -> None:
    rows = seeds.rows("alignment")
    assert all(row["why"] for row in rows)
    named = {row["feature"] for row in rows}
    assert len(named) == len(rows)
    assert {f"kind {kind}" for kind in LIKELY_OF} <= named
    nothing = dict.fromkeys(named - {"bias"} - {name for name in named if name.startswith("kind ")}, 0.0)
    for kind in LIKELY_OF:
        alike = probability(kind, nothing | {"sentence": 1.0, "near": 0.5, "words": 0.5})
        third = probability(kind, nothing | {"sentence": 1.0, "near": 0.5, "words": 0.5, "third_against": 1.0})
        assert 0 < third < alike < 1
    assert set(LIKELY_OF) > MOMENT_KINDS
