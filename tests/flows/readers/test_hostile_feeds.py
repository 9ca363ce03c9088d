"""Feeds made to do harm: no entity is expanded, nothing is fetched, nothing is held."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

from flows.readers import Limits
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]
MEBIBYTE = 1 << 20
SMALL = Limits(file=64 * MEBIBYTE, document=8 * MEBIBYTE, record=MEBIBYTE, members=50, nesting=3)


FEED = (
    "<rss version='2.0'><channel><title>C</title><item><title>T</title><description>%s</description></item>"
    "</channel></rss>"
)
LAUGHS = "<!DOCTYPE rss [<!ENTITY a0 'laugh'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    ("doctype", "words"),
    [
        (LAUGHS, "&a9;"),
        (f"<!DOCTYPE rss [<!ENTITY a '{'x' * 50_000}'>]>", "&a;" * 20_000),
        ("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", "&a;"),
        ("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>", "Two boats sank."),
        ("<!DOCTYPE rss [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/a.dtd'> %a;]>", "Two boats sank."),
    ],
    ids=["a billion laughs", "quadratic", "external entity", "external subset", "parameter entity"],
)
def test_entities_are_never_expanded_nor_fetched(read: Read, doctype: str, words: str) -> None:
    started = time.process_time()
    results = read("a.xml", (doctype + FEED % words).encode(), SMALL)
    assert time.process_time() - started < 5
    assert results
    for result in results:
        said = result.text if isinstance(result, Record) else result.message
        assert "root:" not in said
        assert len(said) < 1000


@pytest.mark.parametrize("padding", [0, 32_700, 32_760, 32_767])
def test_names_of_characters_that_xml_does_not_know_end_no_feed(read: Read, padding: int) -> None:
    raw = (FEED % f"Two&nbsp;boats &mdash; both old &ndash; sank &amp; were raised.{' ' * padding}&eacute;").encode()
    (record,) = read("a.xml", raw)
    assert isinstance(record, Record)
    assert record.text.replace("\xa0", " ").startswith("Two boats — both old – sank & were raised.")
    assert record.text.endswith("é")
    assert "undeclared_entities" in record.flags


def test_a_name_that_nobody_knows_is_told(read: Read) -> None:
    (reject,) = read("a.xml", (FEED % "Two &boats; sank.").encode())
    assert isinstance(reject, Reject)
    assert reject.reason == "invalid_xml"
    assert "boats" in reject.message


def test_an_entry_without_end_is_given_up(read: Read, reasons) -> None:
    raw = b"<rss><channel><item>" + b"<a>x</a>" * MEBIBYTE
    assert reasons(read("a.xml", raw, SMALL)) == ["record_too_large"]


def test_a_long_feed_of_nothing_is_not_held(read: Read, reasons) -> None:
    raw = b"<rss><channel>" + b"<a>x</a>" * (MEBIBYTE // 8) + b"</channel></rss>"
    tracemalloc.start()
    assert reasons(read("a.xml", raw, SMALL)) == ["empty_file"]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * MEBIBYTE
