"""Persons in one sentence."""

import pytest

from transforms.names.gazetteer import look_up
from transforms.names.person_names import person_at


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Then Ana Ruiz left.", "Ana", ("Ana Ruiz", None, "full_name", "female")),
        ("It was Mayor Ana Ruiz left.", "Ana", ("Ana Ruiz", "Mayor", "full_name", "female")),
        ("Then Mr Quorlin left.", "Mr", ("Quorlin", None, "surname", "male")),
        ("Then Ana Ruiz from the University of Alder left.", "Ana",
         ("Ana Ruiz", "from the University of Alder", "full_name", "female")),
        ("They met on Nora Street.", "Nora", None),
        ("They met Quorlin.", "Quorlin", None),
    ],
)  # fmt: skip
def test_a_person_with_role_and_gender(text, word, expected, tokens) -> None:
    read = tokens(text)
    i = next(i for i, token in enumerate(read) if token.text == word)
    found = person_at(read, i, heading=False, shouted=False, known=look_up(read, i))
    one = None if found is None else found[1]
    assert (one and (one.name, one.role, one.method, one.gender)) == expected


def test_a_given_name_makes_it_surer_than_unknown_words(tokens) -> None:
    known, unknown = (
        person_at(tokens(text), 1, heading=False, shouted=False, known=None)
        for text in ("Then Ana Ruiz said so.", "Then Quorl Vate said so.")
    )
    assert known and unknown
    assert known[1].confidence > unknown[1].confidence
