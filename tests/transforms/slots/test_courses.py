"""Courses: what an hour is the hour of, as its sentence tells."""

import pytest

import seeds
from transforms.articles_reading import read_articles
from transforms.slots.courses import CALLED, CAME, HAPPENED, OTHER, course_of, tells_of_several
from transforms.slots.stating import state, telling_of


@pytest.fixture
def course(make_article):
    """What the first hour of a text is the hour of."""

    def find(text: str) -> str | None:
        article = make_article(text)
        hour = next(claim for claim in read_articles([article]).claims if claim.dimension == "time of day")
        statement = state(hour, article)[1]
        object.__setattr__(statement, "telling", telling_of(hour, article))
        return course_of(statement)

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shooting happened around 7:15 p.m. on Elm Street.", HAPPENED),
        ("It began just before 3 p.m. in the press hall.", HAPPENED),
        ("Shots rang out at about 2 a.m. outside the inn.", HAPPENED),
        ("At 3:45 p.m. on Monday, four men were shot near the mill.", HAPPENED),
        ("Two clerks sat on the wharf around 4:50 p.m. when a masked rider began firing at them.", HAPPENED),
        ("Police learned that a man had been stabbed at 9:40 p.m. near the quay.", HAPPENED),
        ("The boy was shot while asleep in his bed around 4:50 p.m. on Monday.", HAPPENED),
        ("The boy was shot while sleeping in his bed around 4:50 p.m. on Monday.", HAPPENED),
        ("The boy was shot while he fed the geese around 4:50 p.m. on Elm Street.", HAPPENED),
        ("Police were called to the inn, where a man was shot, at 9:40 p.m. on Monday.", CALLED),
        ("Officers responded to a report of shots fired at 9:40 p.m. on Elm Street.", CALLED),
        ("The brigade received a call that a barn was on fire at 9:40 p.m. on Monday.", CALLED),
        ("Around 6:15 p.m., police received a report of a crash.", CALLED),
        ("Around 6:15 p.m., police received a report of a crash with another car.", CALLED),
        ("Officers arrived at 8:23 p.m. and saw smoke.", CAME),
        ("The man was shot at work at 9:40 p.m. on Monday.", HAPPENED),
        ("A man was shot near the court at 9:40 p.m. on Monday.", HAPPENED),
        ("Each of the men was shot at 9:40 p.m. on Monday.", HAPPENED),
        ("The last shot rang out at 9:40 p.m. on Monday.", HAPPENED),
        ("A fire at the post office began at 9:40 p.m. on Monday.", HAPPENED),
        ("The man, who later died, was shot at 9:40 p.m. on Monday.", HAPPENED),
        ("Guests had arrived and were shot at 9:40 p.m. on Monday.", HAPPENED),
        ("The man came in and started shooting at 9:40 p.m. on Monday.", HAPPENED),
        ("A brewer who last week was arrested was shot at 9:40 p.m. on Monday.", HAPPENED),
        ("Police were called after a man was shot, at 9:40 p.m. on Monday.", CALLED),
        ("The man left the inn and was hit at 9:40 p.m. by a van.", HAPPENED),
    ],
)
def test_the_words_of_its_clause_say_what_an_hour_is_the_hour_of(course, text, expected) -> None:
    assert course(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A vigil for the victims of the shooting will begin at 7 p.m. on Monday.",
        "The baker who was shot died at 10:35 p.m. in a hospital bed.",
        "The gunman was arrested just before 11 p.m. on Monday.",
        "Another man was shot at 9:40 p.m. near the quay.",
        "A cousin called his boss at 3:20 a.m. about the shooting.",
        "The road was closed after the crash until 5 a.m. on Monday.",
        "Guests arrived at 8:23 p.m. and saw smoke.",
        "Another man, who later died, was shot at 9:40 p.m. on Monday.",
        "Hours later a man was shot at 9:40 p.m. near the quay.",
        "The gunman was hurt and last week was shot at 9:40 p.m. near the quay.",
        "A trial over the shooting began at 9:40 a.m. on Monday.",
        "The man who was shot was taken to court at 9:40 a.m. on Monday.",
        "He was pronounced dead of a gunshot wound at 9:40 p.m. in hospital.",
        "He was pronounced dead of gunshot wounds at 9:40 p.m. in hospital.",
        "The gunman was arrested beside the injured man at 9:40 p.m. on Monday.",
        "At 9:40 p.m. on Monday a vigil for the victims of the shooting began.",
        "A brewer was pulled over at 9:40 p.m. near the scene of the shooting.",
        "The ferry had left Orran at 8:30 p.m. on Monday.",
        "The aeroplane took off at 8:30 p.m. on Monday.",
    ],
)
def test_an_hour_of_something_else_lies_in_no_course(course, text) -> None:
    assert course(text) == OTHER


def test_of_some_hours_nothing_is_told(course) -> None:
    assert course("The shop sells bread at 7 a.m. on Mondays.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Another fatal shooting left two men hurt.", True),
        ("The two incidents are not linked.", True),
        ("Both deadly crashes are looked into.", True),
        ("Police look into two reported robberies.", True),
        ("Another such attack was foiled.", True),
        ("A second crash involving three cars shut the road.", True),
        ("Two shooting victims were taken away.", False),
        ("Both crash victims died.", False),
        ("A second fire engine came.", False),
        ("Another fire truck came.", False),
        ("Two men opened fire.", False),
        ("Another opened fire.", False),
        ("Another man was hurt in the shooting.", False),
        ("Two men were hurt in the shooting.", False),
    ],
)
def test_a_second_incident_is_told_by_its_noun(text, expected) -> None:
    assert tells_of_several(text) == expected


def test_no_word_says_two_things_of_an_hour() -> None:
    words = [row["word"] for row in seeds.rows("hour_acts")]
    assert sorted(words) == sorted(set(words))
