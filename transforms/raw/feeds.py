"""One entry of a news feed to fields: an RSS item, an Atom entry, a NewsML-G2 news item.

In: the entry's element, as lxml gives it, and what the feed says of itself. Out: `Fields`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from transforms.raw.encoding import repair
from transforms.raw.fields import Fields
from transforms.raw.markup import html_to_text, tree_to_text

ITEMS = {"item": "rss", "entry": "atom", "newsItem": "newsml-g2"}
"""Elements that are an entry, with the name of the format."""

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(slots=True)
class Channel:
    """What a feed says of itself, as far as it has been read."""

    title: str | None = None
    language: str | None = None


def local(element: Any) -> str:
    """An element's name without its namespace; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def read_item(item: Any, channel: Channel) -> Fields | None:
    """The fields of an entry; None for a news item that is a picture or a film."""
    return READERS[local(item)](item, channel)


def _rss(item: Any, channel: Channel) -> Fields:
    said = _said(item)
    content = said.get("encoded") or said.get("fulltext")
    summary = said.get("description")
    text = _words(content) or _words(summary)
    return _fields(
        channel,
        text=text,
        external_id=said.get("guid"),
        source=said.get("source"),
        url=said.get("link") or said.get("origlink"),
        title=_line(said.get("title")),
        published=said.get("pubDate") or said.get("date") or said.get("published"),
        modified=said.get("modified") or said.get("updated"),
        authors=tuple(_each(item, "creator") or _each(item, "author")),
        flags=("summary_only",) if text and not _words(content) else (),
    )


def _atom(entry: Any, channel: Channel) -> Fields:
    said = _said(entry)
    content = _atom_text(entry, "content")
    text = content or _atom_text(entry, "summary")
    links = [child for child in entry if local(child) == "link" and child.get("href")]
    link = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
    origin = next((child for child in entry if local(child) == "source"), None)
    return _fields(
        channel,
        text=text,
        external_id=said.get("id"),
        source=_said(origin).get("title") if origin is not None else None,
        url=link.get("href") if link is not None else None,
        title=_line(_atom_text(entry, "title")),
        published=said.get("published") or said.get("issued") or said.get("updated"),
        modified=said.get("updated") or said.get("modified"),
        language=entry.get(XML_LANGUAGE),
        authors=tuple(
            name for child in entry if local(child) == "author" and (name := _said(child).get("name") or _own(child))
        ),
        flags=("summary_only",) if text and not content else (),
    )


def _newsml(item: Any, channel: Channel) -> Fields | None:
    found = _first_of(item)
    kind = found.get("itemClass")
    if kind is not None and not (kind.get("qcode") or "").endswith(("text", "composite")):
        return None
    bodies = [each for each in item.iter() if local(each) in {"inlineXML", "inlineData"}]
    text = next((words for body in bodies if (words := _newsml_body(body))), None)
    provider = found.get("provider")
    language = found.get("language")
    links = [each.get("href") for each in item.iter() if local(each) == "link" and each.get("href")]
    return _fields(
        channel,
        text=text,
        external_id=item.get("guid"),
        source=_label(provider),
        url=next((link for link in links if link.startswith(("http://", "https://"))), None),
        title=_label(found.get("headline")) or _label(found.get("title")),
        published=_label(found.get("firstCreated"))
        or _label(found.get("contentCreated"))
        or _label(found.get("versionCreated")),
        modified=_label(found.get("contentModified")) or _label(found.get("versionCreated")),
        language=(language.get("tag") if language is not None else None) or item.get(XML_LANGUAGE),
        authors=tuple(
            name
            for each in item.iter()
            if local(each) in {"by", "creator"} and local(each.getparent()) == "contentMeta" and (name := _label(each))
        ),
    )


READERS = {"item": _rss, "entry": _atom, "newsItem": _newsml}


def _newsml_body(body: Any) -> str:
    if local(body) == "inlineData":
        return _words(body.text)
    inner = next((each for each in body.iter() if local(each) in {"body.content", "body"}), body)
    content = next((each for each in inner.iter() if local(each) == "body.content"), inner)
    return tree_to_text(content)


def _fields(channel: Channel, **given: Any) -> Fields:
    source = given.pop("source") or channel.title
    language = given.pop("language", None) or channel.language
    cleaned: dict[str, Any] = {
        name: _clean(value) if isinstance(value, str) else value for name, value in given.items()
    }
    cleaned["authors"] = tuple(name for author in given["authors"] if (name := _clean(author)))
    cleaned["flags"] = given.get("flags", ())
    return Fields(
        **cleaned,
        source=_clean(source),
        language=_clean(language),
        origins=("source:feed",) if source else (),
    )


def _clean(words: str | None) -> str | None:
    return repair(words).text.strip() or None if words else None


def _line(words: str | None) -> str | None:
    return " ".join(_words(words).split()) if words else None


def _words(words: str | None) -> str:
    return html_to_text(words) if words else ""


def _own(element: Any) -> str:
    return (element.text or "").strip()


def _said(element: Any) -> dict[str, str]:
    """The first words of each kind of child; Dublin Core's and others' by their names alone."""
    found: dict[str, str] = {}
    for child in element:
        if words := _own(child):
            found.setdefault(local(child), words)
    return found


def _each(element: Any, name: str) -> Iterator[str] | list[str]:
    return [words for child in element if local(child) == name and (words := _own(child))]


def _first_of(item: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for element in item.iter():
        if local(element) != "link":
            found.setdefault(local(element), element)
    return found


def _label(element: Any) -> str | None:
    """The words of an element of NewsML: its own, those of its name, or the literal that stands for it."""
    if element is None:
        return None
    name = next((each for each in element if local(each) == "name"), None)
    return (_own(name) if name is not None else "") or _own(element) or element.get("literal") or None


def _atom_text(entry: Any, name: str) -> str:
    """The words of a text construct, which may be plain, escaped HTML, or elements (RFC 4287, 3.1)."""
    element = next((child for child in entry if local(child) == name), None)
    if element is None or element.get("src"):
        return ""
    if len(element):
        return tree_to_text(element)
    kind = (element.get("type") or "text").lower()
    return _own(element) if kind in {"text", "text/plain"} else _words(element.text)
