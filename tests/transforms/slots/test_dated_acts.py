"""Dated acts: days that differ and are given to one act."""

import pytest

TRIAL = "A court in Orran found the baker Hal Moore guilty of fraud on Monday. "
AGAIN = "The baker Hal Moore was found guilty of fraud by a court in Orran on Monday. "


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("He will be sentenced on May 24.", "His sentencing was set for May 14.", {"May 24", "May 14"}),
        ("His appeal will be heard on June 7.", "The appeal is to be heard on June 17.", {"June 7", "June 17"}),
    ],
)
def test_the_only_day_to_come_that_two_reports_name_is_one(conflicts, one, other, witnesses) -> None:
    assert conflicts(TRIAL + one, AGAIN + other) == [witnesses]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He will be sentenced on May 24.", "His bakery is to open again on May 14."),
        ("He will be sentenced on May 24.", "His sentencing was set for May 14. Or he may be sentenced on May 24."),
        ("He was sentenced on May 2.", "His sentencing was set for May 4."),
    ],
)
def test_other_plans_and_days_that_are_over_are_not_compared(conflicts, one, other) -> None:
    assert conflicts(TRIAL + one, AGAIN + other) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The student Ben Lind died of his wounds on Thursday.", False),
        ("The student Ben Lind succumbed to his injuries on Thursday.", False),
        ("The student Ben Lind was injured in a shooting at Orran on Thursday.", True),
    ],
)
def test_who_is_hurt_on_one_day_may_die_on_another(conflicts, other, found) -> None:
    one = "The student Ben Lind was injured in a shooting at Orran on Tuesday."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The student Ben Lind died in a hospital of Orran on Friday.", True),
        ("The student Ben Lind’s late mother died in a hospital of Orran on Friday.", False),
        ("The student Ben Lind, whose mother died in a hospital of Orran on Friday, was a runner.", False),
    ],
)
def test_what_befell_a_relative_is_another_act(conflicts, other, found) -> None:
    assert bool(conflicts("The student Ben Lind died in a hospital at Orran on Tuesday.", other)) == found
