"""Times and lengths that an article counts."""

import pytest

from transforms.quantities.article_ones import counted_by_article


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They talked for an hour.", 1.0, "hour"),
        ("They talked for a year and a half.", 1.5, "year"),
        ("It came a week after the fire.", 1.0, "week"),
        ("It took more than a month.", 1.0, "month"),
        ("It was about a mile off.", 1.0, "mile"),
        ("They won it by a mile.", None, None),
        ("They met a week in May.", None, None),
        ("They sold a boat.", None, None),
    ],
)
def test_one_unit(text, value, unit, tokens) -> None:
    read = tokens(text)
    found = counted_by_article(read, next(i for i, token in enumerate(read) if token.lower in ("a", "an")))
    assert (found and (found.value, found.unit.name)) == (value and (value, unit))
