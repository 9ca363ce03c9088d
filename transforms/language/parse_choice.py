"""Which sentences are worth a parse: those with a figure or a date, and those that say who spoke quoted words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from transforms.reading import Reading
from transforms.text import Passage, Span
from transforms.words import SPEECH_VERBS

QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w)")
"""A quotation mark; a single one only where it opens, as it is an apostrophe everywhere else."""

OPENERS, CLOSERS = "\"“„«'‘", "\"”»'’"
WORD = re.compile(r"[^\W\d_]+")
SPEAKING = SPEECH_VERBS | {"according"}


def worth_parsing(passage: Passage, readings: Sequence[Reading]) -> set[int]:
    """Numbers of the sentences of a passage that a parser should see.

    Args:
        passage: a part of an article.
        readings: its figures and dates.

    Returns:
        Sentences with a figure or a date; those with a quotation mark, or right behind a closing one, in which a verb
        of speaking stands. One that is quoted as a whole says nothing of its speaker.
    """
    sentences, text = passage.sentences, passage.text
    found = {max(0, bisect_right(sentences, reading.start, key=_start) - 1) for reading in readings}
    for number, (start, end) in enumerate(sentences):
        if number in found:
            continue
        sentence = text[start:end]
        behind = number > 0 and text[sentences[number - 1].end - 1] in CLOSERS
        if (behind or (QUOTED.search(sentence) and not _whole(sentence))) and not SPEAKING.isdisjoint(
            WORD.findall(sentence)
        ):
            found.add(number)
    return found


def _start(span: Span) -> int:
    return span.start


def _whole(sentence: str) -> bool:
    """Whether a sentence is quoted from its first mark to its last."""
    return sentence[0] in OPENERS and sentence[-1] in CLOSERS and not QUOTED.search(sentence[1:-1])
