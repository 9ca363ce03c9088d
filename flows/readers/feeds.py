"""News feeds in XML: RSS, Atom and NewsML-G2, one entry at a time. No entity is expanded and nothing is fetched.

Names of characters that HTML knows and XML does not, such as `&nbsp;`, end no feed: they are read as the characters.
"""

import io
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any, BinaryIO, cast

from flows.readers.clock import GivenUpError, at_most
from flows.readers.contract import MEBIBYTE, Limits, Origin, ReadError, Result, as_format
from flows.readers.packings import CHUNK
from transforms.raw.feeds import ITEMS, Channel, local, read_item
from transforms.raw.markup import SPACE

NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
UNFINISHED = re.compile(rb"&[A-Za-z0-9]{0,32}\Z")
CHARACTERS = {
    name[:-1].encode(): "".join(f"&#{ord(character)};" for character in characters).encode()
    for name, characters in html5.items()
    if name.endswith(";") and name not in {"amp;", "lt;", "gt;", "quot;", "apos;"}
}
"""The names of characters in HTML that XML does not know, each as XML writes it."""

FLAG = "undeclared_entities"
"""Flag of the articles of a feed after such a name was met in it."""

ROOTS = frozenset({"rss", "RDF", "feed", "newsItem", "newsMessage", "packageItem", "entry"})


def read_xml(stream: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Result]:
    """One record an entry; those before a damaged place are read."""
    from lxml import etree  # noqa: PLC0415 - only who meets such a file pays for it

    taken = _Taken(stream)
    events = etree.iterparse(
        cast(BinaryIO, taken),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    channel, number, item, begun, depth = Channel(), 0, None, 0, 0
    try:
        for event, element in events:
            name = local(element)
            if event == "start":
                depth += 1
                if depth == 1:
                    _check_root(name)
                    channel.language = element.get("{http://www.w3.org/XML/1998/namespace}lang")
                if item is None and name in ITEMS:
                    item, begun = element, taken.count
                elif item is not None and taken.count - begun > limits.record + 2 * CHUNK:
                    raise _too_large(limits)
                continue
            depth -= 1
            if item is None:
                _hear(channel, name, element, depth)
                _forget(element)
            elif element is item:
                result = _item(item, channel, origin, number, limits, taken.flags)
                if result is not None:
                    yield result
                    number += 1
                _forget(element)
                item, begun = None, taken.count
    except etree.XMLSyntaxError as error:
        # the last error is what it led to
        first = next((entry.message for entry in events.error_log), None) or error.msg
        message = SPACE.sub(" ", str(first))[:200]
        deep = "depth" in message.lower()
        raise ReadError(
            "nested_too_deeply" if deep else "invalid_xml",
            f"not valid XML ({message}). Correct it there; what follows in the file was not read.",
        ) from error


class _Taken(io.RawIOBase):
    """A stream that knows how much of it has been taken, with HTML's names of characters as XML writes them; lxml asks
    for 32 KiB at a time. In UTF-16 and UTF-32 such a name is left as it is.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._rest = b""
        self.count = 0
        self.flags: tuple[str, ...] = ()

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size if size > 0 else CHUNK)
        self.count += len(data)
        data, self._rest = self._rest + data, b""
        if self.count and (unfinished := UNFINISHED.search(data)) and unfinished.start():
            data, self._rest = data[: unfinished.start()], unfinished.group()
        return NAMED.sub(self._character, data)

    def _character(self, named: "re.Match[bytes]") -> bytes:
        character = CHARACTERS.get(named[1])
        if character is None:
            return named.group()
        self.flags = (FLAG,)
        return character


def _check_root(name: str) -> None:
    if name not in ROOTS:
        raise ReadError("unknown_xml", f"its root, {name[:60]!r}, is none of RSS, Atom or NewsML-G2. Convert it, "
                        "or remove it.")  # fmt: skip


def _hear(channel: Channel, name: str, element: Any, depth: int) -> None:
    """Take what the feed says of itself from one of the elements outside its entries."""
    words = SPACE.sub(" ", element.text or "").strip()
    if depth <= 2 and words and len(words) < 500:
        if name == "title" and channel.title is None:
            channel.title = words
        elif name == "language":
            channel.language = words


def _forget(element: Any) -> None:
    """Let go of an element that has been read, and of all before it, so that a long feed is never held."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def _item(
    item: Any, channel: Channel, origin: Origin, number: int, limits: Limits, flags: tuple[str, ...]
) -> Result | None:
    from lxml import etree  # noqa: PLC0415

    raw = etree.tostring(item, with_tail=False)
    place = as_format(origin, ITEMS[local(item)]).place(number, raw, line=max(1, item.sourceline or 1))
    if len(raw) > limits.record:
        return place.too_large(limits)
    try:
        with at_most(limits.seconds):
            fields = read_item(item, channel)
    except GivenUpError as error:
        return place.given_up(error, limits)
    except RecursionError:
        return place.reject("nested_too_deeply", "nested too deeply for an article. Remove the entry.")
    if fields is None:
        return None
    if not fields.text:
        return place.reject("empty_text", "the entry has neither content nor a description. Remove it.")
    return place.record(fields, flags=flags)


def _too_large(limits: Limits) -> ReadError:
    return ReadError(
        "record_too_large",
        f"an entry longer than {limits.record / MEBIBYTE:g} MiB, which no article is; what follows was not read. "
        "Remove it, or raise the setting max_record_megabytes.",
    )
