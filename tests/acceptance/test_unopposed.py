"""Values that cannot both hold and yet say nothing against each other, from raw text to verdicts."""

import json

import pytest

DAY, LATER = "2026-03-05T09:00:00Z", "2026-03-08T09:00:00Z"


@pytest.fixture
def conflicts(read, tmp_path):
    def find(one: str, other: str, days: tuple[str, str] = (DAY, DAY)) -> int:
        file = tmp_path / "story.jsonl"
        records = [
            {"source": source, "title": "Shooting in Orrin", "published": day, "text": text}
            for source, day, text in (("Orrin Post", days[0], one), ("Vessel Weekly", days[1], other))
        ]
        file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
        linked = read(file)
        assert len(linked.stories) == 1
        return sum(finding.rule == "figure_conflict" for finding in linked.findings)

    return find


END = " The harbour bakery in Orrin stayed shut while detectives of the Norland police searched it."

PAIRS = [
    (
        "Police said Ada Lind, 34, was shot in the harbour bakery in Orrin.",
        "Police said Ada Lind, 36, was shot in the harbour bakery in Orrin.",
        1,
    ),
    (
        "Police said Ada Lind, 4, was shot in the harbour bakery in Orrin.",
        "Police said Ada Lind, 57, was shot in the harbour bakery in Orrin.",
        0,
    ),
    (
        "Police said Ada Lind, 34, was shot in the harbour bakery in Orrin.",
        "Police said Ada Lind, 36 at the time, was shot in the harbour bakery in Orrin.",
        0,
    ),
    (
        "A shooting in the harbour bakery in Orrin killed 2 people and injured 7 others, police said.",
        "A shooting in the harbour bakery in Orrin killed 2 people and injured 9 others, police said.",
        1,
    ),
    (
        "Orrin offers a reward of 10 million crowns ($1.2 million) for hints on the harbour bakery shooting.",
        "Orrin offers a reward of 10 million crowns ($1.4 million) for hints on the harbour bakery shooting.",
        0,
    ),
    (
        "Police said two masked men robbed the harbour bakery in Orrin at 3 a.m. on Tuesday.",
        "Police said three masked men robbed the harbour bakery in Orrin at 3 a.m. on Tuesday.",
        1,
    ),
    (
        "Police were called to the harbour bakery in the 600 block of Marlow Crescent in Orrin.",
        "Police were called to the harbour bakery in the 680 block of Marlow Crescent in Orrin.",
        0,
    ),
    (
        "The shooting in the harbour bakery of Orrin happened around 5 a.m., police said.",
        "The party in the harbour bakery of Orrin started around midnight, police said.",
        0,
    ),
    (
        "Dan Krag was arrested following the shooting on Sunday in the harbour bakery in Orrin.",
        "Dan Krag was arrested on Wednesday for the shooting in the harbour bakery in Orrin.",
        0,
    ),
]


@pytest.mark.parametrize(("one", "other", "count"), PAIRS)
def test_what_contradicts_and_what_does_not(conflicts, one, other, count) -> None:
    assert conflicts(one + END, other + END.replace("stayed shut", "was closed")) == count


def test_one_of_the_hurt_who_died_is_no_longer_among_them(conflicts) -> None:
    told = "A shooting in the harbour bakery in Orrin killed {} people and injured {} others, police said."
    texts = told.format(2, 7) + END, told.format(3, 6) + END.replace("stayed shut", "was closed")
    assert conflicts(*texts, days=(DAY, LATER)) == 0
    assert conflicts(texts[0], told.format(3, 5) + END.replace("stayed shut", "was closed"), days=(DAY, LATER)) == 1


def test_a_reward_that_was_raised_is_no_conflict(conflicts) -> None:
    texts = (
        "The city offered a reward of $20,000 for hints on the harbour bakery shooting in Orrin." + END,
        "The city has offered a $40,000 reward for hints on the harbour bakery shooting in Orrin, police said.",
    )
    assert conflicts(*texts, days=(DAY, LATER)) == 0
    assert conflicts(*texts, days=(LATER, DAY)) == 1


def test_likes_are_counted_on(conflicts) -> None:
    texts = (
        "A video of the harbour bakery shooting in Orrin has 3,150 likes on its page." + END,
        "The video of the harbour bakery shooting in Orrin has 4,420 likes on its page, police said.",
    )
    assert conflicts(*texts) == 0
    assert conflicts(*(text.replace("likes", "shots") for text in texts)) == 1


def test_bail_is_set_anew(conflicts) -> None:
    one, other = (
        f"Bail for Dan Krag, held for the harbour bakery shooting, was set at ${dollars},000." for dollars in (90, 400)
    )
    assert conflicts(one + END, other + END, (DAY, LATER)) == 0
    assert conflicts(one + END, other + END.replace("stayed shut", "was closed")) == 1


def test_what_lies_after_a_report_is_a_later_act(conflicts) -> None:
    one, other = (
        f"A man was arrested on March {day} for the shooting in the harbour bakery in Orrin, police said."
        for day in (3, 8)
    )
    assert conflicts(one + END, other + END, (DAY, LATER)) == 0
