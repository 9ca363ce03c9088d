import pytest


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
