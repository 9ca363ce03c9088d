"""Short names of bodies that an article names in full."""

from transforms.names.candidates import Candidate, Sentence
from transforms.names.short_names import by_noun, meant, short_names


def test_initials_are_of_the_kind_of_what_they_stand_for(names) -> None:
    text = "They bought a Compact Lamp Index (CLI) there. The CLI rose."
    assert names(text, ("CLI", "person"))["CLI"] != "organisation"
    assert names(text)["CLI"] == "other"
    assert names(text, ("Compact Lamp Index", "organisation"))["CLI"] == "organisation"


def test_initials_that_the_article_explains_are_heard_as_what_they_stand_for(found) -> None:
    text = "The Norland Harbour Observatory (NHO) met. Then the NHO left."
    heard = [("Norland Harbour Observatory", "organisation"), ("NHO", "organisation")]
    assert {name for *_, name in found(text, *heard)} == {"Norland Harbour Observatory"}


def test_a_town_in_capitals_is_not_short_for_its_hospital(found) -> None:
    text = "Two men of OLD QUORLE were hurt. They lie in Quorle General Hospital."
    heard = found(text, ("QUORLE", "organisation"), ("Quorle General Hospital", "organisation"))
    assert ("QUORLE", "organisation", "Quorle General Hospital") not in heard


def test_initials_are_short_for_the_body_that_begins_with_them(found) -> None:
    text = "QRT Ferries sails. The men of QRT waited."
    assert ("QRT", "organisation", "QRT Ferries") in found(
        text, ("QRT", "organisation"), ("QRT Ferries", "organisation")
    )


def body(name: str, method: str = "head", **more: object) -> Candidate:
    return Candidate(
        start=0, end=0 + len(name), words=tuple(name.split()), type="organisation", name=name, method=method, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_initials_and_the_first_word_of_the_only_body_stand_for_it() -> None:
    council, works = body("Quorlin Harbour Council", acronym="QHC"), body("Vate Works")
    assert short_names([Sentence([council, works])]) == {
        "qhc": "Quorlin Harbour Council",
        "quorlin": "Quorlin Harbour Council",
        "vate": "Vate Works",
    }
    assert short_names([Sentence([council, body("Quorlin Works")])]) == {"qhc": "Quorlin Harbour Council"}
    assert short_names([Sentence([body("National Works")])]) == {}


def test_the_noun_for_a_body_stands_for_the_only_one_of_its_kind() -> None:
    council, board = body("Quorlin Council"), body("Quorlin Board of Trade")
    assert by_noun([Sentence([council, board])]) == {"Council": "Quorlin Council", "Board": "Quorlin Board of Trade"}
    assert by_noun([Sentence([council, body("Vate Council")])]) == {}


def test_whom_initials_and_a_noun_behind_its_article_mean() -> None:
    short, named = {"qhc": "Quorlin Harbour Council"}, {"Council": "Quorlin Harbour Council"}
    assert meant(body("QHC"), short, named) == "Quorlin Harbour Council"
    assert meant(body("the Council"), short, named) == "Quorlin Harbour Council"
    assert meant(body("Council"), short, named) is None
    assert meant(body("VHC"), short, named) is None
