"""One amount told in two units."""

import pytest


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The depot lies 6 kilometres (6 miles) from the pier.", "unit"),
    ],
)
def test_what_cannot_hold(text, cause, found) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.cause, finding.severity) == ("converted_figure", cause, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "The depot lies about 6 miles (10 km) from the pier, 50 feet (15 metres) up, at 38C (100F).",
        "The tank holds 40 gallons (180 litres) and 3 tons (2,700 kg). It cost $300 (200 euros).",
        "The road is 12 km long (8 km of it paved).",
    ],
)
def test_what_can_hold(text, found) -> None:
    assert found(text) == []


def test_a_figure_in_another_unit_is_given_in_the_words_of_the_text(found) -> None:
    (finding,) = found("The depot lies 6 kilometres (6 miles) from the pier.")
    assert finding.message.endswith("but 6 kilometres is 3.73 miles.")
