"""What distortions are planted: only what a reader of the articles could notice."""

from dataclasses import replace
from pathlib import Path

import pytest

from transforms.articles_reading import read_articles
from transforms.raw.articles import to_article
from transforms.raw.records import Record

ROOT = Path(__file__).parents[2]


def record(number: int, text: str, title: str | None = None) -> Record:
    return Record(
        raw_path="a.jsonl",
        record=number,
        raw_line=number + 1,
        raw_sha256="0",
        raw_format="jsonl",
        text=text,
        title=title,
        source=f"outlet {number}",
        published=f"2026-03-0{number + 2}",
    )


@pytest.fixture
def planted(monkeypatch):
    """What an operator makes of the last of some texts of one story, told a day apart: old words and new ones."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from mutation.plants import DISTORTIONS, Scene, pages

    def plant(operator: str, *texts: str, title: str | None = None) -> list[tuple[str, str]]:
        articles = [
            replace(to_article(record(number, text, title)), lineage_id=f"text {number}")
            for number, text in enumerate(texts)
        ]
        *others, page = pages(articles, read_articles(articles))
        found = DISTORTIONS[operator](Scene(page, tuple(others), (*others, page)))
        return [(page.text(edit.part)[edit.start : edit.end], edit.words) for one in found for edit in one.edits]

    return plant


def test_a_zero_behind_a_point_changes_nothing(planted) -> None:
    bore = "Police found a {} revolver near the Selwick harbour terminal on Monday."
    assert not planted("scale", *[bore.format(".40 caliber")] * 2)
    flock = "Police counted {} gulls near the Selwick harbour terminal on Monday."
    assert planted("scale", *[flock.format(40)] * 2) == [("40 gulls", "400 gulls")]


@pytest.mark.parametrize(
    ("text", "plants"),
    [
        ("Reeds won 40 percent of the voters in Selwick.", [("40 percent", "140 percent")]),
        ("Reeds won 40 percent of the delegates needed to be named in Selwick.", []),
        ("Reeds won 40 percent of the 230 delegates required to be named in Selwick.", []),
        ("Less than 6 percent of the voters in Selwick like Reeds.", []),
        ("Reeds did not win 40 percent of the voters in Selwick.", []),
        ("The grant is 40 percent of the jetty’s overall cost in Selwick.", []),
        ("The ads were 40 percent of the nearly $238 million spent in Selwick.", []),
    ],
)
def test_a_share_over_the_whole_cannot_hold(planted, text, plants) -> None:
    assert planted("share over the whole", text) == plants


def test_parts_exceed_their_total_however_they_are_rounded(planted) -> None:
    ((_, words),) = planted("part against total", "The ferry brought 300 people to Selwick on Monday.")
    assert "151 women and 201 men" in words


def test_nothing_is_put_between_a_number_and_its_noun(planted) -> None:
    assert not planted("doubled", "The blast killed 50 people in Selwick; an additional 53 were hurt.")[1:]


def test_who_wont_do_something_has_not_won(planted) -> None:
    text = "{} won’t shutter the ferry terminal at Selwick harbour before winter, Ruiz Shipping said on Monday."
    assert not planted("agent", *[text.format("Lind Shipping")] * 2)


def test_others_are_one_number_with_him_whom_they_are_beside(planted) -> None:
    first = "Police have arrested {} over the fire at the Selwick harbour terminal."
    then = "Lind and {} were arrested over the fire at the Selwick harbour terminal."
    assert planted("stale figure", first.format("four men"), first.format("four men")) == [("four men", "three men")]
    assert not planted("stale figure", first.format("four men"), then.format("four others"))


def test_a_stale_toll_is_told_wherever_the_article_gives_it(planted) -> None:
    first = "Police have arrested four men over the fire at the Selwick harbour terminal."
    plants = planted("stale figure", first, f"{first} All four men are from Alder.")
    assert plants == [("four men", "three men"), ("four men", "three men")]


def test_a_headline_may_say_more_than_at_least_so_many(planted) -> None:
    title, text = "Five ferries sink off Selwick harbour", "{} ferries sank off Selwick harbour on Monday."
    assert planted("headline figure", text.format("Five"), title=title) == [("Five ferries", "Eight ferries")]
    assert not planted("headline figure", text.format("At least five"), title=title)


def test_what_is_false_or_supposed_is_no_outcome(planted) -> None:
    text = "The Selwick harbour terminal was closed after an inspection of its rotten jetty on Monday{}."
    assert planted("outcome", text.format(""), text.format("")) == [("", " not")]
    assert not planted("outcome", text.format(""), text.format(", which is fake"))


def test_that_somebody_has_said_a_thing_is_no_outcome(planted) -> None:
    assert planted("outcome", *["The ferry was moored at the Alder quay by the harbour keepers."] * 2) == [("", " not")]
    assert not planted("outcome", *["Mia Lind has said so at the Alder quay by the harbour keepers."] * 2)


def test_a_part_of_a_compound_is_no_outcome(planted) -> None:
    text = "Selwick harbour will launch a free ad-{} ferry service beside its costly winter passage."
    assert not planted("outcome", *[text.format("supported")] * 2)


def test_the_day_of_a_word_to_the_press_or_of_an_update_is_that_of_no_event(planted) -> None:
    text = "Mayor Ruiz {} on Sunday that the Selwick harbour terminal is rotten and that its jetty will fall."
    assert planted("weekday", *[text.format("learned from divers")] * 2)
    assert not planted("weekday", *[text.format("told Selwick News")] * 2)
    stamp = "Sunday 7:30 P.M. UPDATE: The Selwick harbour terminal is rotten and its jetty fell."
    assert not planted("weekday", stamp, stamp)


def test_a_deadline_may_lie_ahead(planted) -> None:
    text = "The harbour board received a flurry of bids before {}Jan. 1, as was announced in Selwick."
    assert not planted("future event", text.format("the "), text.format("the "))


def test_millimetres_count_nothing(planted) -> None:
    text = "The rifle that divers found near the rotten Selwick harbour jetty is one of {}."
    text += " Near the Selwick harbour jetty divers found a rotten rifle of {}."
    assert planted("restated figure", text.format("9 kg", "9 kg"))
    assert not planted("restated figure", text.format("9 mm", "9 mm"))


def test_a_body_by_a_longer_name_is_nobody_else(planted) -> None:
    text = "Lind Shipping sued the harbour board about the rotten jetty near the Selwick terminal. {} was there."
    assert planted("agent", *[text.format("Ruiz Shipping Agency")] * 2)
    assert not planted("agent", *[text.format("Lind Shipping Agency")] * 2)


def test_what_somebody_told_another_one_may_have_told(planted) -> None:
    text = "Ana Ruiz {} the harbour board about the rotten jetty near the Selwick terminal. Bert Lind was there."
    assert planted("agent", *[text.format("sued")] * 2) == [("Ana Ruiz", "Bert Lind")]
    assert not planted("agent", *[text.format("told")] * 2)


@pytest.mark.parametrize(
    ("end", "plants"),
    [
        (",” Ruiz said. Lind was there, Bert Lind said.", [("Ruiz", "Bert Lind")]),
        (".” Of the jetty, Ruiz said it was old. Bert Lind was there.", []),
    ],
)
def test_who_speaks_is_named_in_the_sentence_of_the_quotation(planted, end, plants) -> None:
    quoted = "Ana Ruiz came by. “The harbour board has closed the terminal before winter"
    said = f"{quoted},” Ruiz said."
    assert planted("speaker", said, f"{quoted}{end}") == plants


def test_brackets_are_no_words_of_who_is_quoted(planted) -> None:
    text = "“The board has to let {} know about the rotten jetty near Selwick,” Ana Ruiz said."
    assert planted("quoted word", *[text.format("the mother")] * 2) == [("mother", "father")]
    assert not planted("quoted word", *[text.format("[the mother]")] * 2)


def test_things_of_other_sentences_are_no_sign_of_one_quantity(planted) -> None:
    text = "The report leaves many questions{} Selwick harbour board answered none about the ferry terminal."
    assert planted("quantifier", *[text.format(" to which")] * 2) == [("many", "few")]
    assert not planted("quantifier", *[text.format(". The")] * 2)


def test_a_weekday_that_the_date_had_since_is_no_mistake(planted) -> None:
    text = "The ferry sank off Selwick on {}, Oct. 10{}."
    assert planted("weekday of a date", text.format("Friday", "")) == [("Friday", "Sunday")]
    assert planted("weekday of a date", text.format("Tuesday", ", 2023")) == [("Tuesday", "Thursday")]
    assert not planted("weekday of a date", text.format("Tuesday", ""))  # a Thursday in 2024
