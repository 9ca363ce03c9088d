"""A duration in several units taken apart, as data sets have it: 24 hours, 39 minutes and 35 seconds."""

import re
from itertools import pairwise

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.text import Span

NEXT_PART = re.compile(r"(?<=[a-z]),?(?: and)? (?=\d)")


def duration_parts(text: str, reading: Reading) -> list[Reading]:
    """The parts of a duration, one reading for each unit; any other reading as it is."""
    if reading.dimension != "time" or reading.modifier == "range":
        return [reading]
    cuts = [reading.start, *(reading.start + cut.end() for cut in NEXT_PART.finditer(reading.surface)), reading.end]
    return read_quantities(text, [Span(*piece) for piece in pairwise(cuts)]) if len(cuts) > 2 else [reading]
