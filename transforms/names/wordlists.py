"""Word lists for reading names and quotations, by what their words are for, from `seeds/name_words.csv`."""

from functools import cache

import seeds


@cache
def word_list(kind: str) -> frozenset[str]:
    """The words of one kind.

    Args:
        kind: the value of the seed's `kind` column.

    Raises:
        KeyError: the seed has no word of that kind.
    """
    words = frozenset(row["word"] for row in seeds.rows("name_words") if row["kind"] == kind)
    if not words:
        raise KeyError(f"seeds/name_words.csv has no word of the kind {kind!r}")
    return words
