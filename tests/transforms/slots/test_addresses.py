"""Blocks and houses of streets as figures: one street, one place."""

import pytest

MILL = "A man was shot in the 2500 block of East Mill Street, police said."


def blocks(judge, *texts):
    """The verdicts, severities and causes of the blocks that some texts name."""
    figures = [one.figure for one in judge(*texts) if one.figure.dimension == "address"]
    return [(figure.verdict, figure.severity, figure.cause) for figure in figures if figure.verdict != "single"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The shooting in the 5200 block of E. Mill St. left one man dead.", [("conflict", "warning", "digit swap")]),
        ("The shooting in the 25000 block of Mill Street left one dead.", [("conflict", "warning", "scale")]),
        ("Shots rang out in the 2600-block of Mill Street on Sunday.", [("conflict", "warning", "value")]),
        ("Shots rang out in the 2500-block of Mill Street on Sunday.", [("agree", "info", None)]),
        ("The shooting in the 2600 block of West Mill Street left one dead.", []),
        ("The shooting in the 2600 block of Quay Street left one dead.", []),
        ("Shots rang out in the 2514 block of Mill Street on Sunday.", [("compatible", "info", None)]),
        ("Shots rang out at 2514 Mill Street on Sunday.", [("compatible", "info", None)]),
        ("Shots rang out at 2500 Mill Street on Sunday.", [("agree", "info", None)]),
        ("Shots rang out at the Alder Inn, 2514 Mill Street, on Sunday.", [("compatible", "info", None)]),
        ("Ann Weir, 25, of 5200 Mill Street, was shot on Sunday.", []),
        ("Ann Weir, 25, 5200 Mill Street, was shot on Sunday.", []),
        ("Ann Weir, who lives at 5200 Mill Street, was shot on Sunday.", []),
        ("Shots rang out at 5200 Mill Street on Sunday.", [("conflict", "warning", "digit swap")]),
        ("The bar stands at 2714 Mill Street.", [("conflict", "warning", "value")]),
        ("Shots rang out in the 2600 block of Mill Avenue on Sunday.", []),
        ("Shots rang out in the 2600 block of east Mill Street on Sunday.", [("conflict", "warning", "value")]),
        ("Shots rang out in the 2600 block of Mill Street, and he fled to the 2500 block of Mill Street.",
         [("agree", "info", None)]),
        ("Shots rang out in the 5200 block of Mill Street, and he fled to the 2500 block of Mill Street.",
         [("conflict", "warning", "digit swap")]),
    ],
)  # fmt: skip
def test_two_reports_put_one_incident_in_a_block(judge, other, expected) -> None:
    assert blocks(judge, MILL, other) == expected


def test_two_hours_are_of_two_incidents_in_one_street(judge) -> None:
    one, other = (MILL.replace("A man", f"At {hour} a man") for hour in ("3:49 p.m.", "6:13 p.m."))
    assert blocks(judge, one, other.replace("2500", "2700")) == []
    assert [verdict for verdict, *_ in blocks(judge, one, one.replace("2500", "2700"))] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("The fire broke out at 12 Quay Road.", "The fire started at 40 Quay Road.", ["conflict"]),
        ("A man was shot at 204 Quay Road.", "The shooting happened at 340 Quay Road.", ["conflict"]),
        ("A man was shot at 204 Quay Road.", "A witness stood across the road, at 211 Quay Road.", []),
        ("The shop at 12 Quay Road was robbed.", "The robbers ran to a bar at 40 Quay Road.", []),
        ("The club left 200 Quay Road.", "The club moved to 340 Quay Road.", []),
        ("The fire broke out at 12 Quay Road.", "The fire was seen from 14 Quay Road.", []),
        ("He met them at 10 Quay Road.", "The neighbours at 11 Quay Road complained.", []),
        (
            "The club met at the Alder Inn, 204 Quay Road.",
            "Police went to the Alder Inn at 340 Quay Road.",
            ["conflict"],
        ),
        ("The club met at the Alder Inn, 204 Quay Road.", "Police went to the Quay Inn at 340 Quay Road.", []),
        ("The club met at 2514 Quay Road.", "The club met at 2516 Quay Road.", []),
        ("The club met at 2514 Quay Road.", "The club met at 2914 Quay Road.", ["conflict"]),
    ],
)
def test_houses_are_compared_where_the_same_happened_or_by_a_slip(judge, one, other, verdicts) -> None:
    assert [verdict for verdict, *_ in blocks(judge, one, other)] == verdicts


@pytest.mark.parametrize(
    "home",
    [
        "Ann Weir of 52 Quay Road was charged after the fire.",
        "The fire happened at his home, 52 Quay Road, on Sunday.",
        "The fire began at the home of Ann Weir at 52 Quay Road.",
        "The fire began at Ann Weir's home at 52 Quay Road.",
        "A resident of 52 Quay Road saw the fire.",
    ],
)
def test_where_somebody_lives_is_compared_with_nothing(judge, home) -> None:
    assert blocks(judge, "The fire broke out at 25 Quay Road.", home) == []
