"""Aged: the persons whose ages an article gives, and what is told of each."""

import pytest

from transforms.articles_reading import read_articles
from transforms.slots.aged import Person, Told, apart, distinct, gives, people_of

DIED, HURT, DID, HELD = ({"hit", "dead"}, {"hit", "hurt"}, {"suspect", "doer"}, {"suspect", "held"})


def aged(make_article, text: str) -> list[Person]:
    article = make_article(text)
    claims = [claim for claim in read_articles([article]).claims if claim.dimension == "age"]
    told = {claim.claim_id: Told(claim, (claim.low or 0.0, claim.high or 0.0), ()) for claim in claims}
    return list(people_of(told, article).values())


def people(make_article, text: str) -> dict[float, list[Person]]:
    found: dict[float, list[Person]] = {}
    for person in distinct(aged(make_article, text)):
        found.setdefault(person.age[0], []).append(person)
    return found


def test_what_befell_one_of_a_list_befell_all(make_article) -> None:
    found = people(make_article, "A fire in Orran killed a boy aged 12, his sister Ana Ruiz, 9, and a girl aged 7.")
    assert all(found[age][0].parts == DIED for age in (12, 9, 7))
    found = people(make_article, "In Orran Ana Ruiz, 19, Ben Oden, 25, and a 7-year-old girl were shot.")
    assert all(found[age][0].parts == HURT for age in (19, 25, 7))
    found = people(make_article, "A man aged 44 was arrested after a girl aged 7 was shot in Orran.")
    assert (found[44][0].parts, found[7][0].parts) == (HELD, HURT)


def test_what_is_told_of_a_name_elsewhere_is_told_of_its_age(make_article) -> None:
    found = people(make_article, "Ben Oden, 25, lived in Orran. Police arrested Oden on Monday.")
    assert found[25][0].parts == HELD
    found = people(make_article, "Ben Oden, 25, lived in Orran. Police arrested Liv Oden on Monday.")
    assert not found[25][0].parts
    found = people(make_article, "Ben Oden, 25, lived in Orran. Police arrested Oden's brother on Monday.")
    assert not found[25][0].parts


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("Police arrested Oden on Monday.", HELD),
        ("A day later Oden Jr. was arrested.", HELD),
        ("A day later Oden, Jr., was arrested.", HELD),
        ("Police arrested Oden Sr. on Monday.", set()),
        ("Police arrested Liv Oden on Monday.", set()),
    ],
)
def test_who_has_a_suffix_is_found_by_the_name_before_it(make_article, told, parts) -> None:
    assert people(make_article, f"Ben Oden Jr., 25, lived in Orran. {told}")[25][0].parts == parts


def test_a_surname_that_two_have_whose_ages_are_told_is_nobodys(make_article) -> None:
    both = people(make_article, "Ben Oden, 25, and Liv Oden, 7, lived in Orran. Police arrested Oden on Monday.")
    assert (both[25][0].parts, both[7][0].parts) == (set(), set())
    both = people(make_article, "Ben Oden, 25, and Liv Oden, 7, lived in Orran. Police arrested Ben Oden on Monday.")
    assert (both[25][0].parts, both[7][0].parts) == (HELD, set())


def test_whom_somebody_does_something_to_is_not_that_one(make_article) -> None:
    found = people(make_article, "They found the 40-year-old pinning the girl to the wall.")
    assert found[40][0].gender is None
    assert people(make_article, "They found the 40-year-old local man there.")[40][0].gender == "male"


def test_persons_of_one_age_are_one_unless_told_apart(make_article) -> None:
    found = people(make_article, "A girl aged 9 was shot in Orran. The 9-year-old is in hospital. A boy aged 9 saw it.")
    assert [(one.gender, bool(one.parts)) for one in found[9]] == [("female", True), ("male", False)]


@pytest.mark.parametrize(
    ("told", "ages"),
    [
        ("A woman in her 20s was shot in Orran. Ana Ruiz, 27, died later.", [(27, 27)]),
        ("Somebody in his 20s was shot in Orran. Tom Ruiz, 27, died later.", [(27, 27)]),
        ("Ana Ruiz, in her 20s, was shot in Orran. Ruiz, 27, died later.", [(27, 27)]),
        ("A woman in her 20s was shot in Orran. Tom Ruiz, 27, died later.", [(20, 29), (27, 27)]),
        ("A woman in her 20s was shot in Orran. Ana Ruiz, 37, died later.", [(20, 29), (37, 37)]),
        ("A woman in her 20s was shot in Orran. Ana Ruiz, 27, was arrested.", [(20, 29), (27, 27)]),
        ("Women in their 20s were shot in Orran. Ana Ruiz, 27, died later.", [(20, 29), (27, 27)]),
        ("A woman in her 20s was shot in Orran. Ana Ruiz, 27, and Liv Oden, 24, met.", [(20, 29), (24, 24), (27, 27)]),
    ],
)
def test_who_is_told_of_by_a_span_of_ages_is_the_only_one_whom_it_fits(make_article, told, ages) -> None:
    assert sorted(one.age for group in people(make_article, told).values() for one in group) == ages


def test_a_span_of_ages_and_the_age_that_it_holds_are_told_of_one_person(make_article) -> None:
    one, other = aged(make_article, "A woman in her 20s was shot in Orran. Ana Ruiz, 27, died later.")
    assert one == other and one.name == "Ana Ruiz"


def test_the_gender_of_a_name_a_noun_and_a_pronoun(make_article) -> None:
    found = people(make_article, "Maria Ruiz, 35, a man aged 44 and somebody in her 60s were shot in Orran.")
    assert [found[age][0].gender for age in (35, 44, 60)] == ["female", "male", "female"]


def test_what_tells_two_persons_apart() -> None:
    held, hit = Person((9, 9), parts=frozenset(HELD)), Person((9, 9), parts=frozenset(HURT))
    assert apart(held, hit) is not None and apart(hit, held) is not None
    assert apart(Person((9, 9), parts=frozenset(HELD | HURT)), hit) is None
    assert apart(Person((9, 9), parts=frozenset(DID)), Person((9, 9), parts=frozenset(DIED))) is None
    assert apart(Person((9, 9), name="Ana Ruiz"), Person((9, 9), name="Ben Ruiz")) is not None
    assert apart(Person((9, 9), name="Ana Hansen"), Person((9, 9), name="Ana Jansen")) is None
    assert apart(Person((9, 9), name="Ana Hansen"), Person((8, 8), name="Ana Jansen")) is not None
    assert gives([hit], Person((5, 10))) and not gives([hit], held) and not gives([hit], Person((8, 8)))


def test_only_who_died_and_did_it_not_is_no_more_to_grow() -> None:
    assert Person((9, 9), parts=frozenset(DIED)).died
    assert not Person((9, 9), parts=frozenset(DIED | DID)).died


@pytest.mark.parametrize(
    ("lead", "roles"),
    [("The dead were the driver, ", {"driver"}), ("Beside the driver, ", set()), ("The driver, ", {"driver"})],
)
def test_who_the_dead_are_told_to_be_has_the_noun_before_the_name(make_article, lead, roles) -> None:
    article = make_article(f"{lead}Ana Ruiz, 44, and a retired teacher of 76.")
    (claim,) = (one for one in read_articles([article]).claims if one.surface == "44")
    people = people_of({"ana": Told(claim, (44.0, 44.0), ())}, article)
    assert people["ana"].roles == roles


@pytest.mark.parametrize(
    ("told", "roles"), [("The driver was 38 years old.", {"driver"}), ("He is 38 years old.", set())]
)
def test_an_age_that_a_verb_gives_to_a_noun_is_that_of_its_person(make_article, told, roles) -> None:
    assert people(make_article, f"A car hit a wall in Orran. {told}")[38][0].roles == roles
