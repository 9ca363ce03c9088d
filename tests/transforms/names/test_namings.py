"""Every name of every article as columns of numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.namings import Namings, Pool, Row, family_of


def row(article: str, name: str, kind: str = "person", **more: object) -> Row:
    return Row(article, name, kind, **({"surface": name, "method": "full_name", "role": None} | more))  # type: ignore[arg-type]


ROWS = [
    row("b", "Ruiz", surface="Ruiz’s", role="the mayor of Alder"),
    row("a", "Norway", "place"),
    row("b", "Ruiz"),
    row("a", "Alder Board", "organisation"),
    row("c", "Ruiz"),
]


def test_a_row_for_each_name_of_each_article_in_their_order() -> None:
    found = Namings(ROWS, {"a": "s", "b": "s"})
    assert [(one.article, one.name, one.family) for one in map(found.__getitem__, range(len(found)))] == [
        ("a", "Alder Board", "thing"),
        ("a", "Norway", "place"),
        ("b", "Ruiz", "person"),
        ("c", "Ruiz", "person"),
    ]
    ruiz = found[2]
    assert (ruiz.types, ruiz.surfaces, ruiz.roles) == ((("person", 2),), ("Ruiz’s",), frozenset({"mayor", "alder"}))
    assert [found[r].article for r in found.rows_of_id("b")] == ["b"]
    assert len(found.rows_of_id("z")) == 0


def test_an_article_without_a_story_is_one_of_its_own() -> None:
    found = Namings(ROWS, {"a": "s", "b": "s"})
    assert [[unit.article for unit in story] for story in found.by_story()] in (
        [["c"], ["a", "a", "b"]],
        [["a", "a", "b"], ["c"]],
    )


def test_the_kind_of_a_row_can_be_put_right() -> None:
    found = Namings(ROWS, {})
    found.retype(2, "place")
    assert found.types_of(2) == (("place", 2),)
    assert found.family(2) == "place"
    assert found.family(3) == "person"


@pytest.mark.parametrize(
    ("types", "family"),
    [([("person", 1), ("place", 2)], "place"), ([("product", 1)], "thing"), ([("person", 1), ("place", 1)], "person")],
)
def test_the_family_of_most_of_its_mentions(types, family) -> None:
    assert family_of(types) == family


@given(st.permutations(ROWS))
def test_the_order_of_mentions_says_nothing(rows) -> None:
    found, same = Namings(rows, {}), Namings(ROWS, {})
    assert [found[n] for n in range(len(found))] == [same[n] for n in range(len(same))]


@given(st.lists(st.text(max_size=3)))
def test_equal_values_have_one_number(values) -> None:
    pool: Pool[str] = Pool()
    numbers = [pool.number(value) for value in values]
    assert len(pool) == len(set(values))
    assert all((numbers[i] == numbers[j]) == (values[i] == values[j]) for i in range(len(values)) for j in range(i))
