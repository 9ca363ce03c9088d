"""Quantities of any text: numbers in whatever form are read back, and no text is too odd or too long."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.quantities.quantities import read_quantities
from transforms.reading import Reading
from transforms.tables import KINDS, MODIFIERS
from transforms.text import Span


def read(text: str) -> list[Reading]:
    readings = read_quantities(text, [Span(0, len(text))])
    for reading in readings:
        assert text[reading.start : reading.end] == reading.surface
    assert all(a.end <= b.start for a, b in pairwise(readings))
    return readings


AMOUNTS = st.builds(
    lambda number, form: (number, form.format(number=number)),
    st.integers(1, 999_999),
    st.sampled_from(["${number:,}", "{number:,} percent", "{number} km", "€{number:,}", "{number:,} homes"]),
)


@given(AMOUNTS, st.sampled_from(["", "about ", "more than ", "up to ", "nearly ", "at least "]))
def test_a_written_amount_is_read_back(amount: tuple[int, str], hedge: str) -> None:
    number, wording = amount
    readings = read(f"The port needs {hedge}{wording} by then.")
    if "homes" in wording and 1900 <= number <= 2100:
        return
    assert [reading.value for reading in readings] == [number]
    plain = read(f"The port needs {wording} by then.")[0]
    assert readings[0].surface == plain.surface


FORMS: dict[str, Callable[[int, int], tuple[str, float | tuple[float, float]]]] = {
    "decimals": lambda a, b: (f"{a:,}.{b:02} km", a + b / 100),
    "spaced": lambda a, b: (f"{a:,}".replace(",", "\u00a0") + " km", a),
    "scale word": lambda a, b: (f"${a}.{b:02} million", round((a * 100 + b) * 1e4)),
    "scale letter": lambda a, b: (f"£{a}.{b:02}bn", round((a * 100 + b) * 1e7)),
    "code": lambda a, b: (f"EUR {a:,}", a),
    "minus": lambda a, b: (f"minus {a} km", -a),
    "sign": lambda a, b: (f"-{a}.{b:02}%", -(a + b / 100)),
    "half": lambda a, b: (f"{a}½ km", a + 0.5),
    "fraction": lambda a, b: (f"{a} 3/4 km", a + 0.75),
    "percent": lambda a, b: (f"{a}.{b:02} per cent", a + b / 100),
    "range of dash": lambda a, b: (f"{a}-{a + b + 1} km", (a, a + b + 1)),
    "range of words": lambda a, b: (f"between {a:,} and {a + b + 1:,} km", (a, a + b + 1)),
    "range of to": lambda a, b: (f"{a:,} to {a + b + 1:,} km", (a, a + b + 1)),
    "compound": lambda a, b: (f"{a:,} tonnes a day", a),
    "attribute": lambda a, b: (f"a {a}-km pipe", a),
}


@given(st.sampled_from(sorted(FORMS)), st.integers(1, 899), st.integers(1, 99))
def test_a_number_in_any_form_is_read_back(form: str, a: int, b: int) -> None:
    wording, value = FORMS[form](a, b)
    text = f"The plan needs {wording} of pipe by then." if form != "attribute" else f"The plan needs {wording} by then."
    readings = read(text)
    assert len(readings) == 1, text
    (reading,) = readings
    if isinstance(value, tuple):
        assert (reading.low, reading.high) == pytest.approx(value)
    else:
        assert reading.value == pytest.approx(value, rel=1e-12)
    assert text[reading.start : reading.end] == reading.surface


LENT = [
    "The gale damaged {} boats and destroyed {}.",
    "The number of boats reached {}, up from {}.",
    "It has {} boats, {} of which are new.",
    "It counted {} boats, and {} were lost.",
]


@given(st.sampled_from(LENT), st.integers(2, 899), st.integers(2, 899))
def test_a_figure_that_leaves_its_noun_out_counts_what_the_one_before_it_counts(form: str, a: int, b: int) -> None:
    text = form.format(a, b)
    assert [(reading.value, reading.unit) for reading in read(text)] == [(a, "boat"), (b, "boat")], text


@given(st.integers(2, 9), st.sampled_from([3, 5, 9, 10, 20, 100]))
def test_so_many_of_a_thing_out_of_more_are_a_share_of_it(some: int, whole: int) -> None:
    if some < whole:
        (reading,) = read(f"In all, {some} ferries in {whole} were late.")
        assert (reading.value, reading.unit) == (pytest.approx(100 * some / whole), "percent")


@given(st.integers(1, 10**9), st.integers(0, 6), st.sampled_from(["{:,} km", "${:,}", "{:,} homes"]))
def test_a_number_stated_rounded_agrees_with_itself(number: int, places: int, wording: str) -> None:
    step = 10**places
    rounded = (2 * number + step) // (2 * step) * step
    if min(number, rounded) < 100:
        return  # round numbers of two digits are read as exact: 60 is sixty
    if wording.endswith("homes") and 1000 <= number <= 2200:
        return  # a year is no count
    exact, near = (read(f"The port needs {wording.format(value)} by then.")[0] for value in (number, rounded))
    assert exact.hard_low is not None
    assert near.hard_low is not None
    assert exact.hard_high is not None
    assert near.hard_high is not None
    assert max(exact.hard_low, near.hard_low) <= min(exact.hard_high, near.hard_high)


@pytest.mark.parametrize("text", ["7" * (1 << 20), "(" * (1 << 19) + ")" * (1 << 19)])
def test_a_megabyte_of_one_mark_is_read(text: str) -> None:
    for reading in read(text):
        assert text[reading.start : reading.end] == reading.surface


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "one",
                "two",
                "hundred",
                "million",
                "and",
                "a",
                "half",
                "-",
                "–",
                "$",
                "£",
                "%",
                ".",
                ",",
                "/",
                "1",
                "2",
                "35",
                "1,000",
                "3/4",
                "½",
                "in",
                "of",
                "to",
                "from",
                "between",
                "percent",
                "people",
                "year",
                "old",
                "second",
                "third",
                "dozens",
                "several",
                "×",
                "^",
                "(",
                ")",
                "'",
                '"',
                "rose",
                "by",
                "than",
                "more",
                "at",
                "least",
                "who",
                "which",
                "were",
                "number",
                "toll",
                "reached",
                "damaged",
                "boats",
                "annually",
                "decade",
                "behind",
                "bars",
                "ahead",
                "aged",
                "man",
                "ft",
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=25,
)


@settings(max_examples=300)
@given(PIECES, st.sampled_from([" ", ""]))
def test_any_text_is_read_without_error_and_intervals_nest(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for reading in read(text):
        assert reading.kind in KINDS.values
        assert reading.modifier in MODIFIERS.values
        if reading.low is not None and reading.hard_low is not None:
            assert reading.hard_low <= reading.low
        if reading.high is not None and reading.hard_high is not None:
            assert reading.high <= reading.hard_high
        if reading.low is not None and reading.high is not None:
            assert reading.low <= reading.high


@pytest.mark.parametrize(
    "unit",
    [
        "9",
        "one ",
        "a ",
        "1,",
        "(",
        "1-",
        "about ",
        "two hundred and ",
        "$",
        "1 in 2 ",
        "homes ",
        "3.",
        "1.5 ",
        "$2,000 3,000 ",
        "first ",
        "Jan. ",
    ],
)
def test_time_grows_with_length_only(unit: str, takes_linear_time: Callable[..., None]) -> None:
    takes_linear_time(read, lambda n: unit * n)
