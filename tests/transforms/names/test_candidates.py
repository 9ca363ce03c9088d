"""Small helpers that the readers of names share."""

import pytest

from transforms.names.candidates import (
    acronym_after,
    capital_at,
    ends_office,
    make,
    of_currency,
    of_party,
    opens_office,
    plain,
    surface_of,
)


@pytest.mark.parametrize(
    ("rule", "text", "at", "holds"),
    [
        (of_currency, "US$30", 0, True),
        (of_currency, "US $30", 0, False),
        (of_currency, "US", 0, False),
        (of_party, "D-Norl", 0, True),
        (of_party, "D - Norl", 0, False),
        (of_party, "Q-Norl", 0, False),
        (ends_office, "Secretary of State Ruiz", 2, True),
        (ends_office, "Secretary of State said", 2, False),
        (ends_office, "The House of State Ruiz", 3, False),
        (opens_office, "District Attorney", 0, True),
        (opens_office, "District Council", 0, False),
        (capital_at, "Ruiz", 0, True),
        (capital_at, "ruiz", 0, False),
        (capital_at, "Ruiz", 1, False),
    ],
)
def test_what_stands_at_a_word(rule, text, at, holds, tokens) -> None:
    assert rule(tokens(text), at) == holds


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Harbour Council (HC) met", "HC"),
        ("Harbour Council (Hc) met", ""),
        ("Harbour Council (ZC) met", ""),
        ("Harbour Council (HC met", ""),
    ],
)
def test_initials_in_brackets(text, short, tokens) -> None:
    assert acronym_after(tokens(text), 0, 2) == short


def test_a_candidate_over_some_words(tokens) -> None:
    read = tokens("Then #Ruiz’s quay fell.")
    at = next(i for i, token in enumerate(read) if token.text == "Ruiz")
    made = make(read, at, at + 1, type="person")
    assert (made.words, made.start, made.end, made.type) == (("Ruiz",), 6, 10, "person")
    assert surface_of(read, at - 1, at + 2) == "Ruiz's"


@pytest.mark.parametrize(("word", "is_plain"), [("The", True), ("She’ll", True), ("Ruiz", False), ("O’Neil", False)])
def test_words_that_make_no_name(word: str, is_plain: bool) -> None:
    assert plain(word) == is_plain
