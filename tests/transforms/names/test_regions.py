"""Places by what they are and what they are called."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions


def named(text: str) -> dict[str, tuple[str, str]]:
    return {m.surface: (m.type, m.name) for m in find_mentions("a", [make_passage("body", text)])}


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Republic of Kenya", "Kenya"),
        ("State of Ohio", "Ohio"),
        ("County of Quorlin", "County of Quorlin"),
        ("Strait of Quorl", "Strait of Quorl"),
        ("Democratic People’s Republic of Korea", "North Korea"),
        ("South Norway", "South Norway"),
    ],
)
def test_a_place_is_whole_with_the_word_for_what_it_is(surface: str, name: str) -> None:
    assert named(f"Ships of the {surface} sailed on Monday.")[surface] == ("place", name)


@pytest.mark.parametrize(
    "text",
    [
        "The Kingdom of Heaven is near.",
        "The Islamic State of Kenya claimed it.",
        "The Secretary of State of Ohio resigned.",
        "The State of Ana Ruiz is good.",
    ],
)
def test_what_only_looks_so_is_no_such_place(text: str) -> None:
    assert not any(" of " in surface for surface in named(text))
