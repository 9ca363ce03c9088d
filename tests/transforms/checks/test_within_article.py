"""The rules about a single article, on sentences as they are read."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "rule", "cause"),
    [
        ("Profit fell from $40 million to $45 million.", "change_endpoints", "polarity"),
        ("Thefts in Marlow doubled from 20 in 2010 to 31 in 2014.", "change_endpoints", "value"),
        ("Ridership climbed 30% to 6,100 from 5,500 a year earlier.", "change_endpoints", "value"),
        ("The choir has 65 members, up from 82 last year.", "change_endpoints", "polarity"),
        ("The choir has 82 members, down from 65 last year.", "change_endpoints", "polarity"),
        ("The choir has 150 members, double the 120 of last year.", "change_endpoints", "value"),
        ("A total of 15 people were hurt, 18 of them badly.", "part_total", "value"),
        ("She was carrying 212 passengers, 107 of them women and 107 of them men, and 14 crew.", "part_total", "value"),
        ("The price of a ticket was cut from $20 to $50.", "change_endpoints", "polarity"),
        ("The club has 212 members, 60 per cent more than the 170 of a year earlier.", "change_endpoints", "value"),
        ("Twelve people, including seven women and six men, were hurt.", "part_total", "value"),
        ("The 13 dead (7 women and 5 men) were flown home.", "part_total", "value"),
        ("Eight sat in Sund and 39 people, 20 of them women and 23 of them men, in Rena.", "part_total", "value"),
        ("The ferry lost 125 riders, twice as many as the 100 of last year.", "change_endpoints", "value"),
        ("Ten of the nine victims were children.", "part_total", "value"),
        ("Four people — three men and two women — were rescued.", "part_total", "value"),
        ("It cost ten lives. Three men, two boys and three girls, drowned.", "part_total", "value"),
        ("About 140 percent of voters agreed.", "share_bounds", "scale"),
        ("About 107 percent of the population voted.", "share_bounds", "scale"),
        ("They make up 104% of the 2,383 sailors.", "share_bounds", "scale"),
        ("The depot lies 6 kilometres (6 miles) from the pier.", "converted_figure", "unit"),
        ("Older people made up 130% of ferrygoers.", "share_bounds", "scale"),
        ("The yard makes 130% of its yearly revenue from ferries.", "share_bounds", "scale"),
        ("Of the parties, the Reeds had 142 percent of those surveyed.", "share_bounds", "scale"),
        ("The yard lets 126% of its work force go.", "share_bounds", "scale"),
        ("The yard lets 126% of its 4,300-strong work force go.", "share_bounds", "scale"),
        ("In 2012, 143 percent of the money to Mr. Reed was from ferrymen.", "share_bounds", "scale"),
        (
            "The town took in 250,000 tourists, an increase of 60 percent from 200,000 a year.",
            "change_endpoints",
            "value",
        ),
        ("The bridge was opened on May 24, 2026, by the mayor.", "future_event", "date"),
        ("A lorry struck the bridge at 6:30 a.m. on May 24, 2026.", "future_event", "date"),
    ],
)
def test_what_cannot_hold_is_found(found, text, rule, cause) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.cause, finding.severity) == (rule, cause, "warning")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("A man was shot at Alder's, 1555 Mill Street. Police were called to Alder's Bar, 2332 Mill Street.", 1),
        ("The fire at the Alder Inn at 7801 Mill Street is out. The Alder Inn in the 7000 block of Mill St. shut.", 1),
        ("The fire at the Alder Inn at 7801 Mill St. is out. The Alder Inn in the 7800 block of Mill St. shut.", 0),
        ("The fire at the Alder Inn at 7801 Mill Street is out. The Quay Inn at 7000 Mill Street is shut.", 0),
        ("The fire at the Alder Inn at 7801 Mill Street is out. The Alder Inn at 7000 Quay Street is shut.", 0),
        ("The fire at the Alder Inn at 78 East Mill Street is out. The Alder Inn at 70 West Mill Street is shut.", 0),
        ("Police arrested Ana Ruiz at 78 Mill Street. She had met Ana Ruiz at 70 Mill Street.", 0),
        ("The fire at the Alder Inn at 7801 Mill Street is out. He fled to 7000 Mill Street.", 0),
    ],
)  # fmt: skip
def test_one_place_has_one_address(found, text, findings) -> None:
    assert [finding.rule for finding in found(text)] == ["restated_figure"] * findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("A barn burst into flames on Tuesday afternoon (March 3) near Orran.", 0),
        ("A sailor was hurt in an accident on Tuesday afternoon (Feb. 26) near Orran.", 1),
        (
            "The crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "Two sailors were hurt in a crash at the Selwick ferry terminal on Thursday.",
            1,
        ),
        (
            "The crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "Two sailors were hurt in a crash at the Selwick ferry terminal on Tuesday.",
            0,
        ),
        (
            "The crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "A sailor hurt in a crash at the Selwick ferry terminal died on Thursday.",
            0,
        ),
        (
            "A crash happened at the Selwick ferry terminal on Monday. Rain fell. "
            "A crash happened at the Marlow grain harbour on Thursday.",
            0,
        ),
    ],
)
def test_the_days_of_one_incident(found, text, findings) -> None:
    assert [(one.rule, one.cause) for one in found(text)] == [("restated_day", "date")] * findings


def test_a_list_restates_nothing(found) -> None:
    """Many entries about like things are no figure told twice, and are not held against each other one by one."""
    days = ("Monday", "Thursday")
    ledger = [f"The crash happened at the Selwick ferry terminal, berth {n}, on {days[n % 2]}." for n in range(60)]
    assert not found("\n\n".join(ledger))
    rate = "Monthly rent for a two-bedroom flat near the Selwick harbour terminal is now ${} before heating."
    assert [one.rule for one in found("\n\n".join(map(rate.format, (640, 720))))] == ["restated_figure"]
    assert not found("\n\n".join(rate.format(640 + 80 * (n % 2)) for n in range(240)))


@pytest.mark.parametrize(
    "text",
    [
        "The yard makes 130% of its profits from ferries.",
        "The yard made 130% of its target from ferries.",
        "Eight sat in Sund and 39 people, 20 of them women and 19 of them men, in Rena.",
        "Sales rose 20 percent from $50 million to $60 million.",
        "Crime fell 8.1 percent last year, from 4,512 offences to 4,147.",
        "Thefts nearly doubled from 20 in 2010 to 38 in 2014.",
        "The price more than doubled from $20 to $50.",
        "The choir has 65 members, down from 82 last year.",
        "The choir has 150 members, double the 76 of last year.",
        "She was carrying 212 passengers, 107 of them women and 105 of them men, and 14 crew.",
        "Attendance was 5,200, up 4 percent from about 5,000.",
        "The whales had followed squid in deep water over a slope that rises from 800 to 20 metres.",
        "Unemployment rose 2 percentage points from 5 percent to 7 percent.",
        "The krone rose to $1.12 from $1.11, and the franc rose to $1.32 from $1.31.",
        "Twelve people, including seven women and five men, were hurt.",
        "Twelve people, including 10 Americans and five women, were hurt.",
        "The 13 dead (7 women and 6 men) were flown home.",
        "Five people were hurt, including two men, three women and a boy of 12.",
        "The victims, aged from 22 to 59, were three women and four men.",
        "Output was 120 percent of the level of 2010.",
        "Rain was 130 percent of what it was from 2010 to 2015.",
        "Rain was 130 percent of normal as most storms came from the west.",
        "The bridge will be opened on May 24, 2026, by the mayor.",
        "Congress voted for a delay of two years, from 2028 to 2030.",
        "The mayor said the road was closed until May 24, 2026.",
        "The judge told Ruiz that he still faces prison when he returns to court May 24, 2026.",
        "Two men were found near Mill Lane. Three men were found near Dock Road.",
        "The depot lies about 6 miles (10 km) from the pier, 50 feet (15 metres) up, at 38C (100F).",
        "The tank holds 40 gallons (180 litres) and 3 tons (2,700 kg). It cost $300 (200 euros).",
        "The road is 12 km long (8 km of it paved).",
        "Ada Lind, 34, was one of two drivers. Bo Krag, 43, was one of two drivers.",
        "There were 56 passengers and ten sailors on the ferry, among them 30 women.",
        "Four people were hurt in a shooting in Orrin. Two of the people injured in the shooting were guards.",
        "The bridge was opened on May 24, 2026, by the mayor. It was closed on May 26, 2026.",
        "UPDATE (9 p.m.): A lorry struck the bridge on May 24, 2026.",
        "Caption: The mayor opened the bridge on May 24, 2026.",
        "The bridge was opened on May 24, 2026, by the mayor.[38] It is blue.",
        "Seven people were hurt in a shooting in Orrin. One of those hurt in the shooting in Orrin was critical, and "
        "six people hurt in the shooting were stable.",
        "Ada Lind trained ten people on one ferry, six of them sailors.",
        "2014 13-inch Norland Quint laptop review\n2014 15-inch Norland Quint laptop review\nMore reviews",
    ],
)
def test_what_can_hold_raises_nothing(found, text) -> None:
    assert found(text) == []


def test_a_girl_has_one_age_on_either_side_of_eighteen(found) -> None:
    text = "A 16-year-old girl was killed by a boat on the Alder near Orrin pier, police said."
    (finding,) = found(text, title="19-year-old girl killed by boat near Orrin pier")
    assert finding.rule == "headline_figure"


def test_two_tolls_of_one_event_in_one_article_are_found(found) -> None:
    text = (
        "Seven people were killed when a ferry struck the harbour wall at Port Selwick. The crew was interviewed. "
        "The ferry struck the harbour wall at Port Selwick and nine people were killed."
    )
    (finding,) = found(text)
    assert finding.rule == "restated_figure"
    assert found(text.replace("nine", "seven")) == []


CAPTION = "Seven boats were lost when a storm broke the harbour wall at Port Selwick."


@pytest.mark.parametrize(
    ("second", "values"),
    [
        (CAPTION.replace("Seven", "Nine"), ["Nine boats", "Seven boats"]),
        (CAPTION, None),
        (CAPTION.replace("Seven", "Nine").replace("Port Selwick", "Marlow"), None),
        ("Later, nine boats were lost when a storm broke the harbour wall at Port Selwick.", None),
    ],
)
def test_a_sentence_printed_twice_has_one_figure(found, second, values) -> None:
    findings = found(f"{CAPTION} The mayor opened a school for bakers. {second}")
    assert [one.rule for one in findings] == ["restated_figure"] * bool(values)
    assert values in (None, *(sorted([one.witness_a.surface, one.witness_b.surface]) for one in findings))


@pytest.mark.parametrize(
    ("second", "number"),
    [
        ("Neighbours of Ada Lind, 43, brought bread.", 1),
        ("Neighbours of Ada Lind, 34, brought bread.", 0),
        ("The prize went to Ada Lind, 12, of the same village.", 0),
        ("She opened it when Ada Lind, 27, came home.", 0),
        ("Neighbours of Ada Weir, 43, brought bread.", 0),
        ("Neighbours of Ada Lind, 58, brought bread.", 0),
        ("Neighbours of Ada Lind, 84, brought bread.", 1),
    ],
)
def test_one_person_has_one_age_in_an_article(found, second, number) -> None:
    text = f"Ada Lind, 34, runs the bakery on the harbour. Rain fell on the vineyards. {second}"
    assert [one.rule for one in found(text)] == ["restated_figure"] * number


def test_a_fourth_makes_no_more_than_four(found) -> None:
    body = "A storm at Port Selwick killed three people on Friday. A fourth was hurt when the pier fell."
    assert found(body, "4 hit by storm at Port Selwick") == []
    (finding,) = found(body, "6 killed in storm at Port Selwick")
    assert finding.rule == "headline_figure"


def test_copies_make_one_finding(found) -> None:
    (finding,) = found("Profit fell from $40 million to $45 million.", copies=3)
    assert len(finding.article_ids) == 4
    assert (finding.support_a, finding.support_b) == (1, 1)


def test_the_id_survives_a_paragraph_added(found) -> None:
    text = "Profit fell from $40 million to $45 million."
    (before,), (after,) = found(text), found(f"The firm makes bells.\n\n{text}")
    assert replace(before, finding_id="").message == replace(after, finding_id="").message
    assert before.finding_id == after.finding_id


HONEST = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@HONEST
@given(start=st.integers(20, 90_000), end=st.integers(20, 90_000), decimals=st.integers(0, 2))
def test_a_change_that_its_ends_make_raises_nothing_however_it_is_rounded(found, start, end, decimals) -> None:
    verb, share = ("rose", end / start - 1) if end >= start else ("fell", 1 - end / start)
    assert found(f"Sales {verb} {share * 100:.{decimals}f} percent from {start:,} tonnes to {end:,} tonnes.") == []


@HONEST
@given(start=st.integers(20, 90_000), end=st.integers(20, 90_000))
def test_a_change_the_wrong_way_is_found(found, start, end) -> None:
    verb = "fell" if end > start else "rose"
    findings = found(f"Sales {verb} from {start}.1 tonnes to {end}.1 tonnes.")
    assert [finding.rule for finding in findings] == (["change_endpoints"] if start != end else [])


@pytest.mark.parametrize(("than", "rules"), [("in the four earlier years", []), ("the four of last year", ["value"])])
def test_times_as_many_as_in_some_years_are_of_no_number_that_is_told(found, than, rules) -> None:
    findings = found(f"The ferry had four fires, twice as many as {than}.")
    assert [finding.cause for finding in findings] == rules


@pytest.mark.parametrize(("verb", "rules"), [("is to close", []), ("closed", ["future_event"])])
def test_what_somebody_is_to_do_is_still_to_come(found, verb, rules) -> None:
    findings = found(f"The Selwick yard {verb} its dock at Orran on May 24, 2026, with the loss of 640 jobs, it said.")
    assert [finding.rule for finding in findings] == rules


@pytest.mark.parametrize(("verb", "rules"), [("cut", []), ("raised", ["change_endpoints"])])
def test_a_noun_of_change_that_says_which_noun_changes_tells_no_direction(found, verb, rules) -> None:
    findings = found(f"The bank {verb} its growth forecast for Orran from 1.8% to 1.4%.")
    assert [finding.rule for finding in findings] == rules


@pytest.mark.parametrize(("verb", "rules"), [("improved", []), ("rose", ["change_endpoints"])])
def test_what_is_better_may_be_less(found, verb, rules) -> None:
    findings = found(f"The share of bad loans at Orran Bank {verb} to 19.5 per cent from 23.6 per cent.")
    assert [finding.rule for finding in findings] == rules


@HONEST
@given(women=st.integers(2, 400), men=st.integers(2, 400), excess=st.integers(0, 3))
def test_parts_raise_something_only_where_they_make_more_than_their_total(found, women, men, excess) -> None:
    text = f"She was carrying {women + men} people, including {women + excess} women and {men} men."
    assert found(text) == [] or excess > 0


TOLL = "A ferry hit the pier at Orrin on Monday, and {} persons were killed and {} injured, the harbour office said."


@pytest.mark.parametrize(
    ("title", "text", "rule", "values"),
    [
        ("2 dead, 21 injured as ferry hits Orrin pier", TOLL.format("two", 18), "headline_figure", ("21", "18")),
        (
            "3 dead, 18 injured as ferry hits Orrin pier",
            TOLL.format("two", 18),
            "headline_figure",
            ("3", "two persons"),
        ),
        (
            "Ferry hits pier",
            TOLL.format("two", 18)
            + " Two persons were killed and 21 others injured when the ferry hit the pier at Orrin.",
            "restated_figure",
            ("18", "21 others"),
        ),
    ],
)
def test_a_toll_told_twice_with_one_number_changed_is_found(found, title, text, rule, values) -> None:
    (finding,) = found(text, title=title)
    assert (finding.rule, finding.witness_a.surface, finding.witness_b.surface) == (rule, *values)


def test_a_second_suspect_is_no_second_event(found) -> None:
    again = "A {} was held after two persons were killed and 21 injured when the ferry hit the pier at Orrin."
    told = found(f"{TOLL.format('two', 18)} {again.format('second suspect')}")
    assert [one.rule for one in told] == ["restated_figure"]
    assert not found(f"{TOLL.format('two', 18)} {again.format('second ferry')}")


@pytest.mark.parametrize(
    "again",
    [
        "Two persons were killed and 18 others injured when the ferry hit the pier at Orrin.",
        "Three persons were killed and 21 others injured when the ferry hit the pier at Orrin.",
        "Two persons were killed and 21 injured when a ferry hit the pier at Orrin in June.",
        "In an earlier strike of the ferry on the Orrin pier two persons were killed and 21 injured.",
        "Two persons were killed and 21 others injured in a quarry.",
        "Two persons were killed when the ferry hit the pier at Orrin, and others were injured, six critically.",
    ],
)
def test_tolls_that_agree_or_are_of_two_events_raise_nothing(found, again) -> None:
    assert [one for one in found(f"{TOLL.format('two', 18)} {again}") if one.confidence == 0.7] == []


def test_an_age_and_last_week_tell_no_two_tolls_apart(found) -> None:
    text = (
        "Two officers of the harbour patrol were hurt in the Selwick ferry fire last Tuesday. Rain fell. "
        "In the Selwick ferry fire {} officers of the harbour patrol were hurt beside a 2-year-old girl."
    )
    assert [one.rule for one in found(text.format("five"))] == ["restated_figure"]
    assert not found(text.format("two"))


def test_one_of_the_worst_is_nobody_who_is_added(found) -> None:
    text = "A storm killed 12 people in Selwick on Monday, one of the worst yet. The storm killed 13 people in Selwick."
    assert [one.rule for one in found(text)] == ["restated_figure"]


def test_photos_that_somebody_took_date_no_event(found) -> None:
    (finding,) = found("The bridge was opened on May 24, 2026, police said. They took photos of it.")
    assert finding.rule == "future_event"


def test_a_day_before_tells_no_two_tolls_apart(found) -> None:
    text = (
        "Police held a man after a crash in Selwick a day earlier that left two adults wounded.\n\n"
        "Deputies in Selwick helped police on Friday, after the crash that left {} adults wounded."
    )
    assert [one.rule for one in found(text.format("five"))] == ["restated_figure"]
    assert found(text.format("two")) == []


def test_a_figure_in_another_unit_is_given_in_the_words_of_the_text(found) -> None:
    (finding,) = found("The depot lies 6 kilometres (6 miles) from the pier.")
    assert finding.message.endswith("but 6 kilometres is 3.73 miles.")


@pytest.mark.parametrize(("described", "number"), [("with brown eyes and black hair", 0), ("in the harbour ledger", 1)])
def test_how_heavy_one_after_the_other_is_who_is_wanted(found, described, number) -> None:
    text = "Described there as a tall male of the dredging crew, weighing {} pounds, " + described + "."
    assert len(found("\n\n".join(map(text.format, (160, 175))))) == number


@pytest.mark.parametrize(("told", "rules"), [("a use-by date of", []), ("a mark on", ["future_event"])])
def test_a_date_that_a_thing_has_dates_no_deed(found, told, rules) -> None:
    findings = found(f"The pies were printed with {told} May 24, 2026, and sold in Orran, the maker said.")
    assert [finding.rule for finding in findings] == rules
