"""Pages: no script is text, and one without end is given up."""

import time
from collections.abc import Callable

import pytest

from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


def test_no_script_of_a_page_is_text(read: Read, page: Callable[..., str]) -> None:
    body = (
        "<p>Two boats sank off Selwick on Monday night, the coastguard said in a statement.</p>"
        "<script>alert(1)</script><style>p{}</style><p onclick='alert(2)'>The crews of both were saved.</p>"
        "<iframe src='javascript:alert(3)'></iframe><svg onload='alert(4)'><text>alert(5)</text></svg>"
        "<noscript>alert(6)</noscript><template>alert(7)</template><a href='javascript:alert(8)'>More</a>"
    )
    (record,) = read("a.html", page(body=body).encode())
    assert isinstance(record, Record)
    assert "alert" not in record.text
    assert "The crews of both were saved." in record.text


def test_a_page_of_endless_elements_is_refused_before_it_takes_a_minute(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transforms.raw.pages.MOST_ELEMENTS", 3000)
    started = time.process_time()
    (reject,) = read("a.html", b"<html><body>" + b"<p>Two boats sank.</p>" * 20_000)
    assert time.process_time() - started < 2
    assert isinstance(reject, Reject)
    assert reject.reason == "record_too_large"
    assert "20,0" in reject.message
    assert isinstance(read("a.html", b"<html><body>" + b"<p>Two boats sank.</p>" * 20)[0], Record)
