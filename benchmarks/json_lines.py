"""JSON lines that a benchmark is handed, gzipped or not; what is wrong with them ends it with a message.

In: the path of a file. Out: its rows.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def rows(path: Path, *fields: str) -> Iterator[dict[str, Any]]:
    """The rows of a file, in order.

    Args:
        path: of the file.
        fields: what every row has to have.

    Raises:
        SystemExit: a line is no JSON object with these fields; the message says which.
    """
    with gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
            except ValueError:
                row = None
            if not isinstance(row, dict) or not row.keys() >= set(fields):
                wanted = " and ".join(f"`{field}`" for field in fields)
                raise SystemExit(f"{Path(sys.argv[0]).name}: {path}, line {number}: no JSON object with {wanted}")
            yield row
