"""Streams that are one article: the whole of it is held, parsed within a time limit, and joined with its metadata."""

import dataclasses
from collections.abc import Callable, Iterator
from typing import BinaryIO

from flows.readers.clock import GivenUpError, at_most
from flows.readers.contract import Limits, Origin, ReadError, Result, why_failed
from transforms.raw.encoding import NotTextError, decode
from transforms.raw.fields import Fields, read_fields
from transforms.raw.json_text import parse

Parser = Callable[[bytes, Origin], Fields]
"""From the bytes of a document to its fields; raises `ReadError` or `NotTextError`."""


def read_document(stream: BinaryIO, origin: Origin, limits: Limits, parser: Parser) -> Iterator[Result]:
    """The one record of a stream, or its reject; nothing of an empty stream.

    What a `name.meta.json` beside it says goes before what the document says of itself.
    """
    raw = stream.read(limits.record + 1)
    if not raw:
        return
    if len(raw) > limits.record:
        yield origin.place(0).too_large(limits)
        return
    meta = Fields()
    if origin.meta is not None:
        try:
            meta = read_fields(parse(decode(origin.meta()).text), text_needed=False)
        except (OSError, ValueError, RecursionError) as error:
            # the metadata counts as the file's second record, so that the document keeps a place of its own
            what = f"the .meta.json beside it: {error}. Correct it; the file is read without it."
            yield origin.place(1).reject("invalid_metadata", what)
    yield parse_document(raw, origin, limits, parser, meta=meta)


def parse_document(
    raw: bytes, origin: Origin, limits: Limits, parser: Parser, number: int = 0, meta: Fields | None = None
) -> Result:
    """The record of a document's bytes, or its reject.

    Args:
        raw: all of it.
        origin: what is known beside it.
        limits: `seconds` is what the parser may take.
        parser: reads the format.
        number: which record of its stream it is.
        meta: fields that go before those of the document.
    """
    place = origin.place(number, raw)
    try:
        with at_most(limits.seconds):
            fields = parser(raw, origin)
    except GivenUpError as error:
        return place.given_up(error, limits)
    except ReadError as error:
        return place.reject(error.reason, error.what)
    except NotTextError as error:
        return place.reject("not_text", f"{error}. Save it as UTF-8 text.")
    except Exception as error:  # of a library, or of ours; no document may cost another one
        return place.reject("reader_crashed", why_failed(error))
    if not (fields.text or "").strip():
        return place.reject("empty_text", "holds no words of an article. Remove it.")
    return place.record(_joined(meta, fields) if meta else fields)


def _joined(meta: Fields, fields: Fields) -> Fields:
    """The fields of a document with those of its metadata before them; the text stays the document's."""
    given = {
        field.name: getattr(meta, field.name)
        for field in dataclasses.fields(meta)
        if getattr(meta, field.name) and field.name not in {"text", "flags", "origins"}
    }
    origins = tuple(origin for origin in fields.origins if origin.partition(":")[0] not in given)
    return dataclasses.replace(fields, **given, origins=origins, flags=(*fields.flags, *meta.flags))
