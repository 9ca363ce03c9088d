from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from transforms.articles_reading import read_articles
from transforms.checks.day_slips import MOST_SURE, StoryDates, confidence, odds, traits
from transforms.checks.event_days import rivals

FRIDAY = datetime(2026, 3, 6, tzinfo=UTC)
RIGHT = "Two sailors were hurt in a crash at the Selwick ferry terminal on Tuesday."
ODD = "Police look for a lorry after a crash at the Selwick ferry terminal hurt two sailors on Sunday."


@pytest.fixture
def weighed(make_article):
    """What is weighed of the day of the last text against that of the first, and the odds."""

    def weigh(*texts: str, published: tuple[datetime, ...] = ()) -> tuple[dict[str, float], float]:
        articles = {}
        for number, (text, day) in enumerate(zip(texts, published or (FRIDAY,) * len(texts), strict=True)):
            article = make_article(text, source=f"outlet {number}", published_at=day, published_precision="day")
            articles[article.article_id] = replace(article, story_id="story", lineage_id=f"lineage {number}")
        read = read_articles(list(articles.values()))
        dates = defaultdict(list)
        for claim in read.claims:
            if claim.kind == "date":
                dates[claim.article_id].append(claim)
        first, last = next(iter(articles)), list(articles)[-1]
        story = StoryDates(dates, articles)
        pairs = [
            (odd, right, alike)
            for odd, right, alike in rivals(dates, read.quotes, articles)
            if (odd.claim.article_id, right.claim.article_id) == (last, first)
        ]
        odd, right, alike = max(pairs, key=lambda pair: pair[2])
        return dict(traits(odd, right, alike, story)), odds(odd, right, alike, story)

    return weigh


def test_each_trait_has_a_weight_and_a_reason(weighed) -> None:
    told, _ = weighed(RIGHT, ODD)
    rows = {row["trait"]: row for row in seeds.rows("day_slips")}
    assert rows.keys() == told.keys()
    assert all(row["why"] for row in rows.values())


def test_more_texts_with_the_right_day_make_a_mistake_likelier(weighed) -> None:
    alone, two = weighed(RIGHT, ODD), weighed(RIGHT, "The terminal closed on Tuesday.", ODD)
    assert (alone[0]["many"], two[0]["many"]) == (0.0, 1.0)
    assert two[1] > alone[1]


@pytest.mark.parametrize(
    ("trait", "beside", "odd"),
    [
        ("strays", "A service was held in Marlow on Sunday.", ODD),
        ("twice", "Rain fell.", f"{ODD} A service was held on Sunday."),
        ("own", "Rain fell.", f"{ODD} Ferries have run again since Tuesday."),
        ("unknown_names", "Rain fell.", ODD.replace("a lorry", "Quorlin Wexmark")),
        ("one_follows", "Rain fell.", "A captain was arraigned on Sunday over a crash at the Selwick ferry terminal."),
        ("planned", "Rain fell.", None),
    ],
)
def test_what_speaks_for_two_days_of_one_story(weighed, trait, beside, odd) -> None:
    if odd is None:
        right, odd = (f"The crash trial of two Selwick sailors will open on {day}." for day in ("Tuesday", "Friday"))
        told, _ = weighed(right, beside, odd)
        assert told[trait] == 1.0
        return
    plain, changed = weighed(RIGHT, "Rain fell.", ODD), weighed(RIGHT, beside, odd)
    assert plain[0][trait] == 0.0 < changed[0][trait]
    assert changed[1] < plain[1]


def test_a_text_does_not_know_of_what_came_after_it(weighed) -> None:
    late = weighed(RIGHT, ODD, published=(FRIDAY, FRIDAY.replace(day=10)))
    assert late[0]["unheard_of"] == 1.0
    assert late[1] < weighed(RIGHT, ODD)[1]


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_confidence_grows_with_the_odds_within_bounds(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= confidence(low) <= confidence(high) <= MOST_SURE
