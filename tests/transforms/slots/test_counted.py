import pytest

import seeds
from transforms.slots.counted import (
    are_bodies,
    are_shed,
    is_of_the_dead,
    kind_of,
    kind_of_members,
    kind_of_those,
    may_be_all,
    outcome_counted,
    outcome_of_the_last,
    times_of,
)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("demonstrator", "protester"), ("saver", "customer"),
     ("starter", "participant"), ("staff member", "employee"), ("person", None), ("fatality", None), (None, None),
     ("nurse", "nurse")],
)  # fmt: skip
def test_kinds_of_persons_under_one_name(unit, kind) -> None:
    assert kind_of(unit) == kind


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("The attackers were ", "suspect"),
        ("Witnesses described the suspects as ", "suspect"),
        ("The gunmen are believed to be ", "suspect"),
        ("The victims were ", None),
        ("The passengers were ", None),
        ("The attackers hurt ", None),
        ("", None),
    ],
)
def test_those_who_did_it_are_told_of_as_men(before, kind) -> None:
    assert kind_of_those(before) == kind


def test_no_noun_is_of_two_kinds() -> None:
    nouns = [noun for row in seeds.rows("person_kinds") for noun in row["nouns"].split("|")]
    assert len(nouns) == len({*nouns})
    assert "passenger" in may_be_all()
    assert may_be_all().isdisjoint({"child", "officer", "person"})


@pytest.mark.parametrize(
    ("unit", "sentence", "outcome"),
    [
        ("body", "divers found six bodies", "death"),
        ("life", "the fire cost six lives", "death"),
        ("life", "the vest saved six lives", None),
        ("case", "six cases of measles were found", "infection"),
        ("case", "six cases of theft were found", None),
        ("survivor", "six survivors were pulled out", "rescue"),
        ("person", "six people died", None),
        (None, "six died", None),
    ],
)
def test_what_a_counted_noun_tells(make_article, unit, sentence, outcome) -> None:
    assert outcome_counted(unit, sentence.split(), make_article(sentence)) == outcome


def test_what_cases_are_of_the_head_of_their_article_says(make_article) -> None:
    sick = make_article("Measles is back in Orrin. The health office reported 214 cases.")
    theft = make_article("Theft is back in Orrin. The police reported 214 cases.")
    words = ["the", "health", "office", "reported", "214", "cases"]
    assert outcome_counted("case", words, sick) == "infection"
    assert outcome_counted("case", words, theft) is None


@pytest.mark.parametrize(
    ("counted", "before", "after", "shed"),
    [
        ("job", "Norland Steel will axe ", " jobs.", True),
        ("job", "", " are to be cut.", True),
        ("employee", "The mill is letting go ", " workers.", True),
        ("employee", "The mill cut prices, and ", " workers cheered.", False),
        ("job", "The mill promises ", " jobs.", False),
        ("officer", "The town will cut ", " officers.", False),
    ],
)
def test_jobs_and_employees_that_are_given_up(counted, before, after, shed) -> None:
    assert are_shed(counted, before, after) == shed


ALL = [
    (
        "Fourteen passengers were hurt when a tram left the rails in Orrin on Monday.",
        "Nineteen people were hurt when a tram left the rails in Orrin on Monday.",
    ),
    (
        "Norland Steel, which has 2,400 employees, will close its mill in Orrin.",
        "Norland Steel will close its mill in Orrin. It employs 4,200 people.",
    ),
    (
        "Divers have recovered 13 bodies from the ferry that sank off Orrin.",
        "The ferry that sank off Orrin has cost 31 lives.",
    ),
    (
        "Norland Steel is letting go 2,700 workers in Orrin.",
        "Norland Steel will axe 3,700 positions in Orrin.",
    ),
    (
        "The health office in Orrin has recorded 1,340 cases of measles.",
        "The measles outbreak in Orrin has infected 1,430 people.",
    ),
]


@pytest.mark.parametrize("texts", ALL, ids=["a kind that is all", "what a firm employs", "bodies", "jobs", "cases"])
def test_one_count_under_two_nouns(conflicts, texts) -> None:
    assert len(conflicts(*texts)) == 1


SOME = [
    (
        "Four children were hurt when a tram left the rails in Orrin on Monday.",
        "Nineteen people were hurt when a tram left the rails in Orrin on Monday.",
    ),
    (
        "Nine passengers and five cyclists were hurt when a tram left the rails in Orrin on Monday.",
        "Fourteen people were hurt when a tram left the rails in Orrin on Monday.",
    ),
    (
        "Nineteen people were hurt when a tram left the rails in Orrin. Fourteen passengers were hurt by glass.",
        "Twenty people were hurt when a tram left the rails in Orrin on Monday.",
    ),
]


@pytest.mark.parametrize("texts", SOME, ids=["a part", "beside another kind", "beside the whole"])
def test_a_kind_that_is_some_of_all(conflicts, texts) -> None:
    assert not [found for found in conflicts(*texts) if len(found) == 2 and "Nineteen people" not in found]


def test_four_hundred_men_and_women_are_people(conflicts) -> None:
    text = "Researchers in Orrin followed {} for nine years, in a study of sleep and the heart that Norland paid for."
    assert conflicts(text.format("4,800 men and women"), text.format("4,300 people")) == [{"4,800 men", "4,300 people"}]


@pytest.mark.parametrize(
    "later",
    [
        "A sailor died of his injuries on Thursday, the fifth victim of the tram crash in Orrin.",
        "A sailor who was hurt in Monday's tram crash in Orrin died on Thursday, bringing the death toll to five.",
    ],
)
def test_the_last_victim_raises_the_toll(judge, later) -> None:
    told = judge("Four people were killed when a tram left the rails in Orrin on Monday.", later)
    assert [one.judgement.verdict for one in told if one.judgement.lowest.surface == "Four people"] == ["update"]


def test_who_is_ranked_otherwise_is_no_toll(judge) -> None:
    told = judge(
        "Four people were killed when a tram left the rails in Orrin on Monday.",
        "A sailor became the fifth person to be charged over the tram crash in Orrin on Monday.",
    )
    assert {one.judgement.verdict for one in told if one.judgement.lowest.value in (4, 5)} == {"single"}


def test_another_hurt_beside_the_dead_are_all_the_hurt(conflicts) -> None:
    first = "A tram left the rails in Orrin on Monday, killing four people. Another 33 people were missing."
    second = "Four people died when a tram left the rails in Orrin on Monday. Seventeen people are missing."
    assert conflicts(first, second) == [{"33 people", "Seventeen people"}]


def test_what_is_counted_since_it_began_is_of_one_event(conflicts) -> None:
    first = "Measles has killed 31 people in Orrin since the outbreak began."
    assert conflicts(first, "In Orrin 42 people have died of measles.") == [{"31 people", "42 people"}]
    first = "Measles has killed 31 people in Orrin since January."
    assert conflicts(first, "In Orrin 42 people have died of measles.") == []


def test_a_part_that_an_outcome_of_its_own_is_told_of_is_all_of_those(conflicts) -> None:
    one = "An avalanche hit a group of climbers near Orrin on Sunday. Four of them died."
    other = "Six people died when an avalanche hit a group of climbers near Orrin on Sunday."
    assert conflicts(one, other) == [{"Four", "Six people"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council of Orrin will spend 20 million dollars on schools and 30 million on clinics.",
         "The council of Orrin will spend 50 million dollars on schools and clinics."),
        ("Norland Steel will cut 900 jobs in Orrin and 400 in Lakeside.", "Norland Steel will cut 2,000 jobs in all."),
        ("Shares of Norland Steel fell 4 percent on Monday.", "Shares of Norland Steel closed 3.2 percent lower."),
        ("Revenue of Norland Steel rose 12 percent to $900 million in the quarter, it said on Tuesday.",
         "Net profit of Norland Steel rose 8 percent to $700 million in the quarter, it said on Tuesday."),
    ],
    ids=["what a list makes", "shares of a list", "a price by the hour", "two accounts"],
)  # fmt: skip
def test_figures_that_are_no_two_values_of_one(conflicts, one, other) -> None:
    assert not conflicts(one, other)


def test_turnout_is_told_in_many_ways(conflicts) -> None:
    one = "Turnout in Orrin was 63 percent on Sunday, the lowest in years."
    other = "On Sunday 53 percent of registered voters in Orrin cast their ballots."
    assert conflicts(one, other) == [{"63 percent", "53 percent"}]


@pytest.mark.parametrize(
    ("before", "expected"),
    [("Divers found the bodies of ", True), ("the remains of at least ", True), ("the bodies of water near ", False)],
)
def test_whose_bodies_are_found_is_dead(before, expected) -> None:
    assert are_bodies(before) is expected


@pytest.mark.parametrize(
    ("unit", "before", "expected"),
    [
        ("person", "The death toll from Monday's blast in the Orran coal mine stands at ", True),
        (None, "The number of people killed in the attack on a police station climbed to more than ", True),
        ("person", "The death toll rose while the number of the injured climbed to ", False),
        ("village", "The death toll rose as the storm got to ", False),
        ("person", "The toll for the bridge rose to ", False),
    ],
)
def test_a_toll_of_the_dead_counts_the_dead(unit, before, expected) -> None:
    assert is_of_the_dead(unit, before) is expected


@pytest.mark.parametrize(
    ("before", "counted"),
    [
        ("Police had to shoot him ", "injury"),
        ("Lund is charged with stabbing him ", "injury"),
        ("She was shot in the arm at least ", "injury"),
        ("He was hit, they say, and fired a gun ", "round"),
        ("The film was watched ", "view"),
        ("He was shot and then, for all that is known so far, ran home ", None),
    ],
)
def test_what_a_number_of_times_counts(before, counted) -> None:
    assert times_of(before) == counted


@pytest.mark.parametrize(
    ("unit", "terms", "concepts", "outcome"),
    [
        ("person", ["death"], ["death"], "death"),
        ("person", ["infection"], ["death"], None),
        ("victim", ["fire"], ["death", "fire"], "death"),
        ("victim", ["charge", "death"], ["charge", "death"], None),
        ("victim", ["find"], ["find"], None),
    ],
)
def test_who_is_ranked_by_their_death(unit, terms, concepts, outcome) -> None:
    assert outcome_of_the_last(unit, terms, concepts) == outcome


@pytest.mark.parametrize(("told", "verdict"), [("of the tram crash", "update"), ("of the year", "single")])
def test_the_last_victim_of_a_year_is_not_one_of_the_event_alone(judge, told, verdict) -> None:
    found = judge(
        "Four people were killed when a tram left the rails in Orrin on Monday.",
        f"A sailor who was killed when a tram left the rails in Orrin on Monday was the fifth homicide victim {told}.",
    )
    assert {one.judgement.verdict for one in found if one.judgement.lowest.surface == "Four people"} == {verdict}


def test_those_by_whom_a_crash_was_survived_are_counted(conflicts) -> None:
    one = "A crash in Orrin that was survived by three people killed Ben Lund."
    assert conflicts(one, "Four people survived the crash in Orrin that killed Ben Lund.")


def test_the_last_day_of_a_year_is_no_longer_time_than_one_event(conflicts) -> None:
    one = "{} people were killed when a tram left the rails in Orrin."
    assert conflicts(one.format("Four"), f"On the last day of the year {one.format('five')}")


@pytest.mark.parametrize(
    ("those", "found"),
    [("killed his three children in the home at Orrin", True),
     ("killed Ana Ruiz in the home at Orrin that they share with their three children", False),
     ("who lived in a home at Orrin killed his three children", True),
     ("who had raised the alarm at the home in Orrin killed his three children", True),
     ("killed Ana Ruiz in the home at Orrin; she is survived by three children", False),
     ("killed Ana Ruiz in the home at Orrin; she is survived by three children", False)],
)  # fmt: skip
def test_with_whom_somebody_lived_is_no_victim(judge, those, found) -> None:
    figures = judge(f"Police said a man {those}.", "A man killed two people in the home at Orrin, police said.")
    together = [one for one in figures if len(one.slot.claims) > 1]
    assert any("children" in claim.surface for one in together for claim in one.slot.claims) == found


@pytest.mark.parametrize(
    ("surface", "after", "kind"),
    [
        ("10 al-Qaeda members", " on Saturday", "militant"),
        ("10 members", " of al-Qaeda in Yemen", "militant"),
        ("10 members", " of the family", None),
        ("10 members", " were killed by Boko Haram", None),
        ("10 al-Qaeda suspects", " on Saturday", None),
    ],
)
def test_members_of_an_armed_group_are_fighters(surface, after, kind) -> None:
    assert kind_of_members(surface, after) == kind
