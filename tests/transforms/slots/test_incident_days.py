"""Incident days: days that two reports give to one incident, whatever their words."""

import pytest

SHOT = "A man was shot dead outside the Harrow Inn in Orran, police said. "
AGAIN = "Police in Orran look for whoever shot a man dead outside the Harrow Inn. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It happened on Monday by the quay.", "He was shot on Tuesday."),
        ("It happened on Monday by the quay.", "He was shot on March 3."),
        ("It happened on Monday by the quay.", "Guests fled from Tuesday's shooting."),
        ("It happened on Monday morning.", "He was shot on Tuesday evening."),
        ("It happened on Monday near the Marlow mill.", "He was shot on Tuesday."),
        ("It happened on Monday by the quay.", "He was shot on Tuesday. A vigil was held on Monday."),
        (
            "It happened on Monday on Elm Street. Another shooting is not linked.",
            "He was shot on Elm Street on Tuesday.",
        ),
    ],
)
def test_two_days_of_one_incident_cannot_both_be(conflicts, one, other) -> None:
    assert len(conflicts(SHOT + one, AGAIN + other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It happened on Monday by the quay.", "He died on Tuesday."),
        ("It happened on Monday by the quay.", "He was arrested on Tuesday."),
        ("It happened on Monday by the quay.", "He was shot on Tuesday. It was Monday when he came to Orran."),
        ("It happened on Monday night.", "He was shot on Tuesday."),
        ("It happened on Monday.", "He was shot early on Tuesday."),
        ("It happened on Monday in Leeds.", "He was shot on Tuesday in York."),
        ("It happened on Monday near the Marlow mill.", "He was shot on Tuesday near the Penhallow mill."),
        ("It happened on Monday on Elm Street.", "He was shot on Mill Road on Tuesday."),
        ("It happened on Monday. Another shooting is not linked.", "He was shot on Tuesday."),
        ("An 18-year-old was shot on Monday.", "A 17-year-old was shot on Tuesday."),
        ("It happened on Monday.", "He may have been shot on Tuesday."),
        ("It happened on Monday.", "He was not shot on Tuesday."),
        ("It happened on Monday.", "He was shot after Monday."),
        ("It happened yesterday.", "He was shot on Tuesday."),
        ("The shooting happened on Monday.", "The crash happened on Tuesday."),
        ("It happened on Monday.", "A vigil took place on Tuesday after the shooting."),
        ("It happened on Monday.", "He was shot and died on Tuesday."),
        ("It happened on March 2 by the quay.", "He was shot on February 16."),
    ],
)
def test_days_that_may_be_those_of_two_acts_are_not_compared(conflicts, one, other) -> None:
    assert conflicts(SHOT + one, AGAIN + other) == []


@pytest.mark.parametrize(
    ("begins", "count"),
    [(AGAIN, 1), ("Wardens of a park with geese and old elms seek whoever broke in, ministers and farmers say. ", 0)],
)
def test_articles_of_one_incident_begin_alike(conflicts, begins, count) -> None:
    found = conflicts(SHOT + "It happened on Monday by the quay.", begins + "The shooting happened on Tuesday.")
    assert len(found) == count
