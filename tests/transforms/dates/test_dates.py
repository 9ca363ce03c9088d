from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transforms.dates.dates import WEEKDAY_NAMES, read_dates
from transforms.language.sentences import split_sentences
from transforms.reading import Reading

EPOCH = date(1970, 1, 1)
FRIDAY = date(2024, 5, 17)
DAYS = st.dates(min_value=date(1905, 1, 1), max_value=date(2095, 12, 31))


def readings(text: str, published: date | None = FRIDAY, day_first: bool | None = None) -> list[Reading]:
    return read_dates(text, split_sentences(text), published=published, day_first=day_first)


def spans(text: str, published: date | None = FRIDAY) -> list[tuple[str, str, str]]:
    """Surface, first and last day of each reading."""

    def shown(value: float | None) -> str:
        return "-" if value is None else (EPOCH + timedelta(days=value)).isoformat()

    return [(reading.surface, shown(reading.low), shown(reading.high)) for reading in readings(text, published)]


def only(text: str, published: date | None = FRIDAY) -> tuple[str, str]:
    found = spans(text, published)
    assert len(found) == 1, found
    return found[0][1:]


@pytest.mark.parametrize(
    "text",
    ["It opened in January ² and cost more.", "last ²² years", "² May", "in 2020²", "1/²/2020", "the ³ days to ¹ June",
     "① March 2020", "three ² weeks ago", "Q² 2020"],
)  # fmt: skip
def test_raised_figures_of_footnotes_are_no_numbers(text: str) -> None:
    for reading in readings(text):
        assert text[reading.start : reading.end] == reading.surface
        assert not set(reading.surface) & set("¹²³①")


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


@given(DAYS, st.none() | DAYS)
def test_full_dates_are_read_back_in_every_form(day: date, published: date | None) -> None:
    forms = [
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%B} {ordinal(day.day)}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"the {ordinal(day.day)} of {day:%B}, {day.year}",
        f"{day:%A}, {day:%B} {day.day}, {day.year}",
        f"{day:%A} {day.day} {day:%B} {day.year}",
        f"{day:%d-%b-%Y}",
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
    ]
    if day.month != 5:
        forms.append(f"{day:%b}. {day.day}, {day.year}")
    for form in forms:
        found = readings(f"The quay closed on {form}, police said.", published)
        assert [reading.value for reading in found] == [(day - EPOCH).days], form
        assert found[0].surface == form
        assert found[0].low == found[0].high == found[0].hard_low == found[0].hard_high


@given(DAYS, st.booleans())
def test_slashed_dates_follow_the_order_of_the_text_or_allow_both(day: date, day_first: bool) -> None:
    form = f"{day.day}/{day.month}/{day.year}" if day_first else f"{day.month}/{day.day}/{day.year}"
    value = (day - EPOCH).days
    (known,) = readings(f"It closed on {form}.", day_first=day_first)
    assert known.value == value
    (open_,) = readings(f"It closed on {form}.")
    assert open_.hard_low is not None
    assert open_.hard_high is not None
    assert open_.hard_low <= value <= open_.hard_high
    helped = readings(f"It closed on {form} and opened on {'25/12' if day_first else '12/25'}/2020.")
    assert helped[0].value == value


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_last_one_in_the_past_tense_and_the_coming_one_in_the_future(day: date, weekday: int) -> None:
    name = WEEKDAY_NAMES[weekday]
    (past,) = readings(f"The minister resigned on {name}.", day)
    (future,) = readings(f"The minister will resign on {name}.", day)
    assert past.value is not None
    assert future.value is not None
    behind, ahead = (day - EPOCH).days - past.value, future.value - (day - EPOCH).days
    assert 0 <= behind < 7
    assert 0 <= ahead < 7
    for reading in (past, future):
        assert reading.value is not None
        assert (EPOCH + timedelta(days=reading.value)).weekday() == weekday
        assert reading.unit_surface == name


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The mayor is heading to Leeds on Tuesday.", "2024-05-21"),
        ("The mayor is set to meet the union in Leeds on Tuesday.", "2024-05-21"),
        ("The mayor met the union in Leeds on Tuesday.", "2024-05-14"),
        ("The result will be announced on Tuesday.", "2024-05-21"),
        ("The result was announced Tuesday.", "2024-05-14"),
        ("On Tuesday, the mayor said he was ill.", "2024-05-14"),
        ("The mayor will leave the United capital Monday ahead of the meeting.", "2024-05-20"),
        ("In a letter on Monday ahead of the visit, the union urged him to stay.", "2024-05-13"),
        ("She could have gone on Monday.", "2024-05-13"),
        ("The talks begin this Tuesday.", "2024-05-21"),
        ("It ended last Tuesday.", "2024-05-14"),
        ("The shop opens next Tuesday.", "2024-05-21"),
        ("It rained on Friday.", "2024-05-17"),
        ("It rained last Friday.", "2024-05-10"),
        ("They fought after Monday's vote.", "2024-05-13"),
        ("Crowds came to bury the victims of Monday's quake.", "2024-05-13"),
        ("Crowds came to mourn Monday's deadly school fire.", "2024-05-13"),
        ("Troops are to join Monday's planned raid.", "2024-05-20"),
        ("They are preparing for the upcoming Monday meeting.", "2024-05-20"),
        ("Two are in hospital following Monday's blast.", "2024-05-13"),
        ("Polls shifted before the vote on June 3.", "2024-06-03"),
        ("It sank on July 3.", "2023-07-03"),
        ("The council approved the tax by 6 votes to 5 on Monday.", "2024-05-13"),
        ("The council approved the tax by six votes to five on Monday.", "2024-05-13"),
        ("They counted the votes on Monday.", "2024-05-13"),
        ("The council votes on Monday.", "2024-05-20"),
        ("Episode 3 begins on Monday.", "2024-05-20"),
    ],
)
def test_tense_and_cues(sentence: str, day: str) -> None:
    assert only(sentence) == (day, day)


def test_a_weekday_that_nothing_places_keeps_both_days_open() -> None:
    (reading,) = readings("Monday's vote is the talk of the town.")
    assert reading.confidence <= 0.5
    assert reading.hard_low == (date(2024, 5, 13) - EPOCH).days
    assert reading.hard_high == (date(2024, 5, 20) - EPOCH).days
    settled = readings("Monday's vote is the talk of the town. The council will vote on Monday.")
    assert settled[0].value == settled[1].value == (date(2024, 5, 20) - EPOCH).days
    assert settled[0].confidence < settled[1].confidence


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("It fell in April.", "2024-04-01", "2024-04-30"),
        ("In December 14-year-old Ann Weir won.", "2023-12-01", "2023-12-31"),
        ("It will fall in April.", "2025-04-01", "2025-04-30"),
        ("They missed an August deadline.", "2023-08-01", "2023-08-31"),
        ("It closed in Oct. 2023.", "2023-10-01", "2023-10-31"),
        ("It closed on October 8.", "2023-10-08", "2023-10-08"),
        ("It opened in early October 2023.", "2023-10-01", "2023-10-10"),
        ("It opened in late September 2023.", "2023-09-21", "2023-09-30"),
        ("It opened in mid-2019.", "2019-05-01", "2019-08-31"),
        ("It dragged on over the summer.", "2023-06-01", "2023-08-31"),
        ("It opened in the spring of 2019.", "2019-03-01", "2019-05-31"),
        ("It opened last week.", "2024-05-06", "2024-05-12"),
        ("It opened last month.", "2024-04-01", "2024-04-30"),
        ("It opens next year.", "2025-01-01", "2025-12-31"),
        ("It will rise later this month.", "2024-05-17", "2024-05-31"),
        ("It rose later last month.", "2024-04-16", "2024-04-30"),
        ("It closed for the rest of the year.", "2024-05-17", "2024-12-31"),
        ("It opened yesterday.", "2024-05-16", "2024-05-16"),
        ("It opened three days ago.", "2024-05-14", "2024-05-14"),
        ("The fort was known as early as 198 AD.", "0198-01-01", "0198-12-31"),
        ("It burned in AD 79 and was left.", "0079-01-01", "0079-12-31"),
        ("It opened two or three days ago.", "2024-05-14", "2024-05-15"),
        ("It closed half a century ago.", "1973-11-16", "1974-11-15"),
        ("It closed a quarter-century ago.", "1998-11-15", "1999-11-16"),
        ("Two weeks after March 1, 2020 it closed.", "2020-03-15", "2020-03-15"),
        ("It fell over the past three weeks.", "2024-04-26", "2024-05-16"),
        ("It fell in the third quarter of 2023.", "2023-07-01", "2023-09-30"),
        ("Sales fell in Q3 2023.", "2023-07-01", "2023-09-30"),
        ("It fell in the first half of 2023.", "2023-01-01", "2023-06-30"),
        ("Prices rose in the 1970s.", "1970-01-01", "1979-12-31"),
        ("Prices rose in the '80s.", "1980-01-01", "1989-12-31"),
        ("It has stood there since 2007.", "2007-01-01", "2007-12-31"),
        ("She lost the 2016 election.", "2016-01-01", "2016-12-31"),
        ("It ran from 3 to 5 May.", "2024-05-03", "2024-05-05"),
        ("It ran on May 3-5.", "2024-05-03", "2024-05-05"),
        ("It ran on 3 and 4 May.", "2024-05-03", "2024-05-04"),
        ("It grew between 2007 and 2014.", "2007-01-01", "2014-12-31"),
        ("It ran from November to March 2020.", "2019-11-01", "2020-03-31"),
        ("It ran from Nov. 18 to Dec. 19, 2015.", "2015-11-18", "2015-12-19"),
        ("The 2018-19 season was short.", "2018-01-01", "2019-12-31"),
        ("He was born in nineteen eighty-six.", "1986-01-01", "1986-12-31"),
        ("It has closed between March 2020 and now.", "2020-03-01", "2024-05-17"),
        ("It ran from Oct. 3, 2023, through Nov. 4, 2023.", "2023-10-03", "2023-11-04"),
        ("It grew between May 2015 and 2018.", "2015-05-01", "2018-12-31"),
        ("Profit fell in fiscal year 2022-23.", "2022-07-01", "2023-06-30"),
        ("Profit fell in FY2022/23.", "2022-07-01", "2023-06-30"),
        ("Profit fell in the 2022-23 financial year.", "2022-07-01", "2023-06-30"),
        ("The fair runs from 4 to 23 next month.", "2024-06-04", "2024-06-23"),
        ("It closed for the month of March 2023.", "2023-03-01", "2023-03-31"),
        ("It will be shut for the remainder of 2024.", "2024-05-17", "2024-12-31"),
        ("It was shut for the rest of 2022.", "2022-01-01", "2022-12-31"),
        ("It opens a week on Tuesday.", "2024-05-28", "2024-05-28"),
        ("It opened a week ago Tuesday.", "2024-05-07", "2024-05-07"),
        ("In the 12 months to the end of June 2023 it grew.", "2022-07-01", "2023-06-30"),
        ("The form is dated 11 / 2016.", "2016-11-01", "2016-11-30"),
        ("It will be over in a fortnight's time.", "2024-05-28", "2024-06-03"),
        ("They met over the weekend.", "2024-05-11", "2024-05-12"),
        ("The week of April 10, 2023 was wet.", "2023-04-10", "2023-04-16"),
        ("It closed on Christmas Eve.", "2023-12-24", "2023-12-24"),
        ("It burned early Christmas Day after a party.", "2023-12-25", "2023-12-25"),
        ("It burned in the small hours of Christmas Day during a party.", "2023-12-25", "2023-12-25"),
        ("The New Year's Eve fire hurt two.", "2023-12-31", "2023-12-31"),
        ("The Halloween shooting hurt two.", "2023-10-31", "2023-10-31"),
        ("The Father's Day shooting will be tried.", "2023-06-18", "2023-06-18"),
        ("It burned on Mother's Day.", "2024-05-12", "2024-05-12"),
        ("It closed on Good Friday 2019.", "2019-04-19", "2019-04-19"),
        ("It closed on Valentine’s Day 2019.", "2019-02-14", "2019-02-14"),
        ("Parades were held on St. Patrick's Day.", "2024-03-17", "2024-03-17"),
        ("They met on Wednesday of last week.", "2024-05-08", "2024-05-08"),
        ("He will be there on the 21st.", "2024-05-21", "2024-05-21"),
    ],
)
def test_expressions(sentence: str, first: str, last: str) -> None:
    assert only(sentence) == (first, last)


@pytest.mark.parametrize("told", ["Father's Day shooting in 2013", "2013 Father's Day shooting"])
def test_the_holiday_of_an_incident_is_of_the_year_beside_it(told) -> None:
    assert ("Father's Day", "2013-06-16", "2013-06-16") in spans(f"The {told} hurt two.")


def test_the_small_hours_behind_an_eve_are_of_its_night() -> None:
    (found,) = readings("The New Year's Eve fire hurt two.")
    assert (found.hard_low, found.hard_high) == (found.low, (found.high or 0) + 1)


def test_a_fiscal_quarter_lies_somewhere_in_its_fiscal_year() -> None:
    for sentence in (
        "Sales rose in the third quarter of fiscal 2023.", "Sales rose in Q3 FY23.", "Sales rose in fiscal Q3 2023.",
        "Sales rose in the fiscal third quarter of 2023.",
    ):  # fmt: skip
        found = readings(sentence)
        assert [reading.precision for reading in found] == [92], sentence


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Concerts were held on May 3, 10 and 17.", [3, 10, 17]),
        ("Concerts were held on May 3 and 10.", [3, 10]),
        ("Concerts were held on 3, 10 and 17 May.", [3, 10, 17]),
        ("On May 3, 10 people sang.", [3]),
        ("They sang on May seven at noon.", [7]),
        ("She sang on twenty five May twenty twenty four.", [25]),
        ("On May 3 and 10 people sang.", [3]),
    ],
)
def test_days_of_a_list_share_its_month(sentence: str, days: list[int]) -> None:
    first = (date(2024, 5, 1) - EPOCH).days - 1
    assert [reading.value for reading in readings(sentence)] == [first + day for day in days]


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march in second place, and he sat in the sun.",
        "Mrs. May said that 2016 people came.",
        "The march of the pensioners stopped at 1.5 km.",
        "He scored from 20 to 2016 points.",
        "It was $2014 and 35 per cent, or 1,999.50 in all.",
        "USA Today said that it was the fall of Rome.",
        "The next day it was over, and the following week too.",
        "Doubled in two years, the price fell.",
        "They spring up every second.",
        "It cost 3.5/4.2 and version 2.1.3 is out at 192.168.10.12.",
        "Mar and Jan and Dec are friends of April Jones.",
        "After 9/11 the unit 3/4-B ran 24/7, and 2/3 of it stood at 6-3.",
        "The A-2020/11 form and 1990 metres of rope from 1990 metres up.",
        "He sat on the 18th floor.",
        "Every Saturday they eat an Easter Sunday lunch.",
        "He got an early Christmas present at the New Year's Eve party.",
        "The day-after-Christmas fire hurt two.",
        "He died in the Easter crash season.",
        "The annual Memorial Day crash toll is high.",
        "It stood at 1200, 1700 and 1900 Seaport Road, in the 2000 block.",
        "June Fairweather and August Prell wed.",
    ],
)
def test_what_is_no_date(sentence: str) -> None:
    assert spans(sentence) == []


def test_a_day_around_the_report_is_of_its_year_whatever_weekday_it_is_given() -> None:
    published = date(2026, 3, 9)
    slip, of_last_year = readings("A ship sank on Monday, March 7, and another one on Monday, June 9.", published)
    assert EPOCH + timedelta(days=slip.low) == date(2026, 3, 7)
    assert slip.unit_surface == "Monday"
    assert EPOCH + timedelta(days=of_last_year.low) == date(2025, 6, 9)


def test_a_day_of_a_page_kept_for_long_is_of_the_year_that_has_its_weekday() -> None:
    old, slip = readings("A ship sank on Saturday, Sept. 12, and another one on Sunday, Dec. 12.", date(2017, 1, 28))
    assert EPOCH + timedelta(days=old.low) == date(2015, 9, 12)
    assert EPOCH + timedelta(days=slip.low) == date(2016, 12, 12)


def test_a_day_with_a_colon_opens_an_entry_of_a_list() -> None:
    assert [first[5:] for _, first, _ in spans("Jan. 16: A ship sank. Feb. 5: Another one sank.")] == [
        "01-16",
        "02-05",
    ]
    assert [surface for surface, *_ in spans("It sank on Jan. 16:30 hours later it rose.")] == ["Jan."]


def test_without_a_publication_date_only_the_weekday_is_known() -> None:
    weekday, last_week = readings("They met on Tuesday, and last week too.", None)
    assert (weekday.unit_surface, weekday.value, weekday.low, weekday.high) == ("Tuesday", None, None, None)
    assert (last_week.surface, last_week.value) == ("last week", None)
    assert weekday.confidence <= 0.5
    assert spans("It closed in May 2020.", None) == [("May 2020", "2020-05-01", "2020-05-31")]


def test_bounds() -> None:
    (before,) = readings("It closed before 2010.")
    assert (before.modifier, before.hard_low, before.high) == ("less_than", None, (date(2009, 12, 31) - EPOCH).days)
    (by,) = readings("It will close by 2030.")
    assert (by.modifier, by.hard_low, by.hard_high) == ("at_most", None, (date(2030, 12, 31) - EPOCH).days)
    (after,) = readings("It closed after May 3, 2019.")
    assert (after.modifier, after.hard_high, after.low) == ("more_than", None, (date(2019, 5, 4) - EPOCH).days)
    (over,) = readings("It closed over two months ago.")
    assert (over.modifier, over.hard_low) == ("less_than", None)


@given(DAYS, st.sampled_from(WEEKDAY_NAMES))
def test_a_date_keeps_the_weekday_that_is_written_with_it(day: date, name: str) -> None:
    (found,) = readings(f"It opened on {name}, {day:%B} {day.day}, {day.year}.", None)
    assert (found.low, found.unit_surface) == ((day - EPOCH).days, name)


def test_a_day_that_no_calendar_has_is_kept_without_a_value() -> None:
    (reading,) = readings("It opened on February 30, 2024.")
    assert (reading.value, reading.surface) == (None, "February 30, 2024")


VOCABULARY = """May March Oct . , - – / the of next last week weeks two 3 12 31 2019 2020-21 1990s Tuesday Sat in on
    from to between and before after ago Q3 ’s 's early mid end rest year first second 12/25 10/8/2025 since now it will
    twenty nineteen Christmas Easter fiscal summer half quarter month 99 0 é 9999 today earlier later this weekend
    past over about"""
WORDS = st.lists(st.sampled_from([*VOCABULARY.split(), "\n"]), max_size=25).map(" ".join)


@given(st.one_of(st.text(max_size=80), WORDS), st.none() | st.dates(), st.sampled_from([None, True, False]))
@example("two weeks before 1 January 0001", date.min, None)
@example("in ninety decades it will", date.max, None)
def test_any_text_gives_ordered_spans_and_nested_intervals(
    text: str, published: date | None, day_first: bool | None
) -> None:
    position = 0
    for reading in readings(text, published, day_first):
        assert position <= reading.start < reading.end
        position = reading.end
        assert text[reading.start : reading.end] == reading.surface
        if reading.low is None or reading.high is None:
            assert reading.value is None
            continue
        assert reading.value is not None
        assert reading.low <= reading.value <= reading.high
        assert reading.hard_low is None or reading.hard_low <= reading.low
        assert reading.hard_high is None or reading.high <= reading.hard_high


@pytest.mark.parametrize(
    "unit",
    [
        "2 weeks before ",
        "May ",
        "May 3-",
        "Tuesday ",
        "1/2/",
        "the ",
        "of the end ",
        "2019-",
        "first week of ",
        "9",
        "the year to ",
        "2019, ",
        "last Monday of ",
        "May between ",
        "2018 June ",
        "weekend of ",
        "the year-end ",
        "3, ",
        "May 3, 4 and ",
        "rest of the ",
        "fiscal third quarter of ",
        "month of ",
    ],
)
def test_time_is_linear(unit: str, takes_linear_time: Callable[..., None]) -> None:
    takes_linear_time(readings, lambda n: unit * n)


def test_how_long_something_has_lasted_is_no_date() -> None:
    assert readings("He has lived there for the past three weeks.") == []
    assert len(readings("It fell over the past three weeks.")) == 1


def test_a_number_of_announcements_is_no_year() -> None:
    assert readings("He sold 30 AD campaigns.") == []
