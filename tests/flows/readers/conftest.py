"""Raw bytes of each format that hold the same article, written here."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.readers import Limits, Origin, read_stream
from transforms.raw.records import Record
from transforms.tables import Reject

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title>
<entry><id>urn:1</id><title type="html">A &lt;b&gt;boat&lt;/b&gt;</title>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
<published>2026-03-01T09:00:00Z</published><updated>2026-03-01T10:00:00Z</updated><author><name>Ann Lee</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two boats sank.</p><p>Six more.</p></div></content>
</entry></feed>"""

MAIL = (
    "From: Harbour News <news@press.harbour.example>\r\nTo: desk@courier.example\r\n"
    "Subject: =?utf-8?q?Boats_=E2=80=9Csink=E2=80=9D?=\r\nDate: Tue, 03 Mar 2026 10:00:00 +0000\r\n"
    "Message-ID: <1@harbour.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The page.</p>\r\n"
    "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Two boats sank in Orl=E9ans.\r\n--b--\r\n"
)

PARAGRAPHS = (
    "The council of Selwick voted on Tuesday to raise the price of a parking permit by 12 per cent, to 56 pounds.",
    "Seven councillors were in favour and four against, the clerk said. The new price holds from the first of June.",
    "“Nobody likes to pay more,” said the treasurer, Ivor Penn, “but the road past the harbour has to be mended.”",
    "The road was closed for 19 days in January after a storm took away 40 metres of the sea wall.",
)


def read(name: str, raw: bytes, limits: Limits | None = None, **origin: Any) -> list[Record | Reject]:
    """What a stream of that name gives."""
    known = Origin(raw_path=f"in/{name}", name=name, folder="in", **origin)
    return list(read_stream(io.BytesIO(raw), known, limits or Limits()))


def only_record(name: str, raw: bytes, **origin: Any) -> Record:
    """The one record of a stream."""
    (result,) = read(name, raw, **origin)
    assert isinstance(result, Record), result
    return result


@pytest.fixture(name="read")
def _read() -> Callable[..., list[Record | Reject]]:
    return read


@pytest.fixture(name="only_record")
def _only_record() -> Callable[..., Record]:
    return only_record


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    """The body of the article."""
    return PARAGRAPHS


@pytest.fixture
def page() -> Callable[..., str]:
    """A page around the article, with what stands around one on a news site."""

    def make(head: str = "", body: str | None = None, language: str = "en-GB") -> str:
        inner = "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS) if body is None else body
        return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>Parking to cost more | The Courier</title>{head}</head>
<body><header><a href="/">The Courier</a></header>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Parking to cost more</h1>
{inner}
<script>document.title = "taken 99 of 100"</script></article>
<aside><h3>Most read</h3><ul><li><a href="/1">Harbour seal returns for the 3rd year</a></li></ul></aside>
<section id="comments"><h2>Comments</h2><div class="comment"><p>I paid 70 pounds last year, says a reader.</p></div>
</section></main>
<footer>Copyright The Courier 2026. All rights reserved.</footer></body></html>"""

    return make


def parquet(**options: object) -> bytes:
    table = pa.table(
        {
            "Id": [7, 8],
            "content": ["Two boats sank.", None],
            "published_at": pa.array([datetime(2026, 3, 1, 10, tzinfo=UTC), None], pa.timestamp("us", "UTC")),
            "authors": [["Ann Lee", "Bo Ray"], []],
            "publisher": [{"name": "The Courier"}, None],
            "unknown": [1.5, 2.5],
        }
    )
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def pdf(*pages: str, **document: str) -> bytes:
    """A document with one line of text for each line given, built by hand."""
    objects: list[bytes] = []

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    parent = 1 + 1 + 2 * len(pages)
    for text in pages:
        lines = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in text.split("\n")]
        shown = "BT /F1 12 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        content = add(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream".encode("latin-1"))
        kids.append(add(f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R "
                        f"/Resources << /Font << /F1 {font} 0 R >> >> >>".encode()))  # fmt: skip
    pages_id = add(f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode())
    root = add(f"<< /Type /Catalog /Pages {pages_id} 0 R >>".encode())
    info = add(("<< " + " ".join(f"/{name} ({value})" for name, value in document.items()) + " >>").encode())
    out, offsets = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + content + b"\nendobj\n")
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{offset:010} 00000 n \n" for offset in offsets).encode())
    out.write(
        f"trailer << /Size {len(objects) + 1} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF".encode()
    )
    return out.getvalue()


def warc(*answers: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, status, kind, body in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers))
    return out.getvalue()


@pytest.fixture(name="parquet")
def _parquet() -> Callable[..., bytes]:
    return parquet


@pytest.fixture(name="pdf")
def _pdf() -> Callable[..., bytes]:
    return pdf


@pytest.fixture(name="warc")
def _warc() -> Callable[..., bytes]:
    return warc


@pytest.fixture(name="atom")
def _atom() -> bytes:
    return ATOM.encode()


@pytest.fixture(name="mail")
def _mail() -> bytes:
    return MAIL.encode()


@pytest.fixture
def one_of_each(page: Callable[..., str]) -> dict[str, bytes]:
    """An article in each format, by a name of a file."""
    return {
        "a.txt": b"Two boats sank.",
        "a.md": b"Two **boats** sank.",
        "a.html": page().encode(),
        "a.json": b'{"text": "Two boats sank."}',
        "a.jsonl": b'{"text": "Two boats sank."}\n{"text": "Three."}\n',
        "a.csv": b"id,text\n1,Two boats sank.\n",
        "a.parquet": parquet(),
        "a.xml": ATOM.encode(),
        "a.warc": warc(("https://x.example/", "200 OK", "text/plain", b"Two boats sank."), packed=False),
        "a.eml": MAIL.encode(),
        "a.pdf": pdf("Two boats sank."),
    }
