"""Web archives."""

import gzip
import io
import zlib
from collections.abc import Callable

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.readers import Limits
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "crawl"])
def test_warc(
    read: Read,
    page: Callable[..., str],
    paragraphs: tuple[str, ...],
    packed: bool,
    name: str,
    warc: Callable[..., bytes],
    reasons,
) -> None:
    raw = warc(
        ("https://www.bbc.co.uk/1", "200 OK", "text/html; charset=utf-8", page().encode()),
        ("https://x.example/a.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://x.example/gone", "404 Not Found", "text/html", page().encode()),
        ("https://x.example/note", "200 OK", "text/plain", b"Two boats sank."),
        ("https://x.example/empty", "200 OK", "text/html", b"<html><body></body></html>"),
        packed=packed,
    )
    first, second, third = read(name, raw)
    assert isinstance(first, Record)
    assert (first.raw_format, first.url, first.text) == ("warc", "https://www.bbc.co.uk/1", "\n\n".join(paragraphs))
    assert isinstance(second, Record)
    assert (second.url, second.text, second.record) == ("https://x.example/note", "Two boats sank.", 1)
    assert reasons([third]) == ["empty_text"]


@pytest.mark.parametrize("encoding", ["br", "gzip", "deflate"])
def test_an_answer_that_is_compressed(read: Read, page: Callable[..., str], encoding: str, reasons) -> None:
    pack = {"br": brotli.compress, "gzip": gzip.compress, "deflate": zlib.compress}[encoding]
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    headers = StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html"), ("Content-Encoding", encoding)], protocol="HTTP/1.1"
    )
    for raw in (pack(page().encode()), pack(page().encode())[:-20], pack(b"<html>" + b"<p>x" * 2_000_000)):
        writer.write_record(
            writer.create_warc_record("https://x.example/", "response", payload=io.BytesIO(raw), http_headers=headers)
        )
    results = read("a.warc", out.getvalue(), Limits(record=1 << 20))
    assert len(texts(results)) >= 1
    assert reasons(results)[-1] == "record_too_large"


def test_warc_cut_short_keeps_what_stands_before(
    read: Read, page: Callable[..., str], warc: Callable[..., bytes]
) -> None:
    answers = [(f"https://x.example/{n}", "200 OK", "text/html", page().encode()) for n in range(4)]
    raw = warc(*answers, packed=False)
    results = read("a.warc", raw[: len(raw) * 3 // 4 + 60])
    assert len(texts(results)) >= 3
