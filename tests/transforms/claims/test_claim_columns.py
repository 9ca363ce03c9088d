"""Columns of a claim that decide which claims are compared: who, what, limited to what, when, and how it is meant.

Read with the packaged model; the sentences stand alone, published on 5 March 2026.
"""

from datetime import date
from typing import Any

import pytest

from transforms.extraction import read_claims

ROWS: list[tuple[str, str, dict[str, Any]]] = [
    ("Norland will hire 300 nurses next year.", "300 nurses", {"modality": "planned", "subject": "Norland"}),
    ("Norland plans to hire 300 nurses.", "300 nurses", {"modality": "planned"}),
    ("Norland hopes to hire 300 nurses.", "300 nurses", {"modality": "planned"}),
    ("Norland is expected to hire 300 nurses.", "300 nurses", {"modality": "planned"}),
    ("Norland has pledged to hire 300 nurses.", "300 nurses", {"modality": "planned"}),
    ("Norland may hire 300 nurses.", "300 nurses", {"modality": "possible"}),
    ("Norland could hire up to 300 nurses.", "300 nurses", {"modality": "possible"}),
    ("As many as 300 nurses were allegedly underpaid.", "300 nurses", {"modality": "possible"}),
    ("Norland reportedly hired 300 nurses.", "300 nurses", {"modality": "possible"}),
    ("Norland has hired 300 nurses.", "300 nurses", {"modality": "asserted"}),
    ("Norland denied that it had hired 300 nurses.", "300 nurses", {"modality": "denied"}),
    ("Norland refuted claims that 300 nurses were fired.", "300 nurses", {"modality": "denied"}),
    ("Ruiz allegedly returned and fired six shots at a man.", "six shots", {"modality": "possible"}),
    ("Ruiz returned and fired six shots, allegedly at a man.", "six shots", {"modality": "asserted"}),
    ("Norland may sell the mill and fire 300 nurses.", "300 nurses", {"modality": "possible"}),
    ("Norland may sell the mill and it fired 300 nurses.", "300 nurses", {"modality": "asserted"}),
    ("Dozens of officers could be seen at the mill.", "Dozens of officers", {"modality": "asserted"}),
    ("Norland could be fined $3m.", "$3m", {"modality": "possible"}),
    ("Police initially found five nurses at the house.", "five nurses", {"modality": "asserted"}),
    ("The guard mistakenly shot Leo Brandt three times.", "three times", {"modality": "asserted"}),
    ("The paper incorrectly reported 12 deaths.", "12 deaths", {"modality": "denied"}),
    ("Ana Ruiz, 18, was denied bail.", "18", {"modality": "asserted"}),
    ("It is not true that 300 nurses were fired.", "300 nurses", {"negated": True}),
    ("No more than 300 nurses were fired.", "300 nurses", {"negated": False}),
    ("Norland did not fire 300 nurses.", "300 nurses", {"negated": True}),
    ("Norland never hired 300 nurses.", "300 nurses", {"negated": True}),
    ("Ana Ruiz, 22, was not charged.", "22", {"negated": False}),
    ("A 14-year-old girl had not come home.", "14-year-old", {"negated": False}),
    ("Ana Ruiz is not 34 years old.", "34 years old", {"negated": True}),
    ("No 14-year-old boy was hurt.", "14-year-old", {"negated": True}),
    ("Ana Ruiz, 45, will plead guilty.", "45", {"modality": "asserted"}),
    ("Ana Ruiz may be 34 years old.", "34 years old", {"modality": "possible"}),
    ("Her sons Ben Oden, five-year-old Dakko and Liam came.", "five-year-old", {"subject": "Dakko"}),
    ("Ben Oden, 34-year-old Orrin resident, won.", "34-year-old", {"subject": "Ben Oden"}),
    ("Not only did Norland fire 300 nurses, it sued them.", "300 nurses", {"negated": False}),
    ("“We fired 300 nurses,” said Ana Ruiz.", "300 nurses", {"modality": "quoted", "speaker": "Ana Ruiz"}),
    ("Ana Ruiz said Norland fired 300 nurses.", "300 nurses", {"modality": "asserted", "speaker": "Ana Ruiz"}),
    ("Norland fired 300 nurses, according to Ana Ruiz.", "300 nurses", {"speaker": "Ana Ruiz"}),
    ("Ana Ruiz said Norland would fire 300 nurses.", "300 nurses", {"modality": "planned"}),
    ("Unemployment fell to 4.1% in May.", "4.1%", {"measure": "unemployment"}),
    ("The unemployment rate was 4.1%.", "4.1%", {"measure": "unemployment"}),
    ("The storm killed 12 people.", "12 people", {"measure": "death"}),
    ("At least 12 people died in the storm.", "12 people", {"measure": "death"}),
    ("The death toll rose to 12.", "12", {"measure": "death"}),
    ("The mill will lay off 40 weavers.", "40 weavers", {"measure": "layoff"}),
    ("Ana Ruiz was found guilty of 3 counts of fraud.", "3 counts", {"measure": "conviction"}),
    ("The crew needed 3 hours to clear the road.", "3 hours", {"scope": None}),
    ("Some 900 homes in Orrin lost power.", "900 homes", {"scope": "Orrin"}),
    ("The quake injured 40 people.", "40 people", {"measure": "injury"}),
    ("Police arrested 40 people.", "40 people", {"measure": "arrest"}),
    ("Police offer a reward of $5,000.", "$5,000", {"measure": "reward"}),
    ("Norland sold 300 boats.", "300 boats", {"measure": "sale"}),
    ("The intended target, a 9-year-old boy, ran.", "9-year-old", {"measure": "target"}),
    ("The storm left 300 people homeless.", "300 people", {"measure": "evacuation"}),
    ("Ruiz gave $300 to homeless people.", "$300", {"measure": "homeless"}),
    ("Norland shares were down 3%.", "3%", {"measure": "decline", "change": "down"}),
    ("The fire was 40% contained.", "40%", {"measure": "containment"}),
    ("The box contained 40 coins.", "40 coins", {"measure": "contain"}),
    ("The town has 900 residents.", "900 residents", {"unit": "resident"}),
    ("A Leeds resident found 40 coins.", "40 coins", {"measure": "resident"}),
    ("Ana Ruiz was playing 40 games.", "40 games", {"measure": "play"}),
    ("Norland predicts 300 sales.", "300 sales", {"modality": "planned"}),
    ("A box containing 40 coins was lost.", "40 coins", {"measure": "contain"}),
    ("The letter that was sent contained 40 coins.", "40 coins", {"measure": "contain"}),
    ("The gunman bound three men.", "three men", {"measure": "bound"}),
    ("Nurses were giving the homeless $300.", "$300", {"measure": "homeless"}),
    ("Fuel drove up fares by 12%.", "12%", {"change": "up"}),
    ("Ben Lund was hunted down by 12 officers.", "12 officers", {"change": None}),
    ("The mill slimmed down its staff by 300.", "300", {"change": "down"}),
    ("The guard gunned down five men.", "five men", {"change": None}),
    ("The guard shot down 40 drones.", "40 drones", {"change": None}),
    ("Divers brought up 124 shells.", "124 shells", {"change": None}),
    ("The strike brought up fares by 12%.", "12%", {"change": "up"}),
    ("In May three boats sank.", "three boats", {"unit": "boat"}),
    ("Oil prices shot up 12%.", "12%", {"change": "up"}),
    ("Norland is to cut 300 jobs.", "300 jobs", {"modality": "planned"}),
    ("Norland is cutting 300 jobs.", "300 jobs", {"modality": "asserted"}),
    ("Forty guests who ate there have fallen ill.", "Forty guests", {"measure": "infection"}),
    ("The number of guests has fallen by 40.", "40", {"measure": "decline"}),
    ("Police fined 30 drivers for speeding on Monday.", "30 drivers", {"scope": None}),
    ("The city has 30 places for parking.", "30 places", {"scope": "park"}),
    ("The army lost 29 troops.", "29 troops", {"scope": None}),
    ("The army lost 29 border troops.", "29 border troops", {"scope": "border"}),
    ("Police tracked down 19-year-old Leo Brandt.", "19-year-old", {"change": None}),
    ("Norland freed up $26 million.", "$26 million", {"change": None}),
    ("Norland shares closed up $3.", "$3", {"change": "up"}),
    ("Norland Bank's revenue rose 5% to $3bn.", "5%", {"measure": "revenue", "subject": "Norland Bank"}),
    ("Norland Bank's revenue rose 5% to $3bn.", "$3bn", {"measure": "revenue", "subject": "Norland Bank"}),
    ("Turnout was 61%.", "61%", {"measure": "turnout"}),
    ("The company, Norland, employs 3,000 workers.", "3,000 workers", {"measure": "job", "subject": "Norland"}),
    ("Norland's tariff on steel is 25%.", "25%", {"measure": "tariff", "scope": "steel"}),
    ("The levy on oranges is 20% and on bicycles 12%.", "20%", {"scope": "orange"}),
    ("Of the 40 boats lost, 12 boats were ferries.", "12 boats", {"scope": None}),
    ("About 12% of women are members.", "12%", {"scope": "woman"}),
    ("Sales in Norland rose 5%.", "5%", {"scope": "Norland"}),
    ("Orrin lies 30 miles (48 km) east of Port Haven.", "30 miles", {"scope": "Port Haven"}),
    ("Orrin lies 30 miles (48 km) east of Port Haven.", "48 km", {"scope": "Port Haven"}),
    ("Sales of ferries rose 5% in Norland.", "5%", {"scope": "Norland"}),
    ("It charges 30 euros for children and 60 euros for adults.", "30 euros", {"scope": "child"}),
    ("It charges 30 euros for children and 60 euros for adults.", "60 euros", {"scope": "adult"}),
    ("Sales rose 5% last year.", "5%", {"period": "2025-01-01/2025-12-31"}),
    ("Sales rose 5% in the third quarter.", "5%", {"period": "2025-07-01/2025-09-30"}),
    ("In 2024, sales rose 5%.", "5%", {"period": "2024-01-01/2024-12-31"}),
    ("Sales rose 5% in 2024 and 7% in 2025.", "5%", {"period": "2024-01-01/2024-12-31"}),
    ("Sales rose 5% in 2024 and 7% in 2025.", "7%", {"period": "2025-01-01/2025-12-31"}),
    ("Sales rose from $3m in 2024 to $5m in 2025.", "$3m", {"period": "2024-01-01/2024-12-31"}),
    ("Sales rose from $3m in 2024 to $5m in 2025.", "$5m", {"period": "2025-01-01/2025-12-31"}),
    ("The mine produces 300 tonnes a day.", "300 tonnes a day", {"unit": "metric ton per day"}),
    ("The mine paid $3m over five years.", "$3m", {"period": "5 year"}),
    ("Profit rose to $5m from $3m in 2024.", "$5m", {"period": None}),
    ("Profit rose to $5m from $3m in 2024.", "$3m", {"period": "2024-01-01/2024-12-31"}),
    ("Mr Krag, 62, was elected in 2014.", "62", {"period": None}),
    ("Sales were $5m in 2025, up from $3m.", "$3m", {"period": None}),
    ("Sales were $5m, compared with $3m a year earlier.", "$5m", {"period": None}),
    ("It made $5 a share, against $3 in 2024.", "$5 a share", {"period": None}),
    ("The mine pays $3m a year.", "$3m a year", {"unit": "dollar per year"}),
    ("As of Monday, 12 people had died.", "12 people", {"as_of_start": date(2026, 3, 2)}),
    ("By 1 March 12 people had died.", "12 people", {"as_of_start": date(2026, 3, 1)}),
    ("On Monday 12 people died.", "12 people", {"as_of_start": date(2026, 3, 5)}),
    ("Nine schools are shut until 9 March.", "Nine schools", {"as_of_start": date(2026, 3, 5)}),
    ("By 9 March 12 people will have left.", "12 people", {"as_of_start": date(2026, 3, 9)}),
    ("Ana Ruiz, 41, was hurt.", "41", {"subject": "Ana Ruiz"}),
    ("Norland Bank lost $3m and Sudland Bank made $4m.", "$3m", {"subject": "Norland Bank"}),
    ("Norland Bank lost $3m and Sudland Bank made $4m.", "$4m", {"subject": "Sudland Bank"}),
    ("Shares in Norland Mines fell 3% on Tuesday.", "3%", {"subject": "Norland Mines"}),
    ("Norland Mines, whose shares fell 3%, sued Brandt Bank.", "3%", {"subject": "Norland Mines"}),
    ("Brandt Bank said Norland Mines owed it $3m.", "$3m", {"subject": "Norland Mines"}),
    ("Brandt Bank was fined $3m by the city council.", "$3m", {"subject": "Brandt Bank", "agent": "city council"}),
    ("Ana Ruiz fined Brandt Bank $3m.", "$3m", {"agent": "Ana Ruiz"}),
    ("The population of Norland is 3 million.", "3 million", {"subject": "Norland", "measure": "population"}),
    ("Norland has a population of 3 million.", "3 million", {"subject": "Norland", "measure": "population"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "columns"), ROWS)
def test_who_what_where_when_and_how(text: str, surface: str, columns: dict[str, Any]) -> None:
    (claim,) = [claim for claim in read_claims(text, published="2026-03-05") if claim.surface == surface]
    for name, expected in columns.items():
        value = getattr(claim, name)
        if name == "measure":
            value = expected if expected in (value or "").split(", ") else value
        assert value == expected, name


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


def test_a_deed_done_to_the_ground_is_no_decline() -> None:
    (claim,) = read_claims("The guard gunned down five men.")
    assert "decline" not in (claim.measure or "").split(", ")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Ruiz, a diver who wrote a book, dies at 91", "Ana Ruiz"),
        ("Ana Ruiz was a diver. She was 91.", "Ana Ruiz"),
        ("Ana Ruiz stole from the mill, a court heard. The 53-year-old spent it on a boat.", "Ana Ruiz"),
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


@pytest.mark.parametrize("dateline", ["QUORLHAM (NPA) - ", "QUORLHAM, May 4 (NPA) -- ", ""])
def test_a_dateline_says_nothing_of_what_is_measured(dateline: str) -> None:
    text = f"{dateline}A fire injured 12 people in Orran. The people of Quorlham saw taxes rise 5 percent in Quorlham."
    measures = [claim.measure for claim in read_claims(text) if claim.kind == "quantity"]
    assert measures[0] == "injury, fire, Orran"
    terms = (measures[1] or "").casefold().split(", ")
    assert len(set(terms)) == len(terms)
