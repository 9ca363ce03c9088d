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


@pytest.mark.parametrize(
    ("behind", "found"), [(" to play", False), (", up from nine in May, short of the cup", False), (" in all", True)]
)
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


@pytest.mark.parametrize(
    ("sum_", "found"), [("$112 more a year", True), ("an extra $112 a year", True), ("$112 a year", False)]
)
def test_by_how_much_a_rate_is_another_is_no_rate(conflicts, sum_, found) -> None:
    one = f"The average owner in Orran will pay {sum_} for the ferry, the mayor said."
    other = "The average owner in Orran will pay $211 more a year for the ferry, the mayor said."
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


RACE = "Ana Ruiz was elected mayor of Orran on Sunday; the newcomer {} Ben Lund, who wants a recount."


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("beat by just 90 votes", True),
        ("finished 90 votes ahead of", True),
        ("took 90 votes from", False),
    ],
)
def test_by_how_many_votes_one_wins_is_how_far_one_is_ahead(conflicts, told, found) -> None:
    won = "Beating Ben Lund by just 60 votes, the newcomer Ana Ruiz was elected mayor of Orran on Sunday."
    told = "by just 90 votes beat" if told.startswith("beat") else told
    two = RACE.format("won by just 90 votes over" if told.startswith("by") else told)
    assert bool(conflicts(won, two)) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("ordered 30 aircraft", "is buying 45 planes", True),
        ("ordered 30 aircraft", "renews its fleet of 45 planes", False),
        ("ordered 30 aircraft", "renews a fleet that is made up of 45 planes", True),
        ("ordered 30 aircraft", "renews its fleet made up of 45 planes", False),
        ("ordered 30 aircraft", "operates 45 planes", False),
        ("ordered 30 boats", "ordered 45 boats, of which half are lifeboats", False),
    ],
)
def test_what_a_body_has_in_all_is_not_what_it_orders(conflicts, one, other, found) -> None:
    show = (
        "At the show in Orran on Monday the carrier Norland Air {} from the builder Deltona, its founder Ana Ruiz said."
    )
    assert bool(conflicts(show.format(one), show.format(other))) == found


@pytest.mark.parametrize(("behind", "found"), [("were moved", True), ("are still waiting", False)])
def test_who_is_still_there_is_not_who_has_left(conflicts, behind, found) -> None:
    one = "From the flooded camp at Lake Orran 6,500 refugees were moved to the hill at Selwick, the agency said."
    two = f"From the flooded camp at Lake Orran 9,800 refugees {behind} to the hill at Selwick, the agency said."
    assert bool(conflicts(one, two.replace("waiting", "waiting to be moved"))) == found


@pytest.mark.parametrize(("verb", "found"), [("burned down", True), ("spared", False)])
def test_what_a_fire_spares_is_not_what_it_burns(conflicts, verb, found) -> None:
    one = "The fire that was fanned by hot winds burned down 63 houses in the town of Orran on Tuesday evening."
    two = f"In the town of Orran the fire {verb} 89 houses on Tuesday evening, although hot winds fanned it."
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("before", "found"), [("including ", False), ("", True)])
def test_what_is_included_is_a_part(conflicts, before, found) -> None:
    one = (
        f"Witnesses heard {'gunfire, ' if before else ''}{before}a dozen shots outside the library of Orran on Monday."
    )
    two = "Witnesses heard 20 shots outside the library of Orran on Monday."
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("behind", "found"), [("remained", False), ("were sent", True)])
def test_what_remained_by_an_hour_is_not_what_was_sent(conflicts, behind, found) -> None:
    one = "At the barn fire at Marlow Farm near Orran, the fire chief said, ten fire engines were sent."
    other = f"At the barn fire at Marlow Farm near Orran, the fire chief said, four fire engines {behind}."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("are", "found"), [("are already", False), ("are", True)])
def test_those_that_are_so_by_now_are_not_all(conflicts, are, found) -> None:
    one = "Eight players are sure of a place in the ferry cup of Orran, the harbour league said."
    other = f"Four players {are} sure of a place in the ferry cup of Orran, the harbour league said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("among", "found"), [("among them 14 tankers", False), ("at Orran 14 tankers", True)])
def test_a_part_of_what_is_told_is_not_all(conflicts, among, found) -> None:
    one = f"Outside the strait of Orran many ships lie waiting, {among}, the coastguard said."
    other = "Outside the strait of Orran many ships lie waiting, at Orran 41 tankers, the coastguard said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("mark", "found"), [("below the 95 percent that is needed", False), ("at 95 percent", True)])
def test_a_mark_by_which_something_is_measured_is_no_value_of_it(conflicts, mark, found) -> None:
    one = f"Two doses of the harbour vaccine work in Orran {mark}, the Selwick clinic said on Monday."
    other = "Two doses of the harbour vaccine work in Orran at 97 percent, the Selwick clinic said on Monday."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("killed", "found"), [("has killed 1,200 seals in", False), ("has lasted", True)])
def test_the_time_that_something_was_counted_over_is_not_how_long_it_lasts(conflicts, killed, found) -> None:
    one = f"The heat wave at the harbour of Orran {killed} nine days, the Selwick weather office said on Monday."
    other = "The heat wave at the harbour of Orran has lasted twelve days, the Selwick weather office said on Monday."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("won", "found"), [("6-3, 7-5", True), ("after 12 games", False)])
def test_how_long_a_match_took_is_no_time_over_which_its_score_was_counted(conflicts, won, found) -> None:
    one = "Ana Ruiz beat top seed Liv Oden of Orran in a final that lasted two hours and 51 minutes on Sunday."
    other = f"Ana Ruiz beat top seed Liv Oden of Orran {won} in two hours and 15 minutes, the longest final on Sunday."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "found"), [("was the longest in", False), ("went on for", True)])
def test_how_long_ago_something_was_last_so_is_not_how_long_it_lasts(conflicts, told, found) -> None:
    one = "The strike of the harbour pilots of Orran went on for nine years, the Selwick ferry league said on Monday."
    other = f"The strike of the harbour pilots of Orran {told} four years, the Selwick ferry league said on Monday."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("beside", "found"), [("six shot, and nearly", False), ("six missing, and nearly", True)])
def test_who_is_hurt_beside_those_who_were_shot_is_not_who_was_shot(conflicts, beside, found) -> None:
    one = "Five people are dead and 8 wounded after a gunman opened fire at the airport of Orran, police said."
    other = f"Five people are dead, {beside} 40 injured after a gunman opened fire at the airport of Orran."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("does", "found"), [("does nought to 60", True), ("does 60", False)])
def test_how_fast_a_car_is_is_no_time_over_which_something_was_counted(conflicts, does, found) -> None:
    one = "The Quint Grand Sport, the dearest car of Norland, goes from 0 to 60mph in just 2.6 seconds."
    other = f"The Quint Grand Sport, the dearest car of Norland, {does} in 3.4 seconds."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("term", "found"), [("two years left on her contract", False), ("a two-year contract", True)])
def test_what_is_left_of_a_contract_is_not_how_long_it_runs(conflicts, term, found) -> None:
    one = f"The rower Ana Ruiz of Orran, who leaves the Selwick ferry club in June, has {term}, her coach said."
    other = "The rower Ana Ruiz of Orran, who leaves the Selwick ferry club in June, has a five-year contract."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "found"), [("for a total of", False), ("which makes it", True)])
def test_the_sum_of_several_is_none_of_them(conflicts, told, found) -> None:
    one = f"The ferry film Saltwind fell to second place in Orran in its second week, {told} $117 million."
    other = "The ferry film Saltwind came second in Orran in its second week, with $128 million."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("did", "found"), [("walked out on Monday for", False), ("have on Monday", True)])
def test_what_a_strike_is_for_is_not_what_comes_of_it(conflicts, did, found) -> None:
    one = f"Tea pickers in Orran {did} a daily wage of 1,700 rupees, their union said."
    other = "Tea pickers in Orran went back to work with a daily wage of 1,550 rupees, their union said."
    assert bool(conflicts(one, other)) == found
