"""From any stream to its records: its kind is found, packings are taken off, and the reader of its format is called."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from flows.readers import archives, feeds, json_records, mail, pages, pdf, plain, sheets, web_archives
from flows.readers.clock import GivenUpError, step
from flows.readers.contract import (
    LIMITS,
    BudgetError,
    Limits,
    Origin,
    Reader,
    ReadError,
    Result,
    as_format,
    why_failed,
    why_given_up,
)
from flows.readers.kinds import PACKINGS, SAMPLE, SUFFIXES, kind_of, peel
from flows.readers.packings import CHUNK, OPENERS, Budget, Counted, unpack

READERS: dict[str, Reader] = {
    "txt": plain.read_txt,
    "md": plain.read_md,
    "html": pages.read_html,
    "json": json_records.read_json,
    "jsonl": json_records.read_jsonl,
    "csv": sheets.read_csv,
    "parquet": sheets.read_parquet,
    "xml": feeds.read_xml,
    "warc": web_archives.read_warc,
    "eml": mail.read_eml,
    "pdf": pdf.read_pdf,
}
"""The reader of each format."""

KNOWN = (
    ", ".join(suffix for suffix, kind in SUFFIXES.items() if kind in READERS)
    + ", each also .gz, .bz2, .xz or .zst, and in .zip and .tar"
)
"""What is read, for messages."""


def read_stream(stream: BinaryIO, origin: Origin, limits: Limits = LIMITS) -> Iterator[Result]:
    """The records of a stream, in order, and a reject for each that cannot be read; nothing is held beyond a record.

    Never raises for what the stream holds. It is read from where it stands to its end, and need not be seekable: what
    has to be (a zip archive, a Parquet file) is copied to a temporary file, within the limits.

    Args:
        stream: the bytes.
        origin: its name, and what else is known of it.
        limits: how much is read.

    Raises:
        OSError: the stream itself cannot be read.
    """
    budget = Budget(limits)
    counted = io.BufferedReader(Counted(stream, budget.take), CHUNK)
    yield from _read(counted, origin, limits, budget, 0)


def _read(stream: BinaryIO, origin: Origin, limits: Limits, budget: Budget, depth: int) -> Iterator[Result]:
    number = 0
    try:
        step()
        for result in _open(stream, origin, limits, budget, depth):
            if result.raw_path == origin.raw_path:
                number = max(number, result.record + 1)
            yield result
    except ReadError as error:
        if depth and isinstance(error, BudgetError):
            raise  # the outermost file is told, once
        yield origin.place(number).reject(error.reason, error.what)
    except GivenUpError as error:
        what = f"what stands here, and all that follows, {why_given_up(error, limits)}"
        yield origin.place(number).reject(error.reason, what)
    except OSError as error:
        if error.errno is not None:
            raise  # the stream itself cannot be read
        yield origin.place(number).reject("reader_crashed", why_failed(error))
    except Exception as error:  # of a library, or of ours; no file may cost another one
        yield origin.place(number).reject("reader_crashed", why_failed(error))


def _open(stream: BinaryIO, origin: Origin, limits: Limits, budget: Budget, depth: int) -> Iterator[Result]:
    head, stream = _peek(stream)
    kind = kind_of(origin.name, head, origin.content_type)
    if not head:
        raise ReadError("empty_file", "holds nothing. Remove it.")
    if kind is None:
        raise ReadError("unknown_format", f"not a format that is read ({KNOWN}). Convert it, or remove it.")
    if kind in READERS:
        count = 0
        for result in _stepwise(READERS[kind](stream, as_format(origin, kind), limits)):
            count += 1
            yield result
        if not count:
            raise ReadError("empty_file", "holds no record. Remove it.")
        return
    if depth >= limits.nesting:
        raise ReadError("nested_too_deeply", f"more than {limits.nesting} archives or compressions in each other. "
                        "Unpack it first.")  # fmt: skip
    if kind in OPENERS:
        yield from _open(unpack(stream, kind, budget), _peeled(origin, kind), limits, budget, depth + 1)
        return
    read = archives.read_zip if kind == "zip" else archives.read_tar
    count = 0
    for result in read(stream, origin, limits, budget, depth + 1, _read):
        count += 1
        yield result
    if not count:
        raise ReadError("empty_file", "the archive holds no file to read. Remove it.")


def _stepwise(results: Iterator[Result]) -> Iterator[Result]:
    """The same results; getting each is a step, and so is finding that there are no more."""
    while True:
        step()
        result = next(results, None)
        if result is None:
            return
        yield result


def _peeled(origin: Origin, kind: str) -> Origin:
    """The origin of what a compressed stream holds: named without the compression."""
    stem, suffix = peel(origin.name)
    if suffix in {".tgz", ".tbz2", ".txz"}:
        stem += ".tar"
    return replace(origin, name=stem) if PACKINGS.get(suffix) == kind else origin


def _peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and a stream that still begins with them."""
    head = b""
    while len(head) < SAMPLE and (chunk := stream.read(SAMPLE - len(head))):
        head += chunk
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return head, stream
    return head, cast(BinaryIO, io.BufferedReader(_Joined(head, stream), CHUNK))


class _Joined(io.RawIOBase):
    """Bytes that were taken from a stream, and the rest of it."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        data = self._head[: len(view)] or self._stream.read(len(view))
        self._head = self._head[len(data) :] if len(self._head) else self._head
        view[: len(data)] = data
        return len(data)
