"""Single words heard as persons: what stands beside them can make another thing of them."""

import pytest

from transforms.language.sentences import make_passage
from transforms.names.heard_limits import Named
from transforms.names.mentions import find_mentions
from transforms.names.names import read_names


def kinds(text: str, *words: str) -> list[str]:
    """The kinds of all namings of some words, each of which is heard as a person."""
    passages = [make_passage("body", text)]
    named: dict[tuple[str, int], list[Named]] = {}
    for number, (start, end) in enumerate(passages[0].sentences):
        names = named.setdefault(("body", number), [])
        for word in words:
            at = text.find(word, start, end)
            while at >= 0:
                names.append(Named(at, at + len(word), "person"))
                at = text.find(word, at + len(word), end)
        names.sort()
    rows = find_mentions("a", passages, read_names(passages), named)
    return [row.type for row in rows if row.surface in words]


@pytest.mark.parametrize(
    "text",
    [
        "Two men died at a farm in Ulstrom on Monday.",
        "The shot was heard by Ana Ruiz, of Ulstrom, and her son.",
        "Police heard from Ana Ruiz of Ulstrom.",
        "Officers were called to 4120 Ulstrom on Monday.",
        "The van went south on Ulstrom and stopped.",
        "The chase began. Ulstrom police closed the road, and Ulstrom slept.",
    ],
)
def test_a_word_that_stands_as_places_do_is_one(text: str) -> None:
    assert set(kinds(text, "Ulstrom")) == {"place"}


def test_what_belongs_to_somebody_says_nothing_of_a_place() -> None:
    assert kinds("The duel is told in Brandt's later memoirs.", "Brandt") == ["person"]


def test_a_word_behind_an_article_is_a_thing() -> None:
    assert kinds("He drove the Ulstrom to the coast and sold the Ulstrom there.", "Ulstrom") == ["other", "other"]


def test_a_word_that_nobody_is_called_by_is_no_person_without_more() -> None:
    assert kinds("The picture came from Quorlin late at night.", "Quorlin") == ["other"]


@pytest.mark.parametrize(
    "text",
    [
        "The man known as Quorlin left at night.",
        "They called him “Quorlin” at school.",
        "The room cheered when Quorlin said so.",
        "By then Quorlin was on a train, and Quorlin had no ticket.",
        "At noon Quorlin took the stairs.",
        "The farm belongs to Ana Ruiz and Quorlin now.",
        "Few towns fought the Quorlin regime for long.",
        "They named their first child, Quorlin, after a river.",
        "The crew saw Quorlin. " * 5,
    ],
)
def test_a_word_that_stands_as_persons_do_stays_one(text: str) -> None:
    assert set(kinds(text, "Quorlin")) == {"person"}


def test_a_misspelt_surname_stays_a_person() -> None:
    assert kinds("Ana Quorlin spoke. The council thanked Quorlyn.", "Ana Quorlin", "Quorlyn") == ["person", "person"]


def test_a_surname_goes_on_behind_its_hyphen() -> None:
    text = "The court heard Whitfield-Quorle on Monday."
    passages = [make_passage("body", text)]
    start = text.index("Whitfield")
    heard = {("body", 0): [Named(start, start + len("Whitfield"), "person")]}
    assert [m.surface for m in find_mentions("a", passages, read_names(passages), heard)] == ["Whitfield-Quorle"]


def test_two_leaders_joined_by_a_hyphen_are_two_persons() -> None:
    assert kinds("It was a Trump-Biden race from the start.", "Trump", "Biden") == ["person", "person"]


def test_a_street_without_the_word_for_it_is_no_person() -> None:
    text = "A van burned on Nora Brandt Boulevard. By noon Nora Brandt was open to traffic."
    assert kinds(text, "Nora Brandt") == ["place"]


def test_a_nameless_person_at_the_beginning_is_no_name() -> None:
    assert kinds("Man Arrested After Fire", "Man") == []


def test_a_partner_of_a_firm_is_no_person() -> None:
    assert kinds("She worked at the office of Brandt & Oakley then.", "Brandt") == ["organisation"]


def test_a_given_name_that_is_a_title_too_belongs_to_the_surname() -> None:
    text = "Deputy Commissioner Dean Whitfield spoke first."
    assert kinds(text, "Dean Whitfield") == ["person"]


def test_the_owner_of_a_picture_and_what_initials_open_are_no_persons() -> None:
    assert kinds("A boat on the pier (Getty) at noon.", "Getty") == ["organisation"]
    assert "person" not in kinds("The map came from QRS Brandt on Monday.", "Brandt")


def test_a_common_word_before_a_surname_is_a_given_name_where_an_age_follows() -> None:
    assert kinds("Ting Brandt, 29, left the pier.", "Ting Brandt") == ["person"]


def test_an_arabic_article_and_a_word_are_a_place_where_places_stand() -> None:
    assert kinds("Shells fell on a market in al Quorl on Monday.", "al Quorl") == ["place"]
    assert kinds("They have faith in Al Whitfield and his crew.", "Al Whitfield") == ["person"]


def test_a_full_name_of_no_known_kind_is_a_person_where_its_surname_is_one() -> None:
    passages = [make_passage("body", "Quenba Ulstrom woke up. Ulstrom asked why. Then Ulstrom said it was late.")]
    named = {
        ("body", number): [Named(at, at + len("Ulstrom"), "person")] if number else []
        for number, (start, end) in enumerate(passages[0].sentences)
        for at in [passages[0].text.find("Ulstrom", start, end)]
    }
    rows = find_mentions("a", passages, read_names(passages), named)
    assert [(row.surface, row.type, row.name) for row in rows] == [
        ("Quenba Ulstrom", "person", "Quenba Ulstrom"),
        ("Ulstrom", "person", "Quenba Ulstrom"),
        ("Ulstrom", "person", "Quenba Ulstrom"),
    ]
