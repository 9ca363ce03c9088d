"""Whose age: ages of those who played one part in two reports, and the one age that each has alone."""

import pytest

SHOT = "A quarrel in a garage in Orran ended in a shooting on Monday, the sheriff said. "
SHOOTING = "Deputies in Orran looked into a shooting in a garage on Monday. "
UNDATED, ALSO_UNDATED = SHOT.replace(" on Monday", ""), SHOOTING.replace(" on Monday", "")


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("Ben Oden, 17, was killed.", "An 18-year-old was shot dead.", {"17", "18-year-old"}),
        (
            "A 7-year-old girl was grazed by a bullet there.",
            "An 8-year-old girl was wounded.",
            {"7-year-old", "8-year-old"},
        ),
        ("A 2-year-old found a gun and shot his aunt.", "A 3-year-old shot the woman.", {"2-year-old", "3-year-old"}),
        (
            "A woman in her 20s was shot. Ana Ruiz, 27, died.",
            "A 28-year-old woman was killed.",
            {"27", "28-year-old"},
        ),
        (
            "Five people were hit. A man, 40, a woman, 31, and a 3-year-old boy are in hospital.",
            "A man and a 4-year-old boy were hit.",
            {"3-year-old", "4-year-old"},
        ),
        ("Ben Oden, 17, was killed.", "A 19-year-old was shot dead.", None),
        ("Ben Oden, 17, was killed.", "An 18-year-old woman was shot dead.", None),
        ("Ben Oden, 17, was killed.", "Two 18-year-olds were shot dead.", None),
        ("Ben Oden, 17, was killed.", "Ana Ruiz, 18, was shot dead.", None),
        ("Ben Oden, 17, was killed.", "An 18-year-old was arrested.", None),
        ("Ben Oden, 17, was killed.", "An 18-year-old was shot dead. His friend, 17, fled.", None),
        ("A 17-year-old and a man, 44, were shot dead.", "An 18-year-old was shot dead.", None),
        (
            "Bullets hit a 25-year-old, a man of 35 and a woman aged 23.",
            "Ana Ruiz, 23, Ben Oden, 25, and Jon Prado, 34, were shot.",
            {"35", "34"},
        ),
        (
            "Bullets hit a 25-year-old and a man of 35.",
            "Ana Ruiz, 23, Ben Oden, 25, and Jon Prado, 34, were shot.",
            None,
        ),
        (
            "The victim, Ben Oden, 17, was a pupil.",
            "The sheriff named him as Ben Oden. The 18-year-old lived in Marlow.",
            {"17", "18-year-old"},
        ),
    ],
)
def test_the_only_one_who_played_a_part_has_one_age(conflicts, one, other, witnesses) -> None:
    assert conflicts(SHOT + one, SHOOTING + other) == ([witnesses] if witnesses else [])


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The boy's age was originally given as 17.", [{"18", "17-year-old"}]),
        ("In an earlier report, we wrote that Oden was 17 years old.", [{"18", "17-year-old"}]),
        ("His friend was 17 years old.", []),
        ("Police mistakenly reported Tom Moss, 17, as dead.", []),
        ("Tom Moss, 17, was originally from Orran.", []),
    ],
)
def test_an_age_that_another_has_replaced_is_nobodys(conflicts, told, found) -> None:
    assert conflicts(SHOT + f"Ben Oden, 18, was killed. {told}", SHOOTING + "A 17-year-old was shot dead.") == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Her sons, 9 and 5, were upstairs.", "Her 10-year-old and a boy of 5 were upstairs.", True),
        ("Her sons, 9 and 5, were upstairs.", "Her 10-year-old and a boy of 4 were upstairs.", False),
    ],
)
def test_the_one_age_that_two_articles_do_not_share_is_one_persons(conflicts, one, other, found) -> None:
    assert bool(conflicts(SHOT + one, SHOOTING + other)) == found


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        ("A man aged 33 was shot.", "A 33-year-old was shot.", 1),
        ("A man aged 33 was shot.", "A 33-year-old woman was shot.", 2),
        ("A 33-year-old was shot.", "A 33-year-old was arrested.", 2),
        ("Ana Ruiz, 33, was shot.", "A 33-year-old man was shot.", 2),
    ],
)
def test_equal_ages_are_two_persons_whom_gender_or_part_tells_apart(judge, one, other, figures) -> None:
    found = judge(SHOT + one, SHOOTING + other)
    assert sum(figure.figure.dimension == "age" for figure in found) == figures


def test_the_age_of_somebody_else_in_the_sentence_does_not_tell_two_ages_apart(conflicts) -> None:
    one = "Liv Prado, 23, and Ben Oden, 25, were charged on Monday over a shooting in Orran."
    other = "Liv Prado and a friend were charged on Monday over a shooting in Orran. Prado, 25, is in jail."
    assert conflicts(one, other) == [{"23", "25"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police in Houston said Anna Ruiz, 7, was shot.", "Anna Ruiz, 8, of Dallas was shot."),
        ("Anna, 7, loved dresses.", "Anna Ruiz, 8, was shot."),
    ],
)
def test_one_person_is_meant_by_one_name(conflicts, one, other) -> None:
    assert conflicts(SHOT + one, SHOOTING + other) == [{"7", "8"}]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("A woman in her 20s was killed.", "Ana Ruiz, 27, died at the scene.", "compatible"),
        ("A woman in her 20s was killed.", "Ana Ruiz, 37, died at the scene.", "single"),
        ("A woman in her 20s was killed.", "Tom Ruiz, 27, died at the scene.", "single"),
        ("A woman in her 20s was killed.", "Ana Ruiz, 27, was arrested.", "single"),
        ("A woman in her 20s was killed.", "Ana Ruiz, 27, and Liv Oden, 24, were killed.", "single"),
    ],
)
def test_a_span_of_ages_is_that_of_the_only_one_of_a_kind_whom_it_fits(judge, one, other, verdict) -> None:
    found = [figure.figure for figure in judge(SHOT + one, SHOOTING + other) if figure.figure.dimension == "age"]
    assert {figure.verdict for figure in found} == {verdict}


def test_a_limit_is_nobodys_age(conflicts) -> None:
    one = "The brothers, 6 and 11, were hit. Nobody under the age of 11 may enter the garage."
    assert conflicts(SHOT + one, SHOOTING + "A girl of 6 and a boy aged 10 were hit.") == [{"11", "10"}]


def test_one_age_of_two_spellings_of_a_name_is_one_persons(judge) -> None:
    found = judge(SHOT + "Ana Hansen, 33, was shot.", SHOOTING + "Ana Jansen, 33, was shot.")
    assert sum(figure.figure.dimension == "age" for figure in found) == 1


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The brothers, 6 and 11, were hit at noon.", "A girl of 6 and a boy aged 10 were hit.", True),
        ("The brothers, 6 and 11, were hit at noon.", "A girl of 7 and a boy aged 10 were hit.", False),
        ("A boy of 6 was hit. Later a girl of 11 was hit.", "A boy of 6 and a girl aged 10 were hit.", False),
    ],
)
def test_one_left_of_two_lists_is_one_person_though_others_were_shot_elsewhere(conflicts, one, other, found) -> None:
    elsewhere = "A man of 40 and a boy of 12 were shot in Norham in May. "
    assert bool(conflicts(SHOT + elsewhere + one, SHOOTING + other)) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The driver, 44, drove for Kestrel Freight.", "The driver, 46, drove for Kestrel Freight.", True),
        ("The driver, 44, drove for Kestrel Freight.", "The driver, 46, drove for Tarn Haulage.", False),
        ("The driver, 44, was killed.", "The driver, 46, was shot dead.", True),
        ("The driver, 44, was killed.", "The driver, 46, was injured.", False),
        ("An 18-year-old was wounded on Monday.", "A 17-year-old was wounded on Monday.", True),
        ("An 18-year-old was wounded on Monday.", "A 17-year-old was wounded on Tuesday.", False),
    ],
)
def test_other_names_outcomes_and_days_tell_two_of_one_kind_apart(conflicts, one, other, found) -> None:
    assert bool(conflicts(UNDATED + one, ALSO_UNDATED + other)) == found


@pytest.mark.parametrize(
    ("one", "other", "days", "found"),
    [
        ("A 17-year-old was killed.", "An 18-year-old was killed.", 5, True),
        ("A 17-year-old was killed.", "An 18-year-old was killed.", 9, False),
        ("An 18-year-old was wounded.", "A 17-year-old was wounded.", 9, True),
        ("An 18-year-old was wounded.", "A 17-year-old was wounded.", 40, False),
        ("Ben Oden Jr., 17, was killed.", "An 18-year-old was killed. Oden lived there.", 9, True),
        ("Ben Oden Jr., 17, was killed.", "An 18-year-old was killed. Prado lived there.", 9, False),
    ],
)
def test_reports_of_one_person_lie_near_of_one_who_died_nearer_or_both_name_this_one(
    conflicts, one, other, days, found
) -> None:
    assert bool(conflicts(UNDATED + one, ALSO_UNDATED + other, days=days)) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The brothers, 3, 6 and 11, were hit.", "A boy of 3, a boy of 6 and a boy aged 10 were hit.", True),
        ("The brothers, 6 and 11, were hit.", "A boy of 6 and a boy aged 10 were hit.", False),
    ],
)
def test_articles_that_begin_otherwise_are_of_one_event_by_two_ages_of_one_list(conflicts, one, other, found) -> None:
    bridge = "The council of Marlow votes on a new bridge next week. Engineers favour steel. "
    schools = "Heavy rain has closed several schools along the coast. Teachers send homework by mail. "
    assert bool(conflicts(bridge + one, schools + other)) == found


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        ("A 34-year-old farmer was killed.", "Farmer Ben Oden, 36, was killed.", {"34-year-old", "36"}),
        ("The driver, 34, was killed.", "The driver, Ben Oden, 36, was killed.", {"34", "36"}),
        ("A 34-year-old farmer was killed.", "Farmer Ben Oden, 39, was killed.", None),
        ("A 34-year-old farmer was killed.", "Ben Oden, 36, a friend of the farmer, was killed.", None),
        ("A 34-year-old farmer was killed.", "A friend of the farmer, Ben Oden, 36, was killed.", None),
        ("A 34-year-old farmer was killed.", "Retired farmer Ben Oden, 36, was killed.", None),
        ("A 34-year-old farmer was killed.", "Ben Oden, 36, a former farmer, was killed.", None),
        ("A 34-year-old driver was killed.", "Ben Oden, 36, a taxi driver who was walking home, was killed.", None),
        ("The driver, 34, was killed.", "Ben Oden, 43, a truck driver, who was a passenger, was killed.", None),
        ("The driver, 34, was killed.", "Driver Ben Oden, 36, who was a passenger, was killed.", None),
        ("Two drivers were hurt. The driver, 34, was killed.", "Driver Ben Oden, 36, was killed.", None),
        ("A 34-year-old guard was killed.", "Ben Oden, 36, a guard dog trainer, was killed.", None),
        ("A 34-year-old guard was killed.", "Guard Ben Oden, 36, was killed.", None),
        ("It killed 12 people. A 34-year-old farmer was killed.", "Farmer Ben Oden, 36, was killed.", None),
        ("A 34-year-old farmer was killed.", "Farmer Ben Oden, 36, was killed. It killed 12 people.", None),
    ],
)
def test_who_is_named_behind_the_trade_is_who_is_told_of_by_it(conflicts, one, other, witnesses) -> None:
    assert conflicts(SHOT + one, SHOOTING + other) == ([witnesses] if witnesses else [])


def test_ages_with_swapped_digits_are_those_of_one_name(conflicts) -> None:
    told = "Deputies arrested Ben Oden, {}, who drove off."
    assert conflicts(SHOT + told.format(23), SHOOTING + told.format(32)) == [{"23", "32"}]
    assert conflicts(SHOT + told.format(23), SHOOTING + told.format(38)) == []


@pytest.mark.parametrize(("besides", "found"), [("Her books sell well.", True), ("Amadou Diallo, 71, runs it.", False)])
def test_a_surname_is_that_of_the_only_one_who_has_it(conflicts, besides, found) -> None:
    one = f"Fatou Diallo, a novelist from Orran, won the Selwick Prize on Monday. Diallo, 74, lives in Lyon. {besides}"
    other = (
        "When the phone rang in Lyon, Fatou Diallo, 79, a novelist from Orran, heard of the Selwick Prize on Monday."
    )
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("told", "found"), [("He was 39 years old.", True), ("A friend was 39 years old.", True)])
def test_an_age_that_a_pronoun_has_parts_no_ages_beside_the_name(conflicts, told, found) -> None:
    one = "Ben Foley, 40, was found at the quarry in Orran on Monday."
    other = "At the quarry in Orran on Monday Ben Foley, 45, was found."
    third = f"Ben Foley was found at the quarry in Orran. {told}"
    assert ({"40", "45"} in conflicts(one, other, third)) == found


@pytest.mark.parametrize(
    ("one", "other", "witnesses"),
    [
        (
            "A woman, 34, was killed. Police later identified the woman as Ana Ruiz.",
            "Ana Ruiz, 43, was killed.",
            {"34", "43"},
        ),
        (
            "A 27-year-old man was arrested. The suspect, named by police as Ben Oden, will be in court.",
            "Ben Oden, 29, was arrested.",
            {"27-year-old", "29"},
        ),
        ("A woman, 34, was killed. The driver was identified as Ana Ruiz, 43.", "Ana Ruiz, 43, was killed.", None),
        (
            "A woman, 34, and a woman, 51, were killed. Police identified one woman as Ana Ruiz.",
            "Ana Ruiz, 43, was killed.",
            None,
        ),
        ("A 27-year-old woman was hurt. The suspect was named as Ben Oden.", "Ben Oden, 29, was arrested.", None),
    ],
)
def test_one_who_is_identified_later_is_who_has_that_name(conflicts, one, other, witnesses) -> None:
    assert conflicts(SHOT + one, SHOOTING + other) == ([witnesses] if witnesses else [])
