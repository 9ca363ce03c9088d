import pytest

from transforms.slots.same_names import same_name, same_person, two_spellings


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rolando Prado", "Ronaldo Prado"),
        ("Ana Hansen", "Ana Jansen"),
        ("Ben de Marr", "Ben DeMarr"),
        ("Liv Dej", "Liv Dej-Oden"),
        ("Ben O.", "Ben Oden"),
        ("Chauncey", "Chauncy Oden Jr."),
        ("Rodney Oden", "Liv-Rodney Marr Oden"),
        ("Mike Orsen", "Michael Arsen"),
        ("Zoey Oden", "Zoey Prado"),
    ],
)
def test_names_of_one_age_that_may_be_spelt_in_two_ways(one: str, other: str) -> None:
    assert two_spellings(one, other) and two_spellings(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Megan Oden", "Logan Oden"),
        ("Adrian Oden", "Adriana Oden"),
        ("Ann Oden", "Ana Oden"),
        ("Ben Oden", "Ben Prado"),
        ("Michael Oden", "Michael Prado"),
        ("Ben Oden Jr.", "Ben Odens Sr."),
        ("Liv Oden", None),
    ],
)
def test_names_of_one_age_that_are_two(one: str, other: str) -> None:
    assert not two_spellings(one, other) and not two_spellings(other, one)
