import pytest

from transforms.slots.same_names import same_name, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz", "Ruiz"),
        ("Ana Ruiz", "Ana Ruiz Soto"),
        ("Ana M. Ruiz", "Ana Ruiz"),
        ("Mike Oden", "Michael Oden"),
        ("José Prado", "Jose Prado"),
        ("Adelina Kruzzer", "Adelina Kruzzzer"),
        ("Adelina Krug", "Adlina Krug"),
        ("Ben Oden Jr.", "Ben Oden"),
        ("Liv Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_names_that_can_be_one_persons(one: str, other: str) -> None:
    assert same_name(one, other) and same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz", "Ben Ruiz"),
        ("Ana Ruiz", "Ana Prado"),
        ("Ana", "Ana Ruiz"),
        ("Ann Oden", "Ana Oden"),
        ("Ben Oden Jr.", "Ben Oden Sr."),
        ("Ben Oden", None),
        ("Maria Ruiz", "Mario Ruiz"),
        ("Martin Oden", "Martina Oden"),
        ("Ana Hansen", "Ana Jansen"),
        ("", "Ana"),
        ("Liv Marten", "Tom Martin"),
    ],
)
def test_names_of_two_persons(one: str | None, other: str | None) -> None:
    assert not same_name(one, other) and not same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna", "Anna Ruiz", True),
        ("Mike", "Michael Oden", True),
        ("Oden", "Ben Oden", True),
        ("Keo", "Keo Ruiz", True),
        ("Smith", "Smith Oden", False),
        ("Anna", "Ben Ruiz", False),
        ("Anna", None, False),
    ],
)
def test_a_given_name_alone_is_that_of_a_person_of_the_story(one: str, other: str | None, same: bool) -> None:
    assert same_person(one, other) == same_person(other, one) == same
