"""Kept rows: rows of numbers that are worked out once for each key, in one array so that many are fetched at a time."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from transforms.names.window_layers import Floats

Key = TypeVar("Key", bound=Hashable)

REMEMBERED = 30_000
"""Keys whose rows are kept: those of words take up to 2.7 KB each in a process, and up to 0.1 ms to work
out.
"""

ROOM = 2_000
"""Rows beside those for which there is room from the start; memory is given to a row when it is first written."""


class KeptRows(Generic[Key]):
    """Rows of one width by key. A row must depend on its key alone, as it serves other articles too."""

    def __init__(self, width: int) -> None:
        """Begin with none."""
        self._places: dict[Key, int] = {}
        self._rows = np.zeros((REMEMBERED + ROOM, width), dtype=np.float32)

    def of(self, keys: Sequence[Key], make: Callable[[list[int]], Iterable[Floats]]) -> Floats:
        """A row for each key.

        Args:
            keys: of the rows that are wanted.
            make: is given where among them keys stand that are not known, each once; gives the rows of these.
        """
        if len(self._places) > REMEMBERED:
            self._places.clear()
        new = {key: at for at, key in enumerate(keys) if key not in self._places}
        needed = len(self._places) + len(new)
        if needed > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros((needed, self._rows.shape[1]), dtype=np.float32)])
        for key, row in zip(new, make(list(new.values())) if new else (), strict=True):
            self._rows[len(self._places)] = row
            self._places[key] = len(self._places)
        rows: Floats = self._rows[[self._places[key] for key in keys]]
        return rows
