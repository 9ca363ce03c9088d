"""Vessels with a title in their name, towns of datelines and bodies in apposition."""

import pytest

from transforms.articles_reading import read_articles


@pytest.fixture
def named(make_article):
    """The names of a text, each with its kind."""

    def read(text: str) -> dict[str, str]:
        return {mention.name: mention.type for mention in read_articles([make_article(text)]).mentions}

    return read


def test_a_vessel_with_a_title_is_no_person(named) -> None:
    told = named("The ferry Lady Maren ran aground off Orran on Tuesday. The Lady Maren was built in 1998.")
    assert told["Lady Maren"] == "product"
    assert "person" not in told.values()


def test_a_lady_is_a_person(named) -> None:
    assert named("Lady Maren Holt opened the ferry pier in Orran on Tuesday.")["Maren Holt"] == "person"


@pytest.mark.parametrize(
    "dateline", ["QUORLHAM (NPA) - ", "QUORLHAM, Norland (NPA) -- ", "QUORLHAM, May 4 (NPA) — ", "QUORL POINT (NPA) - "]
)
def test_the_town_of_a_dateline_is_a_place_under_its_usual_name(named, dateline) -> None:
    town = "Quorl Point" if " POINT" in dateline else "Quorlham"
    assert named(f"{dateline}A ferry ran aground on Tuesday. The people of {town} came.")[town] == "place"


def test_a_mark_before_an_agency_is_no_town(named) -> None:
    assert "Exclusive" not in named("EXCLUSIVE (NPA) - A ferry ran aground off Orran on Tuesday.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mining firm, Kelling, said 312 workers were safe.", "organisation"),
        ("The head of the mining firm, Kelling, said 312 workers were safe.", "person"),
        ("He praised the newspaper, Kelling, 23, said.", "person"),
        ("According to the newspaper, Kelling, a miner, left.", "person"),
    ],
)
def test_a_body_between_commas_is_what_the_noun_before_it_says(named, text, kind) -> None:
    assert named(text)["Kelling"] == kind
