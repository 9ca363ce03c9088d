"""Namesakes: how common a name is, and which articles speak of one person."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.names.namesakes import MANY, Bearer, expected, told_apart

NAME = "James Smith"
BEARERS = st.lists(
    st.builds(
        Bearer,
        article=st.text("abcdef", min_size=1, max_size=2),
        story=st.sampled_from("stuvwxyz"),
        name=st.just(NAME),
        roles=st.frozensets(st.sampled_from(["sergeant", "poet", "baker"]), max_size=2),
        beside=st.frozensets(st.sampled_from(["quenby ulstrom", "alder", "norland"]), max_size=3),
    ),
    min_size=1,
    max_size=9,
    unique_by=lambda bearer: bearer.article,
)


def test_common_names_have_many_bearers_and_rare_ones_none():
    assert expected("James Smith") > expected("James Q. Smith") > MANY
    assert expected("Quenby Ulstrom") == expected("Smith") == 0


@given(BEARERS)
def test_every_bearer_is_in_one_group_and_a_story_in_one(bearers):
    groups = told_apart(bearers, {"alder": 4000}, 5000)
    assert sorted(b for group in groups for b in group) == sorted(bearers)
    stories = [{b.story for b in group} for group in groups]
    assert sum(len(found) for found in stories) == len({b.story for b in bearers})


@given(BEARERS, st.randoms())
def test_the_order_of_the_articles_changes_no_group(bearers, random):
    other = random.sample(bearers, len(bearers))

    def found(some):
        return {frozenset(group) for group in told_apart(some, {"alder": 4000}, 5000)}

    assert found(bearers) == found(other)
