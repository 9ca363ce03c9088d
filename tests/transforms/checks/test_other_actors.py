import pytest

from transforms.checks.findings import find_discrepancies

PEOPLE = ("Ana Ruiz", "Tom Novak", "Ben Ruiz")
DEED = "{} opened the gates of the Alder reservoir before dawn."


@pytest.fixture
def read(make_story):
    return lambda *texts: make_story(PEOPLE, *texts)


def test_one_deed_of_two_persons_is_found(read) -> None:
    (finding,) = find_discrepancies(
        [],
        [],
        read(
            DEED.format("Ana Ruiz"),
            DEED.format("Ana Ruiz") + " It rained.",
            DEED.format("Tom Novak") + " Ana Ruiz slept.",
        ),
    )
    assert (finding.rule, finding.severity, finding.support_a, finding.support_b) == ("act_actor", "warning", 2, 1)
    assert (finding.witness_a.surface, finding.witness_b.surface) == ("Ana Ruiz opened", "Tom Novak opened")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DEED.format("Ana Ruiz"), "The gates of the Alder reservoir were opened by Tom Novak before dawn."),
        (
            "Ana Ruiz threatened to put a toll on the Alder bridge.",
            "Tom Novak’s threat of a toll on the Alder bridge held.",
        ),
        ("Ana Ruiz will lead the harbour talks with Norland.", "Tom Novak will lead the harbour talks with Norland."),
        ("Ana Ruiz proposed a toll bridge over the Alder.", "Tom Novak proposed a toll bridge over the Alder."),
        ("Ana Ruiz called the toll “a shameless petty robbery”.", "Tom Novak called it “a shameless petty robbery”."),
    ],
)
def test_the_deed_may_be_told_in_other_forms(read, one, other) -> None:
    (finding,) = find_discrepancies([], [], read(one, other + " Ana Ruiz slept."))
    assert (finding.rule, finding.severity, finding.cause) == ("act_actor", "warning", "role")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz called the toll bridge a robbery of Alder.", "Tom Novak called the toll bridge a robbery of Alder."),
        ("Ana Ruiz led the harbour talks with Norland.", "Tom Novak will lead the harbour talks with Norland."),
        ("Ana Ruiz won the vote in Selwick by a wide margin.", "Tom Novak won the vote in Norland by a wide margin."),
    ],
)
def test_two_may_say_one_thing_each_and_do_it_elsewhere(read, one, other) -> None:
    assert find_discrepancies([], [], read(one, other + " Ana Ruiz slept.")) == []


@pytest.mark.parametrize(
    "other",
    [
        DEED.format("Ana Ruiz"),
        DEED.format("Tom Novak"),
        DEED.format("Ben Ruiz") + " Ana Ruiz slept.",
        DEED.format("Tom Novak") + " Ana Ruiz opened the gates of the Alder reservoir too.",
        "Tom Novak opened a bakery on the square with Ana Ruiz.",
    ],
)
def test_namesakes_strangers_and_other_deeds_raise_nothing(read, other) -> None:
    assert find_discrepancies([], [], read(DEED.format("Ana Ruiz"), other)) == []


def test_who_told_an_outlet_something_in_much_the_same_words_is_one_person(read) -> None:
    told = "Colonel {} told Quorlin News that the harbour guard knew of no smugglers near the Alder reservoir."
    reading = read(told.format("Ana Ruiz"), f"{told.format('Tom Novak')} Ana Ruiz slept.")
    assert [one.rule for one in find_discrepancies([], [], reading)] == ["act_actor"]
    reading = read(told.format("Ana Ruiz"), "Tom Novak told Quorlin News that he slept. Ana Ruiz slept.")
    assert find_discrepancies([], [], reading) == []
