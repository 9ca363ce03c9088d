"""Whether the text of one figure gives the value of the other too, for something else."""

from dataclasses import replace

import pytest

from transforms.slots.given_besides import given_of_another, is_rest, one_is_replaced, sentence_gives_both


@pytest.mark.parametrize(
    ("one", "other", "surfaces", "both"),
    [
        ("It has 30 boats and 12 carts.", "It has 12 boats.", ("30 boats", "12 boats"), True),
        ("It has 30 boats and one cart.", "It has one boat.", ("30 boats", "one boat"), False),
        ("It has 30 boats and 13 carts.", "It has 12 boats.", ("30 boats", "12 boats"), False),
        ("It killed 30 men and 12 women.", "It killed 12 people.", ("30 men", "12 people"), False),
        ("Ana Ruiz, 41, met Ben Lund, 30.", "A nurse, 30, left.", ("41", "30"), True),
        ("The ferry sank on Tuesday, not on Friday.", "The ferry sank on Friday.", ("Tuesday", "Friday"), True),
        ("The ferry sank on Tuesday.", "The ferry sank on Friday.", ("Tuesday", "Friday"), False),
    ],
)
def test_a_sentence_with_both_values_may_be_of_two_things(stated, one, other, surfaces, both) -> None:
    sides = [stated(text, surface) for text, surface in zip((one, other), surfaces, strict=True)]
    assert sentence_gives_both(*sides) == sentence_gives_both(*reversed(sides)) == both


def test_a_value_may_be_told_as_replaced(stated) -> None:
    one, other = stated("It has 30 boats.", "30 boats"), stated("It has 12 boats.", "12 boats")
    assert not one_is_replaced(one, other)
    assert one_is_replaced(one, replace(other, replaced=frozenset({30.0})))
    assert one_is_replaced(replace(one, replaced=frozenset({12.0})), other)


def test_a_long_sum_that_the_other_text_gives_is_of_another_thing(stated) -> None:
    rents = "Rents are {} a month.", "{} a month"
    one, other = (stated(*(words.format(rent) for words in rents)) for rent in ("$2,190", "$1,870"))
    assert not given_of_another(one, other)
    gives = replace(other, values=frozenset({(("money", None), 2190.0)}))
    assert given_of_another(one, gives)
    assert given_of_another(gives, one)
    round_ = stated(*(words.format("$2,000") for words in rents))
    assert not given_of_another(round_, replace(other, values=frozenset({(("money", None), 2000.0)})))


def test_two_sums_may_differ_by_a_third_one_of_both_texts(stated) -> None:
    all_, rest = stated("It cost $90 million.", "$90 million"), stated("It cost $60 million.", "$60 million")
    assert not is_rest(all_, rest)
    thirty = frozenset({3e7})
    assert is_rest(replace(all_, stated=thirty), replace(rest, stated=thirty))
    assert not is_rest(replace(all_, stated=thirty), rest)
