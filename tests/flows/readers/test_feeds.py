"""Feeds, and what a feed made to do harm costs."""

from collections.abc import Callable

from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


Only = Callable[..., Record]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Courier - Top stories</title><link>https://courier.example</link><language>en-gb</language>
<item><title>Boats &amp; piers</title><link>https://www.bbc.co.uk/1</link><guid>g1</guid>
<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>Two boats sank.</p><p>Six &amp; more.<script>run()</script></p>]]></content:encoded></item>
<item><title>Teaser</title><description>&lt;p&gt;Only this.&lt;/p&gt;</description></item>
<item><title>Nothing</title></item>%s
</channel></rss>"""


NEWSML = """<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="The Agency"/>
<versionCreated>2026-03-01T11:00:00Z</versionCreated><firstCreated>2026-03-01T10:00:00Z</firstCreated></itemMeta>
<contentMeta><headline>Boats sink</headline><by>Ann Lee</by><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><head><title>no</title></head><body><body.head>
<hedline><hl1>Boats sink</hl1></hedline></body.head><body.content><p>Two boats sank.</p><p>Six more.</p></body.content>
</body></nitf></inlineXML></contentSet></newsItem>
<newsItem guid="urn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem></itemSet></newsMessage>"""


def test_rss(read: Read, reasons) -> None:
    first, second, third = read("a.xml", (RSS % "").encode())
    assert isinstance(first, Record)
    assert (first.raw_format, first.title, first.text) == ("rss", "Boats & piers", "Two boats sank.\n\nSix & more.")
    assert (first.external_id, first.url, first.authors) == ("g1", "https://www.bbc.co.uk/1", ("Ann Lee",))
    assert (first.published, first.language) == ("Tue, 03 Mar 2026 10:00:00 GMT", "en-gb")
    assert isinstance(second, Record)
    assert (second.text, second.flags) == ("Only this.", ("summary_only",))
    assert reasons([third]) == ["empty_text"]


def test_atom(only_record: Only, atom: bytes) -> None:
    record = only_record("feed", atom)
    assert (record.raw_format, record.title, record.text) == ("atom", "A boat", "Two boats sank.\n\nSix more.")
    assert (record.external_id, record.url, record.authors) == ("urn:1", "https://x.example/1", ("Ann Lee",))
    assert (record.published, record.modified) == ("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z")


def test_newsml_g2(only_record: Only) -> None:
    record = only_record("a.xml", NEWSML.encode())
    assert (record.raw_format, record.title, record.text) == ("newsml-g2", "Boats sink", "Two boats sank.\n\nSix more.")
    assert (record.external_id, record.source, record.authors) == ("urn:1", "The Agency", ("Ann Lee",))
    assert (record.published, record.language) == ("2026-03-01T10:00:00Z", "en")


def test_a_feed_is_read_up_to_its_damage(read: Read, reasons) -> None:
    results = read("a.rss", (RSS % "<item><title>Broken</item>").encode())
    assert len(texts(results)) == 2
    assert reasons(results) == ["empty_text", "invalid_xml"]
    assert reasons(read("a.xml", b"<?xml version='1.0'?><books><book/></books>")) == ["unknown_xml"]
