"""No more than all of a group can be part of it."""

import pytest


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("About 140 percent of voters agreed.", "scale"),
        ("About 107 percent of the population voted.", "scale"),
        ("They make up 104% of the 2,383 sailors.", "scale"),
        ("Older people made up 130% of ferrygoers.", "scale"),
        ("The yard makes 130% of its yearly revenue from ferries.", "scale"),
        ("Of the parties, the Reeds had 142 percent of those surveyed.", "scale"),
        ("The yard lets 126% of its work force go.", "scale"),
        ("The yard lets 126% of its 4,300-strong work force go.", "scale"),
        ("In 2012, 143 percent of the money to Mr. Reed was from ferrymen.", "scale"),
    ],
)
def test_what_cannot_hold(text, cause, found) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.cause, finding.severity) == ("share_bounds", cause, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "The yard makes 130% of its profits from ferries.",
        "The yard made 130% of its target from ferries.",
        "Output was 120 percent of the level of 2010.",
        "Rain was 130 percent of what it was from 2010 to 2015.",
        "Rain was 130 percent of normal as most storms came from the west.",
    ],
)
def test_what_can_hold(text, found) -> None:
    assert found(text) == []
