"""Versions: the code, the seeds and the language model that a release is made by.

What was read of an article, or of a raw file, holds as long as its version is that of today.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from flows.readers import Limits
from transforms.ids import digest
from transforms.language.models import identity


@cache
def current(model: str | None = None) -> dict[str, str]:
    """What makes a release what it is beside its input: the program, the code and seeds that read articles, and the
    language model, the shipped one when none is named.

    Raises:
        transforms.language.models.ModelError: there is no such model.
    """
    hasher = hashlib.blake2b(digest_size=8)
    for package in ("transforms", "seeds", "flows.readers"):
        for name, source in sorted(_sources(files(package))):
            hasher.update(f"{package}/{name}".encode() + b"\0" + source.read_bytes())
    return {"corroborate": version("corroborate"), "language_model": identity(model), "reader": hasher.hexdigest()}


def reader(model: str | None) -> str:
    """The version of what reads articles."""
    return digest(*(part for item in sorted(current(model).items()) for part in item))


def intake(limits: Limits) -> str:
    """The version of what reads raw files: the code, and how much of a file it reads."""
    return digest(current()["reader"], limits)


def _sources(package: Traversable, within: str = "") -> Iterator[tuple[str, Traversable]]:
    """The code and word lists of a package and of those below it, by path."""
    for entry in package.iterdir():
        if entry.is_file() and entry.name.endswith((".py", ".csv")):
            yield f"{within}{entry.name}", entry
        elif entry.is_dir() and entry.joinpath("__init__.py").is_file():
            yield from _sources(entry, f"{within}{entry.name}/")
