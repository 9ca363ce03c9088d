"""`corroborate extract`: texts as JSON lines in, their claims as JSON lines out, one at a time.

Nothing but the line at hand is held, and each is written before the next one is read: it can stand in a pipe.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from flows.files import InputError
from flows.readers import LIMITS, MEBIBYTE
from transforms.extraction import read_claims
from transforms.raw.moments import read_moment
from transforms.tables import Claim

EXPECTED = 'expected one JSON object such as {"id": "1", "text": "Two boats sank.", "published": "2026-03-01"}'


class LineError(Exception):
    """One line cannot be read; the message says why. `id` is the text's own, where it could be read."""

    def __init__(self, message: str, text_id: str | int | None = None) -> None:
        super().__init__(message)
        self.id = text_id


@contextmanager
def opened(path: str | None) -> Iterator[tuple[str, BinaryIO]]:
    """A file and its name; standard input where none is given or it is `-`.

    Raises:
        InputError: there is no such file, or it cannot be read.
    """
    if path is None or path == "-":
        yield "standard input", sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below; an error while it is read is none of opening it
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise InputError(f"{path}: {why}. Give a file of JSON lines, or none to read standard input.") from error
    with file:
        yield path, file


def extract(
    name: str,
    lines: BinaryIO,
    write: Callable[[bytes], Any],
    complain: Callable[[str], Any],
    model: str | None = None,
) -> tuple[int, int]:
    """The claims of each line's text.

    Args:
        name: what messages call the input.
        lines: JSON lines in UTF-8, each an object with `id` (text or a whole number), `text` and perhaps `published`.
        write: gets one line of JSON in UTF-8 for each: `{"id", "claims"}`, or `{"id", "line", "error"}` for one that
            cannot be read.
        complain: gets a message that names the line of each that cannot be read.
        model: the language model that is named in the settings.

    Returns:
        How many lines were read, and how many could not be.
    """
    read = failed = 0
    for number, line in _lines(lines):
        try:
            found = _extracted(line, model)
            read += 1
        except LineError as error:
            failed += 1
            complain(f"{name}, line {number}: {error}\n")
            found = {"id": error.id, "line": number, "error": str(error)}
        # half a surrogate pair, which JSON can hold and UTF-8 cannot, stays the escape that it was
        write((json.dumps(found, ensure_ascii=False, allow_nan=False) + "\n").encode("utf-8", "backslashreplace"))
    return read, failed


def _lines(lines: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Lines that are not blank with their numbers from 1; None for one that is over the limit of a record."""
    limit = LIMITS.record
    for number, line in enumerate(iter(lambda: lines.readline(limit + 1), b""), 1):
        if len(line) <= limit:
            if line.strip():
                yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = lines.readline(limit)  # noqa: PLW2901 - the rest of the same line is passed over
        yield number, None


def _extracted(line: bytes | None, model: str | None) -> dict[str, Any]:
    if line is None:
        raise LineError(f"longer than {LIMITS.record // MEBIBYTE} MiB, which no text is; it was passed over")
    record = _record(line)
    text_id = record.get("id")
    if text_id is None:
        raise LineError(f'"id" is missing; {EXPECTED}')
    if isinstance(text_id, bool) or not isinstance(text_id, str | int):
        raise LineError(f'"id" must be text or a whole number; {EXPECTED}')
    text, published = record.get("text"), record.get("published")
    if text is None:
        raise LineError(f'"text" is missing; {EXPECTED}', text_id)
    if not isinstance(text, str):
        raise LineError(f'"text" must be text; {EXPECTED}', text_id)
    if isinstance(published, bool) or not isinstance(published, str | int | float | None):
        raise LineError('"published" must be a date, such as "2026-03-01"', text_id)
    when = None if published in (None, "") else str(published)
    try:
        if when is not None:
            read_moment(when)
    except (ValueError, OverflowError, OSError) as error:
        raise LineError(f'"published": {error}', text_id) from error
    claims = read_claims(text, published=when, text_id=str(text_id), model=model)
    return {"id": text_id, "claims": [_plain(claim) for claim in claims]}


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LineError(f"not UTF-8 (byte {error.start + 1}); {EXPECTED}") from error
    except json.JSONDecodeError as error:
        raise LineError(f"not valid JSON (column {error.pos + 1}: {error.msg}); {EXPECTED}") from error
    except (RecursionError, ValueError) as error:
        raise LineError(f"not a record (nested too deeply, or a number too long); {EXPECTED}") from error
    if not isinstance(record, dict):
        raise LineError(f"not a JSON object; {EXPECTED}")
    return record


def _plain(claim: Claim) -> dict[str, Any]:
    values: Iterable[tuple[str, Any]] = ((field.name, getattr(claim, field.name)) for field in fields(claim))
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values}
