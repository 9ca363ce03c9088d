"""Zip and tar archives: their members as streams, one after the other; nothing is ever written to a folder.

A member is named as a file in a folder would be: the archive's path, `/`, and its own.
"""

import io
import struct
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO, BinaryIO, cast

from flows.readers.contract import MEBIBYTE, Limits, Origin, ReadError, Result
from flows.readers.kinds import PACKINGS, peel
from flows.readers.names import META, is_skipped, shown
from flows.readers.packings import CHUNK, Budget, Counted

LONGEST_NAME = MEBIBYTE
"""Bytes of an extended header in a tar archive, which holds a long name; a hostile one may claim to be 8 GiB."""

HELD = 4 * MEBIBYTE
"""What is held of a stream that has to be read from its end, before it goes to a temporary file."""

MOST_META = MEBIBYTE
"""Bytes of a `name.meta.json`."""

MOST_METAS = 64 * MEBIBYTE
"""Bytes of those in a tar archive that are held until what they speak of is met."""

Open = Callable[[BinaryIO, Origin, Limits, Budget, int], Iterator[Result]]


def seekable(stream: BinaryIO) -> BinaryIO:
    """The same bytes as a stream that can be read from any place; what cannot is copied to a temporary file."""
    if stream.seekable():
        return stream
    copy = tempfile.SpooledTemporaryFile(HELD)  # noqa: SIM115 - it goes when the last reader lets go of it
    while chunk := stream.read(CHUNK):
        copy.write(chunk)
    copy.seek(0)
    return cast(BinaryIO, copy)


def read_zip(
    stream: BinaryIO, origin: Origin, limits: Limits, budget: Budget, depth: int, read: Open
) -> Iterator[Result]:
    """What the members of a zip archive hold, and a reject for each that is none to read.

    Args:
        stream: the archive.
        origin: its name.
        limits: `members` is the most it may have.
        budget: counts what comes out.
        depth: how many packings lie around its members.
        read: reads one member.
    """
    stream = seekable(stream)
    try:
        _check_directory(stream, limits)
        archive = zipfile.ZipFile(stream)
        infos = {info.filename: info for info in archive.infolist()}
        names = _Names(origin)
        for info in archive.infolist():
            if info.filename.endswith("/") or is_skipped(info.filename):  # `is_dir` fails on a name of no letter
                continue
            link = (info.external_attr >> 28) == 0xA  # the upper half is the file's mode in Unix
            member, refused = names.take(info.filename, link)
            if refused is not None:
                yield refused
                continue
            if info.flag_bits & 1:
                yield member.place(0).reject("encrypted", "needs a password. Unpack it first.")
                continue
            meta = infos.get(_meta_of(info.filename))
            if meta is not None and meta.file_size <= MOST_META:
                member = replace(member, meta=lambda meta=meta: _bounded(archive, meta))  # type: ignore[misc]
            try:
                opened = archive.open(info)
            except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, ValueError) as error:
                what = f"is damaged or packed in an unknown way ({error}). Pack the archive again."
                yield member.place(0).reject("damaged_archive", what)
                continue
            with opened:
                yield from read(_counted(opened, budget), member, limits, budget, depth)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, struct.error) as error:
        raise ReadError(
            "damaged_archive", f"the zip archive is damaged or cut short ({error}). Fetch it again."
        ) from error


def read_tar(
    stream: BinaryIO, origin: Origin, limits: Limits, budget: Budget, depth: int, read: Open
) -> Iterator[Result]:
    """What the members of a tar archive hold, read in one pass; the arguments are those of `read_zip`.

    A `name.meta.json` counts when it stands before what it speaks of, as it does in an archive made in order of names.
    """
    metas: dict[str, bytes] = {}
    held = 0
    names = _Names(origin)
    try:
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header, bufsize=CHUNK) as archive:
            for number, info in enumerate(archive):
                archive.members = []  # type: ignore[attr-defined]  # it would hold them all
                if number >= limits.members:
                    raise _too_many(limits)
                name = shown(info.name)
                if name.casefold().endswith(META) and info.isreg() and info.size <= MOST_META:
                    opened = archive.extractfile(info)
                    if opened is not None and held + info.size <= MOST_METAS:
                        held += info.size
                        metas[name] = opened.read()
                if info.isdir() or is_skipped(name):
                    continue
                member, refused = names.take(info.name, info.issym() or info.islnk())
                if refused is None and not info.isreg():
                    refused = member.place(0).reject("not_a_file", "neither a file nor a folder. Remove it.")
                if refused is not None:
                    yield refused
                    continue
                meta = metas.pop(_meta_of(name), None)
                if meta is not None:
                    held -= len(meta)
                    member = replace(member, meta=lambda meta=meta: meta)  # type: ignore[misc]
                opened = archive.extractfile(info)
                assert opened is not None
                yield from read(_forward(opened), member, limits, budget, depth)
    except (tarfile.TarError, EOFError, ValueError, struct.error) as error:
        raise ReadError(
            "damaged_archive", f"the tar archive is damaged or cut short ({error}). Fetch it again."
        ) from error


class _Names:
    """The members of one archive by name: what leads out of it is refused, and no two are called the same."""

    def __init__(self, archive: Origin) -> None:
        self._archive = archive
        self._counts: dict[str, int] = {}

    def take(self, name: str, link: bool) -> tuple[Origin, Result | None]:
        parts = [shown(part) for part in name.replace("\\", "/").split("/") if part not in {"", "."}]
        outside = ".." in parts or name.startswith(("/", "\\")) or name[1:2] == ":"
        path = plain = "/".join(parts).replace("..", "__") if outside else "/".join(parts)
        while path in self._counts:
            self._counts[plain] += 1
            path = f"{plain}#{self._counts[plain]}"
        self._counts[path] = 1
        member = replace(
            self._archive,
            raw_path=f"{self._archive.raw_path}/{path}",
            name=parts[-1] if parts else "",
            folder=parts[-2] if len(parts) > 1 else _stem(self._archive.name),
            meta=None,
            content_type=None,
        )
        if outside:
            return member, member.place(0).reject(
                "path_outside", f"its name in the archive, {name[:200]!r}, leads out of it. Pack the archive again."
            )
        if link:
            return member, member.place(0).reject(
                "link_outside", "a link; links in an archive are not followed. Put the file itself in its place."
            )
        return member, None


class _Header(tarfile.TarInfo):
    """A member's header; one that claims a longer name than any is no header."""

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        plain = self.type in {tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE, tarfile.DIRTYPE}
        if not plain and self.size > LONGEST_NAME and self.type != tarfile.GNUTYPE_SPARSE:
            raise tarfile.HeaderError(f"a header of {self.size} bytes")
        return super()._proc_member(archive)  # type: ignore[misc,no-any-return]


def _check_directory(stream: BinaryIO, limits: Limits) -> None:
    """See that the archive's list of members is no longer than the limit, before it is read as a whole."""
    size = stream.seek(0, io.SEEK_END)
    start = max(0, size - 65_557)  # the record at the end, with the longest comment that it may have
    stream.seek(start)
    tail = stream.read(size - start)
    at = tail.rfind(b"PK\x05\x06")
    if at >= 0 and len(tail) >= at + 22:
        count, length = struct.unpack_from("<H4x", tail, at + 10)[0], struct.unpack_from("<L", tail, at + 12)[0]
        large = tail.rfind(b"PK\x06\x06", 0, at)
        if large >= 0 and len(tail) >= large + 56:
            count = max(count, struct.unpack_from("<Q", tail, large + 32)[0])
            length = max(length, struct.unpack_from("<Q", tail, large + 40)[0]) if length == 0xFFFFFFFF else length
        # an entry has at least 46 bytes, and its number is only claimed
        if count > limits.members or (length != 0xFFFFFFFF and length // 46 > 8 * limits.members):
            raise _too_many(limits)
    stream.seek(0)


def _too_many(limits: Limits) -> ReadError:
    return ReadError(
        "too_many_members",
        f"an archive of more than {limits.members:,} members; those beyond were not read. "
        "Split it, or raise the setting max_members.",
    )


def _counted(opened: IO[bytes], budget: Budget) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(Counted(cast(BinaryIO, opened), budget.give, "zip"), CHUNK))


def _forward(opened: IO[bytes]) -> BinaryIO:
    """A member of a tar archive, which is read in one pass; its bytes were counted when the archive was unpacked."""
    return cast(BinaryIO, io.BufferedReader(Counted(cast(BinaryIO, opened), lambda _: None, "tar"), CHUNK))


def _bounded(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as opened:
        return opened.read(MOST_META)


def _meta_of(name: str) -> str:
    stem, suffix = peel(name)
    if suffix in PACKINGS:
        stem, _ = peel(stem)
    return stem + META


def _stem(name: str) -> str:
    stem, suffix = peel(name)
    while suffix in PACKINGS:
        name, (stem, suffix) = stem, peel(stem)
    return name
