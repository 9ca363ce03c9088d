"""One person of a story, whom articles spell in different ways."""

import re
from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.checks.name_variants import near


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jordan Ebling", "Jordon Ebling"),
        ("Tomas Gutierrez", "Tomas Guitierrez"),
        ("Walter Isaksen", "Walter Issaksen"),
    ],
)
def test_a_person_spelled_in_two_ways_is_found(named, one, other) -> None:
    (finding,) = named([one], [one], [other])
    assert (finding.rule, finding.cause, finding.severity) == ("name_spelling", "name", "warning")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ronald Ebling", "Ronnie Ebling"),
        ("Alan Ebling", "Alan J. Ebling"),
        ("Bill Ebling", "William Ebling"),
        ("Mohammed Ebling", "Muhammad Ebling"),
        ("Sergei Ebling", "Sergey Ebling"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("D'Maree Ebling", "DMaree Ebling"),
        ("Anna Jewish", "Anna Jewess"),
        ("Jordan Ebling", "JORDAN EBLING"),
    ],
)
def test_short_forms_relatives_and_other_alphabets_raise_nothing(named, one, other) -> None:
    assert named([one], [other]) == []


def test_two_persons_whom_one_article_names_are_two(named) -> None:
    assert named(["Jordan Ebling", "Jordon Ebling"], ["Jordan Ebling"]) == []


def test_two_given_names_told_of_in_the_same_words_are_one_person(named) -> None:
    (finding,) = named(["Megan Ebling"], ["Megan Ebling"], ["Victor Ebling"])
    assert (finding.rule, finding.support_a, finding.support_b) == ("name_spelling", 2, 1)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "Ebling was rescued from the flooded quarry by a trawler crew.",
            "Ebling was fined for the lost anchor.",
            True,
        ),
        ("Ebling was rescued from the flooded quarry by a trawler crew. Victor fainted.", "Ebling sang.", False),
        ("Ebling was seen near the windmill with a lantern.", "Ebling was fined for the lost anchor.", False),
    ],
)
def test_sentences_with_the_surname_alone_tell_of_a_person_too(
    make_article, make_mention, first, second, found
) -> None:
    texts = {
        "Megan Ebling": f"Megan Ebling, a keeper, rose early. {first} {second}",
        "Victor Ebling": "Victor Ebling spoke. Ebling was rescued from the flooded quarry by a trawler crew in fog.",
    }
    articles = [replace(make_article(text, source=name), story_id="story") for name, text in texts.items()]
    articles = [replace(article, lineage_id=article.article_id) for article in articles]
    mentions = []
    for article, name in zip(articles, texts, strict=True):
        mentions.append(make_mention(article, name))
        at = article.text.index(". Ebling") + 2
        mentions.append(
            replace(mentions[-1], mention_id=f"{name} again", start=at, end=at + 6, surface="Ebling", name=name)
        )
    assert bool(find_discrepancies([], [], Reading(articles, mentions))) is found


def test_two_pairs_of_sentences_a_little_alike_are_of_one_person(make_article, make_mention) -> None:
    first = "{} Ebling was rescued from the flooded quarry by a trawler crew."
    first += " Old {} Ebling hid beside the windmill with a lantern until the storm had blown over."
    one = "The crane of a trawler lifted {} Ebling from the quarry at noon on Monday as rain fell."
    two = "Nobody had seen {} Ebling at the windmill but for a lantern in the rain."

    def find(*texts: str) -> list:
        named = [text.replace("{}", given) for text, given in zip(texts, ("Megan", "Victor"), strict=True)]
        articles = [replace(make_article(text, source=text), story_id="story") for text in named]
        articles = [replace(article, lineage_id=article.article_id) for article in articles]
        mentions = [
            replace(make_mention(article, name), mention_id=f"{name} {at}", start=at, end=at + len(name))
            for article, name in zip(articles, ("Megan Ebling", "Victor Ebling"), strict=True)
            for at in (found.start() for found in re.finditer(name, article.text))
        ]
        return find_discrepancies([], [], Reading(articles, mentions))

    assert find(first, f"{one} {two}")
    assert not find(first, one)
    assert not find(first, two)


def test_relatives_are_told_of_in_words_of_their_own(make_article, make_mention) -> None:
    texts = "The pilot Megan Ebling was rescued on Friday.", "Her brother Victor Ebling thanked the trawler crew."
    articles = [replace(make_article(text, source=text), story_id="story") for text in texts]
    mentions = [make_mention(articles[0], "Megan Ebling"), make_mention(articles[1], "Victor Ebling")]
    assert find_discrepancies([], [], Reading(articles, mentions)) == []


def test_a_surname_a_letter_apart_is_a_slip_even_in_one_article(named) -> None:
    (finding,) = named(["Nora Whitfield", "Nora Whitfeild"], ["Nora Whitfield"])
    assert (finding.rule, finding.support_a, finding.support_b) == ("name_spelling", 2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("Nora Whitfield", "Nora Whitfeild")
    assert finding.message == "outlet 0 writes “Nora Whitfield” and “Nora Whitfeild”; they seem to be one."


def test_a_slip_that_the_article_marks_is_none(named) -> None:
    assert named(["Nora Whitfield"], ["Nora Whitfeild"], context="They saw {} [sic].") == []


@pytest.mark.parametrize(
    "pair", [("Nora Clark", "Nora Clarke"), ("Nora Meyer", "Nora Meier"), ("Nora Field", "Nora Fields")]
)
def test_two_usual_surnames_in_one_article_are_two_persons(named, pair) -> None:
    assert named(list(pair)) == []


def test_names_without_a_common_story_are_two_persons(make_article, make_mention) -> None:
    texts = "In Paris Sean Ebling sang.", "Coal dust covered Shawn Ebling."
    articles = [replace(make_article(text, source=text), story_id="story") for text in texts]
    mentions = [make_mention(articles[0], "Sean Ebling"), make_mention(articles[1], "Shawn Ebling")]
    assert find_discrepancies([], [], Reading(articles, mentions)) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Sgt. Harold Ebling spoke.", "Sgt. Victor Ebling spoke.", True),
        ("Harold Ebling, 41, was lost.", "Victor Ebling, 41, was lost.", True),
        ("They saw 41-year-old Harold Ebling.", "They saw 41-year-old sailor Victor Ebling.", True),
        ("Harold Ebling, 41, was lost.", "Victor Ebling, 14, was lost.", False),
        ("Harold Ebling was lost.", "Victor Ebling was lost.", False),
    ],
)
def test_another_given_name_in_the_same_office_or_of_the_same_age(
    make_article, make_mention, make_role, one, other, found
) -> None:
    articles, mentions, roles = [], [], []
    for name, text in (("Harold Ebling", one), ("Victor Ebling", other)):
        article = replace(make_article(text, source=name), story_id="story")
        articles.append(article)
        mentions.append(make_mention(article, name))
        if "Sgt." in text:
            roles.append(make_role(article, name, "Sgt.", office="sergeant"))
    rules = [finding.rule for finding in find_discrepancies([], [], Reading(articles, mentions, roles))]
    assert rules == (["name_spelling"] if found else [])


@pytest.mark.parametrize(("one", "other"), [("Harold Kettle", "Victor Kettle"), ("Rupert Ebling", "Herbert Ebling")])
def test_a_surname_that_is_a_word_and_given_names_a_little_alike_are_no_reason(
    make_article, make_mention, one, other
) -> None:
    articles = [replace(make_article(f"{name}, 41, was lost.", source=name), story_id="story") for name in (one, other)]
    mentions = [make_mention(article, article.source) for article in articles]
    (finding,) = find_discrepancies([], [], Reading(articles, mentions))
    assert finding.rule == "name_spelling"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Martin Ebling", "Marcus Ebling", True),
        ("Meg Ebling", "Megan Ebling", False),
        ("Maria Ebling", "Marlene Ebling", False),
    ],
)
def test_long_given_names_that_begin_alike_are_no_short_forms(make_article, make_mention, one, other, found) -> None:
    articles = [replace(make_article(f"{name}, 41, was lost.", source=name), story_id="story") for name in (one, other)]
    mentions = [make_mention(article, article.source) for article in articles]
    assert bool(find_discrepancies([], [], Reading(articles, mentions))) == found


def test_ids_survive_order_and_copies(named) -> None:
    rows = [["Jordan Ebling"], ["Jordon Ebling"]]
    (first,), (turned,), (more,) = named(*rows), named(*rows[::-1]), named(*rows, *rows)
    assert first.finding_id == turned.finding_id == more.finding_id


def test_nearness_is_symmetric() -> None:
    for one, other in [("jordan", "jordon"), ("ronald", "ronnie"), ("sean", "shawn"), ("ann", "anne")]:
        assert near(one, other) == near(other, one)


HEADLINE = "Villagers honour the rescued lighthouse keeper {}"


@pytest.mark.parametrize(
    ("above", "inside", "more", "found"),
    [
        ("Megan Ebling", "Victor Ebling", "", 1),
        ("Megan Ebling", "Megan Ebling", "", 0),
        ("Megan Ebling", "Victor Ebling", " Her sister is Megan Ebling.", 0),
    ],
)
def test_a_headline_names_whom_the_text_below_it_names(make_article, make_mention, above, inside, more, found) -> None:
    article = make_article(f"{HEADLINE.format(inside)} on Friday.{more}", title=HEADLINE.format(above))
    article = replace(article, story_id="story", lineage_id=article.article_id)
    title = article.title or ""
    start = title.index(above)
    naming = make_mention(article, inside)
    mentions = [naming, replace(naming, part="title", start=start, end=len(title), surface=above, name=above)]
    if more:
        mentions.append(make_mention(article, above, "person"))
    second = replace(make_article("The quarry is open again."), story_id="story", lineage_id="second")
    findings = find_discrepancies([], [], Reading([article, second], mentions))
    assert [one.rule for one in findings] == ["name_spelling"] * found


def test_a_surname_that_is_a_kind_of_house_is_a_persons(named) -> None:
    (finding,) = named(["Megan Temple"], ["Megan Temple"], ["Victor Temple"])
    assert finding.rule == "name_spelling"


@pytest.mark.parametrize(("name", "found"), [("Walter Trump", 1), ("Eric Trump", 0)])
def test_a_leader_has_one_given_name(make_article, make_mention, name, found) -> None:
    texts = (
        "The quarry villagers cheered the nominee Donald Trump, who had come for the lighthouse vote.",
        f"The lighthouse vote was lost, and villagers left the quarry. Nominee {name} flew home.",
    )
    articles = [replace(make_article(text, source=text[-9:]), story_id="story", lineage_id=text) for text in texts]
    mentions = [make_mention(article, who) for article, who in zip(articles, ("Donald Trump", name), strict=True)]
    assert len(find_discrepancies([], [], Reading(articles, mentions))) == found


@pytest.mark.parametrize(("surname", "found"), [("Vlorquist", ["name_spelling"]), ("Johnson", [])])
def test_an_unusual_surname_has_one_bearer_in_a_story(make_article, make_mention, surname, found) -> None:
    texts = ("Polls show that {} may win the harbour vote.", "On Monday {} spoke of the harbour.")
    articles, mentions = [], []
    for number, (text, given) in enumerate(zip(texts, ("Walter", "Edith"), strict=True)):
        name = f"{given} {surname}"
        article = make_article(text.format(name), source=f"outlet {number}")
        articles.append(replace(article, story_id="story", lineage_id=article.article_id))
        mentions.append(make_mention(articles[-1], name, "person"))
    assert [one.rule for one in find_discrepancies([], [], Reading(articles, mentions))] == found


def test_bill_is_a_given_name_too(named) -> None:
    (finding,) = named(["Bill Ebling"], ["Bill Ebling"], ["Victor Ebling"])
    assert finding.rule == "name_spelling"
