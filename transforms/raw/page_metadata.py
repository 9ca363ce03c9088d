"""What a page says of itself: JSON-LD, Open Graph, meta tags, microdata, and the page's own elements.

In: a tree of lxml's. Out: `Fields` without a text; `origins` says where each came from. What goes first is what is
written for machines alone: JSON-LD, then Open Graph, then other meta tags, then marks within the visible page.
"""

import re
from collections.abc import Iterator, Mapping
from json import JSONDecodeError
from typing import Any

import seeds
from transforms.raw.encoding import repair
from transforms.raw.fields import Fields, WrongFieldError, read_fields
from transforms.raw.headlines import without_site
from transforms.raw.json_text import parse
from transforms.raw.markup import SPACE, tree_to_text

TAGS = {row["name"]: (row["field"], row["origin"]) for row in seeds.rows("meta_tags")}
"""Name of a meta tag to the field it gives and what it is called as an origin."""

ORDER = ("json_ld", "open_graph", "meta_tag", "microdata", "html")
"""Where fields may come from, the most trusted first."""

ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Reportage\w*)\Z")
"""Types of schema.org that stand for the page's own text: NewsArticle, ReportageNewsArticle, BlogPosting, ..."""

ITEMPROPS = {
    "datepublished": "published",
    "datemodified": "modified",
    "headline": "title",
    "author": "authors",
}
"""Properties of schema.org in microdata."""

CLASSES = {
    "dt-published": "published",
    "entry-date": "published",
    "published": "published",
    "dt-updated": "modified",
    "updated": "modified",
    "p-author": "authors",
}
"""Classes of the microformats h-entry and hAtom, which WordPress writes."""

MOST_NODES = 20_000
"""Nodes of JSON-LD that are looked at."""

ADDRESS = re.compile(r"(?:https?:)?//|www\.", re.IGNORECASE)
LONGEST = 1_000
"""Characters of a field; a longer headline or name is something else."""


def read_metadata(tree: Any) -> Fields:
    """The fields that a page gives beside its text, each from the most trusted place that has it."""
    found: dict[str, dict[str, list[str]]] = {origin: {} for origin in ORDER}
    linked = _json_ld(tree)
    for origin, field, value in (*_meta_tags(tree), *_marks(tree), *_elements(tree)):
        value = SPACE.sub(" ", repair(value).text).strip()  # noqa: PLW2901 - the same value, cleaned
        if not value or len(value) > LONGEST or (field == "authors" and ADDRESS.match(value)):
            continue
        values = found[origin].setdefault(field, [])
        if value not in values:
            values.append(value)
    chosen: dict[str, Any] = {}
    origins: list[str] = []
    for field in ("url", "source", "title", "published", "modified", "language", "authors"):
        given = getattr(linked, field)
        if given and not (field == "authors" and all(ADDRESS.match(author) for author in given)):
            chosen[field] = given
            origins.append(f"{field}:json_ld")
            continue
        for origin in ORDER:
            if said := found[origin].get(field):
                chosen[field] = tuple(said) if field == "authors" else said[0]
                origins.append(f"{field}:{origin}")
                break
    if title := chosen.get("title"):
        sites = [chosen.get("source"), *found["open_graph"].get("source", [])]
        chosen["title"] = without_site(title, *filter(None, sites))
    return Fields(**chosen, text=linked.text, origins=tuple(origins), flags=linked.flags)


def _json_ld(tree: Any) -> Fields:
    """The fields of the first article that JSON-LD describes."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            value = parse(script.text.strip().removeprefix("<!--").removesuffix("-->"))
        except (JSONDecodeError, RecursionError):
            continue
        for node in _nodes(value):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            if not any(isinstance(name, str) and ARTICLE.search(name) for name in names):
                continue
            try:
                fields = read_fields({**node, "id": None}, text_needed=False)
            except WrongFieldError:
                continue
            return fields
    return Fields()


def _nodes(value: object) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [value], 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, Mapping):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)
        elif isinstance(node, list):
            waiting.extend(node[:MOST_NODES])


def _meta_tags(tree: Any) -> Iterator[tuple[str, str, str]]:
    for tag in tree.iter("meta"):
        content = tag.get("content")
        for attribute in ("property", "name", "http-equiv", "itemprop"):
            name = (tag.get(attribute) or "").strip().lower()
            if not content or not name:
                continue
            if attribute == "itemprop":
                if name in ITEMPROPS:
                    yield "microdata", ITEMPROPS[name], content
            elif name in TAGS:
                field, origin = TAGS[name]
                yield origin, field, content


def _marks(tree: Any) -> Iterator[tuple[str, str, str]]:
    """Microdata and microformats of the visible page; times only where they are written for machines."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag == "meta":
            continue
        names = [ITEMPROPS.get((element.get("itemprop") or "").strip().lower())]
        if element.tag == "time" or "p-author" in (element.get("class") or ""):
            names += [CLASSES.get(name) for name in (element.get("class") or "").lower().split()]
        if element.tag == "time" and element.get("pubdate") is not None:
            names.append("published")
        for field in filter(None, names):
            value = element.get("datetime") or element.get("content")
            if value is None and field in {"title", "authors"}:
                value = tree_to_text(element).replace("\n", " ")
            if value:
                yield "microdata", field, value


def _elements(tree: Any) -> Iterator[tuple[str, str, str]]:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            yield "html", "url", link.get("href")
    if language := tree.get("lang"):
        yield "html", "language", language
    headings = [heading for _, heading in zip(range(2), tree.iter("h1"), strict=False)]
    if len(headings) == 1:
        yield "html", "title", tree_to_text(headings[0]).replace("\n", " ")
    for title in tree.iter("title"):
        yield "html", "title", title.text or ""
        break
