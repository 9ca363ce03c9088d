"""The fields of one record by the names that publishers, scrapers and schema.org give them.

A mapping goes in, as JSON gives it; the fields of a `Record` come out, with flags for what was repaired or left aside.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from transforms.raw.encoding import repair

NAMES: dict[str, tuple[str, ...]] = {
    "external_id": ("id", "externalid", "guid"),
    "source": ("source", "publisher", "site"),
    "url": ("url", "link"),
    "title": ("title", "headline"),
    "published": ("published", "publishedat", "datepublished", "date"),
    "modified": ("modified", "modifiedat", "datemodified", "updated", "updatedat"),
    "language": ("language", "lang", "inlanguage"),
    "authors": ("author", "authors", "byline"),
    "text": ("text", "body", "content", "articlebody"),
}
"""Each field's names in the order they are tried, without case, `_` and `-`: `published_at` is `publishedAt`."""

_FIELD_OF = {name: field for field, names in NAMES.items() for name in names}


def field_of(name: str) -> str | None:
    """The field that a name stands for, as in the header of a table; None for a name that is not known."""
    return _FIELD_OF.get(_plain(name))


def _plain(name: str) -> str:
    return name.strip().casefold().replace("_", "").replace("-", "")


IN_OBJECTS = ("name", "title", "@value", "#text", "text", "id", "@id")
"""Where an object keeps the words that stand for it, as in `{"author": {"name": ...}}`."""


class Number(str):
    """A JSON number as it was written: an identifier keeps its digits and no number is too long."""

    __slots__ = ()


class WrongFieldError(ValueError):
    """The record has no usable text. `reason` is the reject's code."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What one record says, each text as written; None where it says nothing.

    `origins` tells where a page gave a field, such as `published:json_ld`; a record that names its fields needs none.
    """

    text: str | None = None
    external_id: str | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    def with_flags(self, flags: tuple[str, ...]) -> "Fields":
        """The same fields with some flags before their own."""
        return replace(self, flags=(*flags, *self.flags))


def read_fields(record: object, text_needed: bool = True) -> Fields:
    """The fields of one record.

    Args:
        record: what the file holds in the record's place: a mapping, if it is one.
        text_needed: False for metadata that stands beside its text.

    Raises:
        WrongFieldError: it is no object (`wrong_type`), its text is none (`wrong_type`) or is missing (`empty_text`).
    """
    if not isinstance(record, Mapping):
        raise WrongFieldError("wrong_type", f"the record is {_kind(record)}, not an object with fields")
    given: dict[str, Any] = {}
    for key, value in record.items():
        given.setdefault(_plain(str(key)), value)
    found: dict[str, Any] = {}
    flags: list[str] = []
    for field, names in NAMES.items():
        name = next((n for n in names if given.get(n) not in (None, "", [], {})), None)
        if name is None:
            continue
        value = given[name]
        if field == "text":
            if not isinstance(value, str) or isinstance(value, Number):
                raise WrongFieldError("wrong_type", f'the field "{name}" is {_kind(value)}, not text')
            words: tuple[str, ...] = (value,)
        else:
            words = tuple(w for w in _words(value) if w)
            if not words or (len(words) > 1 and field != "authors"):
                flags.append(f"ignored_field:{field}")
                continue
        repaired = [repair(w) for w in words]
        flags.extend(flag for r in repaired for flag in r.flags)
        found[field] = tuple(r.text for r in repaired) if field == "authors" else repaired[0].text
    if text_needed and not found.get("text", "").strip():
        raise WrongFieldError("empty_text", "it has no text, body, content or articleBody")
    return Fields(**found, flags=tuple(dict.fromkeys(flags)))


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),)
    if isinstance(value, list):
        return tuple(w for element in value for w in (_words(element) if not isinstance(element, list) else ()))
    if isinstance(value, Mapping):
        return next((_words(value[n]) for n in IN_OBJECTS if isinstance(value.get(n), str)), ())
    return ()


def _kind(value: object) -> str:
    if isinstance(value, Number):
        return "a number"
    kinds = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), type(value).__name__)
