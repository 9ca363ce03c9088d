from datetime import UTC, datetime

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.figures import build_figures
from transforms.slots.slot_reasons import reasons, two_digits


@pytest.fixture
def told(make_article, make_claim):
    """Why two claims of one story share a slot or do not, each of an article of its own."""

    def run(*given: tuple):
        articles, claims = [], []
        for number, (text, surface, value, columns) in enumerate(given):
            articles.append(make_article(text, source=f"outlet {number}", story_id="s", lineage_id=f"l{number}"))
            claims.append(make_claim(articles[-1], surface, value, **columns))
        placed, _ = build_figures(claims, articles)
        return reasons(placed[0], placed[1], placed, {article.article_id: article for article in articles})

    return run


DEATHS = {"measure": "death, attack"}


def test_one_toll_in_two_wordings(told) -> None:
    found = told(("A blast killed 22 people.", "22", 22, DEATHS), ("The blast left 22 dead.", "22", 22, DEATHS))
    assert found.together
    assert found.likeness == pytest.approx(sum(weight for _, weight in found.weights), abs=0.001)
    fit = {part.name: part.fit for part in found.parts}
    assert (fit["measure"], fit["value"], fit["scope"]) == ("same", "same", "same")


@pytest.mark.parametrize(
    ("likeness", "shown"), [(0.6951, 0.7), (0.694, 0.69), (0.4999, 0.49), (0.5, 0.5), (0.494, 0.49), (-0.126, -0.13)]
)
def test_a_likeness_is_shown_as_enough_only_where_it_is(likeness: float, shown: float) -> None:
    assert two_digits(likeness) == pytest.approx(shown)


def test_what_rules_a_pair_out_is_named(told) -> None:
    goods = {"unit": "percent", "dimension": "fraction", "measure": "tariff"}
    found = told(
        ("A 35% levy on imports", "35%", 35, {**goods, "scope": "import"}),
        ("A 50% levy on metals", "50%", 50, {**goods, "scope": "metal"}),
    )
    assert not found.together
    assert found.decided == "They are two figures: different scopes: “import” and “metal”."
    assert {part.name: part.fit for part in found.parts}["scope"] == "differs"


def test_like_is_compared_with_like(told) -> None:
    found = told(
        ("It killed 22 people.", "22", 22, DEATHS),
        ("It cost 22 dollars.", "22", 22, {"unit": "dollar", "dimension": "money", "measure": "cost"}),
    )
    assert "two kinds of things" in found.decided


def test_one_number_by_two_nouns(told) -> None:
    electors = ("The 538 electors will meet in the capital on Monday.", "538 electors", 538, {"unit": "elector"})
    members = ("The 538 members of the college meet in the capital on Monday.", "538 members", 538, {})
    found = told(electors, members)
    assert found.together
    assert "one rare number by two nouns" in found.decided
    assert found.decided.endswith("they are one figure.")


def test_a_claim_that_says_too_little(told) -> None:
    found = told(("It killed 22.", "22", 22, DEATHS), ("It was 7.", "7", 7, {"measure": None, "unit": None}))
    assert found.decided.startswith("“7” says too little")
    assert found.parts == ()


HOUR = {"unit": "minute", "dimension": "time of day"}
SHOT = "A man was shot outside the Harrow Inn in Orran around 8:15 p.m."
CALLED = "Police were called to the Harrow Inn in Orran, where a man was shot, at {}"


@pytest.mark.parametrize(
    ("hour", "minutes", "decided"),
    [
        ("7:40 p.m.", 1180, "“8:15 p.m.” is when it happened, “7:40 p.m.” is when help was called."),
        ("8:55 p.m.", 1255, "help was called after it happened."),
    ],
)
def test_two_hours_are_told_by_where_in_the_course_of_an_incident_they_lie(told, hour, minutes, decided) -> None:
    found = told((SHOT, "8:15 p.m.", 1215, HOUR), (CALLED.format(hour), hour, minutes, HOUR))
    assert decided in found.decided


def test_one_day_is_told_as_such(told) -> None:
    day = {"kind": "date", "dimension": "date", "unit": "day"}
    found = told(
        ("Ada Lind appeared in court on March 2.", "March 2", 20514, {**day, "measure": "appear, court"}),
        ("In the court of Orran it was March 2 when she came.", "March 2", 20514, {**day, "measure": "court"}),
    )
    assert found.together
    assert found.decided.startswith("Both name one day, of the same act or of the incident.")


@pytest.mark.parametrize(("other", "fit"), [("March 12", "fits"), ("March 5", "same"), ("March 6", "differs")])
def test_two_days_are_never_called_the_same(make_article, other, fit) -> None:
    texts = (f"A blast in Orran killed 22 people on {day}." for day in ("March 5", other))
    articles = [
        make_article(
            text, source=f"outlet {n}", story_id="s", lineage_id=f"l{n}", published_at=datetime(2026, 3, 14, tzinfo=UTC)
        )
        for n, text in enumerate(texts)
    ]
    placed, _ = build_figures(read_articles(articles).claims, articles)
    one, two = (claim for claim in placed if claim.unit == "person")
    found = reasons(one, two, placed, {article.article_id: article for article in articles})
    assert {part.name: part.fit for part in found.parts}["day of the event"] == fit
