"""Training texts that come again with other names of the same kind.

In: texts with their names. Out: the same texts, each name replaced by one of another text, wherever it stands. So a
network hears that what stands around a name tells its kind, whatever the name.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

Gold = tuple[int, int, str]
"""Start, end (exclusive) and type of a name."""


class Text(NamedTuple):
    """An annotated text.

    Attributes:
        document: its id, which its copies share.
        source: the set it is from.
        text: what is written.
        gold: its names in order, none within another.
    """

    document: str
    source: str
    text: str
    gold: list[Gold]


Likeness = tuple[str, int, bool, bool]
"""What names share that may stand for each other: type, number of words, an article before them, capitals."""


def renamed(texts: Sequence[Text], rng: random.Random) -> Iterator[Text]:
    """The texts with names of each other; those without names are left out."""
    pool: dict[Likeness, list[str]] = {}
    for text in texts:
        for start, end, kind in text.gold:
            name = text.text[start:end]
            pool.setdefault(likeness(name, kind), []).append(name)
    for text in texts:
        if text.gold:
            yield with_others(text, pool, rng)


def likeness(name: str, kind: str) -> Likeness:
    """What a name shares with those that may stand for it."""
    words = name.split()
    return kind, len(words), words[0].casefold() == "the", name.isupper()


def with_others(text: Text, pool: dict[Likeness, list[str]], rng: random.Random) -> Text:
    """One text with other names: a name is the same one wherever it stands, a surname alone that of the full name."""
    others: dict[tuple[str, str], str] = {}
    names = {(text.text[start:end], kind) for start, end, kind in text.gold}
    for name, kind in sorted(names, key=lambda found: (-len(found[0].split()), found)):
        if (name, kind) in others:
            continue
        other = rng.choice(pool[likeness(name, kind)])
        others[name, kind] = other
        if kind == "person" and len(name.split()) > 1:
            for word, new in zip(name.split(), other.split(), strict=True):
                others.setdefault((word, kind), new)
    written, gold, at = [], [], 0
    length = 0
    for start, end, kind in text.gold:
        other = others[text.text[start:end], kind]
        written += [text.text[at:start], other]
        length += start - at
        gold.append((length, length + len(other), kind))
        length += len(other)
        at = end
    written.append(text.text[at:])
    return Text(text.document, text.source, "".join(written), gold)
