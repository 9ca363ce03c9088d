"""PDF: the text layer of one document, one article."""

import io
import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from flows.readers.contract import Limits, Origin, ReadError, Result
from flows.readers.documents import read_document
from transforms.raw.encoding import repair
from transforms.raw.fields import Fields
from transforms.raw.pdf_text import join_pages

MOST_PAGES = 500
"""Pages read of one document; a newspaper has 100."""


def read_pdf(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """The one article of a PDF file."""
    return read_document(stream, origin, limits, parse_pdf)


def parse_pdf(raw: bytes, _origin: Origin) -> Fields:
    """The fields of a document: its text layer, and the title, author and date that it names.

    Raises:
        ReadError: it is damaged or encrypted, or its pages are pictures.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - only who meets such a file pays for it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # of what it repaired, the text shows enough
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("encrypted", "needs a password. Save it without one.")
        pages = [page.extract_text() or "" for _, page in zip(range(MOST_PAGES), reader.pages, strict=False)]
        more = len(reader.pages) > MOST_PAGES
        given = {
            name: _given(reader, name) for name in ("title", "author", "creation_date_raw", "modification_date_raw")
        }
    except RecursionError:
        raise ReadError(
            "nested_too_deeply", "objects nested too deeply for a document. Print it to PDF again."
        ) from None
    except ReadError:
        raise
    except Exception as error:  # a damaged file makes it fail in every way that Python has
        why = (str(error).splitlines() or [""])[0][:200] or type(error).__name__
        raise ReadError("invalid_pdf", f"not a PDF file, or a damaged one ({why}). Print it to PDF again.") from error
    text = join_pages([repair(page).text for page in pages])
    if not text:
        raise ReadError("no_text_layer", "its pages are pictures. Recognise the text first (OCR), and save it with it.")
    return Fields(
        text=text,
        title=given["title"],
        authors=(given["author"],) if given["author"] else (),
        published=_date(given["creation_date_raw"]),
        modified=_date(given["modification_date_raw"]),
        origins=("published:document",) if given["creation_date_raw"] else (),
        flags=("pages_left_aside",) if more else (),
    )


def _given(reader: Any, name: str) -> str | None:
    value = getattr(reader.metadata, name, None)
    return " ".join(repair(str(value)).text.split())[:1000] or None if value else None


def _date(written: str | None) -> str | None:
    """D:20260301120000+01'00' as ISO 8601 (PDF 32000-1, 7.9.4)."""
    if not written:
        return None
    digits = written.removeprefix("D:")
    moment, zone = digits[:14], digits[14:].replace("'", "")
    if not (moment.isdecimal() and len(moment) >= 8):
        return written
    time = f"T{moment[8:10]}:{moment[10:12]}:{moment[12:14]}" if len(moment) == 14 else ""
    return f"{moment[:4]}-{moment[4:6]}-{moment[6:8]}{time}{zone if time else ''}"
