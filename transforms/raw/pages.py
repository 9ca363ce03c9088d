"""A page of HTML to the fields of its article: the body by trafilatura, the rest from what the page says of itself."""

import logging
from functools import cache
from typing import Any

import seeds
from transforms.raw.fields import Fields
from transforms.raw.markup import NotMarkupError, drop_unseen, parse_html, tree_to_text
from transforms.raw.page_metadata import read_metadata

FURNITURE = frozenset(row["token"] for row in seeds.rows("page_furniture"))
"""Classes and ids of boxes that stand within an article and are no part of it."""

KEPT = frozenset({"html", "body", "main", "article"})
"""Elements that hold the article, whatever their class says about the page."""

MOST_ELEMENTS = 200_000
"""Elements of a page from which no article is looked for in it: the longest pages of news have 20,000. One takes up to
0.1 ms, in calls into a library that no limit of time can interrupt."""


class CrowdedPageError(ValueError):
    """A page has more elements than any article's page."""


def read_page(text: str, url: str | None = None) -> Fields:
    """The fields of a page's article.

    Args:
        text: the page.
        url: the address it was fetched from, which goes before what the page says.

    Returns:
        Fields whose text is the article's body: one paragraph a block, without navigation, comments and the headline.
        None as text where there is no body. `origins` says where the page gave each of the others.

    Raises:
        CrowdedPageError: it has more than `MOST_ELEMENTS`, scripts and what else nobody sees left out.
    """
    try:
        tree = parse_html(text)
    except NotMarkupError:
        return Fields()
    metadata = read_metadata(tree)
    drop_unseen(tree)
    if (count := sum(1 for _ in tree.iter())) > MOST_ELEMENTS:
        raise CrowdedPageError(f"{count:,} elements, where no article's page has more than {MOST_ELEMENTS:,}")
    _drop_furniture(tree)
    body = _body(tree, url)
    flags = metadata.flags
    if not body and metadata.text:
        body, flags = metadata.text, (*flags, "body_from_json_ld")
    return Fields(
        text=_without_headline(body, metadata.title) or None,
        source=metadata.source,
        url=_address(metadata.url, url),
        title=metadata.title,
        published=metadata.published,
        modified=metadata.modified,
        language=metadata.language,
        authors=metadata.authors,
        origins=metadata.origins,
        flags=flags,
    )


def _drop_furniture(tree: Any) -> None:
    for element in list(tree.iter()):
        if element.tag in KEPT or element.getparent() is None:
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
        if not FURNITURE.isdisjoint(names):
            element.drop_tree()


def _body(tree: Any, url: str | None) -> str:
    extract = _extractor()
    document = extract(tree, url=url, include_comments=False, with_metadata=False)
    return tree_to_text(document.body) if document is not None and document.body is not None else ""


@cache
def _extractor() -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.2 s: only who reads pages pays for it

    # it warns of every page without a body, of which the table of rejects speaks
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return bare_extraction


def _without_headline(body: str, title: str | None) -> str:
    """The body without a first paragraph that only repeats the headline."""
    first, _, rest = body.partition("\n\n")
    return rest if title and rest and first.casefold() == title.casefold() else body


def _address(canonical: str | None, fetched: str | None) -> str | None:
    """The page's canonical address if it is a whole one, else the one it was fetched from."""
    return canonical if canonical and canonical.startswith(("http://", "https://")) else fetched
