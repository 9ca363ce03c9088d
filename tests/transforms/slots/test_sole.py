"""Sole: the only year of two articles, the only age of one who is told of by a role."""

import pytest

FIRE = "A fire destroyed the Marlow paper mill in Orran on Monday, the fire brigade said. "
AGAIN = "The Marlow paper mill in Orran was destroyed by a fire on Monday. "


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("The driver, a man of 38, was hurt.", "The 33-year-old truck driver escaped.", None),
        ("The driver, a man of 38, was hurt.", "The 37-year-old truck driver is safe.", {"38", "37-year-old"}),
        ("A girl aged 13 was hurt.", "A 14-year-old girl suffered burns.", {"13", "14-year-old"}),
    ],
)
def test_the_only_one_of_its_kind_in_two_reports_is_one(conflicts, one, other, witnesses) -> None:
    assert conflicts(FIRE + one, AGAIN + other) == ([witnesses] if witnesses else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A girl aged 13 was hurt.", "A 14-year-old girl and a girl aged 13 suffered burns."),
        ("A girl aged 13 was hurt.", "A 14-year-old boy suffered burns."),
        ("A girl aged 13 died.", "A 14-year-old girl was arrested."),
        ("A man aged 33 was there.", "A 34-year-old man was there."),
    ],
)
def test_other_moments_and_persons_are_not_compared(conflicts, one, other) -> None:
    assert conflicts(FIRE + one, AGAIN + other) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The mill was built in 1987 by two brothers.", "Two brothers built the mill in 1978.", True),
        ("The mill was sold to a group of investors in 2015.", "A group of investors bought the mill in 2017.", True),
        ("The 42-metre ferry was built in 1994 for 190 people.", "In 2016 a ferry with 200 people sank there.", False),
        ("The mill was built in 1987 by two brothers.", "A flood had damaged the hall in 1978.", False),
        ("It was the largest fire since 2015.", "It was the largest fire in 2017.", False),
        ("The mill was built in 1987 and closed in 2003.", "Two brothers built the mill in 1978.", True),
        ("The mill was built in 1987 and closed in 2003.", "Two brothers closed the mill in 1997.", True),
        ("The mill was built in 1987 and closed in 2003.", "A flood had closed the quay in 1997.", False),
    ],
)
def test_the_only_year_of_two_reports_is_one_where_the_words_beside_it_are_like(conflicts, one, other, found) -> None:
    assert bool(conflicts(FIRE + one, AGAIN + other)) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The cook was sent to prison for 41 months.", True),
        ("The cook was sent to prison for 51 months.", False),
        ("The cook faces up to six years in prison.", False),
        ("The cook was sent to prison for 41 months and her son jailed for two years.", False),
    ],
)
def test_the_only_term_that_two_reports_of_a_trial_tell_is_one(conflicts, other, found) -> None:
    one = "A cook who set fire to the Marlow paper mill in Orran was jailed for four years and three months on Monday."
    assert bool(conflicts(one, f"A cook has set fire to the Marlow paper mill in Orran. {other}")) == found
