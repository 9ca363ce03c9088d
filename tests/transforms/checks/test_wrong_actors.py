from dataclasses import replace

import pytest

from transforms.checks.findings import find_discrepancies

PEOPLE = ("Ana Ruiz", "Tom Novak")


@pytest.fixture
def read(make_story):
    return lambda *texts: make_story(PEOPLE, *texts)


RUIZ = "Ana Ruiz proposed a granite toll bridge over the Alder. Tom Novak listened."
NOVAK = "Ana Ruiz heard of Tom Novak’s proposal of a granite toll bridge over the Alder."


def test_one_proposal_given_to_two_persons_is_found(read) -> None:
    (finding,) = find_discrepancies([], [], read(RUIZ, "In May " + RUIZ, NOVAK))
    assert (finding.rule, finding.severity, finding.support_a, finding.support_b) == ("act_actor", "error", 2, 1)
    assert finding.witness_a.surface == "Ana Ruiz proposed a granite toll bridge over the Alder"
    assert finding.witness_b.surface == "Tom Novak’s proposal of a granite toll bridge over the Alder"


@pytest.mark.parametrize(
    "texts",
    [
        (RUIZ, NOVAK),
        (RUIZ, RUIZ + " So it went.", NOVAK, "It rained. " + NOVAK),
        (RUIZ, RUIZ + " So it went.", NOVAK + " " + RUIZ),
        (RUIZ, RUIZ + " So it went.", "Ana Ruiz heard of Tom Novak’s proposal of a tunnel under the harbour."),
        (
            RUIZ,
            RUIZ + " So it went.",
            "Ana Ruiz never said it was not Tom Novak’s proposal of a granite toll bridge over the Alder.",
        ),
    ],
)
def test_two_persons_may_want_one_thing(read, texts) -> None:
    assert find_discrepancies([], [], read(*texts)) == []


def test_copies_add_no_voice(read) -> None:
    reading = read(RUIZ, RUIZ + " Share.", NOVAK)
    copies = [replace(one, lineage_id="text") if one.text.startswith("Ana Ruiz p") else one for one in reading.articles]
    assert len(find_discrepancies([], [], reading)) == 1
    assert find_discrepancies([], [], replace(reading, articles=copies)) == []
