"""What a number counts that no noun follows."""

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span


def read(text: str) -> list[Reading]:
    return read_quantities(text, [Span(0, len(text))])


def test_more_who_were_harmed_are_persons() -> None:
    assert [reading.unit for reading in read("At least 14 were killed and 20 more wounded.")] == ["person", "person"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Three people are dead and two are still in critical condition.", ["person", "person"]),
        ("5 shot near the park", ["person"]),
        ("Five men were shot, three fatally.", ["man", "person"]),
        ("It sank with 228 on board.", ["person"]),
        ("The toll from a warehouse fire at the docks of the old port rose to six.", ["person"]),
        (
            "The toll road to the docks was sold while shares of the old port firm that owned the docks rose to six.",
            [None],
        ),
        ("Two are better.", []),
        ("Two sustained minor injuries, and five received serious head wounds.", ["person", "person"]),
        ("Nine suffered smoke inhalation.", ["person"]),
        ("Two suffered non-life-threatening injuries.", ["person"]),
        ("Two received letters.", ["letter"]),
        ("The death toll in the fire at a warehouse in the port of Orran stands at six.", ["person"]),
        ("The death toll after the fire at a warehouse in Orran is now six.", ["person"]),
        ("The toll of dead from the storm at sea in the north has passed six.", ["person"]),
        ("The number of people killed in the attack on a harbour climbed to six.", ["person"]),
        ("They won in front of 41,300 at Mill Road.", ["person"]),
        ("They stood in front of 41,300 boats.", ["boat"]),
        ("Of the survivors more than 30 are under 18.", ["person", None]),
        ("More than 30 are under water.", [None]),
        ("The fever has sickened 28 and killed four in nine states.", ["person", "person", "state"]),
        ("The fever has killed four in nine patients.", ["percent"]),
        ("Three of those who came own boats.", ["person"]),
        ("Nine of those saved hold foreign passports.", ["person"]),
        ("Nine of those foreign passports were sold.", ["passport"]),
        ("It has a technical staff of more than 350.", ["person"]),
        ("Nineteen were lifted off, and two were winched to a ship.", ["person", "person"]),
        ("Nineteen were lifted.", []),
        ("Eleven fled in March, and about 200 attended the fair.", ["person", "person"]),
        ("Those aged 40 marched.", ["year"]),
        ("Some 1,150 took part and 340 lost their jobs.", ["person", "person"]),
        ("Some 1,150 took parts.", [None]),
        ("1,412 sleep rough in Orran", ["person"]),
    ],
)
def test_who_a_bare_number_counts_is_told_by_the_state_they_are_in(text: str, units: list[str | None]) -> None:
    assert [reading.unit for reading in read(text)] == units


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blast killed one and wounded two.", [(1, "person"), (2, "person")]),
        ("He shot three sailors, killing one, on the pier.", [(3, "sailor"), (1, "person")]),
        ("They killed one bird and freed the one that sang.", [(1, "bird")]),
        ("Eight had to be taken to hospital.", [(8, "person")]),
        ("The flood killed twenty-two on Monday.", [(22, "person")]),
        ("A flood drove 410,000 from their homes.", [(410000, "person")]),
        ("In all 19 were transported to Orran Hospital.", [(19, "person")]),
        ("Two escaped, and three were treated and released.", [(2, "person"), (3, "person")]),
        ("It hurt 14 sailors, nine of whom are in hospital.", [(14, "sailor"), (9, "person")]),
        ("Two 21-year-olds were held.", [(2, "person"), (21, "year")]),
        ("He is the third sailor below the age of 20 to be shot.", [(3, "sailor"), (20, "year")]),
        ("Of 30 wells that were tested, 17 were foul.", [(30, "well"), (17, "well")]),
        ("Of 30 wells that were tested, 41 were foul.", [(30, "well")]),
        ("A shootout in Orran wounded eight", [(8, "person")]),
        ("There are two confirmed dead.", [(2, "person")]),
        ("By a 9-to-6 vote the court sent it back.", [(9, "vote"), (6, "vote")]),
        ("He offered an 18-point plan and got two week's pay.", [(2, "week")]),
        ("Labour won 412 seats to the Reds' 121.", [(412, "seat"), (121, "seat")]),
        ("It burned 120 homes and threatens 4,000 more.", [(120, "home"), (4000, "home")]),
        ("A population of 8.4 million makes it large.", [(8.4e6, "person")]),
        ("The bill passed the Senate 62 to 38 and the House.", [(62, "vote"), (38, "vote")]),
        ("The incidence is 85.3 per 100,000 people.", [(85.3, "case per 100000 person")]),
        ("It burned 120 homes, nine of them empty.", [(120, "home"), (9, "home")]),
        ("Four men were slightly hurt and two seriously.", [(4, "man"), (2, "person")]),
        ("Police held 1 of the victims.", []),
        ("There were 1,442 fires, 538, up from 430, of them large.", [(1442, "fire"), (538, None), (430, None)]),
        ("Gunmen wound 4 on the pier; 13 struck by gunfire in Orran", [(4, "person"), (13, "person")]),
        ("Woods shoots 65 and the plant made 500 cars, compared with 435 in 2011.", [(500, "car"), (435, "car")]),
        ("Tremors of 4.5 and 4.8 followed.", [(4.5, "magnitude"), (4.8, "magnitude")]),
        ("The death toll from Tuesday's gale rose to six.", [(6, "person")]),
        ("The death toll, which was first put at six, fell.", [(6, "person")]),
        ("Divers put the number of the dead at seven.", [(7, "person")]),
        ("Of the 31 who fell, nine were in a critical condition.", [(31, "person"), (9, "person")]),
        ("Three were women and two were children.", [(3, "person"), (2, "person")]),
        ("Men under 30 who are ill stayed.", [(30, "year")]),
        ("A couple who left said so.", []),
        ("Three ferries in four were late.", [(75, "percent")]),
        ("One sailor in six is a woman.", [(pytest.approx(100 / 6), "percent")]),
        ("He scored three goals in four games.", [(3, "goal"), (4, "game")]),
        ("The number of cases reached 563, up from 412.", [(563, "case"), (412, "case")]),
        ("The number of boats rose by 24 to 463.", [(24, "boat"), (463, "boat")]),
        ("It is a $2 daily paper.", [(2, "dollar")]),
        ("The gale damaged 340 boats and destroyed 52.", [(340, "boat"), (52, "boat")]),
        ("Some 250 boats were without fuel and 220 without crews.", [(250, "boat"), (220, "boat")]),
        ("It hired 2,000 sailors, and 540 will be kept on.", [(2000, "sailor"), (540, "sailor")]),
        ("It has 60 boats, 12 of which are new.", [(60, "boat"), (12, "boat")]),
        ("Two boys aged 13 and 14 were held.", [(2, "boy"), (13, "year"), (14, "year")]),
        ("It sells 4,000 boats annually for $15 monthly.", [(4000, "boat per year"), (15, "dollar per month")]),
        ("The ferry sells a $40 family pass.", [(40, "dollar")]),
        ("It was a double murder-suicide.", []),
        ("He won a triple crown and a double century.", []),
        ("The 31st Avenue and the 22st Avenue are closed.", []),
        ("He owns 14 stone walls.", [(14, "wall")]),
        ("Smuggler who shot 6, killing 2, is sought", [(6, "person"), (2, "person")]),
        ("Clown shoots five at fair", [(5, "person")]),
        ("It sank two of its own ferries.", [(2, "ferry")]),
        ("A party of 12 came.", [(12, "person")]),
        ("Three of them were in critical condition.", [(3, "person")]),
        ("Two of them were also women.", [(2, "person")]),
        ("Two of them were red.", [(2, None)]),
        ("Four of the dogs fled; two of them were killed.", [(4, "dog"), (2, "dog")]),
        ("He sold 911 boats to 20118 buyers by text.", [(911, "boat"), (20118, "buyer")]),
        ("He is held in the shooting of five", [(5, "person")]),
        ("It lost 4,000 work-related letters.", [(4000, "letter")]),
        ("The gale hurt 11 sailors, eight from Norham.", [(11, "sailor"), (8, "sailor")]),
        ("The gale hurt eight sailors, 11 from the north said.", [(8, "sailor")]),
        ("Three of Ann Weir's sons and two of this year's ferries sank.", [(3, "son"), (2, "ferry")]),
        ("Two of the captain’s plan were late.", []),
        ("He heard about a second ship and more than a word.", [(2, "ship")]),
        ("They quarrelled over a year that was lost.", []),
        ("He shot 3 under par and then shot 66.", []),
        ("He shot 41 on the front nine.", []),
        ("She shot 12 for a film.", []),
        ("1 dead, 7 injured in crash", [(1, "person"), (7, "person")]),
        ("It left one harbour pilot dead.", [(1, "pilot")]),
        ("Weir, a father of four, was killed.", [(4, "child")]),
        ("Her grandmother of six was hurt.", [(6, "grandchild")]),
        ("The mother of two boys was hurt.", [(2, "boy")]),
        ("All nine were taken to a local hospital.", [(9, "person")]),
        ("It grazed two passersby and her two other stepchildren.", [(2, "passerby"), (2, "stepchild")]),
    ],
)
def test_what_a_number_without_a_noun_counts(text: str, found: list[tuple[float, str | None]]) -> None:
    assert [(reading.value, reading.unit) for reading in read(text)] == found


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The searchers, 126 in all, came from Orran.", ["searcher"]),
        ("The search, 126 in all, came to an end.", []),
        ("Seventy-one were saved.", ["person"]),
        ("Seventy-one were painted.", []),
    ],
)
def test_a_number_says_how_many_those_before_it_are(text: str, units: list[str]) -> None:
    assert [reading.unit for reading in read(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Twelve people in nine towns fell ill and eight of them died.", ["person", "town", "person"]),
        ("She has 40 shops in nine towns, eight of them in Norland.", ["shop", "town", "shop"]),
        ("She has four shops in nine towns, eight of them in Norland.", ["shop", "town", "town"]),
        ("The shops are in nine towns, eight of them in Norland.", ["town", "town"]),
        ("Twelve people were shot in ten fights, eight of which began here.", ["person", "fight", "fight"]),
        ("The fire burned 12 homes, nine of them empty, and threatens 40 more.", ["home", "home", "home"]),
    ],
)
def test_a_part_is_of_what_there_is_and_not_of_where_it_is(text: str, units: list[str]) -> None:
    assert [reading.unit for reading in read(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Of those infected, 49 had no symptoms.", ["person"]),
        ("Of those who left, about 49 came back.", ["person"]),
        ("Of the patients in Orran, 49 needed oxygen.", ["patient"]),
        ("Of those in the harbour, 49 needed paint.", []),
        ("Of the cargo, 49 went to Orran.", []),
        ("Of the patients, most of them old, 49 needed oxygen.", []),
    ],
)
def test_a_bare_number_is_a_part_of_the_whole_that_its_sentence_opens_with(text: str, units: list[str]) -> None:
    assert [reading.unit for reading in read(text)] == units
