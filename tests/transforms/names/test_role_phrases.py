"""What the words of a role say, part by part."""

import pytest

from transforms.names.role_phrases import office_at, read_roles


def roles(tokens, text: str) -> list[tuple[str | None, str | None, str]]:
    """Office, field and status of what a text of nothing but a role states."""
    read = tokens(text)
    return [(part.office, part.field, part.status) for part in read_roles(read, 0, len(read), [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trade minister", [("minister", "trade", "held")]),
        ("minister of trade", [("minister", "trade", "held")]),
        ("former mayor", [("mayor", None, "former")]),
        ("acting mayor", [("mayor", None, "acting")]),
        ("mayor-elect", [("mayor", None, "elect")]),
        ("a former mayor and the treasurer", [("mayor", None, "former"), ("treasurer", None, "held")]),
        ("a warm day", []),
    ],
)
def test_parts_of_a_role(text, expected, tokens) -> None:
    assert roles(tokens, text) == expected


def test_the_longest_office_that_ends_with_a_word(tokens) -> None:
    read = tokens("the deputy prime minister")
    found = office_at(read, 3, 0)
    assert found is not None
    assert read[found[0]].text in {"deputy", "prime"}
    assert found[1].endswith("prime minister")
    assert office_at(read, 3, 3) == (3, "minister")
    assert office_at(read, 2, 0) is None
    assert office_at(tokens("a warm day"), 2, 0) is None
