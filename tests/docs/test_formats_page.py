"""docs/formats.md lists every suffix, limit and reason that the program has."""

import re
from pathlib import Path

from flows.readers.kinds import PACKINGS, SUFFIXES
from flows.settings import options
from transforms.raw.reasons import REASONS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text()


def test_every_reason_stands_there_as_the_program_has_it() -> None:
    assert dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|$", PAGE, re.MULTILINE)) == REASONS


def test_every_suffix_stands_there() -> None:
    for suffix in {*SUFFIXES, *PACKINGS} - {".tbz2", ".txz"}:
        assert f"`{suffix}`" in PAGE, suffix


def test_every_limit_stands_there_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(max_\w+)` \| (\d+) \|", PAGE, re.MULTILINE))
    limits = {each.name: each.default for each in options() if each.name.startswith("max_")}
    del limits["max_reject_share"]
    assert {name: float(value) for name, value in rows.items()} == limits


def test_every_reason_is_used_and_no_other() -> None:
    code = Path(__file__).parents[2]
    text = "".join(path.read_text() for path in (*(code / "flows").rglob("*.py"), *(code / "transforms").rglob("*.py"))
                   if path.name != "reasons.py")  # fmt: skip
    assert [reason for reason in REASONS if f'"{reason}"' not in text] == []
