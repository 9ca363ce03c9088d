import pytest

from transforms.stories.street_names import street_of_block, streets_in


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("He was shot in the 400 block of North Alder Avenue.", {"alder"}),
        ("It began at 9th St. and Mill Rd., police said.", {"9th", "mill"}),
        ("A house on W. Fern Hill Dr was hit.", {"hill"}),
        ("It began on Mill Road. Police came from Elm Street SE at once.", {"mill", "elm"}),
        ("Police came to O'Leary Street.", {"leary"}),
        ("It began in Mill Road Church.", set()),
        ("The mayor of St. Louis met Dr. Hall in the street.", set()),
        ("Three Hurt In Drive-By Shooting", set()),
    ],
)
def test_streets_are_known_by_their_own_word(text, streets) -> None:
    assert streets_in(text) == streets


def test_time_grows_with_length_only(takes_linear_time) -> None:
    takes_linear_time(streets_in, lambda n: "Ana-Ben-" * n)


@pytest.mark.parametrize(
    ("after", "name", "kind", "side"),
    [
        (" of East Mill Street in Norton.", "mill", "street", "e"),
        (" of E. Mill St. on Sunday", "mill", "street", "e"),
        (" of Mill Street Sunday", "mill", "street", None),
        (" of Mill Street SE.", "mill", "street", "se"),
        (" of Northwest Third Avenue, police said", "3rd", "avenue", "nw"),
        (" of W. 3rd Ave.", "3rd", "avenue", "w"),
        (" South Fern where", "fern", None, "s"),
        (" of south Fern Road", "fern", "road", "s"),
        (" of the Fern Hill Road", "fern hill", "road", None),
        (" of the Esplanade", "esplanade", None, None),
        (" of Highway 9 near", "highway 9", None, None),
        (" of U.S. Highway 9 South", "highway 9", None, "s"),
        (" of South Highway 9 near", "highway 9", None, "s"),
        (" of Fern Highway near", "fern", "highway", None),
        (" of Mill Road 20 minutes later", "mill", "road", None),
        (" of J.R.K. Boulevard", "j.r.k", "boulevard", None),
        (" of Fernway Monday", "fernway", None, None),
        (" of South Street", "south", "street", None),
        (" on Mill Street", "mill", "street", None),
        (" of MLK Boulevard.", "martin luther king", "boulevard", None),
        (" of South Martin Luther King Jr. Boulevard on", "martin luther king", "boulevard", "s"),
        (" of Dr. Martin Luther King Jr. Blvd.", "martin luther king", "boulevard", None),
        (" of Dr Street", "dr", "street", None),
    ],
)
def test_a_block_is_of_a_street_by_its_own_words(after, name, kind, side) -> None:
    assert street_of_block(after) == (name, kind, frozenset([side] if side else []))


@pytest.mark.parametrize("after", [" of shares", ", police said", " of North", ""])
def test_a_block_of_no_street(after) -> None:
    assert street_of_block(after) is None
