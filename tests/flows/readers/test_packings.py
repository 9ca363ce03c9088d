"""Packed files."""

import bz2
import gzip
import lzma
from collections.abc import Callable

import pyarrow as pa
import pytest

from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda raw: pa.compress(raw, codec="zstd", asbytes=True),
}


@pytest.mark.parametrize("suffix", PACKERS)
def test_every_format_in_every_compression(read: Read, one_of_each: dict[str, bytes], suffix: str) -> None:
    for name, raw in one_of_each.items():
        plain = read(name, raw)
        packed = read(name + suffix, PACKERS[suffix](raw))
        assert [result.record for result in packed] == [result.record for result in plain]
        assert texts(packed) == texts(plain)
        assert texts(packed)
        silent = read("download", PACKERS[suffix](raw))  # neither the format nor the compression is in the name
        if name != "a.md":  # nothing but its name tells Markdown from text
            assert texts(silent) == texts(plain), name


def test_several_streams_in_one_file(read: Read) -> None:
    for suffix, pack in PACKERS.items():
        raw = pack(b"Two boats ") + pack(b"sank.")
        assert texts(read("a.txt" + suffix, raw)) == ["Two boats sank."], suffix
