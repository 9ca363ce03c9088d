"""A stretch of text as the small networks read it: its words, where they stand, and what rules say about each."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Clued(NamedTuple):
    """A stretch of text with clues to its words.

    Attributes:
        words: its words and marks.
        starts, ends: their places in the part, end exclusive.
        clues: one row a word. A number stands for a wording of the clue and means nothing by itself; 0 is no clue.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    clues: NDArray[np.uint64]
