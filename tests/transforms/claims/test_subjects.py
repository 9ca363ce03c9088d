"""The name that a figure is told of."""

import pytest

from transforms.extraction import read_claims


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("The Norland Press reported that nine people died.", "nine people", None),
        ("Orrin Police say a total of nine people were hurt.", "nine people", None),
        ("Nine people were hurt, according to Orrin Police.", "Nine people", None),
        ("Six people were killed at a campsite in Anderson County.", "Six people", "Anderson County"),
        ("Two people were taken to Orrin General Hospital.", "Two people", None),
        ("Two people were hurt at a Norland Bank branch.", "Two people", "Norland Bank"),
        ("Prices rose to $9 for Norland Airways.", "$9", "Norland Airways"),
        ("Nine people voted for Norland Airways.", "Nine people", None),
        ("Leo Brandt hooked the fish, which was 2.7 metres long.", "2.7 metres", None),
        ("The guards who shot Leo Brandt met at 3 p.m. and left.", "3 p.m.", None),
        ("2 teens hurt in Orrin drive-by shooting", "2 teens", "Orrin"),
        ("Norland said it lost 12% of its revenue.", "12%", "Norland"),
        ("Ana Ruiz said she lost $3m.", "$3m", "Ana Ruiz"),
        ("“I lost $3m,” said Ana Ruiz.", "$3m", "Ana Ruiz"),
        ("“He lost $3m,” said Ana Ruiz.", "$3m", None),
        ("A banker said he estimated Norland Bank’s charge would be $3m.", "$3m", "Norland Bank"),
        ("Cameron Dooley, 26, shot and killed five men before a standoff, police said.", "five men", "Cameron Dooley"),
        ("Banking giant Norland Bank is planning to sack 900 cooks.", "900 cooks", "Norland Bank"),
        ("The mill made $9m, half of Norland Bank’s total.", "$9m", None),
        ("Norland Mines, whose shares fell 3%, sued Brandt Bank.", "3%", "Norland Mines"),
        ("Ana Ruiz, the pilot who lost $3m, left.", "$3m", "Ana Ruiz"),
        ("Ana Ruiz is a pilot who lost $3m.", "$3m", "Ana Ruiz"),
        ("The pilot, Ana Ruiz, lost $3m.", "$3m", "Ana Ruiz"),
        ("Ana Ruiz met the pilot who lost $3m.", "$3m", None),
        ("The guards met Ana Ruiz and Leo Brandt before the boats left, a clerk said Monday.", "Monday", None),
        ("A man was held on Monday, according to the department's Norland Bank page.", "Monday", None),
        ("Ana Ruiz left on Monday, the clerk said.", "Monday", "Ana Ruiz"),
        ("Ana Ruiz, the pilot who died on Monday, was mourned.", "Monday", "Ana Ruiz"),
        ("The boat plunged into the Orrin River on Monday.", "Monday", "Orrin River"),
        ("The pilots sailed to Norland Island on Monday.", "Monday", "Norland Island"),
    ],
)
def test_a_subject_is_named_in_the_clause_of_the_figure(text: str, surface: str, subject: str | None) -> None:
    (found,) = [claim.subject for claim in read_claims(text) if claim.surface == surface]
    assert found == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Ruiz, a diver who wrote a book, dies at 91", "Ana Ruiz"),
        ("Ana Ruiz was a diver. She was 91.", "Ana Ruiz"),
        ("Ana Ruiz stole from the mill, a court heard. The 53-year-old spent it on a boat.", "Ana Ruiz"),
        ("Ana Ruiz said her eldest son saw it. The 53-year-old spent it on a boat.", None),
        ("A clerk said Ana Ruiz saw it. The 53-year-old spent it on a boat.", None),
        ("Ana Ruiz saw it. The 53-year-old told Ben Lund of it.", None),
        ("Ana Ruiz saw it. A 53-year-old spent it on a boat.", None),
        ("“I was 40 when I saw the river,” Ana Ruiz said.", "Ana Ruiz"),
    ],
)
def test_whose_an_age_is_that_stands_beside_no_name(text: str, subject: str | None) -> None:
    assert [one.subject for one in read_claims(text) if one.dimension == "age"] == [subject]


@pytest.mark.parametrize(("verb", "subject"), [("died", "Ana Ruiz"), ("lied", "Mira Holt")])
def test_who_says_that_somebody_died_is_somebody_else(verb: str, subject: str) -> None:
    text = f"Ana Ruiz wrote eleven books. Her daughter, the cellist Mira Holt, said she {verb} on Saturday."
    assert [one.subject for one in read_claims(text) if one.surface == "Saturday"] == [subject]
