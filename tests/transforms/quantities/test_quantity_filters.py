"""What is no figure although it holds a number: names, dates, labels."""

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span


def read(text: str) -> list[Reading]:
    return read_quantities(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met in a room of the hotel.",
        "The S&P 500 and the FTSE 100 were flat.",
        "A 737 Max landed late.",
        "Cases of Covid-19 are rare.",
        "Order no. 4567812 was sent.",
        "The No. 12 seed lost.",
        "He came second-guessing them.",
        "Safety comes first.",
        "He left for Norland around 2012, she says.",
        "The Group of 20 disagreed.",
        "It would become the 51st state.",
        "Bill C-69 and HR 1 stalled.",
        "See section 232 of the act.",
        "Flight 370 never arrived.",
        "Call 613-555-0142 for help.",
        "It was first published on Oct. 3, 2025.",
        "The meeting is at 1:45pm on Tuesday.",
        "The 2019 election was close.",
        "In the 1990s the mill closed.",
        "For the first time, nobody spoke.",
        "One of them left, and no one saw the other one.",
        "The 20th century ended.",
        "Fifth Avenue was shut.",
        "Turn to page 12.",
        "Version 3.2.1 is out.",
        "The third quarter was slow.",
        "It was a six-speed gearbox.",
        "A one-off payment was refused.",
        "Article 5 applies.",
        "An AK-47 was found in Area 51.",
        "Apollo 11 and Formula 1 are old.",
        "The 49ers beat the Big Ten.",
        "He wore No. 23 in Room 12.",
        "Windows 11 and the iPhone 15 are out.",
        "Highway 401 leads to Channel 4.",
        "The ISBN is 978-3-16-148410-0.",
        "At one point, Lund left the pier.",
        "FOX 13 reports that it sank, as Action News 5 Investigators did.",
        "She ran in the 4x100 relay.",
        "He had a .380 pistol and a 12-gauge shotgun.",
        "Call (901) 555-WAVES with a tip.",
        "Call 1-888-ALDERSC, 1-866-7LOCKED, 800-TIP-LINE or 555-TIPS (8477).",
        "Text it to ALDER (274637).",
        "Text a tip to police at 274637.",
        "She made a call to 911 from there.",
        "It was more than a night shift.",
        "She gave it more than a second thought.",
        "Liv 'was seen 5'6\" times.",
        "She read 5'12\" there.",
        "The couple exchanged rings.",
        "He walked a mile in the rain past a block of flats.",
        "They strolled around a block of flats.",
        "She ran more than a mile.",
        "It is a week of rest, and a year later nothing had changed.",
        "He was shot once he had left.",
        "He lost a pair of shoes, a pair of scissors and a pair of lawsuits.",
        "He shot the video once.",
        "It was a year of rest and a month of Sundays.",
        "She was hit once more.",
        "See the 38108 zip code.",
        "They watched the six o'clock news.",
    ],
)
def test_names_dates_and_labels_measure_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["It is told in the third person.", "She was the first person to cross the strait."])
def test_who_tells_is_ranked_by_no_ordinal(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The Seven Harbours Study found it.", []),
        ("She slept in the Four Pines Lodge.", []),
        ("In Orran Two People Died", ["Two People"]),
        ("Dan Krag, 28, and 2-month-old Tom Krag were hurt.", ["28", "2-month-old"]),
    ],
)
def test_numbers_in_names_and_ages_side_by_side(text, surfaces) -> None:
    assert [one.surface for one in read(text)] == surfaces


@pytest.mark.parametrize(
    ("text", "lengths"), [("south of 8 Mile, near Elm Street", 0), ("on 8 Mile Road", 0), ("8 miles", 1)]
)
def test_a_road_that_is_called_by_its_miles_is_no_length(text: str, lengths: int) -> None:
    assert [reading.dimension for reading in read(f"She was found {text}.")] == ["length"] * lengths
