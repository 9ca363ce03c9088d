"""What follows a unit of measure and changes what it measures."""

import pytest


@pytest.mark.parametrize(
    ("text", "value", "unit", "dimension"),
    [
        ("He met a 5-year-old boy.", 5, "year", "age"),
        ("He waited 5 years.", 5, "year", "time"),
        ("They ended a five-year-old war.", 5, "year", "time"),
        ("He met a 6-foot-4 guard.", pytest.approx(6 + 4 / 12), "foot", "length"),
        ("He had a 40-calibre pistol.", pytest.approx(0.4), "calibre", None),
        ("They settled two decades-old disputes.", 2, "dispute", "count"),
    ],
)
def test_ages_inches_and_bores(text, value, unit, dimension, readings) -> None:
    found = readings(text)[0]
    assert (found.value, found.unit) == (value, unit)
    assert dimension in (None, found.dimension)
