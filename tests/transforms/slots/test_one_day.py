"""One day: dates of two reports that name one day of one act or of the incident."""

from dataclasses import replace

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.figures import build_figures

ONE = "A man was shot dead outside the Harrow Inn in Orran, police said. "
OTHER = "Police in Orran look for whoever shot a man dead outside the Harrow Inn. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lind appeared in court on Monday.", "In court, where she appeared on March 2, Ada Lind wept."),
        ("It happened on Monday near the quay.", "Officers found him with a wound on March 2."),
        ("It happened on Monday near the quay.", "Ada Lind is charged with the March 2 shooting."),
        ("The inn was sold in 2019 to a brewer.", "A brewer bought the inn when it was sold in 2019."),
    ],
)
def test_one_day_of_one_act_or_of_the_incident_is_one_figure(judge, one, other) -> None:
    dates = [figure.figure for figure in judge(ONE + one, OTHER + other) if figure.figure.dimension == "date"]
    assert [(figure.claim_count, figure.verdict) for figure in dates] == [(2, "agree")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It happened on Monday near the quay.", "A vigil took place on March 2 by candlelight."),
        ("Ada Lind appeared in court on Monday.", "Dan Moss closed his inn on March 2."),
        ("Dealers travelled to Marlow by coach in 2019.", "In 2019 two sisters travelled deserts of other lands."),
    ],
)
def test_one_day_of_two_acts_is_none(judge, one, other) -> None:
    dates = [figure.figure for figure in judge(ONE + one, OTHER + other) if figure.figure.dimension == "date"]
    assert all(figure.claim_count == 1 for figure in dates)


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "Ada Lind appeared in court on 2 March.",
            "In court, where she appeared on March 2, Ada Lind wept.",
            ["agree"],
        ),
        ("It happened on 2 March near the quay.", "Officers found him with a wound on March 2.", ["agree"]),
        (
            "Ada Lind appeared in court on 2 March.",
            "In court, where she appeared on March 4, Ada Lind wept.",
            [],
        ),
        ("Ada Lind appeared in court on 2 March.", "Dan Moss closed his inn on March 2.", []),
        ("Ada Lind appeared in court on Monday.", "In court, where she appeared on Monday, Ada Lind wept.", ["agree"]),
        ("The inn was sold in May to a brewer.", "A brewer bought the inn when it was sold in May.", ["agree"]),
        ("The inn was sold in May to a brewer.", "A brewer bought the inn when it was sold in June.", []),
        ("Dealers travelled to Marlow by coach in May.", "In May two sisters travelled deserts of other lands.", []),
    ],
)
def test_days_of_no_known_year_are_compared_by_month_and_day(make_article, one, other, verdicts) -> None:
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day=None)
        for n, text in enumerate((ONE + one, OTHER + other))
    ]
    figures = build_figures(read_articles(articles).claims, articles)[1]
    assert [one.figure.verdict for one in figures if one.figure.claim_count > 1] == verdicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lind was born on July 4 in Orran.", "The Orran law of July 4, 1776 was signed by Ada Lind."),
        ("The Orran fair opens on March 2 each year.", "The Orran fair opened on 2 March 2019."),
        ("Ada Lind was born in May in Orran.", "In May Ada Lind wed in Orran."),
    ],
)
def test_days_of_no_known_year_are_one_only_of_one_act_and_none_alone(make_article, one, other) -> None:
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day=None)
        for n, text in enumerate((one, other))
    ]
    figures = [one.figure for one in build_figures(read_articles(articles).claims, articles)[1]]
    assert all(one.claim_count == 1 and one.value is not None for one in figures if one.dimension == "date")


def test_a_day_of_no_known_year_supports_neither_of_two_years(make_article) -> None:
    texts = (f"The Orran fair opened on 2 March{year}." for year in ("", " 2019", " 2024"))
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day=None)
        for n, text in enumerate(texts)
    ]
    (figure,) = (one.figure for one in build_figures(read_articles(articles).claims, articles)[1])
    assert (figure.claim_count, figure.value, [vote.voice_count for vote in figure.votes]) == (3, None, [1, 1])


def test_a_day_of_no_known_year_is_that_of_another_text_that_dates_it(make_article) -> None:
    texts = ONE + "It happened on 2 March near the quay.", OTHER + "Officers found him with a wound on March 2, 2026."
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day=None)
        for n, text in enumerate(texts)
    ]
    (figure,) = (one.figure for one in build_figures(read_articles(articles).claims, articles)[1])
    assert (figure.verdict, figure.value) == ("agree", 20514.0)


@pytest.mark.parametrize(("act", "counts"), [("appeared in court", [2]), ("met friends", [])])
def test_a_weekday_may_be_a_week_off_if_both_dates_are_of_one_act(make_article, act, counts) -> None:
    texts = ONE + "Ada Lind appeared in court on Monday.", f"{OTHER}Ada Lind {act} on Monday."
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day=day)
        for n, (text, day) in enumerate(zip(texts, ("2026-03-08", "2026-03-09"), strict=True))
    ]
    figures = build_figures(read_articles(articles).claims, articles)[1]
    found = [one.figure.claim_count for one in figures if one.figure.dimension == "date"]
    assert [count for count in found if count > 1] == counts


@pytest.mark.parametrize(("town", "counts"), [("Leeds", [2]), ("York", [1, 1])])
def test_a_day_in_two_towns_is_none(judge, town, counts) -> None:
    other = f"Officers in {town} found him with a wound on March 2."
    figures = judge(ONE + "It happened on Monday near the quay in Leeds.", OTHER + other)
    assert [one.figure.claim_count for one in figures if one.figure.dimension == "date"] == counts


@pytest.mark.parametrize(("name", "counts"), [("Ada Lind", [2]), ("Dan Moss", [])])
def test_a_day_of_two_persons_is_none(make_article, name, counts) -> None:
    texts = ONE + "Ada Lind appeared in court on Monday.", f"{OTHER}{name} appeared in court on March 2."
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day="2026-03-05")
        for n, text in enumerate(texts)
    ]
    claims = [replace(claim, subject_entity_id=claim.subject) for claim in read_articles(articles).claims]
    figures = build_figures(claims, articles, frozenset({"Ada Lind", "Dan Moss"}))[1]
    assert [one.figure.claim_count for one in figures if one.figure.dimension == "date"] == counts


@pytest.mark.parametrize(("body", "counts"), [("Orran Post-Gazette", [2]), ("Orran Echo-Gazette", [])])
def test_a_body_that_another_one_is_part_of_by_name_is_no_second_one(make_article, body, counts) -> None:
    texts = f"{ONE}The Orran Post released a poll on Monday.", f"{OTHER}A poll was released by the {body} on March 2."
    articles = [
        make_article(text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", day="2026-03-05")
        for n, text in enumerate(texts)
    ]
    read = read_articles(articles).claims
    claims = [
        replace(one, subject=name, subject_entity_id=name) for one, name in zip(read, ("Orran Post", body), strict=True)
    ]
    figures = build_figures(claims, articles, frozenset({"Orran Post", body}))[1]
    assert [one.figure.claim_count for one in figures if one.figure.dimension == "date"] == counts
