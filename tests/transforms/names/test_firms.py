"""Sites that are called by their address."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions


def named(text: str) -> dict[str, tuple[str, str]]:
    return {m.surface: (m.type, m.name) for m in find_mentions("a", [make_passage("body", text)])}


@pytest.mark.parametrize(
    ("surface", "name"), [("Reuters.com", "Reuters"), ("Ohio.com", "Ohio.com"), ("USAToday.com", "USA Today")]
)
def test_an_outlet_by_its_address(surface: str, name: str) -> None:
    assert named(f"He told {surface} that it was so.")[surface] == ("organisation", name)


@pytest.mark.parametrize("text", ["Write to ana@Ohio.com today.", "See www.Ohio.com/news for more.", "In Ohio. Come."])
def test_other_addresses_are_none(text: str) -> None:
    assert not any(kind == "organisation" for kind, _ in named(text).values())
