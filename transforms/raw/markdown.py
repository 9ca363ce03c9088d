"""Markdown to the fields of an article: its front matter names them, and its marks are taken off the text.

In: the text of the file. Out: `Fields` with plain text. A first heading is the headline of a file that names none.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from transforms.raw.fields import Fields, WrongFieldError, read_fields
from transforms.raw.markup import html_to_text

FRONT_MATTER = re.compile(r"\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<fields>.{0,65536}?)\n(?P=mark)[ \t]*(?:\n|$)", re.DOTALL)
"""Fields at the top of a file, in YAML between `---` or in TOML between `+++`, as site generators write them."""

HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*(?:\n|$)|\s*(?P<under>\S[^\n]*)\n=+[ \t]*(?:\n|$)")


def read_markdown(text: str, flags: tuple[str, ...] = ()) -> Fields:
    """The fields of a Markdown file.

    Args:
        text: the file.
        flags: what was done to decode it.
    """
    front = FRONT_MATTER.match(text)
    fields = Fields()
    body = text
    if front is not None:
        body = text[front.end() :]
        try:
            fields = read_fields(_plain(_front(front["mark"], front["fields"])), text_needed=False)
        except (WrongFieldError, ValueError, RecursionError):
            fields = Fields(flags=("unread_front_matter",))
    if fields.title is None and (heading := HEADING.match(body)):
        fields = replace(fields, title=html_to_text(_renderer().renderInline(heading["title"] or heading["under"])))
        body = body[heading.end() :]
    return replace(fields, text=html_to_text(_renderer().render(body)) or None, flags=(*flags, *fields.flags))


def _front(mark: str, fields: str) -> object:
    if mark == "+++":
        return tomllib.loads(fields)
    import yaml  # noqa: PLC0415 - only who meets front matter pays for it

    try:
        # every value stays as it is written: `no` is a word and 2026-03-01 is no object
        return yaml.load(fields, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _plain(value: object) -> object:
    """A value of TOML as JSON would have it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) if isinstance(each, date) else each for key, each in value.items()}
    return value.isoformat() if isinstance(value, date) else value


@cache
def _renderer() -> Any:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only who reads Markdown pays for it

    return MarkdownIt("commonmark").enable("table")
