"""What is weighed of two figures, and how likely it is by that alone that they stand for one quantity."""

import math
from dataclasses import replace

import pytest

import seeds
from transforms.slots.neighbours import Neighbours
from transforms.slots.odds import MOST_BETTER, Odds, kind_of, measures_alike

CARGO = "The ferry Gullholm carried 40 tonnes of cement off Port Selwick.", "40 tonnes"
AGAIN = "Off Port Selwick the ferry Gullholm had a cargo of 14 tonnes of cement.", "14 tonnes"
OTHER = "A whale of 19 tonnes was found by the keeper of the Orran lighthouse.", "19 tonnes"


@pytest.fixture
def block(stated) -> Neighbours:
    return Neighbours(
        list("abc"), {name: stated(*told) for name, told in zip("abc", (CARGO, AGAIN, OTHER), strict=True)}
    )


def test_what_is_told_alike_is_likelier_one_quantity(block) -> None:
    odds = Odds(block)
    assert odds.of("a", "b") > odds.of("a", "c")
    assert odds.alike("a", "b") > odds.alike("a", "c")


def test_odds_have_no_sides(block) -> None:
    odds = Odds(block)
    for one, other in ("ab", "ac", "bc"):
        assert odds.alike(one, other) == odds.alike(other, one)
        assert odds.of(one, other) == pytest.approx(odds.of(other, one))


def test_every_weight_has_its_feature_and_the_odds_are_their_sum(block) -> None:
    weights = {row["feature"]: float(row["weight"]) for row in seeds.rows("likely")}
    odds = Odds(block)
    features = odds.features("a", "b")
    kinds = {name for name in weights if name.startswith("kind ")}
    assert features.keys() | {"bias"} | kinds == weights.keys()
    assert all(math.isfinite(value) for value in features.values())
    kind = weights[f"kind {kind_of(block.statements['a'])}"]
    summed = sum(weights[name] * value for name, value in features.items())
    assert odds.of("a", "b") == pytest.approx(weights["bias"] + kind + summed)


def test_no_feature_looks_at_the_values(block) -> None:
    def without(name: str, value: float) -> Neighbours:
        one = block.statements[name]
        claim = replace(one.claim, value=value, low=value, high=value)
        return Neighbours(block.names, {**block.statements, name: replace(one, claim=claim, low=value, high=value)})

    assert Odds(without("b", 999.0)).features("a", "b") == Odds(block).features("a", "b")


def test_a_rival_that_is_told_more_alike_counts_within_bounds(block, stated) -> None:
    rival = replace(stated(*AGAIN), articles=block.statements["c"].articles)
    rival = replace(rival, claim=replace(rival.claim, value=77.0, low=77.0, high=77.0), low=77.0, high=77.0)
    with_rival = Neighbours(list("abcd"), {**block.statements, "d": rival})
    assert list(Odds(block).likenesses_of_rivals("a", "c")) == []
    better = Odds(with_rival).features("a", "c")["better"]
    assert Odds(block).features("a", "c")["better"] < better <= MOST_BETTER


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("It killed 12 people.", "12 people", "persons"), ("It has 12 boats.", "12 boats", "things"),
        ("It cost $12.", "$12", "money"), ("It rose 12 percent.", "12 percent", "fraction"),
        ("It took 12 hours.", "12 hours", "time"), ("It is 12 miles long.", "12 miles", "measure"),
    ],
)  # fmt: skip
def test_every_figure_has_a_kind_with_a_weight(stated, text, surface, kind) -> None:
    assert kind_of(stated(text, surface)) == kind
    assert any(row["feature"] == f"kind {kind}" for row in seeds.rows("likely"))


def test_measures_are_as_alike_as_their_likest_terms_and_names_are_none(stated) -> None:
    one = stated("It has 12 boats.", "12 boats")

    def measured(measure: str | None):
        return replace(one, claim=replace(one.claim, measure=measure))

    assert measures_alike(measured("ferry, sale"), measured("sale, cook")) == pytest.approx(1)
    assert measures_alike(measured("ferry"), measured("boat")) > measures_alike(measured("ferry"), measured("tax"))
    assert measures_alike(measured("Norland"), measured("Norland")) == 0
    assert measures_alike(measured(None), measured("sale")) == 0
