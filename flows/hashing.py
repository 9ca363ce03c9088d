"""Hashes of files."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def sha256_of(paths: Iterable[Path]) -> str | None:
    """One hash of the bytes of some files; None where one cannot be read."""
    hasher = hashlib.sha256()
    try:
        for path in paths:
            with path.open("rb") as file:
                hasher.update(hashlib.file_digest(file, "sha256").digest())
    except OSError:
        return None
    return hasher.hexdigest()
