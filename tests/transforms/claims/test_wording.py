import pytest

from transforms.claims.wording import (
    attackers_counted,
    degree,
    is_part,
    is_wide,
    leaves_attacker_out,
    outcome_beside,
    outcome_of_part,
    told_of_its_own,
)


@pytest.mark.parametrize(
    "after", [" people this year.", " people across the city.", " soldiers a year", " people in May alone."]
)
def test_a_count_of_more_than_one_event(after) -> None:
    assert is_wide("Robbers killed ", after)
    assert not is_wide("Robbers killed ", " people at the bank.")
    assert not is_wide("Robbers killed ", " people in May.")


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
    assert outcome_beside("", " were lifted off by a helicopter") == ("rescue",)
    assert outcome_beside("", " were lifted by a crane") == ()


def test_a_degree_of_harm_is_of_the_figure_and_not_of_a_part() -> None:
    assert degree((), (), " people seriously hurt") == "serious"
    assert degree((), (), " people hurt, two of them seriously") is None
    assert degree((), (), " hurt people some of whom sustained severe burns") is None


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
    ("after", "outcomes"),
    [
        (" of the patients had to be rescued.", ("rescue",)),
        (" of the rescued patients had to be fed.", ()),
    ],
)
def test_what_had_to_be_done_to_a_part_befell_it(after, outcomes) -> None:
    assert outcome_of_part(after) == outcomes
