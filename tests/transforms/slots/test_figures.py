import pytest

from transforms.articles_reading import read_articles
from transforms.slots.figures import SURE, build_figures

TEXT = "The ferry line to Port Vessel, said the harbour master, is today in the hands of the county."


def test_one_sentence_that_tells_two_figures_gives_them_two_ids(make_article, make_claim) -> None:
    """The word is resolved by the day of each reprint."""
    reprints = [
        make_article(TEXT, source=day, day=day, story_id="story", lineage_id="text")
        for day in ("2026-03-05", "2026-03-06")
    ]
    claims = [
        make_claim(
            article,
            "today",
            value,
            kind="date",
            dimension="date",
            unit="day",
            measure="hand of the county",
            topic="ferry line",
        )
        for article, value in zip(reprints, (20517.0, 20518.0), strict=True)
    ]
    placed, judged = build_figures(claims, reprints)
    assert len(judged) == 2
    assert len({one.figure.figure_id for one in judged}) == 2
    assert {claim.figure_id for claim in placed} == {one.figure.figure_id for one in judged}
    _, again = build_figures(claims[::-1], reprints[::-1])
    assert {one.figure for one in again} == {one.figure for one in judged}


@pytest.mark.parametrize(("day", "severity"), [("2026-03-04", "error"), ("2026-05-04", "warning")])
def test_a_conflict_of_reports_that_lie_weeks_apart_is_no_error(make_article, day: str, severity: str) -> None:
    """What has become known meanwhile may be the reason."""
    told = "{} people were killed when the ferry Aurelia sank off Port Vessel on March 2, 2026, the coastguard said."
    articles = [
        make_article(told.format(count), source=count, day=published, story_id="story", lineage_id=count)
        for count, published in (("Seven", "2026-03-03"), ("Five", day))
    ]
    _, judged = build_figures(read_articles(articles).claims, articles)
    assert {one.figure.severity for one in judged if one.figure.verdict == "conflict"} == {severity}


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        ("The ferry Aurelia, bought for the islands, sank off Port Vessel on March 4, 2026.", "error"),
        ("Aurelia, a ferry, sank off Port Vessel on March 4, 2026.", "warning"),
    ],
)
def test_two_days_are_an_error_only_where_it_is_very_sure_that_they_are_of_one_act(
    make_article, other: str, severity: str
) -> None:
    one = "The ferry Aurelia, bought for the islands, sank off Port Vessel on March 2, 2026."
    articles = [
        make_article(text, source=text[:15], day="2026-03-05", story_id="story", lineage_id=text[:15])
        for text in (one, other)
    ]
    _, judged = build_figures(read_articles(articles).claims, articles)
    (conflict,) = [one.figure for one in judged if one.figure.verdict == "conflict"]
    assert conflict.severity == severity
    assert conflict.confidence > SURE


@pytest.mark.parametrize(("hour", "severity"), [("3:40", "warning"), ("5:40", "error")])
def test_hours_within_the_hour_are_no_error(make_article, hour: str, severity: str) -> None:
    told = "The ferry Aurelia sank off Port Vessel at {} p.m. on March 2, 2026, the coastguard said."
    articles = [
        make_article(told.format(when), source=when, day="2026-03-03", story_id="story", lineage_id=when)
        for when in ("3:10", hour)
    ]
    _, judged = build_figures(read_articles(articles).claims, articles)
    assert {one.figure.severity for one in judged if one.figure.verdict == "conflict"} == {severity}


@pytest.mark.parametrize(
    "told",
    [
        "In 2017 a flood",
        "The worst flood since 1998",
        "A boat built in 1998 sank in a flood that",
        "An outbreak that began in 2025",
        "The war that started in 2022",
    ],
)
def test_a_toll_grows_whatever_years_its_sentence_names(judge, told) -> None:
    first, second = (f"{told} killed {toll} people in Orran." for toll in (1120, 1210))
    assert [one.figure.verdict for one in judge(first, second, days=1) if one.figure.unit == "person"] == ["update"]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Police wrongly said that", "conflict"),
        ("In an earlier article Ada Lind wrote that", "conflict"),
        ("This story mistakenly said that", "update"),
        ("An earlier version of this story said that", "update"),
    ],
)
def test_an_outlet_replaces_what_it_said_itself(judge, told, verdict) -> None:
    first, second = f"{told} the quake in Orran killed 500 people.", "The quake in Orran killed 900 people."
    assert [one.figure.verdict for one in judge(first, second, days=0) if one.figure.unit == "person"] == [verdict]


def test_a_label_ends_in_no_name(make_article, make_claim) -> None:
    text = "The National Bank of Varland sees growth of 4% and told so to Ana Maria Ruiz Ulstrom Quorle Lund."
    article = make_article(text, story_id="story", lineage_id="text")
    _, (judged,) = build_figures([make_claim(article, "4%", 4.0, unit="percent", measure="growth")], [article])
    assert judged.figure.label.split(" … ") == [
        "The National Bank of Varland sees growth of",
        "and told so to Ana Maria Ruiz Ulstrom Quorle",
    ]


@pytest.mark.parametrize(("days", "verdict"), [(2, "update"), (0, "conflict")])
def test_more_is_cancelled_as_long_as_the_cause_lasts(judge, days, verdict) -> None:
    told = "Snow forced the airport of Orran to cancel {} flights, its owner said."
    (figure,) = (
        one.figure for one in judge(told.format(310), told.format(970), days=days) if one.figure.unit == "flight"
    )
    assert figure.verdict == verdict


FALL = "House prices in Orran fell by 4.3 percent in March from a month before, the statistics office said."
RISE = "House prices in Orran went up by 4.3 percent in March from the month before, the statistics office showed."


def test_a_rise_and_a_fall_of_one_size_contradict_each_other(judge) -> None:
    (moved,) = [one for one in judge(FALL, RISE) if one.figure.dimension == "fraction"]
    assert (moved.figure.verdict, moved.figure.cause) == ("conflict", "polarity")
    (fell,) = [one for one in judge(FALL, FALL.replace("said", "showed")) if one.figure.dimension == "fraction"]
    assert fell.figure.verdict == "agree"


def test_a_text_that_gives_a_rise_and_a_fall_of_one_size_contradicts_neither(judge) -> None:
    both = "House prices in Orran fell by 4.3 percent in March, while rents rose by 4.3 percent, the office said."
    rents = "Rents in Orran went up by 4.3 percent in March, figures from the statistics office showed."
    moved = [one.figure for one in judge(both, rents) if one.figure.dimension == "fraction"]
    assert sorted((one.verdict, one.article_count) for one in moved) == [("agree", 2), ("single", 1)]
