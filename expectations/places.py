"""Where in the raw files a place of an article lies."""

import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import NamedTuple
from urllib.parse import quote

from transforms.tables import Article

LINE_FORMATS = ("txt",)
"""Formats whose text is the file itself, so that a place in the text is a place in the file."""

BREAK = re.compile(r"\r\n|\r|\n")


class RawPlace(NamedTuple):
    """A line of a raw file, from 1, and the column in code points, from 1, where the format gives one."""

    line: int
    column: int | None


def raw_line_of(article: Article, start: int, part: str) -> RawPlace:
    """The line on which a place of an article stands in its raw file, after decompression.

    Args:
        article: the article.
        start: where the place begins in its part, in code points.
        part: `title` or `body`. A headline that a text file holds elsewhere is placed on the record's first line.
    """
    if article.raw_format not in LINE_FORMATS or part != "body":
        return RawPlace(article.raw_line, None)
    text = article.text[:start]
    for piece in article.furniture:  # a blank may have swallowed the line breaks of the words it replaced
        if piece.end <= start and len(piece.surface) == piece.end - piece.start:
            text = text[: piece.start] + piece.surface + text[piece.end :]
    ends = [match.end() for match in BREAK.finditer(text)]
    return RawPlace(article.raw_line + len(ends), len(text) - (ends[-1] if ends else 0) + 1)


def uri_of(path: str) -> str:
    """A path as a URI reference: a relative one stays relative, an absolute one becomes a file URI."""
    windows = PureWindowsPath(path)
    plain = windows.as_posix() if windows.is_absolute() else path
    encoded = quote(plain.encode("utf-8", "replace"), safe="/-._~")
    if windows.is_absolute():
        return f"file:///{encoded}"
    return f"file://{encoded}" if PurePosixPath(path).is_absolute() else encoded
