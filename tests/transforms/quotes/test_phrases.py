"""Phrases of a paragraph that can speak."""

import pytest


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Then Ana Ruiz left.", [("Ana Ruiz", "person")]),
        ("Then she left.", [("she", "pronoun")]),
        ("The White House officials left.", [("White House officials", "source")]),
        ("Then Ana Ruiz's office called.", [("Ana Ruiz's office", "source")]),
        ("Then the board's director, Ana Ruiz, left.", [("Ana Ruiz", "person")]),
        ("Then a local man Leo Ruiz left.", [("Leo Ruiz", "person")]),
        ("Then @quorl tweeted.", [("@quorl", "source")]),
        ("Then @quorl slept.", []),
        ("Some insist it fell.", [("Some", "source"), ("it", "pronoun")]),
        ("He left some boats.", [("he", "pronoun")]),
        ("One would hope.", []),
        ("Those polled said so.", [("Those polled", "source")]),
        ("Those boats said so.", []),
        ("A father-of-four wept.", [("father-of-four", "source")]),
        ("Then alder.co.uk reported it.", [("alder.co.uk", "source"), ("it", "pronoun")]),
        ("The harbour was full.", []),
    ],
)
def test_who_can_speak(text, phrases, line_of) -> None:
    line = line_of(text)
    assert [(line.starts[k].name, line.starts[k].kind) for k in sorted(line.starts)] == phrases


def test_tokens_know_the_quotation_that_they_stand_in(line_of) -> None:
    line = line_of("Ruiz said “it is late” and “so be it” again.")
    inside = {word: line.inside[line.words.index(word)] for word in ("ruiz", "late", "and", "be", "again")}
    assert inside == {"ruiz": -1, "late": 0, "and": -1, "be": 1, "again": -1}


def test_a_text_without_stops_is_read_in_pieces(line_of) -> None:
    line = line_of("boats and " * 400)
    assert len(line.bounds) == 3
    assert [end for _, end in line.bounds[:-1]] == [first for first, _ in line.bounds[1:]]
