from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated

import pyarrow as pa
import pytest

from transforms.ids import ID_LENGTH, digest
from transforms.schema import AtLeast, OneOf, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece."""

    size: Annotated[int, "How big."]
    label: Annotated[str | None, "What it is called."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing.

    More about it.
    """

    name: Annotated[str, "What it is called."]
    weight: Annotated[float | None, "How heavy.", AtLeast(0)]
    seen: Annotated[datetime | None, "When."]
    day: Annotated[date | None, "Which day."]
    tags: Annotated[tuple[str, ...], "Its tags.", OneOf("red", "blue")]
    part: Annotated[Part | None, "Its piece."]
    parts: Annotated[tuple[Part, ...], "Its pieces."]


THINGS = Table("things", Thing, key=("name",))


def thing(name: str, **columns) -> Thing:
    plain = {"weight": None, "seen": None, "day": None, "tags": (), "part": None, "parts": ()}
    return Thing(name=name, **(plain | columns))


def test_rows_come_back_from_arrow_as_they_went_in() -> None:
    rows = [
        thing("a", weight=1.5, seen=datetime(2024, 1, 1, tzinfo=UTC), day=date(2024, 1, 1), tags=("red",)),
        thing("b", part=Part(size=1, label=None), parts=(Part(size=2, label="x"), Part(size=3, label=None))),
    ]
    assert THINGS.from_arrow(THINGS.to_arrow(rows)) == rows


def test_rows_are_sorted_by_the_key_whatever_their_order() -> None:
    rows = [thing("b"), thing("a"), thing("c")]
    assert THINGS.to_arrow(rows).equals(THINGS.to_arrow(rows[::-1]))


def test_descriptions_and_key_travel_in_the_schema() -> None:
    schema = THINGS.schema
    assert schema.metadata == {b"description": b"One thing.", b"key": b"name"}
    assert schema.field("weight").metadata == {b"description": b"How heavy."}
    assert not schema.field("name").nullable
    assert schema.field("weight").nullable
    assert schema.field("parts").type.value_type.field("size").type == pa.int64()


def test_a_null_where_none_is_allowed_is_refused() -> None:
    with pytest.raises((pa.ArrowInvalid, ValueError), match="name"):
        THINGS.to_arrow([Thing(**{**dict.fromkeys(Thing.__dataclass_fields__), "tags": (), "parts": ()})])


def test_a_column_without_a_meaning_is_refused() -> None:
    @dataclass(frozen=True)
    class Bare:
        """A row."""

        name: str

    with pytest.raises(TypeError, match=r"Bare\.name is declared without its meaning"):
        _ = Table("bare", Bare, key=("name",)).columns


def test_a_digest_tells_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(None) != digest("")
    assert digest(1, 2) == digest("1", "2")
    assert len(digest("x")) == ID_LENGTH
