"""One-sided: what stands beside one of two figures alone."""

import pytest


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("asked for a cut of", "expected a cut of", False),
        ("asked for a cut of", "had called for a cut of", True),
        ("expected a cut of", "had forecast a cut of", True),
    ],
)
def test_what_somebody_asks_for_is_not_what_is_expected(conflicts, one, other, found) -> None:
    told = "The bakers of Orran {} 300 basis points in the ferry toll before the council made its move, the mayor said."
    assert bool(conflicts(told.format(one), told.format(other).replace("300", "100"))) == found


@pytest.mark.parametrize(("behind", "found"), [(" to play", False), (" in all", True)])
def test_what_is_left_is_not_all(conflicts, behind, found) -> None:
    one = "Orran lead the series against Selwick with seven matches in all, the ferry league said."
    other = f"Orran lead the series against Selwick with three matches{behind}, the ferry league said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("other", "found"), [("a fatal crash", False), ("the first fatal crash", True)])
def test_the_last_time_before_is_not_a_day_from_which_something_is_counted(conflicts, other, found) -> None:
    one = "It was the first fatal crash of an Orran ferry in the bay since 2011, the coastguard said."
    two = f"Nobody had died in {other} of an Orran ferry in the bay since 2009, the coastguard said."
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("verb", "found"), [("gained", False), ("has grown to", True), ("has", True)])
def test_by_how_many_a_number_has_changed_is_not_how_many_there_are(conflicts, verb, found) -> None:
    one = f"The town of Orran {verb} 52,000 people since the harbour was built in four years, the census found."
    other = "The town of Orran has 61,000 people since the harbour was built in four years, the census found."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("before", "found"), [("his last", False), ("all the", True)])
def test_a_run_of_the_last_ones_is_not_all(conflicts, before, found) -> None:
    one = f"Ben Okafor of Orran missed six of {before} seven throws at the harbour fair, his coach said."
    other = "Ben Okafor of Orran missed six of the 28 throws at the harbour fair, his coach said."
    assert bool(conflicts(one, other.replace("28", "nine"))) == found


@pytest.mark.parametrize(("behind", "found"), [(" out", False), ("", True)])
def test_by_how_much_one_is_ahead_is_no_count(conflicts, behind, found) -> None:
    one = "The rowers of Orran went to Selwick for three games of the ferry league, their coach said."
    other = f"The rowers of Orran went to Selwick four games{behind} of the ferry league, their coach said."
    assert bool(conflicts(one, other if behind else other.replace("Selwick four", "Selwick for four"))) == found


@pytest.mark.parametrize(("verb", "found"), [("conceded", False), ("scored", True)])
def test_what_the_other_side_has_made_is_another_count(conflicts, verb, found) -> None:
    one = "The rowers of Orran scored nine goals in the second half of the ferry league, their coach said."
    other = f"The rowers of Orran {verb} seven goals in the second half of the ferry league, their coach said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm kept 300 people back home in Orran", "The storm kept 450 people at home in Orran"),
        ("With 300 homes left in ruins, the flood left Orran", "The flood left 450 homes in ruins in Orran"),
        ("In Orran 300 workers remain in the mine", "In Orran 450 workers are in the mine"),
    ],
)
def test_who_is_back_or_left_somewhere_is_counted_as_others_are(conflicts, one, other) -> None:
    assert conflicts(f"{one}, the mayor said on Friday.", f"{other}, the mayor said on Friday.")
