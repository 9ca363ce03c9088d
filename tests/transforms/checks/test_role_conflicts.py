from dataclasses import replace

import pytest

from transforms.checks.findings import Reading, find_discrepancies

PERSON = "Ruth Alder"


@pytest.fixture
def told(make_article, make_role, make_quote):
    """What is found where each row (role words, other columns) is an article of one story that states the role."""

    def find(*rows, quoted=False, days=("2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04")):
        articles, roles, quotes = [], [], []
        for number, (surface, columns) in enumerate(rows):
            article = make_article(f"“We saw {surface} {PERSON} leave.”", source=f"outlet {number}", day=days[number])
            lineage = columns.pop("lineage", article.article_id)
            articles.append(replace(article, story_id="story", lineage_id=lineage))
            roles.append(make_role(articles[-1], PERSON, surface, **columns))
            if quoted:
                quotes.append(make_quote(articles[-1], article.text[1:-1]))
        return find_discrepancies([], [], Reading(articles, roles=roles, quotes=quotes))

    return find


def test_offices_that_exclude_each_other_are_a_finding(told) -> None:
    (finding,) = told(("captain", {}), ("captain", {}), ("first officer", {"office": "officer", "field": "first"}))
    assert (finding.rule, finding.cause, finding.verdict) == ("role_conflict", "role", "conflict")
    assert (finding.support_a, finding.support_b) == (2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("captain", "first officer")
    assert "outlet 0 calls Ruth Alder “captain”, outlet 2 “first officer”" in finding.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Mayor", {}), ("Deputy Mayor", {"office": "deputy mayor"})),
        (("chair", {}), ("vice chair", {"office": "vice chair"})),
        (("President", {}), ("Prime Minister", {"office": "prime minister"})),
        (("Sgt.", {"office": "sergeant"}), ("Lt.", {"office": "lieutenant"})),
        (("Senator", {}), ("Governor", {})),
        (
            ("Prime Minister", {"office": "prime minister"}),
            ("Trade Minister", {"office": "minister", "field": "trade"}),
        ),
        (("port director", {"office": "director"}), ("port spokeswoman", {"office": "spokesperson"})),
    ],
)
def test_an_office_excludes_its_deputy_and_others_of_its_group(told, one, other) -> None:
    assert [finding.rule for finding in told(one, other)] == ["role_conflict"]


def test_two_portfolios_can_be_held_at_once(told) -> None:
    (finding,) = told(
        ("Trade Minister", {"office": "minister", "field": "trade"}),
        ("Intergovernmental Affairs Minister", {"office": "minister", "field": "intergovernmental affairs"}),
    )
    assert (finding.rule, finding.verdict, finding.severity) == ("role_portfolio", "compatible", "info")


@pytest.mark.parametrize(
    "rows",
    [
        [("mayor", {}), ("former deputy mayor", {"office": "deputy mayor", "status": "former"})],
        [("coach", {}), ("assistant coach", {"office": "assistant coach"})],
        [("Rear Admiral", {"office": "admiral", "field": "rear"}), ("Admiral", {})],
        [
            ("Foreign Minister", {"office": "minister", "field": "foreign"}),
            ("Foreign Affairs Minister", {"office": "minister", "field": "foreign affairs"}),
        ],
        [
            ("Defence Minister", {"office": "minister", "field": "defence"}),
            ("Defense Minister", {"office": "minister", "field": "defense"}),
        ],
        [("farmer", {}), ("teacher", {})],
        [("Detective", {}), ("Officer", {})],
        [("Lt.", {"office": "lieutenant"}), ("chief of detectives", {"office": "chief"})],
        [("media director", {"office": "director"}), ("spokesman", {"office": "spokesperson"})],
        [("director of media", {"office": "director"}), ("spokesman", {"office": "spokesperson"})],
        [("Rep.", {"office": "representative"}), ("congresswoman", {"office": "member of congress"})],
        [("mayor", {}), ("Mayor", {})],
    ],
)
def test_what_can_be_held_together_raises_nothing(told, rows) -> None:
    assert told(*rows) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The sheriff spoke. Later the mayor, {PERSON}, left.", True),
        ("The sheriff spoke. Later the mayor, her namesake, left.", False),
        (f"The sheriff, who is also the mayor, as {PERSON} said, spoke.", False),
    ],
)
def test_another_office_in_one_place_of_an_article_is_found(make_article, make_role, text, found) -> None:
    articles = [make_article("The sheriff spoke.", source="a"), make_article(text, source="b")]
    articles = [replace(article, story_id="story", lineage_id=article.article_id) for article in articles]
    roles = [make_role(article, PERSON, "sheriff") for article in articles] + [make_role(articles[1], PERSON, "mayor")]
    findings = find_discrepancies([], [], Reading(articles, roles=roles))
    assert [(one.witness_a.surface, one.witness_b.surface) for one in findings] == [("sheriff", "mayor")] * found


def test_another_office_may_be_given_more_than_once(make_article, make_role) -> None:
    text = f"The sheriff spoke. Later the mayor, {PERSON}, left. At night the mayor of Selwick, {PERSON}, came back."
    articles = [make_article("The sheriff spoke.", source="a"), make_article(text, source="b")]
    articles = [replace(article, story_id="story", lineage_id=article.article_id) for article in articles]
    roles = [make_role(article, PERSON, "sheriff") for article in articles]
    roles += [make_role(articles[1], PERSON, words, office="mayor") for words in ("mayor", "mayor of Selwick")]
    (finding,) = find_discrepancies([], [], Reading(articles, roles=roles))
    assert finding.rule == "role_conflict"


def test_speakers_may_use_an_office_held_long_ago(told) -> None:
    assert told(("mayor", {}), ("deputy mayor", {"office": "deputy mayor"}), quoted=True) == []


@pytest.mark.parametrize(
    ("one", "other", "days", "found"),
    [
        ("mayor", "deputy mayor", ("2026-01-01", "2026-06-01"), False),
        ("governor", "sheriff", ("2026-01-01", "2026-06-01"), False),
        ("police chief", "assistant police chief", ("2026-01-01", "2026-06-01"), False),
        ("deputy fire chief", "assistant fire chief", ("2026-01-01", "2026-06-01"), False),
        ("deputy fire chief", "assistant fire chief", ("2026-01-01", "2026-01-02"), True),
        ("sheriff", "mayor", ("2026-01-01", "2026-06-01"), True),
        ("sheriff", "mayor", ("2024-01-01", "2026-06-01"), False),
    ],
)
def test_who_may_be_promoted_between_two_reports(told, one, other, days, found) -> None:
    assert bool(told((one, {"office": one}), (other, {"office": other}), days=days)) is found


def test_a_copy_that_changed_the_office_speaks_for_itself(told) -> None:
    (finding,) = told(
        ("mayor", {"lineage": "text"}), ("mayor", {"lineage": "text"}),
        ("deputy mayor", {"office": "deputy mayor", "lineage": "text"}),
    )  # fmt: skip
    assert (finding.support_a, finding.support_b) == (1, 1)


def test_an_article_that_gives_both_offices_is_no_witness(make_article, make_role) -> None:
    both = replace(make_article(f"The mayor, once captain, {PERSON} spoke."), story_id="story")
    one = replace(
        make_article(f"The mayor {PERSON}, still the deputy mayor {PERSON} was, spoke.", source="b"), story_id="story"
    )
    roles = [
        make_role(both, PERSON, "mayor"), make_role(one, PERSON, "deputy mayor", office="deputy mayor"),
        make_role(one, PERSON, "mayor"),
    ]  # fmt: skip
    assert find_discrepancies([], [], Reading([both, one], roles=roles)) == []


def test_words_before_a_role_may_belong_to_it(make_article, make_role) -> None:
    texts = f"Police chief {PERSON} spoke.", f"The deputy to the police chief {PERSON} spoke."
    articles = [replace(make_article(text, source=text), story_id="story") for text in texts]
    roles = [
        make_role(articles[0], PERSON, "Police chief", office="deputy police chief"),
        make_role(articles[1], PERSON, "police chief"),
    ]
    assert find_discrepancies([], [], Reading(articles, roles=roles)) == []


def test_a_title_behind_the_comma_is_of_somebody_else(make_article, make_role) -> None:
    texts = f"After the mayor, Chief {PERSON} spoke.", f"Fire chief {PERSON} spoke."
    articles = [replace(make_article(text, source=text), story_id="story") for text in texts]
    roles = [
        make_role(articles[0], PERSON, "mayor"),
        make_role(articles[1], PERSON, "Fire chief", office="fire chief"),
    ]
    assert find_discrepancies([], [], Reading(articles, roles=roles)) == []


def test_an_id_survives_order_and_more_articles(told) -> None:
    rows = [("mayor", {}), ("deputy mayor", {"office": "deputy mayor"})]
    (first,) = told(*rows)
    (turned,) = told(*rows[::-1])
    (more,) = told(*rows, ("mayor", {}))
    assert first.finding_id == turned.finding_id == more.finding_id
