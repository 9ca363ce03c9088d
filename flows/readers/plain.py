"""Plain text: one file, one article."""

from collections.abc import Iterator
from typing import BinaryIO

from flows.readers.contract import Limits, Origin, Result
from flows.readers.documents import read_document
from transforms.encoding import decode
from transforms.fields import Fields


def read_txt(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """The one article of a text file."""
    return read_document(stream, origin, limits, _text)


def _text(raw: bytes, _origin: Origin) -> Fields:
    decoded = decode(raw)
    return Fields(text=decoded.text, flags=decoded.flags)
