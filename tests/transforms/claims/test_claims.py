from datetime import date

import pytest

import seeds
from transforms.articles_reading import merge_readings, read_articles
from transforms.extraction import read_claims
from transforms.reading import Reading


@pytest.fixture
def claim(make_article):
    """The claim of one surface in an article of one sentence or more."""

    def find(text: str, surface: str, **columns):
        (found,) = [c for c in read_articles([make_article(text, **columns)]).claims if c.surface == surface]
        return found

    return find


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The city spent 40 million dollars on buses.", "asserted"),
        ("The city will spend 40 million dollars on buses.", "planned"),
        ("The city plans to spend 40 million dollars on buses.", "planned"),
        ("The city could spend 40 million dollars on buses.", "possible"),
        ("The mayor denied spending 40 million dollars on buses.", "denied"),
        ("“We spent 40 million dollars on buses,” said Mayor Ana Ruiz.", "quoted"),
    ],
)
def test_modality_is_read_from_the_clause(claim, text, modality) -> None:
    assert claim(text, "40 million dollars").modality == modality


def test_a_negated_figure_is_marked(claim) -> None:
    assert claim("The council did not approve 40 million dollars for buses.", "40 million dollars").negated
    assert not claim("The council approved 40 million dollars for buses.", "40 million dollars").negated


def test_a_figure_in_a_quotation_has_its_speaker(claim) -> None:
    found = claim("“We lost 12 boats in the storm,” said Mayor Ana Ruiz.", "12 boats")
    assert found.speaker == "Ana Ruiz"
    assert found.quote_id is not None


def test_an_age_belongs_to_the_person_beside_it(claim) -> None:
    text = "Ana Ruiz, 41, and her neighbour Leo Brandt, 38, were rescued."
    assert claim(text, "41").subject == "Ana Ruiz"
    assert claim(text, "38").subject == "Leo Brandt"


def test_an_age_behind_another_name_of_somebody_is_of_the_one_who_goes_by_it(claim) -> None:
    text = "Leo Brandt, aka “Pepper,” 41, and Ana Ruiz, also known as Queen Lark, 38, were held."
    assert claim(text, "41").subject == "Leo Brandt"
    assert claim(text, "38").subject == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The accused is Leo Brandt, a 38-year-old plumber.", "Leo Brandt"),
        ("Leo Brandt was hit, and a 38-year-old friend of Leo Brandt fled.", None),
        ("A 38-year-old Beverly man was found.", None),
        ("Police arrested 38-year-old Marlow resident Leo Brandt on Friday.", "Leo Brandt"),
        ("The robber hit 38-year-old Officer Leo Brandt.", "Leo Brandt"),
        ("The 38-year-old victim has been identified as Leo Brandt.", "Leo Brandt"),
        ("A 38-year-old man, later identified by his sister as Leo Brandt, died.", "Leo Brandt"),
        ("The officer who shot a 38-year-old man was identified as Leo Brandt.", None),
        ("A 38-year-old Marlow man shot Leo Brandt on Friday.", None),
        ("The 38-year-old striker replaced Leo Brandt on Friday.", None),
        ("The 38-year-old retired plumber Leo Brandt died.", "Leo Brandt"),
        ("A 38-year-old man named Leo Brandt died.", "Leo Brandt"),
        ("A 38-year-old noticed the robber, later identified as Leo Brandt.", None),
        ("They hit a 38-year-old and her guard, identified as Leo Brandt.", None),
        ("A 38-year-old whose killer was identified as Leo Brandt died.", None),
        ("Leo Brandt wept for 38-year-old Justice Brandt.", None),
        ("Leo Brandt, the 38-year-old owner of a mill, was hit.", "Leo Brandt"),
        ("Police arrested Leo Brandt, the 38-year-old owner of a mill.", "Leo Brandt"),
        ("According to Leo Brandt, the 38-year-old driver fled.", None),
        ("Leo Brandt, the 38-year-old who owns a mill, was hit.", "Leo Brandt"),
        ("When they met Leo Brandt, the 38-year-old driver fled.", None),
        ("Police arrested another Leo Brandt, the 38-year-old owner of a mill.", None),
    ],
)
def test_an_age_belongs_to_nobody_else(claim, text, subject) -> None:
    assert claim(text, "38-year-old").subject == subject


def test_what_began_in_a_year_is_counted_over_an_open_period(claim) -> None:
    since = claim("Since 2019 the couple has paid $43 million in taxes.", "$43 million", day="2024-03-09")
    assert since.period == "2019-01-01/.."
    assert claim("The couples' 2019 tax rate was 30 percent.", "30 percent").period == "2019-01-01/2019-12-31"


def test_as_of_is_the_day_named_else_the_day_of_publication(claim) -> None:
    named = claim("By 3 March 2024 the storm had killed 12 people.", "12 people", day="2024-03-09")
    assert (named.as_of_start, named.as_of_end) == (date(2024, 3, 3), date(2024, 3, 3))
    bare = claim("The storm killed 12 people.", "12 people", day="2024-03-09")
    assert (bare.as_of_start, bare.as_of_end) == (date(2024, 3, 9), date(2024, 3, 9))
    assert claim("The storm killed 12 people.", "12 people").as_of_start is None


def test_what_is_not_english_is_not_read(make_article) -> None:
    assert not read_articles([make_article("Il y a eu 12 morts.", language="fr")]).claims


def reading(start: int, end: int, kind: str) -> Reading:
    return Reading(
        kind=kind, start=start, end=end, surface="", value=None, low=None, high=None, hard_low=None, hard_high=None,
        precision=None, modifier="exact", change=None, unit=None, unit_surface=None, dimension="", noun=None,
        confidence=1.0,
    )  # fmt: skip


def test_dates_win_where_two_readings_overlap_and_a_larger_figure_keeps_the_date_in_it() -> None:
    dates = [reading(5, 10, "date"), reading(20, 25, "date"), reading(32, 36, "date")]
    numbers = [
        reading(0, 4, "quantity"), reading(8, 12, "quantity"), reading(12, 15, "quantity"), reading(30, 40, "ordinal"),
    ]  # fmt: skip
    assert [(r.start, r.kind) for r in merge_readings(dates, numbers)] == [
        (0, "quantity"), (5, "date"), (12, "quantity"), (20, "date"), (30, "ordinal"),
    ]  # fmt: skip


def test_every_kind_of_cue_is_asked_for() -> None:
    assert {row["kind"] for row in seeds.rows("claim_cues")} == {"planned", "possible", "denied", "negated"}


def test_a_figure_that_another_replaced_is_withdrawn(claim) -> None:
    text = "The bridge originally cost 12 million dollars."
    assert claim(text, "12 million dollars").modality == "denied"


def test_the_number_of_a_house_is_a_part_of_a_name() -> None:
    hour, house = read_claims("The shooting occurred at about 1:30 p.m. in the area of 200 Alder Street.")
    assert house.unit == "house"
    assert "Alder Street" in (hour.measure or "")
    assert "200 Alder Street" in (hour.topic or "")
