from datetime import date

import pytest

from transforms.slots.figures import build_figures
from transforms.slots.slots import fill_slots


def slots(claims, articles) -> set[frozenset[str]]:
    filled = fill_slots(claims, {article.article_id: article for article in articles})
    return {frozenset(claim.claim_id for claim in slot.claims) for slot in filled}


@pytest.fixture
def share_a_slot(make_article, make_claim):
    """Whether two claims, each of an article of its own, fill one slot."""

    def share(one: tuple, other: tuple) -> bool:
        articles, claims = [], []
        for number, (text, surface, value, columns) in enumerate((one, other)):
            articles.append(make_article(text, source=f"outlet {number}"))
            claims.append(make_claim(articles[-1], surface, value, **columns))
        return len(slots(claims, articles)) == 1

    return share


KILLED = ("The bombing killed 22 people in the market.", "22", 22, {"measure": "death, attack, market"})


def test_one_toll_in_two_wordings_is_one_slot_though_the_values_differ(share_a_slot) -> None:
    assert share_a_slot(KILLED, ("At least 44 died in the blast.", "44", 44, {"measure": "death, attack"}))


@pytest.mark.parametrize(
    "other",
    [
        ("The bombing wounded 22 people in the market.", "22", 22, {"measure": "injury, attack, market"}),
        ("The bombing killed 9 women in the market.", "9", 9, {"measure": "death, attack, market", "scope": "woman"}),
        ("The bombing cost 22 dollars.", "22", 22, {"measure": "cost", "unit": "dollar", "dimension": "money"}),
        ("The war killed 90 people.", "90", 90, {"measure": "death, war", "period": "2011-01-01/2011-12-31"}),
    ],
    ids=["the wounded", "a part of the dead", "another dimension", "another period"],
)
def test_another_quantity_is_another_slot(share_a_slot, other) -> None:
    mine = (*KILLED[:3], KILLED[3] | {"period": "2012-01-01/2012-12-31"}) if "period" in other[3] else KILLED
    assert not share_a_slot(mine, other)


RATE = {"unit": "percent", "dimension": "fraction"}


def test_rates_on_different_goods_are_never_paired(share_a_slot) -> None:
    goods = ("A 35% levy on imports", "35%", 35, {**RATE, "measure": "tariff, import", "scope": "import"})
    metals = ("A 50% levy on metals", "50%", 50, {**RATE, "measure": "tariff, metal", "scope": "metal"})
    assert not share_a_slot(goods, metals)


def test_one_article_does_not_contradict_itself_in_one_slot(make_article, make_claim) -> None:
    article = make_article("A 35% levy here and a 50% levy there.")
    claims = [
        make_claim(article, surface, value, **RATE, measure="tariff") for surface, value in (("35%", 35), ("50%", 50))
    ]
    assert len(slots(claims, [article])) == 2


def test_ages_share_a_slot_when_the_person_does(share_a_slot) -> None:
    age = {"unit": "year", "dimension": "age", "measure": None}
    ana = ("Ana Ruiz, 41, was found.", "41", 41, {**age, "subject": "Ana Ruiz"})
    assert share_a_slot(ana, ("Ms Ruiz, 43, lived there.", "43", 43, {**age, "subject": "Ruiz"}))
    assert not share_a_slot(ana, ("Leo Park, 41, lived there.", "41", 41, {**age, "subject": "Leo Park"}))


def test_a_claim_that_says_nothing_is_in_no_slot(make_article, make_claim) -> None:
    article = make_article("It was 7.")
    claim = make_claim(article, "7", 7, measure=None, unit=None)
    assert slots([claim], [article]) == set()


def test_copies_of_a_sentence_move_no_slot(make_article, make_claim) -> None:
    text, surface, value, columns = KILLED
    other = make_article("At least 44 died in the blast.", source="other")
    third = make_article("Police detained 44 people.", source="third")
    base = [
        make_claim(other, "44", 44, measure="death, attack"),
        make_claim(third, "44", 44, measure="arrest"),
    ]
    for copies in (1, 5, 50):
        reprints = [make_article(text, source=f"reprint {number}") for number in range(copies)]
        claims = base + [make_claim(reprint, surface, value, **columns) for reprint in reprints]
        found = slots(claims, [other, third, *reprints])
        assert sorted(len(slot) for slot in found) == [1, copies + 1]


def test_a_price_among_many_is_held_against_none(make_article, make_claim) -> None:
    money = {"unit": "dollar", "dimension": "money", "measure": "cost, watch"}
    shop = make_article("A plain watch will cost $200 and a gilded watch will cost $900 in Norton.", source="a")
    other = make_article("The watch will cost $450 in Norton, says the shop.", source="b")
    claims = [make_claim(shop, f"${value}", value, **money) for value in (200, 900)]
    claims.append(make_claim(other, "$450", 450, **money))
    assert len(slots(claims, [shop, other])) == 3


@pytest.mark.parametrize(("unit", "expected"), [("celsius", True), ("degree", False)])
def test_a_degree_without_a_scale_contradicts_no_other_temperature(share_a_slot, unit: str, expected: bool) -> None:
    heat = {"dimension": "temperature", "measure": "temperature, oven, record"}
    mine = ("The oven reached a record temperature of 31 degrees Celsius.", "31", 31, {**heat, "unit": "celsius"})
    other = ("The oven reached a record temperature of 88 degrees.", "88", 88, {**heat, "unit": unit})
    assert share_a_slot(mine, other) is expected


def test_victims_of_an_incident_are_no_kind_of_victims(share_a_slot) -> None:
    shot = ("Five people were shot on Mill Road.", "Five people", 5, {"measure": "shooting"})
    victims = ("All five shooting victims are known.", "five shooting victims", 5)
    assert share_a_slot(shot, (*victims, {"measure": "know", "scope": "shooting", "unit": "victim"}))


def test_what_a_measure_says_is_no_other_scope(share_a_slot) -> None:
    money = {"unit": "dollar", "dimension": "money", "subject": "Corvale Bank"}
    one = ("Corvale Bank will post net income of $207.", "$207", 207, {**money, "measure": "income, profit"})
    other = ("Corvale Bank will post $190 in income.", "$190", 190, {**money, "measure": "income", "scope": "income"})
    assert share_a_slot(one, other)
    assert not share_a_slot(one, (*other[:3], {**other[3], "scope": "rental"}))


def test_an_age_of_somebody_unnamed_joins_the_same_age_alone(share_a_slot) -> None:
    age = {"unit": "year", "dimension": "age"}
    ana = ("Ana Ruiz, 41, was found.", "41", 41, {**age, "subject": "Ana Ruiz"})
    assert share_a_slot(ana, ("A 41-year-old was found.", "41", 41, age))
    assert not share_a_slot(ana, ("A 42-year-old was found.", "42", 42, age))


def test_figures_of_two_towns_are_held_against_each_other_nowhere(share_a_slot) -> None:
    def killed(count: int, where: str) -> tuple:
        return (f"The blast in {where} killed {count} people.", f"{count}", count, {"measure": "death, attack"})

    assert share_a_slot(killed(22, "Houston"), killed(44, "Texas"))
    assert not share_a_slot(killed(22, "Houston"), killed(44, "Dallas"))


def test_only_claims_that_are_like_each_other_are_held_against_each_other(make_article, make_claim) -> None:
    texts = (
        ("The bombing killed 22 people in the market.", 22),
        ("At least 44 died in the blast.", 44),
        ("44 dead.", 44),
    )
    articles = [make_article(text, source=f"outlet {number}") for number, (text, _) in enumerate(texts)]
    claims = [
        make_claim(article, str(value), value, measure="death")
        for article, (_, value) in zip(articles, texts, strict=True)
    ]
    (slot,) = fill_slots(claims, {article.article_id: article for article in articles})
    low, *high = (slot.notes[claim.claim_id] for claim in claims)
    assert set(low.against) == {note.statement for note in high}
    assert all(set(note.against) == {low.statement} for note in high)


def test_moments_of_somebody_else_are_held_against_nothing(make_article, make_claim) -> None:
    when = {"kind": "date", "dimension": "date", "unit": "day", "measure": "missing, coast"}
    texts = (
        ("Ana Ruiz has been missing off the coast since 3 May 2024.", "3 May 2024", 19846, "Ana Ruiz"),
        ("Leo Brandt has been missing off the coast since 6 May 2024.", "6 May 2024", 19849, None),
        ("Ana Ruiz has been missing off the coast since 6 May 2024.", "6 May 2024", 19849, None),
    )
    articles = [make_article(text, source=f"outlet {number}") for number, (text, *_) in enumerate(texts)]
    claims = [
        make_claim(article, surface, day, low=day, high=day, **when, subject=subject, subject_entity_id=subject)
        for article, (_, surface, day, subject) in zip(articles, texts, strict=True)
    ]

    def against(one: int, other: int) -> bool:
        pair = [claims[one], claims[other]]
        filled = fill_slots(pair, {article.article_id: article for article in articles}, frozenset({"Ana Ruiz"}))
        return len(filled) == 1

    assert against(0, 2)
    assert not against(0, 1)


@pytest.mark.parametrize(("measure", "together"), [("death, ferry", True), ("funeral, ferry", False)])
def test_days_of_two_acts_are_held_against_nothing(share_a_slot, measure: str, together: bool) -> None:
    day = {"kind": "date", "dimension": "date", "unit": "day"}
    text = "Ana Ruiz, the captain of the ferry Aurelia, died off Port Vessel on {} May 2024."
    mine = (text.format(3), "3 May 2024", 19846, {**day, "low": 19846, "high": 19846, "measure": "death, harbour"})
    other = {**day, "low": 19849, "high": 19849, "measure": measure}
    assert share_a_slot(mine, (text.format(6), "6 May 2024", 19849, other)) is together


@pytest.mark.parametrize(("day", "together"), [(3, True), (9, False)])
def test_polls_of_two_days_have_two_results(share_a_slot, day: int, together: bool) -> None:
    share = {"unit": "percent", "dimension": "fraction", "measure": "lead, poll", "subject": "Ana Ruiz"}

    def poll(value: int, day: int) -> tuple:
        text = f"In the poll of the race for mayor Ana Ruiz leads with {value} percent."
        when = date(2024, 5, day)
        return text, f"{value} percent", value, {**share, "as_of_start": when, "as_of_end": when}

    assert share_a_slot(poll(46, 3), poll(43, day)) is together


HOUR = {"unit": "minute", "dimension": "time of day", "kind": "quantity"}


@pytest.mark.parametrize(("hour", "minutes", "together"), [("9:15 p.m.", 1275, True), ("9:40 p.m.", 1300, False)])
def test_two_texts_that_give_one_hour_tell_of_one_moment(share_a_slot, hour: str, minutes: int, together: bool) -> None:
    fired = ("Gunmen fired on a bakery in Orran about 9:15 p.m.", "9:15 p.m.", 1275, {**HOUR, "measure": "fire"})
    closing = (f"The inn in Orran closes at {hour}", hour, minutes, HOUR)
    assert share_a_slot(fired, closing) is together


@pytest.mark.parametrize(("sum_", "together"), [(4310, True), (4, False)])
def test_a_rare_sum_that_an_article_repeats_is_one_sum(make_article, make_claim, sum_: int, together: bool) -> None:
    money = {"unit": "dollar", "dimension": "money", "measure": "dinner"}
    text = (
        f"The mayor won a dinner of ${sum_} at the Harrow Inn. The dinner of {sum_} dollars is the record of the house."
    )
    article = make_article(text)
    claims = [
        make_claim(article, f"${sum_}", sum_, **money, scope="mayor"),
        make_claim(article, f"{sum_} dollars", sum_, **money, scope="record"),
    ]
    assert (len(slots(claims, [article])) == 1) is together


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("The reward for the stolen painting was raised to $50,000 from $20,000.", "update"),
        ("The reward for the stolen painting is now $50,000, and thieves took $20,000.", None),
        ("The reward for the stolen painting was raised to $50,000 from $20,000 last year.", None),
    ],
)
def test_a_value_that_another_took_the_place_of_is_of_one_figure(make_article, make_claim, later, verdict) -> None:
    money = {"unit": "dollar", "dimension": "money", "measure": "reward, painting"}
    texts = ["A reward of $20,000 is offered for the stolen painting.", later]
    articles = [
        make_article(text, source=f"outlet {number}", story_id="s", lineage_id=f"l{number}")
        for number, text in enumerate(texts)
    ]
    claims = [
        make_claim(articles[0], "$20,000", 20000, **money),
        make_claim(articles[1], "$20,000", 20000, **money),
        make_claim(articles[1], "$50,000", 50000, **money),
    ]
    placed, found = build_figures(claims, articles)
    by_id = {one.figure.figure_id: one.figure.verdict for one in found}
    assert (placed[0].figure_id == placed[2].figure_id) == (verdict is not None)
    assert verdict in {None, by_id[placed[0].figure_id]}
    values = {one.figure.value for one in found if one.figure.verdict == "update"}
    assert values == ({None} if verdict else set())  # one text still stands by each


def test_the_calibres_of_two_guns_are_not_compared(conflicts) -> None:
    assert conflicts("The guard had a .40-caliber pistol.", "Officers found a 45-caliber pistol of the guard.") == []


def test_two_reports_of_one_calibre_agree(judge) -> None:
    said = "Officers found a {} pistol beside the guard of the Orran bank."
    (one,) = [
        j.figure for j in judge(said.format(".40-caliber"), said.format("40-caliber")) if j.figure.unit == "calibre"
    ]
    assert (one.verdict, one.article_count) == ("agree", 2)
