"""One name, one kind: which guesses give way to what other articles know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.one_kind import Taken, agreed


def taken(name: str, kind: str, story: str = "s", *, sure: bool = False, count: int = 1) -> Taken:
    return Taken(story, name, ((kind, count),), sure)


def test_a_guess_gives_way_to_the_other_articles_of_its_story() -> None:
    named = [taken("Quorlin Bay", "place"), taken("Quorlin Bay", "place"), taken("Quorlin Bay", "organisation")]
    assert list(agreed(named)) == [(2, "place")]


def test_two_guesses_against_each_other_stay() -> None:
    assert list(agreed([taken("Quorlin Bay", "place"), taken("Quorlin Bay", "organisation")])) == []


def test_what_a_rule_knows_prevails_over_a_guess_but_not_the_other_way_round() -> None:
    named = [taken("Quorlin Bay", "place", sure=True), taken("Quorlin Bay", "organisation")]
    assert list(agreed(named)) == [(1, "place")]
    assert list(agreed([*named, *[taken("Quorlin Bay", "organisation")] * 5])) == []


def test_a_name_of_no_known_kind_gets_the_one_that_others_have() -> None:
    named = [taken("Quorlin Bay", "other", "t"), *(taken("Quorlin Bay", "place", str(k)) for k in range(4))]
    assert list(agreed(named)) == [(0, "place")]


def test_a_word_that_persons_are_called_by_may_mean_others_elsewhere() -> None:
    elsewhere = [taken("Madison", "place", str(k)) for k in range(9)]
    assert list(agreed([taken("Madison", "person", "t"), *elsewhere])) == []
    here = [taken("Madison", "place", "t"), taken("Madison", "place", "t")]
    assert list(agreed([taken("Madison", "person", "t"), *here])) == [(0, "place")]


def test_nearly_all_others_overrule_a_rule() -> None:
    county = [taken("Quorlin County", "place", str(k), sure=True) for k in range(20)]
    assert list(agreed([taken("Quorlin County", "person", "t", sure=True), *county])) == [(0, "place")]


@pytest.mark.parametrize(("name", "person"), [("National Security", False), ("Nora Quorlin", True)])
def test_common_words_make_no_person(name: str, person: bool) -> None:
    named = [taken(name, "organisation"), *[taken(name, "person")] * 4]
    assert list(agreed(named)) == ([(0, "person")] if person else [])


KINDS = st.sampled_from(["person", "place", "nationality", "organisation", "product", "other"])


@given(st.sampled_from(["Quorlin", "Nora Quorlin"]), st.lists(st.tuples(KINDS, st.sampled_from("ab"), st.booleans())))
def test_only_kinds_that_were_read_are_given_and_order_tells_nothing(name, rows) -> None:
    named = [taken(name, kind, story, sure=sure) for kind, story, sure in rows]
    changed = {(named[number], kind) for number, kind in agreed(named)}
    assert all(kind in {k for one in named for k, _ in one.types} for _, kind in changed)
    turned = named[::-1]
    assert {(turned[number], kind) for number, kind in agreed(turned)} == changed
