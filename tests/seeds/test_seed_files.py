import csv
from pathlib import Path

import pytest

import seeds

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_has_a_cell_for_every_column(path: Path) -> None:
    header, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
    assert [row for row in rows if len(row) != len(header)] == []


def test_words_of_a_role_are_those_and_no_others() -> None:
    assert "unfold" in seeds.words("moment_words", "happen")
    assert "unfold" not in seeds.words("moment_words", "begin")
    with pytest.raises(ValueError, match=r"moment_words.csv has the role 'hapen'"):
        seeds.words("moment_words", "hapen")
