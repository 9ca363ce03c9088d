"""Marked-up text to plain text: paragraphs set off by an empty line, scripts and styles left out.

In: an element of lxml's, or HTML as text. Out: text. Works without recursion, so that no depth of nesting is too much.
"""

import re
from typing import Any

from transforms.raw.encoding import repair

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section",
        "summary", "table", "tr", "ul",
        # what trafilatura and NITF call the same
        "body.content", "head", "hl1", "hl2", "item", "list", "quote", "row",
    }
)  # fmt: skip
"""Elements that begin and end a paragraph (HTML Standard, rendering: display block)."""

SILENT = frozenset(
    {
        "canvas", "embed", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template",
        "textarea", "title",
    }
)  # fmt: skip
"""Elements whose content is not text that a reader sees."""

BREAKS = frozenset({"br", "lb"})
CELLS = frozenset({"td", "th", "cell"})

UNSEEN = SILENT - {"select", "textarea", "title"}

SPACE = re.compile(r"[\s\u200b\ufeff]+")


class NotMarkupError(ValueError):
    """The text cannot be parsed as HTML."""


def parse_html(text: str) -> Any:
    """The tree of a page, as lxml gives it.

    Raises:
        NotMarkupError: there is no element in it.
    """
    from lxml import etree, html  # noqa: PLC0415 - only who reads markup pays for it

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotMarkupError(str(error)) from error
    return tree


def html_to_text(text: str) -> str:
    """The words of a piece of HTML, all of them, as a feed or a mail holds it; "" where there are none."""
    if "<" not in text and "&" not in text:
        return text.strip()
    try:
        return tree_to_text(parse_html(f"<div>{text}</div>"))
    except NotMarkupError:
        return ""


def drop_unseen(root: Any) -> None:
    """Take out of a tree what no reader of the page sees, whatever is made of it afterwards."""
    for element in list(root.iter(*UNSEEN)):
        if element.getparent() is not None:
            element.drop_tree()


def tree_to_text(root: Any) -> str:
    """The words of an element: blocks are paragraphs, cells of a row and list items are on lines of their own."""
    paragraphs: list[str] = []
    pieces: list[str] = []

    def close() -> None:
        lines = [SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\0")]
        if paragraph := "\n".join(line for line in lines if line):
            paragraphs.append(paragraph)
        pieces.clear()

    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, left = stack.pop()
        tag = _name(element)
        if left:
            if tag in BLOCKS:
                close()
            if element is not root and element.tail:
                pieces.append(_text(element.tail))
            continue
        if tag in BREAKS:
            pieces.append("\0")
        elif tag in CELLS and "".join(pieces).strip():
            pieces.append(" | ")
        elif tag in BLOCKS:
            close()
        stack.append((element, True))
        if tag in SILENT or not isinstance(element.tag, str):
            continue
        if element.text:
            pieces.append(_text(element.text))
        stack.extend((child, False) for child in reversed(element))
    close()
    return repair("\n\n".join(paragraphs)).text


def _text(words: str) -> str:
    return words.replace("\0", "")


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
