"""Which date of a sentence says when a figure was so."""

import pytest

from transforms.extraction import read_claims

OWN = [
    ("The mill sold 300 boats in 1904.", "300 boats"),
    ("In 1904, the mill sold 300 boats.", "300 boats"),
    ("The sale of 300 boats in 1904 saved the mill.", "300 boats"),
    ("The mill's 1904 sale of 300 boats saved it.", "300 boats"),
    ("The fire at the mill in 1904 killed 12 people.", "12 people"),
    ("The mill burned in 1904, killing 12 people.", "12 people"),
    ("In 1904, the mill burned and 12 people died.", "12 people"),
    ("In 1904, police said, 12 people died at the mill.", "12 people"),
    ("During the 1904 fire, guards fled as 12 people died.", "12 people"),
    ("Ruiz was tried over the 1904 fire that killed 12 people.", "12 people"),
    ("The mill remembers the 12 people who died in 1904.", "12 people"),
    ("Lund was arrested in 1904 and sentenced to 12 years in prison.", "12 years"),
    ("When the mill closed in 1904, 12 people lost their jobs.", "12 people"),
    ("The worst time was in 1904, when 12 people died.", "12 people"),
    ("The mill lost 40 people in 1904, and 12 of them died.", "12"),
    ("A poll in 1904 showed that 12 percent of voters agreed.", "12 percent"),
    ("The record of 12 boats was set in 1904.", "12 boats"),
    ("The fire killed 40 people, hurt 12 others and levelled the mill in 1904.", "12 others"),
    ("The mill is safe: in 1904, a fire hurt 12 people.", "12 people"),
    ("A boat that carried 12 people sank off Orran in 1904.", "12 people"),
    ("The crush in which 12 people died came in 1904.", "12 people"),
    ("The boat carried 300 people, of whom 12 died, to Orran in 1904.", "12"),
    ("Boats cost 300 crowns in 1904.", "300 crowns"),
    ("Twelve men died in the Orran quake of 1904, whose magnitude was 8.2.", "8.2"),
    ("It is up 12 percent from 1904, when the mill sold 300 boats.", "300 boats"),
    ("The Ruizes' 1904 tax rate: 12 percent.", "12 percent"),
]

OTHERS = [
    ("The mill was founded in 1904 and employs 300 people.", "300 people"),
    ("Founded in 1904, the mill employs 300 people.", "300 people"),
    ("The mill, which burned in 1904, employs 300 people.", "300 people"),
    ("The mill, built in 1904, employs 300 people.", "300 people"),
    ("The mill (founded 1904) employs 300 people.", "300 people"),
    ("The man who had shot 12 people died in 1904.", "12 people"),
    ("Krag, who was born in 1904, sold 300 boats.", "300 boats"),
    ("In 1904 Ruiz bought the mill, which now employs 300 people.", "300 people"),
    ("Ruiz said in 1904 that the mill employs 300 people.", "300 people"),
    ("The Harbour Act of 1904 covers 300 boats.", "300 boats"),
    ("Krag hates the Harbour Act of 1904, whose scope is 300 boats.", "300 boats"),
    ("The mill sold 300 boats, more than in 1904.", "300 boats"),
    ("Sales of the mill rose 12 percent from 1904.", "12 percent"),
    ("The mill sold 300 boats, up from 12 in 1904.", "300 boats"),
    ("The mill sold 300 boats, up 12 percent from 1904.", "300 boats"),
    ("Sales of the mill rose 12 percent on 1904.", "12 percent"),
    ("Orran has 300 boats, an increase of 12 percent on the census of 1904.", "12 percent"),
    ("The mill sold 300 boats in 1904, up from 12.", "12"),
    ("Five years after the fire of 1904, the mill reopened.", "Five years"),
]


@pytest.mark.parametrize(("text", "surface"), OWN)
def test_a_date_gives_its_time_to_the_figure_that_it_belongs_to(text, surface) -> None:
    (claim,) = [claim for claim in read_claims(text, published="2026-03-05") if claim.surface == surface]
    assert claim.period == "1904-01-01/1904-12-31"


@pytest.mark.parametrize(("text", "surface"), OTHERS)
def test_a_date_gives_its_time_to_no_other_figure(text, surface) -> None:
    (claim,) = [claim for claim in read_claims(text, published="2026-03-05") if claim.surface == surface]
    assert claim.period is None


def test_each_of_two_figures_has_its_own_time() -> None:
    text = "The mill sold 300 boats in 1904, and 40 men were hurt there in 1911."
    periods = {claim.surface: claim.period for claim in read_claims(text, published="2026-03-05")}
    assert periods["300 boats"] == "1904-01-01/1904-12-31"
    assert periods["40 men"] == "1911-01-01/1911-12-31"


def test_the_day_up_to_which_something_is_counted_is_that_of_its_own_count() -> None:
    text = "By March 2, 2026, 12 people had died."
    (claim,) = [claim for claim in read_claims(text, published="2026-03-05") if claim.surface == "12 people"]
    assert claim.as_of_start.isoformat() == "2026-03-02"


def test_a_date_right_behind_the_last_of_two_shares_is_not_that_of_one_with_a_date_of_its_own() -> None:
    def periods(text: str) -> list[str | None]:
        return [one.period for one in read_claims(text, published="2025-05-07") if one.unit == "percent"]

    assert periods("Pay rises by 5.2 per cent backdated to 1 April and by 4 per cent next April.")[0] is None
    assert periods("Pay rises by 5.2 per cent and prices by 4 per cent next April.")[0] is not None
