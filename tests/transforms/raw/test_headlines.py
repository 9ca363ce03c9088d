import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.raw.headlines import without_site


@pytest.mark.parametrize(
    "site",
    [
        " - WQRL.com - Alder, Norland |NR News",
        " | WQRL 8 News | Alder",
        " – Harbour News Now",
        " - FOX 12 Norland",
        " - harbour-post.co.uk",
        " - Alder Action News 5 - Alder, Norland",
        " | Alder Tribune",
        " | Financial Times",
        " - The Selwick Courier",
        "  -  KQRL-TV: News, weather & sports for Alder",
    ],
)
def test_the_name_of_a_site_is_cut_off_with_what_stands_behind_it(site) -> None:
    assert without_site(f"Ferry hits pier, 3 hurt{site}", "Selwick Courier") == "Ferry hits pier, 3 hurt"


@pytest.mark.parametrize(
    "title",
    [
        "Ferry sold for $3 million - Financial Times",
        "Ferry hits pier - police",
        "Ferry hits pier - KQRL News says",
        "Ferry sinks - 40 dead, news agency says",
        "The captain - and the News that he hid from his crew for all of five long years - speaks",
        "Alder - Selwick ferry sinks",
        "WQRL-TV - ferry",
        "Fund-raiser for well-known captain",
        "",
    ],
)
def test_headlines_stay_whole(title) -> None:
    assert without_site(title, "Selwick Courier") == title


@given(st.text(), st.text())
def test_what_is_left_is_the_beginning(title, source) -> None:
    left = without_site(title, source)
    assert title.lstrip().startswith(left.strip()) and bool(left.strip()) == bool(title.strip())
