from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.ids import digest
from transforms.stories.retellings import find_retellings

PEOPLE = ("Ana Ruiz", "Tom Novak", "Ida Bergman", "Leo Tanaka", "Eva Kowal", "Jan Roth")
LONG = (
    "The mill at Alder closes in May, and five people spoke of it at length in the hall last night.\n"
    "Ana Ruiz, who owns the mill, said that “headway” was made last week with the bank over the debts of the mill.\n"
    "“If you close the doors, you will have failed the weavers, the village and our children,” Tom Novak wrote.\n"
    "Ida Bergman called the sale a “masquerade” in front of everybody.\n"
    "The closure has the power to “shatter” the economy of Alder, Leo Tanaka said.\n"
    "The choir sang an old tune. Two dogs slept under a bench. Somebody had brought plum cake.\n"
    "The lamps were lit at six. A goat looked in at the window. The clerk wrote with a blue pen.\n"
    "Eva Kowal and Jan Roth left early. It rained all night, and the river rose by a hand before the morning came.\n"
)
SHORT = (
    "Ana Ruiz said “strides” were made last week over the debts of the mill.\n"
    "“Closing means letting the weavers and the village down,” Tom Novak wrote.\n"
    "Leo Tanaka said the closure could “wreck” the economy of Alder.\n"
    "Owners of the mill view the sale as a masquerade. Ida Bergman, Eva Kowal and Jan Roth spoke, too.\n"
)
SAYS = (
    ("headway", "Ana Ruiz"), ("strides", "Ana Ruiz"), ("masquerade", "Ida Bergman"), ("shatter", "Leo Tanaka"),
    ("wreck", "Leo Tanaka"),
    ("If you close the doors, you will have failed the weavers, the village and our children,", "Tom Novak"),
    ("Closing means letting the weavers and the village down,", "Tom Novak"),
)  # fmt: skip


@pytest.fixture
def story(make_article, make_mention, make_quote):
    """A story of some texts, with their persons and quotations."""

    def make(*texts):
        articles, mentions, quotes = [], [], []
        for number, text in enumerate(texts):
            article = make_article(text, source=f"outlet {number}")
            article = replace(article, story_id="story", lineage_id=article.article_id)
            articles.append(article)
            mentions += [make_mention(article, name, entity_id=digest(name)) for name in PEOPLE if name in text]
            quotes += [make_quote(article, said, who) for said, who in SAYS if f"“{said}”" in text]
        return Reading(articles, mentions, quotes=quotes)

    return make


def surfaces(reading):
    return {
        (finding.rule, finding.cause, finding.witness_a.surface, finding.witness_b.surface)
        for finding in find_discrepancies([], [], reading)
    }


def test_words_that_the_retold_text_has_not_are_shown_beside_its_own(story) -> None:
    assert surfaces(story(LONG, SHORT)) == {
        ("retold_quote", "wording", "headway", "strides"),
        ("retold_quote", "wording", "shatter", "wreck"),
        ("retold_quote", "wording", SAYS[5][0], SAYS[6][0]),
        ("retold_speaker", "speaker", "masquerade", "masquerade"),
    }


def test_what_is_quoted_alike_raises_nothing(story) -> None:
    assert surfaces(story(LONG, LONG.replace("It rained all night, ", ""))) == set()


def test_a_text_with_persons_of_its_own_is_no_retelling(story) -> None:
    own = SHORT.replace("Eva Kowal", "Otto Lind").replace("Ida Bergman", "Uma Rao")
    reading = story(LONG, own)
    by_id = {article.article_id: article for article in reading.articles}
    assert find_retellings(reading.mentions, by_id) == []
    assert surfaces(reading) == set()


def test_persons_whom_every_text_names_are_no_sign_of_descent(story) -> None:
    others = ". ".join(PEOPLE) + "."
    reading = story(LONG, SHORT, others)
    by_id = {article.article_id: article for article in reading.articles}
    assert not [pair for pair in find_retellings(reading.mentions, by_id) if by_id[pair.retold].text == SHORT]


def test_a_copy_of_the_retold_text_is_no_second_pair(story) -> None:
    reading = story(LONG, SHORT, LONG + "Share this.")
    same = [replace(one, lineage_id="text") if one.text.startswith("The mill") else one for one in reading.articles]
    assert surfaces(replace(reading, articles=same)) == surfaces(story(LONG, SHORT))
