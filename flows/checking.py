"""`corroborate check`: what a run would be done with, and what would stop it, without doing it."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from expectations.words import counted
from flows import sources
from flows.addresses import is_address
from flows.files import InputError
from flows.settings import Settings, SettingsError, options
from flows.waiving import read_corrections, read_waivers
from transforms.language.models import ModelError, require


@dataclass(frozen=True, slots=True)
class Checked:
    """What would be used.

    Attributes:
        settings: each setting by name: its value, and where that comes from.
        facts: what the files that are named hold, in words.
        problems: what would stop a run, and what to do about it.
    """

    settings: dict[str, tuple[Any, str]]
    facts: tuple[str, ...]
    problems: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "settings": {
                name: {"value": value if isinstance(value, (int, float, type(None))) else str(value), "from": origin}
                for name, (value, origin) in self.settings.items()
            },
            "facts": list(self.facts),
            "problems": list(self.problems),
        }

    def as_text(self) -> str:
        """For a terminal."""
        width = max(map(len, self.settings))
        values = {name: "-" if value is None else str(value) for name, (value, _) in self.settings.items()}
        room = max(map(len, values.values()))
        lines = [f"{n:{width}}  {values[n]:{room}}  {origin}" for n, (_, origin) in self.settings.items()]
        return "\n".join([*lines, "", *self.facts, *(f"PROBLEM: {problem}" for problem in self.problems)]).rstrip()


def check(settings: Settings, given: Mapping[str, tuple[Any, str]], paths: Sequence[str]) -> Checked:
    """Look at everything that the settings name.

    Args:
        settings: those that hold.
        given: those that are not left at their default, with where they come from.
        paths: raw files that a run would be given.
    """
    origins = {name: origin for name, (_, origin) in given.items()}
    chosen = {
        option.name: (getattr(settings, option.name), origins.get(option.name, "default")) for option in options()
    }
    facts, problems = [], []
    for look in (_waivers, _corrections, _model, _data, lambda _: _paths(settings, paths)):
        try:
            facts += _told(look, settings)
        except (SettingsError, InputError, ModelError) as error:
            problems.append(str(error))
    return Checked(chosen, tuple(facts), tuple(problems))


def _told(look: Callable[[Settings], str | None], settings: Settings) -> list[str]:
    fact = look(settings)
    return [fact] if fact else []


def _waivers(settings: Settings) -> str | None:
    return f"{settings.waivers}: {counted(len(read_waivers(settings.waivers)), 'waiver')}" if settings.waivers else None


def _corrections(settings: Settings) -> str | None:
    found = read_corrections(settings.corrections)
    return f"{settings.corrections}: {counted(len(found), 'correction')}" if settings.corrections else None


def _model(settings: Settings) -> str | None:
    require(settings.language_model)
    return None


def _data(settings: Settings) -> str | None:
    """Whether the data folder, or the one it would be made in, can be written."""
    folder = settings.folder.absolute()
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not there.is_dir():
        raise SettingsError(f"setting data: {there} is a file; give a folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise SettingsError(f"setting data: {there} cannot be written; give another folder, or let this user write")
    where = f"{settings.data}, worked on in {folder}" if settings.is_remote else str(folder)
    return f"data: {where}{'' if folder.exists() else ', which will be made'}"


def _paths(settings: Settings, paths: Sequence[str]) -> str | None:
    if not paths:
        return None
    found, rejects = sources.given(paths, settings)
    away = sum(is_address(source.raw_path) for source in found)
    elsewhere = f", {away:,} of them elsewhere" if away else ""
    unread = counted(len(rejects), "entry of a folder", "entries of folders")
    return f"{counted(len(found), 'raw file')}{elsewhere}; {unread} cannot be read"
