"""Entities across articles: what is merged, what is kept apart, and that order does not matter."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.entities import resolve_entities
from transforms.names.mentions import find_mentions
from transforms.tables import Entity, Mention


def resolve(*bodies: str, stories: str = "") -> tuple[list[Entity], dict[tuple[str, str], str]]:
    rows = [m for i, body in enumerate(bodies) for m in find_mentions(str(i), [make_passage("body", body)])]
    return resolve_entities(rows, {str(i): (stories[i] if stories else "s") for i in range(len(bodies))})[:2]


def names(entities: list[Entity], kind: str = "person") -> list[str]:
    return sorted(e.name for e in entities if e.type == kind)


def test_full_names_merge_across_roles_initials_and_diacritics():
    entities, _ = resolve(
        "Trade Minister René Ashcombe spoke.", "Public Safety Minister Rene Ashcombe spoke.", "It was Rene B. Ashcombe."
    )
    assert names(entities) == ["René Ashcombe"]
    assert {"René Ashcombe", "Rene Ashcombe", "Rene B. Ashcombe"} <= set(entities[0].aliases)
    assert entities[0].article_count == 3


def test_surname_alone_joins_the_only_full_name_of_its_story():
    entities, ids = resolve("Nora Whitfield spoke.", "Mr Whitfield spoke.", "Mr Whitfield spoke.", stories="ssz")
    assert names(entities) == ["Nora Whitfield", "Whitfield"]
    assert ids["0", "Nora Whitfield"] == ids["1", "Whitfield"] != ids["2", "Whitfield"]


def test_surname_alone_joins_nobody_when_two_carry_it():
    entities, _ = resolve("Nora Whitfield spoke.", "Peter Whitfield spoke.", "Senator Whitfield spoke.")
    assert names(entities) == ["Nora Whitfield", "Peter Whitfield", "Whitfield"]


def test_conflicting_middle_initials_stay_apart():
    entities, _ = resolve("John A. Whitfield spoke.", "John B. Whitfield spoke.")
    assert len(names(entities)) == 2


def test_father_and_son_stay_apart():
    entities, _ = resolve("John Whitfield spoke.", "John Whitfield Jr. spoke.")
    assert len(names(entities)) == 2


def test_letter_swapped_in_a_given_name_needs_the_same_role():
    same = resolve("Envoy Jamieson Harrow spoke.", "Envoy Jameison Harrow spoke.")[0]
    other = resolve("Envoy Jamieson Harrow spoke.", "Farmer Jameison Harrow spoke.")[0]
    apart = resolve("Envoy Jamieson Harrow spoke.", "Envoy Jameison Harrow spoke.", stories="st")[0]
    assert [len(names(e)) for e in (same, other, apart)] == [1, 2, 2]


def test_country_and_its_nationality_are_one_entity():
    entities, _ = resolve("Canadians met in Canada.")
    assert [(e.name, e.type, e.mention_count) for e in entities] == [("Canada", "place", 2)]


def test_short_form_of_an_organisation_in_one_story():
    entities, _ = resolve("She leads the Centre for Northern Trade and Peace.", "It was the Centre for Northern Trade.")
    assert [e.name for e in entities] == ["Centre for Northern Trade and Peace"]


def test_acronym_introduced_by_another_article_of_the_story():
    entities, _ = resolve("The Northern Harbour Authority (NHA) paid.", "It was the NHA that paid. The NHA won.")
    assert len(names(entities, "organisation")) == 1


def test_leader_named_by_surname_only():
    entities, _ = resolve("The talks with Macron went on, and Macron smiled.")
    assert names(entities) == ["Emmanuel Macron"]
    entities, _ = resolve("The director met Mr Lee, and Lee smiled.")
    assert names(entities) == ["Lee"]


BODIES = (
    "Nora Whitfield met Canadian envoy Jamieson Harrow in Ottawa. Whitfield left.",
    "Senator Whitfield of the Northern Harbour Authority (NHA) spoke to Canadians.",
    "Envoy Jameison Harrow and Bill Whitfield of the NHA signed the USMCA.",
    "William Whitfield wrote to the BBC about CUSMA. Mr Whitfield waited.",
)
ROWS = tuple(m for i, body in enumerate(BODIES) for m in find_mentions(str(i), [make_passage("body", body)]))


@given(st.permutations(ROWS))
def test_order_does_not_matter(rows: list[Mention]):
    stories = dict.fromkeys("0123", "s")
    assert resolve_entities(rows, stories) == resolve_entities(ROWS, stories)


@given(st.lists(st.sampled_from(ROWS), max_size=20))
def test_every_name_has_exactly_one_entity(rows: list[Mention]):
    entities, ids, *_ = resolve_entities(rows, {})
    assert set(ids) == {(m.article_id, m.name) for m in rows}
    assert set(ids.values()) == {e.entity_id for e in entities}
    assert sum(e.mention_count for e in entities) == len(rows)


def test_ids_do_not_depend_on_where_a_name_stands():
    moved = [replace(m, start=m.start + 7, end=m.end + 7) for m in ROWS]
    assert resolve_entities(moved, {})[1] == resolve_entities(ROWS, {})[1]


def test_bodies_that_many_countries_have_stay_apart():
    def named(article: str, surface: str) -> Mention:
        passages = [make_passage("body", f"They spoke to the {surface} on Monday.")]
        return next(m for m in find_mentions(article, passages) if "Senate" in m.surface)

    found = resolve_entities(
        [named("a", "Senate"), named("b", "U.S. Senate"), named("c", "US Senate")], {"a": "s", "b": "t"}
    )
    assert found.ids["a", "Senate"] != found.ids["b", "Senate"]
    assert found.ids["b", "Senate"] == found.ids["c", "Senate"]


def test_a_common_name_is_one_person_within_a_story_only():
    bodies = ("James Smith left Alder.", "James Smith came to Birchfield.", "James Smith slept late.")
    entities, ids = resolve(*bodies, stories="sst")
    assert names(entities) == ["James Smith", "James Smith"]
    assert ids["0", "James Smith"] == ids["1", "James Smith"] != ids["2", "James Smith"]


def test_a_role_or_the_names_beside_it_tell_who_bears_a_common_name():
    entities, _ = resolve(
        "The poet James Smith met Nora Whitfield.", "Poet James Smith left.", "James Smith met Nora Whitfield.",
        stories="stu",
    )  # fmt: skip
    assert names(entities).count("James Smith") == 1


def test_a_rare_name_is_one_person_everywhere():
    assert names(resolve("Nora Whitfield left.", "Nora Whitfield came.", stories="st")[0]) == ["Nora Whitfield"]


def test_streets_and_bodies_of_plain_words_belong_to_their_story():
    bodies = ("A car stood in Birch Street near University Hospital.",) * 3
    entities, ids = resolve(*bodies, stories="sst")
    assert len([e for e in entities if e.name == "Birch Street"]) == 2
    assert len([e for e in entities if e.name == "University Hospital"]) == 2
    assert ids["0", "Birch Street"] == ids["1", "Birch Street"] != ids["2", "Birch Street"]
