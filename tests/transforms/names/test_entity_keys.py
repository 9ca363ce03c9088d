"""Which names of all articles are of one entity."""

import pytest

from transforms.names.entity_keys import find_keys
from transforms.names.namings import Namings, Row


def one_entity(*rows: tuple[str, str, str], stories: dict[str, str] | None = None, method: str = "full_name") -> bool:
    """Whether the first two of some names (article, name, type) are of one entity; articles are of one story."""
    made = [Row(article, name, kind, name, method, None) for article, name, kind in rows]
    namings = Namings(made, stories or {article: "s" for article, _, _ in rows})
    keys = find_keys(namings)
    at = {(namings[row].article, namings[row].name): row for row in range(len(namings))}
    first, second = (at[article, name] for article, name, _ in rows[:2])
    return keys[first] == keys[second]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("René Ashcombe", "Rene B. Ashcombe", True),
        ("Rene A. Ashcombe", "Rene B. Ashcombe", False),
        ("Rene Ashcombe", "Rene Ashcombe Jr.", False),
        ("Rene Ashcombe", "Ashcombe", True),
        ("Rene Ashcombe", "Whitfield", False),
        ("R. Ashcombe", "Rene Ashcombe", True),
        ("L. Ashcombe", "Rene Ashcombe", False),
    ],
)
def test_names_of_persons_in_one_story(one: str, other: str, same: bool) -> None:
    assert one_entity(("a", one, "person"), ("b", other, "person")) == same


def test_a_surname_alone_joins_nobody_of_another_story_or_when_two_bear_it() -> None:
    full, alone = ("a", "Rene Ashcombe", "person"), ("b", "Ashcombe", "person")
    assert one_entity(full, alone)
    assert not one_entity(full, alone, stories={"a": "s", "b": "t"})
    assert not one_entity(full, alone, ("c", "Nora Ashcombe", "person"))


def test_a_longer_form_of_the_name_of_a_body() -> None:
    short = ("a", "Alder Harbour Pilots Board", "organisation")
    assert one_entity(short, ("b", "Alder Harbour Pilots Licensing Board", "organisation"))
    assert not one_entity(short, ("b", "Norland Harbour Pilots Board", "organisation"))
