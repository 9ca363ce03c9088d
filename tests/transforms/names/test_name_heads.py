"""Names by the word for their kind in them or beside them."""

import pytest

from transforms.names.gazetteer import look_up
from transforms.names.name_heads import (
    agreement_at,
    capital_run,
    chamber_at,
    headed_at,
    house_at,
    made_at,
    model_at,
    saint_at,
)


@pytest.mark.parametrize(
    ("rule", "text", "word", "name"),
    [
        (house_at, "They met at Quenby's Bar and Grill again.", "Quenby", ("Quenby's Bar and Grill", "organisation")),
        (house_at, "They met at Quenby's brother again.", "Quenby", None),
        (chamber_at, "Few House Republicans came.", "House", ("House", "organisation")),
        (chamber_at, "The bill passed the House in May.", "House", ("House", "organisation")),
        (chamber_at, "It was the House of Quenby.", "House", None),
        (chamber_at, "A House fell.", "House", None),
        (saint_at, "They left St. Quenby today.", "St", ("St. Quenby", "place")),
        (saint_at, "They left Mt. quietly.", "Mt", None),
        (
            agreement_at,
            "They signed the Canada-Norway Agreement today.",
            "Canada",
            ("Canada-Norway Agreement", "agreement"),
        ),
        (agreement_at, "They signed the Canada Agreement today.", "Canada", None),
        (agreement_at, "The Canada-Norway ferry left.", "Canada", None),
    ],
)
def test_names_by_one_word(rule, text, word, name, named_by) -> None:
    assert named_by(rule, text, word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("She went to Quenby University again.", "Quenby", ("Quenby University", "organisation")),
        ("She asked the Institute for Quenby Law again.", "Institute", ("Institute for Quenby Law", "organisation")),
        ("They swam in Lake Quenby again.", "Lake", ("Lake Quenby", "place")),
        ("He asked the Council on Quenby again.", "Council", ("Council on Quenby", "organisation")),
        ("He saw the University on Quenby again.", "University", None),  # only what deliberates is on something
        ("They saw Acting Quenby Council again.", "Acting", None),
        ("They saw Tom Ridge again.", "Tom", None),  # as somebody is called
        ("They met on Tom Ridge again.", "Tom", ("Tom Ridge", "place")),
        ("They met President Quenby University again.", "President", None),
        ("She saw Quenby Walvor again.", "Quenby", None),
    ],
)
def test_names_that_contain_the_word_for_their_kind(text, word, name, named_by) -> None:
    assert named_by(headed_at, text, word, heading=False) == name


def test_what_a_maker_makes_is_called_behind_it_or_is_one_thing_of_its_own(tokens) -> None:
    def thing(rule, text: str) -> str | None:
        read = tokens(text)
        i = next(i for i, token in enumerate(read) if token.text == "Ford")
        found = rule(read, look_up(read, i)) if rule is model_at else rule(read, i, look_up(read, i))
        return None if found is None else text[found[1].start : found[1].end]

    assert thing(model_at, "He drove a Ford Quenby home.") == "Ford Quenby"
    assert thing(model_at, "He drove a Ford home.") is None
    assert thing(model_at, "He drove a Ford President home.") is None
    assert thing(made_at, "He was hit by a silver Ford.") == "Ford"
    assert thing(made_at, "He was paid by Ford.") is None
    assert thing(made_at, "He left a Ford plant.") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quenby Walvor left.", "Quenby Walvor"),
        ("Quenby-Walvor Bridge fell.", "Quenby-Walvor Bridge"),
        ("Quenby - Walvor left.", "Quenby"),
        ("Quenby and Walvor left.", "Quenby"),
        ("Quenby St. Walvor left.", "Quenby St. Walvor"),
    ],
)
def test_how_far_capitals_stand_together(text, words, tokens) -> None:
    read = tokens(text)
    assert text[: read[capital_run(read, 0) - 1].end] == words
