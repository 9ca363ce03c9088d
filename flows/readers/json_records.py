"""JSON and JSON lines: records by the usual names of their fields."""

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from flows.readers.contract import MEBIBYTE, Limits, Origin, Place, ReadError, Result
from flows.readers.lines import read_lines
from transforms.raw.encoding import NotTextError, decode
from transforms.raw.fields import WrongFieldError, read_fields
from transforms.raw.json_text import parse, split_records


def read_json(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """One record, a list of them, or an object that holds such a list; those before a damaged place are read."""
    raw = stream.read(limits.document + 1)
    if len(raw) > limits.document:
        raise ReadError(
            "file_too_large",
            f"more than {limits.document / MEBIBYTE:g} MiB of JSON in one piece. Write it as JSON lines, "
            "or raise the setting max_document_megabytes.",
        )
    sha256 = hashlib.sha256(raw).hexdigest()
    place = Place(origin, 0, 1, sha256, raw)
    try:
        decoded = decode(raw)
    except NotTextError as error:
        yield place.reject("not_text", f"{error}. Save it as UTF-8 JSON.")
        return
    text, counted = decoded.text, 0
    if not text.strip():
        return
    try:
        for value, start, end in split_records(text):
            place = Place(origin, place.number, place.line + text.count("\n", counted, start), sha256, raw)
            counted = start
            large = end - start > limits.record
            yield place.too_large(limits) if large else _from_json(place, value, decoded.flags)
            place = Place(origin, place.number + 1, place.line, sha256, raw)
    except json.JSONDecodeError as error:
        what = f"not valid JSON at line {error.lineno}, column {error.colno} ({error.msg}). "
        yield place.reject("invalid_json", what + "Correct it there; what follows in the file was not read.")
    except RecursionError:
        what = "nested too deeply for an article. Remove the record; what follows in the file was not read."
        yield place.reject("nested_too_deeply", what)


def read_jsonl(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """One record a line; a damaged line costs no other one."""
    lines, found = read_lines(stream, limits.record)
    number = 0
    for line in lines:
        if line.raw is not None and not line.raw.strip():
            continue
        place = Place(origin, number, line.number, line.sha256, line.raw)
        number += 1
        if line.raw is None:
            yield place.too_large(limits)
            continue
        try:
            decoded = decode(line.raw)
            yield _from_json(place, parse(decoded.text), (*found, *decoded.flags))
        except NotTextError as error:
            yield place.reject("not_text", f"{error}. Save the file as UTF-8.")
        except json.JSONDecodeError as error:
            what = f"not valid JSON at column {error.pos + 1} ({error.msg}). Correct or remove the line."
            yield place.reject("invalid_json", what)
        except RecursionError:
            yield place.reject("nested_too_deeply", "nested too deeply for an article. Remove the line.")


def _from_json(place: Place, value: object, flags: tuple[str, ...]) -> Result:
    try:
        fields = read_fields(value)
    except WrongFieldError as error:
        return place.reject(error.reason, f"{error}. Correct the record, or remove it.")
    return place.record(fields, flags=flags)
