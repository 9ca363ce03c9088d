from itertools import pairwise

import pytest

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span


def read(text: str, country: str | None = None) -> list[Reading]:
    readings = read_quantities(text, [Span(0, len(text))], country=country)
    for reading in readings:
        assert text[reading.start : reading.end] == reading.surface
    assert all(a.end <= b.start for a, b in pairwise(readings))
    return readings


def only(text: str, country: str | None = None) -> Reading:
    (reading,) = read(text, country)
    return reading


def test_a_sum_lends_its_currency_to_the_bare_millions_of_another() -> None:
    readings = read("The firm lost 12 million euros on sales of 31 million and sold boats to 2 million.")
    assert [reading.unit for reading in readings] == ["euro", "euro", None]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "dimension"),
    [
        ("Rents fell 4.5 per cent.", "4.5 per cent", 4.5, "percent", "fraction"),
        ("Turnout was up 3 percentage points.", "3 percentage points", 3, "percentage point", "percentage point"),
        ("The bank added 25 basis points.", "25 basis points", 25, "basis point", "percentage point"),
        ("The harbour cost £2.7m to dredge.", "£2.7m", 2.7e6, "pound sterling", "money"),
        ("It needs $1.5 billion.", "$1.5 billion", 1.5e9, "dollar", "money"),
        ("It needs US$40 million.", "US$40 million", 4e7, "us dollar", "money"),
        ("It needs C$3,000.", "C$3,000", 3000, "canadian dollar", "money"),
        ("It raised EUR50m.", "EUR50m", 5e7, "euro", "money"),
        ("It raised 80 million yen.", "80 million yen", 8e7, "japanese yen", "money"),
        ("Tickets are $12 a day.", "$12 a day", 12, "dollar per day", "money per time"),
        (
            "Some wells gave 500 barrels of oil a day.",
            "500 barrels of oil a day",
            500,
            "barrel per day",
            "volume per time",
        ),
        ("Winds hit 120 km/h.", "120 km/h", 120, "kilometre per hour", "speed"),
        ("The hall covers 45 sq m.", "45 sq m", 45, "square metre", "area"),
        ("She is 5 feet 6 inches tall.", "5 feet 6 inches", 5.5, "foot", "length"),
        (
            "It pays 38 dollars for each Halvorsen share.",
            "38 dollars for each Halvorsen share",
            38,
            "dollar per share",
            "money per count",
        ),
        ("The grid promised each customer 50 pounds.", "50 pounds", 50, "pound", "money"),
        ("It weighed 25 pounds.", "25 pounds", 25, "pound-mass", "mass"),
        ("It was 31°C at noon.", "31°C", 31, "celsius", "temperature"),
        ("A quake measuring 4.6 shook the pier.", "4.6", 4.6, "magnitude", "magnitude"),
        ("After it came a 3.4 aftershock.", "3.4", 3.4, "magnitude", "magnitude"),
        ("A magnitude six earthquake struck.", "six", 6, "magnitude", "magnitude"),
        ("The shore felt a quake 4.6 km deep.", "4.6 km", 4.6, "kilometre", "length"),
        ("They ask for 1200 hours of work.", "1200 hours", 1200, "hour", "time"),
        ("They talked for an hour.", "an hour", 1, "hour", "time"),
        ("The pier burned for an hour and a half.", "an hour and a half", 1.5, "hour", "time"),
        ("It began a year and a half ago.", "a year and a half", 1.5, "year", "time"),
        ("It lasted one hour and a half.", "one hour and a half", 1.5, "hour", "time"),
        ("They waited an hour and 20 minutes.", "an hour and 20 minutes", 4 / 3, "hour", "time"),
        ("The line ordered 45 night trains.", "45 night trains", 45, "train", "count"),
        ("They stayed 45 nights.", "45 nights", 45, "night", "time"),
        ("He leads by a 30-point margin.", "30-point", 30, "point", "index point"),
        ("He shot two Norham County sheriff's deputies.", "two Norham County sheriff's deputies", 2, "deputy", "count"),
        ("It was a double fatal stabbing.", "double", 2, "person", "count"),
        ("The quadruple homicide is unsolved.", "quadruple", 4, "person", "count"),
        ("He had a .40-caliber gun.", ".40-caliber", 0.4, "calibre", "calibre"),
        ("He had a 40-calibre gun.", "40-calibre", 0.4, "calibre", "calibre"),
        ("A .380 caliber gun lay there.", ".380 caliber", 0.38, "calibre", "calibre"),
        ("They waited for more than a month.", "a month", 1, "month", "time"),
        ("They rowed for over a month.", "a month", 1, "month", "time"),
        ("The girl was under a year old.", "a year old", 1, "year", "age"),
        ("The council plans 850-880 homes.", "850-880 homes", 865, "home", "count"),
        ("Some 833-870 rowers came.", "833-870 rowers", 851.5, "rower", "count"),
        ("The gauge rose to 911.", "911", 911, None, "number"),
        ("Attendance was at 999.", "999", 999, None, "number"),
        ("The text of the bill says fees rose to 12400.", "12400", 12400, None, "number"),
        ("The text says that fees rose to 12400.", "12400", 12400, None, "number"),
        ("It weighs 2 and a half tonnes.", "2 and a half tonnes", 2.5, "metric ton", "mass"),
        ("It is a 1/2-inch bolt.", "1/2-inch", 0.5, "inch", "length"),
        ("It has five K5 robots.", "five K5 robots", 5, "robot", "count"),
        ("He faces four second-degree counts.", "four second-degree counts", 4, "count", "count"),
        ("A gunman is sought in the killings of 4.", "4", 4, "person", "count"),
        ("He rode a 31 stone mare.", "31 stone", 31, "stone", "mass"),
        ("The pike weighed 22st last May.", "22st", 22, "stone", "mass"),
        ("She landed an 80-pounder.", "80-pounder", 80, "pound-mass", "mass"),
        ("It was a 9-footer.", "9-footer", 9, "foot", "length"),
        ("Police seized 14 AK-47 rifles.", "14 AK-47 rifles", 14, "rifle", "count"),
        ("It hired two U.S. pilots.", "two U.S. pilots", 2, "pilot", "count"),
        ("The crew of 435 homes watched.", "435 homes", 435, "home", "count"),
        ("Two thirds of voters agreed.", "Two thirds", 200 / 3, "percent", "fraction"),
        ("Six in 10 islanders agreed.", "Six in 10", 60, "percent", "fraction"),
        ("Half of the jetty is gone.", "Half", 50, "percent", "fraction"),
        ("The queue took half an hour.", "half an hour", 0.5, "hour", "time"),
        ("Four other people were hurt.", "Four other people", 4, "person", "count"),
        ("The 11-member pact met.", "11-member", 11, "member", "count"),
        ("They won 3-1 on Sunday.", "3-1", 3, "score", "score"),
        ("About 35m households use it.", "35m households", 3.5e7, "household", "count"),
        ("The pier is 1/4 mile long.", "1/4 mile", 0.25, "mile", "length"),
        ("It won at odds of 7-2.", "7-2", 3.5, "ratio", "ratio"),
        ("The 1.2m-strong union struck.", "1.2m-strong", 1.2e6, "person", "count"),
        ("The dam holds 3.2m cubic metres of water.", "3.2m cubic metres", 3.2e6, "cubic metre", "volume"),
        ("The blaze covers 3 sq. miles.", "3 sq. miles", 3, "square mile", "area"),
        ("The quake had a magnitude of 6.1.", "6.1", 6.1, "magnitude", "magnitude"),
        ("Orrin is a town of 3,400 on the coast.", "3,400", 3400, "person", "count"),
        ("The mill at Orrin employs about 420.", "420", 420, "person", "count"),
        ("A family of five was saved.", "five", 5, "person", "count"),
        ("It was £3.1bn a year ago.", "£3.1bn", 3.1e9, "pound sterling", "money"),
        ("It was £3.1bn more a year ago.", "£3.1bn", 3.1e9, "pound sterling", "money"),
        ("Oil costs $3 more per barrel.", "$3", 3, "dollar", "money"),
        ("Owners pay $112 more a year.", "$112 more a year", 112, "dollar per year", "money per time"),
        (
            "Owners pay $112 on average each year.",
            "$112 on average each year",
            112,
            "dollar per year",
            "money per time",
        ),
        ("It was 300 tonnes a year earlier.", "300 tonnes", 300, "metric ton", "mass"),
        ("The dose is 5mg per kg.", "5mg per kg", 5, "milligram per kilogram", "mass per mass"),
        ("It may err by plus or minus 3 percent.", "3 percent", 3, "percent", "fraction"),
        ("A dozen or so boats sank.", "A dozen or so boats", 12, "boat", "count"),
        ("It is a 50-50 chance.", "50-50", 1, "ratio", "ratio"),
        ("A 6-foot-3 guard scored.", "6-foot-3", 6.25, "foot", "length"),
        ("A 6-foot-3-inch guard scored.", "6-foot-3-inch", 6.25, "foot", "length"),
        ("It is an 866-km pipe.", "866-km", 866, "kilometre", "length"),
        ("He is 5'11\" tall.", "5'11\"", 5 + 11 / 12, "foot", "length"),
        ("She is 5’4”, a clerk said.", "5’4”", 5 + 4 / 12, "foot", "length"),
        ("He weighs 14 stone.", "14 stone", 14, "stone", "mass"),
        ("He weighs 14 stone 7 pounds.", "14 stone 7 pounds", 14.5, "stone", "mass"),
        ("The boy weighed 6lb 4oz at birth.", "6lb 4oz", 6.25, "pound-mass", "mass"),
        ("He got two years and nine months.", "two years and nine months", 2.75, "year", "time"),
        (
            "She rowed for 2 hours, 4 minutes and 30 seconds.",
            "2 hours, 4 minutes and 30 seconds",
            2.075,
            "hour",
            "time",
        ),
        ("The anchor weighs two-and-a-half tonnes.", "two-and-a-half tonnes", 2.5, "metric ton", "mass"),
        ("A blast killed at least 26 in Orrin.", "26", 26, "person", "count"),
        ("The death toll from the quake rose to 312.", "312", 312, "person", "count"),
        ("Seven of the dead were children.", "Seven", 7, "person", "count"),
        ("A ferry carried 12 crew.", "12 crew", 12, "crew member", "count"),
        ("The state paid Rs. 500.", "Rs. 500", 500, "indian rupee", "money"),
        ("It was a hot day of 117F.", "117F", 117, "fahrenheit", "temperature"),
        ("It has a capacitor of 3 F.", "3 F", 3, "farad", "capacitance"),
        ("Fatalities reached 212.", "212", 212, "person", "count"),
        ("The bridge toll rose to $4.", "$4", 4, "dollar", "money"),
        ("The fee is now 55 pounds.", "55 pounds", 55, "pound", "money"),
        ("He paid for 55 pounds of rice.", "55 pounds", 55, "pound-mass", "mass"),
        ("There are 14 stone walls.", "14 stone walls", 14, "wall", "count"),
        ("It carried 3 short tons.", "3 short tons", 3, "short ton", "mass"),
        ("Norland came third in the race.", "third", 3, "place", "ordinal"),
        ("Ruiz came sixth despite a cramp.", "sixth", 6, "place", "ordinal"),
        ("A third person has died of smoke.", "third person", 3, "person", "ordinal"),
        ("She finished joint second.", "second", 2, "place", "ordinal"),
        ("It is the third-largest bank in Norland.", "third-largest bank", 3, "bank", "ordinal"),
        ("A fleet of 63,000 Model 3 sedans.", "63,000 Model 3 sedans", 63000, "sedan", "count"),
        ("The mill is a mile away.", "a mile", 1, "mile", "length"),
        ("It sank less than a mile from the quay.", "a mile", 1, "mile", "length"),
        ("She was found about a block from the mill.", "a block", 1, "block", "count"),
        ("She ran half a block to the quay.", "half a block", 0.5, "block", "count"),
        ("He left a week before the fire.", "a week", 1, "week", "time"),
        ("A year after he fled, Lund came back.", "A year", 1, "year", "time"),
        ("A cook was shot once in the arm.", "once", 1, "time", "count"),
        ("He shot himself once.", "once", 1, "time", "count"),
        ("The clerk was shot at least once.", "once", 1, "time", "count"),
        ("He shot the boy once with a rifle.", "once", 1, "time", "count"),
        ("It came a day after another fire.", "a day", 1, "day", "time"),
        ("A week before Ruiz left, it burned.", "A week", 1, "week", "time"),
        ("He got a year of probation.", "a year", 1, "year", "time"),
        ("She spent a month in jail for it.", "a month", 1, "month", "time"),
        ("The father-of-four fled.", "four", 4, "child", "count"),
        ("Two of the deceased were male.", "Two", 2, "person", "count"),
        ("He is a man of 5'9, police said.", "5'9", 5.75, "foot", "length"),
        ("She is a woman of between 5’3 and 5’9.", "5’3 and 5’9", 5.5, "foot", "length"),
        ("A pair of masked gunmen fled.", "pair of masked gunmen", 2, "gunman", "count"),
        ("Another pair of brothers is held.", "pair of brothers", 2, "brother", "count"),
        ("It left a 25- mile trail of oil.", "25- mile", 25, "mile", "length"),
        ("The gun was a.38 calibre pistol.", "38 calibre", 0.38, "calibre", "calibre"),
        ("The five-year-old insurgency goes on.", "five-year-old", 5, "year", "time"),
        ("The 12 person jury left.", "12 person", 12, "person", "count"),
        ("She has passed the 1,300 delegate mark.", "1,300 delegate", 1300, "delegate", "count"),
    ],
)
def test_what_a_figure_measures(text: str, surface: str, value: float, unit: str, dimension: str) -> None:
    reading = only(text)
    assert (reading.surface, reading.unit, reading.dimension) == (surface, unit, dimension)
    assert reading.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Turnout was 61.4%, up 2.3 points.", ["percent", "percentage point"]),
        ("Its share fell 3 points to 31%.", ["percentage point", "percent"]),
        ("The bank cut its rate by a quarter point.", ["percentage point"]),
        ("The margin of error is plus or minus 2.5 points.", ["percentage point"]),
        ("The margin of error is plus or minus 2.5 percent.", ["percentage point"]),
        ("Margins of error are 3 percent and 4.5 percent.", ["percentage point", "percentage point"]),
        ("With a margin of error of 3 percent, Lund had 41 percent.", ["percentage point", "percent"]),
        ("The index rose 2%, or 31 points.", ["percent", "point"]),
        ("The index rose 2 percent, up 31 points.", ["percent", "point"]),
    ],
)
def test_points_of_what_is_counted_in_percent_are_percentage_points(text: str, units: list[str]) -> None:
    assert [reading.unit for reading in read(text)] == units


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Half a million people fled.", 450_000, 550_000),
        ("It cost one and a half million euros.", 1_450_000, 1_550_000),
        ("It drew 1½ million visitors.", 1_450_000, 1_550_000),
        ("It lasted two and a half years.", 2.25, 2.75),
    ],
)
def test_a_fraction_of_a_scale_word_is_as_precise_as_one_decimal(text: str, low: float, high: float) -> None:
    reading = only(text)
    assert (reading.low, reading.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("text", ["It took 2 hours, 75 minutes a lap.", "It took 3 days, 4 hours a day."])
def test_what_is_no_part_of_a_unit_stays_apart(text: str) -> None:
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    ("text", "modifier", "accepted", "hard"),
    [
        ("about 1,000 homes", "about", (500, 1500), (500, 1500)),
        ("about 2,000 homes", "about", (1500, 2500), (1000, 3000)),
        ("some 435 homes", "about", (413.25, 456.75), (391.5, 478.5)),
        ("nearly 200,000 votes were cast", "nearly", (100000, 200000), (100000, 200000)),
        ("more than 340 homes", "more_than", (340, 374), (340, None)),
        ("at least 340 homes", "at_least", (340, 374), (340, None)),
        ("340 or more homes", "at_least", (340, 374), (340, None)),
        ("up to 340 homes", "at_most", (306, 340), (0, 340)),
        ("as long as 340 metres", "at_most", (306, 340), (0, 340)),
        ("fewer than 340 homes", "less_than", (306, 340), (0, 340)),
        ("between 5 and 7 percent", "range", (5, 7), (5, 7)),
        ("5 to 7 percent", "range", (5, 7), (5, 7)),
        ("a 5-7% loss", "range", (5, 7), (5, 7)),
        ("$3 to $5 billion", "range", (3e9, 5e9), (3e9, 5e9)),
        ("$3-5 billion", "range", (3e9, 5e9), (3e9, 5e9)),
        ("more than 10 but fewer than 20 homes", "range", (10, 20), (10, 20)),
        ("dozens of homes", "vague", (24, 99), (24, None)),
        ("435 homes", "exact", (434.5, 435.5), (434.5, 435.5)),
        ("12 homes", "exact", (12, 12), (12, 12)),
        ("1,200 homes", "exact", (1150, 1250), (1150, 1250)),
        ("a 25% tariff", "exact", (25, 25), (25, 25)),
        ("a 25% swing", "exact", (24.5, 25.5), (24.5, 25.5)),
        ("six in 10 pilots", "exact", (55, 65), (52.5, 67.5)),
    ],
)
def test_the_two_intervals(
    text: str, modifier: str, accepted: tuple[float, float], hard: tuple[float, float | None]
) -> None:
    reading = only(text)
    assert reading.modifier == modifier
    assert (reading.low, reading.high) == pytest.approx(accepted)
    assert (reading.hard_low, reading.hard_high) == (pytest.approx(hard[0]), hard[1] and pytest.approx(hard[1]))


@pytest.mark.parametrize(
    ("text", "surface", "modifier", "unit"),
    [
        ("It lost 5-7 boats.", "5-7 boats", "range", "boat"),
        ("It lost 40 or more boats.", "40 or more boats", "at_least", "boat"),
        ("It lost 40 boats at most.", "40 boats", "at_most", "boat"),
        ("It lost 40 boats at least twice.", "40 boats", "exact", "boat"),
        ("It lost upwards of 40 boats.", "40 boats", "more_than", "boat"),
        ("It lost no fewer than 40 boats.", "40 boats", "at_least", "boat"),
        ("It lost no more than 40 boats.", "40 boats", "at_most", "boat"),
        ("It lost as many as 40 boats.", "40 boats", "at_most", "boat"),
        ("It lost close to 40 boats.", "40 boats", "about", "boat"),
        ("It lost 40 boats or so.", "40 boats", "about", "boat"),
        ("It lost a handful of boats.", "a handful of boats", "vague", "boat"),
        ("Tens of thousands marched.", "Tens of thousands", "vague", "person"),
        ("Hundreds have been displaced.", "Hundreds", "vague", "person"),
        ("It lost scores of boats.", "scores of boats", "vague", "boat"),
        ("She is 21.", "21", "exact", "year"),
        ("It uses 5 litres per 100 km.", "5 litres per 100 km", "exact", "litre per 100 kilometre"),
    ],
)
def test_bounds_and_units_in_other_words(text: str, surface: str, modifier: str, unit: str) -> None:
    reading = only(text)
    assert (reading.surface, reading.modifier, reading.unit) == (surface, modifier, unit)


def test_an_amount_of_movement_has_a_direction_and_a_level_has_none() -> None:
    amount, level, before = read("Shares rose 5 percent to $10 from $9.")
    assert (amount.change, level.change, before.change) == ("up", None, None)
    assert (level.value, before.value) == (10, 9)
    assert only("Ridership fell by about 3 percent.").change == "down"
    assert only("It reported a 3 percent drop in sales.").change == "down"
    assert only("Ferries were 7 percent slower.").change is None
    first, second = read("Eels on the new feed lost 15 percent of their weight, against 2 percent on the old one.")
    assert (first.change, second.change) == ("down", "down")
    first, second = read("Fares rose to 5 percent, against 3 percent on the ferry.")
    assert (first.change, second.change) == (None, None)
    assert only("They cut their harbour spending by 40 percent.").change == "down"
    assert only("They gave up 40 boats.").change is None


def test_from_and_to_are_a_range_only_without_movement() -> None:
    assert [reading.value for reading in read("The levy rose from 5 percent to 7 percent.")] == [5, 7]
    assert only("Berths range from $300 to $900.").modifier == "range"


def test_units_left_out_are_taken_from_the_neighbour() -> None:
    sold, tendered = read("It sold 435 homes at auction and 187 by tender.")
    assert (sold.unit, tendered.unit, tendered.value) == ("home", "home", 187)
    dead, hurt = read("The blast left 6 killed and 4 wounded.")
    assert (dead.unit, hurt.unit) == ("person", "person")
    first, second = read("They spent 90 million of their 2.5 billion shekels.")
    assert (first.unit, second.unit) == ("shekel", "shekel")


def test_an_open_dollar_is_the_countrys() -> None:
    assert only("It cost $5 million.", "CA").unit == "canadian dollar"
    assert only("It cost $5 million.", "FR").unit == "dollar"
    assert only("It cost US$5 million.", "CA").unit == "us dollar"


def test_periods_ages_and_ranks() -> None:
    period = only("Traffic has fallen for seven consecutive months.")
    assert (period.kind, period.value, period.unit, period.low, period.high) == ("duration", 7, "month", 7, 7)
    age = only("The 14-year-old skipper won.")
    assert (age.dimension, age.value, age.unit) == ("age", 14, "year")
    assert only("Ann Weir, 52, was first ashore.").dimension == "age"
    rank = only("It is her second official visit to the port.")
    assert (rank.kind, rank.value, rank.unit, rank.noun) == ("ordinal", 2, "visit", "official visit")


def test_nothing_is_read_across_sentences() -> None:
    text = "He paid $5. Million-dollar homes stood by."
    readings = read_quantities(text, [Span(0, 11), Span(12, len(text))])
    assert readings[0].value == 5


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("Boys aged 7, 8 and 9 sang.", [7, 8, 9], "year"),
        ("Rates rose 3, 4 and 5 percent.", [3, 4, 5], "percent"),
        ("They got terms of 2, 3, 4 and 6 years.", [2, 3, 4, 6], "year"),
        ("The stand held 80, 000 visitors.", [80_000], "visitor"),
    ],
)
def test_every_member_of_a_list_is_read(text: str, values: list[float], unit: str) -> None:
    readings = read_quantities(text, [Span(0, len(text))])
    assert [(reading.value, reading.unit) for reading in readings] == [(value, unit) for value in values]


def test_a_verb_after_an_ordinal_is_no_part_of_what_it_ranks() -> None:
    text = "A second ferry sank near the pier."
    (reading,) = read_quantities(text, [Span(0, len(text))])
    assert (reading.surface, reading.unit) == ("second ferry", "ferry")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The most is a decade behind bars.", [(1, "decade")]),
        ("He served for nearly a decade.", [(1, "decade")]),
        ("A decade ago it was built.", []),
        ("It shut for about a year and two months.", [(pytest.approx(14 / 12), "year")]),
        (
            "She won in 2 hours 4 minutes, 9 seconds ahead of Orran.",
            [(pytest.approx(2 + 4 / 60), "hour"), (9, "second")],
        ),
        ("She is 5ft 7in tall.", [(pytest.approx(67 / 12), "foot")]),
    ],
)
def test_one_unit_its_parts_and_leads(text: str, found: list[tuple[float, str]]) -> None:
    assert [(reading.value, reading.unit) for reading in read(text)] == found


def test_decades_are_rounded_even_when_whole() -> None:
    assert (only("It took two decades.").low, only("It took two decades.").high) == (1.5, 2.5)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He has six convictions, including three from 2017.", [6, 3]),
        ("He has six convictions, including three alone in Alder.", [6, 3]),
        ("Twenty houses burned, including seven in Alder.", [20, 7]),
        ("Six unions struck, including two of the largest.", [6]),
        ("Six fires burned, including nine in Alder.", [6]),
    ],
)
def test_a_part_of_a_count_leaves_its_noun_out(text: str, values: list[float]) -> None:
    readings = read(text)
    assert [reading.value for reading in readings] == values
    assert len({reading.unit for reading in readings}) == 1


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One is in critical condition and two are in stable condition.", [1, 2]),
        ("The crew is at a clinic, and one remains in serious condition.", [1]),
        ("Four men are hurt, including one in critical condition.", [4, 1]),
        ("No one is in critical condition.", []),
        ("One is in the harbour, two are at sea.", []),
    ],
)
def test_one_of_several_counts_by_the_condition(text: str, values: list[float]) -> None:
    assert [reading.value for reading in read(text)] == values


def test_the_manager_of_a_campaign_has_an_age_and_the_campaign_a_length() -> None:
    readings = read("The 41-year-old campaign manager left the two-year-old campaign.")
    assert [(reading.dimension, reading.kind) for reading in readings] == [("age", "quantity"), ("time", "duration")]


def test_an_age_is_no_count_of_what_follows() -> None:
    assert only("A girl aged 13 suffered burns.").dimension == "age"
    assert only("The driver, a man of 38, was hurt.").dimension == "age"


def test_what_goes_up_to_a_figure_gets_there() -> None:
    assert only("Prices may go up to 21 per cent.").modifier == "exact"
    assert only("Prices may go up by up to 21 per cent.").modifier == "at_most"


def test_as_much_as_what_something_is_twice_is_no_bound() -> None:
    modifiers = {claim.surface: claim.modifier for claim in read("It lost 125 tonnes, twice as much as 60 tonnes.")}
    assert modifiers["60 tonnes"] == "exact"
    assert only("It lost as much as 60 tonnes.").modifier == "at_most"


def test_a_second_figure_up_to_which_something_goes_bounds_not_the_first() -> None:
    assert [one.modifier for one in read("It has 340 homes and up to 20 boats.")] == ["exact", "at_most"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They handed over 40 boats.", [("exact", 40)]),
        ("They signed over 40 boats.", [("exact", 40)]),
        ("They sold over 40 boats.", [("more_than", 40)]),
    ],
)
def test_over_is_a_particle_of_what_is_handed_over(text: str, found: list[tuple[str, float]]) -> None:
    assert [(reading.modifier, reading.value) for reading in read(text)] == found


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It sold 620 boats at the end of the week, down from 38,000 in May.", ["boat", "boat"]),
        ("It sold 620 boats and moved on; down from 38,000 it was not.", ["boat", None]),
        ("The bill went up by half a billion euros since May, to 3.4 billion.", ["euro", "euro"]),
        ("The bill of half a billion euros came down, to 3.4 billion.", ["euro", None]),
        ("Of the 30 boats in Orran, 17 were old.", ["boat", "boat"]),
        ("They had 2,200 boats, and 1,600 four years later.", ["boat", None, "year"]),
        ("They had 1,600 four-wheel carts.", ["cart"]),
        ("A ferry with 176 aboard lands safely", ["person"]),
        ("Twelve hurt men lie in three clinics, four of them in intensive care.", ["man", "clinic", "man"]),
        ("They own three clinics, two of them in Orran.", ["clinic", "clinic"]),
    ],
)
def test_what_a_bare_number_counts_is_told_elsewhere_in_its_sentence(text: str, units: list[str | None]) -> None:
    assert [reading.unit for reading in read(text)] == units


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("They had a row over a $40 debt.", "exact"),
        ("They had a row about a 40-boat deal.", "exact"),
        ("They had over a dozen boats.", "more_than"),
        ("They took nearly a 20% cut.", "nearly"),
    ],
)
def test_what_a_row_is_over_is_not_more_than_so_much(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Some 8,900 rowers have gone, and another 3,500 have been told to.", ["rower", "rower"]),
        ("Room was made for 2,600 of the nearly 9,000 boats.", ["boat", "boat"]),
        ("Room was made for 2,600 of the town and 9,000 boats.", [None, "boat"]),
        ("It will sell about 1,200 of the merged firm's nearly 27,000 boats.", ["boat", "boat"]),
        ("It will sell about 1,200 on the firm's 27,000 boats.", [None, "boat"]),
        ("There were 130 of us in the town.", ["person"]),
        ("There were 130 of it in the town.", [None]),
        ("Two of them, a boy of 16 and a man of 20, went home.", ["person", "year", "year"]),
        ("Two of them, a boat and a cart, went home.", [None]),
    ],
)
def test_a_part_or_another_number_of_the_same_has_its_unit(text: str, units: list[str | None]) -> None:
    assert [reading.unit for reading in read(text)] == units
