"""Years of prison, of probation and of supervised release are terms of one judgement, and no values of one thing."""

import pytest


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("sentenced to 3 years in prison", True),
        ("jailed for 3 years", True),
        ("sentenced to 3 years", True),
        ("sentenced to 3 years of probation", False),
        ("sentenced to 3 years' probation", False),
        ("put on probation for 3 years", False),
        ("given a suspended sentence of 3 years", False),
        ("given a 3-year suspended prison sentence", False),
        ("sentenced to 3 years in prison, suspended,", False),
        ("sentenced to 3 years of supervised release", False),
        ("put under house arrest for 3 years", False),
    ],
)
def test_terms_of_two_kinds_are_two(conflicts, other, found) -> None:
    one = "Ben Lund was sentenced to 5 years in prison for the ferry fire in Orran."
    assert bool(conflicts(one, f"Ben Lund was {other} for the ferry fire in Orran.")) == found


def test_two_lengths_of_one_kind_are_not(conflicts) -> None:
    told = "Ben Lund was sentenced to {} years of probation for the ferry fire in Orran."
    assert conflicts(told.format(5), told.format(3))


def test_each_term_of_a_judgement_is_its_own(conflicts) -> None:
    one = "Ben Lund got 4 years in prison followed by 6 years of supervised release for the ferry fire in Orran."
    other = "Ben Lund got {} years in prison for the ferry fire in Orran."
    assert not conflicts(one, other.format(4))
    assert not conflicts(one, other.format(6))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The match in Orran was suspended for 30 minutes", "The match in Orran was halted for 45 minutes"),
        ("His licence was suspended for 12 months in Orran", "He was banned from driving for 18 months in Orran"),
        ("The doctor was suspended for 6 months in Orran", "The doctor was banned for 9 months in Orran"),
    ],
)
def test_what_no_court_suspends_is_no_term(conflicts, one, other) -> None:
    assert conflicts(f"{one} after the crash on Friday.", f"{other} after the crash on Friday.")
