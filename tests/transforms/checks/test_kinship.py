import pytest

from transforms.checks.findings import find_discrepancies

PEOPLE = ("Ada Ruiz", "Tom Novak", "Ben Novak", "Lind")


@pytest.fixture
def told(make_story):
    """What is found where each text is an article of one story."""
    return lambda *texts: find_discrepancies([], [], make_story(PEOPLE, *texts))


AUNT = "Tom Novak’s aunt, Ada Ruiz, waited."


@pytest.mark.parametrize(
    "other",
    [
        "Tom Novak’s cousin Ada Ruiz waited.",
        "Ada Ruiz, Tom Novak’s cousin, waited.",
        "Ada Ruiz, the cousin of Tom Novak, waited.",
        "Tom Novak slept. His older cousin, Ada Ruiz, waited.",
    ],
)
def test_one_relative_told_in_two_ways_is_found(told, other) -> None:
    (finding,) = told(AUNT, AUNT + " All went well.", other)
    assert (finding.rule, finding.cause, finding.support_a, finding.support_b) == ("role_conflict", "role", 2, 1)
    assert "the aunt of Tom Novak" in finding.message
    assert "cousin" in finding.witness_b.surface


@pytest.mark.parametrize(
    "other",
    [
        "Ben Novak’s cousin Ada Ruiz waited.",
        "The cousin, Ada Ruiz, waited.",
        "Their cousin, Ada Ruiz, waited.",
        "Tom Novak’s aunt Ada Ruiz waited.",
        "Tom Novak thanked the cousin of Ada Ruiz.",
    ],
)
def test_relatives_of_others_and_of_nobody_named_raise_nothing(told, other) -> None:
    assert told(AUNT, other) == []


def test_married_or_not_is_told_loosely(told) -> None:
    assert told("Tom Novak’s wife, Ada Ruiz, waited.", "Tom Novak’s girlfriend, Ada Ruiz, waited.") == []
