"""E-mail: one message, one article, as a newsletter or a press release comes."""

from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses
from typing import BinaryIO

from flows.readers.contract import Limits, Origin, ReadError, Result
from flows.readers.documents import read_document
from transforms.raw.encoding import decode_declared, repair
from transforms.raw.fields import Fields
from transforms.raw.markup import html_to_text
from transforms.raw.pages import read_page

MOST_PARTS = 1_000
"""Parts of a message that are looked at."""


def read_eml(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """The one article of a message: its first plain text, else its first HTML."""
    return read_document(stream, origin, limits, parse_mail)


def parse_mail(raw: bytes, _origin: Origin) -> Fields:
    """The fields of a message: subject, sender, date and text.

    Raises:
        ReadError: it cannot be parsed, or its parts lie too deep in each other.
    """
    try:
        message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(raw)
        text, flags = _body(message)
        name, address = _sender(message)
        host = address.rpartition("@")[2]
        return Fields(
            text=text or None,
            external_id=_header(message, "message-id"),
            source=host or name,
            title=_header(message, "subject"),
            published=_header(message, "date"),
            language=_header(message, "content-language"),
            authors=(name,) if name else (),
            origins=("source:sender",),
            flags=flags,
        )
    except RecursionError:
        raise ReadError("nested_too_deeply", "parts nested too deeply for a message. Remove it.") from None
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError, AssertionError) as error:
        # the parser of headers fails in all these ways on what is no header
        raise ReadError("invalid_mail", f"the message cannot be parsed ({type(error).__name__}: {error}). Save it "
                        "again from the mail program.") from error  # fmt: skip


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    attached: tuple[str, ...] = ()
    for _, part in zip(range(MOST_PARTS), message.walk(), strict=False):
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment":
            attached = ("attachments_left_aside",)
            continue
        if kind not in {"text/plain", "text/html"} or kind in found:
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            continue
        decoded = decode_declared(content, part.get_param("charset", None))  # type: ignore[arg-type]
        found[kind] = decoded.text, decoded.flags
    if "text/plain" in found:
        text, flags = found["text/plain"]
        return text, (*flags, *attached)
    if "text/html" in found:
        text, flags = found["text/html"]
        return read_page(text).text or html_to_text(text), (*flags, *attached)
    return "", ()


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(repair(str(value)).text.split()) or None if value is not None else None


def _sender(message: EmailMessage) -> tuple[str, str]:
    """The name and the address of who sent it; "" for what is missing."""
    value = _header(message, "from")
    return next(iter(getaddresses([value])), ("", "")) if value else ("", "")
