"""The waivers of a run: a file that the settings name."""

from datetime import UTC, date, datetime
from pathlib import Path

from flows.settings import SettingsError
from transforms.waivers import Waiver, WaiverError, parse_waivers


def read_waivers(path: Path | None) -> list[Waiver]:
    """The waivers of a file; none without one.

    Raises:
        SettingsError: the file cannot be read, or what it says cannot be used.
    """
    if path is None:
        return []
    try:
        return parse_waivers(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise SettingsError(f"setting waivers: {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"setting waivers: {path} is not UTF-8 text: save it as such") from error
    except WaiverError as error:
        raise SettingsError(str(error)) from error


def today() -> date:
    """The day by which waivers expire, the same all over the world."""
    return datetime.now(UTC).date()
