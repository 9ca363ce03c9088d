"""The history of a data folder: its releases, and what is different between two of them."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from expectations.words import counted
from flows import locks, release, remote
from flows.files import InputError
from flows.parts import rows_where, stream
from flows.retention import by_age
from flows.settings import HELD, HELD_ADDRESS, Settings
from transforms.comparison import Change, Changes, compare
from transforms.schema import Table
from transforms.tables import (
    ARTICLES,
    CLAIMS,
    ENTITIES,
    FIGURES,
    FINDINGS,
    MENTIONS,
    QUOTES,
    REJECTS,
    ROLES,
    STORIES,
)

CALLED: dict[Table[Any], str] = {
    ARTICLES: "title",
    ENTITIES: "name",
    MENTIONS: "surface",
    ROLES: "surface",
    QUOTES: "surface",
    CLAIMS: "surface",
    STORIES: "label",
    FIGURES: "label",
    FINDINGS: "message",
    REJECTS: "message",
}
"""The tables that are compared, in every column, each with the column that tells a reader which row it is."""

ID, BETWEEN = "id", "#"
"""What identifies a row where that takes several columns, and what stands between these."""

SHOWN = 10
"""Rows of each kind that a terminal is shown; JSON has all."""

SHOWN_COLUMNS = 3
"""Columns of a row that changed, likewise."""

LONGEST = 160
"""Characters by which a terminal is told which row it is; of a value, a fourth of them."""


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
        names: what to call a row that a terminal is shown, by its id.
    """

    before: str
    after: str
    tables: dict[str, Changes]
    names: dict[str, str | None]

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
        for name, changes in self._touched():
            lines.append(f"{name}: {in_words(changes)}")
            for mark, ids in (("+", changes.came), ("-", changes.went)):
                lines += [f"  {mark} {row_id} {self._name(row_id)}" for row_id in ids[:SHOWN]]
                lines += [f"  {mark} and {len(ids) - SHOWN:,} more"] if len(ids) > SHOWN else []
            for change in changes.changed[:SHOWN]:
                lines.append(f"  ~ {change.id} {self._name(change.id)}: {_columns(change)}")
            if len(changes.changed) > SHOWN:
                lines.append(f"  ~ and {len(changes.changed) - SHOWN:,} more")
        same = ", ".join(name for name, changes in self.tables.items() if not changes)
        return "\n".join([*lines, *([f"nothing changed in {same}"] if same else [])])

    def news(self) -> tuple[str, ...]:
        """What a reader of the later release wants to know first, a sentence each."""
        counts = "; ".join(f"{name}: {in_words(changes)}" for name, changes in self._touched())
        findings = self.tables[FINDINGS.name]
        sentences = [f"Since release {self.before}: {counts or 'nothing changed'}."]
        sentences += [f"New: {self._name(row_id)}" for row_id in findings.came[:SHOWN]]
        if len(findings.came) > SHOWN:
            sentences.append(f"And {counted(len(findings.came) - SHOWN, 'more new finding')}.")
        if findings.went:
            sentences.append(f"{counted(len(findings.went), 'finding')} no longer there.")
        return tuple(sentences)

    def _touched(self) -> Iterator[tuple[str, Changes]]:
        return ((name, changes) for name, changes in self.tables.items() if changes)

    def _name(self, row_id: str) -> str:
        return _cut(self.names.get(row_id) or "", LONGEST)


def in_words(changes: Changes) -> str:
    """How many came, went and changed."""
    counts = (("new", changes.came), ("gone", changes.went), ("changed", changes.changed))
    return ", ".join(f"{len(rows):,} {word}" for word, rows in counts if rows)


def _columns(change: Change) -> str:
    """What changed of a row, for a terminal."""
    told = [
        f"{column} {_cut(str(old), LONGEST // 4)} -> {_cut(str(new), LONGEST // 4)}"
        for column, (old, new) in change.columns.items()
    ]
    more = len(told) - SHOWN_COLUMNS
    return "; ".join(told[:SHOWN_COLUMNS]) + (f"; and {counted(more, 'more column')}" if more > 0 else "")


def _cut(words: str, longest: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= longest else words[: longest - 1] + "…"


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
            held=locks.is_held(folder),
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
    tables, names = {}, dict[str, str | None]()
    for table, label in CALLED.items():
        files = _other_files(*(manifest["tables"][table.name]["files"] for manifest in manifests))
        tables[table.name] = changes = _changes(before, after, table, files)
        shown = {*changes.came[:SHOWN], *changes.went[:SHOWN], *(change.id for change in changes.changed[:SHOWN])}
        wanted = {row_id.rpartition(BETWEEN)[0] or row_id for row_id in shown}
        for folder in (before, after) if shown else ():
            rows = _identified(rows_where(folder, table, **{table.key[0]: wanted}), table)
            names.update(zip(*(rows.column(name).to_pylist() for name in (_key(table), label)), strict=True))
    return Difference(manifests[0]["release"], manifests[1]["release"], tables, names)


def _other_files(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The part files that are not the same in both: of the others every row is in both releases as it is."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def _changes(before: Path, after: Path, table: Table[Any], files: Sequence[str]) -> Changes:
    """The changes of one table, looked at a month at a time."""
    key = _key(table)
    went, came = [], []
    changed: list[Change] = []
    for file in files:
        old, new = (_rows(folder, table, file) for folder in (before, after))
        here = compare(old, new, key)
        went.append(old.filter(pc.is_in(old.column(key), value_set=pa.array(here.went, pa.string()))))
        came.append(new.filter(pc.is_in(new.column(key), value_set=pa.array(here.came, pa.string()))))
        changed += here.changed
    if not files:
        return Changes((), (), ())
    # what left one month for another is still there
    rest = compare(pa.concat_tables(went), pa.concat_tables(came), key)
    return Changes(rest.came, rest.went, tuple(sorted((*changed, *rest.changed), key=lambda change: change.id)))


def _rows(folder: Path, table: Table[Any], file: str) -> pa.Table:
    return _identified(pa.concat_tables([table.schema.empty_table(), *stream(folder, table, None, [file])]), table)


def _key(table: Table[Any]) -> str:
    return table.key[0] if len(table.key) == 1 else ID


def _identified(rows: pa.Table, table: Table[Any]) -> pa.Table:
    """Rows with one column that identifies each: of rejects, the file and the number of the record."""
    if len(table.key) == 1:
        return rows
    parts = [rows.column(name).cast(pa.string()) for name in table.key]
    return rows.append_column(ID, pc.binary_join_element_wise(*parts, BETWEEN))


def hold_and_run(settings: Settings, folder: Path, command: Sequence[str]) -> int:
    """Run a command while the release stays, however many runs go by; gives the command's exit code.

    The command finds the folder of the release in its environment, as CORROBORATE_RELEASE; of one at an address that is
    a copy on this machine, and CORROBORATE_RELEASE_ADDRESS is where it lies.
    """
    import subprocess  # noqa: PLC0415 - only this needs it

    with ExitStack() as stack:
        stack.enter_context(locks.held(folder))
        environment = {**os.environ, HELD: str(folder)}
        if settings.is_remote:
            environment[HELD_ADDRESS] = stack.enter_context(remote.held(settings, folder.name))
        try:
            return subprocess.call(command, env=environment)
        except OSError as error:
            raise InputError(
                f"{command[0]}: {(error.strerror or str(error)).lower()}. Give a command to run"
            ) from error
