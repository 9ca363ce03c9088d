"""A headline held against the text under it."""

import pytest


def test_a_headline_that_gives_another_figure_than_the_body_is_found(found) -> None:
    body = "Three people were killed when a ferry struck the harbour wall at Port Selwick, the coastguard said."
    assert found(body, "Three killed as ferry strikes harbour wall") == []
    (finding,) = found(body, "Six killed as ferry strikes harbour wall")
    assert finding.rule == "headline_figure"
    assert {finding.witness_a.part, finding.witness_b.part} == {"title", "body"}


def test_a_headline_may_add_up_what_the_body_tells_apart(found) -> None:
    body = "One person was killed and three others were hurt when a ferry struck the harbour wall at Port Selwick."
    assert found(body, "Four people hurt as ferry strikes harbour wall") == []


def test_a_headline_may_count_what_the_body_counts_on(found) -> None:
    body = "Two children were hurt when a swing broke in Marlow Park. In addition, a boy of 12 was hit by a plank."
    assert found(body, "Three children hurt as swing breaks in Marlow Park") == []


@pytest.mark.parametrize(
    ("title", "body", "least"),
    [
        (
            "Selwick dockers accept {} pay deal",
            "Dockers in Selwick voted by 71% to accept a pay deal worth 6.8% on Monday.",
            "6.8%",
        ),
        (
            "Six bidders drive ferry to {} hammer price",
            "The hammer came down at 18.5 million euros after six minutes; the buyer pays 21.4 million with fees.",
            "18.5 million",
        ),
        ("Ferry owner Krag home, minus {}", "Krag, the ferry owner, came home lighter by two kilos.", "two kilos"),
    ],
)
def test_a_headline_whose_share_or_amount_the_body_has_is_no_other(found, title, body, least) -> None:
    assert found(body, title.format(least)) == []


def test_a_headline_may_count_who_did_it(found) -> None:
    body = "A man shot six people in Marlow on Saturday, killing four of them before turning the gun on himself."
    assert found(body, "Five dead, including gunman, in Marlow shooting") == []


def test_the_age_of_a_child_is_not_that_of_an_adult(found) -> None:
    body = "Police arrested a 34-year-old man on Monday after a child was bitten by his dog in Marlow Park."
    assert found(body, "Man arrested after dog bites 2-year-old child in Marlow Park") == []


def test_the_age_in_a_headline_is_that_of_whom_the_body_tells_the_same_of(found) -> None:
    body = "Police in Marlow say that a 9-year-old boy rescued his sister from a drifting ferry on Friday."
    assert found(body, "Marlow police: Boy, 9, rescued sister from drifting ferry") == []
    (finding,) = found(body, "Marlow police: Boy, 12, rescued sister from drifting ferry")
    assert (finding.rule, finding.witness_a.surface[:2]) == ("headline_figure", "12")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(
            "4 shot in Selwick harbour",
            "4 shot in Selwick harbour\n\nEight men were shot in the Selwick harbour on Friday night, police said.",
            id="the headline is printed once more above the text",
        ),
        pytest.param(
            "Update: Seven people shot, two dead, at Selwick barge robbery - Quorl Herald, Norland weather, sports",
            "Four people have been shot at the Kelvin Wharf, Robinson Alley, in Selwick. Two were dead on the scene.",
            id="how many were shot is a toll",
        ),
        pytest.param(
            "7 injured in Orrin ferry shooting",
            "Four people were shot near the Orrin ferry on Friday. The shooting began in a queue, police said.",
            id="who is hurt was shot",
        ),
        pytest.param(
            "13 people shot at party in Selwick",
            "Ten people were injured in a shooting at a party in Selwick on Friday. The mayor said that it was loud.",
            id="nobody died, so who was shot is hurt",
        ),
        pytest.param(
            "5 dead in shooting at Selwick regatta",
            "A shooting at the Selwick regatta left two men dead on Friday. Police closed the harbour.",
            id="two men are not five",
        ),
        pytest.param(
            "Selwick girl, 19, pushed off pier by 12-year-old cousin, clerks say",
            "A 16-year-old girl was pushed off the pier by her 12-year-old cousin in Selwick on Friday, clerks said.",
            id="the headline gives the age of somebody else as well",
        ),
        pytest.param(
            "Goat lost, 16-month-old saved in Selwick barge fire",
            "A goat was lost, and a 20-month-old was saved from a barge fire in Selwick on Friday, a clerk said.",
            id="months of age",
        ),
    ],
)
def test_a_headline_is_held_against_the_head_of_the_text(found, title, text) -> None:
    assert [one.rule for one in found(text, title)] == ["headline_figure"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(
            "4 drowned, 1 survivor in Selwick flood",
            "Four people drowned on Friday in a flood in Selwick. Another was in critical condition.",
            id="a survivor is none of the dead",
        ),
        pytest.param(
            "9 people wounded in blast near Selwick ferry",
            "Eight people were burned and a small child was wounded near the Selwick ferry on Friday, a clerk said.",
            id="eight and a child",
        ),
        pytest.param(
            "Five people hurt in Orrin mill blast",
            "A miller lost both hands, and four others were hurt in the Orrin mill blast on Friday.",
            id="one and four others",
        ),
        pytest.param(
            "4 shot in Selwick harbour",
            "Three men were hurt and a woman died when somebody shot at them in the Selwick harbour on Friday.",
            id="who was shot may be dead",
        ),
        pytest.param(
            "13 people shot at party in Selwick",
            "Ten people were injured in a shooting at a party in Selwick on Friday. A clerk announced three deaths.",
            id="the others died",
        ),
        pytest.param(
            "Selwick goat kills clerk, hurts mayor, 5 others",
            "A Selwick goat broke loose at the town hall, killing a clerk and hurting six others, police said.",
            id="the mayor is one of the others",
        ),
        pytest.param(
            "Blast at Selwick mill kills 1, 9 hurt",
            "Nine people were hurt in a blast at the Selwick mill. Jon Weir, a father of five, was lost in it.",
            id="the children of the dead",
        ),
        pytest.param(
            "The town of Selwick has bought a second-hand ferry from Orrin for £2.4mill",
            "The town of Selwick has bought a second-hand ferry from Orrin for £2.4million and painted it blue.",
            id="a headline that is cut off",
        ),
        pytest.param(
            "Port holds clerk over poisoning of 3-year-old child in Selwick",
            "A child fell ill in Selwick. The port held 34-year-old Jon Weir over the poisoning of the child.",
            id="no child of thirty-four",
        ),
    ],
)
def test_a_headline_may_count_others_than_the_head_of_the_text(found, title, text) -> None:
    assert found(text, title) == []


def test_a_headline_that_the_text_repeats_as_a_line_of_its_own_is_not_cut_off(found) -> None:
    title = "Storm at Selwick harbour kills 12"
    text = f"{title}\n\nA storm at Selwick harbour killed 15 people on Friday, police said."
    assert "headline_figure" in [one.rule for one in found(text, title)]


def test_a_text_may_add_up_what_its_headline_tells_apart(found) -> None:
    text = "A shooting at a club in Orrin on Sunday sent nine people to hospital. One of them died."
    assert found(text, "One dead, eight injured after shooting at club in Orrin") == []
    assert found(text.replace("nine", "seven"), "One dead, eight injured after shooting at club in Orrin")


@pytest.mark.parametrize(("sum_", "told"), [("$120 million", False), ("$140 million", True)])
def test_a_sum_that_the_text_has_is_that_of_the_headline(found, sum_, told) -> None:
    body = f"Ferrolux has raised {sum_} from investors led by Selwick Capital at a valuation of $1.1 billion, it said."
    findings = found(body, "Battery firm Ferrolux raises $120 million")
    assert ("headline_figure" in [one.rule for one in findings]) == told


@pytest.mark.parametrize(("when", "told"), [("In 1998, a", False), ("A", True)])
def test_the_toll_of_another_year_is_not_that_of_the_headline(found, when, told) -> None:
    body = (
        "A student opened fire in the hall of an Orran high school, killing two students and wounding seven others. "
        f"{when} student killed two students and wounded 25 in a shooting at a high school in Orran, a clerk said."
    )
    findings = found(body, "2 students killed, 7 wounded in shooting at Orran high school")
    assert ("headline_figure" in [one.rule for one in findings]) == told
