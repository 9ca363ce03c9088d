import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import split_sentences
from transforms.quantities.clock_times import read_clock_times


def read(text: str):
    return read_clock_times(text, split_sentences(text))


@pytest.mark.parametrize(
    ("text", "surface", "minutes"),
    [
        ("It began at 3:30 a.m. in the harbour.", "3:30 a.m.", 210),
        ("It began at 3 pm.", "3 pm", 900),
        ("It began at 12:15 AM on the quay.", "12:15 AM", 15),
        ("It began at noon.", "noon", 720),
        ("It began at 18:40 local time.", "18:40", 1120),
        ("It began at 7.05pm.", "7.05pm", 1145),
        ("It began before dawn (0115 GMT).", "0115", 75),
        ("Police were called at approximately 0533 hours.", "0533 hours", 333),
        ("The train left at 22.31 on Monday.", "22.31", 1351),
        ("It began around 6:30 Sunday night.", "6:30", 1110),
        ("It began about 9 on Friday night.", "9", 1260),
        ("It began at 1 Saturday night.", "1", 60),
        ("It began at 4 in the morning.", "4", 240),
        ("It began at about 1533 hours.", "1533 hours", 933),
        ("It began at 12 tonight.", "12", 0),
        ("It began at half past twelve tonight.", "half past twelve", 30),
        ("It began at quarter past 11 at night.", "quarter past 11", 1395),
        ("It began at half past 11 p.m. on the quay.", "half past 11", 1410),
        ("It began at 7:15 in the evening.", "7:15", 1155),
        ("It began at 3.40 on Tuesday afternoon near the quay.", "3.40", 940),
        ("It began at 9.05 in the morning.", "9.05", 545),
        ("It began at about 17.16 local time.", "17.16", 1036),
        ("It began at 17.16 on Friday afternoon, and the crew left.", "17.16", 1036),
        ("It began at nine in the evening.", "nine", 1260),
        ("It opens at seven in the morning every day.", "seven", 420),
        ("On Friday evening about 11:30, the quay burned.", "11:30", 1410),
        ("It burned last night around 10:45 at the quay.", "10:45", 1365),
        ("This morning just after 8:30, it burned.", "8:30", 510),
    ],
)
def test_a_time_of_day_is_minutes_since_midnight(text: str, surface: str, minutes: float) -> None:
    (found,) = read(text)
    assert (found.surface.strip(), found.value) == (surface.strip(), minutes)
    assert text[found.start : found.end] == found.surface
    assert (found.dimension, found.unit) == ("time of day", "minute")


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:20.",
        "On Friday night they won 3:20.",
        "On Friday, about 11:30, it burned.",
        "On Friday night around 5:45 it burned.",
        "On Friday night 40 boats sank about 9:45.",
        "See chapter 4:12.",
        "It costs $3 a month.",
        "13:45 a.m. is none",
        "It sold 1745 of them.",
        "He served 1500 hours.",
        "He flew for 1500 hours last year.",
        "It takes about 2000 hours.",
        "They ask for 1200 hours of work.",
        "They won 4 Sunday night.",
        "There were 12 Friday night races.",
        "Shares stood at 17.16, a little less than on Tuesday.",
        "The rand rose by 14.25, traders said.",
        "Pollution was around 22.50 on Tuesday.",
        "It flows at 13.30 litres.",
        "It stood at 9.24, the clerk said.",
        "Its level stood at 17.16, and fell later.",
        "Pollution was at 22.50, he said.",
        "At 1.08 the euro is weak.",
        "At 0.05 the test is strict.",
        "At 6.15 metres the dyke broke.",
        "Oil closed at 19.50, while gold gained.",
        "Bread, sold at 19.50, is dear.",
        "At 14.50 the wine is a bargain.",
        "He bowled Orran out at 13.50, the lowest mark.",
        "From 3.50 a night, the rooms are cheap.",
        "At 8.15 the mark is high.",
        "Around 1.50 and 2.10 were offered.",
        "Turnout was at 17.16 percent.",
        "They lost two in the afternoon.",
        "Shares closed at 22.31 on Monday.",
        "He was found guilty by ten to two.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("around", "about"),
        ("just after", "more_than"),
        ("shortly before", "less_than"),
        ("at", "exact"),
        ("by", "at_most"),
    ],
)
def test_words_before_it_bound_it(words: str, modifier: str) -> None:
    (found,) = read(f"The alarm rang {words} 4:30 a.m. on the quay.")
    assert found.modifier == modifier


def test_just_after_the_hour_can_be_the_same_as_minutes_past_it() -> None:
    (after,) = read("Shots were fired just after 4 a.m. there.")
    (exact,) = read("Shots were fired at 4:26 a.m. there.")
    assert max(after.hard_low, exact.hard_low) <= min(after.hard_high, exact.hard_high)


@pytest.mark.parametrize(("words", "hours"), [("just after", 0.5), ("after", 20), ("almost", 0.5), ("before", 4)])
def test_just_beside_an_hour_is_no_more_than_half_an_hour_from_it(words: str, hours: float) -> None:
    (found,) = read(f"Shots were fired {words} 4:00 a.m. there.")
    assert found.hard_high - found.hard_low == hours * 60


def test_shortly_before_midnight_is_late_on_the_day() -> None:
    (before,) = read("The alarm rang shortly before midnight.")
    (late,) = read("The alarm rang at 11:50 p.m. there.")
    assert max(before.low, late.low) <= min(before.high, late.high)


def test_the_zone_behind_a_time_is_kept() -> None:
    assert [found.unit_surface for found in read("It began at 3 p.m. GMT, 10 a.m. EST and 4 p.m. there.")] == [
        "GMT", "EST", None,
    ]  # fmt: skip


@given(
    st.integers(1, 12),
    st.integers(0, 59),
    st.sampled_from(["a.m.", "p.m.", "am", "PM"]),
    st.sampled_from(["at", "about", "just before", "shortly after", "by"]),
)
def test_every_time_of_the_clock_is_read(hour: int, minute: int, half: str, words: str) -> None:
    (found,) = read(f"It began {words} {hour}:{minute:02} {half} there.")
    expected = hour % 12 * 60 + minute + (720 if half[0] in "pP" else 0)
    assert found.value in {expected, expected or 24 * 60}
    assert 0 <= found.hard_low <= found.low <= found.value <= found.high <= found.hard_high <= 24 * 60


@pytest.mark.parametrize(
    ("text", "surface", "minutes"),
    [
        ("The blast was heard at a quarter past eight in the evening.", "a quarter past eight", 1215),
        ("It sank at about twenty to five this morning.", "twenty to five", 280),
        ("They met at six o'clock on Monday evening.", "six o'clock", 1080),
        ("On Tuesday night, at half past one, the quay burned.", "half past one", 90),
        ("It struck ten past three in the afternoon.", "ten past three", 910),
        ("It began at quarter to twelve at night.", "quarter to twelve", 1425),
        ("It rang at two minutes past three on Sunday morning.", "two minutes past three", 182),
        ("At 17 minutes to six in the evening it rang.", "17 minutes to six", 1063),
    ],
)
def test_times_in_words_with_a_part_of_the_day(text: str, surface: str, minutes: float) -> None:
    (found,) = read(text)
    assert (found.surface, found.value) == (surface, minutes)


def test_a_time_in_words_without_a_part_of_the_day_holds_both_halves() -> None:
    (found,) = read("The train left at half past seven on Monday.")
    assert (found.value, found.modifier, found.low, found.high) == (None, "vague", 447.5, 1172.5)


def test_an_hour_that_a_preposition_leads_to_may_stand_before_any_word() -> None:
    (found,) = read("Right at 3 o'clock bells rang.")
    assert (found.surface, found.low, found.high) == ("3 o'clock", 165, 915)


@pytest.mark.parametrize(
    "text",
    [
        "The 3 o'clock ferry was late.",
        "The council voted ten to six.",
        "He waited two minutes to six.",
        "He left a quarter to six friends.",
        "It takes five to ten minutes.",
        "They watched the six o'clock news.",
        "About twenty to five percent remain.",
    ],
)
def test_words_that_tell_no_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It ran from 3:10 to 4:40 p.m.", [("3:10", 910), ("4:40 p.m.", 1000)]),
        ("It ran from 11 to 1 p.m.", [("11", 660), ("1 p.m.", 780)]),
        ("It ends at 2:10 or 3:40 in the morning.", [("2:10", 130), ("3:40", 220)]),
        ("Two boys, aged 5 and 6 p.m. the hour.", [("6 p.m.", 1080)]),
        ("It snowed from 11 p.m. to 1 a.m.", [("11 p.m.", 1380), ("1 a.m.", 60)]),
    ],
)
def test_two_times_share_what_says_which_half_of_the_day(text: str, found: list[tuple[str, float]]) -> None:
    assert [(reading.surface.rstrip("."), reading.value) for reading in read(text)] == [
        (surface.rstrip("."), value) for surface, value in found
    ]


def test_a_time_between_two_is_one_time() -> None:
    (reading,) = read("It began between 9 and 10 p.m. on the pier.")
    assert (reading.surface, reading.low, reading.high, reading.modifier) == ("9 and 10 p.m.", 1260, 1320, "range")


def test_times_with_points_take_time_that_grows_with_length_only(takes_linear_time) -> None:
    takes_linear_time(read, lambda n: "It began at 13.30 local time, " * n)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("The train left the rails at 17:49, she said.", [1069]),
        ("The bus left at about 14:05.", [845]),
        ("He scored at 17:49 of the first period.", []),
        ("He ran it in 14:05.", []),
        ("It ended 21:15 for Orran.", []),
    ],
)
def test_an_hour_after_noon_needs_no_mark_behind_a_word_that_leads_to_one(text: str, minutes: list[float]) -> None:
    assert [reading.value for reading in read(text)] == minutes
