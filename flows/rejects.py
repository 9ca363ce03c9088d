"""The rejects of a release: those of this run, and those of the last that still hold."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from flows.files import lies_below
from flows.ledger import Due, lies_in
from flows.parts import stream
from transforms.raw.reasons import KEPT
from transforms.tables import REJECTS, Reject


def rejects_of(
    fresh: Iterable[pa.Table],
    found: Sequence[Reject],
    last: Path | None,
    due: Due,
    given: Sequence[str],
    root: Path,
) -> pa.Table:
    """The rejects of the new release: those of this run, and those of the last that nothing has settled since.

    What is in a folder that cannot be listed just now stays; what is no longer there does not.

    Args:
        fresh: rows of what this run could not read.
        found: what was rejected before it was opened.
        last: the last release, if there is one.
        due: the files of this run.
        given: the paths of this run; what they no longer hold is no longer rejected.
        root: the folder that names are relative to.
    """
    tables = [REJECTS.to_arrow(found), *fresh]
    if last:
        again = {source.raw_path for source in due.sources} | {reject.raw_path for reject in found}
        unlisted = tuple(f"{reject.raw_path}/" for reject in found)

        def stays(raw_path: str) -> bool:
            if lies_in(raw_path, again) and not (raw_path.startswith(unlisted) and raw_path not in again):
                return False
            return (
                lies_in(raw_path, due.known)
                or not any(lies_below(raw_path, path, root) for path in given)
                or raw_path.startswith(unlisted)
            )

        for rows in stream(last, REJECTS):
            paths = rows.column("raw_path").to_pylist()
            kept = {path: stays(path) for path in set(paths)}
            reasons = rows.column("reason").to_pylist()
            # what of an article could not be read or compared is told when that has been tried
            stay = [reason in KEPT or kept[path] for path, reason in zip(paths, reasons, strict=True)]
            tables.append(rows.filter(pa.array(stay, pa.bool_())))
    rejects = pa.concat_tables(tables).sort_by([(name, "ascending") for name in REJECTS.key])
    return rejects.filter(_first_of_each(rejects))


def _first_of_each(rejects: pa.Table) -> pa.Array:
    """Of equal keys that stand together, the first."""
    if not len(rejects):
        return pa.array([], pa.bool_())
    same = np.ones(len(rejects) - 1, dtype=bool)
    for name in REJECTS.key:
        column = rejects.column(name).combine_chunks()
        same &= pc.equal(column[1:], column[:-1]).to_numpy(zero_copy_only=False)
    return pa.array(np.concatenate([[True], ~same]))
