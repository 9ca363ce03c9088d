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
        ("Republic of Georgia", "Republic of Georgia"),
        ("State of Georgia", "Georgia"),
        ("Commonwealth of Virginia", "Virginia"),
        ("Republic of China", "Taiwan"),
        ("Straits of Gibraltar", "Strait of Gibraltar"),
    ],
)
def test_a_place_is_whole_with_the_word_for_what_it_is(surface: str, name: str) -> None:
    assert named(f"Ships of the {surface} sailed on Monday.")[surface] == ("place", name)


@pytest.mark.parametrize("surface", ["County of Ohio Fire Department", "County of Quorl Fire Department"])
def test_a_body_of_such_a_place_is_no_place(surface: str) -> None:
    assert named(f"Crews of the {surface} came on Monday.")[surface] == ("organisation", surface)


def test_a_weekday_is_no_part_of_it() -> None:
    assert named("Ships sailed through the Straits of Gibraltar Monday.")["Straits of Gibraltar"][0] == "place"


def test_a_resolution_called_after_a_place_is_no_place() -> None:
    assert named("The Gulf of Tonkin Resolution passed.")["Gulf of Tonkin Resolution"][0] != "place"


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
