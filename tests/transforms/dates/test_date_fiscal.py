"""Fiscal years and quarters."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It rose in fiscal 2025.", {"grain": "fiscal_year", "year": 2025}),
        ("It rose in FY25.", {"grain": "fiscal_year", "year": 2025}),
        ("It rose in the 2024-25 financial year.", {"grain": "split_year", "year": 2024}),
        ("It rose in the fiscal third quarter of 2025.",
         {"grain": "quarter", "nth": 3, "base": {"grain": "fiscal_year", "year": 2025}}),
    ],
)  # fmt: skip
def test_fiscal_years(text, told, says) -> None:
    assert [one for _, one in says(text)] == [told]


@pytest.mark.parametrize("text", ["It rose in the third quarter of 2025.", "It rose in 2025.", "It rose 24-25 points."])
def test_other_years_are_not_fiscal(text, says) -> None:
    assert all("fiscal" not in str(one) and "split" not in str(one) for _, one in says(text))
