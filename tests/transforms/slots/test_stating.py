"""What is compared of a claim, from the words around it."""

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.stating import ANY_DAY, Stated, state, telling_of


@pytest.mark.parametrize(
    ("text", "surface", "columns"),
    [
        (
            "The fire killed 12 people.",
            "12 people",
            {"outcomes": ("death",), "block": ("count", "person"), "kind": None},
        ),
        ("The fire killed 12 nurses.", "12 nurses", {"kind": "nurse", "noun": "nurse"}),
        ("The fire killed 12 men and women.", "12 men", {"kind": None}),
        ("The fire hurt 12 other people.", "12 other people", {"relative": True}),
        ("The fire killed 12 of the 40 people.", "12", {"part": True}),
        ("Fares rose from 12 percent to 15 percent.", "12 percent", {"former": True}),
        ("Fares rose from 12 percent to 15 percent.", "15 percent", {"former": False}),
        ("So far the fire has killed 12 people.", "12 people", {"moving": True}),
        ("The toll, first given as 12 people, rose.", "12 people", {"early": False}),
        ("It sank on Tuesday, 3 March 2026.", "Tuesday, 3 March 2026", {"weekdays": frozenset({1}), "day": (3, 3)}),
        ("It has 30 boats.", "30 boats", {"weekdays": ANY_DAY, "day": None, "numbers": frozenset({"30"})}),
    ],
)
def test_what_the_words_say(stated, text, surface, columns) -> None:
    found = stated(text, surface)
    for name, value in columns.items():
        assert getattr(found, name) == value, name


def test_copies_of_a_sentence_share_a_name_and_other_values_and_places_have_another(make_article) -> None:
    def names(text: str, source: str = "one") -> list[str]:
        article = make_article(text, source=source)
        return [state(claim, article)[0] for claim in read_articles([article]).claims]

    told = "It has 30 boats and 30 carts."
    first, second = names(told)
    assert first != second
    assert names(told, "other") == [first, second]
    assert names(f"It rained. {told}") == [first, second]
    assert not set(names(told.replace("30", "31"))) & {first, second}


def test_who_acts_for_itself_is_an_actor(make_article) -> None:
    from dataclasses import replace

    article = make_article("Ana Ruiz lost $3 million.")
    claim = next(one for one in read_articles([article]).claims if one.dimension == "money")
    claim = replace(claim, subject_entity_id="e")
    assert state(claim, article, frozenset({"e"}))[1].actor == "Ana Ruiz"
    assert state(claim, article)[1].actor is None


def test_what_is_told_at_a_place_leaves_out_the_figure_and_of_a_moment_its_words(make_article) -> None:
    article = make_article("On Tuesday the ferry lost 30 boats off Orran.")
    for claim in read_articles([article]).claims:
        told = telling_of(claim, article)
        assert told.spoken[0] == article.text[: claim.start]
        assert told.spoken[1] == article.text[claim.end :]
        assert ("orran" in told.names) and ("30" not in told.words)


def test_a_statement_is_made_once(make_article) -> None:
    article = make_article("It has 30 boats.")
    (claim,) = read_articles([article]).claims
    of = Stated(article)
    assert of.article is article
    assert of.of(claim) is of.of(claim)
    assert of.of(claim) == state(claim, article)[1]
