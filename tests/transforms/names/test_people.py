"""The persons whom one article names in full, and whom a shorter name can mean."""

import pytest

from transforms.names.candidates import Candidate
from transforms.names.people import People, Person, role_words


def naming(name: str, method: str = "full_name", **more: object) -> Candidate:
    return Candidate(
        start=0, end=0 + len(name), words=tuple(name.split()), type="person", name=name, method=method, **more,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture
def people() -> People:
    found = People()
    for index, name in enumerate(("Zackary Whitfield", "Mary Ulstrom", "Ana B. Ruiz")):
        one = naming(name)
        found.note(found.enter(one), one, index)
    return found


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Whitfield", ["Zackary Whitfield"]),
        ("WHITFIELD", ["Zackary Whitfield"]),
        ("Zackary", ["Zackary Whitfield"]),
        ("Brandt", []),
    ],
)
def test_whom_a_shorter_name_can_mean(people: People, name: str, means: list[str]) -> None:
    assert [person.name for person in people.fitting(naming(name, "surname"))[0]] == means


def test_a_full_name_is_found_again_without_its_middle_initial(people: People) -> None:
    assert people.found(naming("Ana Ruiz")).name == "Ana B. Ruiz"
    assert people.found(naming("Leo Ruiz")) is None
    assert people.found(naming("Ana C. Ruiz")) is None


def test_the_fuller_name_stays(people: People) -> None:
    person = people.found(naming("Mary Ulstrom"))
    assert isinstance(person, Person)
    people.name_again(person, naming("Mary Quenby Ulstrom"))
    assert person.name == "Mary Quenby Ulstrom"


def test_the_words_that_tell_a_role() -> None:
    assert role_words("the head of the harbour union") == {"head", "union"}
    assert role_words(None) == set()
