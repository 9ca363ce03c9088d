"""Messages."""

from collections.abc import Callable

import pytest

from transforms.raw.records import Record

Only = Callable[..., Record]


@pytest.mark.parametrize("name", ["a.eml", "mail"])
def test_mail(only_record: Only, name: str, mail: bytes) -> None:
    record = only_record(name, mail)
    assert (record.raw_format, record.title, record.text.strip()) == (
        "eml",
        "Boats “sink”",
        "Two boats sank in Orléans.",
    )
    assert (record.external_id, record.authors) == ("<1@harbour.example>", ("Harbour News",))
    assert (record.source, record.published) == ("press.harbour.example", "Tue, 03 Mar 2026 10:00:00 +0000")


def test_a_mail_of_html_alone(only_record: Only) -> None:
    raw = "Subject: Boats\nContent-Type: text/html\n\n<p>Two boats sank.</p><script>alert(1)</script>"
    assert only_record("a.eml", raw.encode()).text == "Two boats sank."


def test_what_is_attached_is_left_aside_and_said(only_record: Only) -> None:
    raw = (
        "Subject: Boats\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n"
        "Content-Disposition: attachment; filename=a.txt\n\nThe attachment.\n--b\n\nTwo boats sank.\n--b--\n"
    )
    record = only_record("a.eml", raw.encode())
    assert (record.text.strip(), record.flags) == ("Two boats sank.", ("attachments_left_aside",))
