from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.pdf_text import join_pages


def test_lines_become_paragraphs_and_cut_words_whole() -> None:
    page = (
        "The council voted on Tuesday to raise the price of a permit by twelve per\n"
        "cent, to 56 pounds a year, after a long debate in which the trea-\n"
        "surer spoke twice.\n"
        "Seven councillors were in favour."
    )
    assert join_pages([page]) == (
        "The council voted on Tuesday to raise the price of a permit by twelve per cent, to 56 pounds a year, after a "
        "long debate in which the treasurer spoke twice.\n\nSeven councillors were in favour."
    )


def test_a_hyphen_between_names_stays() -> None:
    assert "Smith- Jones" in join_pages(["The report of the committee was written by Ann Smith-\nJones of Selwick."])


def test_headers_and_page_numbers_are_left_out() -> None:
    pages = [f"Selwick Courier, 3 March 2026, page {n}\n\nWords of the page {word}.\n\n{n}"
             for n, word in enumerate(("one", "two", "three", "four"), 1)]  # fmt: skip
    assert join_pages(pages) == "\n\n".join(f"Words of the page {word}." for word in ("one", "two", "three", "four"))


def test_a_line_that_stands_on_two_pages_is_no_header() -> None:
    assert join_pages(["Selwick.\n\nOne.", "Selwick.\n\nTwo."]) == "Selwick.\n\nOne.\n\nSelwick.\n\nTwo."


def test_nothing() -> None:
    assert join_pages([]) == ""
    assert join_pages(["", "\n 12 \n"]) == ""


@given(st.lists(st.text(alphabet="ab- .\n1", max_size=60), max_size=5))
def test_no_letter_is_lost(pages: list[str]) -> None:
    found = join_pages(pages)
    if len(pages) < 3:
        assert found.count("a") == sum(page.count("a") for page in pages)
