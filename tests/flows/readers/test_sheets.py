"""Tables of articles: CSV and Parquet."""

import io
from collections.abc import Callable

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.readers import Limits
from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


Only = Callable[..., Record]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv(read: Read, delimiter: str, encoding: str, reasons) -> None:
    rows = [["ID", "Headline", "Body", "date"], ["1", "Orléans", 'Two boats, "both old",\nsank.', "2026-03-01"],
            ["2", "Bare", "", ""], ["3", "More", "Three boats sank.", ""]]  # fmt: skip
    raw = "\r\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    results = read("a.csv", raw.encode(encoding))
    assert texts(results) == ['Two boats, "both old",\nsank.', "Three boats sank."]
    assert reasons(results) == ["empty_text"]
    first = results[0]
    assert isinstance(first, Record)
    assert (first.external_id, first.title, first.published, first.raw_line) == ("1", "Orléans", "2026-03-01", 2)
    assert [result.record for result in results] == [0, 1, 2]
    assert isinstance(results[2], Record)
    assert results[2].raw_line == 5


def test_csv_whose_lines_end_in_carriage_returns(read: Read) -> None:
    results = read("a.csv", b'id,text\r1,"Two boats,\rboth old, sank."\r2,Three boats sank.\r')
    assert texts(results) == ["Two boats,\nboth old, sank.", "Three boats sank."]
    assert [result.raw_line for result in results if isinstance(result, Record)] == [2, 4]


def test_csv_without_a_column_for_the_text(read: Read, reasons) -> None:
    assert reasons(read("a.csv", b"id,title\n1,Boats\n")) == ["no_text_column"]


def test_csv_with_a_quotation_mark_never_closed(read: Read, reasons) -> None:
    raw = b'id,text\n1,Boats sank.\n2,"' + b"line\n" * 1_000_000
    results = read("a.csv", raw, Limits(record=1 << 20))
    assert texts(results) == ["Boats sank."]
    assert reasons(results) == ["invalid_csv"]
    assert "line 3" in results[1].message  # type: ignore[union-attr]


def test_csv_with_a_line_too_long(read: Read, reasons) -> None:
    raw = b"id,text\n1," + b"x" * 3_000_000 + b"\n2,Boats sank.\n"
    results = read("a.csv", raw, Limits(record=1 << 20))
    assert (texts(results), reasons(results)) == (["Boats sank."], ["record_too_large"])


def test_a_table_is_known_by_its_first_row(only_record: Only) -> None:
    assert only_record("export", b"title;text;date\nBoats;Two boats sank.;2026\n").raw_format == "csv"


def test_parquet(read: Read, parquet: Callable[..., bytes], reasons) -> None:
    first, second = read("a.parquet", parquet())
    assert isinstance(first, Record)
    assert (first.external_id, first.source, first.authors) == ("7", "The Courier", ("Ann Lee", "Bo Ray"))
    assert (first.text, first.published) == ("Two boats sank.", "2026-03-01T10:00:00+00:00")
    assert reasons([second]) == ["empty_text"]


def test_parquet_damaged_or_without_text(read: Read, parquet: Callable[..., bytes], reasons) -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"title": ["Boats"]}), out)
    assert reasons(read("a.parquet", out.getvalue())) == ["no_text_column"]
    whole = parquet()
    for damaged in (whole[:-9], whole[:200], b"PAR1" + bytes(200) + b"PAR1", b"PAR1"):
        assert reasons(read("a.parquet", damaged)) == ["invalid_parquet"]
    assert reasons(read("a.parquet", parquet(), Limits(document=8))) == ["file_too_large"]
