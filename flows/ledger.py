"""The ledger: which files a release was made from, so that the next run works only on what is new or changed.

    data/ledger/<release>.parquet    a row a file: name, size, stamp (when it changed, or its ETag), SHA-256

It lies beside the releases and is no table: a file that was touched and not changed gives a new ledger and no new
release. What the run that made the release said of it is kept with it, for the run that finds nothing new.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows.sources import Source

SCHEMA = pa.schema([(name, pa.string()) for name in ("raw_path", "stamp", "content", "reader")])


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as it was when it was worked on.

    Attributes:
        stamp: what a file system tells without opening it: size and time of change, or an ETag.
        content: SHA-256 of its bytes, and of those of the metadata beside it; the stamp, where the file is elsewhere.
        reader: the version of the code that read it.
    """

    stamp: str
    content: str
    reader: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of a release.

    Attributes:
        files: by the name they have in the tables.
        outcome: what the run that made the release said, with `conditions`, on which that depends.
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    outcome: Mapping[str, Any] = field(default_factory=dict)

    def save(self, data: Path, release: str) -> None:
        """Keep it for a release, in one step."""
        target = _path(data, release)
        target.parent.mkdir(exist_ok=True)
        names = sorted(self.files)
        entries = [self.files[name] for name in names]
        columns = [[getattr(entry, name) for entry in entries] for name in SCHEMA.names[1:]]
        table = pa.table([pa.array(column, pa.string()) for column in (names, *columns)], schema=SCHEMA)
        facts = json.dumps(self.outcome)
        aside = target.with_name(f".{target.name}")
        pq.write_table(table.replace_schema_metadata({"outcome": facts}), aside, compression="zstd")
        aside.replace(target)

    @classmethod
    def load(cls, data: Path, release: Path | None) -> "Ledger":
        """The ledger of a release; an empty one where there is none that can be read."""
        if release is None:
            return cls()
        try:
            table = pq.read_table(_path(data, release.name))
            outcome = json.loads(table.schema.metadata[b"outcome"])
            entries = map(Entry, *(table.column(name).to_pylist() for name in SCHEMA.names[1:]))
            files = dict(zip(table.column("raw_path").to_pylist(), entries, strict=True))
            return cls(files, outcome)
        except (OSError, pa.ArrowException, ValueError, KeyError, TypeError):
            return cls()  # every file is looked at again, which costs time and changes nothing


@dataclass(frozen=True, slots=True)
class Due:
    """What of the files that were found has to be worked on.

    Attributes:
        sources: those that are new or changed, or that other code has read.
        entries: each file that was found, as it is now; one that cannot be read is not among them.
        known: names of the files that need no work.
        again: names of files whose bytes the release before holds as other code read them.
    """

    sources: tuple[Source, ...]
    entries: Mapping[str, Entry]
    known: frozenset[str]
    again: frozenset[str]


def due(found: Sequence[Source], ledger: Ledger, reader: str) -> Due:
    """Compare the files that are there with those of the ledger; only one whose stamp is another is opened.

    Args:
        found: the files that are there.
        ledger: the ledger of the last release.
        reader: the version of the code that reads them today.
    """
    sources, entries, known, again = [], {}, set(), set()
    for source in found:
        before = ledger.files.get(source.raw_path)
        stamp = source.stamp()
        unopened = before is not None and stamp and before.stamp == stamp
        content = before.content if before is not None and unopened else source.content()
        if content is not None:
            entries[source.raw_path] = Entry(stamp, content, reader)
        same = before is not None and before.content == content
        if before is not None and same and before.reader == reader:
            known.add(source.raw_path)
            continue
        if same:
            again.add(source.raw_path)
        sources.append(source)
    return Due(tuple(sources), entries, frozenset(known), frozenset(again))


def lies_in(raw_path: str, files: Iterable[str]) -> bool:
    """Whether a name of the tables is one of some files, or a member of one that is an archive."""
    names = files if isinstance(files, (set, frozenset, dict)) else set(files)
    while raw_path not in names:
        raw_path, slash, _ = raw_path.rpartition("/")
        if not slash:
            return False
    return True


def _path(data: Path, release: str) -> Path:
    return data / "ledger" / f"{release}.parquet"
