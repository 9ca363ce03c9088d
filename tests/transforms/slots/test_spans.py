import pytest

from transforms.slots.spans import lasts_and_stays


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("in the first quarter", "in the first three months of the year", True),
        ("in the first quarter", "in the first quarter of the year", True),
        ("in the quarter", "in the year", False),
        ("in first-quarter trading", "in the year", False),
        ("in the half-year", "in the first six months", True),
        ("in the first six months", "in the first quarter", False),
    ],
)
def test_sums_over_two_lengths_of_time_are_two(conflicts, one: str, other: str, found: bool) -> None:
    texts = [
        f"Orran Steel, the maker of rails, shipped {n} wagons {of}." for n, of in (("3,400", one), ("4,300", other))
    ]
    assert bool(conflicts(*texts)) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("took part in a seven-day exercise", "had been in Norland for 11 days for an exercise", False),
        ("took part in an exercise for seven days", "had been in Norland for 11 days for an exercise", True),
        ("included a seven-year veteran", "had been with the army for 11 years", True),
    ],
)
def test_how_long_somebody_has_been_there_is_not_how_long_a_thing_lasts(stated, one, other, found) -> None:
    sides = [f"The three soldiers who left the camp {told}, an officer said." for told in (one, other)]
    spans = [next(word for word in ("seven-day", "seven days", "seven-year", "11 days", "11 years") if word in side)
             for side in sides]  # fmt: skip
    assert lasts_and_stays(*map(stated, sides, spans)) != found
