"""JUnit XML: the figures and the expectations as test cases, for the test tab of a CI system."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET  # it only writes here; nothing foreign is parsed

from expectations.gate import Gate, stops
from expectations.validation import BREAKING, Result, Validation
from expectations.view import ReleaseView
from expectations.words import VERDICTS, clean, counted, rule, value_of
from transforms.tables import Finding


def render(view: ReleaseView, validation: Validation, gate: Gate) -> str:
    """The release as JUnit XML.

    Returns:
        A suite a story with a case for each figure, a suite of findings that belong to no figure with a case for each
        rule, and a suite for each validation suite with a case for each expectation. Open findings at or above the
        gate are failures, so are broken promises of the release; expectations that crashed are errors. Of a large
        release there are the figures and findings that the view has, and a case that counts the others.
    """
    root = ET.Element("testsuites", name="corroborate")
    for story_id, figures in view.figures_of_story.items():
        suite = _suite(root, f"story {story_id} {_label(view, story_id)}")
        for figure in figures:
            case = _case(suite, "figure", f"{figure.label} ({figure.figure_id})")
            _failures(view, case, view.findings_of_figure.get(figure.figure_id, []), gate)
            _say(case, f"{VERDICTS[figure.verdict]}: {value_of(figure)}")
    loose = view.findings_of_figure.get(None, [])
    if loose:
        suite = _suite(root, "findings of no figure")
        for name in sorted({finding.rule for finding in loose}):
            _failures(view, _case(suite, "rule", rule(name)), [one for one in loose if one.rule == name], gate)
    left = view.overview.figures - len(view.figures), view.overview.findings - len(view.findings)
    if any(left):
        told = f"{counted(left[0], 'more figure')} and {counted(left[1], 'more finding')}"
        _say(_case(_suite(root, "what is left out"), "rest", told), "The tables of the release hold them all.")
    subjects: dict[str, list[Result]] = {}
    for result in validation.results:
        subjects.setdefault(f"{result.family}.{result.subject}", []).append(result)
    for subject, results in subjects.items():
        suite = _suite(root, subject)
        for result in results:
            _expectation(_case(suite, subject, f"{result.sentence} [{result.id}]"), result)
    for suite in [*root, root]:
        for tag in ("failure", "error"):
            suite.set(f"{tag}s", str(sum(case.find(tag) is not None for case in suite.iter("testcase"))))
        suite.set("tests", str(sum(1 for _ in suite.iter("testcase"))))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _label(view: ReleaseView, story_id: str) -> str:
    return view.stories[story_id].label if story_id in view.stories else ""


def _suite(root: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(root, "testsuite", name=clean(name))


def _case(suite: ET.Element, group: str, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=f"corroborate.{group}", name=clean(name))


def _say(case: ET.Element, text: str) -> None:
    ET.SubElement(case, "system-out").text = clean(text)


def _failures(view: ReleaseView, case: ET.Element, findings: Iterable[Finding], gate: Gate) -> None:
    """The stopping findings as one failure (a case has at most one), the others as output."""
    told = {True: [], False: []}  # type: dict[bool, list[Finding]]
    for finding in findings:
        told[stops(finding, gate.fail_on)].append(finding)
    if told[True]:
        failure = ET.SubElement(case, "failure", type=told[True][0].rule, message=clean(told[True][0].message))
        failure.text = clean("\n\n".join(_quoted(view, finding) for finding in told[True]))
    if told[False]:
        _say(case, "\n\n".join(_quoted(view, finding) for finding in told[False]))


def _quoted(view: ReleaseView, finding: Finding) -> str:
    lines = [f"{finding.severity}, {finding.status}: {finding.message} [{finding.finding_id}]"]
    for witness in filter(None, (finding.witness_a, finding.witness_b)):
        article = view.articles.get(witness.article_id)
        source = f"{article.source} ({article.raw_path})" if article else witness.article_id
        lines.append(f"  {source}: {view.excerpt(witness)}")
    return "\n".join(lines)


def _expectation(case: ET.Element, result: Result) -> None:
    if result.error is not None:
        ET.SubElement(case, "error", type="crash", message=clean(result.error))
    elif not result.success:
        rows = "\n".join(result.failing)
        if result.family in (*BREAKING, "input"):
            message = f"{result.unexpected} rows fail: {result.sentence}"
            ET.SubElement(case, "failure", type=result.family, message=clean(message)).text = clean(rows)
        else:  # what the sources say is judged by the findings and their waivers
            _say(case, f"{result.unexpected} rows: {rows}")
