"""Compressed streams: what they unpack to, as a stream again, with an eye on how much that is."""

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from flows.readers.clock import alive
from flows.readers.contract import MEBIBYTE, BudgetError, Limits, ReadError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

UNWATCHED = 64 * MEBIBYTE
"""Bytes that any file may give before it is asked how large it is itself: a short text may shrink to nothing."""

XZ_MEMORY = 256 * MEBIBYTE
"""What unpacking may hold: `xz -9` needs 65 MiB, a hostile header can ask for 4 GiB."""

CHUNK = 65_536


class Budget:
    """How much has been taken from one file and how much it has given, whatever is packed in it.

    Raises:
        BudgetError: by `take` and `give`, when a limit is passed.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.taken = 0
        self.given = 0

    def take(self, count: int) -> None:
        """Count bytes of the file itself; whoever takes them is at work."""
        alive()
        self.taken += count
        self._check(self.taken)

    def give(self, count: int) -> None:
        """Count bytes that were unpacked."""
        self.given += count
        self._check(self.given)
        if self.given > UNWATCHED and self.given > self.limits.expansion * self.taken:
            raise BudgetError(
                "expands_too_much",
                f"unpacks to more than {self.limits.expansion} times its size; what lies beyond was not read. "
                "If it is no bomb, unpack it first, or raise the setting max_expansion.",
            )

    def _check(self, total: int) -> None:
        if total > self.limits.file:
            raise BudgetError(
                "file_too_large",
                f"more than {self.limits.file / MEBIBYTE:g} MiB; what lies beyond was not read. "
                "Split the file, or raise the setting max_file_megabytes.",
            )


class Counted(io.RawIOBase):
    """A stream whose bytes are counted; errors of unpacking become a `ReadError`."""

    def __init__(self, stream: BinaryIO, count: Callable[[int], None], kind: str | None = None) -> None:
        self._stream = stream
        self._count = count
        self._kind = kind

    def readable(self) -> bool:  # noqa: D102 - as of any stream
        return True

    def seekable(self) -> bool:  # noqa: D102
        return self._kind is None and self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:  # noqa: D102
        return self._stream.seek(offset, whence)

    def tell(self) -> int:  # noqa: D102
        return self._stream.tell()

    def readinto(self, buffer: "WriteableBuffer") -> int:  # noqa: D102
        view = memoryview(buffer)
        data = self._read(len(view))
        view[: len(data)] = data
        self._count(len(data))
        return len(data)

    def _read(self, size: int) -> bytes:
        if self._kind is None:
            return self._stream.read(size)
        try:
            return self._stream.read(min(size, CHUNK))
        except (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, OSError) as error:
            # a file that cannot be read at all is another trouble than what stands in it
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise ReadError(
                "damaged_compression",
                f"the {self._kind} data is damaged or cut short ({error}). Fetch the file again.",
            ) from error


def unpack(stream: BinaryIO, kind: str, budget: Budget) -> BinaryIO:
    """What a compressed stream holds.

    Args:
        stream: the packed bytes.
        kind: `gz`, `bz2`, `xz` or `zst`.
        budget: counts what comes out.
    """
    opened: BinaryIO = OPENERS[kind](stream)
    return io.BufferedReader(Counted(opened, budget.give, kind), CHUNK)


def _open_zst(stream: BinaryIO) -> BinaryIO:
    import pyarrow as pa  # noqa: PLC0415 - only who meets such a file pays for it

    return pa.CompressedInputStream(pa.PythonFile(stream, mode="r"), "zstd")  # type: ignore[no-any-return]


class _Xz(io.RawIOBase):
    """An xz file of one or more streams, unpacked in bounded memory; `lzma.LZMAFile` has no such bound."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decompressor: lzma.LZMADecompressor | None = None
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        data = self._next(len(view))
        view[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        while True:
            if self._decompressor is None:
                self._rest = self._rest.lstrip(b"\0")  # what pads a stream to a multiple of four bytes
                while not self._rest:
                    chunk = self._stream.read(CHUNK)
                    if not chunk:
                        return b""
                    self._rest = chunk.lstrip(b"\0")
                self._decompressor = lzma.LZMADecompressor(memlimit=XZ_MEMORY)
            if self._decompressor.needs_input and not self._rest:
                self._rest = self._stream.read(CHUNK)
                if not self._rest:
                    raise EOFError("it ends within a stream")
            data = self._decompressor.decompress(self._rest, size)
            self._rest = b""
            if self._decompressor.eof:
                self._rest = self._decompressor.unused_data
                self._decompressor = None
            if data:
                return data


def _open_gz(stream: BinaryIO) -> BinaryIO:
    return gzip.GzipFile(fileobj=stream)  # type: ignore[return-value]  # it reads like a BinaryIO


def _open_bz2(stream: BinaryIO) -> BinaryIO:
    return bz2.BZ2File(stream)  # type: ignore[return-value]


def _open_xz(stream: BinaryIO) -> BinaryIO:
    return _Xz(stream)  # type: ignore[return-value]


OPENERS: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    "gz": _open_gz,
    "bz2": _open_bz2,
    "xz": _open_xz,
    "zst": _open_zst,
}
"""What opens each compression."""
