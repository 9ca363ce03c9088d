"""Figures of something beside what their article is about: an earlier one, each of several, some kind."""

import pytest

from transforms.slots.of_another import each_of_several, is_of_earlier, some_apart


@pytest.mark.parametrize(
    ("text", "surface", "earlier"),
    [
        ("The last restoration of the spire took eight years.", "eight years", True),
        ("Work began in May; the previous flood cost 3 million euros.", "3 million euros", True),
        ("The old record was 5,164 drones.", "5,164 drones", True),
        ("She beat the previous best mark for women of 412 metres.", "412 metres", True),
        ("The last boats lost 412 metres of net.", "412 metres", True),
        ("The last few boats lost 412 metres of net.", "412 metres", False),
        ("In the general election turnout had been about 63 percent.", "63 percent", True),
        ("In the by-election turnout has been about 63 percent.", "63 percent", False),
        ("Thirty years ago the trip took 19 hours.", "19 hours", True),
        ("The trip that began thirty years ago took 19 hours.", "19 hours", False),
        ("The record before was 2:04:29.", "2:04:29", True),
        ("His former partner was jailed for five years.", "five years", False),
        ("An earlier version said 412 metres.", "412 metres", False),
        ("The last week brought 412 metres of rain.", "412 metres", False),
        ("The restoration took eight years.", "eight years", False),
        ("The new record is 5,164 drones.", "5,164 drones", False),
    ],
)
def test_what_is_of_an_earlier_thing_of_the_kind(stated, text, surface, earlier) -> None:
    assert is_of_earlier(stated(text, surface)) == earlier


@pytest.mark.parametrize(("told", "found"), [("The last restoration", False), ("The restoration", True)])
def test_how_long_the_last_work_took_is_not_how_long_this_takes(conflicts, told, found) -> None:
    one = "The restoration of the spire of Orran cathedral is to take three years, the chapter said."
    other = f"{told} of the spire of Orran cathedral took eight years, the chapter said."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(
    ("other", "of_each"), [("1,290 megawatts", True), ("520 megawatts", False), ("1,290 megawatts each", False)]
)
def test_what_each_of_several_has_is_not_what_all_have(stated, other, of_each) -> None:
    one = stated("The plant has four reactors with 440 megawatts each.", "440 megawatts")
    two = stated(f"The plant makes {other}.", other.removesuffix(" each"))
    assert each_of_several(one, two) == each_of_several(two, one) == of_each


@pytest.mark.parametrize(("where", "found"), [("In campsites the", False), ("For children the", False), ("The", True)])
def test_what_is_asked_of_some_kind_is_not_what_is_asked_of_all(conflicts, where, found) -> None:
    one = "Visitors to Orran will pay a tourist tax of three euros a night from October, the council decided."
    other = f"A couple in Orran will have to pay a tourist tax from October. {where} tax is one euro a night."
    assert bool(conflicts(one, other)) == found


@pytest.mark.parametrize(("whose", "own"), [("Women's pensions", True), ("The pensions", False)])
def test_what_one_sex_has_is_not_what_all_have(stated, whose, own) -> None:
    one = stated("The average pension of 1,340 euros goes up in July.", "1,340 euros")
    other = stated(f"Inflation is low; {whose} average 1,020 euros.", "1,020 euros")
    assert some_apart(one, other) == some_apart(other, one) == own
