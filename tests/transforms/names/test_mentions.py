"""Names in passages: their kinds, and what must not become a name."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.tables import Mention


def mentions(body: str, title: str = "") -> list[Mention]:
    parts = [make_passage("title", title)] if title else []
    return find_mentions("a", [*parts, make_passage("body", body)])


def named(body: str, title: str = "") -> dict[str, tuple[str, str]]:
    return {m.surface: (m.type, m.name) for m in mentions(body, title)}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (
            "He teaches at the Institute for Global Trade and Security in Ohio.",
            "Institute for Global Trade and Security",
        ),
        ("She works at Kelvin Valley University's clinic.", "Kelvin Valley University"),
        ("The Ministry of Rural Affairs declined.", "Ministry of Rural Affairs"),
        ("They sued Dunmore Steel on Friday.", "Dunmore Steel"),
        ("Repairs will cost £18 million, the water company Ulstrom Utilities estimated.", "Ulstrom Utilities"),
        ("It was NATO that asked.", "NATO"),
    ],
)
def test_organisations(text: str, surface: str):
    assert named(text)[surface][0] == "organisation"


def test_acronym_in_brackets_shares_the_name_of_what_it_shortens():
    found = named("The Northern Harbour Authority (NHA) paid. The NHA later denied it.")
    assert found["NHA"] == ("organisation", "Northern Harbour Authority")


@pytest.mark.parametrize(
    "surface", ["USMCA", "CUSMA", "Canada-U.S.-Mexico Agreement", "US–Canada–Mexico Free Trade Agreement"]
)
def test_one_agreement_under_all_its_names(surface: str):
    assert named(f"Under the {surface} nothing changed.")[surface] == (
        "agreement",
        "United States-Mexico-Canada Agreement",
    )


def test_countries_demonyms_and_their_joined_forms():
    found = named(
        "Canadians and American firms like Canada-US trade; the U.S. and the American–Canadian border matter."
    )
    assert found["Canadians"] == ("nationality", "Canada")
    assert found["U.S."] == found["US"] == ("place", "United States")
    assert found["American"] == ("nationality", "United States")


def test_metonyms_are_names_of_their_own():
    found = named("Ottawa wrote to the White House, and Washington replied.")
    assert {found[s][1] for s in ("Ottawa", "White House", "Washington")} == {"Ottawa", "White House", "Washington"}


def test_programme_is_known_by_the_noun_after_it():
    assert named('He praised his "Amber Kite" missile defence plans.')["Amber Kite"][0] == "product"


def test_unknown_place_is_known_by_the_state_after_it():
    assert named("Officers met in Ellerbeck, Virginia.")["Ellerbeck"][0] == "place"


@pytest.mark.parametrize(
    "text",
    [
        "Negotiations have stalled. Insiders hinted at more. However, Tuesday came.",
        "Trade Talks Lag Behind Hopes\nProgress on Tariffs\nOpposition Demands Results",
        "The Trade Minister smiled, and the Director of Sales left in May.",
        "“Everybody Is Leaving,” they said. Don't wait: I'll be there by Christmas.",
        "#SaveTheHarbour was shared by @HarbourFan",
    ],
)
def test_capitals_that_are_no_names(text: str):
    assert mentions(text) == []


def test_headline_names_need_the_article():
    rows = mentions("Nora Whitfield signed it.", title="Whitfield Signs Deal In Surprise Move")
    assert [(m.part, m.surface, m.name) for m in rows] == [
        ("body", "Nora Whitfield", "Nora Whitfield"),
        ("title", "Whitfield", "Nora Whitfield"),
    ]


def test_name_glued_to_a_role():
    assert named("By Nadia FairweatherSenior trade reporter and\nTom OkaforReporting from Lagos").keys() >= {
        "Nadia Fairweather",
        "Tom Okafor",
    }


def test_family_firm_and_founder_in_one_article_keep_one_kind_per_name():
    rows = mentions("Washington said no. In Washington, Denzel Washington agreed. Mr Washington left.")
    kinds: dict[str, set[str]] = {}
    for m in rows:
        kinds.setdefault(m.name, set()).add(m.type)
    assert all(len(k) == 1 for k in kinds.values())


PIECES = st.sampled_from(
    ["Nora Whitfield", "Mr", "said", "the", "prime minister", "Canada", "-", "US", "University", "of", ",", ".", "'s",
     "“", "”", "(", ")", "NATO", "McDonald", "al", "Jr.", "\n", "X", "7", "é", "’", "and", "President", "Dr.", "--",
     "İ", "St.", "#"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_text_gives_spans_that_hold(pieces: list[str], glue: str):
    text = glue.join(pieces)
    rows = mentions(text)
    assert all(text[m.start : m.end] == m.surface and m.name for m in rows)
    assert all(a.end <= b.start for a, b in pairwise(rows))
    assert len({m.mention_id for m in rows}) == len(rows)


@pytest.mark.parametrize(
    "unit", ["Nora Whitfield ", "Ab-", "University of ", "the Prime Minister ", "A. ", "de la ", "Mr. "]
)
def test_time_grows_with_length_only(unit: str, takes_linear_time: Callable[..., None]):
    takes_linear_time(mentions, lambda n: unit * n)


def test_possessive_inside_the_name_of_a_hospital():
    assert named("The boy was taken to Elland Children's Hospital.")["Elland Children's Hospital"][0] == "organisation"


def test_capitals_of_a_dateline():
    assert named("NEW YORK (AP) — Nora Whitfield left.")["NEW YORK"] == ("place", "New York")


def resolved(text: str) -> list[tuple[str, str, str]]:
    return [(m.surface, m.type, m.name) for m in mentions(text)]


def test_the_place_of_a_report_is_no_part_of_its_author():
    assert "Peter Lindqvist" in [name for _, _, name in resolved("By Peter Lindqvist ALDER, Nov 1 - A man left.")]


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("He drove a Chevy Tahoe home.", "Chevy Tahoe", "product"),
        ("They met at 5 S. Ingleside Ave again.", "S. Ingleside Ave", "place"),
        ("She lay in San Francisco General Hospital for days.", "San Francisco General Hospital", "organisation"),
        ("They watched the Rachel Marsh Show.", "Rachel Marsh Show", "product"),
        ("The June Jordan School for Equity closed.", "June Jordan School for Equity", "organisation"),
        ("It happened at Reba's Bar and Grill on Monday.", "Reba's Bar and Grill", "organisation"),
        ("They left Rocky Mount on Monday.", "Rocky Mount", "place"),
        ("He asked the Alder PD for help.", "Alder PD", "organisation"),
        ("They moved to a street called St. Dominique then.", "St. Dominique", "place"),
    ],
)
def test_things_that_are_called_like_persons(text: str, surface: str, kind: str):
    passages = [make_passage("body", text)]
    assert [(m.surface, m.type) for m in find_mentions("a", passages) if surface in m.surface] == [(surface, kind)]


@pytest.mark.parametrize(
    "text", ["A good Samaritan called 911.", "Merry Christmas to all.", "The Retired General left."]
)
def test_capitals_that_name_nobody(text: str):
    assert [m.surface for m in find_mentions("a", [make_passage("body", text)]) if m.type == "person"] == []


def test_a_place_stays_one_where_its_first_word_is_a_given_name() -> None:
    text = "A boat was found in Myrtle Creek. A Myrtle Creek officer came."
    assert {m.type for m in find_mentions("a", [make_passage("body", text)]) if m.name == "Myrtle Creek"} == {"place"}


@pytest.mark.parametrize("text", ["WHITFIELD — Two men were hurt.", "WHITFIELD, Tenn. — Two men were hurt."])
def test_what_opens_a_report_in_capitals_is_a_place(text: str) -> None:
    found = find_mentions("a", [make_passage("body", f"{text} The men of Whitfield waited.")])
    assert [m.type for m in found if m.name.casefold() == "whitfield"][:1] == ["place"]


def test_members_of_a_party_stand_for_it_and_say_so():
    rows = mentions("Two Republicans and a Democrat voted against it, as the Republican Party asked.")
    assert [(m.surface, m.name, m.method) for m in rows] == [
        ("Republicans", "Republican Party", "demonym"),
        ("Democrat", "Democratic Party", "demonym"),
        ("Republican Party", "Republican Party", "gazetteer"),
    ]


def test_the_house_is_a_chamber_of_parliament():
    found = named("On Monday the House passed it, and House Republicans cheered. She sold the house on Alder Hill.")
    assert found["House"] == ("organisation", "House")
    assert "house" not in found


def test_a_state_behind_the_letter_of_a_party():
    assert named("Leo Brandt (D-Conn) and Nora Whitfield, R-Vermont, came with Sen. Ana Ruiz (R-Wis.).") == {
        "Leo Brandt": ("person", "Leo Brandt"),
        "Conn": ("place", "Connecticut"),
        "Nora Whitfield": ("person", "Nora Whitfield"),
        "Vermont": ("place", "Vermont"),
        "Ana Ruiz": ("person", "Ana Ruiz"),
        "Wis.": ("place", "Wisconsin"),
    }


def test_a_known_place_can_be_half_of_another_name():
    assert "Miami" not in named("A crew from Miami-Quorlin sailed on Monday.")
    assert {"Chicago", "Boston"} <= named("The Chicago-Boston train was late on Monday.").keys()


def test_a_department_is_no_holder_of_an_office():
    assert named("On Monday the Department of Justice spoke.")["Department of Justice"][0] == "organisation"


def test_what_follows_the_host_of_an_address_is_no_name():
    assert "AbCdE" not in named("See http://t.co/AbCdE for more, says Nora Whitfield.")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("On Monday crews closed a road in Alder and Quorlinville, KY for repairs.", "Quorlinville"),
        ("On Monday crews came to Quorlinville, Ohio, for repairs.", "Quorlinville"),
        ("A Quorlinville man sold his boat on Monday.", "Quorlinville"),
        ("Quorlinville woman sells her boat and her house on the river", "Quorlinville"),
    ],
)
def test_a_town_by_its_state_and_by_whom_it_is_home_to(text, town):
    assert named(text)[town][0] == "place"


def test_a_state_by_its_postal_code_behind_a_town_only():
    assert named("Crews came to Quorlinville, OR on Monday.")["OR"] == ("place", "Oregon")
    assert "OR" not in named("They sang of WAR, OR PEACE in the park on Monday.")
    assert "IN" not in named("The crew came IN on Monday.")


def test_a_typographic_apostrophe_changes_no_known_name():
    assert named("She works for Macy’s in the city.")["Macy’s"] == ("organisation", "Macy's")


def test_words_that_shout_are_no_acronyms():
    assert "IS" not in named("They said that SHE IS THE BEST of all.")
    assert named("He fought against IS and WHO experts came.")["IS"] == ("organisation", "Islamic State")


def test_the_legal_form_behind_a_comma_belongs_to_the_name_of_a_company():
    found = named("The tender of Quorlin Ferries, Inc. was late. A ship of Google, Inc. was not.")
    assert found["Quorlin Ferries, Inc"] == ("organisation", "Quorlin Ferries, Inc")
    assert found["Google, Inc"] == ("organisation", "Google")


def test_initials_that_common_words_spell_out_are_no_body():
    text = (
        "A tidal level index (TLI) was read twice. The TLI fell. A harbour watch council (HWC) read it. The HWC left."
    )
    assert "TLI" not in named(text)
    assert "HWC" in named(text)


def test_the_longest_known_name_wins_behind_an_article():
    assert named("It went to the UN General Assembly.")["UN General Assembly"][0] == "organisation"


def test_partners_are_a_firm_and_authors_are_not():
    assert named("It was filed by Harlow, Quorlin & Teft.")["Harlow, Quorlin & Teft"][0] == "organisation"
    for text in ("One study (Harlow, Quorlin & Teft, 2011) found it.", "He met Ana, Beth & Cora there."):
        assert not any("&" in surface for surface in named(text))


def test_a_body_is_called_by_the_noun_for_what_it_is():
    text = "The Norland Institute for Harbour Safety met. On Monday the Institute left."
    found = [(m.surface, m.name) for m in mentions(text) if m.surface == "Institute"]
    assert found == [("Institute", "Norland Institute for Harbour Safety")]
    two = "The Norland Institute and the Alder Institute met. On Monday the Institute left."
    assert ("Institute", "Norland Institute") not in [(m.surface, m.name) for m in mentions(two)]


def test_a_paper_is_the_one_that_the_article_names():
    text = "The New York Times wrote so. The Times on Saturday wrote more."
    assert [m.name for m in mentions(text)] == ["New York Times", "New York Times"]
    assert [m.name for m in mentions("On Monday The Times wrote more.")] == ["Times of London"]


def test_a_body_for_a_thing_with_an_article():
    text = "On Monday the Committee for a Responsible Harbour Budget met."
    assert [m.surface for m in mentions(text)] == ["Committee for a Responsible Harbour Budget"]


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("Police stopped his BMW on Monday.", "BMW"),
        ("She was hit by a silver Ford.", "Ford"),
        ("The driver of a 2012 Toyota fled.", "Toyota"),
        ("A light blue Honda, its lamps broken, was found.", "Honda"),
        ("The Mazda crashed.", "Mazda"),
    ],
)
def test_a_maker_where_one_car_stands_is_what_it_made(text: str, maker: str):
    assert named(text)[maker] == ("product", maker)


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("He joined his Ford colleagues.", "Ford"),
        ("The Toyota plant was closed.", "Toyota"),
        ("A BMW spokesman said so.", "BMW"),
        ("It is a Honda-led group.", "Honda"),
        ("They said that Mazda had left.", "Mazda"),
        ("It cost 2012 Ford workers their jobs.", "Ford"),
    ],
)
def test_a_maker_before_a_noun_or_alone_is_the_company(text: str, maker: str):
    assert named(text)[maker] == ("organisation", maker)


@pytest.mark.parametrize(
    ("surface", "name"),
    [("Egyptian Islamic Jihad", "Egyptian Islamic Jihad"), ("Palestinian Islamic Jihad", "Islamic Jihad")],
)
def test_a_nationality_can_begin_the_name_of_a_body(surface: str, name: str):
    assert named(f"They blamed {surface} for it.")[surface] == ("organisation", name)


@pytest.mark.parametrize(
    ("demonym", "place"),
    [
        ("Minnesotan", "Minnesota"),
        ("Iowans", "Iowa"),
        ("North Carolinian", "North Carolina"),
        ("Virginians", "Virginia"),
    ],
)
def test_the_people_of_a_state_are_called_by_it(demonym: str, place: str):
    found = named(f"They met {demonym} Scott Ulstrom on Monday.")
    assert found[demonym] == ("nationality", place)
    assert found["Scott Ulstrom"][0] == "person"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "He taught at the Quorlin Institute of Technology and Ohio State University.",
            {"Quorlin Institute of Technology", "Ohio State University"},
        ),
        ("She played in the Quorlin Super League for FC Dunmore.", {"Quorlin Super League"}),
        ("The Dunmore Valley School District closed.", {"Dunmore Valley School District"}),
        ("The Ministry of Health and Social Services paid.", {"Ministry of Health and Social Services"}),
    ],
)
def test_where_the_name_of_a_body_ends(text: str, bodies: set[str]):
    found = {surface for surface, (kind, _) in named(text).items() if kind == "organisation"}
    assert bodies <= found
    assert not any(len(surface) > max(map(len, bodies)) for surface in found)


def test_news_of_somebody_is_no_body():
    assert "organisation" not in {kind for kind, _ in named("News of Leo Brandt's death spread.").values()}


@pytest.mark.parametrize("town", ["PORT ALDER", "SAN QUORLE", "FORT ALDER WEST"])
def test_a_town_of_several_words_opens_a_report_in_capitals(town: str) -> None:
    text = f"{town} — Two men were hurt. They are in Alder General Hospital."
    assert named(text)[town] == ("place", town.title())


@pytest.mark.parametrize("text", ["PORT RULES CHANGE. The mayor left.", "LATEST NEWS — Two men were hurt."])
def test_other_words_in_capitals_are_no_such_town(text: str) -> None:
    assert not [m.surface for m in mentions(text) if m.type == "place"]


def test_the_initials_of_a_currency_are_no_country() -> None:
    text = "It cost US$30 million, or A$40 million and HK$9, in the US."
    assert [(m.surface, m.start) for m in mentions(text)] == [("US", text.rindex("US"))]
