"""SARIF 2.1.0: the findings where code-scanning tools show them, with the file and line of the raw article."""

import json
from typing import Any

from expectations.gate import stops
from expectations.places import raw_line_of, uri_of
from expectations.view import ReleaseView
from expectations.words import clean, rule
from transforms.tables import Finding, Witness

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(view: ReleaseView, fail_on: str, version: str) -> str:
    """The findings of a release as one SARIF log.

    Args:
        view: the release.
        fail_on: the gate; what stops it is marked in each result's properties.
        version: the version of this program.

    Returns:
        JSON text, the same for the same release. A waived finding is a suppressed result. There are those findings that
        the view has; how many the release has is told in the properties of the run.
    """
    rules = sorted({finding.rule for finding in view.findings})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "corroborate",
                        "semanticVersion": version,
                        "rules": [
                            {"id": name, "name": _camel(name), "shortDescription": {"text": rule(name)}}
                            for name in rules
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "properties": {"findings": view.overview.findings},
                "results": [_result(view, finding, rules.index(finding.rule), fail_on) for finding in view.findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(view: ReleaseView, finding: Finding, rule_index: int, fail_on: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": clean(finding.message)},
        "locations": [_location(view, finding.witness_a)],
        "partialFingerprints": {"findingId/v1": finding.finding_id},
        "properties": {
            "cause": finding.cause,
            "verdict": finding.verdict,
            "confidence": finding.confidence,
            "supportA": finding.support_a,
            "supportB": finding.support_b,
            "status": finding.status,
            "stopsGate": stops(finding, fail_on),
        },
    }
    if finding.witness_b is not None:
        related = _location(view, finding.witness_b)
        result["relatedLocations"] = [related | {"id": 1, "message": {"text": "The other side of the discrepancy."}}]
    if finding.status == "waived":
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": clean(finding.waiver or "")}
        ]
    return result


def _location(view: ReleaseView, witness: Witness) -> dict[str, Any]:
    article = view.articles.get(witness.article_id)
    if article is None:
        return {"message": {"text": f"article {witness.article_id} is not in the release"}}
    place = raw_line_of(article, witness.start, witness.part)
    region: dict[str, Any] = {"startLine": place.line, "snippet": {"text": clean(str(view.excerpt(witness)))}}
    if place.column is not None:
        region["startColumn"] = place.column
        if not set(witness.surface) & {"\n", "\r"}:
            region["endColumn"] = place.column + witness.end - witness.start
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri_of(article.raw_path)}, "region": region},
        "logicalLocations": [{"name": witness.part, "fullyQualifiedName": f"{witness.article_id}/{witness.part}"}],
    }


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))
