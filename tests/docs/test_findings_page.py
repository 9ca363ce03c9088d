"""docs/findings.md lists every rule that the reports know."""

import re
from pathlib import Path

from expectations.words import RULES
from transforms.tables import SEVERITIES

PAGE = (Path(__file__).parents[2] / "docs" / "findings.md").read_text()


def test_every_rule_stands_there_with_its_severities() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ([a-z, ]+?) \|", PAGE, re.MULTILINE))
    assert set(rows) == set(RULES)
    assert {severity for named in rows.values() for severity in named.split(", ")} == set(SEVERITIES.values)
