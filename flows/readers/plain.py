"""Plain text and Markdown: one file, one article."""

from collections.abc import Iterator
from typing import BinaryIO

from flows.readers.contract import Limits, Origin, Result
from flows.readers.documents import read_document
from transforms.raw.encoding import decode
from transforms.raw.fields import Fields
from transforms.raw.markdown import read_markdown


def read_txt(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """The one article of a text file."""
    return read_document(stream, origin, limits, parse_txt)


def read_md(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """The one article of a Markdown file; its front matter names the fields."""
    return read_document(stream, origin, limits, parse_md)


def parse_txt(raw: bytes, _origin: Origin) -> Fields:
    """The text as it is.

    Raises:
        NotTextError: the bytes are no text.
    """
    decoded = decode(raw)
    return Fields(text=decoded.text, flags=decoded.flags)


def parse_md(raw: bytes, _origin: Origin) -> Fields:
    """The text without the marks of Markdown, and the fields of its front matter.

    Raises:
        NotTextError: the bytes are no text.
    """
    decoded = decode(raw)
    return read_markdown(decoded.text, decoded.flags)
