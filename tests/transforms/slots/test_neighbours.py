"""Neighbours: what stands beside a statement in its articles and in its sentence."""

import pytest

from transforms.slots.gathering import gather
from transforms.slots.neighbours import Neighbours


@pytest.fixture
def block(make_article, make_claim) -> tuple[Neighbours, dict[str, str]]:
    """Lengths of two articles, and the name of each by its surface and its article."""
    first = make_article("The hull is 20 metres long and the mast 31 metres high. Its keel is 9 metres long.")
    second = make_article("The mast rises to 31 metres.", source="The Orran Mail")
    told = [(first, "20 metres", 20), (first, "31 metres", 31), (first, "9 metres", 9), (second, "31 metres", 31)]
    claims = [
        make_claim(article, surface, value, unit="metre", dimension="length", measure="mast", sentence_start=start)
        for (article, surface, value), start in zip(told, (0, 0, 56, 0), strict=True)
    ]
    statements, members = gather(claims, {one.article_id: one for one in (first, second)}, frozenset())
    number = {first.article_id: "", second.article_id: " elsewhere"}
    names = {f"{by[0].surface}{number[by[0].article_id]}": name for name, by in members.items()}
    return Neighbours(sorted(statements), statements), names


def test_what_stands_in_the_articles_and_the_sentence_of_one(block) -> None:
    beside, names = block
    hull, mast, keel, elsewhere = (names[key] for key in ("20 metres", "31 metres", "9 metres", "31 metres elsewhere"))
    assert set(beside.of(hull)) == {mast, keel}
    assert beside.in_sentence(hull) == [mast]
    assert beside.of(elsewhere) == []
    assert beside.values(hull) == 3
    assert beside.values(elsewhere) == 1


def test_what_may_be_meant_instead(block) -> None:
    beside, names = block
    hull, mast, keel, elsewhere = (names[key] for key in ("20 metres", "31 metres", "9 metres", "31 metres elsewhere"))
    assert set(beside.with_other_values(mast)) == {hull, keel}
    assert set(beside.rivals(mast, elsewhere)) == {hull, keel}
    assert beside.rivals(elsewhere, mast) == []
    assert beside.gives(hull, elsewhere)
    assert beside.sentence_gives(hull, elsewhere)
    assert not beside.sentence_gives(keel, elsewhere)
    assert beside.with_value(keel, beside.statements[mast].value) == {mast}
