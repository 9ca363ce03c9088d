"""What is measured, who did it, and whether the text asserts it."""

import pytest

import seeds
from transforms.extraction import read_claims
from transforms.language.models import packaged_model

pytestmark = pytest.mark.skipif(packaged_model() is None, reason="no language model is packaged here")


@pytest.mark.parametrize(
    ("text", "surface", "agent"),
    [
        ("The Norland government imposed a 15% levy on salt.", "15%", "Norland"),
        ("A 15% levy was imposed by Canada on Monday.", "15%", "Canada"),
        ("The levy of 9% imposed by Donald Marsh hurts.", "9%", "Donald Marsh"),
        ("Donald Marsh's repeated claim that 40% of it is gone was denied.", "40%", "Donald Marsh"),
        ("Ana Ruiz's recent proposal of a 10% tax failed.", "10%", "Ana Ruiz"),
        ("A plan by Ana Ruiz to cut 12% of jobs failed.", "12%", "Ana Ruiz"),
        ("Ana Ruiz denied that 30 people died.", "30 people", "Ana Ruiz"),
        ("Ana Ruiz promised to build 300 homes.", "300 homes", "Ana Ruiz"),
        ("Canada's 5% tax on beer stays.", "5%", "Canada"),
        ("The 8% tariff that Norland imposed took effect in May.", "8%", "Norland"),
        ("The tariff that Norland imposed was 8%.", "8%", "Norland"),
        ("The 8% tariff Norland imposed on steel hurts farmers.", "8%", "Norland"),
        ("Rents were cut by 12 percent by the city council.", "12 percent", "city council"),
        ("Leo Brandt said the tax that Ana Ruiz raised fell by 3 points.", "3 points", "Ana Ruiz"),
        ("It was Ana Ruiz who imposed a 35% tariff.", "35%", "Ana Ruiz"),
        ("The plan proposed by Leo Brandt would cut rents by 12 percent.", "12 percent", "Leo Brandt"),
    ],
)
def test_agent_of_a_claim(text: str, surface: str, agent: str) -> None:
    found = {claim.surface: claim.agent for claim in read_claims(text)}
    assert found[surface] == agent


def test_a_pronoun_means_the_person_of_the_sentence_before() -> None:
    text = "President Donald Marsh spoke. He has also imposed levies, including 40% on glass and 15% on timber."
    assert {claim.surface: claim.agent for claim in read_claims(text)} == {"40%": "Donald Marsh", "15%": "Donald Marsh"}


def test_what_only_happens_has_no_agent() -> None:
    assert [claim.agent for claim in read_claims("Output fell by 12%.")] == [None]


@pytest.mark.parametrize(
    ("text", "surface", "agent"),
    [
        ("But police in Alder now say Leo Marsh Brandt, 55, robbed four banks last month.", "four", "Leo Marsh Brandt"),
        (
            "Police say Leo Brandt was chased when he forced his way in and robbed several guests.",
            "several",
            "Leo Brandt",
        ),
        ("Leo Brandt was held. When Ana Marsh ran off, she shot two others in Boston.", "two others", "Ana Marsh"),
        ("Ana Ruiz spoke. He then drove off and fired at least two shots, Ruiz said.", "two shots", None),
        ("Also Monday police named two people robbed last week in Boston.", "two people", "police"),
        ("They were handed a warrant that carries a court set bail of $1 million.", "$1 million", None),
        ("ALDER, Canada (AP) — Police in Boston have arrested two people on the pier.", "two people", "Police"),
    ],
)
def test_who_did_it_among_several(text: str, surface: str, agent: str | None) -> None:
    found = {claim.surface: claim.agent for claim in read_claims(text)}
    assert next(found[key] for key in found if surface in key) == agent


@pytest.mark.parametrize("text", ["Police arrested Ana Ruiz, 41.", "Leo Brandt, 41, robbed a bank."])
def test_nobody_does_an_age(text: str) -> None:
    (found,) = [claim.agent for claim in read_claims(text) if claim.dimension == "age"]
    assert found is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The city spent 40 million dollars on buses.", "asserted"),
        ("The city will spend 40 million dollars on buses.", "planned"),
        ("The city plans to spend 40 million dollars on buses.", "planned"),
        ("The city could spend 40 million dollars on buses.", "possible"),
        ("The mayor denied spending 40 million dollars on buses.", "denied"),
        ("“We spent 40 million dollars on buses,” said Mayor Ana Ruiz.", "quoted"),
    ],
)
def test_modality_is_read_from_the_clause(claim, text, modality) -> None:
    assert claim(text, "40 million dollars").modality == modality


def test_a_negated_figure_is_marked(claim) -> None:
    assert claim("The council did not approve 40 million dollars for buses.", "40 million dollars").negated
    assert not claim("The council approved 40 million dollars for buses.", "40 million dollars").negated


def test_every_kind_of_cue_is_asked_for() -> None:
    assert {row["kind"] for row in seeds.rows("claim_cues")} == {"planned", "possible", "denied", "negated"}


def test_a_figure_that_another_replaced_is_withdrawn(claim) -> None:
    text = "The bridge originally cost 12 million dollars."
    assert claim(text, "12 million dollars").modality == "denied"


@pytest.mark.parametrize("dateline", ["QUORLHAM (NPA) - ", "QUORLHAM, May 4 (NPA) -- ", ""])
def test_a_dateline_says_nothing_of_what_is_measured(dateline: str) -> None:
    text = f"{dateline}A fire injured 12 people in Orran. The people of Quorlham saw taxes rise 5 percent in Quorlham."
    measures = [claim.measure for claim in read_claims(text) if claim.kind == "quantity"]
    assert measures[0] == "injury, fire, Orran"
    terms = (measures[1] or "").casefold().split(", ")
    assert len(set(terms)) == len(terms)


def test_a_deed_done_to_the_ground_is_no_decline() -> None:
    (claim,) = read_claims("The guard gunned down five men.")
    assert "decline" not in (claim.measure or "").split(", ")


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("The city spent 40 million dollars on buses.", "asserted", False),
        ("The city will spend 40 million dollars on buses.", "planned", False),
        ("The city could spend 40 million dollars on buses.", "possible", False),
        ("The mayor denied spending 40 million dollars on buses.", "denied", False),
        ("“We spent 40 million dollars on buses,” said Mayor Ana Ruiz.", "quoted", False),
        ("The city did not spend 40 million dollars on buses.", "asserted", True),
    ],
)
def test_without_a_parse_the_words_beside_a_figure_tell_how_it_is_meant(
    claim, monkeypatch, text, modality, negated
) -> None:
    monkeypatch.setattr("transforms.language.models.packaged_model", lambda: None)
    found = claim(text, "40 million dollars")
    assert (found.modality, found.negated) == (modality, negated)
