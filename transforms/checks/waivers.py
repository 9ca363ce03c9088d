"""Waivers: known findings that someone answers for, until a day that they name.

In: CSV text with a column each for `finding_id`, `reason`, `owner` and `expires` (YYYY-MM-DD), and the findings of a
release. Out: the findings with their status. A waiver covers exactly the finding it names, so that a known
discrepancy never hides a new one; new witnesses give a finding a new id, and so re-open it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from transforms.sheets import numbered_rows
from transforms.tables import Finding

COLUMNS = ("finding_id", "reason", "owner", "expires")
FINDING_ID = re.compile(r"[0-9a-f]{8,64}")


class WaiverError(ValueError):
    """A file of waivers that cannot be read; the message names the row and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One finding that its owner accepts for a reason, up to and including the day it expires."""

    finding_id: str
    reason: str
    owner: str
    expires: date


def parse_waivers(text: str, name: str = "waivers.csv") -> list[Waiver]:
    """The waivers of a CSV file.

    Args:
        text: the file's content; blank lines and lines that open with `#` are passed over.
        name: what to call the file in an error.

    Raises:
        WaiverError: a column is missing, a row is incomplete, an id or a day is misspelt, or an id stands twice.
    """
    rows = numbered_rows(text)
    if not rows:
        return []
    header = rows[0][1]
    if missing := [column for column in COLUMNS if column not in header]:
        raise WaiverError(
            f"{name}: column {', '.join(missing)} is missing; the first line has to read {','.join(COLUMNS)}"
        )
    waivers: dict[str, Waiver] = {}
    for number, cells in rows[1:]:
        where = f"{name}, line {number}"
        waiver = _waiver(header, cells, where)
        if waiver.finding_id in waivers:
            raise WaiverError(f"{where}: finding {waiver.finding_id} is waived twice; keep one of the two rows")
        waivers[waiver.finding_id] = waiver
    return list(waivers.values())


def _waiver(header: Sequence[str], cells: Sequence[str], where: str) -> Waiver:
    if len(cells) != len(header):
        raise WaiverError(
            f"{where}: {len(cells)} cells where the first line has {len(header)}; quote a cell that holds a comma"
        )
    row = dict(zip(header, cells, strict=True))
    if empty := [column for column in COLUMNS if not row[column]]:
        raise WaiverError(f"{where}: {', '.join(empty)} is empty; a waiver names its finding, reason, owner and end")
    if not FINDING_ID.fullmatch(row["finding_id"]):
        raise WaiverError(f"{where}: {row['finding_id']!r} is no finding id; copy the hex id that the report shows")
    try:
        expires = date.fromisoformat(row["expires"])
    except ValueError:
        raise WaiverError(f"{where}: {row['expires']!r} is no day; write expires as YYYY-MM-DD") from None
    return Waiver(finding_id=row["finding_id"], reason=row["reason"], owner=row["owner"], expires=expires)


def apply_waivers(findings: Iterable[Finding], waivers: Iterable[Waiver], today: date) -> list[Finding]:
    """The findings with `status` and `waiver` set: waived to the end of the day a waiver expires, expired after it."""
    by_finding = {waiver.finding_id: waiver for waiver in waivers}
    return [_covered(finding, by_finding.get(finding.finding_id), today) for finding in findings]


def _covered(finding: Finding, waiver: Waiver | None, today: date) -> Finding:
    if waiver is None:
        return replace(finding, status="open", waiver=None)
    words = f"{waiver.reason} ({waiver.owner}, until {waiver.expires.isoformat()})"
    return replace(finding, status="waived" if today <= waiver.expires else "expired", waiver=words)


def unused_waivers(findings: Iterable[Finding], waivers: Iterable[Waiver]) -> list[Waiver]:
    """The waivers that name no finding of the release: fixed since, or misspelt; they can be deleted."""
    known = {finding.finding_id for finding in findings}
    return [waiver for waiver in waivers if waiver.finding_id not in known]


def expired_waivers(findings: Iterable[Finding], waivers: Iterable[Waiver], today: date) -> list[Waiver]:
    """The waivers of findings of the release that hold no longer, so that these are open again."""
    known = {finding.finding_id for finding in findings}
    return [waiver for waiver in waivers if waiver.finding_id in known and waiver.expires < today]
