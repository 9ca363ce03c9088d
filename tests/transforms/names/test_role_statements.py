"""Roles as articles state them: office, subject, body, place, whom they serve, and whether they are held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.names.role_statements import find_roles
from transforms.tables import Role


def roles(body: str) -> list[Role]:
    passages = [make_passage("body", body)]
    return find_roles("a", passages, find_mentions("a", passages))


def parts(body: str) -> list[tuple[str | None, ...]]:
    return [(r.person, r.office, r.field, r.organisation, r.place, r.posting, r.status) for r in roles(body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finance Minister Karl Brandt left.", ("Karl Brandt", "minister", "finance", None, None, None, "held")),
        ("Karl Brandt, the minister of finance, left.",
         ("Karl Brandt", "minister", "finance", None, None, None, "held")),
        ("Ana Ruiz, Canada's ambassador to the United Nations, left.",
         ("Ana Ruiz", "ambassador", None, None, "Canada", "United Nations", "held")),
        ("US Trade Representative Ana Ruiz left.",
         ("Ana Ruiz", "trade representative", None, None, "United States", None, "held")),
        ("U.S. Sen. Ana Ruiz voted.", ("Ana Ruiz", "senator", None, None, "United States", None, "held")),
        ("Ontario Premier Karl Brandt left.", ("Karl Brandt", "premier", None, None, "Ontario", None, "held")),
        ("British Foreign Secretary Ana Ruiz left.",
         ("Ana Ruiz", "secretary", "foreign", None, "United Kingdom", None, "held")),
        ("U.S. Treasury Secretary Karl Brandt left.",
         ("Karl Brandt", "secretary", "treasury", None, "United States", None, "held")),
        ("Karl Brandt, deputy leader of the Liberal Party, left.",
         ("Karl Brandt", "deputy leader", None, "Liberal Party", None, None, "held")),
        ("Karl Brandt, CEO of Amazon, left.", ("Karl Brandt", "chief executive", None, "Amazon", None, None, "held")),
        ("Ana Ruiz, a spokeswoman for the miners' union, left.",
         ("Ana Ruiz", "spokesperson", None, "miners' union", None, None, "held")),
        ("Ana Ruiz, professor of economics at the University of Alder, left.",
         ("Ana Ruiz", "professor", "economics", "University of Alder", None, None, "held")),
        ("Ana Ruiz from Alder University left.", ("Ana Ruiz", None, None, "Alder University", None, None, "held")),
        ("Karl Brandt, who leads the Miners Union, left.",
         ("Karl Brandt", "leader", None, "Miners Union", None, None, "held")),
        ("As mayor of London, Karl Brandt opened it.", ("Karl Brandt", "mayor", None, None, "London", None, "held")),
        ("Karl Brandt was appointed as head of the World Bank.",
         ("Karl Brandt", "head", None, "World Bank", None, None, "held")),
        ("Ana Ruiz, an adviser to Karl Brandt, left.",
         ("Ana Ruiz", "adviser", None, None, None, "Karl Brandt", "held")),
        ("Against Ana Ruiz, the mayor of Alder, he won.", ("Ana Ruiz", "mayor", None, "Alder", None, None, "held")),
        ("Ana Ruiz is the executive director of the Toronto-based Centre for Sea Law.",
         ("Ana Ruiz", "executive director", None, "Centre for Sea Law", None, None, "held")),
        ("Florida Attorney General Ana Ruiz left.",
         ("Ana Ruiz", "attorney general", None, None, "Florida", None, "held")),
        ("Karl Brandt, a senior adviser to Mr. Hale, left.",
         ("Karl Brandt", "adviser", None, None, None, "Hale", "held")),
        ("Karl Brandt, the next mayor. He left.", ("Karl Brandt", "mayor", None, None, None, None, "held")),
        ("Ana Ruiz, a 47 year old freelance journalist, left.",
         ("Ana Ruiz", "journalist", "freelance", None, None, None, "held")),
        ("Ana Ruiz, a nine-year veteran of the Alder Police Department, left.",
         ("Ana Ruiz", "veteran", None, "Alder Police Department", None, None, "held")),
        ("Ana Ruiz, the yearly fair director, left.",
         ("Ana Ruiz", "director", "yearly fair", None, None, None, "held")),
        ("Ana Ruiz, co-host of the show, left.", ("Ana Ruiz", "co-host", None, "show", None, None, "held")),
    ],
)  # fmt: skip
def test_parts_of_a_role(text: str, expected: tuple[str | None, ...]) -> None:
    assert parts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Former Mayor Ana Ruiz left.", "former"),
        ("Acting Police Chief Ana Ruiz left.", "acting"),
        ("Interim Superintendent Ana Ruiz left.", "acting"),
        ("President-elect Ana Ruiz left.", "elect"),
        ("Ana Ruiz, the minister-designate, left.", "designate"),
        ("Ana Ruiz resigned as chief executive of Alder Bank.", "former"),
        ("The president nominated Ana Ruiz as secretary of state.", "designate"),
        ("Ana Ruiz was the mayor of London until 2019.", "former"),
        ("Ana Ruiz has been mayor of London since 2019.", "held"),
    ],
)
def test_whether_it_is_held(text: str, status: str) -> None:
    assert [row.status for row in roles(text)] == [status]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Ana Ruiz, who was prime minister of Norway from 2006 to 2015, died.", (2006, 2015)),
        ("Ana Ruiz, mayor of London since 2019, left.", (2019, None)),
        ("Ana Ruiz was the mayor of London until May 2019.", (None, 2019)),
    ],
)
def test_the_years_in_which_it_was_held(text: str, years: tuple[int | None, int | None]) -> None:
    assert [(row.held_from, row.held_to) for row in roles(text)] == [years]


def test_two_roles_joined_by_and_are_two_statements() -> None:
    text = "Ana Ruiz, a former Norwegian diplomat and a member of Tarn College's Working Group on Sea Law, left."
    assert [(r.office, r.organisation, r.place, r.status) for r in roles(text)] == [
        ("diplomat", None, "Norway", "former"),
        ("member", "Working Group on Sea Law", None, "held"),
    ]


def test_a_role_before_one_title_more_is_one_of_its_own() -> None:
    found = roles("Harbour police spokesman Captain Karl Brandt left.")
    assert [(r.surface, r.office, r.field) for r in found] == [
        ("Harbour police spokesman", "spokesperson", "harbour police"),
        ("Captain", "captain", None),
    ]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("They met Ana Ruiz, former mayor Karl Brandt and the clerk.", [("Karl Brandt", "mayor")]),
        ("They met Ana Ruiz, the former mayor, and Karl Brandt.", [("Ana Ruiz", "mayor")]),
        (
            "They met Ana Ruiz, a spokeswoman for Sheriff Karl Brandt.",
            [("Ana Ruiz", "spokesperson"), ("Karl Brandt", "sheriff")],
        ),
    ],
)
def test_a_role_before_the_next_name_of_a_list_is_no_role_of_the_last(
    text: str, offices: list[tuple[str, str]]
) -> None:
    assert [(r.person, r.office) for r in roles(text)] == offices


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz met her husband Karl Brandt.",
        "Ana Ruiz is tired.",
        "Ana Ruiz left as the mayor spoke.",
        "Against Ana Ruiz, the mayor of Alder won 51 percent.",
        "Against Ana Ruiz, the mayor of Alder won 51 percent, and others lost.",
    ],
)
def test_what_states_no_role(text: str) -> None:
    assert roles(text) == []


@given(st.lists(st.sampled_from(["Mayor", "Ana", "Ruiz", ",", "the", "head", "of", "World", "Bank", "-", "elect", "as",
                                 "and", "who", "leads", "former", "minister", ".", "Canada", "'s", "is"])))  # fmt: skip
def test_every_span_can_be_read_again(words: list[str]) -> None:
    text = " ".join(words)
    for row in roles(text):
        assert text[row.start : row.end] == row.surface


def test_the_apostrophe_of_a_body_stands_at_its_word() -> None:
    (role,) = roles("Ana Ruiz, who heads the dockers' union, left.")
    assert role.organisation == "dockers' union"
