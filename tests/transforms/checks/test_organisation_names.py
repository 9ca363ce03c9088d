"""Names of organisations in two forms."""

import pytest


def test_a_university_named_in_two_ways_is_told(named) -> None:
    (finding,) = named(["Northfield University"], ["Northfield Valley University"], kind="organisation")
    assert (finding.rule, finding.severity, finding.verdict) == ("organisation_name", "info", "compatible")


def test_a_misspelled_organisation_is_a_finding(named) -> None:
    (finding,) = named(["Carleston University"], ["Carlseton University"], kind="organisation")
    assert (finding.rule, finding.severity) == ("name_spelling", "warning")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alder Police Department", "Alder City Police Department"),
        ("Northfield University", "Southfield University"),
        ("Northfield Medical Center", "Northfield Medical Centre"),
        ("Northfield University", "The Northfield University"),
    ],
)
def test_style_of_other_bodies_raises_nothing(named, one, other) -> None:
    assert named([one], [other], kind="organisation") == []
