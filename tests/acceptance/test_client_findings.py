"""What the checks across articles find in the client's five articles, beside the date of the meeting."""

import pytest

ACT = ("act_actor", "speaker", "error")
SHORT, LONG, DATED, REWRITE, AGENCY = "000", "001", "002", "003", "004"


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
        (
            "role_portfolio",
            "role",
            "info",
            {(LONG, "Canada–US Trade Minister"), (AGENCY, "Intergovernmental Affairs Minister")},
        ),
        ("retold_quote", "wording", "warning", {(LONG, "progress"), (DATED, "advances")}),
        ("retold_quote", "wording", "warning", {(LONG, "good,"), (DATED, "strong,")}),
        ("retold_quote", "wording", "warning", {(LONG, "rupture"), (DATED, "devastate")}),
        ("retold_speaker", "speaker", "warning", {(LONG, "posturing"), (DATED, "posturing")}),
        (
            "quantifier",
            "definition",
            "info",
            {(SHORT, "some of its retaliatory tariffs"), (LONG, "most of Canada’s retaliatory tariffs")},
        ),
    ],
)
def test_a_discrepancy_is_found_with_both_witnesses(found, rule, cause, severity, witnesses) -> None:
    assert (rule, cause, severity, frozenset(witnesses)) in found


@pytest.mark.parametrize(("speaker", "words"), [("Pierre Poilievre", "Failure means"), ("Colin Robertson", "priority")])
def test_a_longer_quotation_that_the_rewrite_changed_is_found(client, speaker, words) -> None:
    assert [
        finding.cause
        for finding in client.findings
        if finding.rule == "retold_quote" and speaker in finding.message and words in finding.witness_b.surface
    ] == ["wording"]


def test_the_51st_state_is_given_to_two_men(found) -> None:
    (witnesses,) = [sides for rule, cause, severity, sides in found if (rule, cause, severity) == ACT]
    first, second = sorted(witnesses)
    assert (first[0], second[0]) == (REWRITE, AGENCY)
    assert ("Carney" in first[1], "Trump" in second[1]) == (True, True)
    assert all("51st state" in words for _, words in witnesses)


def test_nothing_else_is_an_error(found) -> None:
    errors = sorted((rule, cause) for rule, cause, severity, _ in found if severity == "error")
    assert errors == [("act_actor", "speaker"), ("figure_conflict", "date")]
    assert len(found) == 11
