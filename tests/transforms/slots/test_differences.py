"""What tells two figures apart."""

from datetime import date

import pytest

from transforms.slots.differences import BY_SO_MANY, ruled_out
from transforms.slots.gathering import gather

BOTH = "one article gives both values"
ARRESTED, NOW = "Five people were arrested; two saw it.", "Five people have been arrested so far; two saw it."
DIED, SO_FAR = "Five people died; two saw it.", "Five people have died so far; two saw it."


@pytest.mark.parametrize(
    ("measure", "first", "later", "days", "reason"),
    [
        ("arrest", "Two people were arrested.", ARRESTED, (5, 9), None),
        ("arrest", "Two people were arrested.", NOW, (9, 5), BOTH),
        ("death", "Two people died.", SO_FAR, (5, 9), None),
        ("death", "Two people died.", SO_FAR, (9, 9), BOTH),
        ("death", "Two people died.", DIED, (5, 9), BOTH),
        ("rescue", "Two people were saved.", "Five people were saved; two saw it.", (5, 9), BOTH),
    ],
)
def test_a_toll_that_has_grown_may_stand_beside_the_former_value(
    make_article, make_claim, measure, first, later, days, reason
) -> None:
    texts = [make_article(text, source=text) for text in (first, later)]
    told = [(texts[0], "Two people", 2, measure), (texts[1], "Five people", 5, measure), (texts[1], "two", 2, "see")]
    claims = [
        make_claim(article, surface, value, unit="person", subject=None, measure=of, as_of_start=day, as_of_end=day)
        for article, surface, value, of in told
        for day in [date(2026, 3, days[article is texts[1]])]
    ]
    statements, members = gather(claims, {each.article_id: each for each in texts}, frozenset())
    of = {claim.claim_id: statements[name] for name, group in members.items() for claim in group}
    pair = (of[claim.claim_id] for claim in claims[:2])
    assert ruled_out(*pair, near=False, clash=False) == reason


@pytest.mark.parametrize(
    ("one", "other", "days", "verdicts"),
    [
        ("Corvan beat Lierde 3-2 on Saturday.", "Corvan beat Lierde 2-0 on Saturday.", 0, ["conflict"]),
        ("Corvan beat Lierde 3-2 on Saturday.", "Corvan beat Lierde 2-0 in December.", 0, []),
        (
            "The quake at Orran injured 240.",
            "In the quake at Orran clinics took in 95 injured people.",
            0,
            ["conflict"],
        ),
        ("The quake at Orran injured 240.", "In the quake at Orran one clinic alone took in 95 injured people.", 0, []),
        ("Clerks at Orran recorded nine aftershocks.", "Clerks at Orran recorded 27 aftershocks.", 1, ["update"]),
        ("Clerks at Orran recorded nine landslides.", "Clerks at Orran recorded 27 landslides.", 1, ["conflict"]),
        ("Krag will cut 3,200 jobs.", "Krag will cut 2,900 jobs, 300 fewer than announced a week ago.", 7, ["update"]),
        ("Krag will cut 3,200 jobs.", "Krag will cut 2,900 jobs, it announced a week ago.", 7, ["conflict"]),
    ],
)
def test_a_few_words_make_two_values_those_of_two_figures_or_times(judge, one, other, days, verdicts) -> None:
    found = (each.figure.verdict for each in judge(one, other, days=days) if each.figure.dimension != "date")
    assert [verdict for verdict in found if verdict in {"conflict", "update"}] == verdicts


@pytest.mark.parametrize(("way", "reason"), [("up", None), ("down", BOTH), (None, BOTH)])
def test_who_tells_of_a_rise_tells_of_no_fall_by_as_much(make_article, make_claim, way, reason) -> None:
    texts = [
        make_article("Sales fell 2 percent.", source="one"),
        make_article("Sales fell 3 percent, those of Orran moved 2 percent.", source="other"),
    ]
    told = [(texts[0], "2 percent", 2, "down"), (texts[1], "3 percent", 3, "down"), (texts[1], "2 percent", 2, way)]
    claims = [
        make_claim(article, surface, value, unit="percent", dimension="fraction", measure="revenue", change=change)
        for article, surface, value, change in told
    ]
    statements, members = gather(claims, {each.article_id: each for each in texts}, frozenset())
    of = {claim.claim_id: statements[name] for name, group in members.items() for claim in group}
    assert ruled_out(of[claims[0].claim_id], of[claims[1].claim_id], near=False, clash=False) == reason


@pytest.mark.parametrize(("way", "found"), [("rose", [{"4 percent", "6 percent"}]), ("fell", [])])
def test_a_rise_beside_a_fall_is_no_second_value_of_it(conflicts, way, found) -> None:
    other = f"Norland's sales fell 6 percent, and those of Borel {way} 4 percent."
    assert conflicts("Norland's sales fell 4 percent.", other) == found


@pytest.mark.parametrize(("moved", "found"), [("by 5,000", False), ("to 70,000", True)])
def test_by_how_many_a_number_of_persons_grows_is_not_how_many_they_are(conflicts, moved, found) -> None:
    one = f"Ostra boosted the number of its expected layoffs {moved}."
    assert bool(conflicts(one, "Ostra's total planned layoffs will rise to 55,000.")) == found


@pytest.mark.parametrize(("event", "found"), [("a", True), ("an unrelated", False)])
def test_what_is_told_of_an_unrelated_event_is_no_other_value(conflicts, event, found) -> None:
    one = "A shooting in a club at Orran left one person dead on Sunday."
    assert bool(conflicts(one, f"At Orran {event} shooting in a club left two people dead on Sunday.")) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [("cut the staff by ", True), ("cut the staff by nearly ", True), ("cut it by half to ", False)],
)
def test_what_stands_behind_how_many_more_is_no_step(before, found) -> None:
    assert bool(BY_SO_MANY.search(before)) == found


@pytest.mark.parametrize(("those", "found"), [("and two children", True), ("leaving behind two children", False)])
def test_who_is_left_behind_is_not_whom_it_befell(conflicts, those, found) -> None:
    one = f"Police said a man killed Ana Ruiz in Orrin, {those}."
    assert bool(conflicts(one.replace(", and", " and"), "A man killed three children in Orrin, police said.")) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The quake at Orran struck at 4:12 a.m.", "The quake at Orran struck at 5:30 a.m.", True),
        ("The quake at Orran struck at 4:12 a.m.", "An aftershock struck Orran at 5:30 a.m.", False),
        ("The quake at Orran had a magnitude of 6.4.", "The quake at Orran had a magnitude of 5.1.", True),
        ("The quake at Orran had a magnitude of 6.4.", "The aftershock at Orran had a magnitude of 5.1.", False),
        ("Krag's profit fell 12 percent.", "Krag's profit fell 6 percent.", True),
        ("Krag's profit fell 12 percent.", "Krag's shares fell 6 percent.", False),
        ("Ana Ruiz was convicted of 12 counts of fraud.", "Ana Ruiz was convicted of 21 counts of fraud.", True),
        ("Ana Ruiz was convicted of 12 counts of fraud.", "Ana Ruiz was acquitted of 21 counts of fraud.", False),
        ("Seventeen people were hurt in the fire at Orran.", "Fifteen people were hurt in the fire at Orran.", True),
        ("Seventeen people were hurt in the fire at Orran.", "Fifteen people remain hospitalized at Orran.", False),
    ],
)
def test_what_is_of_another_thing_is_no_other_value(conflicts, one, other, found) -> None:
    assert bool(conflicts(one, other)) == found
