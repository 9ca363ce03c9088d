"""Lines of a stream as UTF-8, whatever encoding it is in; none is held that is over the limit."""

import codecs
import itertools
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from flows.readers.contract import MEBIBYTE
from transforms.encoding import find_encoding
from transforms.json_text import Line, split_lines


def read_lines(stream: BinaryIO, limit: int) -> tuple[Iterator[Line], tuple[str, ...]]:
    """The lines of a stream, without their ends, and what had to be done to read them.

    Args:
        stream: text in UTF-8, UTF-16 or UTF-32; what else the bytes of a line are, is for who decodes it.
        limit: bytes of one line; of a longer one the bytes are None.
    """
    chunks = iter(lambda: stream.read(MEBIBYTE), b"")
    first = next(chunks, b"")
    encoding, mark = find_encoding(first)
    flags = () if encoding == "utf-8" else (f"encoding_repaired:{encoding[:-3]}",)
    return split_lines(_as_utf8(itertools.chain([first[mark:]], chunks), encoding), limit), flags


def _as_utf8(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding == "utf-8":
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    yield from (decoder.decode(chunk).encode("utf-8", "replace") for chunk in chunks)
