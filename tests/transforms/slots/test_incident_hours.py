"""Incident hours: hours of one incident in two reports, whatever their words."""

import pytest

FIRE = "A fire destroyed the Marlow paper mill in Orran on Monday, the fire brigade said. "
BURNT = "The Marlow paper mill in Orran was destroyed by a fire on Monday. "
SHOT = "A man was shot dead outside the Harrow Inn in Orran on Monday, police said. "
AGAIN = "Police in Orran look for whoever shot a man dead outside the Harrow Inn on Monday. "


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("It happened around 8:15 p.m.", "Shots rang out at 9:40 p.m.", {"8:15 p.m.", "9:40 p.m."}),
        ("It happened around 8:15 p.m.", "Police were called at 7:30 p.m.", {"8:15 p.m.", "7:30 p.m."}),
        ("Officers responded around 8 p.m.", "The call came in at 8:45 p.m.", {"8 p.m.", "8:45 p.m."}),
        ("It happened around 8:15 p.m.", "Shots rang out at 8:15 a.m.", {"8:15 p.m.", "8:15 a.m."}),
        ("It happened around 8:15 p.m.", "Shots rang out shortly after 8 p.m.", None),
        ("It happened around 8:15 p.m.", "Police were called at 9 p.m.", None),
        ("It happened around 8:15 p.m.", "Shots rang out at 11:40 p.m.", None),
        ("It happened around 8:15 p.m.", "A vigil was held at 9:40 p.m.", None),
        ("It happened around 8:15 p.m. ET.", "Shots rang out at 7:15 p.m. on Monday.", None),
        ("It happened around 8:15 p.m. on Elm Street.", "It happened at 9:40 p.m. on Mill Road.", None),
        ("It happened around 8:15 p.m. near Marlow.", "It happened at 9:40 p.m. near Penhallow.", None),
        ("It happened around 8:15 p.m.", "It was 8:10 p.m. by her watch. Shots rang out at 9:40 p.m.", None),
        ("It happened around 8:15 p.m.", "It happened at 9:40 p.m. Another shooting is not linked.", None),
        ("It happened at 8:15 p.m. on Monday.", "On Tuesday shots rang out at 9:40 p.m.", None),
    ],
)
def test_hours_of_one_incident_are_compared_whatever_their_words(conflicts, one, other, witnesses) -> None:
    assert conflicts(SHOT + one, AGAIN + other) == ([witnesses] if witnesses else [])


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("It broke out at 4:20 p.m. in the press hall.", "A tank exploded at 2:40 p.m.", {"4:20 p.m.", "2:40 p.m."}),
        ("It broke out at 4:20 p.m. in the press hall.", "The blaze began at 4:20 a.m.", {"4:20 p.m.", "4:20 a.m."}),
        ("It broke out about 1 p.m. in the press hall.", "The blaze began around 1:30 p.m.", {"1 p.m.", "1:30 p.m."}),
        ("It broke out at 4:20 p.m. in the press hall.", "The walls gave way at 2:40 p.m.", {"4:20 p.m.", "2:40 p.m."}),
        ("It broke out at 4:20 p.m.", "The walls gave way at 2:40 p.m. The mill opens at 7 a.m.", None),
        ("It broke out about 12:45 p.m. in the press hall.", "The blaze began around 1 p.m.", None),
        ("It broke out at 4:20 p.m.", "The mill was to stay shut until 2:40 p.m.", None),
        ("It broke out at 4:20 p.m.", "A first fire broke out at 2:40 p.m. and a second one at 4:20 p.m.", None),
        ("It broke out at 4:20 p.m.", "On Friday another fire had broken out at 2:40 p.m.", None),
    ],
)
def test_hours_of_one_fire_are_compared_whatever_their_words(conflicts, one, other, witnesses) -> None:
    assert conflicts(FIRE + one, BURNT + other) == ([witnesses] if witnesses else [])


@pytest.mark.parametrize(
    "other", ["Police were called at 8:20 p.m. by a guest.", "At 8:20 p.m. officers were sent to the inn."]
)
def test_hours_of_one_incident_that_fit_are_one_figure(judge, other) -> None:
    one = "It happened around 8:15 p.m."
    hours = [figure for figure in judge(SHOT + one, AGAIN + other) if figure.figure.dimension == "time of day"]
    assert [figure.figure.verdict for figure in hours] == ["compatible"]


SHOTS, STREET = "It happened around 8:15 p.m.", "It happened around 8:15 p.m. on Elm Street."


@pytest.mark.parametrize(
    ("one", "fits", "differs"),
    [
        (
            "It happened around 8:15 p.m. on Elm Street in Orran.",
            "Shots rang out at 9:40 p.m. Elm Street was shut.",
            "Shots rang out at 9:40 p.m. Mill Road was shut.",
        ),
        (
            "It happened around 8:15 p.m. by the quay. Elm Street was shut.",
            "Shots rang out at 9:50 p.m. on Elm Street in Orran.",
            "Shots rang out at 9:50 p.m. on Mill Road in Orran.",
        ),
        (
            SHOTS,
            "Shots rang out at 7:30 p.m. Police were called at 7:40 p.m.",
            "Shots rang out at 7:30 p.m. Police were called at 9:40 p.m.",
        ),
        (
            SHOTS,
            "Shots rang out at 9:40 p.m. and more shots at 10:20 p.m.",
            "Shots rang out at 9:40 p.m. and more shots at 11:20 p.m.",
        ),
        (SHOTS, "Shots rang out at 9:40 p.m. by the quay.", "Shots perhaps rang out at 9:40 p.m. by the quay."),
        (
            STREET,
            "Shots rang out at 9:40 p.m. on Elm Street. Another shooting is not linked.",
            "Shots rang out at 9:40 p.m. near Elm Street Park. Another shooting is not linked to that on Elm Street.",
        ),
        (
            "It happened around 8:15 p.m. in Leeds. Police came from York.",
            "Shots rang out at 9:40 p.m. in Leeds. Police came from York.",
            "Shots rang out at 9:40 p.m. in York. Police came from Leeds.",
        ),
    ],
    ids=[
        "street of one",
        "street of the other",
        "between two",
        "two of one text",
        "possible",
        "one street of several",
        "town",
    ],
)
def test_what_alone_keeps_two_hours_from_being_compared(conflicts, one, fits, differs) -> None:
    assert len(conflicts(SHOT + one, AGAIN + fits)) == 1
    assert conflicts(SHOT + one, AGAIN + differs) == []


@pytest.mark.parametrize(
    ("other", "counts"),
    [
        ("An ambulance was sent about 8:20 p.m. to Elm Street.", [2]),
        ("An ambulance was sent about 8:20 p.m. to Mill Road.", [1, 1]),
        ("An ambulance was sent about 8:20 p.m. to the inn.", [2]),
        ("An ambulance was sent about 8:20 p.m. The shooting happened about 8:15 p.m.", [1, 2]),
    ],
)
def test_an_hour_is_one_with_the_nearest_of_another_report_on_its_street(judge, other, counts) -> None:
    found = judge(f"{SHOT}Gunfire erupted around 8:15 p.m. on Elm Street.", AGAIN + other)
    hours = [one.figure for one in found if one.figure.dimension == "time of day"]
    assert sorted(figure.claim_count for figure in hours) == counts
