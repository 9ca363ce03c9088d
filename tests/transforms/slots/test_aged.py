"""Aged: the persons whose ages an article gives, and what is told of each."""

from transforms.articles_reading import read_articles
from transforms.slots.aged import Person, Told, apart, distinct, gives, people_of

DIED, HURT, DID, HELD = ({"hit", "dead"}, {"hit", "hurt"}, {"suspect", "doer"}, {"suspect", "held"})


def people(make_article, text: str) -> dict[float, list[Person]]:
    article = make_article(text)
    claims = [claim for claim in read_articles([article]).claims if claim.dimension == "age"]
    told = {claim.claim_id: Told(claim, (claim.low or 0.0, claim.high or 0.0), ()) for claim in claims}
    found: dict[float, list[Person]] = {}
    for person in distinct(people_of(told, article).values()):
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


def test_persons_of_one_age_are_one_unless_told_apart(make_article) -> None:
    found = people(make_article, "A girl aged 9 was shot in Orran. The 9-year-old is in hospital. A boy aged 9 saw it.")
    assert [(one.gender, bool(one.parts)) for one in found[9]] == [("female", True), ("male", False)]


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
