"""Results of two polls contradict nothing; two results of one poll do."""

import pytest

from transforms.articles_reading import read_articles

FOUND = "{} found that {} percent of voters in Orran back the bridge tax.{}"
DAYS = " It was a poll conducted from {}."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("A Norbank poll", "A new Norbank poll", True),
        ("A Norbank poll", "A survey by Norbank", True),
        ("An Alder Post-Norbank poll", "The latest Norbank survey", True),
        ("A Norbank poll", "A Teft Institute poll", False),
        ("A poll conducted for the Alder Post by Norbank", "A survey by the Teft Institute", False),
        ("A Gallup poll", "A YouGov poll", False),
        ("A new poll", "A recent survey", True),
        ("A Norbank poll", "A new poll", True),
    ],
)
def test_two_houses_have_two_results(conflicts, one, other, found) -> None:
    assert bool(conflicts(FOUND.format(one, 45, ""), FOUND.format(other, 54, ""))) == found


@pytest.mark.parametrize(
    ("house", "days", "found"),
    [
        ("Norbank", ("February 3 to 6", "February 3 to 6"), True),
        ("Norbank", ("February 3 to 6", "February 20 to 23"), False),
        ("new", ("February 3 to 6", "February 20 to 23"), False),
        ("new", ("February 3 to 6", None), False),
        ("Norbank", ("February 3 to 6", None), True),
    ],
)
def test_polls_of_other_days_have_other_results(conflicts, house, days, found) -> None:
    one, other = (
        FOUND.format(f"A {house} poll", share, DAYS.format(asked) if asked else "")
        for share, asked in zip((45, 54), days, strict=True)
    )
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("house", "found"), [("Norbank", True), ("Teft", False)])
def test_a_result_is_of_the_poll_that_was_told_of_before(conflicts, house, found) -> None:
    one = "A {} poll was released in Orran. Of all voters {} percent back the bridge tax, it showed."
    assert bool(conflicts(one.format("Norbank", 45), one.format(house, 54))) == found


def test_an_exit_poll_or_one_in_a_state_names_nobody_who_asked(conflicts) -> None:
    assert conflicts(FOUND.format("Exit polls", 45, ""), FOUND.format("A Norbank poll", 54, ""))
    assert conflicts(FOUND.format("An Iowa poll", 45, ""), FOUND.format("A Norbank poll", 54, ""))


def test_shares_of_no_poll_are_not_told_apart_by_what_names_a_house(conflicts) -> None:
    told = "{} said that 45 percent of the homes in Orran lost power in the storm."
    assert conflicts(told.format("Norbank"), told.format("Teft").replace("45", "54"))


@pytest.mark.parametrize(
    "poll", ["{} polls closed at 8 p.m.", "{} polls opened early.", "{} voters went to the polls."]
)
def test_where_people_vote_nobody_asks_them(conflicts, poll) -> None:
    told = "{} Turnout in the harbour vote was {} percent, the clerk said."
    assert conflicts(told.format(poll.format("Velbury"), 45), told.format(poll.format("Harbour County"), 54))


@pytest.mark.parametrize(
    ("one", "found"), [("Ana Ruiz leads recent polls and", True), ("In polls won by Ana Ruiz, she", True)]
)
def test_who_leads_in_a_poll_is_not_who_asked(conflicts, one, found) -> None:
    other = "A Norbank poll found that she has the support of 54 percent of voters in Orran."
    assert bool(conflicts(f"{one} has the support of 45 percent of voters in Orran.", other)) == found


@pytest.mark.parametrize(("month", "found"), [("would back the tax in May 2026", True), ("back the tax", True)])
def test_a_day_in_what_people_answered_is_not_that_on_which_they_were_asked(conflicts, month, found) -> None:
    one = f"In a survey conducted by Norbank, 45 percent of voters in Orran said they {month}."
    other = "A survey conducted by Norbank from February 3 to 6 found that 54 percent of voters in Orran back the tax."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("of", "vote"), [(" of", False), ("", True)])
def test_who_approves_of_somebody_takes_no_vote(make_article, of, vote) -> None:
    article = make_article(f"Some 38 percent of rowers approve{of} the mayor.")
    (claim,) = read_articles([article]).claims
    assert ("vote" in (claim.measure or "").split(", ")) == vote


@pytest.mark.parametrize(("days", "found"), [(("March 6 to 9", "March 6 to 9"), True), (("March 6 to 9", None), False)])
def test_two_polls_ask_as_many_as_each_of_them_asks(conflicts, days, found) -> None:
    one, other = (
        f"The poll surveyed {asked} adults in Orran{f' from {when}' if when else ''} on the bridge tax."
        for asked, when in zip((1010, 2000), days, strict=True)
    )
    assert bool(conflicts(one, other)) == found
