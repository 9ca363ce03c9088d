import pytest

from transforms.stories.street_names import streets_in


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("He was shot in the 400 block of North Alder Avenue.", {"alder"}),
        ("It began at 9th St. and Mill Rd., police said.", {"9th", "mill"}),
        ("A house on W. Fern Hill Dr was hit.", {"hill"}),
        ("The mayor of St. Louis met Dr. Hall in the street.", set()),
        ("Three Hurt In Drive-By Shooting", set()),
    ],
)
def test_streets_are_known_by_their_own_word(text, streets) -> None:
    assert streets_in(text) == streets
