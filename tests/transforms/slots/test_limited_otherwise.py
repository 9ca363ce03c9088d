"""Limited otherwise: figures of two parts of one thing, told in like sentences."""

import pytest

INFLATION = (
    "Consumer prices in Norland were 3.2 per cent higher in February than a year earlier, the statistics office said. ",
    "Inflation in Norland was 3.2 per cent in February, its lowest since 2021, official figures showed. ",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Food prices rose 9 per cent.", "Energy prices rose 4.1 per cent."),
        ("Online sales rose 9 per cent.", "Total sales rose 4.1 per cent."),
        ("Sales of electric cars rose 12 per cent.", "Sales of hybrid cars rose 30 per cent."),
        ("US sales rose 9 per cent.", "European sales rose 4.1 per cent."),
        ("The average rent was 1,200 euros.", "The median rent was 1,050 euros."),
        ("Men earned 31,000 euros on average.", "Women earned 27,500 euros on average."),
        ("Among girls the rate was 74 per cent.", "Among boys the rate was 68 per cent."),
        ("Among people over 65 the rate was 81 per cent.", "Among people under 30 the rate was 44 per cent."),
        ("About 71 per cent have had a first dose.", "About 58 per cent have had a second dose."),
        ("Wheat exports fell to 2.1 million tonnes.", "Barley exports fell to 1.4 million tonnes."),
        ("The makers of vans sold 9 per cent more.", "The sellers of vans sold 4.1 per cent more."),
        ("Water use rose 9 per cent.", "Water prices rose 4.1 per cent."),
        ("Private schools lost 1,200 pupils.", "State schools lost 3,400 pupils."),
        ("Unemployment among graduates was 4.5 per cent.", "Unemployment among apprentices was 11.2 per cent."),
        ("Spending on roads will rise by $200 million.", "Spending on schools will rise by $350 million."),
        ("Coal supplied 31 per cent of the power.", "Wind supplied 24 per cent of the power."),
        ("Two thirds of voters under 30 back the plan.", "One third of voters over 60 back the plan."),
        ("The harbour line carried 25,000 passengers a day.", "The city line carried 40,000 passengers a day."),
    ],
)
def test_figures_of_two_parts_are_no_conflict(one, other, conflicts) -> None:
    assert conflicts(INFLATION[0] + one, INFLATION[1] + other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Food prices rose 9 per cent.", "Food prices rose 4.1 per cent."),
        ("Overall sales rose 9 per cent.", "Total sales rose 4.1 per cent."),
        ("The average rent was 1,200 euros.", "The average monthly rent was 1,050 euros."),
        ("The makers of vans sold 9 per cent more.", "The producers of vans sold 4.1 per cent more."),
        ("Water use rose 9 per cent.", "Water consumption rose 4.1 per cent."),
        ("The rate among girls was 74 per cent.", "Among girls the rate was 68 per cent."),
        ("Wheat exports fell to 2.1 million tonnes.", "Exports of wheat fell to 1.4 million tonnes."),
        ("Norwegian exports fell to 2.1 million tonnes.", "The exports of Norway fell to 1.4 million tonnes."),
        ("The quarterly profit was 412 million euros.", "The third-quarter profit was 421 million euros."),
        ("The northern line carried 41,700 passengers.", "The harbour line carried 47,100 passengers."),  # a slip
    ],
)
def test_figures_of_one_part_in_other_words_are(one, other, conflicts) -> None:
    assert len(conflicts(INFLATION[0] + one, INFLATION[1] + other)) == 1


@pytest.mark.parametrize(("toll", "found"), [("death toll", 1), ("number of injured", 0)])
def test_whatever_the_dead_are_called_they_are_the_toll_of_one_event(toll, found, conflicts) -> None:
    one = "An express train left the rails near Orlow on Monday, killing 12 people, the ministry said."
    other = f"The final {toll} of Monday's derailment of an express near Orlow is 21, the ministry said."
    assert len(conflicts(one, other)) == found


def test_the_dead_of_one_sex_are_not_those_of_the_other(conflicts) -> None:
    one, other = (
        f"A quake in Orlow on Monday killed {dead} at a school, the ministry said." for dead in ("40 boys", "25 girls")
    )
    assert conflicts(one, other) == []


@pytest.mark.parametrize(("offence", "found"), [("theft", 0), ("shooting", 1)])
def test_who_is_arrested_for_one_offence_is_not_who_is_for_another(offence, found, conflicts) -> None:
    one = "Police in Orran say two people have been arrested in connection with the shooting at the pier."
    other = f"Police in Orran say 16 people have been arrested in connection with the {offence} at the pier."
    assert len(conflicts(one, other)) == found


@pytest.mark.parametrize(("who", "found"), [("loser", False), ("winner", True)])
def test_who_loses_does_not_get_what_the_winner_gets(conflicts, who, found) -> None:
    one = "The title match of the Orran chess club is over 14 games; the winner gets 1.2 million euros."
    other = f"The title match of the Orran chess club goes on, with games left; the {who} gets 800,000 euros."
    assert bool(conflicts(one, other)) == found
