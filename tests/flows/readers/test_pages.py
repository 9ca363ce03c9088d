"""Pages of HTML: the article's body without what stands around it, and its metadata with their origin."""

import json
from collections.abc import Callable

import pytest

from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.tables import Article

Page = Callable[..., str]
Only = Callable[..., Record]

LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Somewhere", "datePublished": "1999-01-01"},
        {
            "@type": ["NewsArticle"],
            "headline": "Parking to cost more",
            "datePublished": "2026-03-03T09:30:00Z",
            "dateModified": "2026-03-03T11:00:00Z",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ray"}],
            "publisher": {"@type": "Organization", "name": "The Courier"},
        },
    ],
}


def test_the_body_is_the_article_alone(page: Page, only_record: Only, paragraphs: tuple[str, ...]) -> None:
    record = only_record("a.html", page().encode())
    assert record.text == "\n\n".join(paragraphs)
    assert record.title == "Parking to cost more"
    assert record.language == "en-GB"
    assert record.raw_format == "html"


@pytest.mark.parametrize("name", ["a.htm", "a.php", "page", "a.txt", "a.json", "a.pdf", "a.xml", "a.csv"])
def test_a_page_is_known_by_its_content(page: Page, only_record: Only, name: str) -> None:
    assert only_record(name, page().encode()).raw_format == "html"


@pytest.mark.parametrize(
    ("head", "origin"),
    [
        (f'<script type="application/ld+json">{json.dumps(LD)}</script>'
         '<meta property="article:published_time" content="2001-01-01">', "json_ld"),
        ('<meta property="article:published_time" content="2026-03-03T09:30:00Z"><meta name="date" content="2001">',
         "open_graph"),
        ('<meta name="DC.date.issued" content="2026-03-03T09:30:00Z">', "meta_tag"),
        ('<meta itemprop="datePublished" content="2026-03-03T09:30:00Z">', "microdata"),
    ],
)  # fmt: skip
def test_the_date_keeps_its_origin(page: Page, only_record: Only, head: str, origin: str) -> None:
    article = to_article(only_record("a.html", page(head).encode()))
    assert isinstance(article, Article)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-03-03T09:30:00+00:00"
    assert article.published_from == origin
    assert f"published:{origin}" in article.metadata_from


def test_json_ld_gives_the_rest_too(page: Page, only_record: Only) -> None:
    head = f'<script type="application/ld+json">{json.dumps(LD)}</script>'
    record = only_record("a.html", page(head).encode())
    assert (record.source, record.authors) == ("The Courier", ("Ann Lee", "Bo Ray"))
    assert record.modified == "2026-03-03T11:00:00Z"
    assert {"title:json_ld", "authors:json_ld", "source:json_ld", "language:html"} <= set(record.origins)


@pytest.mark.parametrize("damage", ["{", "[" * 100_000, '{"@type": "NewsArticle", "headline": 5}', '"x"', "\x00"])
def test_damaged_json_ld_costs_nothing_else(page: Page, only_record: Only, damage: str) -> None:
    head = f'<script type="application/ld+json">{damage}</script><meta property="og:title" content="Parking">'
    record = only_record("a.html", page(head).encode())
    assert record.title in {"Parking", "5"}
    assert record.text


def test_a_time_in_the_story_is_no_date_of_publication(page: Page, only_record: Only) -> None:
    body = '<p>The storm of <time datetime="2025-01-07">7 January</time> took away a part of the wall.</p>' * 3
    assert only_record("a.html", page(body=body).encode()).published is None


def test_an_address_is_no_author_and_a_site_no_part_of_the_headline(page: Page, only_record: Only) -> None:
    head = (
        '<meta property="og:title" content="Parking to cost more | The Courier">'
        '<meta property="og:site_name" content="The Courier">'
        '<meta property="article:author" content="https://www.facebook.com/courier">'
    )
    record = only_record("a.html", page(head).encode())
    assert (record.title, record.authors) == ("Parking to cost more", ())


@pytest.mark.parametrize(
    ("canonical", "source", "domain"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC", "bbc.co.uk"),
        ("https://www.selwick-courier.co.uk/a?b", "selwick-courier.co.uk", "selwick-courier.co.uk"),
        ("/a", "The Courier", None),
    ],
)
def test_the_source_is_named_by_its_domain(
    page: Page, only_record: Only, canonical: str, source: str, domain: str | None
) -> None:
    head = f'<link rel="canonical" href="{canonical}"><meta property="og:site_name" content="The Courier">'
    article = to_article(only_record("a.html", page(head).encode()))
    assert isinstance(article, Article)
    assert (article.source, article.domain) == (source, domain)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("windows-1251", "windows-1251"), ("shift_jis", "Shift_JIS"),
     ("utf-16", "utf-8"), ("cp1252", "iso-8859-1"), ("utf-8", "no-such-thing"), ("utf-8", "unicode_escape")],
)  # fmt: skip
def test_the_declared_encoding_is_used_where_the_bytes_bear_it_out(
    page: Page, only_record: Only, encoding: str, declared: str
) -> None:
    word = {"windows-1251": "Москва", "shift_jis": "東京"}.get(encoding, "Orléans")
    text = page(body=f"<p>{'A word of the page is ' + word + ', and more of them follow here. ' * 4}</p>")
    raw = text.replace('charset="utf-8"', f'charset="{declared}"').replace("“", '"').replace("”", '"')
    assert word in only_record("a.html", raw.encode(encoding)).text


def test_a_page_without_an_article_is_a_reject(read: Callable[..., list[object]]) -> None:
    for raw in (b"<!doctype html><html><body></body></html>", b"<html><script>alert('one two three')</script></html>"):
        (result,) = read("a.html", raw)
        assert getattr(result, "reason", None) == "empty_text"


def test_a_short_notice_is_an_article_too(page: Page, only_record: Only) -> None:
    assert "Two boats sank." in only_record("a.html", page(body="<p>Two boats sank.</p>").encode()).text
