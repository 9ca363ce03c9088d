import random
from dataclasses import replace

from transforms.linking import place_all

FERRY = (
    "The ferry left the quay at noon with sixty people on board and a cargo of timber. Halfway across the "
    "sound a squall pushed it against the rocks below the old lighthouse, and within minutes the car deck was "
    "under water. Fishermen from the village reached the wreck first and pulled survivors into their boats. "
    "The harbour master said the crew had been warned of the weather an hour before they cast off. An inquiry "
    "will open on Monday in the county town, and the owner has promised to give it every document it asks for."
)
COUNCIL = (
    "Councillors voted late on Thursday to close two of the town's five libraries, after a debate that ran "
    "past midnight. The mayor called the decision painful and said that no branch would be sold. Opponents "
    "announced a petition and a march through the market square on the first weekend of the month. The finance "
    "committee expects to save enough to keep the swimming pool open for another winter, but its chairman "
    "conceded that the sums leave no room for error."
)


def kinds(articles):
    return {article.source: article.lineage_kind for article in place_all(articles)}


def lineage_count(articles) -> int:
    return len({article.lineage_id for article in place_all(articles)})


def test_a_reprint_shares_a_lineage_with_the_earlier_text(make_article) -> None:
    first = make_article(FERRY, source="agency", day="2024-03-01")
    reprint = make_article(FERRY, source="paper", day="2024-03-02")
    traced = {article.source: article for article in place_all([reprint, first])}
    assert traced["paper"].lineage_id == traced["agency"].lineage_id
    assert traced["paper"].lineage_parent == first.article_id
    assert traced["agency"].lineage_parent is None
    assert (traced["agency"].lineage_kind, traced["paper"].lineage_kind) == ("independent", "identical")


def test_an_abridgement_is_told_from_a_light_edit(make_article) -> None:
    full = make_article(FERRY, source="full", day="2024-03-01")
    short = make_article(" ".join(FERRY.split()[:45]), source="short", day="2024-03-02")
    edited = make_article(FERRY.replace("sixty people", "about sixty people"), source="edited", day="2024-03-02")
    assert kinds([full, short, edited]) == {"full": "independent", "short": "abridged", "edited": "near_identical"}


def test_two_reports_with_a_shared_sentence_stay_apart(make_article) -> None:
    quote = " The harbour master said the crew had been warned of the weather an hour before they cast off."
    assert lineage_count([make_article(FERRY, source="one"), make_article(COUNCIL + quote, source="two")]) == 2


def test_a_shared_copyright_line_is_no_lineage(make_article) -> None:
    line = " Copyright 2024 Coastal Press. All rights reserved. This material may not be published or rewritten."
    assert lineage_count([make_article(FERRY + line, source="one"), make_article(COUNCIL + line, source="two")]) == 2


def test_lineages_do_not_depend_on_the_order(make_article) -> None:
    articles = [
        make_article(FERRY, source="a", day="2024-03-01"),
        make_article(FERRY + " More follows.", source="b"),
        make_article(COUNCIL, source="c"),
        make_article(COUNCIL[: len(COUNCIL) // 2], source="d"),
    ]
    expected = {article.article_id: article for article in place_all(articles)}
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert {article.article_id: article for article in place_all(articles)} == expected


def test_short_and_empty_texts_are_their_own_lineages(make_article) -> None:
    assert lineage_count([make_article("Hi.", source="a"), make_article("Hi.", source="b"), make_article("")]) == 3


PROMISE = (
    " Download the Coastal News app for the latest from the sound and the county, with tides, traffic and the weather "
    "for your street, and follow us on every channel so that you never miss what happens next in your community."
)
SHORT = [
    "A baker in Orrin won the county prize for rye bread with a loaf that took four days to make and a minute to eat.",
    "The bridge at Fallow Cross stays shut until May because the new bearings were cast too small for its piers.",
    "Two sisters from Tarn swam the strait at night to raise money for the lifeboat that once saved their father.",
]


def page(make_article, text: str, site: str):
    return make_article(text, source=site, url=f"https://www.{site}/news/{len(text)}")


def test_what_a_site_writes_below_its_articles_is_no_lineage(make_article) -> None:
    pages = [page(make_article, text + PROMISE, "coast.example") for text in SHORT]
    assert lineage_count(pages) == 3
    assert lineage_count([*pages, page(make_article, SHORT[0] + PROMISE, "reprint.example")]) == 3


def test_reprints_of_one_text_do_not_make_it_furniture(make_article) -> None:
    own = " The lighthouse keeper lit a lamp for the lost crew and rang the bell until the morning tide turned."
    copies = [page(make_article, FERRY + f" Note {number}.", "coast.example") for number in range(6)]
    assert lineage_count([*copies, page(make_article, FERRY[: len(FERRY) // 2] + own, "other.example")]) == 1


def test_an_agency_that_both_credit_makes_a_copy_of_less(make_article) -> None:
    lead = " ".join(FERRY.split()[:28]) + ". "
    one = [make_article(FERRY, source="a"), make_article(lead + COUNCIL, source="b")]
    assert lineage_count(one) == 2
    assert lineage_count([replace(article, agencies=("Coastal Press",)) for article in one]) == 1
