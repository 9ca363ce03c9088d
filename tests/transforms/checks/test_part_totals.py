"""Parts against their total."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A total of 15 people were hurt, 18 of them badly.", "value"),
        ("She was carrying 212 passengers, 107 of them women and 107 of them men, and 14 crew.", "value"),
        ("Twelve people, including seven women and six men, were hurt.", "value"),
        ("The 13 dead (7 women and 5 men) were flown home.", "value"),
        ("Eight sat in Sund and 39 people, 20 of them women and 23 of them men, in Rena.", "value"),
        ("Ten of the nine victims were children.", "value"),
        ("Four people — three men and two women — were rescued.", "value"),
        ("It cost ten lives. Three men, two boys and three girls, drowned.", "value"),
    ],
)
def test_what_cannot_hold(text, cause, found) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.cause, finding.severity) == ("part_total", cause, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "Eight sat in Sund and 39 people, 20 of them women and 19 of them men, in Rena.",
        "She was carrying 212 passengers, 107 of them women and 105 of them men, and 14 crew.",
        "Twelve people, including seven women and five men, were hurt.",
        "Twelve people, including 10 Americans and five women, were hurt.",
        "The 13 dead (7 women and 6 men) were flown home.",
        "Five people were hurt, including two men, three women and a boy of 12.",
        "The victims, aged from 22 to 59, were three women and four men.",
        "Ada Lind, 34, was one of two drivers. Bo Krag, 43, was one of two drivers.",
        "There were 56 passengers and ten sailors on the ferry, among them 30 women.",
        "Four people were hurt in a shooting in Orrin. Two of the people injured in the shooting were guards.",
        "Ada Lind trained ten people on one ferry, six of them sailors.",
    ],
)
def test_what_can_hold(text, found) -> None:
    assert found(text) == []


def test_a_fourth_makes_no_more_than_four(found) -> None:
    body = "A storm at Port Selwick killed three people on Friday. A fourth was hurt when the pier fell."
    assert found(body, "4 hit by storm at Port Selwick") == []
    (finding,) = found(body, "6 killed in storm at Port Selwick")
    assert finding.rule == "headline_figure"


HONEST = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@HONEST
@given(women=st.integers(2, 400), men=st.integers(2, 400), excess=st.integers(0, 3))
def test_parts_raise_something_only_where_they_make_more_than_their_total(found, women, men, excess) -> None:
    text = f"She was carrying {women + men} people, including {women + excess} women and {men} men."
    assert found(text) == [] or excess > 0
