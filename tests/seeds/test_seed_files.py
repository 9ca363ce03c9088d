import csv
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.csv")), ids=lambda path: path.stem)
def test_every_row_has_a_cell_for_every_column(path: Path) -> None:
    header, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
    assert [row for row in rows if len(row) != len(header)] == []
