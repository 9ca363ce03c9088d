"""Lost marks: apostrophes, quotation marks and dashes that a decoding before ours replaced by U+FFFD.

In: a text. Out: the same text, as long, with each mark put back that its neighbours tell. What they do not tell stays.
"""

import re

LOST = "\ufffd"

APOSTROPHE = re.compile(rf"(?<=[^\W_]){LOST}(?=[^\W\d_])|(?<=[^\W_]s){LOST}(?=\s+[^\W_])")
"""Inside a word, or behind the plural of an owner: don't, the workers' union."""

OPENING = re.compile(rf"(?<![^\s(\[—–-]){LOST}(?=[^\W\d_]|[$.…\[(])")
CLOSING = re.compile(rf"(?<=[.,?!;:…)\]]){LOST}(?=\s|\Z|[)\]—–-])|(?<=[^\W_]){LOST}(?=\s|\Z|[.,;:?!)\]—–-])")
DASH = re.compile(rf"(?<=\s){LOST}(?=\s)")
FOLLOWED = re.compile(r" [a-z]")
REACH = 400
"""Code points within which another mark closes what an owner's apostrophe would otherwise close."""


def restore_marks(text: str) -> str:
    """A text with its lost marks put back where what stands beside them tells which they were.

    Only a pair of an opening and a closing mark is taken for quotation marks, within one line.
    """
    if LOST not in text:
        return text
    text = DASH.sub("–", text)
    opened = {match.start() for match in OPENING.finditer(text)}
    closed = {match.start() for match in CLOSING.finditer(text)}
    marks = list(text)
    waiting: int | None = None
    for at, mark in enumerate(marks):
        if mark == "\n":
            waiting = None
        elif at in opened:
            waiting = at
        elif mark == '"' and waiting is not None and text[at - 1] in ",.?!":
            marks[waiting], waiting = "“", None
        elif at in closed and waiting is not None and not _owner(text, at):
            marks[waiting], marks[at] = "“", "”"
            waiting = None
    return APOSTROPHE.sub("’", "".join(marks))


def _owner(text: str, at: int) -> bool:
    """Whether a mark may as well follow the plural of an owner, and another one in the line closes what is open."""
    if text[at - 1] != "s" or not FOLLOWED.match(text, at + 1):
        return False
    line = text[at + 1 : at + REACH].partition("\n")[0]
    later = CLOSING.search(line)
    return later is not None and OPENING.search(line[: later.start()]) is None
