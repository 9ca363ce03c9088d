"""The named place that stands before its address."""

import pytest

from transforms.slots.venues import one_venue


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A man was shot at Alder's, ", "The shooting at Alder's Bar, "),
        ("It happened at the Alder Inn at ", "Police went to the Alder Inn in the "),
        ("He was taken to Quay Hospital, ", "A vigil was held outside Quay Hospital, located at "),
    ],
)
def test_one_place_is_named_before_two_addresses(one, other) -> None:
    assert one_venue(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested Ana Ruiz at ", "Ana Ruiz was seen at "),
        ("Police arrested Ruiz at ", "Ruiz was seen at "),
        ("Shots rang out on Sunday at ", "Shots rang out on Sunday in the "),
        ("Two fires broke out in Selwick, ", "Crews in Selwick went to "),
        ("The Alder Inn, ", "The Quay Inn, "),
        ("A man was shot at the Alder Inn, ", "A man was shot at "),
        ("The Inn at ", "The Inn, "),
        ("Selwick Police, ", "Officers near "),
        ("He left Alder School and ran to ", "The pupils of Alder School met at "),
        ("Ann Weir, 25, of ", "Ann Weir, of "),
    ],
)
def test_other_addresses_are_of_two_places_or_nobody_knows(one, other) -> None:
    assert not one_venue(one, other)
