"""Whether a run has anything to do: with nothing new, the release that is current stays so, and says what it said.

Neither Prefect nor Great Expectations is needed to tell, and so neither is imported.
"""

import time
from collections.abc import Mapping, Sequence, Set
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows import release, remote, sources, versions
from flows.files import lies_below
from flows.ledger import Due, Entry, Ledger, due
from flows.parts import read_rows, stream
from flows.rejects import rejects_of
from flows.settings import Settings
from flows.summary import Summary
from flows.waiving import read_corrections, read_waivers, today, warn_of_waivers
from transforms.ids import digest
from transforms.tables import FINDINGS, REJECTS

SAME_RESULT = frozenset(
    ["data", "cache", "workers", "batch_files", "batch_megabytes", "batch_articles", "keep_releases", "keep_rejects",
     "max_wait_seconds"]
)  # fmt: skip
"""Settings that change neither a table nor the gate."""


def conditions(settings: Settings) -> str:
    """What the result of a run depends on beside the files and the code: settings, waivers and corrections."""
    chosen = {name: value for name, value in asdict(settings).items() if name not in SAME_RESULT}
    chosen["waivers"] = [(waiver, today() <= waiver.expires) for waiver in read_waivers(settings.waivers)]
    chosen["corrections"] = read_corrections(settings.corrections)
    return digest(*(part for item in sorted(chosen.items()) for part in item))


def unchanged(paths: Sequence[str], settings: Settings) -> Summary | None:
    """The outcome of the current release, if a run over these paths would make it again; call it with the lock held.

    Raises:
        flows.files.InputError: a path cannot be used.
        flows.settings.SettingsError: the waivers or corrections cannot be read.
        transforms.language.models.ModelError: there is no language model of the name in the settings.
    """
    started = time.monotonic()
    last = release.current(settings.folder)
    ledger = Ledger.load(settings.folder, last)
    if last is None or not ledger.outcome or ledger.outcome.get("conditions") != conditions(settings):
        return None
    made_by = versions.current(settings.language_model)
    if release.read_manifest(last)["versions"] != made_by or release.damage_of(last, quick=True):
        return None
    found, rejected = sources.given(paths, settings)
    entries: dict[str, Entry] = {}
    reader = versions.intake(settings.limits)
    for source in found:
        one = due([source], ledger, reader)
        if one.sources:
            return None
        entries.update(one.entries)
    known = Due((), entries, frozenset(entries), frozenset())
    before = pa.concat_tables([REJECTS.schema.empty_table(), *stream(last, REJECTS)])
    if not rejects_of([], rejected, last, known, paths, settings.root).equals(before):
        return None
    report = settings.folder / "reports" / last.name / "report.html"
    if not report.is_file():
        return None
    if any(ledger.files[name] != entry for name, entry in entries.items()):
        Ledger({**ledger.files, **entries}, ledger.outcome).save(settings.folder, last.name)
    if settings.waivers is not None:
        warn_of_waivers(read_rows(last, FINDINGS), read_waivers(settings.waivers), today())
    summary = ledger.outcome["summary"]
    here = {**remote.places(settings, last.name)._asdict(), "reasons": tuple(summary["reasons"]), "news": ()}
    nothing = dict.fromkeys(("new_files", "new_articles", "new_versions", "read_articles"), 0)
    seconds = round(time.monotonic() - started, 3)
    return Summary(**{**summary, **here, **nothing, "unchanged": True, "files": len(found), "seconds": seconds})


def ledger_after(
    ledger: Ledger,
    now: Due,
    paths: Sequence[str],
    root: Path,
    outcome: Mapping[str, Any],
    unread: Set[str] = frozenset(),
) -> Ledger:
    """The ledger of the release that a run makes: what lay below its paths and is gone would be new if it came back,
    and what could not be opened is tried again.
    """
    there = {
        name: entry
        for name, entry in ledger.files.items()
        if name not in now.entries and not any(lies_below(name, path, root) for path in paths)
    }
    here = {name: entry for name, entry in now.entries.items() if name not in unread}
    return Ledger({**there, **here}, outcome)
