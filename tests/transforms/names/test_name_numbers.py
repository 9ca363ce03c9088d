"""Names that hold a number: streets and stations."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions


def named(text: str) -> dict[str, str]:
    return {m.surface: m.type for m in find_mentions("a", [make_passage("body", text)])}


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("The van burned in the 2400 block of East 83rd Street on Monday.", "East 83rd Street"),
        ("She was found at 4501 N. 61st Ave. by a neighbour.", "N. 61st Ave"),
        ("He was found at 4501 N 61st Ave by a neighbour.", "N 61st Ave"),
        ("Crews closed 83rd Avenue for an hour.", "83rd Avenue"),
        ("Crews closed 9th Street NW for an hour.", "9th Street NW"),
        ("A fire broke out near South 53rd Lane on Friday.", "South 53rd Lane"),
        ("A fire broke out on W. Eighth St. on Friday.", "W. Eighth St"),
    ],
)
def test_a_street_by_its_number(text, street) -> None:
    assert named(text)[street] == "place"


@pytest.mark.parametrize(
    "text", ["Sales fell in the 3rd quarter.", "They took the third way out.", "He was 4th on Sunday."]
)
def test_other_numbers_are_no_streets(text) -> None:
    assert "place" not in named(text).values()


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("The mayor told WQRL 8 News that the bridge is safe.", "WQRL 8 News"),
        ("QUORLIN, Ohio (WAVE) - The mayor resigned on Monday.", "WAVE"),
    ],
)
def test_a_station_by_its_channel_or_its_call_sign(text, station) -> None:
    assert named(text)[station] == "organisation"


def test_capitals_in_brackets_elsewhere_are_no_station() -> None:
    assert "GREAT" not in named("The mayor called it (GREAT) - and resigned on Monday.")


@pytest.mark.parametrize(
    ("text", "road"),
    [
        ("A truck overturned on Interstate 195 near the river.", "Interstate 195"),
        ("A truck overturned on I-195 near the river.", "I-195"),
        ("A truck overturned on northbound I-195 on Monday.", "I-195"),
        ("Crews closed Highway 12 Monday for an hour.", "Highway 12"),
        ("He turned onto State Route 812 and sped off.", "State Route 812"),
        ("He turned onto U.S. Highway 12 and sped off.", "U.S. Highway 12"),
        ("The house on County Road 4608 burned down.", "County Road 4608"),
    ],
)
def test_a_road_by_its_number(text, road) -> None:
    assert named(text)[road] == "place"


@pytest.mark.parametrize(
    "text",
    [
        "I - 44 of us - left.",
        "She took Road 7 of them.",
        "I 44 times asked.",
    ],
)
def test_a_number_behind_another_word_is_no_road(text) -> None:
    assert "place" not in named(text).values()


@pytest.mark.parametrize(
    ("text", "road"),
    [
        ("They sold I-9 forms.", "I-9"),
        ("He lied on I-9 forms.", "I-9"),
        ("The US-2 talks failed.", "US-2"),
        ("The US-1 team won.", "US-1"),
        ("He played Highway 61 Revisited.", "Highway 61"),
    ],
)
def test_forms_talks_and_songs_are_no_roads(text, road) -> None:
    assert road not in named(text)
