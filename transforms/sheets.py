"""Small CSV files that people write by hand: waivers and corrections."""

import csv


def numbered_rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows of a CSV text, each with the number of its line and its cells without surrounding space.

    Blank lines and lines that open with `#` are passed over; a cell does not run over lines.
    """
    return [
        (number, [cell.strip() for cell in next(csv.reader([line]))])
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
