"""A figure while its sentence is being read."""

from transforms.quantities.drafts import Draft, words_between
from transforms.quantities.number_words import Numeral
from transforms.quantities.units import Unit


def test_a_unit_ends_the_figure(tokens) -> None:
    read = tokens("It took 5 long miles and 7 days.")
    draft = Draft(Numeral(5.0, 2, 3, 1.0, "figures"), 2, 3)
    draft.measures(Unit("mile", "length"), 4, 5)
    assert (draft.value, draft.unit_first, draft.unit_stop, draft.stop) == (5.0, 4, 5, 5)
    other = Draft(Numeral(7.0, 6, 7, 1.0, "figures"), 6, 7)
    assert words_between(read, draft, other) == ["and"]
    assert words_between(read, other, draft) == []
