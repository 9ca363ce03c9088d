"""Whose age it is that stands beside a person."""

import pytest


def test_an_age_belongs_to_the_person_beside_it(claim) -> None:
    text = "Ana Ruiz, 41, and her neighbour Leo Brandt, 38, were rescued."
    assert claim(text, "41").subject == "Ana Ruiz"
    assert claim(text, "38").subject == "Leo Brandt"


def test_an_age_behind_another_name_of_somebody_is_of_the_one_who_goes_by_it(claim) -> None:
    text = "Leo Brandt, aka “Pepper,” 41, and Ana Ruiz, also known as Queen Lark, 38, were held."
    assert claim(text, "41").subject == "Leo Brandt"
    assert claim(text, "38").subject == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The accused is Leo Brandt, a 38-year-old plumber.", "Leo Brandt"),
        ("Leo Brandt was hit, and a 38-year-old friend of Leo Brandt fled.", None),
        ("A 38-year-old Beverly man was found.", None),
        ("Police arrested 38-year-old Marlow resident Leo Brandt on Friday.", "Leo Brandt"),
        ("The robber hit 38-year-old Officer Leo Brandt.", "Leo Brandt"),
        ("The 38-year-old victim has been identified as Leo Brandt.", "Leo Brandt"),
        ("A 38-year-old man, later identified by his sister as Leo Brandt, died.", "Leo Brandt"),
        ("The officer who shot a 38-year-old man was identified as Leo Brandt.", None),
        ("A 38-year-old Marlow man shot Leo Brandt on Friday.", None),
        ("The 38-year-old striker replaced Leo Brandt on Friday.", None),
        ("The 38-year-old retired plumber Leo Brandt died.", "Leo Brandt"),
        ("A 38-year-old man named Leo Brandt died.", "Leo Brandt"),
        ("A 38-year-old noticed the robber, later identified as Leo Brandt.", None),
        ("They hit a 38-year-old and her guard, identified as Leo Brandt.", None),
        ("A 38-year-old whose killer was identified as Leo Brandt died.", None),
        ("Leo Brandt wept for 38-year-old Justice Brandt.", None),
        ("Leo Brandt, the 38-year-old owner of a mill, was hit.", "Leo Brandt"),
        ("Police arrested Leo Brandt, the 38-year-old owner of a mill.", "Leo Brandt"),
        ("According to Leo Brandt, the 38-year-old driver fled.", None),
        ("Leo Brandt, the 38-year-old who owns a mill, was hit.", "Leo Brandt"),
        ("When they met Leo Brandt, the 38-year-old driver fled.", None),
        ("According to Leo Brandt, 38-year-old Ana Ruiz fled.", "Ana Ruiz"),
        ("Leo Brandt, a 38-year-old, fled with Ana Ruiz.", "Leo Brandt"),
        ("Police arrested another Leo Brandt, the 38-year-old owner of a mill.", None),
    ],
)
def test_an_age_belongs_to_nobody_else(claim, text, subject) -> None:
    assert claim(text, "38-year-old").subject == subject


@pytest.mark.parametrize(
    ("behind", "subject"),
    [("", "Nora Whitfield"), (" man", None), (" man on Monday", None), (", a man", "Nora Whitfield")],
)
def test_a_name_before_a_noun_of_persons_is_where_somebody_is_from(claim, behind, subject) -> None:
    assert claim(f"Police held a 19-year-old Nora Whitfield{behind}.", "19-year-old").subject == subject
