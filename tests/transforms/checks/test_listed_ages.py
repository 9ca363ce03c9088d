"""Persons who are counted, and the ages that are listed for them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

NUMBERS = {2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Five other men, ages 26 and 36, were treated for burns at Port Selwick.", "26 and 36"),
        ("Three boys, aged 9, 7, 5 and 4, were found at Port Selwick.", "9, 7, 5 and 4"),
        ("Four women (ages 40, 41 and 42) sailed to Port Selwick.", "40, 41 and 42"),
    ],
)
def test_more_or_fewer_ages_than_persons_are_found(found, text, listed) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.severity, finding.cause) == ("listed_ages", "warning", "value")
    assert f"“{listed}”" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Two men, ages 26 and 36, were treated for burns at Port Selwick.",
        "Five men, ages 26 to 36, were treated for burns at Port Selwick.",
        "Five men, aged between 26 and 36, were treated for burns at Port Selwick.",
        "Five men, 26 and 36 and three others of unknown age, were treated at Port Selwick.",
        "Three men, ages 20 and 22, and a boy, 9, were treated at Port Selwick.",
        "Three men, 26, were treated for burns at Port Selwick.",
        "Five male victims, ages 14, 18, 29 and two 19-years-old, were treated at Port Selwick.",
        "At least five men, ages 26 and 36, were treated for burns at Port Selwick.",
        "Thirteen men, ages 26 and 36, were treated for burns at Port Selwick.",
        "Three boats, 26 and 36 years old, were lost at Port Selwick.",
    ],
)
def test_what_is_no_list_of_all_their_ages_raises_nothing(found, text) -> None:
    assert [finding for finding in found(text) if finding.rule == "listed_ages"] == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(st.integers(2, 6), st.lists(st.integers(18, 80), min_size=2, max_size=6, unique=True))
def test_only_the_number_of_the_ages_counts(found, persons: int, ages: list[int]) -> None:
    listed = ", ".join(map(str, ages[:-1])) + f" and {ages[-1]}"
    findings = found(f"{NUMBERS[persons]} men, ages {listed}, sailed to Port Selwick.")
    assert [one.rule for one in findings] == ["listed_ages"] * (len(ages) != persons)
