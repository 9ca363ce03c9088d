"""Played: figures of matches, series and tables."""

import pytest


@pytest.mark.parametrize(("days", "thing", "found"), [(0, "wickets", True), (1, "wickets", False), (1, "seats", True)])
def test_what_is_counted_of_a_match_grows_from_day_to_day(conflicts, days, thing, found) -> None:
    told = "Orran lost {} " + thing + " to the bowler Okafor of Selwick in the contest, their captain said."
    assert bool(conflicts(told.format("five"), told.format("nine"), days=days)) == found


@pytest.mark.parametrize(("other", "found"), [("Okafor", True), ("Lund", False)])
def test_what_is_counted_of_a_match_is_a_players(conflicts, other, found) -> None:
    told = "{} struck {} wickets in the contest of Orran against Selwick on Saturday, his captain said."
    assert bool(conflicts(told.format("Ben Okafor", "four"), told.format(f"Ben {other}", "six"))) == found


@pytest.mark.parametrize(
    ("first", "then", "days", "found"),
    [("1-0", "2-0", 1, False), ("2-0", "1-0", 1, True), ("1-0", "2-0", 0, True)],
)
def test_a_series_goes_on(conflicts, first, then, days, found) -> None:
    told = "Orran lead the three-match series against Selwick {} after a win in the ferry league."
    assert bool(conflicts(told.format(first), told.format(then), days=days)) == found


@pytest.mark.parametrize(("other", "found"), [("Orran", True), ("Selwick", False)])
def test_each_side_of_a_table_has_points_of_its_own(conflicts, other, found) -> None:
    told = "{} finish the ferry league with {} points after Orran and Selwick met at the harbour, their coach said."
    assert bool(conflicts(told.format("Orran", "20"), told.format(other, "18"))) == found


@pytest.mark.parametrize(("besides", "found"), [("", True), (", Marlow 33-8 and Tarn 21-20", False)])
def test_one_of_several_results_is_of_one_of_several_matches(conflicts, besides, found) -> None:
    one = "The ferry crew of Orran have beaten Selwick 40-14 in the harbour league, their coach said."
    other = f"The ferry crew of Orran had beaten Selwick 54-12{besides} in the harbour league, their coach said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("before", "found"), [("caught eight passes for", False), ("ran free for", True)])
def test_a_length_that_is_the_sum_of_several_is_not_one_of_them(conflicts, before, found) -> None:
    one = "The receiver Ben Okafor of Orran ran free for 46 yards and a touchdown against Selwick, his coach said."
    other = f"The receiver Ben Okafor of Orran {before} 64 yards and a touchdown against Selwick, his coach said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("days", "found"), [(0, True), (1, False)])
def test_a_lead_is_that_of_a_day(conflicts, days, found) -> None:
    told = "Ben Okafor of Orran has a lead of {} seconds over the rower Ana Ruiz in the harbour race, his coach said."
    assert bool(conflicts(told.format("48"), told.format("84").replace("84", "57"), days=days)) == found
