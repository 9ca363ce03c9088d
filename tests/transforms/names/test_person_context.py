"""What stands around the name of a person: an age, a verb of saying, a degree; and days and months that bear one."""

import pytest

from transforms.names.person_context import age_after, dates, holiday_end, is_degree, lives, speaks, stands_as_person


@pytest.mark.parametrize(
    ("rule", "text", "at", "holds"),
    [
        (dates, "In August Ruiz met them.", 1, True),
        (dates, "With August Ruiz it was so.", 1, False),
        (dates, "August Ruiz met them.", 0, False),
        (is_degree, "Ana Ruiz, M.D., left.", 3, True),
        (is_degree, "Ana Ruiz, MD, left.", 3, True),
        (is_degree, "Alder Burnie, MD, burned.", 3, False),
        (is_degree, "ask, Ph.D., left.", 2, False),
        (speaks, "Ruiz said so.", 1, True),
        (speaks, "Ruiz fell.", 1, False),
        (speaks, "Ruiz", 1, False),
        (age_after, "Ruiz, 41, left.", 1, True),
        (age_after, "Ruiz, 41 boats and a quay", 1, False),
        (lives, "Ruiz, who left, wept.", 1, True),
        (lives, "Ruiz, which burned, fell.", 1, False),
        (stands_as_person, "Ruiz who left", 1, True),
        (stands_as_person, "Ruiz, a former diplomat, left", 1, True),
        (stands_as_person, "Ruiz, 41", 1, True),
        (stands_as_person, "Ruiz, 1941", 1, False),
        (stands_as_person, "Ruiz burned", 1, False),
    ],
)
def test_what_stands_there(rule, text, at, holds, tokens) -> None:
    assert rule(tokens(text), at) == holds


def test_a_day_that_bears_a_full_name(tokens) -> None:
    assert holiday_end(tokens("Ana Ulstrom Ruiz Jr. Day is here"), 0) == 6
    assert holiday_end(tokens("Ana Ulstrom Ruiz Day is here"), 0) == 4
    assert holiday_end(tokens("Ana Day is here"), 0) == 0
    assert holiday_end(tokens("Ana Ruiz left that Day"), 0) == 0
