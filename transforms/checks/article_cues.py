"""Cues: words by which a rule about a single article tells what is ahead, what is past and what is told apart."""

import re
from functools import cache

import seeds


@cache
def cues(kind: str) -> re.Pattern[str]:
    """A pattern of all cues of a kind (`ahead`, `past`, `apart`) as whole words, in any case."""
    words = sorted(
        (row["cue"] for row in seeds.rows("article_cues") if row["kind"] == kind), key=lambda w: (-len(w), w)
    )
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
