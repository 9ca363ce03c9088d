"""Tolls told twice in one article, one of both numbers changed."""

import pytest


def test_two_tolls_of_one_event_in_one_article_are_found(found) -> None:
    text = (
        "Seven people were killed when a ferry struck the harbour wall at Port Selwick. The crew was interviewed. "
        "The ferry struck the harbour wall at Port Selwick and nine people were killed."
    )
    (finding,) = found(text)
    assert finding.rule == "restated_figure"
    assert found(text.replace("nine", "seven")) == []


TOLL = "A ferry hit the pier at Orrin on Monday, and {} persons were killed and {} injured, the harbour office said."


@pytest.mark.parametrize(
    ("title", "text", "rule", "values"),
    [
        ("2 dead, 21 injured as ferry hits Orrin pier", TOLL.format("two", 18), "headline_figure", ("21", "18")),
        (
            "3 dead, 18 injured as ferry hits Orrin pier",
            TOLL.format("two", 18),
            "headline_figure",
            ("3", "two persons"),
        ),
        (
            "Ferry hits pier",
            TOLL.format("two", 18)
            + " Two persons were killed and 21 others injured when the ferry hit the pier at Orrin.",
            "restated_figure",
            ("18", "21 others"),
        ),
    ],
)
def test_a_toll_told_twice_with_one_number_changed_is_found(found, title, text, rule, values) -> None:
    (finding,) = found(text, title=title)
    assert (finding.rule, finding.witness_a.surface, finding.witness_b.surface) == (rule, *values)


def test_a_second_suspect_is_no_second_event(found) -> None:
    again = "A {} was held after two persons were killed and 21 injured when the ferry hit the pier at Orrin."
    told = found(f"{TOLL.format('two', 18)} {again.format('second suspect')}")
    assert [one.rule for one in told] == ["restated_figure"]
    assert not found(f"{TOLL.format('two', 18)} {again.format('second ferry')}")


@pytest.mark.parametrize(
    "again",
    [
        "Two persons were killed and 18 others injured when the ferry hit the pier at Orrin.",
        "Three persons were killed and 21 others injured when the ferry hit the pier at Orrin.",
        "Two persons were killed and 21 injured when a ferry hit the pier at Orrin in June.",
        "In an earlier strike of the ferry on the Orrin pier two persons were killed and 21 injured.",
        "Two persons were killed and 21 others injured in a quarry.",
        "Two persons were killed when the ferry hit the pier at Orrin, and others were injured, six critically.",
    ],
)
def test_tolls_that_agree_or_are_of_two_events_raise_nothing(found, again) -> None:
    assert [one for one in found(f"{TOLL.format('two', 18)} {again}") if one.confidence == 0.7] == []


def test_an_age_and_last_week_tell_no_two_tolls_apart(found) -> None:
    text = (
        "Two officers of the harbour patrol were hurt in the Selwick ferry fire last Tuesday. Rain fell. "
        "In the Selwick ferry fire {} officers of the harbour patrol were hurt beside a 2-year-old girl."
    )
    assert [one.rule for one in found(text.format("five"))] == ["restated_figure"]
    assert not found(text.format("two"))


def test_a_day_before_tells_no_two_tolls_apart(found) -> None:
    text = (
        "Police held a man after a crash in Selwick a day earlier that left two adults wounded.\n\n"
        "Deputies in Selwick helped police on Friday, after the crash that left {} adults wounded."
    )
    assert [one.rule for one in found(text.format("five"))] == ["restated_figure"]
    assert found(text.format("two")) == []


@pytest.mark.parametrize(("hurt", "number"), [("(three women and two men) injured", 0), ("injured, two of them", 0)])
def test_who_the_hurt_are_is_told_in_brackets_and_changes_no_toll(found, hurt, number) -> None:
    text = f"Police asked about a fire at a Selwick harbour party that left two women dead and five people {hurt}."
    assert len(found(text, title="2 dead, 5 injured in Selwick harbour party fire")) == number


def test_a_toll_whose_hurt_are_told_in_brackets_is_held_against_the_headline(found) -> None:
    text = "A fire at a Selwick harbour party left two women dead and four people (three women and a man) injured."
    (finding,) = found(text, title="2 dead, 5 injured in Selwick harbour party fire")
    assert finding.rule == "headline_figure"
