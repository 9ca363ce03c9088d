"""Identified: who is named after the age was told, and by which words."""

import pytest

from transforms.slots.identified import Nameless, names_given_later

WOMAN = Nameless(2, (34.0, 34.0), "female", frozenset({"hit", "dead"}))
SUSPECT = Nameless(2, (27.0, 27.0), "male", frozenset({"suspect", "held"}))
BOY = Nameless(2, (9.0, 9.0), "male", frozenset())


@pytest.mark.parametrize(
    ("words", "person", "name"),
    [
        ("Police identified the woman as Ana Ruiz.", WOMAN, "Ana Ruiz"),
        ("She was later identified by the coroner as Ana Ruiz Soto.", WOMAN, "Ana Ruiz Soto"),
        ("Officials identified her Tuesday as Ana M. Ruiz.", WOMAN, "Ana M. Ruiz"),
        ("The victim has been named as Ana Ruiz. No one else was hurt.", WOMAN, "Ana Ruiz"),
        ("The slain woman, who was identified as Ana Ruiz, lived there.", WOMAN, "Ana Ruiz"),
        ("The suspect was identified as Ben Oden Jr.", SUSPECT, "Ben Oden Jr"),
        ("The boy was identified as Ben Oden.", BOY, "Ben Oden"),
        ("Police identified the man as Ben Oden.", WOMAN, None),
        ("Police identified the woman as Ana Ruiz, 43.", WOMAN, None),
        ("The suspect was identified as Ana Ruiz.", WOMAN, None),
        ("The father was identified as Ben Oden.", BOY, None),
        ("The woman was identified as a neighbour.", WOMAN, None),
    ],
)
def test_a_name_is_given_later(words, person, name) -> None:
    found = names_given_later({"age": person}, f"The age is told here. {words}")
    assert found == ({"age": name} if name else {})


def test_nobody_is_named_where_two_ages_fit() -> None:
    other = WOMAN._replace(age=(51.0, 51.0))
    assert names_given_later({"one": WOMAN, "other": other}, "x " * 5 + "She was named as Ana Ruiz.") == {}


def test_a_name_before_the_age_is_of_somebody_else() -> None:
    later = WOMAN._replace(start=60)
    assert names_given_later({"age": later}, "Police identified the woman as Ana Ruiz.") == {}
