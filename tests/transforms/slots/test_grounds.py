"""What makes two figures of a block one quantity, whatever measure was read of either."""

import pytest

from transforms.slots.comparison import ONE_DAY, TOLD_ALIKE
from transforms.slots.grounds import LEAST, Grounds
from transforms.slots.neighbours import Neighbours


@pytest.fixture
def grounds(stated):
    """The grounds of figures of some texts, each of an article of its own."""

    def make(*told: tuple[str, str]) -> Grounds:
        made = {f"{number}": stated(*one) for number, one in enumerate(told)}
        return Grounds(Neighbours(sorted(made), made))

    return make


CARGO = "The ferry Gullholm sank off Port Selwick on Tuesday with {} tonnes of cement."


def test_sentences_that_tell_the_same_are_a_ground(grounds) -> None:
    told = [(CARGO.format(weight), f"{weight} tonnes") for weight in (40, 14)]
    found = grounds(*told)
    assert found.pairs == [("0", "1")]
    ground = found.find("0", "1")
    assert ground is not None
    assert (ground.apart, ground.likeness >= LEAST) == (None, True)


def test_what_is_told_apart_has_no_ground_or_says_why(grounds) -> None:
    found = grounds((CARGO.format(40), "40 tonnes"), ("A whale of 19 tonnes was found by a keeper.", "19 tonnes"))
    ground = found.find("0", "1")
    assert ground is None or ground.apart is not None
    assert found.meant == {}


def test_a_ground_is_looked_for_once(grounds, monkeypatch) -> None:
    found = grounds(*[(CARGO.format(weight), f"{weight} tonnes") for weight in (40, 14)])
    first = found.find("0", "1")
    monkeypatch.setattr(found, "_first", lambda *_: pytest.fail("it was looked for again"))
    assert found.find("0", "1") is first


def test_one_day_is_a_ground_of_two_dates(grounds) -> None:
    ferry = "The ferry Gullholm sank off Port Selwick on {}."
    found = grounds((ferry.format("3 March 2026"), "3 March 2026"), (ferry.format("March 3"), "March 3"))
    ground = found.find("0", "1")
    assert ground is not None
    assert ground.apart is None
    assert ground.by in {ONE_DAY, TOLD_ALIKE}


def test_ages_beside_one_name_are_told_alike(grounds) -> None:
    words = "Ana Ruiz, {}, of Orran was killed when the ferry Gullholm sank, police said."
    found = grounds(*[(words.format(age), str(age)) for age in (41, 43)])
    ground = found.find("0", "1")
    assert ground is not None
    assert ground.apart is None
