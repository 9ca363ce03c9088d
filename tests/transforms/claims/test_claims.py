from datetime import date

from transforms.extraction import read_claims


def test_a_figure_in_a_quotation_has_its_speaker(claim) -> None:
    found = claim("“We lost 12 boats in the storm,” said Mayor Ana Ruiz.", "12 boats")
    assert found.speaker == "Ana Ruiz"
    assert found.quote_id is not None


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


def test_the_number_of_a_house_is_a_part_of_a_name() -> None:
    hour, house = read_claims("The shooting occurred at about 1:30 p.m. in the area of 200 Alder Street.")
    assert house.unit == "house"
    assert "Alder Street" in (hour.measure or "")
    assert "200 Alder Street" in (hour.topic or "")
