"""Incident days: days that two reports give to one incident, whatever their words."""

import pytest

SHOT = "A man was shot dead outside the Harrow Inn in Orran, police said. "
AGAIN = "Police in Orran look for whoever shot a man dead outside the Harrow Inn. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It happened on Monday by the quay.", "It all happened near a chapel on Tuesday."),
        ("It happened on Monday by the quay.", "The shooting took place on Tuesday."),
        ("It happened on Monday by the quay.", "The shooting occurred around noon on March 3."),
        ("Police said the shooting occurred on Monday.", "Police said it happened on Tuesday."),
        ("It happened on Monday morning.", "The shooting happened on Tuesday evening."),
        ("It happened on Monday near the Marlow mill.", "It happened on Tuesday."),
        ("It happened on Monday by the quay.", "It happened on Tuesday. A vigil was held on Monday."),
        (
            "It happened on Elm Street on Monday. Another shooting is not linked.",
            "Police said the shooting took place in a yard of Elm Street on Tuesday.",
        ),
    ],
)
def test_two_days_of_one_incident_cannot_both_be(judge, one, other) -> None:
    found = [one.figure for one in judge(SHOT + one, AGAIN + other) if one.figure.verdict == "conflict"]
    assert [figure.severity for figure in found] == ["warning"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The shooting happened on Monday.", "The victim's brother was shot on Tuesday."),
        ("The shooting happened on Monday.", "The gunman was shot by officers on Tuesday."),
        ("The shooting happened on Monday.", "Officers shot the suspect on Tuesday."),
        ("The shooting happened on Monday.", "He was shot on Tuesday."),
        ("The shooting happened on Monday.", "On Wednesday a protest about the shooting took place."),
        ("The shooting happened on Monday.", "A protest about the shooting took place on Wednesday."),
        ("The shooting happened on Monday.", "A march for peace after the shooting took place on Wednesday."),
        ("The shooting happened on Monday.", "On Wednesday, after the shooting, a march took place."),
        ("The shooting happened on Monday.", "It happened two days before a march on Wednesday."),
        ("The attack happened on Monday.", "The attack followed a blast on Sunday that struck a bus."),
        ("The attack happened on Monday.", "On Sunday a blast struck a bus, and the attack followed."),
        ("The shooting happened on Monday.", "It happened by the quay and a vigil was held on Wednesday."),
        ("It happened by the quay on Monday.", "A second shooting took place on Wednesday."),
        ("It happened at 11:50 p.m. on Monday.", "It happened on Tuesday."),
        ("It happened on Monday at 23:50.", "It happened at 00:10 on Tuesday."),
        ("It happened around 11 p.m. Monday.", "It happened around 1 on Tuesday."),
        ("It happened after sunset on Monday.", "It happened before sunrise on Tuesday."),
        ("It happened on Monday by the quay.", "He died on Tuesday."),
        ("It happened on Monday by the quay.", "He was arrested on Tuesday."),
        ("It happened on Monday by the quay.", "It happened on Tuesday. It was Monday when he came to Orran."),
        ("It happened on Monday night.", "It happened on Tuesday."),
        ("It happened on Monday.", "It happened early on Tuesday."),
        ("It happened on Monday in Leeds.", "It happened on Tuesday in York."),
        ("It happened on Monday near the Marlow mill.", "It happened on Tuesday near the Penhallow mill."),
        ("It happened on Monday on Elm Street.", "It happened on Mill Road on Tuesday."),
        ("It happened on Monday. Another shooting is not linked.", "It happened on Tuesday."),
        ("An 18-year-old was shot on Monday.", "A 17-year-old was shot on Tuesday."),
        ("It happened on Monday.", "It may have happened on Tuesday."),
        ("It happened on Monday.", "It did not happen on Tuesday."),
        ("It happened on Monday.", "It happened after Monday."),
        ("It happened yesterday.", "It happened on Tuesday."),
        ("The shooting happened on Monday.", "The crash happened on Tuesday."),
        ("It happened on Monday.", "A vigil took place on Tuesday after the shooting."),
        ("It happened on Monday.", "He was shot and died on Tuesday."),
        ("It happened on March 2 by the quay.", "It happened on February 16."),
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
