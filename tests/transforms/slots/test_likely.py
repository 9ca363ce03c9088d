"""Likely: figures with different values that are of one quantity by what the words around them mean."""

import pytest

import seeds

FERRY = "The ferry Gullholm sank off Port Selwick on Wednesday. "
AGAIN = "Off Port Selwick the ferry Gullholm went down on Wednesday. "


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("The rescue took four hours.", "The rescuers needed nine hours.", {"four hours", "nine hours"}),
        ("It was carrying 40 tonnes of cement.", "Its cargo was 14 tonnes of cement.", {"40 tonnes", "14 tonnes"}),
        ("Divers found three rafts.", "Five rafts were located by divers.", {"three rafts", "Five rafts"}),
        ("It carried 30 aircraft.", "It had 45 planes on board.", {"30 aircraft", "45 planes"}),
        ("A boat took 140 tourists off.", "A boat took off 210 visitors.", {"140 tourists", "210 visitors"}),
        ("Repairs will cost 700 euros.", "The repair is to cost 900 euros.", {"700 euros", "900 euros"}),
    ],
)  # fmt: skip
def test_one_thing_in_two_wordings_is_compared(conflicts, one, other, witnesses) -> None:
    assert conflicts(FERRY + one, AGAIN + other) == [witnesses]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The rescue took four hours.", "The voyage usually lasts nine hours."),
        ("It lies 12 miles south of Port Selwick.", "It lies 30 miles west of Orran."),
        ("Analysts at Marlow expect repairs to cost 700 euros.", "Tolmezzo Bank forecasts repairs of 900 euros."),
        ("The operator earned 7 million euros in the quarter.", "The operator earned 30 million euros in the year."),
        ("Fares were 4% higher than a month earlier.", "Fares were 19% higher than a year earlier."),
        ("It carried 30 aircraft.", "It had 45 lorries on board."),
        ("Its builder recalled 300 lifeboats.", "Its builder sold 450 boats last year."),
        ("It carried 140 tourists.", "It had 210 sailors on board."),
        ("All but three rafts were found by divers.", "Five rafts were located by divers."),
        ("The hull is 20 metres long.", "The hull is 66 feet long."),
        ("Its catch weighed 19 tonnes.", "The heaviest catch ever weighed 22 tonnes."),
        ("Police have named four victims.", "Police found five victims."),
        ("It had 212 passengers on board.", "It is certified for 320 passengers."),
    ],
)  # fmt: skip
def test_what_the_words_tell_apart_is_two_things(conflicts, one, other) -> None:
    assert conflicts(FERRY + one, AGAIN + other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Its cargo was 43 tonnes of cement.", "The freight weighed 43 tonnes."),
        ("The voyage takes nine hours.", "The trip usually lasts nine hours."),
    ],
)
def test_one_value_of_one_thing_in_two_wordings_is_one_figure(judge, one, other) -> None:
    judged = judge(FERRY + one, AGAIN + other)
    assert [
        each.figure.verdict for each in judged if each.figure.article_count == 2 and each.figure.kind != "date"
    ] == ["agree"]


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("It employs 14,500 people.", "Its workforce is 15,400 workers.", {"14,500 people", "15,400 workers"}),
        ("It was carrying 18,700 tyres.", "Its cargo included 17,800 tyres.", {"18,700 tyres", "17,800 tyres"}),
    ],
)  # fmt: skip
def test_digits_in_another_order_outweigh_words_that_have_less_in_common(conflicts, one, other, witnesses) -> None:
    assert conflicts(FERRY + one, AGAIN + other) == [witnesses]
    other_digits = other.replace("15,400", "96,200").replace("17,800", "96,200")
    assert conflicts(FERRY + one, AGAIN + other_digits) == []


def test_an_article_that_repeats_the_figure_of_the_other_is_still_found(conflicts) -> None:
    lead = "{} boats were lost when a storm broke the harbour wall at Port Selwick on Monday, the pilot said. "
    once = lead + "All seven boats had been built at Marlow."
    other = "A storm broke the harbour wall at Port Selwick on Monday and seven boats were lost, owners said."
    assert conflicts(once.format("Twelve"), other) == [{"Twelve boats", "seven boats"}]
    assert conflicts(once.format("Seven"), other) == []


def test_articles_of_two_events_are_not_compared(conflicts) -> None:
    one = "The ferry Gullholm sank off Port Selwick on Wednesday. The rescue took four hours."
    other = "Miners were trapped below Tolmezzo on Tuesday. The rescuers needed nine hours."
    assert conflicts(one, other) == []


def test_every_feature_has_a_weight_and_a_reason() -> None:
    rows = seeds.rows("likely")
    assert all(row["why"] for row in rows)
    assert len({row["feature"] for row in rows}) == len(rows)


def test_a_rough_figure_is_the_exact_one_of_the_other_text(conflicts) -> None:
    rough = "Pollsters called about 1,500 people."
    two = "Sellmark, whose poll of 2,040 people came out, is behind. Orranis spoke to 1,512 adults."
    one = "Sellmark, whose poll of 2,040 people came out, is behind."
    assert conflicts(FERRY + rough, AGAIN + two) == []
    assert conflicts(FERRY + rough, AGAIN + one) == [{"1,500 people", "2,040 people"}]


@pytest.mark.parametrize(("tonnes", "found"), [(268, [{"286 tonnes", "268 tonnes"}]), (248, [])])
def test_digits_in_another_order_are_compared_where_the_heads_are_hardly_alike(conflicts, tonnes, found) -> None:
    wire = (
        "A freighter carrying 286 tonnes of cement sank in a gale off Port Selwick on Wednesday, the coastguard said. "
    )
    wire += "Its crew was saved by a lifeboat from Orran."
    paper = (
        f"Four men drifted for hours, singing. Their ship with {tonnes} tonnes of cement had gone down near Selwick. "
    )
    paper += "A widow in Tolmezzo had lit a lamp for them, as she does each winter, and mends their nets."
    assert conflicts(wire, paper) == found


@pytest.mark.parametrize(("of", "found"), [("by a poll of Norbank", True), ("by a poll of Teft", False)])
def test_what_people_would_do_in_one_poll_is_its_result(conflicts, of, found) -> None:
    one = "A poll by Norbank found on Sunday that 31 percent of voters in Orran would choose the Reform party in May."
    two = f"Reform can hope for 37 percent of the vote in Orran in May, it was found on Sunday {of}."
    assert bool(conflicts(one, two.replace("a poll of", "a survey by"))) == found


@pytest.mark.parametrize(("war", "found"), [("the Orran war", True), ("Orran", False)])
def test_a_limit_that_both_texts_tell_of_parts_no_figures_that_are_alone(conflicts, war, found) -> None:
    one = (
        f"The two sides in {war} exchanged 120 prisoners on a bridge over the Lesk on Monday, the first deal in a year."
    )
    two = (
        "Wrapped in flags, 175 prisoners of war crossed a bridge over the river Lesk on Monday in the first exchange "
        "between the enemies in Orran for a year."
    )
    assert bool(conflicts(one, two)) == found


@pytest.mark.parametrize(("place", "found"), [("island", True), ("port", False)])
def test_distances_of_one_kind_of_place_are_of_one_place(conflicts, place, found) -> None:
    one = "The coast guard in Selwick saved rowers from a sinking rubber boat 40 miles off the island of Orran."
    other = (
        f"A coast guard ship with rowers docked in Selwick. Their rubber dinghy had lost air 14 miles from the {place}."
    )
    assert bool(conflicts(one, other)) == found
