from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.dates import WEEKDAY_NAMES, read_dates
from transforms.language.sentences import split_sentences

EPOCH = date(1970, 1, 1)
FRIDAY = date(2024, 5, 17)
DAYS = st.dates(min_value=date(1905, 1, 1), max_value=date(2095, 12, 31))
UNITS = {"day": 1, "week": 7}


def spans(text: str, published: date | None = FRIDAY) -> list[tuple[str, str, str]]:
    """Surface, first and last day of each date."""
    return [
        (found.surface, *(str(EPOCH + timedelta(days=end)) for end in (found.low, found.high) if end is not None))
        for found in read_dates(text, split_sentences(text), published=published)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Voters return on the third Monday of June.", ("the third Monday of June", "2024-06-17", "2024-06-17")),
        ("Polls open on the first Tuesday in July.", ("the first Tuesday in July", "2024-07-02", "2024-07-02")),
        (
            "It sank on the last Sunday of October 2019.",
            ("the last Sunday of October 2019", "2019-10-27", "2019-10-27"),
        ),
        ("Exports rose in the last quarter of 2023.", ("the last quarter of 2023", "2023-10-01", "2023-12-31")),
        ("Exports rose in 2016's third quarter.", ("2016's third quarter", "2016-07-01", "2016-09-30")),
        ("Work starts in the second half of June.", ("the second half of June", "2024-06-16", "2024-06-30")),
        ("It grew in the first half of the 1990s.", ("the first half of the 1990s", "1990-01-01", "1994-12-31")),
        ("It is due by year-end.", ("year-end", "2024-11-01", "2024-12-31")),
        ("It is due by the year's end.", ("the year's end", "2024-11-01", "2024-12-31")),
        ("It is due by the end of year.", ("the end of year", "2024-11-01", "2024-12-31")),
        ("The quay opens in week 31 of 2025.", ("week 31 of 2025", "2025-07-28", "2025-08-03")),
        ("Trains stop for the rest of the week.", ("the rest of the week", "2024-05-17", "2024-05-19")),
    ],
)
def test_parts(sentence: str, expected: tuple[str, str, str]) -> None:
    assert spans(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sales fell in the three months to March.", ("the three months to March", "2024-01-01", "2024-03-31")),
        ("Sales fell in the year to April 2023.", ("the year to April 2023", "2022-05-01", "2023-04-30")),
        ("Six months ended June 30, 2023, are lost.", ("Six months ended June 30, 2023", "2023-01-01", "2023-06-30")),
        ("The fiscal year ended 31 March 2024.", ("The fiscal year ended 31 March 2024", "2023-04-01", "2024-03-31")),
        ("The week ending 12 May was wet.", ("The week ending 12 May", "2024-05-06", "2024-05-12")),
        ("Rents rose over the past decade.", ("the past decade", "2014-05-17", "2024-05-16")),
        ("It was full over Labor Day weekend.", ("Labor Day weekend", "2023-09-02", "2023-09-04")),
        ("It will be full on Thanksgiving weekend.", ("Thanksgiving weekend", "2024-11-28", "2024-12-01")),
        ("It rained on the weekend of 4 May.", ("the weekend of 4 May", "2024-05-04", "2024-05-05")),
        ("He has the next three working days.", ("the next three working days", "2024-05-20", "2024-05-22")),
        ("It will move on the 4th of next month.", ("the 4th of next month", "2024-06-04", "2024-06-04")),
        ("It froze in the winter of 2022-23.", ("the winter of 2022-23", "2022-12-01", "2023-02-28")),
        (
            "In May between the 19th and the 21st, trains stop.",
            ("May between the 19th and the 21st", "2024-05-19", "2024-05-21"),
        ),
        ("The boy will have a hearing in two weeks.", ("in two weeks", "2024-05-30", "2024-06-01")),
        ("Exports fell in the January-March period.", ("January-March", "2024-01-01", "2024-03-31")),
        ("They will meet next Easter they said.", ("next Easter", "2025-04-20", "2025-04-20")),
        ("It will be shut by the summer of next year.", ("the summer of next year", "2025-06-01", "2025-08-31")),
        ("It is shut until at least 2026.", ("2026", "2026-01-01", "2026-12-31")),
        ("Sales fell in the year to date.", ("the year to date", "2024-01-01", "2024-05-17")),
        ("It applies from 2025 onwards.", ("2025", "2025-01-01", "2025-12-31")),
        ("It shrank in the 2018 June quarter.", ("2018 June", "2018-06-01", "2018-06-30")),
    ],
)
def test_what_hangs_on_another_date(sentence: str, expected: tuple[str, str, str]) -> None:
    assert spans(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The works will last two weeks.",
        "The works are expected to last three months.",
        "The truce did not last a week.",
        "It is two weeks to the fair.",
        "They sold 23 in all and lost week 10 of the season.",
    ],
)
def test_what_names_no_date(sentence: str) -> None:
    assert spans(sentence) == []


def test_numbers_that_count_something_are_no_days_of_the_month() -> None:
    assert [surface for surface, *_ in spans("In June between 20 and 30 people left.")] == ["June"]
    assert [surface for surface, *_ in spans("They sold 23 last month.")] == ["last month"]


def test_every_year_of_a_list_is_one() -> None:
    assert [surface for surface, *_ in spans("In 2019, 2020, 2021 and 2022 it rose.")] == [
        "2019",
        "2020",
        "2021",
        "2022",
    ]


@given(DAYS)
def test_a_weekday_of_a_month_is_the_day_that_has_that_place(day: date) -> None:
    place = (day.day - 1) // 7
    text = f"It met on the {('first', 'second', 'third', 'fourth', 'fifth')[place]} {WEEKDAY_NAMES[day.weekday()]} of "
    assert [found[1:] for found in spans(f"{text}{day:%B} {day.year}.")] == [(str(day), str(day))]


@given(DAYS, st.integers(2, 20), st.sampled_from(sorted(UNITS)))
def test_a_period_that_ends_with_a_day_has_its_length(day: date, count: int, unit: str) -> None:
    (found,) = spans(f"Rain fell in the {count} {unit}s to {day.day} {day:%B} {day.year}.")
    first = day - timedelta(days=count * UNITS[unit] - 1)
    assert found[1:] == (str(first), str(day))


@given(DAYS, st.integers(2, 12))
def test_working_days_skip_weekends(day: date, count: int) -> None:
    (found,) = spans(f"An answer will come in the next {count} working days.", day)
    first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2])
    held = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert first > day
    assert first.weekday() < 5 > last.weekday()
    assert sum(each.weekday() < 5 for each in held) == count
