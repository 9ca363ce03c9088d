"""Two dates that cannot both hold, and yet are given to one act."""

from dataclasses import replace

import pytest

from transforms.slots.differing_dates import dates_of_one_act, days_of_the_incident, is_long, years_of_one_name
from transforms.slots.neighbours import Neighbours


@pytest.fixture
def block(stated):
    """A block of the dates of some texts, each of an article of its own, and their names in order."""

    def make(*told: tuple[str, str]) -> tuple[Neighbours, list[str]]:
        made = {f"{number}": stated(*one) for number, one in enumerate(told)}
        return Neighbours(sorted(made), made), sorted(made)

    return make


FERRY = "The ferry Gullholm sank off Port Selwick with its cargo of cement {0}."
BURIED = "The keeper of the lighthouse of Orran was married {0}."


def told(words: str, when: str) -> tuple[str, str]:
    return words.format(when), when.partition(" ")[2]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((FERRY, "on 1 March 2026"), (FERRY, "on 4 March 2026"), True),
        ((FERRY, "on 1 March 2026"), (FERRY, "on 1 March 2026"), False),
        ((FERRY, "on 1 March 2026"), (BURIED, "on 4 March 2026"), False),
        ((FERRY, "on 1 March 2026"), (FERRY, "in 2025"), False),
    ],
)
def test_two_dates_of_one_act(block, one, other, found) -> None:
    made, (first, second) = block(told(*one), told(*other))
    assert dates_of_one_act(made, first, second) == dates_of_one_act(made, second, first) == found


def test_an_article_that_gives_both_dates_means_two_acts(block) -> None:
    made, (first, second) = block(told(FERRY, "on 1 March 2026"), told(FERRY, "on 4 March 2026"))
    assert dates_of_one_act(made, first, second)
    beside = replace(made.statements[second], articles=made.statements[first].articles)
    again = Neighbours(["0", "1", "2"], {**made.statements, "2": beside})
    assert not dates_of_one_act(again, first, second)


def test_a_month_is_longer_than_a_day(block) -> None:
    made, names = block(told(FERRY, "on 1 March 2026"), told(FERRY, "on 4 March 2026"), told(FERRY, "in 2025"))
    day, other, year = (made.statements[name] for name in names)
    assert not is_long(day, other)
    assert is_long(day, year)
    assert is_long(year, day)


def test_figures_that_are_no_dates_are_no_days(block, stated) -> None:
    boats, carts = stated("It has 30 boats.", "30 boats"), stated("It has 12 boats.", "12 boats")
    made = Neighbours(["a", "b"], {"a": boats, "b": carts})
    assert not dates_of_one_act(made, "a", "b")
    assert not days_of_the_incident(made, "a", "b")
    assert not years_of_one_name(made, "a", "b", 1.0)


@pytest.mark.parametrize(("alike", "found"), [(1.0, True), (0.0, False)])
def test_years_before_one_name_are_of_one_thing_in_sentences_told_alike(block, alike, found) -> None:
    words = "Ruiz spoke {0} Selwick Lighthouse Convention."
    made, (first, second) = block(*((words.format(f"at the {year}"), year) for year in ("2024", "2025")))
    assert years_of_one_name(made, first, second, alike) == found
    both = {first: replace(made.statements[first], stated=frozenset({made.statements[second].value}))}
    assert not years_of_one_name(Neighbours(["0", "1"], {**made.statements, **both}), first, second, alike)
