"""What a reader of the five articles would list: every person, body, place and agreement, and who said what."""

from collections import Counter, defaultdict

import pytest

PEOPLE = {
    "Avidan Cover", "Colin Robertson", "Dominic LeBlanc", "Donald Trump", "Jameison Greer", "Jamie Tronnes",
    "Mark Carney", "Pete Hoekstra", "Pierre Poilievre", "Scott Bessent",
}  # fmt: skip
BODIES = {
    "Algoma Steel", "BBC", "CNBC", "Carleton University", "Case Western Reserve University",
    "Center for North American Prosperity and Security", "Expert Group on Canada-US Relations", "Ford", "G7",
    "Institute for Global Security Law", "Ipsos", "Prime Minister's Office",
}  # fmt: skip
PLACES = {
    "Canada", "Mexico", "Ohio", "Ottawa", "Oval Office", "Quantico", "United Kingdom", "United States", "Virginia",
    "Washington", "White House",
}  # fmt: skip
AGREEMENTS = {"Digital Services Tax", "United States-Mexico-Canada Agreement"}


@pytest.mark.parametrize(
    ("kind", "names"),
    [("person", PEOPLE), ("place", PLACES), ("agreement", AGREEMENTS)],
    ids=["people", "places", "pacts"],
)
def test_exactly_what_a_reader_lists(client, kind: str, names: set[str]) -> None:
    assert {entity.name for entity in client.entities if entity.type == kind} == names


def test_every_body_that_a_reader_lists(client) -> None:
    found = {entity.name for entity in client.entities if entity.type == "organisation"}
    assert found >= BODIES
    assert {name.removeprefix("U.S. ").removeprefix("Canadian ") for name in found - BODIES} == {"Senate", "Treasury"}


def test_no_name_stands_for_two_and_none_is_split(client) -> None:
    owners = defaultdict(set)
    for entity in client.entities:
        for alias in entity.aliases:
            owners[alias].add(entity.entity_id)
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


QUOTED = {
    "001": {
        "Avidan Cover": 4, "Carney’s office": 1, "Colin Robertson": 5, "Dominic LeBlanc": 1, "Donald Trump": 5,
        "Jameison Greer": 1, "Jamie Tronnes": 1, "Mark Carney": 1, "Pete Hoekstra": 2, "Pierre Poilievre": 2,
    },
    "002": {"Colin Robertson": 1, "Dominic LeBlanc": 1, "Mark Carney": 1, "Pierre Poilievre": 1},
    "004": {"Dominic LeBlanc": 3, "Donald Trump": 1, "Scott Bessent": 1},
}  # fmt: skip
"""Stretches in quotation marks by article and speaker; two articles quote nobody directly."""


def test_every_quotation_has_its_speaker(client) -> None:
    names = {entity.entity_id: entity.name for entity in client.entities}
    number_of = {article.article_id: article.raw_path.rsplit("/", 1)[-1][:3] for article in client.articles}
    found = defaultdict(Counter)
    for quote in client.quotes:
        if quote.direct:
            found[number_of[quote.article_id]][names.get(quote.speaker_entity_id, quote.speaker)] += 1
    assert found == QUOTED


SOURCES = {
    "Experts", "Ipsos poll", "Members of Trump's cabinet", "Prime Minister's Office", "Tourism data",
    "White House officials", "media reports", "polls",
}  # fmt: skip


def test_sources_without_a_name_stay_as_worded(client) -> None:
    assert {quote.speaker for quote in client.quotes} >= SOURCES


@pytest.mark.parametrize(
    ("person", "office", "field", "place", "posting"),
    [
        ("Mark Carney", "prime minister", None, "Canada", None),
        ("Donald Trump", "president", None, "United States", None),
        ("Dominic LeBlanc", "minister", "trade", "Canada", None),
        ("Dominic LeBlanc", "minister", "intergovernmental affairs", None, None),
        ("Pete Hoekstra", "ambassador", None, "United States", "Canada"),
        ("Jameison Greer", "trade representative", None, "United States", None),
        ("Scott Bessent", "secretary", "treasury", "United States", None),
    ],
)
def test_roles_as_the_articles_state_them(client, person, office, field, place, posting) -> None:
    stated = {(role.person, role.office, role.field, role.place, role.posting) for role in client.roles}
    full = {"Trump": "Donald Trump", "Carney": "Mark Carney"}
    assert (person, office, field, place, posting) in {(full.get(name, name), *rest) for name, *rest in stated}


def test_the_rate_on_metals_is_told_of_who_imposed_it(client) -> None:
    names = {entity.entity_id: entity.name for entity in client.entities}
    agents = {names.get(claim.agent_entity_id) for claim in client.claims if claim.surface in {"50%", "25%"}}
    assert agents == {"Donald Trump"}


def test_who_is_given_as_the_source_of_a_figure(client) -> None:
    speakers = {claim.surface: claim.speaker for claim in client.claims if claim.speaker}
    assert speakers["six in 10"] == "Ipsos poll"
    assert speakers["60%"] == "polls"
    assert speakers["seven consecutive months"] == "Tourism data"
