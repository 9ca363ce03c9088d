import pytest

from transforms.claims.wording import (
    attackers_counted,
    degree,
    is_added,
    is_bygone,
    is_early,
    is_former,
    is_moving,
    is_part,
    is_revised,
    is_running,
    is_standing,
    is_whole,
    is_wide,
    leaves_attacker_out,
    outcome_beside,
    told_of_its_own,
)


@pytest.mark.parametrize(
    ("before", "after", "early"),
    [
        ("The quake had a preliminary magnitude of ", ".", True),
        ("Police corrected an earlier toll of ", " dead.", True),
        ("The toll rose to 22, up from ", ".", True),
        ("The toll was ", ", and the initial shock was over.", False),
        ("The blast killed ", " people.", False),
    ],
)
def test_a_figure_that_gives_way_to_another(before, after, early) -> None:
    assert is_early(before, after) == early


@pytest.mark.parametrize(
    ("before", "early"),
    [
        ("The initial call came at ", False),
        ("The initial time was ", True),
        ("Initial reports put the blast at ", True),
    ],
)
def test_the_moment_of_what_was_first_is_no_early_value(before, early) -> None:
    assert is_early(before, ".", moment=True) == early
    assert is_early(before, ".")


@pytest.mark.parametrize(
    ("before", "after"),
    [("So far ", " are dead."), ("The toll climbed to ", "."), ("It killed ", ", and the toll is expected to rise.")],
)
def test_a_count_that_still_moves(before, after) -> None:
    assert is_moving(before, after)
    assert not is_moving("The blast killed ", " people.")
    assert not is_moving("The toll rose to 22 and ", " were hurt.")
    assert is_revised("The hospital lowered the toll to ", ".")


@pytest.mark.parametrize("after", [" people this year.", " people across the city.", " soldiers a year"])
def test_a_count_of_more_than_one_event(after) -> None:
    assert is_wide("Robbers killed ", after)
    assert not is_wide("Robbers killed ", " people at the bank.")


@pytest.mark.parametrize(
    ("after", "counted"),
    [
        (" dead, including the gunman", 1),
        (" people, including two suspected attackers", 2),
        (" people, including a nurse", 0),
    ],
)
def test_attackers_that_a_toll_counts_in(after, counted) -> None:
    assert attackers_counted(after) == counted


def test_an_attacker_who_is_not_in_the_toll() -> None:
    assert leaves_attacker_out(" people before turning the gun on himself.")
    assert not leaves_attacker_out(" people before the police came.")


def test_the_outcome_beside_a_bare_number() -> None:
    assert outcome_beside("A storm leaves ", " dead, 4 hurt") == ("death",)
    assert outcome_beside("", " in hospital") == ("injury",)
    assert outcome_beside("", " died in hospital") == ("death",)
    assert outcome_beside("2 dead, ", " wounded in Norton") == ("injury",)
    assert outcome_beside("A storm kills ", ", injures 4") == ("death",)
    assert outcome_beside("A flood drove ", " from their homes") == ("evacuation",)
    assert outcome_beside("Crews had to bring ", " of the passengers to safety") == ("rescue",)
    assert outcome_beside("", " came from their homes in the hills, to Orran, under arrest") == ("evacuation",)
    assert outcome_beside("", " met in the hall, and some went to safety") == ()


def test_a_degree_of_harm_is_of_the_figure_and_not_of_a_part() -> None:
    assert degree((), (), " people seriously hurt") == "serious"
    assert degree((), (), " people hurt, two of them seriously") is None
    assert degree((), (), " hurt people some of whom sustained severe burns") is None


def test_wholes_and_ends_of_a_change() -> None:
    assert is_whole("Two of the ")
    assert is_former("Prices rose from ", " euros")
    assert is_former("The deposit goes from ", " to 20 euros")
    assert not is_former("Prices rose by ", " euros")
    assert not is_former("The clerk stole coins from ", " collectors")


def test_who_is_in_critical_condition_is_hurt() -> None:
    assert outcome_beside("Three are dead and ", " are in critical condition.") == ("injury",)
    assert outcome_beside("", " dead, the others in critical condition") == ("death",)
    assert outcome_beside("", " were in critical debates") == ()


def test_an_outcome_of_the_main_clause_is_none_of_a_relative_one() -> None:
    killed = "A guard was slain by a raider who shot "
    assert told_of_its_own(["death"], killed, " sailors before he fled") == ()
    assert told_of_its_own(["death"], "They held the raider who killed ", " sailors") == ("death",)
    assert told_of_its_own(["death"], "A blast on the pier killed ", " sailors") == ("death",)
    assert told_of_its_own(["death"], killed, " sailors dead") == ("death",)


@pytest.mark.parametrize(
    ("before", "after", "own"),
    [
        ("A baker was charged with shooting ", " sailors", ()),
        ("A baker was charged in the fatal shooting of ", " sailors", ("death",)),
        ("A baker was held after stabbing at least ", " sailors", ()),
        ("A baker was charged with shooting ", " sailors to death", ("death",)),
        ("A baker was charged with shooting ", " sailors, who died", ()),
        ("A baker was charged with hiding ", " sailors", ("charge", "death")),
        ("The shooting led to charges against ", " sailors", ("charge", "death")),
    ],
)
def test_what_is_told_of_who_did_it_is_none_of_those_to_whom_it_was_done(before, after, own) -> None:
    assert told_of_its_own(["charge", "death"], before, after) == own


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("Four", " of the victims drowned.", True),
        ("The clinic alone took in ", " people.", True),
        ("", " people remain in hospital.", True),
        ("", " were still being treated.", True),
        ("", " people were brought to a hospital.", False),
        ("", " were hurt, and 15 remained in hospital.", False),
        ("", " were hurt and fifteen remained in hospital.", False),
        ("", " people are still missing.", False),
    ],
)
def test_a_part_of_those_whom_it_befell(before, after, part) -> None:
    assert is_part(before, after) == part


@pytest.mark.parametrize(
    ("before", "after", "running"),
    [
        ("", " people have been vaccinated since then.", True),
        ("Since March nurses have given ", " people a jab.", True),
        ("The flood has killed ", " people since Friday.", True),
        ("The flood killed ", " people, the worst since 1969.", False),
        ("", " people died; two have been missing since Friday.", False),
        ("Since Friday 12 have died and ", " were hurt.", False),
    ],
)
def test_what_has_been_counted_since_some_day_goes_on(before, after, running) -> None:
    assert is_running(before, after) == running


@pytest.mark.parametrize(
    ("before", "after", "bygone", "former"),
    [
        ("Profit came to £12m, from ", " a year earlier.", True, True),
        ("Turnout was 58%, up from ", " four years ago.", True, True),
        ("In June it was ", " of voters in 2021.", True, False),
        ("The toll rose from ", " to nine a day later.", False, True),
        ("Police took the phones from ", " people a week later.", False, False),
        ("The club paid ", " and in 2019 sold him.", False, False),
    ],
)
def test_a_level_of_another_year(before, after, bygone, former) -> None:
    assert (is_bygone(after), is_former(before, after)) == (bygone, former)


@pytest.mark.parametrize(
    ("before", "after", "standing"),
    [
        ("", " patients are being treated in Orran.", True),
        ("", " patients were in its two centres.", True),
        ("", " homes were without electricity on Saturday.", True),
        ("", " people were hurt, and two are in hospital.", False),
        ("", " patients have died since May.", False),
    ],
)
def test_a_state_that_ends(before, after, standing) -> None:
    assert is_standing(before, after) is standing


@pytest.mark.parametrize(
    ("after", "added"),
    [
        (" people in her cabins, which brings the number of dead to 31.", True),
        (" more, raising the death toll to 19.", True),
        (" of those wounded on Tuesday have died since.", True),
        (" of the passengers died.", False),
        (" people and brought help to the island.", False),
    ],
)
def test_a_count_that_comes_on_top_of_one_before(after, added) -> None:
    assert is_added(after) is added
