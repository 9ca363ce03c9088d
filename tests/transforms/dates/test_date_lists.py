"""Days in lists that name their month once."""

import pytest


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It was 3, 10 and 17 May 2024.", ["2024-05-03/2024-05-03", "2024-05-10/2024-05-10", "2024-05-17/2024-05-17"]),
        ("It was May 3, 10 and 17.", ["2025-05-03/2025-05-03", "2025-05-10/2025-05-10", "2025-05-17/2025-05-17"]),
        ("They had 3, 10 and 17 boats in May 2024.", ["2024-05-01/2024-05-31"]),
    ],
)
def test_days_of_a_list(text, days, means) -> None:
    assert [day for day in means(text) if not day.startswith("2026")] == days
