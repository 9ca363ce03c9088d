"""Gathering: the statements of a story, and what all the copies of an article tell beside each."""

from itertools import permutations

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.figures import build_figures
from transforms.slots.gathering import gather

SHOT = "A quarrel in a garage in Orran ended in a shooting on Monday, the sheriff said. "
SHOOTING = "Deputies in Orran looked into a shooting in a garage on Monday. "
AT_INN = "A man was shot dead outside the Harrow Inn in Orran on Monday, police said. "
BY_INN = "Police in Orran look for whoever shot a man dead outside the Harrow Inn on Monday. "


@pytest.fixture
def verdicts(make_article):
    """What is judged of texts of given lineages and ids, by the figures told."""

    def find(*told: tuple[str, str, str]) -> set[tuple[object, ...]]:
        articles = [
            make_article(text, article_id=name, source=f"outlet {name}", story_id="s", lineage_id=lineage)
            for name, lineage, text in told
        ]
        found = (one.figure for one in build_figures(read_articles(articles).claims, articles)[1])
        return {(one.dimension, one.verdict, one.label, one.value) for one in found}

    return find


@pytest.mark.parametrize("names", list(permutations("abc")))
@pytest.mark.parametrize(
    ("text", "left_out", "other"),
    [
        (
            SHOT + "A 17-year-old was shot dead.",
            " Another boy, a 15-year-old, was shot dead later.",
            SHOOTING + "An 18-year-old was shot dead.",
        ),
        (SHOT + "A woman in her 20s was killed.", " Ana Ruiz, 27, died.", SHOOTING + "A 28-year-old woman was killed."),
        (
            AT_INN + "It happened at 8:15 p.m.",
            " Another shooting is not linked.",
            BY_INN + "Shots rang out at 9:40 p.m.",
        ),
        (
            AT_INN + "It happened at 8:15 p.m. near Marlow.",
            " Officers closed Mill Road.",
            BY_INN + "Shots rang out at 9:40 p.m. on Elm Street near Marlow.",
        ),
        (
            AT_INN + "It happened at 8:15 p.m.",
            " A second patrol came from Penhallow.",
            BY_INN + "It happened at 9:40 p.m. near Penhallow.",
        ),
    ],
)
def test_an_abridged_copy_changes_no_verdict(verdicts, names, text, left_out, other) -> None:
    whole, copy, independent = names
    alone = verdicts((whole, "one", text + left_out), (independent, "other", other))
    assert verdicts((whole, "one", text + left_out), (copy, "one", text), (independent, "other", other)) == alone


@pytest.mark.parametrize("names", list(permutations("ab")))
def test_the_head_of_a_statement_is_that_of_the_founder(make_article, names) -> None:
    founder, copy = names
    told = "A ferry sank at Penhallow and 12 sailors died."
    articles = [
        make_article(f"{head} {told}", article_id=name, lineage_id=founder, lineage_parent=parent, story_id="s")
        for name, parent, head in ((founder, None, "Harbour news."), (copy, founder, "Advertisement for lanterns."))
    ]
    read = read_articles(articles).claims
    statements, _ = gather(read, {article.article_id: article for article in articles}, frozenset())
    (dead,) = (one for one in statements.values() if one.claim.value == 12)
    assert "harbour" in " ".join(dead.head)
    assert "lantern" not in " ".join(dead.head)


def test_a_step_of_a_toll_is_not_the_first_that_an_article_tells(judge) -> None:
    found = judge(
        "Twenty-two people are known to have died in the sinking of the ferry off Orran.",
        "Divers found the bodies of nine people in the ferry off Orran, which brings the number of dead to 31.",
        days=1,
    )
    told = {
        one.figure.verdict: {claim.surface for claim in one.slot.claims} for one in found if one.figure.claim_count > 1
    }
    assert told == {"update": {"Twenty-two people", "31"}}


def test_some_of_the_hurt_who_died_since_are_not_all_who_died(conflicts) -> None:
    toll = "At least eleven people died when rockets hit the market of Orran."
    assert not conflicts(toll, "Two of those wounded when rockets hit the market of Orran have died.")
    assert conflicts(toll, "When rockets hit the market of Orran, nine people died.")


@pytest.mark.parametrize(
    ("besides", "found"), [("Four others are in hospital.", True), ("Four had died by noon.", False)]
)
def test_who_gives_the_other_value_of_the_hurt_gives_none_of_the_dead(conflicts, besides, found) -> None:
    one = f"The toll of the shooting at a hall in Orran stands at six dead, the coroner said. {besides}"
    other = "On Saturday a man shot and killed four people at a hall in Orran, the police said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("besides", "found"), [(" Next year they may land 31,400.", False), ("", True)])
def test_a_figure_may_be_given_once_more_without_its_unit(conflicts, besides, found) -> None:
    one = "The cod quota in the sound of Orran was set at 31,400 tonnes on Monday, the fisheries board said."
    other = f"Skippers in the sound of Orran have landed most of a cod quota of 40,800 tonnes.{besides}"
    assert bool(conflicts(one, other)) == found
