"""JSON as files hold it: lines out of a stream of bytes, and records out of one text.

Nothing is held that is over a limit, and what stands before a damaged place is read.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transforms.raw.fields import NAMES, Number

CONTAINERS = ("articles", "items")
"""The fields of an object that hold a list of records."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, its bytes (None when over the limit) and their SHA-256."""

    number: int
    raw: bytes | None
    sha256: str


def split_lines(chunks: Iterable[bytes], limit: int) -> Iterator[Line]:
    """Lines without their end; of one that is longer than the limit nothing is held."""
    number, size, pieces, hasher = 1, 0, list[bytes](), hashlib.sha256()
    for chunk in chunks:
        for index, piece in enumerate(chunk.split(b"\n")):
            if index:
                yield Line(number, b"".join(pieces) if size <= limit else None, hasher.hexdigest())
                number, size, pieces, hasher = number + 1, 0, [], hashlib.sha256()
            hasher.update(piece)
            size += len(piece)
            if size <= limit:
                pieces.append(piece)
            else:
                pieces.clear()
    yield Line(number, b"".join(pieces) if size <= limit else None, hasher.hexdigest())


_DECODER = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=Number, strict=False)
_BLANK = " \t\n\r"


def parse(text: str) -> object:
    """The value of a JSON text; numbers stay as they are written.

    Raises:
        json.JSONDecodeError: it is none.
        RecursionError: it is nested more deeply than any record.
    """
    return _DECODER.decode(text)


def split_records(text: str) -> Iterator[tuple[object, int, int]]:
    """Each record of a JSON text with where it begins and ends: the text's one object, the elements of its list, or
    objects one after the other.

    Elements are parsed one by one, so that those before a damaged one are read and each knows its line.
    """
    start = _skip(text, 0)
    if text[start] == "[":
        yield from _elements(text, start)
        return
    value, end = _DECODER.raw_decode(text, start)
    rest = _skip(text, end)
    if isinstance(value, dict) and text[rest : rest + 1] == "{":
        yield value, start, end
        yield from _objects(text, rest)
        return
    if rest < len(text):
        raise json.JSONDecodeError("more data after the end of the record", text, rest)
    names = {str(key).casefold(): element for key, element in value.items()} if isinstance(value, dict) else {}
    records = next((names[name] for name in CONTAINERS if isinstance(names.get(name), list)), None)
    if records is None or any(name in names for name in NAMES["text"]):
        yield value, start, end
        return
    # the whole has been parsed already, so its list's elements are found again without a danger of damage
    index = _skip(text, start + 1)
    while text[index] != "}":
        key, index = _DECODER.raw_decode(text, index)
        index = _skip(text, _skip(text, index) + 1)
        if str(key).casefold() in CONTAINERS and text[index] == "[":
            yield from _elements(text, index)
            return
        _, index = _DECODER.raw_decode(text, index)
        index = _skip(text, index)
        index = _skip(text, index + 1) if text[index] == "," else index


def _objects(text: str, start: int) -> Iterator[tuple[object, int, int]]:
    while start < len(text):
        value, end = _DECODER.raw_decode(text, start)
        yield value, start, end
        start = _skip(text, end)


def _elements(text: str, start: int) -> Iterator[tuple[object, int, int]]:
    index = _skip(text, start + 1)
    while text[index : index + 1] != "]":
        value, end = _DECODER.raw_decode(text, index)
        yield value, index, end
        index = _skip(text, end)
        if text[index : index + 1] == ",":
            index = _skip(text, index + 1)
        elif text[index : index + 1] != "]":
            raise json.JSONDecodeError("a comma or the end of the list is missing", text, index)


def _skip(text: str, index: int) -> int:
    while index < len(text) and text[index] in _BLANK:
        index += 1
    return index
