"""Raw files to records: folders are walked, files opened, and what cannot be read is handed on as a reject.

A format is one function and a row in `FORMATS`. No file, however damaged or large, stops a run or fills the memory.
"""

import codecs
import gzip
import hashlib
import itertools
import json
import os
import posixpath
import stat
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from transforms.encoding import Decoded, NotTextError, decode, find_encoding
from transforms.fields import Fields, WrongFieldError, read_fields
from transforms.json_text import parse, split_lines, split_records
from transforms.records import Record
from transforms.tables import Reject

MEBIBYTE = 1 << 20
META = ".meta.json"
SKIPPED = ("readme",)
"""Names that begin so speak about the folder they are in."""


class InputError(Exception):
    """A path given by the user cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read of one file, in bytes after decompression.

    Attributes:
        file: of a file that is read line by line; an archive of a big outlet's month is about 1 GiB.
        document: of a JSON file, which has to be held as a whole.
        record: of one record; the longest articles are below 1 MiB.
    """

    file: int = 2048 * MEBIBYTE
    document: int = 256 * MEBIBYTE
    record: int = 64 * MEBIBYTE


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file to read.

    Attributes:
        path: where it is.
        raw_path: the name it has in the tables: the path as it was given, with `/` and without `./`.
        format: `txt`, `json` or `jsonl`.
        gzipped: whether it has to be decompressed.
        folder: the name of its folder: the source of a record that names none.
        meta: a `name.meta.json` beside it.
    """

    path: Path
    raw_path: str
    format: str
    gzipped: bool
    folder: str
    meta: Path | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record stands: its file, its number from 0, its line from 1, and the SHA-256 of its bytes."""

    file: RawFile
    number: int
    line: int
    sha256: str | None

    def reject(self, reason: str, message: str) -> Reject:
        return _reject(self.file.raw_path, self.number, self.sha256, reason, message)


class _TooLargeError(Exception):
    """More bytes than the limit."""


# Finding files


def find_files(paths: Sequence[str]) -> tuple[list[RawFile], list[Reject]]:
    """The files to read, each once, ordered by `raw_path`; and what in the folders cannot be read.

    A folder is walked with all below it, except hidden files, `*.meta.json` and `README*`. A link that leads out of
    the folder is not followed.

    Raises:
        InputError: a given path does not exist, a given folder cannot be listed, or there is no file at all.
    """
    files: dict[Path, RawFile] = {}
    rejects: dict[str, Reject] = {}
    for given in paths:
        top = Path(given)
        try:
            mode = top.stat().st_mode
            found = _walk(top, rejects) if stat.S_ISDIR(mode) else [top]
        except OSError as error:
            raise InputError(
                f"{given}: {_why(error)}. Give the path of an article file or of a folder of them."
            ) from error
        for path in found:
            raw_path = _raw_path(path)
            raw = _raw_file(path, raw_path)
            if raw is None:
                rejects[raw_path] = _unknown(path, raw_path)
                continue
            where = path.resolve()
            if where not in files or raw_path < files[where].raw_path:
                files[where] = raw
    if not files and not rejects:
        raise InputError(
            f"{', '.join(paths)}: no raw file found. Give files, or folders of files, of a format that is read: "
            f"{', '.join(FORMATS)}, each also .gz."
        )
    ordered = sorted(files.values(), key=lambda file: file.raw_path)
    return ordered, [rejects[name] for name in sorted(rejects)]


def lies_below(raw_path: str, given: str) -> bool:
    """Whether a file of the tables is a given path or lies below it, going by their names."""
    top = _raw_path(Path(given))
    if raw_path == top:
        return True
    start = "" if top == "." else top.rstrip("/") + "/"
    rest = raw_path.removeprefix(start)
    return raw_path.startswith(start) and not rest.startswith(("/", "../"))


def _walk(top: Path, rejects: dict[str, Reject]) -> list[Path]:
    """The files of a folder and of all below it.

    Raises:
        OSError: the folder itself cannot be listed; one below it that cannot is a reject.
    """
    root, found, waiting = top.resolve(), list[Path](), list(top.iterdir())
    while waiting:
        path = waiting.pop()
        name = path.name.casefold()
        if name.startswith((".", *SKIPPED)) or name.endswith(META):
            continue
        raw_path = _raw_path(path)
        try:
            mode = path.stat().st_mode
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                message = f"{raw_path}: a link that leads out of the folder. Give the path it leads to as well."
                rejects[raw_path] = _reject(raw_path, 0, None, "link_outside", message)
            elif stat.S_ISREG(mode):
                found.append(path)
            elif not stat.S_ISDIR(mode):
                message = f"{raw_path}: neither a file nor a folder. Remove it from the folder."
                rejects[raw_path] = _reject(raw_path, 0, None, "not_a_file", message)
            elif not path.is_symlink():  # what a link leads to lies below the root and is walked there
                waiting.extend(path.iterdir())
        except OSError as error:
            message = f"{raw_path}: {_why(error)}. Make it readable, or remove it."
            rejects[raw_path] = _reject(raw_path, 0, None, "unreadable", message)
    return found


def _raw_path(path: Path) -> str:
    # a file name need not be UTF-8; what is not is written as \xNN, since no table can hold it
    return os.fsencode(posixpath.normpath(path.as_posix())).decode("utf-8", "backslashreplace")


def _raw_file(path: Path, raw_path: str) -> RawFile | None:
    name = path.name.casefold()
    gzipped = name.endswith(".gz")
    suffix = Path(name.removesuffix(".gz")).suffix
    if suffix not in FORMATS:
        return None
    stem = path.name[: -3 if gzipped else None][: -len(suffix)]
    meta = path.with_name(stem + META)
    folder = _raw_path(Path(path.resolve().parent.name))
    return RawFile(path, raw_path, FORMATS[suffix][0], gzipped, folder, meta if meta.is_file() else None)


def _unknown(path: Path, raw_path: str) -> Reject:
    known = ", ".join(FORMATS)
    message = f"{raw_path}: not a format that is read ({known}, each also .gz). Convert it, or remove it."
    return _reject(raw_path, 0, None, "unknown_format", message)


# Reading one file


def read_file(file: RawFile, limits: Limits = LIMITS) -> Iterator[Record | Reject]:
    """The records of one file, in order, and a reject for each that cannot be read.

    Never raises for what the file holds or lacks. A text file is one record; its title, date and authors come from
    the `name.meta.json` beside it, if there is one.
    """
    read = next(reader for name, reader in FORMATS.values() if name == file.format)
    number = 0
    try:
        with file.path.open("rb") as raw:
            stream = gzip.GzipFile(fileobj=raw) if file.gzipped else raw
            for result in read(file, stream, limits):  # type: ignore[arg-type]  # GzipFile reads like a BinaryIO
                number = result.record + 1
                yield result
        if number == 0:
            yield _reject(file.raw_path, 0, _sha256(file), "empty_file", f"{file.raw_path}: holds nothing. Remove it.")
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        message = f"{file.raw_path}: the gzip data is damaged or cut short ({error}). Fetch the file again."
        yield _reject(file.raw_path, number, _sha256(file), "damaged_gzip", message)
    except OSError as error:
        message = f"{file.raw_path}: {_why(error)}. Make it readable, or remove it."
        yield _reject(file.raw_path, number, None, "unreadable", message)
    except _TooLargeError as error:
        message = f"{file.raw_path}: {error}. Split the file."
        yield _reject(file.raw_path, number, _sha256(file), "file_too_large", message)


def _read_txt(file: RawFile, stream: BinaryIO, limits: Limits) -> Iterator[Record | Reject]:
    place = _Place(file, 0, 1, _sha256(file))
    raw = stream.read(limits.record + 1)
    if not raw:
        return
    if len(raw) > limits.record:
        yield _record_too_large(place, limits)
        return
    meta = Fields()
    if file.meta is not None:
        try:
            meta = read_fields(parse(decode(file.meta.read_bytes()).text), text_needed=False)
        except (OSError, ValueError, RecursionError) as error:
            message = (
                f"{file.raw_path}: the {file.meta.name} beside it: {error}. Correct it; the text is read without it."
            )
            # the metadata counts as the file's second record, so that the text keeps a place of its own
            yield _Place(file, 1, 1, None).reject("invalid_metadata", message)
    try:
        decoded = decode(raw)
    except NotTextError as error:
        yield place.reject("not_text", f"{file.raw_path}: {error}. Save it as UTF-8 text.")
        return
    if not decoded.text.strip():
        yield place.reject("empty_text", f"{file.raw_path}: holds only blanks. Remove it.")
        return
    yield _record(place, meta, decoded)


def _read_json(file: RawFile, stream: BinaryIO, limits: Limits) -> Iterator[Record | Reject]:
    sha256 = _sha256(file)
    raw = stream.read(limits.document + 1)
    if len(raw) > limits.document:
        raise _TooLargeError(f"more than {limits.document // MEBIBYTE} MiB of JSON in one piece")
    place = _Place(file, 0, 1, sha256)
    try:
        decoded = decode(raw)
    except NotTextError as error:
        yield place.reject("not_text", f"{file.raw_path}: {error}. Save it as UTF-8 JSON.")
        return
    text, counted = decoded.text, 0
    if not text.strip():
        return
    try:
        for value, start, end in split_records(text):
            place = _Place(file, place.number, place.line + text.count("\n", counted, start), sha256)
            counted = start
            large = end - start > limits.record
            yield _record_too_large(place, limits) if large else _from_json(place, value, decoded.flags)
            place = _Place(file, place.number + 1, place.line, sha256)
    except json.JSONDecodeError as error:
        message = (
            f"{file.raw_path}, line {error.lineno}, column {error.colno}: not valid JSON ({error.msg}). "
            "Correct it there; what follows in the file was not read."
        )
        yield place.reject("invalid_json", message)
    except RecursionError:
        message = (
            f"{file.raw_path}, record {place.number}: nested too deeply for an article. "
            "Remove the record; what follows in the file was not read."
        )
        yield place.reject("invalid_json", message)


def _read_jsonl(file: RawFile, stream: BinaryIO, limits: Limits) -> Iterator[Record | Reject]:
    chunks = _chunks(stream, limits.file)
    first = next(chunks, b"")
    encoding, mark = find_encoding(first)
    found = () if encoding == "utf-8" else (f"encoding_repaired:{encoding[:-3]}",)
    number = 0
    for line in split_lines(_as_utf8(itertools.chain([first[mark:]], chunks), encoding), limits.record):
        place = _Place(file, number, line.number, line.sha256)
        where = f"{file.raw_path}, line {line.number}"
        if line.raw is None:
            yield _record_too_large(place, limits)
        elif not line.raw.strip():
            continue
        else:
            try:
                decoded = decode(line.raw)
                yield _from_json(place, parse(decoded.text), (*found, *decoded.flags))
            except NotTextError as error:
                yield place.reject("not_text", f"{where}: {error}. Save the file as UTF-8.")
            except json.JSONDecodeError as error:
                message = f"{where}, column {error.pos + 1}: not valid JSON ({error.msg}). Correct or remove the line."
                yield place.reject("invalid_json", message)
            except RecursionError:
                yield place.reject("invalid_json", f"{where}: nested too deeply for an article. Remove the line.")
        number += 1


Reader = Callable[[RawFile, BinaryIO, Limits], Iterator[Record | Reject]]

FORMATS: dict[str, tuple[str, Reader]] = {
    ".txt": ("txt", _read_txt),
    ".json": ("json", _read_json),
    ".jsonl": ("jsonl", _read_jsonl),
    ".ndjson": ("jsonl", _read_jsonl),
}
"""Suffix to the format's name and its reader."""


# Pieces of the readers


def _chunks(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    total = 0
    while chunk := stream.read(MEBIBYTE):
        total += len(chunk)
        if total > limit:
            raise _TooLargeError(f"more than {limit // MEBIBYTE} MiB; what lies beyond was not read")
        yield chunk


def _as_utf8(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding == "utf-8":
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    yield from (decoder.decode(chunk).encode() for chunk in chunks)


def _from_json(place: _Place, value: object, flags: tuple[str, ...]) -> Record | Reject:
    try:
        fields = read_fields(value)
    except WrongFieldError as error:
        where = f"{place.file.raw_path}, line {place.line}, record {place.number}"
        return place.reject(error.reason, f"{where}: {error}. Correct the record, or remove it.")
    return _record(place, fields, Decoded(fields.text or "", flags))


def _record(place: _Place, fields: Fields, decoded: Decoded) -> Record:
    return Record(
        raw_path=place.file.raw_path,
        record=place.number,
        raw_line=place.line,
        raw_sha256=place.sha256 or "",
        raw_format=place.file.format,
        text=decoded.text,
        external_id=fields.external_id,
        source=fields.source or place.file.folder,
        url=fields.url,
        title=fields.title,
        published=fields.published,
        modified=fields.modified,
        language=fields.language,
        authors=fields.authors,
        flags=tuple(dict.fromkeys((*decoded.flags, *fields.flags))),
    )


def _record_too_large(place: _Place, limits: Limits) -> Reject:
    where = f"{place.file.raw_path}, line {place.line}, record {place.number}"
    most = f"{limits.record // MEBIBYTE} MiB"
    return place.reject("record_too_large", f"{where}: longer than {most}, which no article is. Remove the record.")


def _reject(raw_path: str, record: int, sha256: str | None, reason: str, message: str) -> Reject:
    return Reject(raw_path=raw_path, record=record, raw_sha256=sha256, reason=reason, message=message)


def _sha256(file: RawFile) -> str | None:
    try:
        with file.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
