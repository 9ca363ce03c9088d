"""The settings of a run: one small file, environment variables and flags, all under the same names.

`corroborate.toml` in the working directory gives `max_reject_share = 0.1`, the environment
`CORROBORATE_MAX_REJECT_SHARE=0.1`, the command line `--max-reject-share 0.1`; the later of these wins.
"""

import dataclasses
import difflib
import os
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from flows.addresses import WAIT
from flows.readers.contract import LIMITS, MEBIBYTE, Limits
from transforms.ids import digest
from transforms.schema import AtLeast, AtMost, OneOf

FILE = Path("corroborate.toml")
PREFIX = "CORROBORATE_"
HELD = "CORROBORATE_RELEASE"
HELD_ADDRESS = "CORROBORATE_RELEASE_ADDRESS"
"""What `corroborate hold` tells the command that it runs; no settings."""


class SettingsError(Exception):
    """A setting that is unknown or cannot be used; the message names it and says what is expected."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the help shows in place of a value, where the last word of the setting's name does not say it."""

    word: str


FOLDER, TABLE = Shown("FOLDER"), Shown("FILE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything about a run that a user may choose; each field's annotation is its help text and its limits."""

    data: Annotated[str, "folder or address (s3://…, gcs://…) that holds releases and reports", FOLDER] = "data"
    cache: Annotated[Path, "folder of this machine in which data at an address is worked on", FOLDER] = Path(
        os.environ.get("XDG_CACHE_HOME", "~/.cache"), "corroborate"
    )
    root: Annotated[Path, "folder that the names of raw files are relative to in the tables", FOLDER] = Path()
    fail_on: Annotated[
        str, "least severity of an open finding that fails the gate", OneOf("info", "warning", "error", "never")
    ] = "error"
    max_reject_share: Annotated[
        float, "largest share of raw records that may be rejected before a release is refused", AtLeast(0), AtMost(1)
    ] = 0.5
    waivers: Annotated[Path | None, "CSV file of waived findings: finding_id, reason, owner, expires", TABLE] = None
    corrections: Annotated[
        Path | None, "CSV file of names that are the same or different: kind, name, other, reason, owner, ...", TABLE
    ] = None
    language_model: Annotated[
        str | None,
        "spaCy pipeline in place of the one that is shipped: a folder or an installed package",
    ] = None
    keep_releases: Annotated[int, "releases kept with their reports, the current one among them", AtLeast(1)] = 14
    keep_rejects: Annotated[
        Path | None, "folder for the raw bytes of rejected records, each in a file named by its SHA-256", FOLDER
    ] = None
    max_file_megabytes: Annotated[int, "megabytes read of one file or archive, after decompression", AtLeast(1)] = (
        LIMITS.file // MEBIBYTE
    )
    max_document_megabytes: Annotated[
        int, "megabytes of what has to be held as a whole, such as a JSON document", AtLeast(1)
    ] = LIMITS.document // MEBIBYTE
    max_record_megabytes: Annotated[int, "megabytes of one record, such as a page", AtLeast(1)] = (
        LIMITS.record // MEBIBYTE
    )
    max_text_characters: Annotated[int, "characters of the text of one article", AtLeast(1)] = LIMITS.text
    max_expansion: Annotated[
        int, "times its size that a file may unpack to; a bomb takes 1000", AtLeast(1), Shown("TIMES")
    ] = LIMITS.expansion
    max_members: Annotated[int, "members of one archive", AtLeast(1)] = LIMITS.members
    max_nesting: Annotated[int, "archives and compressions in each other", AtLeast(1), Shown("LEVELS")] = LIMITS.nesting
    max_seconds: Annotated[float, "seconds that reading one document may take", AtLeast(0.1), AtMost(86_400)] = (
        LIMITS.seconds
    )
    max_wait_seconds: Annotated[
        float, "seconds that the server of an address may give no answer", AtLeast(0.1), AtMost(86_400)
    ] = WAIT
    batch_files: Annotated[int, "most raw files in one batch", AtLeast(1)] = 500
    batch_megabytes: Annotated[int, "raw megabytes after which a batch is closed", AtLeast(1)] = 32
    batch_articles: Annotated[int, "most articles in one batch", AtLeast(1)] = 500
    workers: Annotated[
        int, "processes that work beside each other; the result is the same", AtLeast(1), Shown("PROCESSES")
    ] = max(2, os.cpu_count() or 1)

    @property
    def is_remote(self) -> bool:
        """Whether the data lies at an address."""
        return "://" in str(self.data)

    @property
    def folder(self) -> Path:
        """The data folder on this machine; of data at an address, the one in which it is worked on."""
        return self.cache.expanduser() / digest(self.data) if self.is_remote else Path(self.data)

    @property
    def apart(self) -> tuple[str, ...]:
        """The files, folders and addresses that the settings name, which hold no articles to read."""
        named = (self.keep_rejects, self.waivers, self.corrections)
        return (str(self.data), str(self.folder), str(FILE), *(str(path) for path in named if path is not None))

    @property
    def limits(self) -> Limits:
        """How much of the raw files is read."""
        return Limits(
            file=self.max_file_megabytes * MEBIBYTE,
            document=self.max_document_megabytes * MEBIBYTE,
            record=self.max_record_megabytes * MEBIBYTE,
            text=self.max_text_characters,
            expansion=self.max_expansion,
            members=self.max_members,
            nesting=self.max_nesting,
            seconds=self.max_seconds,
        )


@dataclass(frozen=True, slots=True)
class Option:
    """One setting as a user meets it."""

    name: str
    type: type[Any]
    optional: bool
    default: Any
    meaning: str
    limits: tuple[Any, ...]

    @property
    def flag(self) -> str:
        """Its name on the command line."""
        return "--" + self.name.replace("_", "-")

    @property
    def shown(self) -> str:
        """What the help shows in place of its value: the words to choose from, else what is counted or named."""
        for limit in self.limits:
            if isinstance(limit, OneOf):
                return "{" + ",".join(limit.values) + "}"
            if isinstance(limit, Shown):
                return limit.word
        return self.name.rpartition("_")[2].upper()


def options() -> tuple[Option, ...]:
    """Every setting, in the order of declaration."""
    hints = typing.get_type_hints(Settings, include_extras=True)
    return tuple(_option(field, hints[field.name]) for field in dataclasses.fields(Settings))


def load(flags: Mapping[str, Any], environ: Mapping[str, str], folder: Path) -> Settings:
    """The settings that hold for a run.

    Args:
        flags: settings given on the command line or to a deployment, by name; None means not given.
        environ: the environment; only names that begin with `CORROBORATE_` are looked at.
        folder: where `corroborate.toml` may lie.

    Raises:
        SettingsError: a name is unknown, a value is wrong, or the file cannot be read.
    """
    return Settings(**{name: value for name, (value, _) in given(flags, environ, folder).items()})


def given(flags: Mapping[str, Any], environ: Mapping[str, str], folder: Path) -> dict[str, tuple[Any, str]]:
    """The settings that are not left at their default, each with the place that it comes from; as `load` takes them."""
    known = {option.name: option for option in options()}
    found: dict[str, tuple[Any, str]] = {}
    for origin, said in (
        (str(FILE), _from_file(folder / FILE)),
        ("the environment", _from_environment(environ)),
        ("the command line", {name: value for name, value in flags.items() if value is not None}),
    ):
        for name, value in said.items():
            if name not in known:
                raise SettingsError(_unknown(name, origin, known))
            found[name] = (_value(known[name], value, origin), origin)
    return found


def _option(field: "dataclasses.Field[Any]", hint: Any) -> Option:
    inner, meaning, *limits = typing.get_args(hint)
    kinds = typing.get_args(inner) if isinstance(inner, types.UnionType) else (inner,)
    kind = next(each for each in kinds if each is not type(None))
    return Option(field.name, kind, len(kinds) > 1, field.default, meaning, tuple(limits))


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read as settings: {error}. Correct it there") from error


def _from_environment(environ: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in sorted(environ.items())
        if name.startswith(PREFIX) and name not in {HELD, HELD_ADDRESS}
    }


def _unknown(name: str, origin: str, known: Mapping[str, Option]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {close[0]}?" if close else f"the settings are {', '.join(known)}"
    return f"unknown setting {name!r} from {origin}: {hint}"


def _value(option: Option, value: Any, origin: str) -> Any:
    try:
        converted = _convert(option, value)
    except (TypeError, ValueError) as error:
        raise SettingsError(_wrong(option, value, origin, f"expected {_expected(option)}")) from error
    for limit in option.limits:
        if isinstance(limit, OneOf) and converted not in limit.values:
            close = difflib.get_close_matches(str(converted), limit.values, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            raise SettingsError(_wrong(option, value, origin, f"expected one of {', '.join(limit.values)}{hint}"))
        if isinstance(limit, AtLeast) and not converted >= limit.bound:
            raise SettingsError(_wrong(option, value, origin, f"expected at least {limit.bound}"))
        if isinstance(limit, AtMost) and not converted <= limit.bound:
            raise SettingsError(_wrong(option, value, origin, f"expected at most {limit.bound}"))
    return converted


def _convert(option: Option, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, str | int | float | Path):
        raise TypeError(value)
    if isinstance(value, str) and not value.strip():
        if option.optional:
            return None
        raise ValueError(value)
    if option.type in (str, Path) and not isinstance(value, str | Path):
        raise TypeError(value)
    if option.type is int and isinstance(value, float):
        raise TypeError(value)
    return option.type(value)


def _expected(option: Option) -> str:
    return {int: "a whole number", float: "a number", Path: "a path", str: "a word"}[option.type]


def _wrong(option: Option, value: Any, origin: str, expected: str) -> str:
    return f"setting {option.name} from {origin} is {str(value)!r}: {expected}"
