"""Web archives (WARC, ISO 28500): one article a response, each read as what its server called it.

Requests, redirects, pictures and other answers that hold no article are passed over; they are no raw records that
failed. A WARC file is read in one pass, and no more than one response is held.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from flows.readers.contract import Limits, Origin, ReadError, Result, as_format
from flows.readers.documents import parse_document
from flows.readers.kinds import CONTENT_TYPES, kind_of
from flows.readers.mail import parse_mail
from flows.readers.packings import CHUNK
from flows.readers.pages import parse_page
from flows.readers.pdf import parse_pdf
from flows.readers.plain import parse_md, parse_txt
from transforms.raw.encoding import repair

PARSERS = {"html": parse_page, "txt": parse_txt, "md": parse_md, "pdf": parse_pdf, "eml": parse_mail}
"""What a response may be read as; each is one article."""

READ = frozenset({"response", "resource", "conversion"})
"""Types of record that hold a page, or what somebody made of one."""


def read_warc(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """One record for each response that is an article."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - only who meets such a file pays for it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    number = 0
    try:
        for record in ArchiveIterator(stream, no_record_parse=False, check_digests=False):
            result = _response(record, origin, limits, number)
            if result is not None:
                yield result
                number += 1
    except (ArchiveLoadFailed, ValueError, EOFError, KeyError, TypeError, AttributeError, IndexError) as error:
        # what is no header makes it fail in ways of its own, whose words help nobody
        told = isinstance(error, (ArchiveLoadFailed, EOFError)) and str(error).splitlines()
        why = told[0][:200] if told else "the header of a record cannot be read"
        raise ReadError(
            "invalid_warc",
            f"not a WARC file, or a damaged one ({why}). What follows in it was not read; fetch it again.",
        ) from error


def _response(record: Any, origin: Origin, limits: Limits, number: int) -> Result | None:
    if record.rec_type not in READ:
        return None
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return None
    content_type = (http.get_header("content-type") if http is not None else None) or record.rec_headers.get_header(
        "content-type"
    )
    kind, _, parameters = (content_type or "").partition(";")
    if kind.strip().lower() not in CONTENT_TYPES:
        return None
    page = replace(
        as_format(origin, "warc"),
        url=_address(record.rec_headers.get_header("WARC-Target-URI")),
        charset=_charset(parameters),
        meta=None,
    )
    try:
        raw = _content(record, limits.record + 1)
    except ReadError:
        raise
    except Exception as error:  # a damaged body makes the decoders fail in ways of their own; the next record is whole
        what = f"the body of the answer is damaged ({type(error).__name__}). Fetch it again."
        return page.place(number).reject("damaged_compression", what)
    found = kind_of("", raw[:16_384], kind)
    if found not in PARSERS or not raw.strip():
        return None
    if len(raw) > limits.record:
        return page.place(number).too_large(limits)
    return parse_document(raw, page, limits, PARSERS[found], number)


def _content(record: Any, most: int) -> bytes:
    """The first bytes of an answer's body, its transfer and content encodings taken off."""
    http = record.http_headers
    if http is None or (http.get_header("content-encoding") or "").strip().lower() != "br":
        return bytes(record.content_stream().read(most))
    http.remove_header("content-encoding")  # warcio reads brotli by an interface that its present release has not
    import brotli  # noqa: PLC0415 - only who meets such an answer pays for it

    decompressor, out = brotli.Decompressor(), b""
    stream = record.content_stream()
    while len(out) < most and not decompressor.is_finished():
        chunk = stream.read(CHUNK) if decompressor.can_accept_more_data() else b""
        more = decompressor.process(chunk, output_buffer_limit=most - len(out))
        if not chunk and not more:
            raise EOFError("it ends within the body")
        out += more
    return out[:most]


def _address(written: str | None) -> str | None:
    return repair(written or "").text.strip().strip("<>") or None


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40] or None
    return None
