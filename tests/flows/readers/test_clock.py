"""Work that takes too long is given up."""

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import BinaryIO

import pytest

from flows.readers import Limits, Origin, documents
from flows.readers.clock import GivenUpError, at_most
from flows.readers.reading import READERS
from transforms.raw.fields import Fields
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


def test_a_document_that_takes_too_long_is_given_up(read: Read, monkeypatch: pytest.MonkeyPatch, reasons) -> None:
    def forever(_raw: bytes, _origin: Origin) -> Fields:
        while True:
            with contextlib.suppress(Exception):  # as a library may do
                sum(range(1000))

    def read_slowly(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Record | Reject]:
        return documents.read_document(stream, origin, limits, forever)

    monkeypatch.setitem(READERS, "txt", read_slowly)
    (result,) = read("a.txt", b"Two boats sank.", Limits(seconds=0.2))
    assert reasons([result]) == ["too_slow"]
    assert "max_seconds" in result.message  # type: ignore[union-attr]


def test_the_clock_lets_go_of_what_is_done_in_time() -> None:
    with at_most(0.05):
        pass
    ends = time.thread_time() + 0.1
    while time.thread_time() < ends:
        pass
    with pytest.raises(GivenUpError), at_most(0.05):
        while True:
            pass
