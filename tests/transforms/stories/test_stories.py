import random
from datetime import date

import numpy as np
import pytest

from transforms.stories import story_candidates
from transforms.stories.sketches import sketch_all
from transforms.stories.stories import describe_stories
from transforms.stories.story_likeness import OTHER_STREETS, OTHER_TOWNS, likenesses

FERRY = [
    "Three people drowned when the ferry Aurelia struck rocks off Port Vessel on Friday, the coastguard said.",
    "Survivors of the Aurelia, the ferry that sank near Port Vessel, told how villagers pulled them from the water.",
    "The captain of the ferry Aurelia was questioned in Port Vessel after the ship hit rocks and three drowned.",
]
BUDGET = [
    "The city council of Hallmere approved a budget that raises property tax by three points, Mayor Oyelaran said.",
    "Mayor Oyelaran defended the Hallmere budget on Friday, saying that the property tax rise pays for new buses.",
]


@pytest.fixture
def articles(make_article):
    return [
        make_article(text, source=f"outlet {number}", day="2024-03-01") for number, text in enumerate([*FERRY, *BUDGET])
    ]


def events(articles) -> set[frozenset[str]]:
    grouped: dict[str | None, set[str]] = {}
    for article in articles:
        grouped.setdefault(article.story_id, set()).add(article.source)
    return {frozenset(group) for group in grouped.values()}


def test_articles_about_one_event_share_a_story(articles, grouped) -> None:
    assert events(grouped(articles)) == {
        frozenset({"outlet 0", "outlet 1", "outlet 2"}),
        frozenset({"outlet 3", "outlet 4"}),
    }


def test_the_same_words_a_month_later_are_another_event(make_article, grouped) -> None:
    first = make_article(FERRY[0], source="then", day="2024-03-01")
    later = make_article(FERRY[2], source="later", day="2024-04-15")
    assert len(events(grouped([first, later]))) == 2


def test_stories_do_not_depend_on_the_order(articles, grouped) -> None:
    expected = {article.article_id: article.story_id for article in grouped(articles)}
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert {article.article_id: article.story_id for article in grouped(articles)} == expected


def test_an_article_of_another_event_changes_no_story(articles, make_article, grouped) -> None:
    before = {article.article_id: article.story_id for article in grouped(articles)}
    stranger = make_article("A volcano woke in the northern isles; farmers left their sheep.", day="2024-03-01")
    after = {article.article_id: article.story_id for article in grouped([*articles, stranger])}
    assert after.items() >= before.items()


def test_copies_share_the_story_of_their_lineage(articles, make_article, grouped) -> None:
    founder = articles[0]
    reprint = make_article("Entirely other words.", day="2024-03-01", lineage_id="x")
    linked = [make_article(founder.text, source="outlet 0", day="2024-02-29", lineage_id="x"), reprint]
    assert len(events(grouped(linked))) == 1


def test_a_story_counts_articles_outlets_and_lineages(articles, make_article, grouped) -> None:
    reprint = make_article(FERRY[0], source="outlet 1", day="2024-03-02")
    (story,) = describe_stories(grouped([*articles[:3], reprint]))
    assert (story.article_count, story.source_count, story.lineage_count) == (4, 3, 4)
    assert story.label.startswith("Three people drowned") or story.label.startswith(("Survivors", "The captain"))
    assert str(story.first_published_at) < str(story.last_published_at)


def dated(article, make_claim, surface: str, day: str, last: str | None = None):
    low, high = (float((date.fromisoformat(one) - date(1970, 1, 1)).days) for one in (day, last or day))
    return make_claim(article, surface, low, kind="date", dimension="date", low=low, high=high)


TRIAL = (
    "Piotr Wrzesniewski, who set fire to the Quillon bakery on {when}, was sentenced on Tuesday for the death of "
    "Odalys Brannock."
)
FIRE = "Odalys Brannock died in a fire at the Quillon bakery, and Piotr Wrzesniewski was held by the fire service."


def test_a_report_of_the_trial_belongs_to_the_deed_that_it_dates(make_article, make_claim, grouped) -> None:
    fire = make_article(FIRE, source="fire", day="2024-03-02")
    trial = make_article(TRIAL.format(when="March 1"), source="trial", day="2024-09-10")
    assert len(events(grouped([fire, trial]))) == 2
    assert len(events(grouped([fire, trial], [dated(trial, make_claim, "March 1", "2024-03-01")]))) == 1


def test_a_report_that_looks_back_to_another_day_is_another_event(make_article, make_claim, grouped) -> None:
    fire = make_article(FIRE, source="fire", day="2024-03-02")
    trial = make_article(TRIAL.format(when="May 20"), source="trial", day="2024-09-10")
    assert len(events(grouped([fire, trial], [dated(trial, make_claim, "May 20", "2024-05-20")]))) == 2


SENTENCED = "Piotr Wrzesniewski was sentenced on Tuesday for the fire that killed {victim} in the Quillon bakery."


def test_a_report_of_the_trial_belongs_to_the_deed_that_befell_somebody_it_names(make_article, grouped) -> None:
    """It need not say when that was. Of an officer no age is told, and one is named in report after report."""
    fire = make_article(f"{FIRE} Marta Brannock, 43, got out.", source="fire", day="2024-03-02")
    trial = make_article(SENTENCED.format(victim="a sister of Marta Brannock"), source="trial", day="2024-09-10")
    assert len(events(grouped([fire, trial]))) == 1
    john = make_article(f"{FIRE} John Brannock, 43, got out.", source="fire", day="2024-03-02")
    trial_of_john = make_article(SENTENCED.format(victim="a sister of John Brannock"), source="trial", day="2024-09-10")
    assert len(events(grouped([john, trial_of_john]))) == 1
    spoken = make_article(f"{FIRE} Sgt Marta Brannock spoke of luck.", source="fire", day="2024-03-02")
    assert len(events(grouped([spoken, trial]))) == 2


def test_a_name_that_very_many_share_joins_no_reports_of_other_weeks(make_article, grouped, monkeypatch) -> None:
    monkeypatch.setattr(story_candidates, "NAMESAKES", 2)
    days = ("2024-03-02", "2024-06-02", "2024-09-02")
    reports = [make_article(f"{FIRE} Marta Brannock, 43, saw it.", source=day, day=day) for day in days]
    assert len(events(grouped(reports[:2]))) == 1
    assert len(events(grouped(reports))) == 3


QUAKE = (
    "A magnitude {size} earthquake shook the Tormund valley near Eskil Springs on {day}, the Tormund seismic office "
    "said; no injuries were reported in Eskil Springs."
)


def test_undated_reports_that_name_other_weekdays_are_other_events(make_article, make_claim, grouped) -> None:
    sunday = make_article(QUAKE.format(size="4.4", day="Sunday"), source="sunday")
    thursday = make_article(QUAKE.format(size="4.6", day="Thursday"), source="thursday")
    again = make_article(QUAKE.format(size="4.6", day="14 March 2024"), source="again")  # a Thursday
    claims = [dated(again, make_claim, "14 March 2024", "2024-03-14")]
    assert events(grouped([sunday, thursday, again], claims)) == {
        frozenset({"sunday"}), frozenset({"thursday", "again"}),
    }  # fmt: skip


def test_a_page_that_says_the_same_months_later_is_another_event(make_article, grouped) -> None:
    page = "Subscribe to read the whole report. You have three free articles left this month."
    pages = [make_article(page, source=day, title=title, day=day, lineage_id="page") for day, title in (
        ("2024-03-01", "Ferry Aurelia sinks off Port Vessel"), ("2024-03-05", "Aurelia: the captain speaks"),
        ("2024-09-09", "Quillon bakery burns"),
    )]  # fmt: skip
    assert events(grouped(pages)) == {frozenset({"2024-03-01", "2024-03-05"}), frozenset({"2024-09-09"})}


def test_reports_that_name_other_streets_of_one_town_are_less_alike(make_article) -> None:
    first = "A man was shot and wounded {}in Houston on Sunday, police said. Nobody has been arrested."
    second = "Police in Houston are looking for whoever opened fire {}on Sunday. A passer-by was hit in the leg."

    def alike(one: str, other: str) -> float:
        of = sketch_all([make_article(first.format(one)), make_article(second.format(other))])
        return float(likenesses(of, 1, np.array([0]))[0])

    assert alike("on Alder Avenue ", "near Mill Road ") < alike("", "") - OTHER_STREETS
    assert alike("on Alder Avenue ", "near Alder Ave. ") > alike("", "")


def test_reports_whose_leads_name_other_towns_are_less_alike(make_article) -> None:
    told = "A boy of 15 was shot and wounded by his friend {}on Sunday, police said. Both had played with a rifle."

    def alike(one: str, other: str) -> float:
        of = sketch_all([make_article(told.format(one)), make_article(told.format(other))])
        return float(likenesses(of, 1, np.array([0]))[0])

    assert alike("in Houston ", "in Seattle ") < alike("", "") - OTHER_TOWNS
    assert alike("in Houston ", "in Houston ") > alike("", "") - OTHER_TOWNS
