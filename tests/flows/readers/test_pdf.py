"""PDF documents."""

from collections.abc import Callable

from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


Only = Callable[..., Record]


def test_pdf(only_record: Only, pdf: Callable[..., bytes]) -> None:
    lines = ("The council voted on Tuesday to raise the price of a permit by 12 per\n"
             "cent, to 56 pounds. It was the second rise of the year, the trea-\n"
             "surer said.\nSeven were in favour and four against.")  # fmt: skip
    raw = pdf(lines, Title="Parking", Author="Ann Lee", CreationDate="D:20260303093000+01'00'")
    record = only_record("a.pdf", raw)
    assert record.text == (
        "The council voted on Tuesday to raise the price of a permit by 12 per cent, to 56 pounds. It was the second "
        "rise of the year, the treasurer said.\n\nSeven were in favour and four against."
    )
    assert (record.title, record.authors, record.published) == ("Parking", ("Ann Lee",), "2026-03-03T09:30:00+0100")
    assert "published:document" in record.origins


def test_pdf_without_a_text_layer_or_damaged(read: Read, pdf: Callable[..., bytes], reasons) -> None:
    assert reasons(read("a.pdf", pdf(""))) == ["no_text_layer"]
    for damaged in (b"%PDF-1.4\n" + bytes(300), b"%PDF-1.7"):
        assert reasons(read("a.pdf", damaged)) == ["invalid_pdf"]
