"""What every reader is given and what it gives back.

A reader is a function of a binary stream, an `Origin` and the `Limits`. It yields records and rejects one at a time, in
the order of the stream, and holds no more than one record. Where it cannot go on it raises `ReadError`.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from flows.readers.clock import GivenUpError
from transforms.raw.encoding import repair
from transforms.raw.fields import Fields
from transforms.raw.reasons import REASONS
from transforms.raw.records import Record
from transforms.tables import Reject

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is read; sizes in bytes after decompression.

    Attributes:
        file: of one file that is read piece by piece, an archive with all its members; a web archive has a few GiB.
        document: of what has to be held as a whole: a JSON document, a group of Parquet rows.
        record: of one record; the longest articles are below 1 MiB, pages with inlined pictures below 10 MiB.
        expansion: times its size that a file may unpack to, once it has given 64 MiB; text has 3 to 10, a table of
            equal lines 30, a bomb 1,000 and more.
        members: of one archive.
        nesting: of archives and compressions in each other: a `.warc.gz` in a `.tar.gz` has 3.
        text: characters of one article; a long novel has a million.
        seconds: of one document; a page takes 0.02.
    """

    file: int = 65_536 * MEBIBYTE
    document: int = 256 * MEBIBYTE
    record: int = 16 * MEBIBYTE
    text: int = 1_000_000
    expansion: int = 200
    members: int = 100_000
    nesting: int = 5
    seconds: float = 60.0


LIMITS = Limits()


class ReadError(Exception):
    """What follows in this stream cannot be read.

    Attributes:
        reason: the code of the reject.
        what: what is wrong and what to do, without the name of the file.
    """

    def __init__(self, reason: str, what: str) -> None:
        super().__init__(what)
        self.reason = reason
        self.what = what


class BudgetError(ReadError):
    """A limit of the whole file was passed, in whatever member of an archive that was: nothing more of it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What is known of a stream beside its bytes.

    Attributes:
        raw_path: its name in the tables; a member of an archive has the archive's followed by its own.
        name: the last part of it, whose suffixes tell the format.
        folder: the name of the folder it lies in: the source of a record that names none.
        format: how it is read, once that is known.
        content_type: what a server said it is, if one did.
        charset: the encoding that a server or a mail named.
        url: the address it was fetched from.
        meta: gives the bytes of the `name.meta.json` beside it.
        keep: gets the raw bytes of what is rejected.
    """

    raw_path: str
    name: str
    folder: str
    format: str = ""
    content_type: str | None = None
    charset: str | None = None
    url: str | None = None
    meta: Callable[[], bytes] | None = None
    keep: Callable[[bytes], None] | None = None

    def place(self, number: int, raw: bytes | None = None, line: int = 1, sha256: str | None = None) -> "Place":
        """Where one record stands.

        Args:
            number: which record of the stream, from 0.
            raw: its bytes, as far as they are held.
            line: the line on which it begins, from 1.
            sha256: of its bytes, where `raw` is not all of them.
        """
        return Place(self, number, line, hashlib.sha256(raw).hexdigest() if raw is not None else sha256, raw)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its stream, its number from 0, its line from 1, the SHA-256 of its bytes, and they."""

    origin: Origin
    number: int
    line: int = 1
    sha256: str | None = None
    raw: bytes | None = None

    def __str__(self) -> str:
        if self.line > 1:
            return f"{self.origin.raw_path}, line {self.line}"
        return self.origin.raw_path if self.number == 0 else f"{self.origin.raw_path}, record {self.number}"

    def record(self, fields: Fields, text: str | None = None, flags: tuple[str, ...] = ()) -> Record:
        """The record of some fields; its text may be given apart, and flags of its decoding."""
        return Record(
            raw_path=self.origin.raw_path,
            record=self.number,
            raw_line=self.line,
            raw_sha256=self.sha256 or "",
            raw_format=self.origin.format,
            text=fields.text or "" if text is None else text,
            external_id=fields.external_id,
            source=fields.source,
            folder=self.origin.folder,
            url=fields.url or self.origin.url,
            title=fields.title,
            published=fields.published,
            modified=fields.modified,
            language=fields.language,
            authors=fields.authors,
            origins=fields.origins,
            flags=tuple(dict.fromkeys((*flags, *fields.flags))),
            raw=self.raw if self.origin.keep else None,
        )

    def reject(self, reason: str, what: str) -> Reject:
        """The reject of this record.

        Args:
            reason: one of `REASONS`.
            what: what is wrong and what to do, without the place.
        """
        assert reason in REASONS, reason
        if self.origin.keep and self.raw is not None:
            self.origin.keep(self.raw)
        return Reject(
            raw_path=self.origin.raw_path,
            record=self.number,
            raw_sha256=self.sha256,
            reason=reason,
            message=f"{self}: {' '.join(repair(what).text.split())}",
        )

    def too_large(self, limits: Limits) -> Reject:
        """The reject of a record that is over the limit."""
        most = f"{limits.record / MEBIBYTE:g} MiB"
        return self.reject("record_too_large", f"longer than {most}, which no article is. Remove the record, or raise "
                           "the setting max_record_megabytes.")  # fmt: skip

    def given_up(self, error: GivenUpError, limits: Limits) -> Reject:
        """The reject of a record that took too long, or ended the process that read it."""
        return self.reject(error.reason, why_given_up(error, limits))


def why_given_up(error: GivenUpError, limits: Limits) -> str:
    """Why something was given up, and what to do, without its place."""
    if error.reason == "too_slow":
        return f"took longer than {limits.seconds:g} s to read. Remove it, or raise the setting max_seconds."
    return "ended the process that read it, twice. Remove it, and report it if it is an honest file."


def why_failed(error: Exception) -> str:
    """Why something could not be read that should have been, and what to do, without its place."""
    words = " ".join(str(error).split())[:200]
    return f"failed in a way it should not ({type(error).__name__}: {words}). Please report this with the file."


Result = Record | Reject
Reader = Callable[[BinaryIO, Origin, Limits], Iterator[Result]]


def as_format(origin: Origin, name: str) -> Origin:
    """The same origin, now that its format is known."""
    return replace(origin, format=name)
