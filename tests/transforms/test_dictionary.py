"""The data dictionary: complete, within its width, and the page in docs/ is fresh."""

from pathlib import Path

import pytest

from transforms.dictionary import to_markdown, to_text
from transforms.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"


def test_every_column_is_in_it_with_its_meaning() -> None:
    page, text = to_markdown(), " ".join(to_text().split())
    for table in TABLES:
        assert f"## {table.name}\n" in page
        for column in table.columns:
            assert f"| `{column.name}` |" in page
            assert column.meaning in page
            assert column.meaning in text
    assert "| `witness_a.surface` | string |  | The words. |" in page


@pytest.mark.parametrize("width", [80, 100, 140])
def test_the_terminal_s_width_is_kept(width: int) -> None:
    assert max(map(len, to_text(width=width).splitlines())) <= width


def test_the_page_in_docs_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == to_markdown(), (
        "docs/tables.md is out of date; write it anew with: corroborate describe --markdown > docs/tables.md"
    )
