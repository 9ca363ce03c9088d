"""Towns in the capitals that open a report."""

import pytest

from transforms.names.dateline_towns import dateline_at


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("PORT QUENBY — Two boats sank.", "PORT", ("Port Quenby", "place")),
        ("QUENBY (NPA) - Two boats sank.", "QUENBY", ("Quenby", "place")),
        ("QUENBY, May 4 (NPA) - Two boats sank.", "QUENBY", ("Quenby", "place")),
        ("PORT QUENBY IS SHUT", "PORT", None),
        ("UPDATE (NPA) - Two boats sank.", "UPDATE", None),
    ],
)
def test_a_town_opens_a_report(text, word, name, named_by) -> None:
    found = named_by(dateline_at, text, word)
    assert (found and (found[0].title(), found[1])) == name
