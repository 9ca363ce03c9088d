"""Where the name of a person ends."""

import pytest

from transforms.names.person_limits import arabic_article, is_korean, name_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz left.", "Ana Ruiz"),
        ("Ana van der Ruiz left.", "Ana van der Ruiz"),
        ("Ana Ruiz-Brandt left.", "Ana Ruiz-Brandt"),
        ("Ana (Annie) Ruiz left.", "Ana (Annie) Ruiz"),
        ("Ana “Annie” Ruiz left.", "Ana “Annie” Ruiz"),
        ("Leo Ruiz, Jr., left.", "Leo Ruiz, Jr."),
        ("Kim Jong-un left.", "Kim Jong-un"),
        ("Omar al-Ruiz left.", "Omar al-Ruiz"),
        ("Nora Whitfield London", "Nora Whitfield"),
        ("Nora Whitfield White House", "Nora Whitfield"),
        ("Ana Ruiz, 41, left.", "Ana Ruiz"),
    ],
)
def test_the_words_of_one_person(text, name, tokens) -> None:
    read = tokens(text)
    assert text[: read[name_end(read, 0, heading=False, aged=False) - 1].end] == name


def test_halves_behind_hyphens(tokens) -> None:
    assert is_korean(tokens("Kim Jong-un"), 0)
    assert not is_korean(tokens("Ana Jong-un"), 0)
    assert arabic_article(tokens("al-Ruiz"), 0)
    assert not arabic_article(tokens("al-ruiz"), 0)
    assert not arabic_article(tokens("al - Ruiz"), 0)
