"""One entry of a feed to fields: RSS, Atom and NewsML-G2, with what the feed says of itself."""

from collections.abc import Callable

import pytest
from lxml import etree

from transforms.raw.feeds import ITEMS, READERS, Channel, local, read_item
from transforms.raw.fields import Fields

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'


def read(xml: str, channel: Channel | None = None) -> Fields | None:
    return read_item(etree.fromstring(xml), channel or Channel())


@pytest.fixture
def fields() -> Callable[..., Fields]:
    """The fields of an entry that has some."""

    def given(xml: str, channel: Channel | None = None) -> Fields:
        found = read(xml, channel)
        assert found is not None
        return found

    return given


def test_a_name_is_told_without_its_namespace_and_a_comment_has_none() -> None:
    assert local(etree.fromstring(f"<entry {ATOM}/>")) == "entry"
    assert local(etree.fromstring("<item/>")) == "item"
    assert local(etree.Comment("no element")) == ""


def test_every_element_that_is_an_entry_is_read() -> None:
    assert ITEMS.keys() == READERS.keys()


def test_the_feed_says_what_its_entry_does_not(fields: Callable[..., Fields]) -> None:
    channel = Channel(title="Harbour Notes", language="en-gb")
    bare = fields("<item><description>Two boats sank.</description></item>", channel)
    assert (bare.source, bare.language, bare.origins) == ("Harbour Notes", "en-gb", ("source:feed",))
    own = fields("<item><source>The Agency</source></item>", channel)
    assert (own.source, own.language) == ("The Agency", "en-gb")
    assert fields("<item/>").origins == ()


def test_an_item_without_its_whole_text_is_its_summary(fields: Callable[..., Fields]) -> None:
    whole = "<fulltext>&lt;p&gt;Two boats sank.&lt;/p&gt;</fulltext>"
    assert fields(f"<item><description>Short.</description>{whole}</item>").text == "Two boats sank."
    summary = fields("<item><description>Short.</description><fulltext>&lt;p/&gt;</fulltext></item>")
    assert (summary.text, summary.flags) == ("Short.", ("summary_only",))
    assert fields("<item><title>Only this</title></item>").flags == ()


def test_an_item_s_headline_is_one_line_of_words_and_each_creator_an_author(fields: Callable[..., Fields]) -> None:
    found = fields(
        f"<item {DC}><title>Boats &amp;amp; &lt;i&gt;piers&lt;/i&gt;\n  sink</title><author>desk@h.example</author>"
        "<dc:creator>Ann Lee</dc:creator><dc:creator> </dc:creator><dc:creator>Bo Ray</dc:creator>"
        "<dc:date>2026-03-01</dc:date></item>"
    )
    assert (found.title, found.authors, found.published) == ("Boats & piers sink", ("Ann Lee", "Bo Ray"), "2026-03-01")
    assert fields("<item><author>Ann Lee</author></item>").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<content>Two boats &amp;amp; more.</content>", "Two boats &amp; more."),
        ('<content type="html">&lt;p&gt;Two boats.&lt;/p&gt;&lt;p&gt;Six.&lt;/p&gt;</content>', "Two boats.\n\nSix."),
        ('<content type="xhtml"><div><p>Two boats.</p><p>Six.</p></div></content>', "Two boats.\n\nSix."),
        ('<content src="https://h.example/film"/><summary>Two boats.</summary>', "Two boats."),
    ],
)
def test_an_entry_s_text_is_read_as_its_type_says(content: str, text: str, fields: Callable[..., Fields]) -> None:
    found = fields(f"<entry {ATOM}><id>1</id>{content}</entry>")
    assert found.text == text
    assert (found.flags == ("summary_only",)) == ("summary" in content)


def test_an_entry_s_address_is_the_one_of_the_article(fields: Callable[..., Fields]) -> None:
    links = '<link rel="self" href="https://h.example/feed"/><link href="https://h.example/1"/>'
    found = fields(f"<entry {ATOM} xml:lang='en'>{links}<source><title>Ledger</title></source></entry>", Channel("Own"))
    assert (found.url, found.source, found.language) == ("https://h.example/1", "Ledger", "en")
    assert fields(f'<entry {ATOM}><link rel="self" href="https://h.example/feed"/></entry>').url is None


def test_an_entry_without_a_first_day_was_published_when_it_was_updated(fields: Callable[..., Fields]) -> None:
    found = fields(f"<entry {ATOM}><updated>2026-03-01</updated><author><name>Ann Lee</name></author></entry>")
    assert (found.published, found.modified, found.authors) == ("2026-03-01", "2026-03-01", ("Ann Lee",))


@pytest.mark.parametrize(("kind", "is_read"), [("text", True), ("composite", True), ("picture", False), ("", False)])
def test_of_an_agency_s_items_those_of_words_are_read(kind: str, is_read: bool) -> None:
    item = f'<newsItem><itemMeta><itemClass qcode="ninat:{kind}"/></itemMeta></newsItem>'
    assert (read(item) is not None) == is_read


def test_an_agency_s_item_gives_its_words_in_any_of_three_ways(fields: Callable[..., Fields]) -> None:
    found = fields(
        '<newsItem guid="g1"><itemMeta><provider><name>The Agency</name></provider>'
        "<versionCreated>2026-03-02</versionCreated><title>Slug</title></itemMeta>"
        '<contentMeta><contentCreated>2026-03-01</contentCreated><creator literal="Ann Lee"/></contentMeta>'
        "<contentSet><inlineData> </inlineData><inlineData>Two boats sank.</inlineData></contentSet></newsItem>"
    )
    assert (found.external_id, found.source, found.title, found.text) == ("g1", "The Agency", "Slug", "Two boats sank.")
    assert (found.published, found.modified, found.authors) == ("2026-03-01", "2026-03-02", ("Ann Lee",))
    by_name = fields("<newsItem><contentMeta><by>Bo Ray</by></contentMeta><by>Somebody else</by></newsItem>")
    assert by_name.authors == ("Bo Ray",)
    assert fields('<newsItem xml:lang="de"/>').language == "de"
