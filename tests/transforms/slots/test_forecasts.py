"""What two expect contradicts nothing; what one is said to expect with two values does."""

import pytest

GROWTH = "{} the economy of Orran to grow by {} percent this year."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Norbank expects", "Norbank expects", True),
        ("Norbank expects", "The Teft Institute expects", False),
        ("Economists at Norbank expect", "Teft analysts now expect", False),
        ("Economists at Norbank expect", "Norbank expects", True),
        ("Mayor Ana Ruiz said she expects", "Ana Ruiz expects", True),
        ("Mayor Ana Ruiz said she expects", "Tom Lund, an economist at Norbank, expects", False),
        ("Mayor Ana Ruiz expects", "The mayor expects", True),
    ],
)
def test_two_who_are_named_expect_two_things(conflicts, one, other, found) -> None:
    assert bool(conflicts(GROWTH.format(one, 5), GROWTH.format(other, 3))) == found


@pytest.mark.parametrize(("house", "found"), [("Norbank", True), ("the Teft Institute", False)])
def test_who_expects_it_may_stand_behind(conflicts, house, found) -> None:
    told = "The economy of Orran is expected to grow by {} percent this year, according to {}."
    assert bool(conflicts(told.format(5, "Norbank"), told.format(3, house))) == found
    told = "A forecast by {} says that the economy of Orran will grow by {} percent this year."
    assert bool(conflicts(told.format("Norbank", 5), told.format(house, 3))) == found


def test_what_somebody_reports_is_no_forecast(conflicts) -> None:
    told = "{} said the economy of Orran grew by {} percent last year."
    assert conflicts(told.format("Norbank", 5), told.format("The Teft Institute", 3))


@pytest.mark.parametrize(("year", "found"), [(2026, True), (2027, False)])
def test_forecasts_for_two_years_are_two(conflicts, year, found) -> None:
    told = "Norbank expects the economy of Orran to grow by {} percent in {}."
    assert bool(conflicts(told.format(5, 2026), told.format(3, year))) == found


def test_the_year_in_which_something_is_expected_is_one(conflicts) -> None:
    told = "Norbank expects the new harbour bridge in Orran to open in {}."
    assert conflicts(told.format(2027), told.format(2028))


def test_one_figure_beside_two_years_is_of_one_thing(conflicts) -> None:
    told = "The new harbour bridge in Orran is expected to open in {} at a cost of $30 million."
    assert conflicts(told.format(2027), told.format(2028))


def test_what_is_told_before_a_forecast_is_none(conflicts) -> None:
    told = "{} said {} people had died in the flood and that {} expects more rain in Orran."
    assert conflicts(told.format("Ana Ruiz", "nine", "she"), told.format("Tom Lund", "six", "he"))


@pytest.mark.parametrize(
    ("aimed", "figures"),
    [("has an inflation target of 3 percent", 2), ("expects an inflation of 3 percent", 1)],
)
def test_what_is_expected_is_not_what_is_aimed_at(judge, aimed: str, figures: int) -> None:
    one = "The central bank of Norland forecast on Monday that inflation would be 3 percent at the end of the year."
    other = f"The central bank of Norland {aimed} at the end of the year, it said on Monday."
    assert len([found for found in judge(one, other) if found.figure.dimension == "fraction"]) == figures


@pytest.mark.parametrize(("who", "found"), [("The growers' union expects", False), ("It has", True)])
def test_bodies_without_names_expect_what_they_like(conflicts, who, found) -> None:
    one = "The grape harvest in Orran will come to 31 million tonnes this year, the ministry estimates."
    assert bool(conflicts(one, f"{who} a grape harvest of 29.5 million tonnes in Orran this year.")) == found
