"""The examples of docs/figures.md do what they say."""

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"


def test_the_examples_on_the_page_hold() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf8")
    assert tried > 10
    assert failed == 0
