import pytest

from transforms.slots.figures import build_figures
from transforms.slots.slot_reasons import reasons


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


def test_a_claim_that_says_too_little(told) -> None:
    found = told(("It killed 22.", "22", 22, DEATHS), ("It was 7.", "7", 7, {"measure": None, "unit": None}))
    assert found.decided.startswith("“7” says too little")
    assert found.parts == ()
