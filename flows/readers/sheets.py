"""Tables of records: comma-separated values and Parquet, by the usual names of their columns."""

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from flows.readers.archives import seekable
from flows.readers.contract import MEBIBYTE, Limits, Origin, Place, ReadError, Result
from flows.readers.lines import read_lines
from transforms.raw.encoding import NotTextError, decode
from transforms.raw.fields import Number, WrongFieldError, field_of, read_fields
from transforms.raw.json_text import Line

DELIMITERS = ",\t;|"

ROWS = 64
"""Rows of a Parquet file that are held as Python objects at a time."""


def read_csv(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """One record a row; the first row names the columns. Commas, tabs, semicolons or bars set cells apart."""
    lines, flags = read_lines(stream, limits.record, old_ends=True)
    held = _Held(lines)
    # the limit is the process's, and 128 KiB unless it is set; of all that read tables here this is the only one
    csv.field_size_limit(limits.record)
    header_line = next((line for line in held if line.strip()), "")
    delimiter = max(DELIMITERS, key=lambda mark: len(_known(_cells(header_line, mark))))
    header = _cells(header_line, delimiter)
    if not header_line.strip() and not held.over:
        return
    if "text" not in _known(header):
        raise ReadError(
            "no_text_column",
            "its first row names no column text, body, content or articleBody. Name the columns in the first row.",
        )
    rows = csv.reader(held, delimiter=delimiter)
    number = 0
    while True:
        held.taken.clear()
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise ReadError(
                "invalid_csv",
                f"the row that begins on line {held.taken[0].number if held.taken else 1} cannot be cut into cells "
                f"({error}). Look for a quotation mark that is never closed; what follows was not read.",
            ) from error
        if cells is None:
            return
        over = any(line.raw is None for line in held.taken)
        if not over and not any(cell.strip() for cell in cells):
            continue
        place = _place_of(held.taken, origin, number)
        number += 1
        if over:
            yield place.too_large(limits)
            continue
        yield _record(place, dict(zip(header, cells, strict=False)), (*flags, *held.flags()))


class _Held(Iterator[str]):
    """Lines as text, with their ends, remembering those that were taken for the row at hand."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self.taken: list[Line] = []
        self.over = False

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        if line.raw is None:
            self.over = True
            return "\n"
        # a carriage return that ends no line would end the reading
        return line.raw.decode("utf-8", "windows-1252").rstrip("\r").replace("\r", " ") + "\n"

    def flags(self) -> tuple[str, ...]:
        for line in self.taken:
            try:
                (line.raw or b"").decode("utf-8")
            except UnicodeDecodeError:
                return ("encoding_repaired:windows-1252",)
        return ()


def _place_of(taken: list[Line], origin: Origin, number: int) -> Place:
    if any(line.raw is None for line in taken):
        return origin.place(number, line=taken[0].number, sha256=taken[0].sha256 if len(taken) == 1 else None)
    return origin.place(number, b"\n".join(line.raw or b"" for line in taken), taken[0].number)


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter), [])
    except csv.Error:
        return []


def _known(header: list[str]) -> set[str]:
    return {field for name in header if (field := field_of(name))}


def _record(place: Place, row: dict[str, Any], flags: tuple[str, ...] = ()) -> Result:
    try:
        fields = read_fields(row)
    except WrongFieldError as error:
        return place.reject(error.reason, f"{error}. Correct the row, or remove it.")
    return place.record(fields, flags=flags)


def read_parquet(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """One record a row, read group by group and only the columns that are known."""
    import pyarrow as pa  # noqa: PLC0415 - only who meets such a file pays for it
    import pyarrow.parquet as pq  # noqa: PLC0415

    number = 0
    try:
        file = pq.ParquetFile(seekable(stream), pre_buffer=False)
        names = [name for name in file.schema_arrow.names if field_of(name)]
        if "text" not in _known(names):
            raise ReadError(
                "no_text_column", "it has no column text, body, content or articleBody. Name the column so."
            )
        _check_groups(file.metadata, limits)
        for batch in file.iter_batches(ROWS, columns=names):
            for row in batch.to_pylist():
                plain = {name: _plain(value) for name, value in row.items()}
                raw = json.dumps(plain, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
                large = len(raw) > limits.record
                place = origin.place(number, None if large else raw, sha256=hashlib.sha256(raw).hexdigest())
                number += 1
                yield place.too_large(limits) if large else _record(place, plain)
    except (pa.ArrowException, OSError, ValueError, KeyError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        why = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise ReadError("invalid_parquet", f"not a Parquet file, or a damaged one ({why}). Write it again.") from error


def _check_groups(metadata: Any, limits: Limits) -> None:
    """See that no group of rows has more than may be held, before any is read.

    Only the size of the group is asked for: pyarrow ends the process when the facts of a single column are damaged.
    """
    for index in range(metadata.num_row_groups):
        if metadata.row_group(index).total_byte_size > limits.document:
            raise ReadError(
                "file_too_large",
                f"a group of rows with more than {limits.document / MEBIBYTE:g} MiB. Write it with smaller groups, or "
                "raise the setting max_document_megabytes.",
            )


def _plain(value: object) -> object:
    """A value of Parquet as JSON holds it; numbers and times as they are written."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, bytes):
        try:
            return decode(value).text
        except NotTextError:
            return None
    return Number(value)
