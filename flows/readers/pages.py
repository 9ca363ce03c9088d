"""Pages of HTML: one page, one article."""

from collections.abc import Iterator
from typing import BinaryIO

from flows.readers.contract import Limits, Origin, ReadError, Result
from flows.readers.documents import read_document
from transforms.raw.encoding import decode_declared
from transforms.raw.fields import Fields
from transforms.raw.pages import CrowdedPageError, read_page


def read_html(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """The one article of a page."""
    return read_document(stream, origin, limits, parse_page)


def parse_page(raw: bytes, origin: Origin) -> Fields:
    """The fields of a page's article.

    Raises:
        NotTextError: the bytes are no text.
        ReadError: its elements lie too deep in each other, or there are too many.
    """
    decoded = decode_declared(raw, origin.charset)
    try:
        fields = read_page(decoded.text, origin.url)
    except RecursionError:
        raise ReadError("nested_too_deeply", "elements nested too deeply for a page. Remove it.") from None
    except CrowdedPageError as error:
        raise ReadError("record_too_large", f"a page of {error}. Remove it, or give the article alone.") from None
    if not fields.text:
        raise ReadError(
            "empty_text", "no article was found in the page. Remove it, or give the article's text as a .txt file."
        )
    return fields.with_flags(decoded.flags)
