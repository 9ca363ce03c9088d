"""One figure stated twice in one article."""

import pytest


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("A man was shot at Alder's, 1555 Mill Street. Police were called to Alder's Bar, 2332 Mill Street.", 1),
        ("The fire at the Alder Inn at 7801 Mill Street is out. The Alder Inn in the 7000 block of Mill St. shut.", 1),
        ("The fire at the Alder Inn at 7801 Mill St. is out. The Alder Inn in the 7800 block of Mill St. shut.", 0),
        ("The fire at the Alder Inn at 7801 Mill Street is out. The Quay Inn at 7000 Mill Street is shut.", 0),
        ("The fire at the Alder Inn at 7801 Mill Street is out. The Alder Inn at 7000 Quay Street is shut.", 0),
        ("The fire at the Alder Inn at 78 East Mill Street is out. The Alder Inn at 70 West Mill Street is shut.", 0),
        ("Police arrested Ana Ruiz at 78 Mill Street. She had met Ana Ruiz at 70 Mill Street.", 0),
        ("The fire at the Alder Inn at 7801 Mill Street is out. He fled to 7000 Mill Street.", 0),
    ],
)  # fmt: skip
def test_one_place_has_one_address(found, text, findings) -> None:
    assert [finding.rule for finding in found(text)] == ["restated_figure"] * findings


def test_a_list_restates_nothing(found) -> None:
    """Many entries about like things are no figure told twice, and are not held against each other one by one."""
    days = ("Monday", "Thursday")
    ledger = [f"The crash happened at the Selwick ferry terminal, berth {n}, on {days[n % 2]}." for n in range(60)]
    assert not found("\n\n".join(ledger))
    rate = "Monthly rent for a two-bedroom flat near the Selwick harbour terminal is now ${} before heating."
    assert [one.rule for one in found("\n\n".join(map(rate.format, (640, 720))))] == ["restated_figure"]
    assert not found("\n\n".join(rate.format(640 + 80 * (n % 2)) for n in range(240)))


@pytest.mark.parametrize(
    "text",
    [
        "Two men were found near Mill Lane. Three men were found near Dock Road.",
        "Seven people were hurt in a shooting in Orrin. One of those hurt in the shooting in Orrin was critical, "
        "and six people hurt in the shooting were stable.",
        "2014 13-inch Norland Quint laptop review\n2014 15-inch Norland Quint laptop review\nMore reviews",
    ],
)
def test_what_can_hold_raises_nothing(found, text) -> None:
    assert found(text) == []


def test_a_girl_has_one_age_on_either_side_of_eighteen(found) -> None:
    text = "A 16-year-old girl was killed by a boat on the Alder near Orrin pier, police said."
    (finding,) = found(text, title="19-year-old girl killed by boat near Orrin pier")
    assert finding.rule == "headline_figure"


@pytest.mark.parametrize(
    ("second", "number"),
    [
        ("Neighbours of Ada Lind, 43, brought bread.", 1),
        ("Neighbours of Ada Lind, 34, brought bread.", 0),
        ("The prize went to Ada Lind, 12, of the same village.", 0),
        ("She opened it when Ada Lind, 27, came home.", 0),
        ("Neighbours of Ada Weir, 43, brought bread.", 0),
        ("Neighbours of Ada Lind, 58, brought bread.", 0),
        ("Neighbours of Ada Lind, 84, brought bread.", 1),
    ],
)
def test_one_person_has_one_age_in_an_article(found, second, number) -> None:
    text = f"Ada Lind, 34, runs the bakery on the harbour. Rain fell on the vineyards. {second}"
    assert [one.rule for one in found(text)] == ["restated_figure"] * number


def test_one_of_the_worst_is_nobody_who_is_added(found) -> None:
    text = "A storm killed 12 people in Selwick on Monday, one of the worst yet. The storm killed 13 people in Selwick."
    assert [one.rule for one in found(text)] == ["restated_figure"]


@pytest.mark.parametrize(("hour", "number"), [("2:30 a.m.", 0), ("1 a.m.", 1)])
def test_what_happened_at_two_hours_is_not_one_thing(found, hour, number) -> None:
    text = (
        "The ferry fire at the Selwick pier at 1 a.m. left three sailors injured. Rain fell. "
        f"The ferry fire at the Selwick pier at {hour} left five sailors injured. It snowed. "
        "The evening ferry fire at the Selwick pier left three sailors injured."
    )
    assert [one.rule for one in found(text)] == ["restated_figure"] * number
