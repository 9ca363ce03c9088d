"""A page to the fields of its article."""

import json

import pytest

from transforms.raw import pages
from transforms.raw.fields import Fields
from transforms.raw.pages import FURNITURE, CrowdedPageError, read_page

PARAGRAPHS = [
    f"Two boats sank off the quay of Selwick on Tuesday night, and {number} people were brought ashore by the lifeboat."
    for number in ("six", "seven", "eight")
]


def page(body: str = "", head: str = "") -> str:
    words = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"<!doctype html><html><head>{head}</head><body><article>{body}{words}</article></body></html>"


def test_the_body_is_its_paragraphs() -> None:
    assert read_page(page()).text == "\n\n".join(PARAGRAPHS)


def test_what_is_no_page_has_no_fields() -> None:
    assert read_page("") == Fields()
    assert read_page("<html><body></body></html>").text is None


@pytest.mark.parametrize("token", sorted(FURNITURE)[:3])
def test_a_box_of_furniture_is_no_part_of_the_body(token: str) -> None:
    box = f"<div class='x {token.upper()}'><p>{'Read more about the boats of the harbour here. ' * 3}</p></div>"
    assert read_page(page(box)).text == "\n\n".join(PARAGRAPHS)
    assert "Read more" in str(read_page(page(box.replace(token.upper(), "words"))).text)


def test_what_holds_the_article_is_kept_whatever_its_class() -> None:
    token = min(FURNITURE)
    assert read_page(page().replace("<article>", f'<article id="{token}">')).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(("first", "stays"), [("Boats Sink", False), ("Boats sink at night", True)])
def test_a_first_paragraph_that_repeats_the_headline_is_left_out(first: str, stays: bool) -> None:
    found = read_page(page(f"<p>{first}</p>", "<title>Boats sink</title>"))
    assert found.title == "Boats sink"
    assert str(found.text).startswith(first) == stays


@pytest.mark.parametrize(
    ("canonical", "fetched", "url"),
    [
        ("https://h.example/1", "https://h.example/1?x", "https://h.example/1"),
        ("/1", "https://h.example/1?x", "https://h.example/1?x"),
        ("/1", None, None),
        (None, "https://h.example/1?x", "https://h.example/1?x"),
    ],
)
def test_the_address_is_the_canonical_one_where_that_is_whole(
    canonical: str | None, fetched: str | None, url: str | None
) -> None:
    head = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    assert read_page(page(head=head), fetched).url == url


def test_a_body_that_only_json_ld_holds_is_taken_from_there_and_flagged() -> None:
    described = json.dumps({"@type": "NewsArticle", "articleBody": "Two boats sank.", "headline": "Boats sink"})
    head = f'<script type="application/ld+json">{described}</script>'
    found = read_page(f"<html><head>{head}</head><body></body></html>")
    assert (found.text, found.title, found.flags) == ("Two boats sank.", "Boats sink", ("body_from_json_ld",))
    shown = read_page(page(head=head))
    assert (shown.text, shown.flags) == ("\n\n".join(PARAGRAPHS), ())


def test_a_page_of_too_many_elements_is_refused_and_what_nobody_sees_is_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "MOST_ELEMENTS", 12)
    assert read_page(page("<script>1</script>" * 20)).text
    with pytest.raises(CrowdedPageError, match="more than 12"):
        read_page(page("<p>Two.</p>" * 20))
