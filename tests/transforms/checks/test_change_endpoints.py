"""Changes against their ends."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Profit fell from $40 million to $45 million.", "polarity"),
        ("Thefts in Marlow doubled from 20 in 2010 to 31 in 2014.", "value"),
        ("Ridership climbed 30% to 6,100 from 5,500 a year earlier.", "value"),
        ("The choir has 65 members, up from 82 last year.", "polarity"),
        ("The choir has 82 members, down from 65 last year.", "polarity"),
        ("The choir has 150 members, double the 120 of last year.", "value"),
        ("The price of a ticket was cut from $20 to $50.", "polarity"),
        ("The club has 212 members, 60 per cent more than the 170 of a year earlier.", "value"),
        ("The ferry lost 125 riders, twice as many as the 100 of last year.", "value"),
        ("The town took in 250,000 tourists, an increase of 60 percent from 200,000 a year.", "value"),
    ],
)
def test_what_cannot_hold(text, cause, found) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.cause, finding.severity) == ("change_endpoints", cause, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 20 percent from $50 million to $60 million.",
        "Crime fell 8.1 percent last year, from 4,512 offences to 4,147.",
        "The number of mills fell to 912 at the end of May, 4% fewer than a year before.",
        "Thefts nearly doubled from 20 in 2010 to 38 in 2014.",
        "The price more than doubled from $20 to $50.",
        "The choir has 65 members, down from 82 last year.",
        "The choir has 150 members, double the 76 of last year.",
        "Attendance was 5,200, up 4 percent from about 5,000.",
        "The whales had followed squid in deep water over a slope that rises from 800 to 20 metres.",
        "Unemployment rose 2 percentage points from 5 percent to 7 percent.",
        "The krone rose to $1.12 from $1.11, and the franc rose to $1.32 from $1.31.",
        "Congress voted for a delay of two years, from 2028 to 2030.",
    ],
)
def test_what_can_hold(text, found) -> None:
    assert found(text) == []


HONEST = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@HONEST
@given(start=st.integers(20, 90_000), end=st.integers(20, 90_000), decimals=st.integers(0, 2))
def test_a_change_that_its_ends_make_raises_nothing_however_it_is_rounded(found, start, end, decimals) -> None:
    verb, share = ("rose", end / start - 1) if end >= start else ("fell", 1 - end / start)
    assert found(f"Sales {verb} {share * 100:.{decimals}f} percent from {start:,} tonnes to {end:,} tonnes.") == []


@HONEST
@given(start=st.integers(20, 90_000), end=st.integers(20, 90_000))
def test_a_change_the_wrong_way_is_found(found, start, end) -> None:
    verb = "fell" if end > start else "rose"
    findings = found(f"Sales {verb} from {start}.1 tonnes to {end}.1 tonnes.")
    assert [finding.rule for finding in findings] == (["change_endpoints"] if start != end else [])


@pytest.mark.parametrize(("than", "rules"), [("in the four earlier years", []), ("the four of last year", ["value"])])
def test_times_as_many_as_in_some_years_are_of_no_number_that_is_told(found, than, rules) -> None:
    findings = found(f"The ferry had four fires, twice as many as {than}.")
    assert [finding.cause for finding in findings] == rules


@pytest.mark.parametrize(("verb", "rules"), [("cut", []), ("raised", ["change_endpoints"])])
def test_a_noun_of_change_that_says_which_noun_changes_tells_no_direction(found, verb, rules) -> None:
    findings = found(f"The bank {verb} its growth forecast for Orran from 1.8% to 1.4%.")
    assert [finding.rule for finding in findings] == rules


@pytest.mark.parametrize(("verb", "rules"), [("improved", []), ("rose", ["change_endpoints"])])
def test_what_is_better_may_be_less(found, verb, rules) -> None:
    findings = found(f"The share of bad loans at Orran Bank {verb} to 19.5 per cent from 23.6 per cent.")
    assert [finding.rule for finding in findings] == rules
