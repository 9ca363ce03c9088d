"""The reference data for names: every row says why, no wording means two things, kinds are known ones."""

import pytest

import seeds
from transforms.names.gazetteer import INDEX
from transforms.names.name_keys import thing_key
from transforms.schema import OneOf
from transforms.tables import ENTITIES

NAMED = ("countries", "places", "cities", "agreements", "organisations", "outlets")
FILES = (*NAMED, "demonyms", "titles", "roles", "speech_verbs", "speech_phrases", "sources", "name_particles",
         "name_heads", "name_words", "leaders", "nicknames", "given_names")  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_row_gives_its_reason_once(name: str):
    rows = seeds.rows(name)
    assert rows
    assert all(row.get("why") or row.get("source") for row in rows)
    assert len({tuple(row.values()) for row in rows}) == len(rows)
    assert all(None not in row and None not in row.values() for row in rows)


def test_no_wording_names_two_entities():
    owners: dict[str, str] = {}
    for seed in NAMED:
        for row in seeds.rows(seed):
            for wording in (row["name"], *filter(None, row["aliases"].split("|"))):
                assert owners.setdefault(wording, row["name"]) == row["name"], wording


def test_no_two_bodies_share_a_key():
    owners: dict[str, str] = {}
    for row in seeds.rows("organisations"):
        for wording in (row["name"], *filter(None, row["aliases"].split("|"))):
            assert owners.setdefault(thing_key(wording), row["name"]) == row["name"], wording


def test_every_demonym_belongs_to_a_known_place():
    known = {entry.name for found in INDEX.values() for _, entry in found}
    assert [row["demonym"] for row in seeds.rows("demonyms") if row["place"] and row["place"] not in known] == []


def test_heads_make_known_types():
    limit = next(c for c in ENTITIES.columns if c.name == "type").limit(OneOf)
    assert {row["type"] for row in seeds.rows("name_heads")} <= set(limit.values)
