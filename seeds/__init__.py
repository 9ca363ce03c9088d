"""Reference data as small CSV files, each row with its reason or source.

`rows("units")` gives the rows of `units.csv` as dictionaries of strings, read once.
"""

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one seed file.

    Args:
        name: the file's name without its ending, such as `units`.

    Returns:
        One dictionary a row, column name to text; an empty cell is an empty string.

    Raises:
        FileNotFoundError: there is no such seed.
    """
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
