from datetime import UTC, datetime

import pytest

from transforms.checks.event_hours import event_hours

ONE = "The crash at the Selwick ferry terminal happened at about 3:30 p.m. and hurt two sailors, police said."
OTHER = "Two sailors were hurt when a ferry crashed at the Selwick terminal around 6:45 p.m., officials said."


@pytest.fixture
def found(in_story):
    def find(*texts: str, days: tuple[str, ...] = ("2026-03-06",) * 9, copies: bool = False) -> list:
        published = [datetime.fromisoformat(day).replace(tzinfo=UTC) for day in days]
        read, articles = in_story(*texts, published=published, copies=copies)
        return event_hours(read.claims, read.quotes, articles, frozenset(), "story")

    return find


def test_one_event_at_two_hours_is_found_with_both_places(found) -> None:
    (finding,) = found(ONE, OTHER, f"{ONE} Rain fell.")
    assert (finding.rule, finding.severity, finding.cause) == ("event_hour", "warning", "date")
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("3:30 p.m.", "6:45 p.m.")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert finding.finding_id == found(OTHER, ONE)[0].finding_id


@pytest.mark.parametrize(
    "other",
    [
        OTHER.replace("6:45", "4:15"),
        "The terminal opened at 6:45 p.m. after the crash, which was at 3:40 p.m.",
        OTHER.replace("6:45 p.m.", "half past three"),
        OTHER.replace("around", "as of"),
        OTHER.replace("a ferry", "another ferry"),
        "Two sailors were hurt around 6:45 p.m. when Ada Lind rammed the Marlow grain harbour, Bo Krag said.",
    ],
)
def test_what_contradicts_no_hour(found, other) -> None:
    assert not found(ONE, other)


def test_what_two_texts_quote_is_compared_elsewhere(found) -> None:
    post = 'The post read: "A ferry crashed at the Selwick terminal around 6:45 p.m. and hurt two sailors."'
    assert found(ONE, post)
    assert not found(post, post.replace("6:45", "3:30").replace("The post", "Her message"))


def test_hours_of_one_uncommon_minute_need_few_like_words(found) -> None:
    report = "The harbour police got a call about the crash at {}."
    assert [one.rule for one in found(ONE.replace("3:30", "3:47"), report.format("6:47 p.m."))] == ["event_hour"]
    assert not found(ONE, report.format("6:30 p.m.")), "half past is common"
    assert not found(ONE.replace("3:30", "3:47"), "The choir of Marlow began to sing at 6:47 p.m.")
    assert not found(ONE.replace("3:30", "3:47"), report.format("6:47 p.m."), days=("2026-03-06", "2026-04-06"))


def test_what_follows_an_event_has_an_hour_that_only_like_sentences_give(found) -> None:
    brought = "Two sailors were brought to the Selwick hospital at {} after the ferry crash, officials said."
    assert found(brought.format("3 p.m."), f"On Friday {brought.format('6 p.m.')}")
    assert not found(ONE, "The hurt sailors were brought to the Marlow hospital at 6 p.m.")


def test_a_slip_stands_in_one_place_of_a_text_that_has_the_right_hour_too(found) -> None:
    slip = f"{OTHER} Helpers had come at 3:40 p.m., soon after the crash."
    assert [one.rule for one in found(ONE, slip)] == ["event_hour"]
    assert not found(ONE, slip, "A concert in Marlow began at 6:45 p.m."), "an hour that others know may be another's"


def test_just_after_an_hour_is_no_limit(found) -> None:
    after = [text.replace("at about", "just after").replace("around", "just after") for text in (ONE, OTHER)]
    assert [one.rule for one in found(*after)] == ["event_hour"]
    assert not found(after[0], after[1].replace("just after", "after"))


def test_a_street_is_no_word_of_another_event(found) -> None:
    street = OTHER.replace("around 6:45", "on Second Avenue around 6:45")
    assert [one.rule for one in found(ONE, street)] == ["event_hour"]


def test_names_of_each_text_are_in_the_way_unless_the_sentences_are_nearly_one(found) -> None:
    text = "{} was cleaning a revolver with two friends{} when it happened just after {}."
    here = text.format("Krag", "", "1 a.m.")
    assert [one.rule for one in found(here, text.format("The boy", " in Marlow", "4 a.m."))] == ["event_hour"]
    assert not found(here, "The revolver of two friends in Marlow was found just after 4 a.m.")


def test_hours_of_two_days_are_two(found) -> None:
    assert not found(ONE.replace("happened", "happened on Tuesday"), OTHER.replace("hurt", "hurt on Thursday"))
    assert not found(ONE, OTHER, days=("2026-03-06", "2026-04-06"))


def test_the_same_clock_time_of_one_day_is_mistaken_for_the_evening_whatever_the_words(found) -> None:
    one = "Two men burst into the Selwick inn at 1:30 a.m. on Friday and shot a guest."
    other = "Bo Krag came to Room 12 of the inn around 1:30 p.m. Friday, a warrant says."
    assert [finding.rule for finding in found(one, other)] == ["event_hour"]
    assert not found(one, other.replace("1:30", "1:15"))
    assert not found(one, "The concert began at 1:30 p.m. on Friday in Marlow.")
    assert not found(one, other.replace("Friday", "Thursday"))
    assert not found(one, f"{other} The shots had been heard at 1:30 a.m.")


def test_copies_are_one_voice(found) -> None:
    assert not found(ONE, OTHER, copies=True)
