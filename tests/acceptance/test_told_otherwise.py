"""Two outlets tell one small event, each otherwise in one thing: from raw text to the rule that finds it."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

EVENTS: dict[str, list[str]] = defaultdict(list)
for line in Path(__file__).with_name("told_otherwise.jsonl").read_text(encoding="utf-8").splitlines():
    EVENTS[json.loads(line)["event"]].append(line)


@pytest.mark.parametrize(
    ("event", "rule"),
    [
        ("inauguration", "figure_conflict"),
        ("built", "figure_conflict"),
        ("passengers", "figure_conflict"),
        ("speaker", "quote_speaker"),
        ("arrest", "opposite"),
        ("convict", "opposite"),
        ("vote", "opposite"),
        ("shares", "figure_conflict"),
        ("tariff", "act_direction"),
        ("sued", "act_direction"),
    ],
)
def test_what_is_told_otherwise_is_found(read, tmp_path, event: str, rule: str) -> None:
    file = tmp_path / "event.jsonl"
    file.write_text("\n".join(EVENTS[event]), encoding="utf-8")
    assert [finding.rule for finding in read(file).findings] == [rule]
