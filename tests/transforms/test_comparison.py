"""Which rows came, went or changed."""

from datetime import UTC, date, datetime

import pyarrow as pa

from transforms.comparison import Change, compare
from transforms.tables import ENTITIES, Entity

SCHEMA = pa.schema([("id", pa.string()), ("value", pa.float64()), ("unit", pa.string())])


def table(**rows: tuple[object, object]) -> pa.Table:
    return pa.Table.from_pylist(
        [{"id": name, "value": value, "unit": unit} for name, (value, unit) in rows.items()], schema=SCHEMA
    )


def test_rows_come_go_and_change() -> None:
    before = table(a=(1.0, "ton"), b=(2.0, None), c=(3.0, "mile"), d=(None, "day"))
    after = table(e=(9.0, "ton"), d=(4.0, None), c=(3.0, "kilometre"), b=(2.0, None))
    found = compare(before, after, "id")
    assert (found.came, found.went) == (("e",), ("a",))
    assert found.changed == (
        Change("c", {"unit": ("mile", "kilometre")}),
        Change("d", {"value": (None, 4.0), "unit": ("day", None)}),
    )


def test_the_same_rows_in_another_order_are_no_change() -> None:
    before = table(a=(1.0, None), b=(2.0, "ton"))
    assert not compare(before, before.take([1, 0]), "id")
    assert not compare(before.slice(0, 0), before.slice(0, 0), "id")


def test_lists_and_days_are_compared_too() -> None:
    def rows(entity: str, *aliases: str) -> pa.Table:
        nothing = {column.name: None if column.nullable else "" for column in ENTITIES.columns}
        counts = {"article_count": 1, "mention_count": 1}
        return ENTITIES.to_arrow([Entity(**{**nothing, **counts, "entity_id": entity, "aliases": aliases})])

    assert not compare(rows("a", "Bess", "Beth"), rows("a", "Bess", "Beth"), "entity_id")
    (change,) = compare(rows("a", "Bess"), rows("a", "Bess", "Beth"), "entity_id").changed
    assert change == Change("a", {"aliases": (["Bess"], ["Bess", "Beth"])})

    def days(day: date, at: datetime) -> pa.Table:
        return pa.table({"id": ["a"], "day": pa.array([day], pa.date32()), "at": pa.array([at])})

    noon, one = (datetime(2026, 3, 3, hour, tzinfo=UTC) for hour in (12, 13))
    (change,) = compare(days(date(2026, 3, 3), noon), days(date(2026, 3, 4), one), "id").changed
    assert change.columns["day"] == ("2026-03-03", "2026-03-04")
    assert change.columns["at"] == ("2026-03-03 12:00:00+00:00", "2026-03-03 13:00:00+00:00")
