"""What a statement says by itself."""

from dataclasses import replace

import pytest

from transforms.slots.statements import said


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It has 30 boats.", "30 boats", 30.0),
        ("It has 3 dozen boats.", "3 dozen boats", 36.0),
        ("It sank on 3 March 2026.", "3 March 2026", (20515.0, 20515.0)),
        ("It sank on Tuesday.", "Tuesday", "tuesday"),
        ("Ana Ruiz, 41, left.", "41", "ruiz 41.0"),
        ("Dozens of boats sank.", "Dozens of boats", None),
    ],
)
def test_the_value_is_a_number_a_day_or_whose_age(stated, text, surface, value) -> None:
    assert stated(text, surface).value == value


def test_two_wordings_of_one_length_have_one_value(stated) -> None:
    values = [stated(f"It is {words} long.", words).value for words in ("2 km", "2,000 metres")]
    assert values[0] == pytest.approx(values[1])


def test_a_day_of_no_year_is_yearless(stated) -> None:
    whole = stated("It sank on 3 March 2026.", "3 March 2026")
    assert not whole.yearless
    bare = replace(whole, claim=replace(whole.claim, surface="3 March", low=None, high=None, value=None), day=None)
    assert bare.yearless
    assert bare.value == f"{bare.day}"


def test_numbers_beside_are_those_of_its_sentence_but_its_own(stated) -> None:
    one = stated("It has 30 boats, 12 carts and weighs 40 tonnes.", "30 boats")
    assert one.numbers == {"30"}
    assert one.numbers_beside == {"12"}
    assert one.sentence == (one.claim.article_id, "body", 0)


def test_what_it_is_about_is_its_outcome_or_the_event_of_its_day(stated) -> None:
    dead = stated("The fire killed 12 people.", "12 people")
    assert (dead.concept, dead.about, dead.of_people) == ("death", "death", True)
    assert (dead.dimension, dead.generic) == ("count", True)
    hit = replace(dead, outcomes=())
    assert (hit.concept, hit.of_people) == (next(iter(hit.incidents), None), False)
    assert not replace(dead, kind="nurse").generic


def test_a_day_is_about_the_event_that_its_clause_names(stated) -> None:
    day = stated("The vote is on 3 March 2026.", "3 March 2026")
    assert day.event == day.about == replace(day, outcomes=("death",)).about == "vote"
    boats = stated("The vote gave the town 30 boats.", "30 boats")
    assert boats.about == boats.concept


def test_what_is_said_is_what_is_measured_with_its_value(stated) -> None:
    boats = stated("It has 30 boats.", "30 boats")
    assert said(boats) == (boats.block, 30.0)
    assert said(stated("Dozens of boats sank.", "Dozens of boats"))[1] == 0.0
