"""One incident dated twice in one article."""

import pytest


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("A barn burst into flames on Tuesday afternoon (March 3) near Orran.", 0),
        ("A sailor was hurt in an accident on Tuesday afternoon (Feb. 26) near Orran.", 1),
        (
            "The crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "Two sailors were hurt in a crash at the Selwick ferry terminal on Thursday.",
            1,
        ),
        (
            "The crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "Two sailors were hurt in a crash at the Selwick ferry terminal on Tuesday.",
            0,
        ),
        (
            "The crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "A sailor hurt in a crash at the Selwick ferry terminal died on Thursday.",
            0,
        ),
        (
            "A crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "A crash happened at the Marlow grain harbour on Thursday.",
            0,
        ),
    ],
)
def test_the_days_of_one_incident(found, text, findings) -> None:
    assert [(one.rule, one.cause) for one in found(text)] == [("restated_day", "date")] * findings
