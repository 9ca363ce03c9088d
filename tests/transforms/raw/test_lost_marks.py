"""Marks that a decoding lost and their neighbours tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.articles import to_article
from transforms.raw.lost_marks import LOST, restore_marks
from transforms.raw.records import Record
from transforms.tables import Article


@pytest.mark.parametrize(
    ("written", "lost"),
    [
        ("Ms Ruiz’s boat isn’t hers.", "’"),
        ("“It’s late,” she said. “We’re off.”", "“”’"),
        ("She called it “late” – and left.", "“”–"),
        ("The dockers’ union left. “The dockers’ union is new,” she said.", "“”’"),
        ("“Who is it?” he asked.\nIt was the boys’ aunt.", "“”’"),
    ],
)
def test_marks_come_back(written: str, lost: str) -> None:
    assert restore_marks("".join(LOST if mark in lost else mark for mark in written)) == written


@pytest.mark.parametrize("text", [f"It cost {LOST}5m in all.", f"a {LOST}{LOST} b", f"A mark {LOST}opens\nand ends."])
def test_what_neighbours_do_not_tell_stays(text: str) -> None:
    assert restore_marks(text) == text


@given(st.text(alphabet=f"ab s.,\n“{LOST}"))
def test_no_position_moves_and_nothing_else_changes(text: str) -> None:
    restored = restore_marks(text)
    assert len(restored) == len(text)
    assert all(old in (new, LOST) for new, old in zip(restored, text, strict=True))


def _article(text: str, *flags: str) -> Article:
    record = Record(
        raw_path="a.json", record=0, raw_line=1, raw_sha256="0" * 64, raw_format="json", text=text, flags=flags
    )
    made = to_article(record)
    assert isinstance(made, Article)
    return made


def test_an_article_says_that_its_marks_were_restored() -> None:
    made = _article(f"{LOST}It is late,{LOST} said Ana Ruiz of the union.")
    assert made.text == "“It is late,” said Ana Ruiz of the union."
    assert "marks_restored" in made.flags


def test_characters_that_were_controls_are_no_marks() -> None:
    text = f"The dockers isn{LOST}t a word that Ana Ruiz used."
    assert _article(text, "unreadable_characters").text == text
