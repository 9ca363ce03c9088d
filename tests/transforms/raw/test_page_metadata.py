"""What a page says of itself, from the most trusted place that says it."""

import json

import pytest

from transforms.raw.fields import Fields
from transforms.raw.markup import parse_html
from transforms.raw.page_metadata import LONGEST, ORDER, TAGS, read_metadata


def read(head: str = "", body: str = "", attributes: str = "") -> Fields:
    return read_metadata(parse_html(f"<html {attributes}><head>{head}</head><body>{body}<p>Words.</p></body></html>"))


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


PLACES = {
    "json_ld": ld({"@type": "NewsArticle", "headline": "json_ld"}),
    "open_graph": '<meta property="og:title" content="open_graph">',
    "meta_tag": '<meta name="dc.title" content="meta_tag">',
    "microdata": '<meta itemprop="headline" content="microdata">',
    "html": "<title>html</title>",
}


def test_a_place_that_is_trusted_more_goes_first() -> None:
    assert tuple(PLACES) == ORDER
    for at, origin in enumerate(ORDER):
        told = read("".join(reversed([PLACES[one] for one in ORDER[at:]])))
        assert (told.title, told.origins) == (origin, (f"title:{origin}",))


def test_a_page_that_says_nothing_has_no_fields() -> None:
    assert read() == Fields()


def test_every_tag_of_the_seeds_gives_a_field_of_a_known_origin() -> None:
    assert {origin for _, origin in TAGS.values()} <= set(ORDER)
    for name, (field, origin) in TAGS.items():
        told = read(f'<meta name="{name}" content="Some words">')
        assert getattr(told, field) == (("Some words",) if field == "authors" else "Some words"), name
        assert told.origins == (f"{field}:{origin}",)


@pytest.mark.parametrize(
    "described",
    [
        {"@type": "ReportageNewsArticle", "headline": "Boats sink"},
        {"@type": ["Thing", "BlogPosting"], "headline": "Boats sink"},
        [{"@type": "WebSite", "headline": "no"}, {"@type": "Article", "headline": "Boats sink"}],
        {"@type": "WebPage", "headline": "no", "mainEntity": {"@type": "NewsArticle", "headline": "Boats sink"}},
        {"@graph": [{"@type": "Person", "headline": "no"}, {"@type": "LiveBlogPosting", "headline": "Boats sink"}]},
    ],
)
def test_an_article_is_found_wherever_json_ld_describes_it(described: object) -> None:
    assert read(ld(described)).title == "Boats sink"


@pytest.mark.parametrize("kind", ["WebPage", "ArticleSection", "Review", 5, None])
def test_what_is_no_article_describes_nothing(kind: object) -> None:
    assert read(ld({"@type": kind, "headline": "Boats sink"})) == Fields()


def test_the_first_article_described_is_the_page_s_own_and_broken_json_costs_no_other() -> None:
    broken = (
        '<script type="application/ld+json">{"@type": </script><script>{"@type": "Article", "headline": "x"}</script>'
    )
    related = ld({"@type": "NewsArticle", "headline": "Related"})
    assert read(broken + ld({"@type": "NewsArticle", "headline": "Boats sink"}) + related).title == "Boats sink"


def test_authors_are_names_and_each_comes_once() -> None:
    names = ["Ann Lee", "https://h.example/ann", "www.h.example", "Ann  Lee", "Bo Ray"]
    assert read("".join(f'<meta name="author" content="{name}">' for name in names)).authors == ("Ann Lee", "Bo Ray")
    link = ld({"@type": "NewsArticle", "author": "https://h.example/ann"})
    assert read(f'{link}<meta name="author" content="Bo Ray">').authors == ("Bo Ray",)


def test_what_is_too_long_or_blank_is_no_field() -> None:
    for wrong in (" \u200b ", "x" * (LONGEST + 1)):
        assert read(f'<meta property="og:title" content="{wrong}"><title>Boats sink</title>').title == "Boats sink"
    assert read(f"<title>{'x' * LONGEST}</title>").title == "x" * LONGEST


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<time class="dt-published" datetime="2026-03-03">Tuesday</time>', "2026-03-03"),
        ('<time class="x Entry-Date" datetime="2026-03-03">Tuesday</time>', "2026-03-03"),
        ('<time pubdate datetime="2026-03-03">Tuesday</time>', "2026-03-03"),
        ('<span itemprop="datePublished" content="2026-03-03">Tuesday</span>', "2026-03-03"),
        ('<time class="dt-published">Tuesday</time>', None),
        ('<span class="dt-published" datetime="2026-03-03">Tuesday</span>', None),
        ('<time datetime="2026-03-03">Tuesday</time>', None),
    ],
)
def test_a_time_of_the_visible_page_counts_where_it_is_marked_and_written_for_machines(
    body: str, published: str | None
) -> None:
    assert read(body=body).published == published


def test_names_of_the_visible_page_are_its_words() -> None:
    told = read(body='<h2 itemprop="headline">Boats\n<b>sink</b></h2><a class="p-author" href="/ann">Ann Lee</a>')
    assert (told.title, told.authors) == ("Boats sink", ("Ann Lee",))


def test_the_page_s_own_elements_come_last() -> None:
    told = read(
        '<link rel="Canonical" href="https://h.example/1"><title>Boats</title>', "<h1>Boats sink</h1>", 'lang="en"'
    )
    assert (told.url, told.language, told.title) == ("https://h.example/1", "en", "Boats sink")
    assert set(told.origins) == {"url:html", "language:html", "title:html"}
    assert read("<title>Boats</title>", "<h1>One</h1><h1>Two</h1>").title == "Boats"  # neither is the page's


def test_the_name_of_the_site_is_no_part_of_the_headline() -> None:
    site = '<meta property="og:site_name" content="The Courier">'
    assert read(f"<title>Boats sink - The Courier</title>{site}").title == "Boats sink"
    assert read("<title>Boats sink - The Courier</title>").title == "Boats sink - The Courier"
