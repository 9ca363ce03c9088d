"""Cues: words of one article by which rules tell what is ahead, what is past and what is told apart.

In: kinds of cues, or two counts. Out: a pattern of the words in `seeds/article_cues.csv`.
"""

import re
from functools import cache

import seeds


@cache
def cues(*kinds: str) -> re.Pattern[str]:
    """A pattern of all cues of some kinds (`ahead`, `past`, `apart`, `attacker`) as whole words, in any case."""
    words = sorted(
        (row["cue"] for row in seeds.rows("article_cues") if row["kind"] in kinds), key=lambda w: (-len(w), w)
    )
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


MOST_ATTACKERS = 2.0
"""By how much two counts differ at most of which one may count those who did it."""


def cues_apart(one: float, other: float) -> re.Pattern[str]:
    """The cues by which two figures of such values may be those of two things."""
    return cues("apart", "attacker") if abs(one - other) <= MOST_ATTACKERS else cues("apart")
