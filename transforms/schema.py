"""How a table is declared: a row type, from which everything else about the table is derived.

A row type is a frozen dataclass whose fields are annotated with their meaning and their limits. From it come
the Arrow schema (types, nullability, descriptions, key), the base expectation suite and the data dictionary.
"""

import dataclasses
import types
import typing
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class AtLeast:
    """No value of the column lies below this one."""

    bound: float


@dataclass(frozen=True, slots=True)
class AtMost:
    """No value of the column lies above this one."""

    bound: float


@dataclass(frozen=True, slots=True)
class OneOf:
    """The column holds these values only; for a list column, each element does."""

    values: tuple[str, ...]

    def __init__(self, *values: str) -> None:
        object.__setattr__(self, "values", values)


@dataclass(frozen=True, slots=True)
class Unit:
    """What the numbers of the column count."""

    name: str


@dataclass(frozen=True, slots=True)
class References:
    """Each value (each element of a list) stands in that column of that table."""

    table: str
    column: str


Limit = AtLeast | AtMost | OneOf | Unit | References


class Row(Protocol):
    """Any dataclass instance."""

    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]


R = TypeVar("R", bound=Row)

ARROW_TYPES: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us", tz="UTC"),
    date: pa.date32(),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, as its row type declares it."""

    name: str
    type: pa.DataType
    nullable: bool
    meaning: str
    limits: tuple[Limit, ...]
    inner: "tuple[Column, ...]" = ()
    """The fields of a struct, or of the structs in a list."""

    def limit(self, kind: type[Any]) -> Any:
        """The column's limit of one kind, or None."""
        return next((limit for limit in self.limits if isinstance(limit, kind)), None)


@dataclass(frozen=True)
class Table(Generic[R]):
    """A table of the public contract: its name, the type of its rows and the columns that identify one."""

    name: str
    row: type[R]
    key: tuple[str, ...]

    @property
    def meaning(self) -> str:
        """What one row is, from the row type's docstring."""
        return (self.row.__doc__ or "").strip().splitlines()[0]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order of their declaration."""
        return tuple(_columns(self.row))

    @cached_property
    def schema(self) -> pa.Schema:
        """The Arrow schema; descriptions and the key travel in its metadata, and so inside every Parquet file."""
        fields = [
            pa.field(column.name, column.type, column.nullable, metadata={"description": column.meaning})
            for column in self.columns
        ]
        return pa.schema(fields, metadata={"description": self.meaning, "key": ",".join(self.key)})

    def to_arrow(self, rows: Iterable[R]) -> pa.Table:
        """Rows as an Arrow table, sorted by the key so that equal content gives equal bytes.

        Raises:
            pyarrow.ArrowInvalid: a value does not fit its column's type.
            ValueError: a column that must have a value has none.
        """
        ordered = sorted(rows, key=lambda row: tuple(_sortable(getattr(row, name)) for name in self.key))
        columns = [pa.array([_plain(getattr(row, c.name)) for row in ordered], type=c.type) for c in self.columns]
        for column, values in zip(self.columns, columns, strict=True):
            if values.null_count and not column.nullable:
                row = ordered[values.is_null().to_pylist().index(True)]
                key = ", ".join(f"{name} {getattr(row, name)!r}" for name in self.key)
                raise ValueError(f"{self.name}.{column.name} has no value in the row with {key}, but must have one")
        return pa.table(columns, schema=self.schema)

    def from_arrow(self, table: pa.Table) -> list[R]:
        """The rows of an Arrow table that has at least this table's columns."""
        names = [column.name for column in self.columns]
        readers = [_reader(hint) for hint in _hints(self.row).values()]
        columns = [
            [read(value) for value in table.column(name).to_pylist()] for name, read in zip(names, readers, strict=True)
        ]
        return [self.row(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)]


def _hints(row: type[Row]) -> dict[str, Any]:
    hints = typing.get_type_hints(row, include_extras=True)
    return {field.name: hints[field.name] for field in dataclasses.fields(row)}


def _columns(row: type[Row]) -> Iterable[Column]:
    for name, hint in _hints(row).items():
        if typing.get_origin(hint) is not typing.Annotated:
            raise TypeError(f"{row.__name__}.{name} is declared without its meaning")
        inner, meaning, *limits = typing.get_args(hint)
        plain, nullable = _without_none(inner)
        yield Column(name, _arrow_type(plain), nullable, meaning, tuple(limits), _inner(plain))


def _inner(hint: Any) -> "tuple[Column, ...]":
    element = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else hint
    return tuple(_columns(typing.cast("type[Row]", element))) if dataclasses.is_dataclass(element) else ()


def _without_none(hint: Any) -> tuple[Any, bool]:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        kept = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        if len(kept) != 1:
            raise TypeError(f"a column has one type and perhaps None, not {hint}")
        return kept[0], True
    return hint, False


def _arrow_type(hint: Any) -> pa.DataType:
    if hint in ARROW_TYPES:
        return ARROW_TYPES[hint]
    if typing.get_origin(hint) is tuple:
        return pa.list_(pa.field("element", _arrow_type(typing.get_args(hint)[0]), nullable=False))
    if dataclasses.is_dataclass(hint):
        return pa.struct([pa.field(c.name, c.type, c.nullable) for c in _columns(typing.cast("type[Row]", hint))])
    raise TypeError(f"no Arrow type for {hint}")


def _reader(hint: Any) -> Any:
    plain, _ = _without_none(typing.get_args(hint)[0] if typing.get_origin(hint) is typing.Annotated else hint)
    if typing.get_origin(plain) is tuple:
        element = _reader(typing.get_args(plain)[0])
        return lambda values: None if values is None else tuple(element(value) for value in values)
    if dataclasses.is_dataclass(plain):
        build = typing.cast("type[Any]", plain)
        return lambda value: None if value is None else build(**value)
    return lambda value: value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(element) for element in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


def _sortable(value: Any) -> tuple[bool, Any]:
    return (value is not None, value)


def names(columns: Sequence[Column]) -> list[str]:
    """The names of some columns."""
    return [column.name for column in columns]
