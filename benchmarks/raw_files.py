"""Raw files of every format, made of the project's own sample articles with variation.

What the measurements and the fuzzer read. Every number in an article is moved by its number in the series, so that no
two are the same text; the pages have what stands around an article on a news site.
"""

import csv
import html
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.files import find_files, read_file
from transforms.raw.records import Record

SAMPLES = Path(__file__).parents[1] / "seeds" / "articles"
NUMBER = re.compile(r"\b\d{2,3}\b")
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sample:
    """One made article."""

    id: str
    source: str
    url: str
    title: str
    published: datetime
    authors: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The body."""
        return "\n\n".join(self.paragraphs)


def samples(count: int) -> Iterator[Sample]:
    """So many articles, the sample articles in turn, with other numbers in each."""
    files, _ = find_files([str(SAMPLES)])
    records = [record for file in files for record in read_file(file) if isinstance(record, Record)]
    for number in range(count):
        record = records[number % len(records)]
        paragraphs = [" ".join(piece.split()) for piece in re.split(r"\n\s*\n", record.text) if piece.strip()]
        title = record.title or paragraphs.pop(0)
        yield Sample(
            id=f"s{number}",
            source=f"Courier {number % 50}",
            url=f"https://www.courier-{number % 50}.example/news/{number}",
            title=f"{title} ({number})",
            published=FIRST + timedelta(minutes=7 * number),
            authors=("Ann Lee", "Bo Ray")[: 1 + number % 2],
            paragraphs=tuple(_moved(text, number // len(records)) for text in paragraphs),
        )


def _moved(text: str, shift: int) -> str:
    return NUMBER.sub(lambda match: str(int(match[0]) + shift), text)


def record_of(sample: Sample) -> dict[str, object]:
    """The article as a JSON record."""
    return {
        "id": sample.id,
        "source": sample.source,
        "url": sample.url,
        "title": sample.title,
        "published": sample.published.isoformat(),
        "author": list(sample.authors),
        "text": sample.text,
    }


def txt(sample: Sample) -> bytes:
    """A text file."""
    return f"{sample.title}\n\n{sample.text}\n".encode()


def md(sample: Sample) -> bytes:
    """A Markdown file with front matter."""
    front = f"---\ntitle: {json.dumps(sample.title)}\ndate: {sample.published:%Y-%m-%d}\nurl: {sample.url}\n---\n\n"
    return (front + sample.text + "\n").encode()


def page(sample: Sample) -> bytes:
    """A page of a news site."""
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": sample.title,
        "datePublished": sample.published.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in sample.authors],
    }
    around = "".join(f'<li><a href="/news/{n}">Another story of the day, number {n}</a></li>' for n in range(12))
    body = "\n".join(f"<p>{html.escape(text)}</p>" for text in sample.paragraphs)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(sample.title)} | {sample.source}</title>
<link rel="canonical" href="{sample.url}"><meta property="og:site_name" content="{sample.source}">
<script type="application/ld+json">{json.dumps(facts)}</script><style>p {{ margin: 0 }}</style></head>
<body><header><a href="/">{sample.source}</a><nav><ul>{around}</ul></nav></header>
<main><article><h1>{html.escape(sample.title)}</h1>{body}</article>
<aside><h2>Most read</h2><ul>{around}</ul></aside></main>
<footer><p>Copyright {sample.source}. All rights reserved.</p></footer></body></html>""".encode()


def eml(sample: Sample) -> bytes:
    """A message with the article as plain text."""
    message = EmailMessage()
    message["From"] = f"{sample.source} <news@courier.example>"
    message["To"] = "desk@agency.example"
    message["Subject"] = sample.title
    message["Date"] = format_datetime(sample.published)
    message["Message-ID"] = f"<{sample.id}@courier.example>"
    message.set_content(sample.text)
    return message.as_bytes()


def pdf(sample: Sample) -> bytes:
    """A document of one page with a text layer, lines of 90 characters."""
    lines: list[str] = []
    for paragraph in sample.paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 90:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
        lines += [line, ""]
    shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
    content = f"BT /F1 9 Tf 11 TL 40 760 Td {shown} ET".encode("cp1252", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({_escaped(sample.title)}) /CreationDate (D:{sample.published:%Y%m%d%H%M%S}Z) >>".encode(
            "cp1252", "replace"
        ),
    ]
    out, offsets = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, each in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer << /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


DOCUMENTS: dict[str, Callable[[Sample], bytes]] = {
    "txt": txt,
    "md": md,
    "html": page,
    "eml": eml,
    "pdf": pdf,
}
"""Formats of one article a file."""


def write_json(path: Path, count: int) -> None:
    """A list of records."""
    with path.open("w") as file:
        file.write("[\n")
        for number, sample in enumerate(samples(count)):
            file.write((",\n" if number else "") + json.dumps(record_of(sample)))
        file.write("\n]\n")


def write_jsonl(path: Path, count: int) -> None:
    """A record a line."""
    with path.open("w") as file:
        file.writelines(json.dumps(record_of(sample)) + "\n" for sample in samples(count))


def write_csv(path: Path, count: int) -> None:
    """A record a row."""
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "source", "url", "title", "published", "author", "text"])
        for sample in samples(count):
            record = record_of(sample)
            rows.writerow([*list(record.values())[:5], "; ".join(sample.authors), sample.text])


def write_parquet(path: Path, count: int) -> None:
    """Rows in groups of 1,000."""
    rows = [record_of(sample) for sample in samples(count)]
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=1000)


def write_rss(path: Path, count: int) -> None:
    """Items with their content."""
    with path.open("w") as file:
        file.write(
            '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            "<channel><title>Courier</title><language>en</language>\n"
        )
        for sample in samples(count):
            body = "".join(f"<p>{html.escape(text)}</p>" for text in sample.paragraphs)
            file.write(
                f"<item><title>{html.escape(sample.title)}</title><link>{sample.url}</link><guid>{sample.id}</guid>"
                f"<pubDate>{format_datetime(sample.published)}</pubDate>"
                f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n"
            )
        file.write("</channel></rss>\n")


def write_atom(path: Path, count: int) -> None:
    """Entries with their content."""
    with path.open("w") as file:
        file.write('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title>\n')
        for sample in samples(count):
            body = "".join(f"<p>{html.escape(text)}</p>" for text in sample.paragraphs)
            file.write(
                f'<entry><id>{sample.id}</id><title>{html.escape(sample.title)}</title><link href="{sample.url}"/>'
                f"<published>{sample.published.isoformat()}</published><author><name>Ann Lee</name></author>"
                f'<content type="html">{html.escape(body)}</content></entry>\n'
            )
        file.write("</feed>\n")


def write_newsml(path: Path, count: int) -> None:
    """News items in one message."""
    with path.open("w") as file:
        file.write('<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>\n')
        for sample in samples(count):
            body = "".join(f"<p>{html.escape(text)}</p>" for text in sample.paragraphs)
            file.write(
                f'<newsItem guid="{sample.id}" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>'
                f'<provider literal="{sample.source}"/><firstCreated>{sample.published.isoformat()}</firstCreated>'
                f"</itemMeta><contentMeta><headline>{html.escape(sample.title)}</headline></contentMeta><contentSet>"
                f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
                f"{body}</body></html></inlineXML></contentSet></newsItem>\n"
            )
        file.write("</itemSet></newsMessage>\n")


def write_warc(path: Path, count: int) -> None:
    """Responses, each compressed by itself."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for sample in samples(count):
            answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(sample.url, "response", payload=io.BytesIO(page(sample)), http_headers=answer)
            )


COLLECTIONS: dict[str, tuple[str, Callable[[Path, int], None]]] = {
    "json": ("a.json", write_json),
    "jsonl": ("a.jsonl", write_jsonl),
    "csv": ("a.csv", write_csv),
    "parquet": ("a.parquet", write_parquet),
    "rss": ("a.xml", write_rss),
    "atom": ("a.atom", write_atom),
    "newsml-g2": ("a.newsml.xml", write_newsml),
    "warc": ("a.warc.gz", write_warc),
}
"""Formats of many articles a file: what such a file is called, and what writes one."""
