"""Every format read from bytes made here: what is taken of it, and what a damaged place costs."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import brotli
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.readers import Limits
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]
Only = Callable[..., Record]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


def reasons(results: list[Record | Reject]) -> list[str]:
    return [result.reason for result in results if isinstance(result, Reject)]


# Markdown


@pytest.mark.parametrize(
    "front",
    ["---\ntitle: The vote\ndate: 2026-03-01\nauthor: [Ann Lee, Bo Ray]\n---\n",
     '+++\ntitle = "The vote"\ndate = 2026-03-01\nauthors = ["Ann Lee", "Bo Ray"]\n+++\n'],
)  # fmt: skip
def test_markdown(only_record: Only, front: str) -> None:
    body = (
        "\n## Sub\n\nThe **council** met [here](http://x.example).\n\n* 5 boats\n* 6 cars\n\n<script>alert()</script>\n"
    )
    record = only_record("a.md", (front + body).encode())
    assert (record.title, record.published, record.authors) == ("The vote", "2026-03-01", ("Ann Lee", "Bo Ray"))
    assert record.text == "Sub\n\nThe council met here.\n\n5 boats\n\n6 cars"


@pytest.mark.parametrize("heading", ["# The *vote*\n\n", "The *vote*\n========\n\n"])
def test_a_first_heading_is_the_headline(only_record: Only, heading: str) -> None:
    record = only_record("a.md", (heading + "The council met.\n").encode())
    assert (record.title, record.text) == ("The vote", "The council met.")


def test_damaged_front_matter_is_left_aside(only_record: Only) -> None:
    record = only_record("a.md", b"---\ntitle: [\n---\n\nThe council met.\n")
    assert (record.text, record.flags) == ("The council met.", ("unread_front_matter",))


# Tables


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv(read: Read, delimiter: str, encoding: str) -> None:
    rows = [["ID", "Headline", "Body", "date"], ["1", "Orléans", 'Two boats, "both old",\nsank.', "2026-03-01"],
            ["2", "Bare", "", ""], ["3", "More", "Three boats sank.", ""]]  # fmt: skip
    raw = "\r\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    results = read("a.csv", raw.encode(encoding))
    assert texts(results) == ['Two boats, "both old",\nsank.', "Three boats sank."]
    assert reasons(results) == ["empty_text"]
    first = results[0]
    assert isinstance(first, Record)
    assert (first.external_id, first.title, first.published, first.raw_line) == ("1", "Orléans", "2026-03-01", 2)
    assert [result.record for result in results] == [0, 1, 2]
    assert isinstance(results[2], Record)
    assert results[2].raw_line == 5


def test_csv_whose_lines_end_in_carriage_returns(read: Read) -> None:
    results = read("a.csv", b'id,text\r1,"Two boats,\rboth old, sank."\r2,Three boats sank.\r')
    assert texts(results) == ["Two boats,\nboth old, sank.", "Three boats sank."]
    assert [result.raw_line for result in results if isinstance(result, Record)] == [2, 4]


def test_csv_without_a_column_for_the_text(read: Read) -> None:
    assert reasons(read("a.csv", b"id,title\n1,Boats\n")) == ["no_text_column"]


def test_csv_with_a_quotation_mark_never_closed(read: Read) -> None:
    raw = b'id,text\n1,Boats sank.\n2,"' + b"line\n" * 1_000_000
    results = read("a.csv", raw, Limits(record=1 << 20))
    assert texts(results) == ["Boats sank."]
    assert reasons(results) == ["invalid_csv"]
    assert "line 3" in results[1].message  # type: ignore[union-attr]


def test_csv_with_a_line_too_long(read: Read) -> None:
    raw = b"id,text\n1," + b"x" * 3_000_000 + b"\n2,Boats sank.\n"
    results = read("a.csv", raw, Limits(record=1 << 20))
    assert (texts(results), reasons(results)) == (["Boats sank."], ["record_too_large"])


def test_a_table_is_known_by_its_first_row(only_record: Only) -> None:
    assert only_record("export", b"title;text;date\nBoats;Two boats sank.;2026\n").raw_format == "csv"


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


def test_parquet(read: Read) -> None:
    first, second = read("a.parquet", parquet())
    assert isinstance(first, Record)
    assert (first.external_id, first.source, first.authors) == ("7", "The Courier", ("Ann Lee", "Bo Ray"))
    assert (first.text, first.published) == ("Two boats sank.", "2026-03-01T10:00:00+00:00")
    assert reasons([second]) == ["empty_text"]


def test_parquet_damaged_or_without_text(read: Read) -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"title": ["Boats"]}), out)
    assert reasons(read("a.parquet", out.getvalue())) == ["no_text_column"]
    whole = parquet()
    for damaged in (whole[:-9], whole[:200], b"PAR1" + bytes(200) + b"PAR1", b"PAR1"):
        assert reasons(read("a.parquet", damaged)) == ["invalid_parquet"]
    assert reasons(read("a.parquet", parquet(), Limits(document=8))) == ["file_too_large"]


# Feeds

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Courier - Top stories</title><link>https://courier.example</link><language>en-gb</language>
<item><title>Boats &amp; piers</title><link>https://www.bbc.co.uk/1</link><guid>g1</guid>
<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>Two boats sank.</p><p>Six &amp; more.<script>run()</script></p>]]></content:encoded></item>
<item><title>Teaser</title><description>&lt;p&gt;Only this.&lt;/p&gt;</description></item>
<item><title>Nothing</title></item>%s
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title>
<entry><id>urn:1</id><title type="html">A &lt;b&gt;boat&lt;/b&gt;</title>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
<published>2026-03-01T09:00:00Z</published><updated>2026-03-01T10:00:00Z</updated><author><name>Ann Lee</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two boats sank.</p><p>Six more.</p></div></content>
</entry></feed>"""

NEWSML = """<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="The Agency"/>
<versionCreated>2026-03-01T11:00:00Z</versionCreated><firstCreated>2026-03-01T10:00:00Z</firstCreated></itemMeta>
<contentMeta><headline>Boats sink</headline><by>Ann Lee</by><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><head><title>no</title></head><body><body.head>
<hedline><hl1>Boats sink</hl1></hedline></body.head><body.content><p>Two boats sank.</p><p>Six more.</p></body.content>
</body></nitf></inlineXML></contentSet></newsItem>
<newsItem guid="urn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem></itemSet></newsMessage>"""


def test_rss(read: Read) -> None:
    first, second, third = read("a.xml", (RSS % "").encode())
    assert isinstance(first, Record)
    assert (first.raw_format, first.title, first.text) == ("rss", "Boats & piers", "Two boats sank.\n\nSix & more.")
    assert (first.external_id, first.url, first.authors) == ("g1", "https://www.bbc.co.uk/1", ("Ann Lee",))
    assert (first.published, first.language) == ("Tue, 03 Mar 2026 10:00:00 GMT", "en-gb")
    assert isinstance(second, Record)
    assert (second.text, second.flags) == ("Only this.", ("summary_only",))
    assert reasons([third]) == ["empty_text"]


def test_atom(only_record: Only) -> None:
    record = only_record("feed", ATOM.encode())
    assert (record.raw_format, record.title, record.text) == ("atom", "A boat", "Two boats sank.\n\nSix more.")
    assert (record.external_id, record.url, record.authors) == ("urn:1", "https://x.example/1", ("Ann Lee",))
    assert (record.published, record.modified) == ("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z")


def test_newsml_g2(only_record: Only) -> None:
    record = only_record("a.xml", NEWSML.encode())
    assert (record.raw_format, record.title, record.text) == ("newsml-g2", "Boats sink", "Two boats sank.\n\nSix more.")
    assert (record.external_id, record.source, record.authors) == ("urn:1", "The Agency", ("Ann Lee",))
    assert (record.published, record.language) == ("2026-03-01T10:00:00Z", "en")


def test_a_feed_is_read_up_to_its_damage(read: Read) -> None:
    results = read("a.rss", (RSS % "<item><title>Broken</item>").encode())
    assert len(texts(results)) == 2
    assert reasons(results) == ["empty_text", "invalid_xml"]
    assert reasons(read("a.xml", b"<?xml version='1.0'?><books><book/></books>")) == ["unknown_xml"]


# E-mail

MAIL = (
    "From: Harbour News <news@press.harbour.example>\r\nTo: desk@courier.example\r\n"
    "Subject: =?utf-8?q?Boats_=E2=80=9Csink=E2=80=9D?=\r\nDate: Tue, 03 Mar 2026 10:00:00 +0000\r\n"
    "Message-ID: <1@harbour.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The page.</p>\r\n"
    "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Two boats sank in Orl=E9ans.\r\n--b--\r\n"
)


@pytest.mark.parametrize("name", ["a.eml", "mail"])
def test_mail(only_record: Only, name: str) -> None:
    record = only_record(name, MAIL.encode())
    assert (record.raw_format, record.title, record.text.strip()) == (
        "eml",
        "Boats “sink”",
        "Two boats sank in Orléans.",
    )
    assert (record.external_id, record.authors) == ("<1@harbour.example>", ("Harbour News",))
    assert (record.source, record.published) == ("press.harbour.example", "Tue, 03 Mar 2026 10:00:00 +0000")


def test_a_mail_of_html_alone(only_record: Only) -> None:
    raw = "Subject: Boats\nContent-Type: text/html\n\n<p>Two boats sank.</p><script>alert(1)</script>"
    assert only_record("a.eml", raw.encode()).text == "Two boats sank."


def test_what_is_attached_is_left_aside_and_said(only_record: Only) -> None:
    raw = (
        "Subject: Boats\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n"
        "Content-Disposition: attachment; filename=a.txt\n\nThe attachment.\n--b\n\nTwo boats sank.\n--b--\n"
    )
    record = only_record("a.eml", raw.encode())
    assert (record.text.strip(), record.flags) == ("Two boats sank.", ("attachments_left_aside",))


# PDF


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


def test_pdf(only_record: Only) -> None:
    lines = ("The council voted on Tuesday to raise the price of a permit by 12 per\n"
             "cent, to 56 pounds. It was the second rise of the year, the trea-\n"
             "surer said.\nSeven were in favour and four against.")  # fmt: skip
    raw = pdf(lines, Title="Parking", Author="Ann Lee", CreationDate="D:20260303093000+01'00'")
    record = only_record("a.pdf", raw)
    assert record.text == (
        "The council voted on Tuesday to raise the price of a permit by 12 per cent, to 56 pounds. It was the second "
        "rise of the year, the treasurer said.\n\nSeven were in favour and four against."
    )
    assert (record.title, record.authors, record.published) == ("Parking", ("Ann Lee",), "2026-03-03T09:30:00+0100")
    assert "published:document" in record.origins


def test_pdf_without_a_text_layer_or_damaged(read: Read) -> None:
    assert reasons(read("a.pdf", pdf(""))) == ["no_text_layer"]
    for damaged in (b"%PDF-1.4\n" + bytes(300), b"%PDF-1.7"):
        assert reasons(read("a.pdf", damaged)) == ["invalid_pdf"]


# Web archives


def warc(*answers: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, status, kind, body in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers))
    return out.getvalue()


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "crawl"])
def test_warc(read: Read, page: Callable[..., str], paragraphs: tuple[str, ...], packed: bool, name: str) -> None:
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
def test_an_answer_that_is_compressed(read: Read, page: Callable[..., str], encoding: str) -> None:
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


def test_warc_cut_short_keeps_what_stands_before(read: Read, page: Callable[..., str]) -> None:
    answers = [(f"https://x.example/{n}", "200 OK", "text/html", page().encode()) for n in range(4)]
    raw = warc(*answers, packed=False)
    results = read("a.warc", raw[: len(raw) * 3 // 4 + 60])
    assert len(texts(results)) >= 3


# Compressions and archives

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda raw: pa.compress(raw, codec="zstd", asbytes=True),
}


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(mode: str = "w", **members: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


@pytest.fixture
def one_of_each(page: Callable[..., str]) -> dict[str, bytes]:
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


@pytest.mark.parametrize("kind", ["zip", "tar", "tgz", "tar.bz2", "tar.xz", "zip in tar.gz", "folder.zip"])
def test_every_format_in_archives(read: Read, one_of_each: dict[str, bytes], kind: str) -> None:
    members = {f"deep/er/{name}": raw for name, raw in one_of_each.items()} | {".hidden": b"x", "__MACOSX/a.txt": b"x"}
    name, raw = {
        "zip": lambda: ("x.zip", zipped(**members)),
        "tar": lambda: ("x.tar", tarred("w", **members)),
        "tgz": lambda: ("x.tgz", tarred("w:gz", **members)),
        "tar.bz2": lambda: ("x.tar.bz2", tarred("w:bz2", **members)),
        "tar.xz": lambda: ("x.tar.xz", tarred("w:xz", **members)),
        "zip in tar.gz": lambda: ("x.tar.gz", tarred("w:gz", **{"inner.zip": zipped(**members)})),
        "folder.zip": lambda: ("x", zipped(**members)),
    }[kind]()
    results = read(name, raw)
    expected = [text for member, content in one_of_each.items() for text in texts(read(member, content))]
    assert sorted(texts(results)) == sorted(expected)
    inner = "inner.zip/" if "in" in kind.split() else ""
    assert {result.raw_path for result in results} == {f"in/{name}/{inner}deep/er/{member}" for member in one_of_each}
    assert all(result.folder == "er" for result in results if isinstance(result, Record))


def test_metadata_beside_a_member(read: Read) -> None:
    members = {"a.meta.json": json.dumps({"publisher": "The Courier"}).encode(), "a.txt": b"Two boats sank."}
    for name, raw in (("x.zip", zipped(**members)), ("x.tar", tarred(**members))):
        (record,) = read(name, raw)
        assert isinstance(record, Record)
        assert (record.source, record.folder) == ("The Courier", "x")


def test_members_of_one_name_are_told_apart(read: Read) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("a.txt", "Two boats sank.")
        archive.writestr("a.txt", "Three boats sank.")
    assert [result.raw_path for result in read("x.zip", out.getvalue())] == ["in/x.zip/a.txt", "in/x.zip/a.txt#2"]


def test_documents_of_an_office_are_no_archives(read: Read) -> None:
    assert reasons(read("a.docx", zipped(**{"word/document.xml": b"<w/>"}))) == ["unknown_format"]


def test_an_archive_of_nothing(read: Read) -> None:
    assert reasons(read("x.zip", zipped())) == ["empty_file"]
    assert reasons(read("x.tar", tarred())) == ["empty_file"]


def test_json_lines_in_a_json_file_and_a_list_in_a_jsonl_file(read: Read) -> None:
    lines = b'{"text": "one"}\n{"text": "two"}\n'
    assert texts(read("a.json", lines)) == ["one", "two"]
    assert texts(read("a.jsonl", b'[\n{"text": "one"},\n{"text": "two"}\n]')) == ["one", "two"]
    assert texts(read("export", lines)) == ["one", "two"]
