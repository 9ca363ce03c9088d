"""Names of files, in folders and in archives: which are passed over, and how one is written in a table."""

import os
import re

SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")

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
    """A file's name as text: what no table or terminal can show as it is, is written as an escape."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace") if SURROGATE.search(name) else name
    return CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
