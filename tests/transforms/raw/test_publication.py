from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.publication import Publication, read_publication


def utc(*fields: int) -> datetime:
    return datetime(*fields, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    "metadata", ["0", "9999", "0000-00-00", "9999-12-31", "2024-02-30", "soon", "12345", "+", "١٢"]
)
def test_fillers_and_nonsense_are_rejected_with_a_reason(metadata: str) -> None:
    found = read_publication(metadata, None, "", None)
    assert (found.published_at, found.precision, found.origin) == (None, None, None)
    assert len(found.rejected) == 1
    assert metadata[:5] in found.rejected[0]


@given(st.text(max_size=60), st.text(max_size=60), st.text(), st.text(max_size=80))
def test_nothing_raises(metadata: str, modified: str, text: str, url: str) -> None:
    found = read_publication(metadata, modified, text, url)
    assert (found.published_at is None) == (found.precision is None) == (found.origin is None)
    for start, end, _ in found.spans:
        assert 0 <= start < end <= len(text)


def used(found: Publication, text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in found.spans]


def test_an_update_line_dates_the_change_and_only_then_the_publication() -> None:
    text = "\nUpdated May 17, 2024 @ 1:45pm\nThe quay closed on May 3, 2024."
    found = read_publication(None, None, text, None)
    assert found.modified_at == utc(2024, 5, 17, 13, 45)
    assert (found.published_at, found.precision, found.origin) == (utc(2024, 5, 17), "day", "text")
    assert used(found, text) == [("Updated May 17, 2024 @ 1:45pm", "updated")]
    text += "\nThis report by The Harbour Press was first published May 16, 2024."
    found = read_publication(None, None, text, None)
    assert (found.published_at, found.modified_at) == (utc(2024, 5, 16), utc(2024, 5, 17, 13, 45))
    assert used(found, text)[1] == ("This report by The Harbour Press was first published May 16, 2024.", "published")


def test_metadata_wins_over_the_text_and_the_text_over_the_address() -> None:
    text = "Published: 17 May 2024 | Last updated 18 May 2024, 10:15 GMT\nThe quay closed."
    url = "https://example.org/2024/05/19/quay"
    assert read_publication("2024-05-16", None, text, url).published_at == utc(2024, 5, 16)
    found = read_publication(None, None, text, url)
    assert (found.published_at, found.origin) == (utc(2024, 5, 17), "text")
    assert found.modified_at == utc(2024, 5, 18, 10, 15)
    found = read_publication("soon", None, "", url)
    assert (found.published_at, found.precision, found.origin) == (utc(2024, 5, 19), "day", "url")


@pytest.mark.parametrize(
    "text",
    [
        "On May 17, 2024, the quay closed.",
        "Published May 17, 2024, the book sold out and won a prize.",
        "HULL, May 17 (Harbour Press) - The quay closed.",
        "The quay closed.\nIt reopened.\nNobody came.\nRain.\nWind.\nMay 17, 2024",
        "Updated rules came into force on May 17, 2024.",
    ],
)
def test_a_date_that_the_story_speaks_of_is_no_publication_date(text: str) -> None:
    assert read_publication(None, None, text, None) == Publication()


def test_lines_at_the_top_that_state_it() -> None:
    text = "Quay closes\n\nFriday, May 17, 2024\nBy Ann Orr\nThe quay closed."
    found = read_publication(None, None, text, None)
    assert (found.published_at, used(found, text)) == (utc(2024, 5, 17), [("Friday, May 17, 2024", "published")])
    found = read_publication(None, None, "HULL, England, May 17, 2024 (Harbour Press) - The quay closed.", None)
    assert (found.published_at, found.spans) == (utc(2024, 5, 17), ())


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("18.05.2024Share this page The quay closed.", utc(2024, 5, 18)),
        ("18:45 18.05.2024(updated 19:02) The quay closed.", utc(2024, 5, 18)),
        ("18.05.2024 was the day on which the quay closed.", None),
        ("The quay closed. 18.05.2024 It reopened.", None),
        ("38.05.2024Share this page", None),
    ],
)
def test_a_date_in_points_that_opens_a_text(text: str, at: datetime | None) -> None:
    assert read_publication(None, None, text, None).published_at == at


@pytest.mark.parametrize(
    ("url", "at"),
    [
        ("https://example.org/news/2024/may/17/quay", utc(2024, 5, 17)),
        ("https://example.org/quay-20240517.html", utc(2024, 5, 17)),
        ("https://example.org/quay-2024-05-17/", utc(2024, 5, 17)),
        ("https://example.org/2024/13/40/quay", None),
        ("https://example.org/quay-123456789", None),
    ],
)
def test_addresses(url: str, at: datetime | None) -> None:
    assert read_publication(None, None, "", url).published_at == at


@pytest.mark.parametrize("unit", [" ", "\n", "Updated ", "Published 3 May 2024 | ", "This report by ", "A ", "( "])
def test_time_is_linear(unit: str, takes_linear_time: Callable[..., None]) -> None:
    takes_linear_time(lambda text: read_publication(None, None, text, text), lambda n: unit * n)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("TARN POINT, March 3, 2026 - A mill burned.", (2026, 3, 3)),
        ("Mill burns down\n\nTARN POINT, March 3, 2026 - A mill burned.", (2026, 3, 3)),
        ("Mill burns down\n\nBy Ana Ruiz\n\nTARN POINT, Norland, 3 March 2026 (NPA) -- A mill burned.", (2026, 3, 3)),
        ("Mill burns down\n\nTARN POINT, March 3 - A mill burned.", None),
        ("Mill burns down\n\nThe mill at TARN POINT, March 3, 2026 - a photo.", None),
        ("Mill burns down\n\nTARN POINT, March 3, 2026 saw a fire.", None),
        ("One.\nTwo.\nThree.\nFour.\nFive.\nTARN POINT, March 3, 2026 - A mill burned.", None),
    ],
)
def test_a_dateline_gives_the_day_below_a_headline_too(text: str, day: tuple[int, int, int] | None) -> None:
    found = read_publication(None, None, text, None)
    assert found.published_at == (utc(*day) if day else None)
    assert found.spans == ()
