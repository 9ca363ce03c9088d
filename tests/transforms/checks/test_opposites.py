from dataclasses import replace
from datetime import UTC, datetime

import pytest

from transforms.checks.findings import Reading, find_discrepancies
from transforms.tables import Quote

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.fixture
def told(make_article):
    def find(*texts, hours=(), quotes=()):
        articles = [
            replace(
                make_article(text, source=f"outlet {number}"),
                story_id="story",
                lineage_id=f"lineage {number}",
                published_at=None if not hours else NOON.replace(hour=hours[number]),
            )
            for number, text in enumerate(texts)
        ]
        return find_discrepancies([], [], Reading(articles, quotes=[quote(articles) for quote in quotes]))

    return find


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mia Ruiz was convicted of fraud in Orrin.", "Mia Ruiz was acquitted of fraud in Orrin."),
        ("Mia Ruiz was arrested in Orrin on Monday.", "Mia Ruiz was not arrested in Orrin on Monday."),
        ("The Lakeside council approved the harbour toll.", "The Lakeside council rejected the harbour toll."),
        ("The Lakeside council approved the harbour toll.", "The Lakeside council did not approve the harbour toll."),
        ("Bo Krag was found guilty of perjury in Orrin.", "Bo Krag was found not guilty of perjury in Orrin."),
        ("The Vessel ferry was stolen at Lakeside.", "The Vessel ferry hasn't been stolen at Lakeside."),
        ("Krag Steel attended the Vessel hearing.", "Krag Steel skipped the Vessel hearing."),
        ("The Vessel ferry has gained 40 berths.", "The Vessel ferry has lost 40 berths."),
        ("Mia Ruiz was taken to Orrin hospital.", "Mia Ruiz was not taken to Orrin hospital."),
        ("Mia Ruiz had been shot in the Orrin arcade.", "Mia Ruiz had not been shot in the Orrin arcade."),
        ("Mia Ruiz was arrested in Orrin on Monday.", "Mia Ruiz was not arrested in Orrin, police said Tuesday."),
        ("Mia Ruiz, 32, was rescued at Orrin pier.", "Mia Ruiz was not rescued at 5 at Orrin pier."),
        ("Mia Ruiz was arrested in Orrin on Sunday.", "Mia Ruiz was not arrested in Orrin in July."),
        (
            "Mia Ruiz was charged with Theft, tampering, trespass and Arson.",
            "Mia Ruiz was not charged with theft, tampering, trespass and Possession.",
        ),
    ],
)
def test_what_one_tells_and_another_denies_is_found(told, one, other) -> None:
    (finding,) = told(one, f"{one} It rained.", other)
    assert (finding.rule, finding.severity, finding.cause) == ("opposite", "warning", "polarity")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert finding.witness_a.surface in one and finding.witness_b.surface in other


@pytest.mark.parametrize(
    "other",
    [
        "Mia Ruiz was arrested in Orrin on Monday.",
        "Mia Ruiz may not be arrested in Orrin on Monday.",
        "Rumours that Mia Ruiz was not arrested in Orrin on Monday spread.",
        "A parody site had it that Mia Ruiz was not arrested in Orrin on Monday.",
        "The Orrin Gazette had reported that Mia Ruiz was not arrested in Orrin on Monday.",
        "Was Mia Ruiz not arrested in Orrin on Monday?",
        "Bo Krag was not arrested in Lakeside on Monday.",
        "Mia Ruiz was not arrested in Orrin on Tuesday.",
        "Mia Ruiz was not arrested in Orrin until Monday.",
        "Mia Ruiz has not been arrested in Orrin on Monday. Mia Ruiz was arrested in Orrin at night.",
    ],
)
def test_what_is_doubted_of_something_else_or_told_both_ways_raises_nothing(told, other) -> None:
    assert told("Mia Ruiz was arrested in Orrin on Monday.", other) == []


@pytest.mark.parametrize(
    ("told_of", "number"), [("arrested in Orrin on Monday’ story", 0), ("arrested’ at Orrin pier", 1)]
)
def test_a_headline_that_a_text_tells_of_is_not_what_it_tells(told, told_of, number) -> None:
    denied = "Mia Ruiz was not arrested in Orrin on Monday by the harbour police."
    found = told(denied, f"The latest ‘Mia Ruiz {told_of} on Monday by the harbour police went round in Orrin.")
    assert [finding.rule for finding in found] == ["opposite"] * number


@pytest.mark.parametrize(
    "other",
    [
        "Mia Ruiz was not seen by any keeper of the ferries after the strike.",
        "Mia Ruiz never saw the hospital.",
    ],
)
def test_a_weak_verb_denies_only_what_is_told_in_the_same_words(told, other) -> None:
    assert told("Mia Ruiz was seen in the yard of Orrin hospital at noon.", other) == []


@pytest.mark.parametrize(
    ("own", "number"),
    [
        ("Mia Ruiz was not arrested in Orrin. Mia Ruiz was arrested in Orrin arcade.", 1),
        ("Mia Ruiz was not arrested in Orrin on Monday. Mia Ruiz was arrested in Orrin arcade.", 0),
    ],
)
def test_an_article_that_tells_and_denies_one_thing_contradicts_itself_and_the_other(told, own, number) -> None:
    found = told("Mia Ruiz was arrested in Orrin arcade.", own)
    assert [{one.witness_a.surface, one.witness_b.surface} for one in found] == [
        {"was not arrested", "arrested"}
    ] * number


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("The keeper was rescued near Orrin pier by a ferry.", "By Wednesday he was not rescued near the pier.", 1),
        ("The keeper rescued a gull near Orrin pier.", "By Wednesday he did not rescue anybody near the pier.", 0),
        ("Then Lind was rescued near Orrin pier.", "By Wednesday Krag was not rescued near Orrin pier.", 0),
    ],
)
def test_less_likeness_is_enough_for_what_was_done_to_somebody_unless_they_are_two(told, one, other, number) -> None:
    assert len(told(one, other)) == number


def test_who_was_not_yet_arrested_may_be_so_later(told) -> None:
    texts = "Mia Ruiz was not arrested in Orrin, police say.", "Mia Ruiz was arrested in Orrin, police say."
    assert told(*texts, hours=(9, 12)) == []
    assert len(told(*texts, hours=(12, 9))) == 1


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("The Lakeside council approved the harbour toll.", "The Lakeside council rejected the harbour toll.", 0),
        ("Bo Krag pleaded not guilty to perjury in Orrin.", "Bo Krag pleaded guilty to perjury in Orrin.", 0),
        ("The Vessel ferry has not been sold to Krag Steel.", "The Vessel ferry has been sold to Krag Steel.", 0),
        ("The Vessel ferry was not stolen at Lakeside.", "The Vessel ferry was stolen at Lakeside.", 1),
    ],
)
def test_days_later_anything_may_be_otherwise_but_what_was_denied_of_the_past(make_article, one, other, number) -> None:
    articles = [
        replace(
            make_article(text, source=text[-6:]),
            story_id="story",
            lineage_id=text,
            published_at=NOON.replace(day=day),
        )
        for text, day in (
            (one, 5),
            (other, 12),
        )
    ]
    assert len(find_discrepancies([], [], Reading(articles))) == number


def test_a_copy_that_lost_a_word_is_found(make_article) -> None:
    articles = [
        replace(make_article(text, source=text[-9:]), story_id="story", lineage_id="one")
        for text in ("The Vessel ferry was not stolen at Lakeside.", "The Vessel ferry was stolen at Lakeside.")
    ]
    assert [finding.rule for finding in find_discrepancies([], [], Reading(articles))] == ["opposite"]


def test_what_two_texts_quote_is_compared_as_a_quotation(told) -> None:
    def quoting(number):
        def quote(articles):
            text = articles[number].text
            return Quote(
                quote_id=str(number), article_id=articles[number].article_id, part="body", start=0, end=len(text),
                surface=text, speaker=None, speaker_entity_id=None, speaker_surface=None, cue=None, direct=True,
                utterance_id=None,
            )  # fmt: skip

        return quote

    texts = "Mia Ruiz was convicted of fraud in Orrin.", "Mia Ruiz was acquitted of fraud in Orrin."
    found = told(*texts, quotes=[quoting(0), quoting(1)])
    assert "opposite" not in {finding.rule for finding in found}


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("Mayor Mia Ruiz voted for the Lakeside toll.", "Ruiz, 44, opposed the Lakeside toll.", 1),
        ("Mia Ruiz voted for the Lakeside toll.", "Mia Ruiz voted against the Lakeside toll.", 1),
        ("The Lakeside council backed the Orrin toll.", "The Lakeside council opposed the Orrin toll.", 1),
        ("Liberals voted for the Lakeside toll.", "Conservatives opposed the Lakeside toll.", 0),
        ("Councillors of Orrin backed the Lakeside toll.", "Other councillors opposed the Lakeside toll.", 0),
        ("Several Orrin senators voted for the Lakeside toll.", "Many Orrin senators opposed the Lakeside toll.", 0),
    ],
)
def test_one_takes_one_stand_and_several_may_take_others(told, one, other, number) -> None:
    assert [finding.rule for finding in told(one, f"{one} It rained.", other)] == ["opposite"] * number


def test_other_numbers_of_persons_in_words_are_other_persons(told) -> None:
    died = "Nine sailors died in the Orrin harbour fire."
    assert told(died, "Four sailors survived the Orrin harbour fire.") == []
    assert [f.rule for f in told(died, "Nine sailors survived the Orrin harbour fire.")] == ["opposite"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mia Ruiz was arrested in Orrin in July.", "Mia Ruiz was not arrested in Orrin in August."),
        ("Mia Ruiz was arrested in Orrin on Sunday in July.", "Mia Ruiz was not arrested in Orrin on Monday in July."),
        ("Lind was charged with theft, fraud and trespass.", "Krag was not charged with theft, fraud and trespass."),
        ("Lind Steel was fined for leaks in Orrin bay.", "Krag Steel was not fined for leaks in Orrin bay."),
        ("Lind was charged with theft in Orrin.", "Mia Krag was not charged with theft in Orrin, Weir said."),
        ("Selwick ferry was hit by ice at the pier.", "Norland ferry was not hit by ice at the pier."),
        ("The Lind trial was moved to Orrin in May.", "The Krag trial was not moved to Orrin in May."),
        ("Mia Lind was shot at the Orrin arcade by police.", "Bo Krag was not shot at the Orrin arcade by police."),
        ("Lind was seen at the Orrin arcade on March 3.", "Krag was not seen at the Orrin arcade on Tuesday."),
        ("Selwick was told of the Orrin leak in April.", "Norland was not told of the Orrin leak in May."),
    ],
)  # fmt: skip
def test_other_names_and_other_days_keep_two_things_apart(told, one, other) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("own", "number"),
    [
        ("While Mia Ruiz won eight of nine races in Orrin, many of the races to come have no fans.", 1),
        ("Mia Ruiz won eight of nine races in Orrin, which no keeper saw.", 1),
        ("Nobody says that Mia Ruiz won eight of nine races in Orrin.", 0),
        ("Mia Ruiz is no racer or won eight of nine races in Orrin.", 0),
        ("No one but Mia Ruiz won eight of nine races in Orrin.", 1),
        ("Neither Krag nor Mia Ruiz won eight of nine races in Orrin.", 0),
        ("Never has Mia Ruiz won eight of nine races in Orrin.", 0),
        ("Without wind Mia Ruiz won eight of nine races in Orrin.", 0),
        ("It is unlikely that Mia Ruiz won eight of nine races in Orrin.", 0),
        ("None of this means Mia Ruiz won eight of nine races in Orrin.", 0),
    ],
)
def test_a_negation_of_another_clause_denies_nothing(told, own, number) -> None:
    assert len(told("Mia Ruiz lost eight of the nine races in Orrin.", own)) == number


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("Shares of Krag Steel fell in early trading.", "Shares of Krag Steel rose before the opening bell.", 0),
        ("Shares of Krag Steel fell in early trading.", "Shares of Krag Steel rose.", 0),
        ("Shares of Krag Steel fell in early trading.", "Shares of Krag Steel rose in early trading.", 1),
    ],
)
def test_a_price_may_move_otherwise_at_another_hour(told, one, other, number) -> None:
    assert len([finding for finding in told(one, other) if finding.rule == "opposite"]) == number


@pytest.mark.parametrize(
    ("moved", "found"), [("fell by 14%", 1), ("were down 14%", 1), ("fell by 12%", 0), ("rose by 14%", 0)]
)
def test_of_one_figure_sentences_less_alike_tell_two_ways(told, moved, found) -> None:
    one = "The ferry firm Krag said on Thursday that its harbour fares rose 14% to $310 in the last quarter."
    other = f"Fares {moved} to $310 in the three months to May, while ferries carried cattle and grain to Orran."
    assert len(told(one, other)) == found
