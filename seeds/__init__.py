"""Reference data as small CSV files, each row with its reason or source.

`rows("units")` gives the rows of `units.csv` as dictionaries of strings, read once.
"""

import csv
from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one seed file.

    Args:
        name: the file's name without its ending, such as `units`.

    Returns:
        One dictionary a row, column name to text; an empty cell is an empty string.

    Raises:
        FileNotFoundError: there is no such seed.
        ValueError: a row has more cells than the header, or fewer.
    """
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    header, *lines = csv.reader(text.splitlines())
    return tuple(dict(zip(header, line, strict=True)) for line in lines if line)


def folder(name: str) -> Path | None:
    """The place of a folder of reference data, such as a language model; None where this installation has none."""
    place = Path(str(files(__name__).joinpath(name)))
    return place if place.is_dir() else None


def words(name: str, role: str) -> frozenset[str]:
    """The words of a list that have a role in it.

    Raises:
        ValueError: none has.
    """
    found = frozenset(row["word"] for row in rows(name) if row["role"] == role)
    if not found:
        raise ValueError(f"no row of seeds/{name}.csv has the role {role!r}")
    return found
