import pytest

from transforms.quantities.quantities import read_quantities
from transforms.text import Span


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
def test_what_a_figure_measures(text: str, surface: str, value: float, unit: str, dimension: str, only) -> None:
    reading = only(text)
    assert (reading.surface, reading.unit, reading.dimension) == (surface, unit, dimension)
    assert reading.value == pytest.approx(value)


def test_an_open_dollar_is_the_countrys(only) -> None:
    assert only("It cost $5 million.", "CA").unit == "canadian dollar"
    assert only("It cost $5 million.", "FR").unit == "dollar"
    assert only("It cost US$5 million.", "CA").unit == "us dollar"


def test_periods_ages_and_ranks(only) -> None:
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


def test_a_verb_after_an_ordinal_is_no_part_of_what_it_ranks() -> None:
    text = "A second ferry sank near the pier."
    (reading,) = read_quantities(text, [Span(0, len(text))])
    assert (reading.surface, reading.unit) == ("second ferry", "ferry")
