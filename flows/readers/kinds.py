"""What a stream is: by its first bytes where they tell, else by its name, else by what a server called it.

Bytes that only one format begins with go before a wrong name. JSON and comma-separated values have none such: they are
recognised where the name says nothing, or says what the bytes cannot be.
"""

import re

from transforms.raw.encoding import BOMS, CONTROLS, share
from transforms.raw.fields import field_of

SAMPLE = 16_384
"""Bytes looked at: enough for a page that opens with comments, or a mail with a long list of stations."""

SUFFIXES: dict[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".xml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".warc": "warc",
    ".wet": "warc",
    ".eml": "eml",
    ".pdf": "pdf",
}
"""The formats that are read, by suffix."""

PACKINGS: dict[str, str] = {
    ".gz": "gz",
    ".bz2": "bz2",
    ".xz": "xz",
    ".zst": "zst",
    ".zip": "zip",
    ".tar": "tar",
    ".tgz": "gz",
    ".tbz2": "bz2",
    ".txz": "xz",
}
"""Compressions and archives around them, by suffix."""

CONTENT_TYPES: dict[str, str] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/json": "json",
    "application/ld+json": "json",
    "application/x-ndjson": "jsonl",
    "text/csv": "csv",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "message/rfc822": "eml",
    "application/pdf": "pdf",
}
"""The formats that are read, by what a server calls them."""

MAGIC: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("gz", re.compile(rb"\x1f\x8b\x08")),
    ("bz2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)")),
    ("xz", re.compile(rb"\xfd7zXZ\x00")),
    ("zst", re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18")),
    ("zip", re.compile(rb"PK(?:\x03\x04|\x05\x06)")),
    ("tar", re.compile(rb"[^\x00][\s\S]{256}ustar")),
    ("parquet", re.compile(rb"PAR1")),
    ("warc", re.compile(rb"WARC/[01]\.\d")),
    ("pdf", re.compile(rb"[\s\S]{0,1000}?%PDF-\d")),
)
"""Bytes that nothing else begins with. A PDF may stand behind up to 1,024 bytes of something else."""

MOST_CONTROLS = 0.02
"""Share of control bytes above which bytes are no text whose name would be silent or wrong."""

_BEFORE_ROOT = (
    rb"(?:\s|<\?[^>]{0,300}\?>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE(?!\s+html)[^>\[]{0,300}(?:\[[\s\S]{0,4000}?\]\s*)?>)*+"
)
HTML = re.compile(
    rb"(?:\s|<\?[^>]{0,300}\?>|<!--[\s\S]{0,4000}?-->)*+<(?:!DOCTYPE\s+html|html|head|body)\b", re.IGNORECASE
)
XML = re.compile(_BEFORE_ROOT + rb"<(?:[\w-]{1,20}:)?(?:rss|feed|RDF|newsItem|newsMessage)\b")
XML_DECLARATION = re.compile(rb"\s*<\?xml\s")
JSON = re.compile(rb"\s*(?:\{\s*(?:[\"}]|$)|\[\s*(?:\{|\]|$))")
MAIL_HEADER = re.compile(
    rb"(?:From |(?:[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]?[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,200})"
    rb"{1,200}\r?\n)"
)
MAIL_NAMES = re.compile(
    rb"^(?:return-path|received|message-id|mime-version|date|subject|from|to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
FIRST_LINE = re.compile(r"[^\r\n]*")


def peel(name: str) -> tuple[str, str]:
    """A file's name without its last suffix, and that suffix, in lower case, with its point; "" where it has none."""
    stem, point, suffix = name.rpartition(".")
    # `.txt` has no stem and so no suffix; a long or blank one is the end of a sentence
    return (stem, f".{suffix.casefold()}") if point and stem and len(suffix) <= 12 and suffix.isalnum() else (name, "")


def kind_of(name: str, head: bytes, content_type: str | None = None) -> str | None:
    """What a stream is.

    Args:
        name: its name, or that of what it was unpacked from, less the suffix of the packing.
        head: its first bytes, up to `SAMPLE`.
        content_type: what a server called it.

    Returns:
        A packing of `PACKINGS`, a format of `SUFFIXES`, or None for what is neither.
    """
    found = next((kind for kind, magic in MAGIC if magic.match(head)), None)
    stem, suffix = peel(name)
    if found == "zip" and suffix not in {"", ".zip"} and suffix not in SUFFIXES:
        return None  # documents of an office, programs and books are zip archives too
    if found == "pdf" and not head.startswith(b"%PDF") and suffix not in {"", ".pdf"}:
        found = None
    if found:
        return found
    if suffix in PACKINGS:  # a server may have unpacked it and left the name; the oldest tar archives have no mark
        is_text = bool(head) and share(head, CONTROLS) <= MOST_CONTROLS
        return (kind_of(stem, head, content_type) or "txt") if is_text else PACKINGS[suffix]
    named = SUFFIXES.get(suffix)
    if named is None and content_type:
        named = CONTENT_TYPES.get(content_type.partition(";")[0].strip().casefold())
    body = _without_mark(head)
    if HTML.match(body):
        return "html"
    if XML.match(body) or (XML_DECLARATION.match(body) and named != "html"):
        return "xml"
    if named in {"json", "jsonl"}:
        return _json(body, named)
    if named in {"txt", "md"}:
        return named
    return _by_content(body, named, suffix)


def _by_content(body: bytes, named: str | None, suffix: str) -> str | None:
    """The kind of a stream whose name says nothing, or something that its bytes may not be."""
    if not body:
        return named
    if JSON.match(body):
        return _json(body, "json")
    if named is not None or share(body, CONTROLS) > MOST_CONTROLS:
        return named
    header = MAIL_HEADER.match(body)
    if header and len({match.group().lower() for match in MAIL_NAMES.finditer(header.group())}) >= 3:
        return "eml"
    if _is_table(body):
        return "csv"
    # a text may be named `report` or `report.2026`; not `program.py`
    return "txt" if not suffix or suffix[1:].isdecimal() else None


def _without_mark(head: bytes) -> bytes:
    for mark, encoding in BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore").encode("utf-8", "ignore")
    return head


def _json(body: bytes, named: str) -> str:
    """JSON or JSON lines: a list is none of lines, and where a record ends with its line and another follows, it is."""
    line, _, rest = body.strip().partition(b"\n")
    if line.startswith(b"[") and not line.rstrip().endswith(b"]"):
        return "json"
    return "jsonl" if line.rstrip().endswith(b"}") and rest.lstrip()[:1] == b"{" else named


def _is_table(body: bytes) -> bool:
    """Whether the first line names two known fields, the text among them."""
    line = FIRST_LINE.match(body.decode("utf-8", "replace").lstrip())
    assert line is not None
    for delimiter in ",\t;|":
        cells = line.group()[:4000].split(delimiter)
        fields = {field_of(cell.strip(' "')) for cell in cells} - {None}
        if len(fields) >= 2 and "text" in fields:
            return True
    return False
