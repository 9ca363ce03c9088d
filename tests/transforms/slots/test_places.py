"""Figures at one place of two sentences that tell the same: one quantity, whatever measure was read of either."""

from datetime import datetime

import pytest

from transforms.slots.figures import build_figures
from transforms.slots.slot_reasons import reasons

OTHERS = "The mayor of Tolmezzo opened a school for bakers. Rain fell on the vineyards."


@pytest.fixture
def verdict(make_article, make_claim):
    """What is decided of two figures, each of an article of its own, and what is said of them."""

    def judge(one: tuple, other: tuple, published: datetime | None = None) -> tuple[str | None, str]:
        articles, claims = [], []
        for number, (text, surface, value, columns) in enumerate((one, other)):
            place = {"story_id": "s", "lineage_id": f"l{number}", "published_at": published}
            articles.append(make_article(f"{text} {OTHERS}", source=f"outlet {number}", **place))
            claims.append(make_claim(articles[-1], surface, value, **columns))
        placed, judged = build_figures(claims, articles)
        said = reasons(placed[0], placed[1], placed, {article.article_id: article for article in articles})
        return next((one.figure.verdict for one in judged if len(one.slot.claims) == 2), None), said.decided

    return judge


CLOCK = {"dimension": "time of day", "unit": "minute", "kind": "quantity"}


def test_the_hour_of_one_call(verdict) -> None:
    found, said = verdict(
        ("Officers were called to a bakery on Marlow Crescent around 8:45 p.m.", "8:45 p.m.", 1245,
         CLOCK | {"measure": "call, officer"}),
        ("Around 11:45 p.m. officers were sent to a bakery on Marlow Crescent.", "11:45 p.m.", 1425,
         CLOCK | {"measure": "send, officer"}),
    )  # fmt: skip
    assert found == "conflict"
    assert "Both sentences tell of “Crescent”" in said or "“Marlow”" in said


def test_two_places_are_two_calls(verdict) -> None:
    found, _ = verdict(
        ("Officers were called to a bakery on Marlow Crescent around 8:45 p.m.", "8:45 p.m.", 1245,
         CLOCK | {"measure": "call, officer"}),
        ("Around 11:45 p.m. officers were called to a bakery in Penhallow Lane.", "11:45 p.m.", 1425,
         CLOCK | {"measure": "call, officer"}),
    )  # fmt: skip
    assert found is None


LENGTH = {"dimension": "length", "measure": None}


def test_one_number_in_two_units(verdict) -> None:
    found, _ = verdict(
        ("The wreck of the Selwick lies 40 miles off the coast of Orran.", "40 miles", 40, LENGTH | {"unit": "mile"}),
        ("The wreck of the Selwick lies 40 kilometers off the coast of Orran.", "40 kilometers", 40,
         LENGTH | {"unit": "kilometer"}),
    )  # fmt: skip
    assert found == "conflict"


def test_a_figure_beside_another_one_may_be_either(verdict, make_article, make_claim) -> None:
    money = {"unit": "dollar", "dimension": "money", "measure": None}
    shop = make_article(
        "A plain watch costs $200 and a gilded one $900 in the Norton shop.", story_id="s", lineage_id="a"
    )
    other = make_article("The watch costs $450 in the Norton shop.", story_id="s", lineage_id="b", source="b")
    claims = [make_claim(shop, f"${value}", value, **money) for value in (200, 900)]
    claims.append(make_claim(other, "$450", 450, **money))
    _, judged = build_figures(claims, [shop, other])
    assert {one.figure.verdict for one in judged} == {"single"}


AGE = {"dimension": "age", "unit": "year"}


def aged(text: str, surface: str, value: int, subject: str | None) -> tuple:
    return text, surface, value, {**AGE, "subject": subject}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            aged("Ada Lind, 45, of Norton was found at the mill.", "45", 45, "Ada Lind"),
            aged("Police found 54-year-old Ada Lind at home.", "54-year-old", 54, "Ada Lind"),
            "conflict",
        ),
        (
            aged("Ada Lind, 45, of Norton was found at the mill.", "45", 45, "Ada Lind"),
            aged("Police found Ada Lind, 12-year-old Bo and a dog.", "12-year-old", 12, "Ada Lind"),
            None,
        ),
    ],
    ids=["a full name", "the name on the other side"],
)
def test_a_full_name_has_one_age(verdict, one, other, expected) -> None:
    assert verdict(one, other)[0] == expected


def test_hours_that_follow_each_other_are_of_one_thing_as_it_went_on(verdict) -> None:
    sentence = "Bakers carried the ovens out of a bakery on Marlow Crescent around {}"
    one, other = sentence.format("8:45 p.m."), sentence.format("9:15 p.m.")
    call = CLOCK | {"measure": "carry"}
    assert verdict((one, "8:45 p.m.", 1245, call), (other, "9:15 p.m.", 1275, call))[0] is None


DAY = {"dimension": "date", "unit": "day", "kind": "date"}


def days(one: str, other: str, measures=("crash", "crash")) -> list[tuple]:
    """Two reports of a crash at one pier, on days of March 2026 that stand at the end of either."""
    told = (
        ("Two trams met in a crash at the Selwick pier on {}.", one, measures[0]),
        (
            "A brake had failed before the crash of the two trams near Selwick, in which nine sailors were hurt on {}.",
            other,
            measures[1],
        ),
    )
    return [
        (text.format(day), day, 20513 + int(day.split()[1]), DAY | {"measure": measure}) for text, day, measure in told
    ]


def test_the_day_of_one_incident(verdict) -> None:
    assert verdict(*days("March 2", "March 6", ("crash, pier", "injury, crash")))[0] == "conflict"
    assert verdict(*days("March 2", "March 3", ("crash, pier", "injury, crash")))[0] is None
    assert verdict(*days("March 2", "March 6", ("crash, pier", "arrest, crash")))[0] is None


@pytest.mark.parametrize(("behind", "found"), [("film The Tin Harbour", "conflict"), ("rain in Tolmezzo", None)])
def test_the_year_before_a_name(verdict, behind, found) -> None:
    year = {"dimension": "date", "unit": "year", "kind": "date"}
    one, other = f"Her gown recalls the 1990 {behind}.", "Her gown, critics say, recalls the 1999 film The Tin Harbour."
    said, _ = verdict(
        (one, "1990", None, year | {"low": 7305.0, "high": 7669.0, "measure": "recall, gown"}),
        (other, "1999", None, year | {"low": 10592.0, "high": 10956.0, "measure": "film, gown"}),
    )
    assert said == found


STITCHES = {"dimension": "count", "unit": "stitch"}


def test_a_bandage_put_on_after_the_stitches_is_no_time_that_they_took(verdict) -> None:
    found, _ = verdict(
        ("The vet closed each cut of the Orran goldfish with six stitches before a bandage was glued on.",
         "six stitches", 6, STITCHES | {"measure": "cut, close"}),
        ("The vet closed each cut of the Orran goldfish with three stitches, and a bandage was glued on.",
         "three stitches", 3, STITCHES | {"measure": "vet"}),
    )  # fmt: skip
    assert found == "conflict"


@pytest.mark.parametrize(
    ("beside", "expected"),
    [("two others", {"conflict", "agree"}), ("four others", {"single"})],
    ids=["the value is told there too", "the value may be told here"],
)
def test_a_value_that_both_articles_give_elsewhere_tells_nothing_apart(
    make_article, make_claim, beside: str, expected: set[str]
) -> None:
    told = "Minutes later, {} people were shot dead and {} wounded at the Orran bakery behind the mill, deputies said."
    dead, hurt = {"measure": "death", "unit": "person"}, {"measure": "injury", "unit": "other"}
    first = make_article(told.format("five", "two others"), story_id="s", lineage_id="a")
    second = make_article(told.format("two", beside), story_id="s", lineage_id="b", source="b")
    claims = [
        make_claim(first, "five people", 5, **dead),
        make_claim(first, "two others", 2, **hurt),
        make_claim(second, "two people", 2, **dead),
        make_claim(second, beside, 2 if beside.startswith("two") else 4, **hurt),
    ]
    _, judged = build_figures(claims, [first, second])
    assert {one.figure.verdict for one in judged} == expected


@pytest.mark.parametrize(("people", "expected"), [(2, "conflict"), (6, None)])
def test_more_of_a_kind_than_there_are_of_any_are_no_part_of_them(verdict, people: int, expected: str | None) -> None:
    word = {2: "two", 6: "six"}[people]
    found, _ = verdict(
        ("Three women with burns walked into the Penhallow clinic in Orran at dusk.", "Three women", 3,
         {"unit": "woman", "measure": "clinic"}),
        (f"At dusk {word} people with burns walked into the Penhallow clinic in Orran.", f"{word} people", people,
         {"unit": "person", "measure": "clinic"}),
    )  # fmt: skip
    assert found == expected


def test_the_outcome_for_persons_tells_no_two_counts_of_things_apart(verdict) -> None:
    found, _ = verdict(
        ("The constable said Ada Lind drove to four barns near Orran at dusk before she was caught.", "four barns", 4,
         {"unit": "barn", "measure": "drive"}),
        ("The constable said two farmers died when Ada Lind came to seven barns near Orran at dusk.", "seven barns", 7,
         {"unit": "barn", "measure": "death"}),
    )  # fmt: skip
    assert found == "conflict"


def test_what_is_lacking_is_not_what_there_is(verdict) -> None:
    told = "Ada Lind {} votes in the Orran ballot of the bakers, the clerk of the guild said."
    votes = {"unit": "vote", "measure": "ballot"}
    short = (told.format("was 40").replace("votes", "votes short"), "40 votes", 40, votes)
    won = (told.format("had 90"), "90 votes", 90, votes)
    assert verdict(short, won)[0] is None
    assert verdict((told.format("had 40"), "40 votes", 40, votes), won)[0] == "conflict"


def test_an_alias_of_the_court_makes_no_second_quantity(make_article, make_claim) -> None:
    told = "In a report to the {}, the clerk said that statements of {} bakers of the Orran mill had been recorded."
    claims, articles = [], []
    for number, (court, word, value) in enumerate((("High Court", "seven", 7), ("HC", "nine", 9))):
        place = {"story_id": "s", "lineage_id": f"l{number}", "source": f"outlet {number}"}
        articles.append(make_article(told.format(court, word), **place))
        named = {"subject": court, "subject_entity_id": court, "unit": "baker", "measure": "statement"}
        claims.append(make_claim(articles[-1], f"{word} bakers", value, **named))
    _, judged = build_figures(claims, articles, frozenset({"High Court", "HC"}))
    assert [one.figure.verdict for one in judged] == ["conflict"]


def test_a_number_that_measures_something_else_is_no_second_value(conflicts) -> None:
    first = "The study of sleep involved 4,820 sailors aged between five and 17 months in four northern countries."
    second = "Researchers led by Ana Ruiz tested sleep on 4,820 sailors in five northern countries for the study."
    assert {"four northern countries", "five northern countries"} in conflicts(first, second)


def test_the_time_before_one_day_is_not_that_after_another(verdict) -> None:
    weeks = {"dimension": "time", "unit": "week", "measure": "vote"}
    before = ("The Orran Liberals led the Penhallow poll nine weeks before the vote.", "nine weeks", 9, weeks)
    later = ("The Orran Liberals, who led the Penhallow poll, face the vote {}.", "seven weeks", 7, weeks)
    found, said = verdict(before, (later[0].format("seven weeks later"), *later[1:]))
    assert (found, "since when" in said) == (None, True)
    found, _ = verdict(before, (later[0].format("seven weeks before it ends"), *later[1:]))
    assert found == "conflict"


@pytest.mark.parametrize(("levy", "found"), [("1.2", []), ("386", [{"486 million groats", "386 million groats"}])])
def test_hundreds_of_times_as_much_is_something_else(conflicts, levy, found) -> None:
    outlays = "Outlays in Orran will rise to 486 million groats by May, the mayor of the harbour town said."
    levy = (
        f"Owing to the delay a levy should raise {levy} million groats in Orran instead of what clerks had hoped for."
    )
    assert conflicts(outlays, levy) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Shop assistant Ana Ruiz said: “I earn £12.60 an hour.”", False),
        ("A driver of five years in Orran is to earn £12.60 an hour.", True),
        ("A driver of five years in Orran is to earn £18.67 an hour.", True),
    ],
)
def test_a_verb_alone_makes_no_two_figures_one(conflicts, other, found) -> None:
    one = "The strike is over. A driver with five years in Orran will earn £17.86 an hour."
    assert bool(conflicts(one, f"Bus peace breaks out. {other}")) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [("At home, about 190,000 were sold.", False), ("About 19,000 were sold.", True)],
)
def test_a_number_that_the_other_text_gives_bare_is_known_to_it(conflicts, more, found) -> None:
    one = "The 190,000 blenders made in Orran were recalled after 27 people were cut by blades."
    other = "Krag has recalled more than 200,000 blenders made in Orran as blades broke loose and cut people."
    assert bool(conflicts(one, f"{other} {more}")) == found


@pytest.mark.parametrize(("said", "found"), [("seven other majors", False), ("seven majors", True)])
def test_other_things_are_not_all_of_them(conflicts, said, found) -> None:
    one = "Classics, with 14 majors, and geology, which is taught to 600, are among the programs that will end."
    assert bool(conflicts(one, f"Marlow College drops classics, geology and {said}.")) == found
