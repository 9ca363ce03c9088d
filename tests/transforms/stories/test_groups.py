import random
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.groups import average_linkage, average_linkage_among, components

names = st.lists(st.text(alphabet="abcdef", min_size=1, max_size=3), unique=True, max_size=9)


@given(names, st.randoms())
def test_components_do_not_depend_on_the_order_of_edges(items: list[str], shuffle: random.Random) -> None:
    edges = [(one, other) for one in items for other in items if one[0] == other[0]]
    expected = components(items, edges)
    shuffle.shuffle(edges)
    assert components(items, edges) == expected
    assert {len({item[0] for item in group}) for group in expected} <= {1}
    assert sorted(item for group in expected for item in group) == sorted(items)


@given(names, st.randoms())
def test_average_linkage_does_not_depend_on_the_order_of_items(items: list[str], shuffle: random.Random) -> None:
    def likeness(one: str, other: str) -> float:
        return len(set(one) & set(other)) / len(set(one) | set(other))

    expected = average_linkage(items, likeness, 0.5)
    shuffle.shuffle(items)
    assert average_linkage(items, likeness, 0.5) == expected
    assert sorted(item for group in expected for item in group) == sorted(items)


def test_a_forbidden_pair_never_shares_a_group() -> None:
    def likeness(one: str, other: str) -> float:
        return -float("inf") if {one, other} == {"a", "c"} else 1.0

    groups = average_linkage(["a", "b", "c"], likeness, 0.5)
    assert not any({"a", "c"} <= set(group) for group in groups)
    assert [len(group) for group in groups] == [2, 1]


def test_pairs_never_looked_at_count_as_unlike_up_to_a_limit() -> None:
    items = [f"{number:02}" for number in range(20)]
    seen = list(pairwise(items))
    assert len(average_linkage(items, lambda *_: 0.9, 0.5, seen)) > 1
    assert average_linkage(items, lambda *_: 0.9, 0.5, seen, most_unseen=0) == [items]


@given(st.integers(2, 25), st.data())
def test_very_many_pairs_give_the_groups_of_few(count: int, data: st.DataObject) -> None:
    items = st.integers(0, count - 1)
    pairs = st.tuples(items, items).filter(lambda pair: pair[0] < pair[1])
    likeness = data.draw(st.dictionaries(pairs, st.floats(-0.2, 0.6), min_size=1, max_size=90))
    rows, values = np.array(list(likeness)), np.array(list(likeness.values()))
    expected = average_linkage(list(range(count)), lambda *pair: likeness[pair], 0.1, likeness)
    assert average_linkage_among(count, rows, values, 0.1) == expected
