"""Lines of a stream as UTF-8, whatever encoding it is in; none is held that is over the limit."""

import codecs
import itertools
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from flows.readers.contract import MEBIBYTE
from transforms.raw.encoding import find_encoding
from transforms.raw.json_text import Line, split_lines


def read_lines(stream: BinaryIO, limit: int, *, old_ends: bool = False) -> tuple[Iterator[Line], tuple[str, ...]]:
    """The lines of a stream, without their ends, and what had to be done to read them.

    Args:
        stream: text in UTF-8, UTF-16 or UTF-32; what else the bytes of a line are, is for who decodes it.
        limit: bytes of one line; of a longer one the bytes are None.
        old_ends: whether a carriage return ends a line where the first mebibyte has no line feed.
    """
    chunks = iter(lambda: stream.read(MEBIBYTE), b"")
    first = next(chunks, b"")
    encoding, mark = find_encoding(first)
    flags = () if encoding == "utf-8" else (f"encoding_repaired:{encoding[:-3]}",)
    text = _as_utf8(itertools.chain([first[mark:]], chunks), encoding)
    return split_lines(_ended(text) if old_ends else text, limit), flags


def _ended(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Text whose lines end as those of old Macintosh programs did, by its first chunk, with line feeds instead."""
    chunks = iter(chunks)
    first = next(chunks, b"")
    old = b"\n" not in first and b"\r" in first[:-1]
    yield first.replace(b"\r", b"\n") if old else first
    yield from (chunk.replace(b"\r", b"\n") if old else chunk for chunk in chunks)


def _as_utf8(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding == "utf-8":
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    yield from (decoder.decode(chunk).encode("utf-8", "replace") for chunk in chunks)
