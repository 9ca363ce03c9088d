"""Records to articles: what the record says, what the text says about itself, and an id from content alone.

A record goes in; an article comes out, or a reject that says why not. Nothing here depends on where the file lay.
"""

import dataclasses
import re
from collections.abc import Iterable

from transforms.ids import digest
from transforms.raw.credits import read_credit
from transforms.raw.furniture import blank, find_furniture, without_overlap
from transforms.raw.headlines import without_site
from transforms.raw.languages import language_of
from transforms.raw.lost_marks import restore_marks
from transforms.raw.outlets import domain_of, name_source, origins_kept
from transforms.raw.publication import read_publication
from transforms.raw.records import Record
from transforms.tables import PUBLISHED_FROM, Article, Furniture, Reject

LONGEST_HEADLINE = 140
"""Code points; agencies cut headlines at about 100, blogs run to 130."""

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_NO_HEADLINE = re.compile(r"[.:,;][\"'”’)]*$")
_HEADLINE = re.compile(r"[ \t\n]*(?P<title>\S[^\n]*)\n[ \t]*\n\s*\S")


def to_article(record: Record) -> Article | Reject:
    """The article of one record.

    The id comes from the source, the record's own id, the address, the headline, the body's words and the times;
    never from a path. The first line of plain text is taken as its headline when it looks like one, and is then
    blanked out of the body. Story, lineage and version are decided later, across articles.

    Returns:
        The article; or a reject (`empty_text`) of a record whose body holds nothing but page furniture.
    """
    record = _with_marks(record)
    found = find_furniture(record.text)
    furniture = found.furniture
    title = record.title.strip() or None if record.title else None
    if title is None and record.raw_format == "txt":
        # a byline or date above the headline is furniture already and must not hide it
        heading = _heading(blank(record.text, furniture), record.text)
        if heading:
            title = heading.surface
            furniture = without_overlap((*furniture, heading))
    publication = read_publication(record.published, record.modified, record.text, record.url)
    furniture = without_overlap(
        (
            *furniture,
            *(
                Furniture(start=start, end=end, kind="updated", surface=record.text[start:end])
                for start, end, _ in publication.spans
            ),
        )
    )
    text = blank(record.text, furniture)
    words = _WORD.findall(text)
    if not words:
        what = "no words remain without headline, bylines and links. Give the article's body, or remove the record."
        return record.reject("empty_text", what)
    source = name_source(record)
    title = without_site(title, source) if title else None
    authors, agencies = _given_authors(record.authors)
    published, modified = publication.published_at, publication.modified_at
    content = " ".join(text.split())  # the same words wrapped into other lines are the same article
    flags = [*record.flags]
    if published is None:
        flags.append("no_publication_date")
    if publication.rejected:
        flags.append("unread_date")
    return Article(
        article_id=digest(source, record.external_id, record.url, title, content, published, modified),
        external_id=record.external_id,
        source=source,
        url=record.url,
        domain=domain_of(record.url) if record.url else None,
        title=title,
        authors=tuple(dict.fromkeys((*authors, *found.authors))),
        agencies=tuple(sorted({*agencies, *found.agencies})),
        published_at=published,
        published_precision=publication.precision,
        published_from=_origin(record) if publication.origin == "metadata" else publication.origin,
        modified_at=modified,
        language=language_of(record.language, text, words),
        metadata_from=origins_kept(record),
        text=text,
        furniture=furniture,
        word_count=len(words),
        raw_path=record.raw_path,
        raw_record=record.record,
        raw_line=record.raw_line,
        raw_sha256=record.raw_sha256,
        raw_format=record.raw_format,
        story_id=None,
        lineage_id=None,
        lineage_parent=None,
        lineage_kind=None,
        version=1,
        flags=tuple(dict.fromkeys(flags)),
    )


def _with_marks(record: Record) -> Record:
    """A record with the quotation marks and apostrophes put back that were lost before it was written."""
    if "unreadable_characters" in record.flags:
        return record  # these are characters of other kinds that we replaced ourselves
    text, title = restore_marks(record.text), restore_marks(record.title or "")
    if text == record.text and title == (record.title or ""):
        return record
    return dataclasses.replace(record, text=text, title=title or None, flags=(*record.flags, "marks_restored"))


def _origin(record: Record) -> str:
    """Where the record's own date stood: in a part of a page that has a name, else simply in its metadata."""
    named = (origin.partition(":") for origin in record.origins)
    found = next((origin for field, _, origin in named if field == "published"), "metadata")
    return found if found in PUBLISHED_FROM.values else "metadata"


def _given_authors(given: Iterable[str]) -> tuple[list[str], list[str]]:
    """The people and agencies that metadata names; what is neither, such as "Staff", stays as an author."""
    authors: list[str] = []
    agencies: list[str] = []
    for words in given:
        credit = read_credit(words)
        authors.extend(credit.people or (() if credit.agencies else (words,)))
        agencies.extend(credit.agencies)
    return authors, agencies


def _heading(text: str, raw: str) -> Furniture | None:
    """The first line, if it is a headline: short, no sentence, and set off from the text below by an empty line."""
    match = _HEADLINE.match(text)
    if match is None:
        return None
    title = match["title"].rstrip()
    if len(title) > LONGEST_HEADLINE or _NO_HEADLINE.search(title):
        return None
    start = match.start("title")
    end = start + len(title)
    return Furniture(start=start, end=end, kind="heading", surface=raw[start:end])
