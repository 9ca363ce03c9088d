import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds import rows
from transforms.raw.outlets import (
    domain_of,
    host_of,
    is_outlet,
    name_source,
    origins_kept,
    outlet_of,
    same_outlet,
)
from transforms.raw.records import Record


def record(**columns: object) -> Record:
    given_columns = {
        "raw_path": "in/a",
        "record": 0,
        "raw_line": 1,
        "raw_sha256": "0",
        "raw_format": "html",
        "text": "x",
    }
    return Record(**(given_columns | {"folder": "in"} | columns))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "domain", "outlet"),
    [
        ("https://www.bbc.co.uk/news/1", "bbc.co.uk", "BBC"),
        ("HTTPS://NEWS.BBC.CO.UK:443/1?x#y", "bbc.co.uk", "BBC"),
        ("https://timesofindia.indiatimes.com/a", "indiatimes.com", "Times of India"),
        ("https://economictimes.indiatimes.com/a", "indiatimes.com", "Economic Times"),
        ("https://user:secret@www.lemonde.fr:80/a", "lemonde.fr", "Le Monde"),
        ("https://web.archive.org/web/20260301000000id_/https://www.nytimes.com/a", "nytimes.com", "New York Times"),
        ("https://harbour.blogspot.com/a", "harbour.blogspot.com", "harbour.blogspot.com"),
        ("//www.selwick.example/a", "selwick.example", "selwick.example"),
        ("selwick.example", "selwick.example", "selwick.example"),
        ("http://127.0.0.1/a", None, None),
        ("http://[::1", None, None),
        ("https://co.uk/", None, None),
        ("a story of the day", None, None),
        ("", None, None),
    ],
)
def test_the_domain_and_the_outlet_of_an_address(url: str, domain: str | None, outlet: str | None) -> None:
    assert (domain_of(url), outlet_of(url)) == (domain, outlet)


@pytest.mark.parametrize(
    ("columns", "source"),
    [
        ({"source": "The Courier", "url": "https://www.bbc.co.uk/1"}, "The Courier"),
        ({"source": "www.bbc.co.uk"}, "BBC"),
        ({"source": "The  guardian"}, "Guardian"),
        ({"source": "MailOnline"}, "Daily Mail"),
        ({"source": "British Broadcasting Corporation", "url": "https://x.example/1"}, "BBC"),
        ({"source": "Selwick Guardian"}, "Selwick Guardian"),
        ({"source": "The Times"}, "The Times"),
        ({"source": "Times", "url": "https://www.thetimes.co.uk/1"}, "Times of London"),
        ({"source": "The Times", "url": "https://times.selwick.example/1"}, "The Times"),
        ({"source": "Telegraph", "url": "https://www.telegraphindia.com/1"}, "Telegraph"),
        ({"source": "The Mirror", "url": "https://www.mirror.co.uk/1"}, "Daily Mirror"),
        ({"source": "Mirror", "url": "https://www.bbc.co.uk/1"}, "Mirror"),
        ({"source": "Courier | Top", "url": "https://www.bbc.co.uk/1", "origins": ("source:open_graph",)}, "BBC"),
        ({"source": "Courier | Top", "origins": ("source:feed",)}, "Courier | Top"),
        ({"source": "press.harbour.example", "origins": ("source:sender",)}, "harbour.example"),
        ({"url": "https://www.bbc.co.uk/1"}, "BBC"),
        ({}, "in"),
        ({"folder": None}, "unknown"),
        ({"source": "St. Mary's Gazette"}, "St. Mary's Gazette"),
    ],
)
def test_what_names_the_source(columns: dict[str, object], source: str) -> None:
    assert name_source(record(**columns)) == source


def test_a_name_that_several_outlets_have_may_be_any_of_theirs() -> None:
    assert same_outlet("The Times", "Times of London")
    assert same_outlet("Times of London", "Times")
    assert same_outlet("The Times", "the times")
    assert not same_outlet("The Times", "Daily Telegraph")
    assert is_outlet("The Mirror")
    assert not is_outlet("The Selwick Mirror")


def test_what_a_page_calls_itself_is_no_origin_of_a_source_that_its_address_names() -> None:
    origins = ("title:json_ld", "source:open_graph")
    assert origins_kept(record(url="https://www.bbc.co.uk/1", origins=origins)) == ("title:json_ld",)
    assert origins_kept(record(url=None, origins=origins)) == origins


@given(st.text(max_size=60))
def test_any_address_has_a_domain_or_none(url: str) -> None:
    domain = domain_of(url)
    host = host_of(url)
    assert domain is None or (host is not None and host.endswith(domain))


def test_the_table_of_outlets_names_them_as_the_others_do() -> None:
    names = {row["name"] for table in ("outlets", "agencies") for row in rows(table)}
    aliases = {alias for table in ("outlets", "agencies") for row in rows(table) for alias in row["aliases"].split("|")}
    aliases |= {alias for row in rows("outlets") for alias in row["shared_names"].split("|")}
    for row in rows("outlet_domains"):
        assert row["outlet"] in names or row["outlet"] not in aliases, row
        assert host_of(row["domain"]) == row["domain"], row
        assert row["source"]
