"""Words made to do harm: what steers a terminal or no table can hold, dates that are none, endless numbers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.files import find_files, read_file
from transforms.articles_reading import read_articles
from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.tables import Article, Reject

Read = Callable[..., list[Record | Reject]]


# Characters


MARKS = {
    "an escape": "\x1b[31mred\x1b[0m",
    "a bell and a backspace": "a\x07\x08b",
    "an escape of eight bits": "\x9b31m",
    "an operating system command": "\x1b]0;title\x07",
    "an override": "\u202eevil\u202c",
    "an isolate": "\u2066x\u2069",
    "zero": "a\x00b",
    "a lone surrogate": "a\ud800b",
}
STEERING = set(map(chr, [*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_no_title_text_or_message_can_steer_a_terminal(read: Read, mark: str) -> None:
    title = f"Boats {mark} sink"
    record = {"title": title, "text": f"Two boats {mark} sank.", "source": f"S{mark}", "author": mark, "id": mark}
    plain = mark.encode("utf-8", "replace").decode()
    raws = {
        "a.json": json.dumps(record).encode(),
        "a.jsonl": json.dumps(record).encode(),
        "a.txt": f"{title}\n\nTwo boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.md": f"# {title}\n\nTwo boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.csv": f"title,text\n{title},Two boats {mark} sank.".encode("utf-8", "surrogatepass"),
        "a.html": f"<html><title>{title}</title><p>Two boats {mark} &#27;[31m sank.".encode("utf-8", "surrogatepass"),
        "a.eml": f"Subject: {plain}\n\nTwo boats {mark} sank.".encode("utf-8", "surrogatepass"),
        f"{plain.replace('/', '')}.dat": b"\x00\x01",
    }
    for name, raw in raws.items():
        for result in read(name, raw) if name in raws else []:
            row = to_article(result) if isinstance(result, Record) else result
            for column in row.__dataclass_fields__:
                value = getattr(row, column)
                for words in value if isinstance(value, tuple) else (value,):
                    if isinstance(words, str) and column not in {"raw_path", "message"}:
                        assert not STEERING & set(words), (name, column, words)
                        words.encode()


def test_the_names_of_files_cannot_steer_a_terminal_either(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\u202eb.txt").write_text("Two boats sank.")
    (tmp_path / "c\x1b.png").write_bytes(b"\x89PNG")
    files, _ = find_files([str(tmp_path)])
    for result in [result for file in files for result in read_file(file)]:
        assert not STEERING & set(result.raw_path)
        if isinstance(result, Reject):
            assert not STEERING & set(result.message)


def test_positions_stay_where_characters_are_replaced(read: Read) -> None:
    (result,) = read("a.txt", "Two\x1b[1m boats\u202e sank.".encode())
    assert isinstance(result, Record)
    assert result.text == "Two\ufffd[1m boats  sank."
    assert result.flags == ("turned_direction", "unreadable_characters")


def test_marks_that_right_to_left_text_needs_stay(read: Read) -> None:
    text = "قال المجلس \u200f(12٪) إن الرسوم سترتفع.\u200e"
    (result,) = read("a.txt", text.encode())
    assert isinstance(result, Record)
    assert result.text == text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.jsonl", "a.eml"])
def test_bytes_that_are_no_utf8_are_repaired(read: Read, name: str) -> None:
    body = b"The town of Orl\xe9ans pays \x80 300 for two boats that sank on Monday, the mayor said."
    raw = {
        "a.html": b"<html><body><p>" + body, "a.csv": b"id,text\n1," + body, "a.eml": b"Subject: x\n\n" + body,
        "a.jsonl": b'{"text": "' + body + b'"}',
    }.get(name, body)  # fmt: skip
    (result,) = read(name, raw)
    assert isinstance(result, Record)
    assert "Orléans pays € 300" in result.text
    assert result.flags == ("encoding_repaired:windows-1252",)


# Dates and numbers


@pytest.mark.parametrize("date", ["0000-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59-12:00", "-1",
                                  "99999999999999999999", "2026-13-45", "1" * 1000, "D:00000101000000"])  # fmt: skip
def test_a_date_that_is_none(read: Read, page: Callable[..., str], date: str) -> None:
    mail = f"Subject: x\nDate: {date}\n\nTwo boats sank."
    entry = f"<item><title>T</title><pubDate>{date}</pubDate><description>Two boats sank.</description></item>"
    feed = f"<rss version='2.0'><channel><title>C</title>{entry}</channel></rss>"
    for name, raw in (
        ("a.json", json.dumps({"text": "Two boats sank.", "published": date}).encode()),
        ("a.html", page(f'<meta property="article:published_time" content="{date}">').encode()),
        ("a.xml", feed.encode()),
        ("a.eml", mail.encode()),
    ):
        (record,) = read(name, raw)
        assert isinstance(record, Record)
        article = to_article(record)
        assert isinstance(article, Article)
        assert article.published_at is None
        assert "no_publication_date" in article.flags


@pytest.mark.parametrize("digits", [1_000, 5_000])
def test_numbers_of_a_thousand_digits(read: Read, digits: int) -> None:
    number = "9" * digits
    text = (f"The firm lost {number} dollars and {number}.{number} per cent of its {number} boats on {number} May. "
            f"It was {number} million in {number}, the {number}th time. ")  # fmt: skip
    (record,) = read("a.json", f'{{"id": {number}, "text": {json.dumps(text)}, "published": {number}}}'.encode())
    assert isinstance(record, Record)
    assert record.external_id == number
    article = to_article(record)
    assert isinstance(article, Article)
    for claim in read_articles([article]).claims:
        for value in (claim.value, claim.low, claim.high, claim.hard_low, claim.hard_high, claim.precision):
            assert value is None or abs(value) < float("inf")
