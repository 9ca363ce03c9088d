"""The history of a data folder: its releases, and what is different between two of them."""

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from expectations.words import counted
from flows import release, remote
from flows.files import InputError
from flows.parts import stream
from flows.retention import by_age, is_held
from flows.settings import HELD, HELD_ADDRESS, Settings
from transforms.comparison import Change, Changes, compare
from transforms.schema import Table
from transforms.tables import ARTICLES, CLAIMS, FIGURES, FINDINGS

COMPARED: tuple[tuple[Table[Any], str, tuple[str, ...]], ...] = (
    (ARTICLES, "title", ("version", "raw_path", "story_id", "lineage_id", "lineage_kind")),
    (CLAIMS, "surface", ("value", "low", "high", "unit", "figure_id")),
    (FIGURES, "label", ("verdict", "severity", "cause", "value", "low", "high", "article_count", "lineage_count")),
    (FINDINGS, "message", ("severity", "cause", "status", "support_a", "support_b")),
)
"""The tables that are compared, each with the column that tells a reader which row it is, and those that may change."""

SHOWN = 10
"""Rows of each kind that a terminal is shown; JSON has all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One release.

    Attributes:
        release: its id.
        made_current: when, in ISO 8601 and UTC.
        current: whether it is the one that readers open.
        held: whether somebody holds it, so that it stays.
        rows: of each table.
    """

    release: str
    made_current: str
    current: bool
    held: bool
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is different between two releases.

    Attributes:
        before: id of the one.
        after: id of the other.
        tables: the changes of each table by its name.
        names: what to call a row, by its id.
    """

    before: str
    after: str
    tables: dict[str, Changes]
    names: dict[str, str]

    def as_dict(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "before": self.before,
            "after": self.after,
            "tables": {name: asdict(changes) for name, changes in self.tables.items()},
        }

    def as_text(self) -> str:
        """For a terminal."""
        lines = [f"from release {self.before} to {self.after}"]
        for name, changes in self.tables.items():
            lines.append(f"{name}: {in_words(changes)}")
            for mark, ids in (("+", changes.came), ("-", changes.went)):
                lines += [f"  {mark} {row_id} {self._name(row_id)}" for row_id in ids[:SHOWN]]
                lines += [f"  {mark} and {len(ids) - SHOWN:,} more"] if len(ids) > SHOWN else []
            for change in changes.changed[:SHOWN]:
                words = "; ".join(f"{column} {old} -> {new}" for column, (old, new) in change.columns.items())
                lines.append(f"  ~ {change.id} {self._name(change.id)}: {words}")
            if len(changes.changed) > SHOWN:
                lines.append(f"  ~ and {len(changes.changed) - SHOWN:,} more")
        return "\n".join(lines)

    def news(self) -> tuple[str, ...]:
        """What a reader of the later release wants to know first, a sentence each."""
        counts = "; ".join(f"{name}: {in_words(changes)}" for name, changes in self.tables.items())
        findings = self.tables[FINDINGS.name]
        sentences = [f"Since release {self.before}: {counts}."]
        sentences += [f"New: {self._name(row_id)}" for row_id in findings.came[:SHOWN]]
        if len(findings.came) > SHOWN:
            sentences.append(f"And {counted(len(findings.came) - SHOWN, 'more new finding')}.")
        if findings.went:
            sentences.append(f"{counted(len(findings.went), 'finding')} no longer there.")
        return tuple(sentences)

    def _name(self, row_id: str) -> str:
        name = " ".join(self.names.get(row_id, "").split())
        return name if len(name) <= 160 else name[:159] + "…"


def in_words(changes: Changes) -> str:
    """How many came, went and changed."""
    counts = (("new", changes.came), ("gone", changes.went), ("changed", changes.changed))
    return ", ".join(f"{len(rows):,} {word}" for word, rows in counts if rows) or "nothing changed"


def releases(settings: Settings) -> list[Entry]:
    """The releases that are kept, the last made current first.

    Raises:
        flows.release.ReleaseError: they lie at an address that cannot be read.
    """
    if settings.is_remote:
        there, held = remote.kept(settings), remote.held_names(settings)
        return [
            _entry(commit.made_current or "", manifest, current=at == 0, held=manifest["release"] in held)
            for at, (commit, manifest) in enumerate(there)
        ]
    data = settings.folder
    shown = release.current(data)
    return [
        _entry(
            datetime.fromtimestamp(folder.stat().st_mtime, UTC).isoformat(timespec="seconds"),
            release.read_manifest(folder),
            current=folder.resolve() == shown,
            held=is_held(folder),
        )
        for folder in reversed(by_age(data / "releases"))
    ]


def _entry(made_current: str, manifest: dict[str, Any], *, current: bool, held: bool) -> Entry:
    rows = {name: int(table["rows"]) for name, table in manifest["tables"].items()}
    return Entry(manifest["release"], made_current, current, held, rows)


def as_text(entries: Sequence[Entry]) -> str:
    """Releases for a terminal, one a line."""
    lines = []
    for entry in entries:
        counts = ", ".join(f"{entry.rows.get(name, 0):,} {name}" for name in ("articles", "claims", "findings"))
        marks = "".join(f"  {word}" for word, is_so in (("current", entry.current), ("held", entry.held)) if is_so)
        lines.append(f"{entry.release}  {entry.made_current}  {counts}{marks}")
    return "\n".join(lines) or "no release yet"


def find(settings: Settings, name: str) -> Path:
    """The folder of a release.

    Args:
        settings: where.
        name: the first digits of its id, `current`, or `previous` for the one that was current before.

    Raises:
        flows.release.NoReleaseError: there is none of that name, or several.
    """
    current = release.need_current(settings.folder)
    if name == "current":
        return current
    known = [entry.release for entry in releases(settings)]
    if name == "previous":
        found = [one for one in known if one != current.name][:1]
        if not found:
            raise release.NoReleaseError("there is no release before the current one")
    else:
        found = [one for one in known if one.startswith(name)]
    if len(found) != 1:
        many = "several releases begin" if found else "no release begins"
        last = ", ".join(known[:5])
        raise release.NoReleaseError(f"{many} with {name!r}: `corroborate releases` lists them; the last are {last}")
    return remote.fetch(settings, found[0]) if settings.is_remote else settings.folder / "releases" / found[0]


def difference(before: Path, after: Path) -> Difference:
    """What is different between two releases, given by their folders.

    Raises:
        flows.release.ReleaseError: one of them is damaged.
    """
    for folder in (before, after):
        damage = release.damage_of(folder, quick=True)
        if damage:
            raise release.ReleaseError(f"release {folder.name} is damaged: {damage}")
    manifests = [release.read_manifest(folder) for folder in (before, after)]
    tables, names = {}, dict[str, str]()
    for table, label, columns in COMPARED:
        key = table.key[0]
        files = _other_files(*(manifest["tables"][table.name]["files"] for manifest in manifests))
        tables[table.name] = changes = _changes(before, after, table, columns, files)
        touched = {*changes.came, *changes.went, *(change.id for change in changes.changed)}
        for folder in (before, after) if touched else ():
            for rows in stream(folder, table, [key, label], files):
                ids, labels = rows.column(key).to_pylist(), rows.column(label).to_pylist()
                names.update((one, words or "") for one, words in zip(ids, labels, strict=True) if one in touched)
    return Difference(manifests[0]["release"], manifests[1]["release"], tables, names)


def _other_files(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The part files that are not the same in both: of the others every row is in both releases as it is."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def _changes(before: Path, after: Path, table: Table[Any], columns: Sequence[str], files: Sequence[str]) -> Changes:
    """The changes of one table, looked at a month at a time."""
    key = table.key[0]
    went, came = [], []
    changed: list[Change] = []
    for file in files:
        old, new = (_frame(folder, table, [key, *columns], file) for folder in (before, after))
        here = compare(old, new, key, columns)
        went.append(old[old[key].isin(here.went)])
        came.append(new[new[key].isin(here.came)])
        changed += here.changed
    if not files:
        return Changes((), (), ())
    # what left one month for another is still there
    rest = compare(pd.concat(went), pd.concat(came), key, columns)
    return Changes(rest.came, rest.went, tuple(sorted((*changed, *rest.changed), key=lambda change: change.id)))


def _frame(folder: Path, table: Table[Any], columns: list[str], file: str) -> pd.DataFrame:
    empty = table.schema.empty_table().select(columns)
    frame: pd.DataFrame = pa.concat_tables([empty, *stream(folder, table, columns, [file])]).to_pandas()
    return frame


def hold_and_run(settings: Settings, folder: Path, command: Sequence[str]) -> int:
    """Run a command while the release stays, however many runs go by; gives the command's exit code.

    The command finds the folder of the release in its environment, as CORROBORATE_RELEASE; of one at an address that is
    a copy on this machine, and CORROBORATE_RELEASE_ADDRESS is where it lies.
    """
    import subprocess  # noqa: PLC0415 - only this needs it

    with ExitStack() as stack:
        stack.enter_context(release.held(folder))
        environment = {**os.environ, HELD: str(folder)}
        if settings.is_remote:
            environment[HELD_ADDRESS] = stack.enter_context(remote.held(settings, folder.name))
        try:
            return subprocess.call(command, env=environment)
        except OSError as error:
            raise InputError(
                f"{command[0]}: {(error.strerror or str(error)).lower()}. Give a command to run"
            ) from error
