"""Names of files, in folders and in archives: which are passed over, and how one is written in a table."""

import os

META = ".meta.json"
SKIPPED = ("readme",)
"""Names that begin so speak about the folder they are in."""

FOLDERS = frozenset({"__macosx"})
"""Folders that packers add to an archive, with what a file system knows of its files."""


def is_skipped(path: str) -> bool:
    """Whether a file is none to read: hidden, a README, or metadata of another one."""
    parts = [part for part in path.replace("\\", "/").casefold().split("/") if part not in {"", ".", ".."}]
    return not parts or any(part.startswith(".") or part in FOLDERS for part in parts) or _explains(parts[-1])


def _explains(name: str) -> bool:
    return name.startswith(SKIPPED) or name.endswith(META)


def shown(name: str) -> str:
    """A file's name as text: what is not UTF-8 is written as an escape, since no table can hold it."""
    return os.fsencode(name).decode("utf-8", "backslashreplace") if not _is_text(name) else name


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
