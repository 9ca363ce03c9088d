"""Events after the publication that are told as past."""

import pytest


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The bridge was opened on May 24, 2026, by the mayor.", "date"),
        ("A lorry struck the bridge at 6:30 a.m. on May 24, 2026.", "date"),
        ("A porter is in critical condition after a crash at the bridge on May 24, 2026.", "date"),
    ],
)
def test_what_cannot_hold(text, cause, found) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.cause, finding.severity) == ("future_event", cause, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will be opened on May 24, 2026, by the mayor.",
        "A porter is to be honoured after a crash at the bridge at a concert on May 24, 2026.",
        "The mayor said the road was closed until May 24, 2026.",
        "The judge told Ruiz that he still faces prison when he returns to court May 24, 2026.",
        "The bridge was opened on May 24, 2026, by the mayor. It was closed on May 26, 2026.",
        "UPDATE (9 p.m.): A lorry struck the bridge on May 24, 2026.",
        "Caption: The mayor opened the bridge on May 24, 2026.",
        "The bridge was opened on May 24, 2026, by the mayor.[38] It is blue.",
    ],
)
def test_what_can_hold(text, found) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("verb", "rules"), [("is to close", []), ("closed", ["future_event"])])
def test_what_somebody_is_to_do_is_still_to_come(found, verb, rules) -> None:
    findings = found(f"The Selwick yard {verb} its dock at Orran on May 24, 2026, with the loss of 640 jobs, it said.")
    assert [finding.rule for finding in findings] == rules


def test_photos_that_somebody_took_date_no_event(found) -> None:
    (finding,) = found("The bridge was opened on May 24, 2026, police said. They took photos of it.")
    assert finding.rule == "future_event"


@pytest.mark.parametrize(("told", "rules"), [("a use-by date of", []), ("a mark on", ["future_event"])])
def test_a_date_that_a_thing_has_dates_no_deed(found, told, rules) -> None:
    findings = found(f"The pies were printed with {told} May 24, 2026, and sold in Orran, the maker said.")
    assert [finding.rule for finding in findings] == rules
