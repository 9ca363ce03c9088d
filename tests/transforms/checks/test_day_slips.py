from collections import defaultdict
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from transforms.checks.day_slips import MOST_SURE, DaySlips, confidence
from transforms.checks.event_days import rivals
from transforms.checks.story_dates import StoryDates
from transforms.slots.statements import MOMENTS

FRIDAY = datetime(2026, 3, 6, tzinfo=UTC)
RIGHT = "Two sailors were hurt in a crash at the Selwick ferry terminal on Tuesday."
ODD = "Police look for a lorry after a crash at the Selwick ferry terminal hurt two sailors on Sunday."


@pytest.fixture
def weighed(in_story):
    """What is weighed of the day of the last text against that of the first, and the odds."""

    def weigh(*texts: str, published: tuple[datetime, ...] = (FRIDAY,) * 9) -> tuple[dict[str, float], float]:
        read, articles = in_story(*texts, published=published)
        moments = defaultdict(list)
        for claim in read.claims:
            if claim.dimension in MOMENTS:
                moments[claim.article_id].append(claim)
        first, last = next(iter(articles)), list(articles)[-1]
        story = StoryDates(moments, articles)
        slips = DaySlips(list(rivals(story, read.quotes)), story)
        weighed = [
            (traits["alike"], dict(traits), sure)
            for (traits, odd, right), (sure, *_) in zip(slips.traits(), slips.odds(), strict=True)
            if (odd.claim.article_id, right.claim.article_id) == (last, first)
        ]
        _, told, sure = max(weighed, key=lambda pair: pair[0])
        return told, sure

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


def test_a_text_tells_of_nothing_that_has_not_yet_been(weighed) -> None:
    early = weighed(RIGHT, ODD, published=(FRIDAY.replace(day=13), FRIDAY))
    assert early[0]["not_yet"] == 1.0
    assert early[1] < weighed(RIGHT, ODD)[1]


@pytest.mark.parametrize(
    ("same", "other", "right", "odd"),
    [
        ("one_hour", "two_hours", "at 9:10 p.m. Tuesday", ("at 9:10 p.m. Sunday", "at 7:40 a.m. Sunday")),
        ("one_part", "two_parts", "on Tuesday night", ("on Sunday evening", "on Sunday morning")),
    ],
)
def test_the_same_time_of_two_days_is_that_of_one_event(weighed, same, other, right, odd) -> None:
    texts = [RIGHT.replace("on Tuesday", right), *(ODD.replace("on Sunday", day) for day in odd)]
    one, two = (weighed(texts[0], text) for text in texts[1:])
    assert [told[0][same] for told in (one, two)] == [1.0, 0.0]
    assert [told[0][other] for told in (one, two)] == [0.0, 1.0]
    assert two[1] < one[1]


def test_more_texts_that_tell_the_same_make_a_mistake_likelier(weighed) -> None:
    told = weighed(RIGHT, "On Tuesday two sailors were hurt in a crash at the ferry terminal of Selwick.", ODD)
    assert told[0]["backed"] == 0.5
    assert told[1] > weighed(RIGHT, "The terminal closed on Tuesday.", ODD)[1]


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_confidence_grows_with_the_odds_within_bounds(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= confidence(low) <= confidence(high) <= MOST_SURE
