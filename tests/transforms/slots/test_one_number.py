import pytest

from transforms.slots.figures import build_figures
from transforms.slots.gathering import gather
from transforms.slots.one_number import of_one_number

ELECTORS = ("The 538 electors will meet in the capital on Monday.", "538 electors", 538, {"unit": "elector"})


def person(text: str, surface: str, value: float) -> tuple:
    return text, surface, value, {"unit": "person", "measure": "member, college"}


@pytest.fixture
def judged(make_article, make_claim):
    """The figures of some claims of one story, each of an article of its own, or of the one that a number names."""

    def run(*given: tuple, lineages: tuple[str, ...] = ()):
        articles, claims = [], []
        for number, (text, surface, value, columns) in enumerate(given):
            lineage = lineages[number] if lineages else f"l{number}"
            articles.append(make_article(text, source=f"outlet {number}", story_id="s", lineage_id=lineage))
            claims.append(make_claim(articles[-1], surface, value, **columns))
        placed, found = build_figures(claims, articles)
        statements, _ = gather(placed, {article.article_id: article for article in articles}, frozenset())
        return placed, found, list(of_one_number(statements))

    return run


def test_one_rare_number_counted_by_two_nouns_is_one_figure(judged) -> None:
    members = person("The 538 members of the college meet in the capital on Monday.", "538 members", 538)
    placed, found, pairs = judged(ELECTORS, members)
    assert len(pairs) == 1
    assert placed[0].figure_id == placed[1].figure_id
    assert [one.figure.verdict for one in found] == ["agree"]
    assert found[0].figure.lineage_count == 2
    assert found[0].figure.confidence <= pairs[0][2] or found[0].figure.confidence == pytest.approx(0.6)


@pytest.mark.parametrize(
    "other",
    [
        person("The 835 members of the college meet in the capital on Monday.", "835 members", 835),
        person("A storm tore the roofs off the huts of 538 fishermen.", "538 fishermen", 538),
        ("The 538 electors' hall in the capital is 538 metres long.", "538 metres", 538,
         {"unit": "metre", "dimension": "length"}),
    ],
    ids=["another number", "another thing", "another dimension"],
)  # fmt: skip
def test_another_quantity_stays_apart(judged, other) -> None:
    placed, _, pairs = judged(ELECTORS, other)
    assert pairs == []
    assert placed[0].figure_id != placed[1].figure_id


def test_small_numbers_are_shared_by_chance(judged) -> None:
    few = ("The 9 electors will meet in the capital on Monday.", "9 electors", 9, {"unit": "elector"})
    _, _, pairs = judged(few, person("The 9 members of the college meet in the capital on Monday.", "9 members", 9))
    assert pairs == []


def test_a_copy_tells_nothing_of_its_own(judged) -> None:
    members = person("The 538 members of the college meet in the capital on Monday.", "538 members", 538)
    _, _, pairs = judged(ELECTORS, members, lineages=("one", "one"))
    assert pairs == []


def test_a_number_without_a_noun_or_a_unit_takes_that_of_its_like(judged) -> None:
    aged = ("He was elected to the senate at the age of 27.", "27", 27, {"unit": "year", "dimension": "age"})
    bare = ("He was elected to the senate at 27.", "27", 27, {"unit": None, "dimension": "number", "measure": "elect"})
    _, _, pairs = judged(aged, bare)
    assert len(pairs) == 1


def test_a_rounded_number_needs_more_in_common(judged) -> None:
    crates = ("Planes dropped 28 crates of medicine over the valley.", "28 crates", 28, {"unit": "crate"})
    packages = {"unit": "package", "modifier": "about", "low": 27.0, "high": 33.0}
    alike = ("Planes dropped about 30 packages of medicine over the valley.", "30 packages", 30, packages)
    less = ("About 30 packages of food came by ship, and others over the valley.", "30 packages", 30, packages)
    exact = ("Planes dropped 29 packages of medicine over the valley.", "29 packages", 29, {"unit": "package"})
    assert len(judged(crates, alike)[2]) == 1
    assert judged(crates, exact)[2] == []
    assert judged(crates, less)[2] == []


@pytest.mark.parametrize("second", [True, False], ids=["with a second value", "without"])
def test_an_article_that_gives_a_second_value_tells_the_two_apart(make_article, make_claim, second) -> None:
    about = "About 540 electors will meet in the capital on Monday. "
    members = "The 538 members of the college meet in the capital on Monday."
    one = make_article(ELECTORS[0], source="one", story_id="s", lineage_id="one")
    two = make_article(about + members if second else members, source="two", story_id="s", lineage_id="two")
    claims = [
        make_claim(one, "538 electors", 538, unit="elector"),
        make_claim(two, "538 members", 538, unit="person", measure="member, college"),
    ]
    if second:
        claims.append(make_claim(two, "540 electors", 540, unit="elector", modifier="about", low=530.0, high=550.0))
    placed, _ = build_figures(claims, [one, two])
    assert (placed[0].figure_id == placed[1].figure_id) == (not second)


def block_of(street: str, known: str = "") -> tuple:
    columns = {"unit": "block", "dimension": "address", "kind": "ordinal"}
    return f"A man was shot in the 6200 block of {street} on Monday.{known}", "6200 block", 6200, columns


def test_one_block_of_a_street_that_two_texts_spell_in_two_ways_is_one_place(judged) -> None:
    placed, found, _ = judged(block_of("Minnick Drive"), block_of("Minick Drive"))
    assert placed[0].figure_id == placed[1].figure_id
    assert [one.figure.verdict for one in found] == ["agree"]


@pytest.mark.parametrize(
    "other",
    [
        block_of("Marsh Drive"),
        block_of("Minick Court"),
        block_of("Minick Drive", known=" Minnick Drive is near."),
    ],
    ids=["another name", "another kind", "a text that knows both"],
)
def test_blocks_of_two_streets_are_two_places(judged, other) -> None:
    placed, _, pairs = judged(block_of("Minnick Drive"), other)
    assert pairs == []
    assert placed[0].figure_id != placed[1].figure_id


def test_numbered_streets_are_not_misspelt(judged) -> None:
    _, _, pairs = judged(block_of("East 146th Street"), block_of("East 136th Street"))
    assert pairs == []


@pytest.mark.parametrize(("rough", "joined"), [(1_320_000, True), (1_300_000, False)])
def test_a_number_rounded_to_three_digits_is_the_exact_one(judged, rough, joined) -> None:
    told = f"Orran, the capital, has grown by a tenth to {rough / 1e6:g} million, the census found."
    around = {"measure": "increase", "low": rough - 50_000, "high": rough + 50_000}
    bare = told, f"{rough / 1e6:g} million", rough, {"unit": None, "dimension": "number", **around}
    exact = person("Orran, the capital, has grown to 1,322,000 residents, the census found.", "1,322,000", 1_322_000)
    placed, _, pairs = judged(bare, exact)
    assert (len(pairs) == 1, placed[0].figure_id == placed[1].figure_id) == (joined, joined)
