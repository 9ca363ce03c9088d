"""The data dictionary: every table and column of a release in words, from their declaration alone."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

from transforms.schema import AtLeast, AtMost, Column, Limit, OneOf, References, Table, Unit
from transforms.tables import TABLES

INTRODUCTION = """\
# Tables

Every release holds these tables as Parquet, each in a folder of its own: `data/current/<table>/*.parquet`. The
descriptions, and the columns that identify a row, stand in the Parquet metadata too. This page is written by
`corroborate describe --markdown` from `transforms/tables.py`.
"""


def to_markdown(tables: Sequence[Table[Any]] = TABLES) -> str:
    """The dictionary as a Markdown page."""
    lines = [INTRODUCTION]
    for table in tables:
        lines += [f"## {table.name}", "", f"{table.meaning} Key: {_code(table.key)}.", ""]
        lines += ["| column | type | null | meaning |", "|---|---|---|---|"]
        lines += [
            f"| `{name}` | {type_name(column.type)} | {'yes' if column.nullable else ''} | {_cell(column)} |"
            for name, column in _flat(table.columns)
        ]
        lines.append("")
    return "\n".join(lines)


def to_text(tables: Sequence[Table[Any]] = TABLES, width: int = 100) -> str:
    """The dictionary for a terminal, at most `width` columns wide."""
    lines: list[str] = []
    for table in tables:
        lines += [table.name, f"  {table.meaning}", f"  key: {', '.join(table.key)}", ""]
        rows = [(name, _short(column), column) for name, column in _flat(table.columns)]
        names = max(len(name) for name, _, _ in rows)
        types = max(len(kind) for _, kind, _ in rows)
        for name, kind, column in rows:
            indent = " " * (names + types + 6)
            head = f"  {name:<{names}}  {kind:<{types}}  "
            lines += textwrap.wrap(_meaning(column), width, initial_indent=head, subsequent_indent=indent)
        lines.append("")
    return "\n".join(lines)


def to_data(tables: Sequence[Table[Any]] = TABLES) -> dict[str, Any]:
    """The dictionary as plain values for JSON: table name to meaning, key and columns."""
    return {
        table.name: {
            "meaning": table.meaning,
            "key": list(table.key),
            "columns": [
                {"name": name, "type": type_name(column.type), "nullable": column.nullable, "meaning": _meaning(column)}
                for name, column in _flat(table.columns)
            ],
        }
        for table in tables
    }


def type_name(kind: pa.DataType) -> str:
    """An Arrow type in a reader's words."""
    if pa.types.is_list(kind):
        return f"list of {type_name(kind.value_type)}"
    if pa.types.is_struct(kind):
        return "struct"
    if pa.types.is_timestamp(kind):
        return "timestamp (UTC)"
    return {"bool": "boolean", "double": "float64", "date32[day]": "date"}.get(str(kind), str(kind))


def _flat(columns: Iterable[Column], prefix: str = "") -> Iterator[tuple[str, Column]]:
    for column in columns:
        yield prefix + column.name, column
        yield from _flat(column.inner, f"{prefix}{column.name}.")


def _short(column: Column) -> str:
    return type_name(column.type) + ("?" if column.nullable else "")


def _cell(column: Column) -> str:
    return _meaning(column).replace("|", "\\|")


def _meaning(column: Column) -> str:
    return " ".join([column.meaning, *filter(None, map(_limit, column.limits))])


def _limit(limit: Limit) -> str:
    match limit:
        case AtLeast(bound):
            return f"At least {bound:g}."
        case AtMost(bound):
            return f"At most {bound:g}."
        case OneOf():
            return f"One of: {', '.join(limit.values)}."
        case Unit(name):
            return f"In {name}."
        case References(table, column):
            return f"Found in {table}.{column}."


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
