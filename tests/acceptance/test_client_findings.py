"""What the checks across articles find in the client's five articles, beside the date of the meeting."""

import pytest

LONG, DATED, AGENCY = "001", "002", "004"


@pytest.fixture(scope="module")
def found(client) -> list[tuple[str, str | None, str, frozenset[tuple[str, str]]]]:
    """Rule, cause and severity of each finding, with the article and the words of each witness."""
    number = {article.article_id: article.raw_path.rsplit("/", 1)[-1][:3] for article in client.articles}
    return [
        (
            finding.rule,
            finding.cause,
            finding.severity,
            frozenset((number[one.article_id], one.surface) for one in (finding.witness_a, finding.witness_b) if one),
        )
        for finding in client.findings
    ]


@pytest.mark.parametrize(
    ("rule", "cause", "severity", "witnesses"),
    [
        (
            "organisation_name",
            "name",
            "info",
            {(LONG, "Case Western University"), (DATED, "Case Western Reserve University")},
        ),
        ("role_portfolio", "role", "info", {(DATED, "Trade Minister"), (AGENCY, "Intergovernmental Affairs Minister")}),
    ],
)
def test_a_discrepancy_is_found_with_both_witnesses(found, rule, cause, severity, witnesses) -> None:
    assert (rule, cause, severity, frozenset(witnesses)) in found
