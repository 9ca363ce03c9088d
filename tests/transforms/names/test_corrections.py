"""Corrections: read, obeyed everywhere or only somewhere, marked, taken back, and found to be of no use."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.linking import Linked, link
from transforms.names.corrections import Correction, CorrectionError, parse_corrections
from transforms.names.entities import Resolved, resolve_entities
from transforms.names.mentions import find_mentions
from transforms.raw.articles import to_article
from transforms.raw.records import Record
from transforms.tables import Article, Mention

HEADER = "kind,name,other,type,article_id,source,reason,owner\n"


def rows(*bodies: str) -> list[Mention]:
    return [m for i, body in enumerate(bodies) for m in find_mentions(str(i), [make_passage("body", body)])]


def row(kind: str, name: str, other: str, **limits: str) -> Correction:
    return Correction(kind=kind, name=name, other=other, reason="known", owner="Iris", **limits)


def resolve(*bodies: str, by: list[Correction], sources: str = "abcdef") -> Resolved:
    numbers = [str(i) for i in range(len(bodies))]
    return resolve_entities(rows(*bodies), dict.fromkeys(numbers, "s"), by, dict(zip(numbers, sources, strict=False)))


def named(found: Resolved) -> dict[tuple[str, str], str]:
    names = {e.entity_id: e.name for e in found.entities}
    return {naming: names[entity_id] for naming, entity_id in found.ids.items()}


BESS, ELIZABETH = "Mayor Bess Marrow spoke.", "Elizabeth Marrow was elected. Marrow spoke."
HALE = ("Senator John Hale spoke.", "Swimmer John Hale won.", "John Hale spoke.")


def test_a_file_of_corrections_is_read() -> None:
    text = "\ufeff# from the desk\n\n" + HEADER + 'same, Elizabeth Marrow ,Bess Marrow,person,,,"her, on stage",Iris\n'
    assert parse_corrections(text) == [
        Correction(
            kind="same",
            name="Elizabeth Marrow",
            other="Bess Marrow",
            type="person",
            reason="her, on stage",
            owner="Iris",
        )
    ]
    assert parse_corrections("kind,name,other,reason,owner\nsame,A,B,r,o\n")[0].source == ""
    assert parse_corrections("") == parse_corrections(HEADER) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind,name,other,owner\n", "column reason is missing"),
        ("kind,name,other,reason,owner,sources\n", "column 'sources' is unknown .* did you mean source"),
        (HEADER + "same,A,B,,,,,Iris\n", "line 2: reason is empty"),
        (HEADER + "same,A,B,,,,late, but known,Iris\n", "line 2: 9 cells .* quote a cell"),
        (HEADER + "\n# note\nequal,A,B,,,,known,Iris\n", "line 4: kind 'equal' is unknown; write same or different"),
        (HEADER + "same,A,B,persons,,,known,Iris\n", "line 2: type 'persons' is unknown; did you mean person"),
        (HEADER + "different,A,a,,,,known,Iris\n", "line 2: a name differs from itself only somewhere; give"),
        (HEADER + "same,A,B,,,,known,Iris\nsame,B,A,,,,known,Iris\n", "line 3: the row says the same as line 2"),
        (HEADER + "same,A,B,,,,known,Iris\ndifferent,A,B,,,,known,Iris\n", "line 3: the row contradicts line 2"),
    ],
)
def test_an_error_names_the_row_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(CorrectionError, match=rf"^desk\.csv.*{said}"):
        parse_corrections(text, "desk.csv")


def test_same_makes_two_names_one_entity_under_the_first() -> None:
    apart = resolve(BESS, ELIZABETH, by=[])
    assert len(apart.entities) == 2
    found = resolve(BESS, ELIZABETH, by=[row("same", "Elizabeth Marrow", "Bess Marrow")])
    assert [e.name for e in found.entities] == ["Elizabeth Marrow"]
    assert found.entities[0].entity_id == apart.ids["1", "Elizabeth Marrow"]
    assert {"Bess Marrow", "Elizabeth Marrow", "Marrow"} <= set(found.entities[0].aliases)
    assert found.corrected == {("0", "Bess Marrow")}
    assert found.unused == ()


def test_same_in_a_chain_has_one_end_in_either_order() -> None:
    bodies = ("Anna Dorn spoke.", "Peter Lisk spoke.", "Clara Munt spoke.")
    chain = [row("same", "Anna Dorn", "Peter Lisk"), row("same", "Peter Lisk", "Clara Munt")]
    assert [e.name for e in resolve(*bodies, by=chain).entities] == ["Anna Dorn"]
    assert resolve(*bodies, by=chain).entities == resolve(*bodies, by=chain[::-1]).entities


def test_same_may_hold_in_one_article_or_source_only() -> None:
    only = resolve(BESS, BESS, ELIZABETH, by=[row("same", "Elizabeth Marrow", "Bess Marrow", article_id="1")])
    assert list(named(only).values()) == ["Bess Marrow", "Elizabeth Marrow", "Elizabeth Marrow"]
    limited = row("same", "Elizabeth Marrow", "Bess Marrow", source="x")
    assert list(named(resolve(BESS, BESS, ELIZABETH, by=[limited], sources="xyz")).values()) == [
        "Elizabeth Marrow", "Bess Marrow", "Elizabeth Marrow",
    ]  # fmt: skip


def test_same_joins_organisations_and_a_type_keeps_a_place_out_of_it() -> None:
    bodies = ("The Harbour Institute and Fort Alder were shut.", "Alder Foundation paid.")
    by = [row("same", "Harbour Institute", "Alder Foundation", type="organisation")]
    assert "Alder Foundation" not in named(resolve(*bodies, by=by)).values()
    by = [row("same", "Harbour Institute", "Alder Foundation", type="person")]
    assert resolve(*bodies, by=by).unused == tuple(by)


def test_different_takes_the_second_name_out_of_the_entity_that_holds_both() -> None:
    bodies = ("Senator John Hale spoke.", "Senator Jack Hale spoke.", "Hale spoke.")
    assert len(resolve(*bodies, by=[]).entities) == 1
    found = resolve(*bodies, by=[row("different", "John Hale", "Jack Hale")])
    assert {named(found)["0", "John Hale"], named(found)["1", "Jack Hale"]} == {"John Hale", "Jack Hale"}
    assert found.corrected == {("1", "Jack Hale")}
    assert found.ids["0", "John Hale"] == resolve(*bodies, by=[]).ids["0", "John Hale"]


@pytest.mark.parametrize("limit", [{"article_id": "1"}, {"source": "b"}])
def test_one_name_is_two_persons_in_the_article_or_source_named(limit: dict[str, str]) -> None:
    found = resolve(*HALE, by=[row("different", "John Hale", "John Hale", **limit)])
    assert found.ids["0", "John Hale"] == found.ids["2", "John Hale"] != found.ids["1", "John Hale"]
    assert [e.name for e in found.entities] == ["John Hale", "John Hale"]


def test_an_exception_wins_over_what_holds_everywhere() -> None:
    by = [
        row("different", "Elizabeth Marrow", "Bess Marrow", article_id="0"),
        row("same", "Elizabeth Marrow", "Bess Marrow"),
    ]
    found = named(resolve(BESS, BESS, ELIZABETH, by=by))
    assert list(found.values()) == ["Bess Marrow", "Elizabeth Marrow", "Elizabeth Marrow"]


def test_a_row_that_names_nothing_known_changes_nothing_and_is_told() -> None:
    by = [
        row("same", "Elizabeth Marrow", "Beth Marrow"),
        row("different", "Nobody", "Elizabeth Marrow"),
        row("same", "Elizabeth Marrow", "Bess Marrow", article_id="9"),
    ]
    found = resolve(BESS, ELIZABETH, by=by)
    assert found.unused == (by[0], by[2], by[1])
    assert found.entities == resolve(BESS, ELIZABETH, by=[]).entities
    assert str(by[2]) == "same, Elizabeth Marrow, Bess Marrow (article_id 9)"


BODIES = (BESS, ELIZABETH, *HALE, "Jack Hale met Bess Marrow in Fort Alder.")
NAMES = ("Bess Marrow", "Elizabeth Marrow", "John Hale", "Jack Hale", "Fort Alder", "Nobody")
CORRECTIONS = st.builds(
    row, st.sampled_from(["same", "different"]), st.sampled_from(NAMES), st.sampled_from(NAMES),
    article_id=st.sampled_from(["", "1", "3", "9"]), type=st.sampled_from(["", "person", "place"]),
)  # fmt: skip


@given(st.randoms(use_true_random=False), st.lists(CORRECTIONS, max_size=5))
def test_the_order_of_mentions_changes_nothing_and_no_mention_is_lost(random, by) -> None:
    mentions = rows(*BODIES)
    shuffled = random.sample(mentions, len(mentions))
    found = resolve_entities(mentions, {}, by)
    assert found == resolve_entities(shuffled, {}, by)
    assert sum(e.mention_count for e in found.entities) == len(mentions)
    assert len({e.entity_id for e in found.entities}) == len(found.entities)
    assert {e.entity_id for e in found.entities} == set(found.ids.values())


def linked(by: list[Correction], mentions: list[Mention]) -> Linked:
    """What is linked, of two articles that name one mayor in two ways."""
    articles = [
        to_article(Record(raw_path=f"{i}.txt", record=0, raw_line=1, raw_sha256="0", raw_format="txt", text=text))
        for i, text in enumerate((BESS, ELIZABETH))
    ]
    return link([a for a in articles if isinstance(a, Article)], mentions, [], [], [], by)


def test_mentions_say_so_and_a_correction_taken_back_leaves_no_trace() -> None:
    by = [row("same", "Elizabeth Marrow", "Bess Marrow")]
    first = linked([], rows(BESS, ELIZABETH))
    corrected = linked(by, rows(BESS, ELIZABETH))
    assert [m.method for m in corrected.mentions if m.name == "Bess Marrow"] == ["correction:full_name"]
    again = [replace(m, entity_id=None) for m in corrected.mentions]
    assert linked(by, again) == corrected
    assert linked([], again) == first
