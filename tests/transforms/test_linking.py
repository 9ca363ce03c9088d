"""Decisions across articles: no figure is too odd to be compared."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms import judging
from transforms.articles_reading import read_articles
from transforms.linking import Linked, NotComparedError, link
from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.tables import Article

NUMBERS = ("0", "00", "0.0", "-1", "½", "1/0", "0/0", "zero", "nil", "three", "dozen", "2026", "3-0", "0-0", "1,000",
           "1e400", "10^6", "24:00", "٣", "9" * 40, "million", "1,2,3")  # fmt: skip
UNITS = ("percent", "percentage points", "km", "mph", "litres per {n} kilometres", "people per {n} inhabitants", "°F",
         "years old", "p.m.", "votes", "members", "in {n} people", "of the {n} workers", "of them", "to {n}",
         "st place", "million", "trillion trillion", "up from {n}", "down from {n} to {n}", "block of Elm Street",
         "metres by {n}", "th Street and Mill Road", "-year-old", "seats", "square miles", "barrels a day")  # fmt: skip
SENTENCES = (
    "The firm in Ashcombe sold {q}, Ana Ruiz said.",
    "It rose by {q} to {q} in Ashcombe.",
    "Police in Ashcombe said {q} ({q}) died on Tuesday at {n} p.m.",
    "“Ashcombe will pay {q},” Ana Ruiz said.",
    "Ana Ruiz, {n}, of Ashcombe was hurt with {q}.",
    "Less than {q}, more than {q} and up to {q} died in Ashcombe.",
)
QUANTITIES = st.builds(
    str.format,
    st.sampled_from(["{} {}", "{}{}", "${} {}", "£{}{}", "{}-{}"]),
    st.sampled_from(NUMBERS),
    st.sampled_from(UNITS),
)


@st.composite
def texts(draw: Callable[[st.SearchStrategy[str]], Any]) -> str:
    """Three sentences of odd quantities."""
    text = " ".join(draw(st.sampled_from(SENTENCES)) for _ in range(3))
    for place, filling in (("{q}", QUANTITIES), ("{n}", st.sampled_from(NUMBERS))):
        while place in text:
            text = text.replace(place, draw(filling), 1)
    return text


def linked(*bodies: str) -> Linked:
    """Texts as articles of as many outlets about one event, with all that is decided of them."""
    records = [
        Record(
            raw_path=f"{number}.txt", record=0, raw_line=1, raw_sha256="", raw_format="txt", text=body,
            source=f"outlet {number}", title="Ana Ruiz sells boats in Ashcombe", published=f"2026-03-0{number + 1}",
        )
        for number, body in enumerate(bodies)
    ]  # fmt: skip
    articles = [article for record in records if isinstance(article := to_article(record), Article)]
    read = read_articles(articles)
    return link(articles, read.mentions, read.roles, read.quotes, read.claims)


@pytest.mark.parametrize(
    "odd",
    [
        "The boat burns 7 litres per 0 kilometres, Ana Ruiz said in Ashcombe.",
        "Ashcombe won 3-1, up from 2 last year, Ana Ruiz said.",
        "“Ashcombe pays £½ million,” Ana Ruiz said. “Ashcombe pays £½ million for the 3rd million.”",
        f"Ana Ruiz sold 5{' trillion' * 30} miles of boats, or {'9' * 400} of them, or 1e400 miles.",
        "She lives near 1,000th and Mill streets in Ashcombe, Ana Ruiz said.",
    ],
)
def test_what_is_no_figure_stops_nothing(odd: str) -> None:
    assert len(linked(odd, odd.replace("Ana Ruiz", "Ben Lund").replace("7 ", "8 ")).articles) == 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts(), min_size=2, max_size=3))
def test_any_figures_can_be_compared(bodies: list[str]) -> None:
    assert len(linked(*bodies).articles) == len(bodies)


def test_articles_that_cannot_be_compared_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise TypeError("no number")

    monkeypatch.setattr(judging, "build_figures", fail)
    bodies = ("Ana Ruiz sold 12 boats in Ashcombe.", "Ana Ruiz sold 12 boats at the quay in Ashcombe on Tuesday.")
    with pytest.raises(NotComparedError, match=r"0\.txt( and 1 more)?, ended in TypeError: no number") as caught:
        linked(*bodies)
    assert type(pickle.loads(pickle.dumps(caught.value))) is NotComparedError, "a worker has to send it"
