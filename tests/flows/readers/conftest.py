"""Raw bytes of each format that hold the same article, written here."""

import io
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from flows.readers import Limits, Origin, read_stream
from transforms.raw.records import Record
from transforms.tables import Reject

PARAGRAPHS = (
    "The council of Selwick voted on Tuesday to raise the price of a parking permit by 12 per cent, to 56 pounds.",
    "Seven councillors were in favour and four against, the clerk said. The new price holds from the first of June.",
    "“Nobody likes to pay more,” said the treasurer, Ivor Penn, “but the road past the harbour has to be mended.”",
    "The road was closed for 19 days in January after a storm took away 40 metres of the sea wall.",
)


def read(name: str, raw: bytes, limits: Limits | None = None, **origin: Any) -> list[Record | Reject]:
    """What a stream of that name gives."""
    known = Origin(raw_path=f"in/{name}", name=name, folder="in", **origin)
    return list(read_stream(io.BytesIO(raw), known, limits or Limits()))


def only_record(name: str, raw: bytes, **origin: Any) -> Record:
    """The one record of a stream."""
    (result,) = read(name, raw, **origin)
    assert isinstance(result, Record), result
    return result


def reasons(results: Iterable[Record | Reject]) -> list[str]:
    """Why those were rejected that were."""
    return [result.reason for result in results if isinstance(result, Reject)]


@pytest.fixture(name="read")
def _read() -> Callable[..., list[Record | Reject]]:
    return read


@pytest.fixture(name="only_record")
def _only_record() -> Callable[..., Record]:
    return only_record


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    """The body of the article."""
    return PARAGRAPHS


@pytest.fixture
def page() -> Callable[..., str]:
    """A page around the article, with what stands around one on a news site."""

    def make(head: str = "", body: str | None = None, language: str = "en-GB") -> str:
        inner = "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS) if body is None else body
        return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>Parking to cost more | The Courier</title>{head}</head>
<body><header><a href="/">The Courier</a></header>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Parking to cost more</h1>
{inner}
<script>document.title = "taken 99 of 100"</script></article>
<aside><h3>Most read</h3><ul><li><a href="/1">Harbour seal returns for the 3rd year</a></li></ul></aside>
<section id="comments"><h2>Comments</h2><div class="comment"><p>I paid 70 pounds last year, says a reader.</p></div>
</section></main>
<footer>Copyright The Courier 2026. All rights reserved.</footer></body></html>"""

    return make
