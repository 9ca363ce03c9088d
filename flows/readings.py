"""Readings of articles that are there already, in the last release or in finished batches, and need not be made again.

In: the articles of the new release. Out: for each of them the folder in which what was read of it lies.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from flows import unread
from flows.work import Work

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


def still_read(last: Path, had: "pd.DataFrame", looked_at: Iterable[str]) -> Mapping[str, str]:
    """The articles of the last release whose reading stands, each with a digest of its content.

    Args:
        last: the last release, which the code and the model of today have read.
        had: the articles that it holds.
        looked_at: ids of those that files of this run hold.
    """
    kept = dict(zip(had["article_id"], had["content"], strict=True))
    for article_id in unread.kept_in(last).keys() & set(looked_at):
        kept.pop(article_id, None)  # what could not be read is tried again when a file that holds it is looked at again
    return kept


def readings_of(
    settled: "pd.DataFrame", kept: Mapping[str, str], last: Path | None, work: Work
) -> "tuple[list[Path], NDArray[np.int32]]":
    """The folders of readings, and for each article the number of the one in which its own lies, -1 for none.

    Args:
        settled: the articles of the new release.
        kept: those whose reading in the last release stands.
        last: that release, if there is one.
        work: where finished readings are.
    """
    needed = set(settled["content"])
    finished = work.finished(lambda covers: not needed.isdisjoint(covers.values()))
    readings = [*([last] if last else []), *(batch.folder for batch in finished)]
    first = 1 if last else 0
    # the same words may stand elsewhere in a copy whose lines are wrapped in another way, so that ids are not enough
    where = {content: first + at for at, batch in enumerate(finished) for content in batch.covers.values()}
    reading = [
        0 if kept.get(article_id) == content else where.get(content, -1)
        for article_id, content in zip(settled["article_id"], settled["content"], strict=True)
    ]
    return readings, np.array(reading, dtype=np.int32)
