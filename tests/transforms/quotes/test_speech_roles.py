"""Speakers that an article names by their role alone."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quotes.quotes import find_quotes

SAID = "“We are still looking for the two men,” the spokesman said."


def speaker(text: str) -> str | None:
    passages = [make_passage("body", text)]
    return find_quotes("a", passages, find_mentions("a", passages))[-1].speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Police spokesman Leo Brandt came at noon.\n{SAID}", "Leo Brandt"),
        (f"Leo Brandt, a spokesman for the city, came at noon.\n{SAID}", "Leo Brandt"),
        ("Lt. Leo Brandt came.\n“We saw the men,” the lieutenant said.", "Leo Brandt"),
        ("Former Alder mayor Leo Brandt came.\n“It is a good plan,” the former mayor said.", "Leo Brandt"),
        (
            "Harbour Union leader Leo Brandt spoke. “No,” Brandt said.\n“It is a bad plan,” the group's leader said.",
            "Leo Brandt",
        ),
        (
            "Nora Whitfield spoke. “No,” Whitfield said.\n“It is a bad plan,” the former secretary of state said.",
            "Nora Whitfield",
        ),
        (
            "The Alder County Sheriff's Office came.\n“It is late,” the sheriff's office said.",
            "Alder County Sheriff's Office",
        ),
        ("Alder Mayor Nora Whitfield spoke.\n“It is late,” the two-term mayor will say.", "Nora Whitfield"),
        ("Nora Whitfield sang. “Yes,” Whitfield said.\n“It is a good town,” the pop singer said.", "Nora Whitfield"),
        ("Nora Whitfield came. “Yes,” Whitfield said.\n“It is a good town,” the 34-year-old said.", "Nora Whitfield"),
        ("The town heard Alder Mayor Nora Whitfield.\n“It is a good plan,” the mayor said.", "Nora Whitfield"),
        (
            "Norland Gov. Leo Brandt met Ostland Gov. Nora Whitfield.\n“It is a good plan,” the Norland governor said.",
            "Leo Brandt",
        ),
    ],
)
def test_the_one_who_has_a_role_is_meant_by_it(text, expected) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"A spokesman for the council waited.\nPolice spokesman Leo Brandt came at noon.\n{SAID}",
        f"Police spokesman Leo Brandt met council spokesman Tom Whitfield.\n{SAID}",
        f"{SAID}\nPolice spokesman Leo Brandt came at noon.",
        f"Former police spokesman Leo Brandt came at noon.\n{SAID}",
    ],
)
def test_a_role_that_several_can_have_stays_as_worded(text) -> None:
    found = speaker(text)
    assert found is not None
    assert found.endswith("spokesman")


def test_an_attorney_is_not_the_office_of_one() -> None:
    text = "The Alder County District Attorney came.\nThe attorney for the boy waited. “It is late,” the attorney said."
    assert speaker(text) == "attorney"


def test_a_pronoun_goes_where_the_role_before_it_went() -> None:
    assert (
        speaker("Sheriff Leo Brandt came. The sheriff says they left the pier.\n“They took the boat,” he said.")
        == "Leo Brandt"
    )


@pytest.mark.parametrize("surface", ["34-year-old", "34-year-old clerk"])
def test_an_age_goes_to_the_one_person_who_has_it(surface) -> None:
    text = (
        f"Nora Whitfield, 34, and Leo Brandt, 51, waited.\nPolice came.\n“We saw the boat there,” the {surface} said."
    )
    assert speaker(text) == "Nora Whitfield"


def test_an_age_that_two_persons_have_tells_nobody() -> None:
    text = "Nora Whitfield, 34, met 34-year-old Leo Brandt.\nPolice came.\n“We saw the boat,” the 34-year-old said."
    assert speaker(text) == "34-year-old"


PLANS = (
    "Leo Brandt wants a harbour tax. Brandt has toured the coast. {}Brandt came to Alder.\n"
    "“It is a good plan,” {} said."
)


def test_the_person_of_whom_an_article_tells_is_meant_by_what_one_calls_him() -> None:
    assert speaker(PLANS.format("", "the Norland presidential candidate")) == "Leo Brandt"
    assert speaker(PLANS.format("", "the doctor")) == "doctor"


def test_an_article_with_another_candidate_means_neither() -> None:
    other = "Presidential candidate Nora Whitfield has not. "
    assert speaker(PLANS.format(other, "the candidate")) != "Leo Brandt"


def test_an_age_that_is_not_told_goes_to_the_one_named_shortly_before() -> None:
    assert speaker("Leo Brandt left the pier.\n“We saw the boat there,” the 36-year-old said.") == "Leo Brandt"
    assert speaker("Leo Brandt, 51, left.\n“We saw the boat there,” the 36-year-old said.") == "36-year-old"
    assert speaker("Leo Brandt left the pier.\n“We saw it there,” the 36-year-old witness said.") != "Leo Brandt"


def test_whose_father_he_is_says_who_speaks() -> None:
    assert speaker(PLANS.format("", "the father-of-four")) == "Leo Brandt"


def test_a_member_of_a_party_is_the_person_quoted_before() -> None:
    text = (
        "Rep. Nora Whitfield said the port was full. The Chicago Republican said it would close. "
        "She said the town would pay."
    )
    passages = [make_passage("body", text)]
    found = find_quotes("a", passages, find_mentions("a", passages))
    assert [quote.speaker for quote in found] == ["Nora Whitfield"] * 3


def test_what_belongs_to_a_sheriff_brings_in_no_other_one() -> None:
    text = (
        "Alder County Sheriff Ana Ruiz came. “It is late,” the sheriff said. An Alder County Sheriff's advocate left."
    )
    passages = [make_passage("body", text)]
    assert [q.speaker for q in find_quotes("a", passages, find_mentions("a", passages))] == ["Ana Ruiz"]
