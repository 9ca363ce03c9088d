"""What befell those whom a figure counts."""

import pytest

from transforms.slots.befell import what_befell


@pytest.mark.parametrize(
    ("before", "after", "outcomes"),
    [
        ("A woman was killed in a ", " stabbing in Orrin.", ()),
        ("A woman was held after the ", " homicide in Orrin.", ("death",)),
        ("A woman was held after the ", " fatal stabbing in Orrin.", ("death",)),
    ],
)
def test_a_word_for_so_many_victims_counts_those_of_the_deed_behind_it(
    make_article, make_claim, before, after, outcomes
) -> None:
    article = make_article(f"{before}triple{after}")
    claim = make_claim(article, "triple", 3.0, measure="death, arrest", unit_surface=None)
    words = article.text.lower().rstrip(".").split()
    assert what_befell(claim, article, ("death", "arrest"), words, before, after).outcomes == outcomes


@pytest.mark.parametrize(
    ("after", "outcomes"),
    [
        (" guards (three women and two men) injured in Orrin.", ("injury",)),
        (" guards (three injured men and two women) at the pier.", ()),
    ],
)
def test_what_stands_in_brackets_parts_nobody_from_what_befell_them(make_article, make_claim, after, outcomes) -> None:
    before, after = "The fire left five", after.removeprefix(" guards")
    article = make_article(f"{before} guards{after}")
    claim = make_claim(article, "five guards", 5.0, measure="fire", unit="guard")
    words = article.text.lower().rstrip(".").split()
    assert what_befell(claim, article, ("fire",), words, before.removesuffix("five"), after).outcomes == outcomes


@pytest.mark.parametrize(
    ("before", "after", "outcomes"),
    [
        ("He is held for the attempted murder of ", " guards.", ("attempted killing",)),
        ("He attempted to kill ", " guards in Orrin.", ("attempted killing",)),
        ("For ", " guards it was attempted murder.", ("attempted killing",)),
        ("He is held for the murder of ", " guards.", ("death",)),
        ("He attempted to flee and killed ", " guards.", ("death",)),
        ("He attempted to kill a porter and killed ", " guards.", ("death",)),
        ("After the attempted murder of ", " guards, who died, he fled.", ("death",)),
    ],
)
def test_whom_somebody_tried_to_kill_is_not_dead_for_that(make_article, make_claim, before, after, outcomes) -> None:
    article = make_article(f"{before}two{after}")
    claim = make_claim(article, "two", 2.0, measure="death", unit="guard")
    words = article.text.lower().rstrip(".").split()
    assert what_befell(claim, article, ("death",), words, before, after).outcomes == outcomes


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("the attempted murder of two guards", "the murder of three guards", 0),
        ("attempting to kill two guards", "the killing of three guards", 0),
        ("the attempted murder of two guards", "killing three guards", 0),
        ("the murder of two guards", "the murder of three guards", 1),
        ("the attempted murder of two guards", "the attempted murder of three guards", 1),
    ],
)
def test_whom_somebody_tried_to_kill_are_not_those_he_killed(conflicts, one, other, count) -> None:
    opening = "A porter at the Harrow mill in Orran was charged with "
    assert len(conflicts(f"{opening}{one}, police said.", f"{opening}{other}, police said.")) == count


def test_counts_of_attempted_murder_befell_nobody(make_article, make_claim) -> None:
    before, after = "He faces ", " counts of attempted murder."
    article = make_article(f"{before}two{after}")
    claim = make_claim(article, "two", 2.0, measure="death", unit="count")
    words = article.text.lower().rstrip(".").split()
    assert "attempted killing" not in what_befell(claim, article, ("death",), words, before, after).outcomes


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Some 40,000 have fled their homes", "The fire made 60,000 residents flee", 1),
        ("30,000 people fled the fire", "60,000 people were evacuated", 1),
        ("2,000 people fled their villages", "6,000 villagers were displaced", 1),
        ("Two men fled", "60 people were evacuated", 0),
        ("30 suspects fled", "60 people were evacuated", 0),
        ("12 inmates fled", "60 people were evacuated", 0),
    ],
)
def test_a_crowd_that_flees_is_evacuated_and_who_gets_away_is_not(conflicts, one, other, count) -> None:
    opening = "A fire broke out near Orran on Monday. "
    assert len(conflicts(f"{opening}{one}, the sheriff said.", f"{opening}{other}, deputies said.")) == count


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("A crowd of 43,200 saw the derby between Rovers and City.", True),
        ("The derby between Rovers and City drew 43,200 fans to Moor Lane.", True),
        ("The derby between Rovers and City earned the 43,200 members of the club a day off.", False),
        ("A crowd of 41,200 saw the derby between Rovers and City.", False),
    ],
)
def test_who_is_at_a_game_is_counted_once(conflicts, other, found) -> None:
    assert bool(conflicts("Rovers beat City 2-1 in front of 41,200 spectators at Moor Lane.", other)) == found


@pytest.mark.parametrize(
    ("before", "after", "outcomes"),
    [
        ("A man died after ", " people were shot at a bar.", ()),
        ("A man died after ", " opened fire at a bar.", ()),
        ("A man was killed when at least ", " people were hurt at a bar.", ("injury",)),
        ("A man was killed before ", " people died in Orran.", ("death",)),
        ("Fire crews left after ", " people died in Orran.", ("death",)),
        ("They died as ", " had died before.", ("death",)),
        ("A blast killed ", " people as they slept.", ("death",)),
        ("He was held after killing ", " people.", ("death",)),
        ("The death toll rose to ", " after the fire.", ("death",)),
        ("He died after ", " operations in Orran.", ("death",)),
        ("Some died after ", " in Orran.", ("death",)),
        ("The bus killed ", " before it stopped.", ("death",)),
    ],
)
def test_what_befell_somebody_before_a_clause_did_not_befall_those_of_the_clause(
    make_article, make_claim, before, after, outcomes
) -> None:
    unit = "person" if after.startswith(" people") else None
    after = after.removeprefix(" people")
    article = make_article(f"{before}two people{after}")
    claim = make_claim(article, "two people", 2.0, measure="death", unit=unit or "person")
    words = article.text.lower().rstrip(".").split()
    assert what_befell(claim, article, ("death",), words, before, after).outcomes == outcomes


def test_who_was_shot_when_one_died_are_not_so_many_dead(conflicts) -> None:
    one = "One person died after seven were shot at a bar in Orran early Sunday morning, police said."
    other = "A man died after four people were shot at a bar in Orran early Sunday morning."
    assert all("One person" not in pair for pair in conflicts(one, other))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Soldiers freed 38 hostages from a hotel in Orran.", "In Orran, 83 hostages were rescued from a hotel.", True),
        ("Soldiers freed 38 boys from a hotel in Orran.", "In Orran, 83 boys were rescued from a hotel.", False),
    ],
)
def test_hostages_who_are_rescued_are_freed(conflicts, one, other, found) -> None:
    assert bool(conflicts(f"{one} It was a dark day.", f"{other} The mayor wept.")) == found
