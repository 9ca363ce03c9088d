"""Grouping: groups of statements that one value brings together."""

import pytest

from transforms.slots.comparison import APART
from transforms.slots.gathering import gather
from transforms.slots.grouping import Comparisons, Groups


def merged(comparisons: Comparisons, groups: list[list[str]]) -> list[list[str]]:
    """Groups after those with one value are merged."""
    found = Groups(groups)
    comparisons.merge_equal(found)
    return found.all()


def test_groups_grow_together() -> None:
    groups = Groups([["a", "d"], ["b"], ["c"]])
    assert not groups.are_one("b", "d")
    groups.merge("b", "d")
    assert groups.are_one("a", "b")
    assert groups.of("d") == ["a", "b", "d"]
    assert groups.all() == [["a", "b", "d"], ["c"]]


@pytest.mark.parametrize(
    ("acres", "likest", "others", "together"),
    [
        (62, 0.52, 0.3, True),
        (62, 0.6, 0.1, False),
        (62, 0.6, APART, False),
        (6, 0.52, 0.3, False),
        (6, 0.56, 0.3, True),
        (6, 0.56, APART, False),
    ],
)
def test_one_value_brings_together_what_is_little_alike_on_average(
    make_article, make_claim, acres: int, likest: float, others: float, together: bool
) -> None:
    texts = [
        f"The farm covers {acres} acres.",
        f"A farm of {acres} acres was sold.",
        f"Buyers wanted the {acres} acres.",
    ]
    articles = [make_article(text, source=f"outlet {number}") for number, text in enumerate(texts)]
    claims = [make_claim(article, f"{acres} acres", acres, unit="acre", dimension="area") for article in articles]
    statements, _ = gather(claims, {article.article_id: article for article in articles}, frozenset())
    first, second, third = names = sorted(statements)
    comparisons = Comparisons(names, statements)
    for one, other, likeness in ((first, third, likest), (second, third, others)):
        comparisons.likeness[one][other] = comparisons.likeness[other][one] = likeness
    groups = [[first, second], [third]]
    assert merged(comparisons, groups) == ([names] if together else groups)


@pytest.mark.parametrize(
    ("dimension", "units", "number", "together"),
    [
        ("count", ("employee", "nurse"), 62, True),
        ("count", ("employee", "nurse"), 2, False),
        ("area", ("acre", "hectare"), 62, False),
    ],
)
def test_a_rare_value_of_two_nouns_brings_together_what_is_counted_as_one(
    make_article, make_claim, dimension: str, units: tuple[str, str], number: int, together: bool
) -> None:
    told = zip(("It has", "Safe are", "It told of"), (units[0], *units), strict=True)
    texts = [f"{said} {number} {unit}s." for said, unit in told]
    articles = [make_article(text, source=text) for text in texts]
    claims = [
        make_claim(article, f"{number} {unit}s", number, unit=unit, dimension=dimension)
        for article, unit in zip(articles, (units[0], *units), strict=True)
    ]
    statements, _ = gather(claims, {article.article_id: article for article in articles}, frozenset())
    order = [article.article_id for article in articles]
    first, second, third = names = sorted(statements, key=lambda name: order.index(statements[name].claim.article_id))
    comparisons = Comparisons(sorted(names), statements)
    for one, other, likeness in ((first, third, 0.52), (second, third, 0.3)):
        comparisons.likeness[one][other] = comparisons.likeness[other][one] = likeness
    assert len(merged(comparisons, [sorted([first, second]), [third]])) == (1 if together else 2)


def test_one_day_brings_nothing_together_as_much_happens_on_it(make_article, make_claim) -> None:
    texts = ["The farm burned on Monday.", "A farm was sold on Monday.", "Buyers came to the farm on Monday."]
    day = {"unit": "day", "dimension": "date", "kind": "date"}
    articles = [make_article(text, source=f"outlet {number}") for number, text in enumerate(texts)]
    claims = [make_claim(article, "Monday", 20514, **day) for article in articles]
    statements, _ = gather(claims, {article.article_id: article for article in articles}, frozenset())
    first, second, third = names = sorted(statements)
    comparisons = Comparisons(names, statements)
    for one, other, likeness in ((first, third, 0.6), (second, third, 0.45)):
        comparisons.likeness[one][other] = comparisons.likeness[other][one] = likeness
    groups = [[first, second], [third]]
    assert merged(comparisons, groups) == groups
