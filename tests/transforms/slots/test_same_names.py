import pytest

from transforms.slots.same_names import same_name


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
