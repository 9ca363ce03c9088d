"""The files that editors keep for a run, which the settings name: waivers and corrections."""

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from flows.settings import SettingsError
from transforms.checks.waivers import (
    Waiver,
    WaiverError,
    expired_waivers,
    parse_waivers,
    unused_waivers,
)
from transforms.names.corrections import Correction, CorrectionError, parse_corrections
from transforms.tables import Finding

log = logging.getLogger("corroborate")

Row = TypeVar("Row", Waiver, Correction)


def read_waivers(path: Path | None) -> list[Waiver]:
    """The waivers of a file; none without one.

    Raises:
        SettingsError: the file cannot be read, or what it says cannot be used.
    """
    return _read("waivers", path, parse_waivers)


def warn_of_waivers(findings: Sequence[Finding], waivers: Sequence[Waiver], day: date) -> None:
    """Say of each waiver that waives none of the findings of a release why it does not."""
    for waiver in unused_waivers(findings, waivers):
        log.warning("the waiver of %s names no finding of this release; remove it if it is settled", waiver.finding_id)
    for waiver in expired_waivers(findings, waivers, day):
        log.warning("the waiver of %s expired on %s: the finding is open again", waiver.finding_id, waiver.expires)


def read_corrections(path: Path | None) -> list[Correction]:
    """The corrections of a file; none without one.

    Raises:
        SettingsError: the file cannot be read, or what it says cannot be used.
    """
    return _read("corrections", path, parse_corrections)


def _read(setting: str, path: Path | None, parse: Callable[[str, str], list[Row]]) -> list[Row]:
    if path is None:
        return []
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise SettingsError(f"setting {setting}: {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"setting {setting}: {path} is not UTF-8 text: save it as such") from error
    except (WaiverError, CorrectionError) as error:
        raise SettingsError(str(error)) from error


def today() -> date:
    """The day by which waivers expire, the same all over the world."""
    return datetime.now(UTC).date()
