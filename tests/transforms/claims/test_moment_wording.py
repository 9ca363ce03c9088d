import pytest

from transforms.claims.moment_wording import elapsed, follows_incident, is_posted, is_reported, is_stamp, owns_report


def test_the_day_of_a_report_is_no_event() -> None:
    assert is_reported("A ship struck a bridge, police said late ")
    assert not is_reported("A ship struck a bridge on ")
    assert not is_reported("The captain received a call ")
    assert not is_reported("The captain was ordered ")
    assert not is_reported("Records show in ")
    assert not is_reported("The ferry ran aground, the captain said, on ")
    assert not is_reported("The talks will continue on ")
    assert not is_reported("Repairs are to begin on ")


@pytest.mark.parametrize(
    ("before", "posted"),
    [
        ("Posted: ", True),
        ("Updated: Saturday, March 16, 2013 ", True),
        ('<status author="@tarn" status-date="', True),
        ("She updated the crowd after ", False),
        ("The report was published on ", True),
        ("The report will be published on ", False),
    ],
)
def test_when_a_page_was_put_up_or_changed(before, posted) -> None:
    assert is_posted(before) == posted


def test_the_hour_at_which_a_paragraph_was_added() -> None:
    assert is_stamp("UPDATE ", " .: The mayor is here")
    assert is_stamp("", " EDT: The mayor")
    assert is_stamp("ORRIN BAY, Norland, ", " (NPA) -- The mayor")
    assert is_stamp("TARN POINT, ", " - A fire")
    assert is_stamp("TARN POINT ", " (Norland Press Agency) – A fire")
    assert not is_stamp("The mayor of Orrin, Ada Lind, ", " (NPA) -- The mayor")
    assert not is_stamp("TARN POINT, ", " was cold")
    assert not is_stamp("NORBANK COUNTY FIRES ", ": a mill burned down")
    assert not is_stamp("It began at ", ": shots")
    assert not is_stamp("", " was the hour")


@pytest.mark.parametrize(
    ("before", "after", "side"),
    [
        ("The ferry sank ", " after it had left", "after"),
        ("The ferry sank ", " before dawn", "before"),
        ("They had searched for ", " before dawn", None),
        ("They had searched for more than ", " until dawn", None),
        ("The search took ", " in all", None),
    ],
)
def test_a_length_of_time_is_counted_from_another_moment(before, after, side) -> None:
    assert elapsed(before, after) == side


@pytest.mark.parametrize(
    ("after", "side"),
    [
        (" and 31 letters later, she had paid.", "after"),
        (" and two trials ago, she paid.", "before"),
        (" and 31 letters before the court.", None),
        (" and later paid.", None),
    ],
)
def test_a_time_and_a_number_of_things_later(after, side) -> None:
    assert elapsed("Five years", after) == side


def test_what_a_date_may_be_the_day_of_instead() -> None:
    assert follows_incident("The captain was held after a fatal crash on ")
    assert follows_incident("The captain was held after a fatal crash on Mill Lane, near the old pier ")
    assert not follows_incident("The captain was held after a long talk on ")
    assert not follows_incident("After a fatal crash near the old pier the captain was held on ")
    assert not follows_incident("The captain was held on ")


@pytest.mark.parametrize(
    ("after", "found"),
    [("'s police report", True), ("’s statement of the office", True), ("'s fire", False), (" the report came", False)],
)
def test_a_day_may_be_that_of_the_report(after, found) -> None:
    assert owns_report(after) == found
