"""Which offices a stated role names, and within which groups they exclude each other."""

import pytest

from transforms.checks.exclusive_offices import held_offices, same_office


@pytest.fixture
def held(make_article, make_role):
    def find(surface: str, **columns: object) -> set[tuple[str, str]]:
        article = make_article(f"Ana Ruiz, {surface}, left.")
        return {(one.group, one.office) for one in held_offices(make_role(article, "Ana Ruiz", surface, **columns))}

    return find


def test_an_office_belongs_to_its_groups(held) -> None:
    assert ("city hall", "mayor") in held("mayor")
    assert ("city hall", "deputy mayor") in held("deputy mayor")
    assert not any(group == "city hall" for group, _ in held("captain"))


def test_a_portfolio_stands_beside_the_others_of_its_office(held) -> None:
    assert ("portfolio of minister", "health") in held("health minister", office="minister", field="health")
    assert held("minister", office="minister") == set()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("mayor", "mayor", True),
        ("health", "health and sport", True),
        ("health", "trade", False),
        ("mayor", "deputy mayor", False),
    ],
)
def test_two_offices_that_can_be_one(one: str, other: str, same: bool) -> None:
    assert same_office(one, other) == same
