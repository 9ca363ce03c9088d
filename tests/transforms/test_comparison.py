"""Which rows came, went or changed."""

import pandas as pd

from transforms.comparison import Change, compare


def frame(**rows: tuple[object, object]) -> pd.DataFrame:
    return pd.DataFrame([(name, *values) for name, values in rows.items()], columns=["id", "value", "unit"])


def test_rows_come_go_and_change() -> None:
    before = frame(a=(1.0, "ton"), b=(2.0, None), c=(3.0, "mile"), d=(None, "day"))
    after = frame(e=(9.0, "ton"), c=(3.0, "kilometre"), b=(2.0, None), d=(4.0, None))
    found = compare(before, after, "id", ("value", "unit"))
    assert (found.came, found.went) == (("e",), ("a",))
    assert found.changed == (
        Change("c", {"unit": ("mile", "kilometre")}),
        Change("d", {"value": (None, 4.0), "unit": ("day", None)}),
    )


def test_the_same_rows_in_another_order_are_no_change() -> None:
    before = frame(a=(1.0, None), b=(2.0, "ton"))
    assert not compare(before, before.iloc[::-1], "id", ("value", "unit"))
    assert not compare(before.iloc[:0], before.iloc[:0], "id", ("value", "unit"))
