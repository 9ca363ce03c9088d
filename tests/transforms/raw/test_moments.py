"""Dates and times as metadata and lines of a page write them."""

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.moments import read_moment


def utc(*fields: int) -> datetime:
    return datetime(*fields, tzinfo=UTC)  # type: ignore[misc,arg-type]


MOMENTS = st.datetimes(
    min_value=datetime(1906, 1, 1),  # noqa: DTZ001 - a zone is added by the tests
    max_value=datetime(2190, 1, 1),  # noqa: DTZ001
).map(lambda moment: moment.replace(microsecond=0))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(MOMENTS, ZONES)
def test_iso_and_mail_forms_are_read_back_and_converted(moment: datetime, zone: timezone) -> None:
    local = moment.replace(tzinfo=zone)
    expected = (local.astimezone(UTC), "second")
    assert read_moment(local.isoformat()) == expected
    assert read_moment(local.isoformat(sep=" ", timespec="milliseconds")) == expected
    assert read_moment(format_datetime(local)) == expected


@given(MOMENTS)
def test_a_time_without_zone_is_utc_and_words_are_read_back(moment: datetime) -> None:
    at = moment.replace(tzinfo=UTC)
    assert read_moment(moment.isoformat()) == (at, "second")
    minute = at.replace(second=0)
    assert read_moment(moment.strftime("%B %d, %Y %I:%M %p")) == (minute, "minute")
    assert read_moment(moment.strftime("%d %b %Y, %H:%M")) == (minute, "minute")
    day = at.replace(hour=0, minute=0, second=0)
    assert read_moment(moment.strftime("%Y-%m-%d")) == (day, "day")
    assert read_moment(moment.strftime("%A, %B %d, %Y")) == (day, "day")


@given(st.integers(100_000_000, 6_000_000_000))
def test_epoch_times(seconds: int) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert read_moment(str(seconds)) == (at, "second")
    assert read_moment(str(seconds * 1000)) == (at, "second")


@pytest.mark.parametrize(
    ("metadata", "at", "precision"),
    [
        ("2024", utc(2024, 1, 1), "year"),
        ("2024-05", utc(2024, 5, 1), "month"),
        ("May 2024", utc(2024, 5, 1), "month"),
        ("20240517T081500Z", utc(2024, 5, 17, 8, 15), "second"),
        ("17/5/2024", utc(2024, 5, 17), "day"),
        ("May 17, 2024 at 8:15 p.m. ET", utc(2024, 5, 18, 0, 15), "minute"),
        ("Jan. 17, 2024 8:15 PM ET", utc(2024, 1, 18, 1, 15), "minute"),
        ("2024-05-17T24:00:00", utc(2024, 5, 18), "second"),
    ],
)
def test_forms_of_metadata(metadata: str, at: datetime, precision: str) -> None:
    assert read_moment(metadata) == (at, precision)
