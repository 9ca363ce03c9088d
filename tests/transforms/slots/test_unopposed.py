"""Unopposed: different values that contradict nothing."""

import pytest

from transforms.slots.unopposed import axes_apart, unopposed


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("won 61 seats, officials said on Monday", "won 16 seats, officials said on Monday", True),
        ("won 61 seats, officials said on Monday", "won 34 seats in the north, officials said on Monday", False),
        ("won 61 percent of the vote on Sunday", "won 48 percent of the vote in the southern districts", False),
    ],
)
def test_a_part_of_the_country_has_seats_and_shares_of_its_own(conflicts, one, other, found) -> None:
    assert bool(conflicts(f"The Orran Union {one}.", f"The Orran Union {other}.")) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Riots over the price of bread in Orran killed nine people.", True),
        ("In 2021, riots over the price of bread in Orran killed nine people.", False),
    ],
)
def test_a_past_year_that_the_other_text_never_names_is_another_one(conflicts, other, found) -> None:
    assert bool(conflicts("Riots over the price of bread in Orran killed three people.", other)) == found


def test_a_sum_is_no_other_where_both_texts_tell_what_lies_between_them(conflicts) -> None:
    said = "the mayor said on Monday."
    assert not conflicts(
        f"The bridge at Orran will cost 90 million euros, of which the city will pay 30 million euros, {said}",
        "The city will pay 30 million euros towards the bridge at Orran. The state will pay 60 million euros "
        f"towards the bridge, {said}",
    )


@pytest.mark.parametrize(("more", "found"), [("", True), (" The ferries alone cost 210 million euros.", False)])
def test_a_text_that_gives_the_sum_of_the_other_too_contradicts_it_in_none(conflicts, more, found) -> None:
    one = "The order of ferries for Orran is worth 210 million euros, Krag said on Monday."
    other = "With options the order of ferries for Orran is worth 310 million euros, Krag said on Monday."
    assert bool(conflicts(one, f"{other}{more}")) == found


@pytest.mark.parametrize(
    ("other", "found"), [("is 74 metres deep", True), ("gave it up from a depth of 74 metres", False)]
)
def test_how_deep_a_lake_is_is_not_how_deep_something_lay(conflicts, other, found) -> None:
    one = "The lake at Orran, into which a ferry sank on Monday, is 47 metres deep, a diver said."
    assert (
        bool(conflicts(one, f"The lake at Orran, into which a ferry sank on Monday, {other}, a diver said.")) == found
    )


@pytest.mark.parametrize(("axis", "found"), [("wide", True), ("across", True), ("long", False), ("", True)])
def test_the_length_of_a_thing_is_not_its_width(conflicts, axis, found) -> None:
    one = "The stone crabs of Orran bay grow to 10 inches wide, a biologist said."
    other = f"The stone crabs of Orran bay grow to 19 inches {axis}, a biologist said."
    assert bool(conflicts(one, other.replace(" ,", ","))) == found


@pytest.mark.parametrize(("noun", "found"), [("victim", True), ("female victim", False)])
def test_a_place_among_some_is_none_among_all(conflicts, noun, found) -> None:
    one = "A fourth victim of the ferry fire at Orran died on Friday."
    assert bool(conflicts(one, f"A third {noun} of the ferry fire at Orran died on Friday.")) == found


@pytest.mark.parametrize(("second", "found"), [("tomorrow", False), ("on Monday", True)])
def test_a_day_within_a_quotation_is_counted_from_when_it_was_said(conflicts, second, found) -> None:
    said = "“The board of Orran will hold a vigil {} at the old ferry pier,” mayor Ana Ruiz wrote in a statement."
    assert bool(conflicts(said.format("tomorrow"), said.format(second), days=1)) == found


@pytest.mark.parametrize(("site", "found"), [("Selwick", False), ("Orran", True)])
def test_rain_at_two_places_that_both_texts_know_is_no_conflict(conflicts, site, found) -> None:
    one = "Since Saturday 214 millimetres of rain have fallen at Orran, the weather service said. Selwick had less."
    other = "Since Saturday 124 millimetres of rain have fallen at {}, the weather service said. {} is under water."
    assert bool(conflicts(one, other.format(site, "Orran" if site == "Selwick" else "Selwick"))) == found


@pytest.mark.parametrize(("days", "found"), [(1, False), (0, True)])
def test_who_comes_next_is_told_of_later(conflicts, days, found) -> None:
    said = "suspect was arrested in the Orran playground shooting, police said."
    assert bool(conflicts(f"A sixth {said}", f"An eighth {said}", days=days)) == found
    assert conflicts(f"An eighth {said}", f"A sixth {said}", days=days)


@pytest.mark.parametrize(("days", "found"), [(1, True), (20, False)])
def test_the_degree_of_a_charge_may_change_as_the_case_goes_on(conflicts, days, found) -> None:
    said = "Tom Lund was charged with {}-degree murder in the death of Ana Ruiz, a court clerk said."
    assert bool(conflicts(said.format("first"), said.format("second"), days=days)) == found


@pytest.mark.parametrize(("subject", "found"), [("Ben Lund is", True), ("The suspect is described as", False)])
def test_what_unnamed_persons_look_like_contradicts_nothing(conflicts, subject, found) -> None:
    one = f"{subject} 5 feet 8 inches tall with brown eyes and black hair, police in Orran said."
    assert bool(conflicts(one, one.replace("5 feet 8", "6 feet 2"))) == found


def test_who_builds_something_tells_no_looks(conflicts) -> None:
    one = "Orran will build a 90-metre tower at the harbour, the mayor said."
    assert conflicts(one, one.replace("90", "120"))


@pytest.mark.parametrize(("other", "found"), [("Thieves stole nine paintings", True), ("Only 34 paintings", False)])
def test_all_that_there_are_of_a_kind_is_no_part_of_it(conflicts, other, found) -> None:
    one = "Two paintings by Ada Vermaas that were stolen in Orran in 2011 were found on Thursday."
    tail = (
        "by Ada Vermaas are known."
        if not found
        else "by Ada Vermaas in Orran in 2011, and they were found on Thursday."
    )
    assert bool(conflicts(one, f"{other} {tail}")) == found


@pytest.mark.parametrize(("deed", "found"), [("murders", True), ("attempted murders", False)])
def test_what_was_attempted_is_counted_apart(conflicts, deed, found) -> None:
    one = "Martin Keel was found guilty of three murders at the hospital in Orran."
    assert bool(conflicts(one, f"Martin Keel was found guilty of two {deed} at the hospital in Orran.")) == found


@pytest.mark.parametrize(("lead", "found"), [("in", True), ("since", False)])
def test_a_day_since_which_something_is_counted_is_of_something_else(conflicts, lead, found) -> None:
    one = "The attack on the oil depot in Orran burnt one tank in January."
    assert bool(conflicts(one, f"The attack on the oil depot in Orran burnt one tank {lead} February.")) == found


@pytest.mark.parametrize(("price", "found"), [("$300", True), ("$300 less", False)])
def test_by_how_much_a_price_is_lower_is_no_price(conflicts, price, found) -> None:
    one = "The plain Luma phone that Orran showed on Tuesday costs $599 in its shop."
    assert (
        bool(conflicts(one, f"The plain Luma phone that Orran showed on Tuesday costs {price} in its shop.")) == found
    )


@pytest.mark.parametrize(("lead", "found"), [("", True), ("the last ", False)])
def test_a_part_of_a_time_is_not_the_whole(conflicts, lead, found) -> None:
    one = "The players of Orran were on the pitch of the Marlow stadium for 35 minutes."
    assert (
        bool(conflicts(one, f"The players of Orran were on the pitch of the Marlow stadium for {lead}25 minutes."))
        == found
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Only 34 of the painter's works are known.", "The gallery has 21 of the painter's works.", False),
        ("Only 34 of the boats built in Orran are left.", "The yard has 21 of the boats built in Orran.", False),
        ("Twelve people were left dead by the fire.", "The fire killed 17 people.", True),
        ("The flood left 300 families homeless.", "By the flood 450 families were left homeless.", True),
        ("Nine people are known killed in the fire.", "The fire killed six people.", True),
    ],
)
def test_all_that_there_are_of_a_kind_are_more_than_some(conflicts, one, other, found) -> None:
    assert bool(conflicts(f"{one} So said Ana Ruiz of Orran.", f"{other} So said Ana Ruiz of Orran.")) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("counted 34 attempted crossings", "counted 21 crossings", False),
        ("arrested 12 people over the attempted robbery", "arrested 17 people over the robbery", True),
    ],
)
def test_what_was_attempted_is_counted_by_itself(conflicts, one, other, found) -> None:
    assert bool(conflicts(f"The coast guard {one} at Orran.", f"The coast guard {other} at Orran.")) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Okafor played the last 25 minutes of the game", "Okafor played 90 minutes of the game", False),
        ("Okafor ran in the last 25 minutes of the game", "Okafor ran in 90 minutes of the game", False),
        ("The strike has gone on for the last three weeks", "The strike has gone on for five weeks", True),
    ],
)
def test_the_end_of_a_time_is_a_part_of_it(conflicts, one, other, found) -> None:
    assert bool(conflicts(f"{one} in Orran.", f"{other} in Orran.")) == found


@pytest.mark.parametrize(("besides", "found"), [("The firm revised an initial figure of 260.", False), ("", True)])
def test_a_figure_that_has_been_replaced_contradicts_nothing(conflicts, besides, found) -> None:
    one = "Some 260 miners were trapped at the Selwick gold mine near Orran, the union of miners said."
    other = (
        f"All 289 miners who had been trapped at the Selwick gold mine near Orran are back, the union said. {besides}"
    )
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("besides", "found"), [("In Selwick rents rose to €2,190.", False), ("", True)])
def test_a_rate_that_the_other_text_gives_for_something_else(conflicts, besides, found) -> None:
    one = f"Rents in the county of Orran are up to an average of €2,080 a month, a report said. {besides}"
    other = "Rents in the county of Orran are up to an average of €2,190 a month, a report said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("behind", "found"), [("lacked health insurance", False), ("had health insurance", True)])
def test_some_have_what_others_lack(conflicts, behind, found) -> None:
    one = "In Orran 20,400 people with health insurance paid less, the ministry said."
    assert bool(conflicts(one, f"In Orran 44,700 people {behind} and paid less, the ministry said.")) == found


def test_who_has_lost_something_is_without_it(conflicts) -> None:
    one = "Some 20,400 homes in Orran have lost power since the storm, the ministry said."
    assert conflicts(one, "Some 44,700 homes in Orran are without power since the storm, the ministry said.")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The other two victims", "The three other victims", False),
        ("Two other victims", "Three other victims", True),
        ("The other two victims", "Three victims", False),
    ],
)
def test_who_the_others_are_depends_on_who_was_told_of_before(conflicts, one, other, found) -> None:
    told = "{} of the shooting at Orran were taken to hospital on Friday, fire chief Ana Ruiz said."
    assert bool(conflicts(told.format(one), told.format(other))) == found


CRASH = "A bus left the road near Orran on Tuesday, police said. "


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Twelve injured people are in hospital.", False),
        ("Twelve people were injured.", True),
        ("Nineteen injured people are in hospital.", True),
    ],
)
def test_who_is_still_in_hospital_is_one_of_the_hurt(conflicts, other, found) -> None:
    assert bool(conflicts(CRASH + "Seventeen people were injured.", CRASH + other)) == found


@pytest.mark.parametrize(("other", "found"), [("five", True), ("feared", False)])
def test_who_is_feared_dead_may_be_alive(conflicts, other, found) -> None:
    told = {"five": "Five people died when the boat sank.", "feared": "Five people are feared drowned."}[other]
    assert (
        bool(conflicts("Nine people died when the boat sank off Orran.", f"{told} The boat sank off Orran.")) == found
    )


@pytest.mark.parametrize(("hour", "found"), [("10.40 p.m.", True), ("2.20 a.m.", False)])
def test_talks_that_end_at_two_hours_are_two(conflicts, hour, found) -> None:
    told = "The talks between Krag and the union in Orran ended at {} after {} hours."
    surfaces = {"14 hours", "17 hours"}
    assert (surfaces in conflicts(told.format("11 p.m.", 14), told.format(hour, 17))) == found


def test_a_profit_that_rose_from_that_of_another_year_replaced_nothing(judge) -> None:
    one = "Net income of Orran Steel rose to $52 million, from $41 million, the firm said."
    other = "Net income of Orran Steel came to $52 million. A year ago it earned $41 million, the firm said."
    assert {each.figure.verdict for each in judge(one, other)} <= {"agree", "single"}


def test_revenue_of_a_quarter_is_no_count_that_grows(conflicts) -> None:
    one = "Orran Steel reported first-quarter revenue of $418 million, the maker of rails said."
    other = "Orran Steel, the maker of rails, reported first-quarter revenue of $481 million and raised its forecast."
    assert conflicts(one, other, days=1) == [{"$418 million", "$481 million"}]


@pytest.mark.parametrize(("age", "found"), [("1-year-old", False), ("8-month-old", True)])
def test_months_and_years_of_age_are_rounded(conflicts, age: str, found: bool) -> None:
    one = "A man shot his girlfriend and their 9-month-old daughter in Orran on Thursday, police said."
    other = f"A man shot his girlfriend and their {age} daughter in Orran on Thursday, according to police."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "apart"), [("The wreck lies 19 km deep.", False), ("The lake is 19 km deep.", True)])
def test_how_deep_something_lies_is_the_depth_at_which_it_is(stated, told, apart) -> None:
    one = stated("It sank to the bottom at a depth of 10 km.", "10 km")
    assert axes_apart(one, stated(told, "19 km")) == apart


SHOT, BURNED = ("A man, 61, was shot.", "61"), ("It burned 15 houses.", "15 houses")
COST = ("The bridge cost £30m.", "£30m")


@pytest.mark.parametrize(
    ("told", "plain", "other", "why"),
    [
        (("A man, 24, was shot.", "24"), ("A man, 57, was shot.", "57"), SHOT, "a generation lies between them"),
        (("The bridge cost $40m (£31m).", "£31m"), ("The bridge cost £31m.", "£31m"), COST, "an amount in brackets is"),
        (("All but 12 houses burned.", "12 houses"), ("It burned 12 houses.", "12 houses"), BURNED, "one is the rest"),
        (
            ("Police named nine people who died.", "nine people"),
            ("Police counted nine people who died.", "nine people"),
            ("The crash killed 15 people.", "15 people"),
            "one counts those whose names are known",
        ),
        (
            ("She had been in Norland for eleven days.", "eleven days"),
            ("The exercise lasted for eleven days.", "eleven days"),
            ("She took part in a seven-day exercise.", "seven-day"),
            "how long somebody has been there",
        ),
        (
            ("He was acquitted of four counts.", "four counts"),
            ("He was convicted of four counts.", "four counts"),
            ("He was convicted of three counts.", "three counts"),
            "who is acquitted of some",
        ),
        (
            ("The hall can hold 400 people.", "400 people"),
            ("The hall held 400 people.", "400 people"),
            ("The hall held 350 people.", "350 people"),
            "what a thing can hold",
        ),
        (
            ("The offer is 12 % over Friday's closing price.", "Friday"),
            ("The offer of 12 % was made on Friday.", "Friday"),
            ("The offer was made on Monday.", "Monday"),
            "one is the day of a price",
        ),
        (
            ("It is below the 95 percent that is needed.", "95 percent"),
            ("It is at 95 percent.", "95 percent"),
            ("It is at 91 percent.", "91 percent"),
            "one is a mark",
        ),
        (
            ("It burned late on Monday night.", "Monday"),
            ("It burned early on Monday morning.", "Monday"),
            ("It burned early on Tuesday morning.", "Tuesday"),
            "a night lies between them",
        ),
    ],
)
def test_the_words_beside_a_figure_say_why_another_value_contradicts_nothing(stated, told, plain, other, why) -> None:
    for one, found in ((told, True), (plain, False)):
        sides = stated(*one), stated(*other)
        for reason in (unopposed(*sides), unopposed(*sides[::-1])):
            assert (reason or "").startswith(why) is found, (one, reason)
