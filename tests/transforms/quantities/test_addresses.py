import pytest

from transforms.quantities.addresses import end_of_block
from transforms.quantities.quantities import read_quantities
from transforms.text import Span


def addresses(text: str) -> list[tuple[str, str | None, float | None, float | None]]:
    found = read_quantities(text, [Span(0, len(text))])
    return [(one.surface, one.unit, one.low, one.high) for one in found if one.dimension == "address"]


@pytest.mark.parametrize(
    ("text", "surface", "first", "last"),
    [
        ("He was in the 1600-block of Elm Street.", "1600-block", 1600, 1699),
        ("It is in the 43000 block of Quay Street.", "43000 block", 43000, 43999),
        ("It is in the 43100 block of Quay Street.", "43100 block", 43100, 43199),
        ("It is in the 3000 block of Quay Street.", "3000 block", 3000, 3099),
        ("It is in the 300 blk of Quay Street.", "300 blk", 300, 399),
        ("It is in the 4900 block of Quay Street.", "4900 block", 4900, 4999),
        ("It is in the 1250 block of south Elm Street.", "1250 block", 1250, 1299),
    ],
)
def test_a_block_holds_the_houses_of_its_hundred(text: str, surface: str, first: float, last: float) -> None:
    assert addresses(text) == [(surface, "block", first, last)]
    assert end_of_block(first) == last


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He was shot at 1094 Misty Elm Court on Monday.", 1094),
        ("It stands at 438 E. Main St., police said.", 438),
        ("The shop, 7200 Mill Rd., was closed.", 7200),
        ("A party at 363 East 171st St. near the park ended.", 363),
        ("They left the 12 Elm Avenue home.", 12),
        ("It was at 517 East 9th street near the pier.", 517),
        ("She came to 4512 Martin Luther King Jr. Boulevard.", 4512),
    ],
)
def test_the_number_of_a_house(text: str, number: float) -> None:
    assert addresses(text) == [(f"{number}", "house", number, number)]


@pytest.mark.parametrize(
    "text",
    [
        "She bought a 100 block of shares.",
        "In 20 Elm Street shops it rained.",
        "They think that the 2 Quay St. shootings are linked.",
        "In 20 Elm st they came.",
        "Route 9 Main Street is closed.",
        "In 2014 Main Street Bank opened.",
        "He met 12 Supreme Court judges.",
        "It was 0120 Elm Street.",
        "He ran 12 miles to Elm Street.",
        "He drove to 8 Mile Road.",
        "She lost the 1150 Elm Court case.",
        "Near 12 of Elm Street it rained.",
    ],
)
def test_numbers_that_are_no_addresses(text: str) -> None:
    assert addresses(text) == []


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("It was near 41st and Mill streets.", [("41st", 41)]),
        ("It was near 41st and West Mill.", [("41st", 41)]),
        ("She fell at Mill Road and Fifth Avenue.", [("Fifth", 5)]),
        ("She fell at Mill Road and N. 41st St.", [("41st", 41)]),
        ("They met at 15th Avenue and 70th Street.", [("15th", 15), ("70th", 70)]),
        ("It is in the block of East 157th Street.", [("157th", 157)]),
        ("It was between 65th and 66th streets.", []),
        ("It was the 19th and 20th centuries.", []),
        ("He came in 3rd and Ann Weir won.", []),
        ("The 12th and Final stage began.", []),
        ("On 5th and Monday it rained.", []),
        ("Fifth Avenue and the pier were shut.", []),
        ("The 31st Avenue is closed.", []),
        ("He read the fifth and Final part.", []),
        ("The pier and 41st boat sank.", []),
        ("Liv won First Place and Most Elegant of all.", []),
        ("The Second Circle and Fifth Court agreed.", []),
        ("On a Third Way and Labour they split.", []),
        ("At Second and Short the rowers slept.", []),
        ("First Street and Mill Road were shut.", []),
        ("It was at Third and Mill streets.", [("Third", 3)]),
    ],
)
def test_the_numbered_street_of_a_corner_or_a_block(text: str, streets: list[tuple[str, float]]) -> None:
    found = read_quantities(text, [Span(0, len(text))])
    read = [(one.surface, one.value, one.modifier) for one in found if one.unit == "street"]
    assert read == [(surface, value, "exact") for surface, value in streets]
