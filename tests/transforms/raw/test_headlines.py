import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.headlines import without_site


@pytest.mark.parametrize(
    "site",
    [
        " - WQRL.com - Alder, Norland |NR News",
        " | WQRL Alder",
        " - | WQRL Alder",
        " – Harbour News Now",
        " - FOX 12 Norland",
        " - harbour-post.co.uk",
        " - Alder Action News 5 - Alder, Norland",
        " | Alder Tribune",
        " | Financial Times",
        " - The Selwick Courier",
        "  -  KQRL-TV: News, weather & sports for Alder",
        " - KQRL-TV: Newschannel 8 Now | Alder Falls, NL",
    ],
)
def test_the_name_of_a_site_is_cut_off_with_what_stands_behind_it(site) -> None:
    assert without_site(f"Ferry hits pier, 3 hurt{site}", "Selwick Courier") == "Ferry hits pier, 3 hurt"


@pytest.mark.parametrize(
    "title",
    [
        "Ferry sold for $3 million - Financial Times",
        "Forty killed in ferry strike - Radio Quorl",
        "Forty killed in ferry strike - Norland State TV",
        "Ferry hits pier in fog - police",
        "Ferry hits pier in fog - KQRL News says",
        "Ferry sinks off Alder - 40 dead, news agency says",
        "Norland - State TV: 176 Killed In Crash",
        "WQRL - Alder News - 3 hurt in ferry crash",
        "Ferry captain dies - TV Actress Among 14 Victims",
        "Bus crash kills two workers - Local 12 Union Members Among Dead",
        "Data breach hits three banks | Quorl.com Fined $5 Million",
        "Data breach hits three banks | Quorl.com Fined Again",
        "Man Shot on the Highway | 3 Hurt at Radio Shop",
        "Unemployment Falls to 4 Percent - Good News for Ruiz",
        "Blast kills three at school - WWII Bomb, Police Say",
        "Alder - Selwick Tribune",
        "Alder - Selwick Courier: Ferry sunk",
        "Fund-raiser for well-known captain",
        "",
    ],
)
def test_headlines_stay_whole(title) -> None:
    assert without_site(title, "Selwick Courier") == title


@pytest.mark.parametrize(
    "site", [" - Selwick Courier", " | The Selwick Courier", " » Courier | Top stories", " - Courier -"]
)
def test_a_name_that_is_given_is_cut_off_however_short_the_headline(site) -> None:
    assert without_site(f"Storm{site}", "Selwick Courier", "Courier | Top stories", "Courier") == "Storm"


@given(st.text(), st.text())
def test_what_is_left_is_the_beginning(title, source) -> None:
    left = without_site(title, source)
    assert title.lstrip().startswith(left.strip()) and bool(left.strip()) == bool(title.strip())


@pytest.mark.parametrize("unit", [" ", "| ", " - a", "News - "])
def test_long_titles_take_linear_time(unit, takes_linear_time) -> None:
    takes_linear_time(lambda n: without_site(f"Ferry hits a pier{unit * n}News", "x"), lambda n: n)
