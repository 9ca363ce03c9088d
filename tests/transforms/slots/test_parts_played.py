"""Parts played: what one whose age is told did or suffered, by the words beside the age."""

import pytest

from transforms.slots.parts_played import gender_of, parts_played

DIED, HURT, DID, CAUGHT = {"hit", "dead"}, {"hit", "hurt"}, {"suspect", "doer"}, {"suspect", "held"}


@pytest.mark.parametrize(
    ("before", "behind", "parts"),
    [
        ("Police said a ", " boy was shot to death in a yard.", DIED),
        ("Ben Oden, ", ", was lured into a yard and executed.", DIED),
        ("A man was tried for the killing of ", " Ben Oden.", DIED),
        ("The guard killed Ana Ruiz, ", ", and fled.", DIED),
        ("He fatally shot a ", " neighbour.", DIED),
        ("A man, ", ", died at the hospital.", DIED),
        ("A fire killed a 12-year-old boy and a ", " girl.", DIED),
        ("The dead were a boy aged 12 and a girl aged ", ".", DIED),
        ("", " shot during a quarrel", HURT),
        ("", " Girl Shot In Marlow", HURT),
        ("One of the shots hit the ", " boy in the arm.", HURT),
        ("A ", " girl was shot by accident by her brother.", HURT),
        ("A ", " boy shot himself in the leg.", HURT),
        ("", " shoots friend in the arm", set()),
        ("", " shoots his friend in the arm", DID),
        ("A ", " boy found a gun in a drawer and accidentally shot his mother.", DID),
        ("She was shot by her ", " brother.", DID),
        ("Officers arrested a ", " relative.", CAUGHT),
        ("A ", " accused of shooting a friend was in court.", CAUGHT),
        ("The mother, ", ", said she was asleep.", set()),
        ("The driver, ", ", was not injured.", set()),
        ("The mother, ", ", said her son was killed.", set()),
        ("Ben Oden, ", ", whose mother died, wept.", set()),
        ("She was found by her ", " brother.", set()),
        ("A man, ", ", killed Monday in a crash, had a dog.", DIED),
        ("A ", " boy shot four times is safe.", HURT),
        ("A ", " boy shot 3 times is safe.", HURT),
        ("A man, ", ", killed himself.", DIED),
        ("A man, ", ", shot his wife and then killed himself.", DID),
        ("He was killed on Monday; his sister, ", ", was not at home.", set()),
    ],
)
def test_what_one_did_or_suffered(before: str, behind: str, parts: set[str]) -> None:
    assert parts_played(before, behind) == parts


@pytest.mark.parametrize(
    ("words", "gender"),
    [(["the", "girl"], "female"), (["Ben"], "male"), (["boy", "girl"], None), (["will", "chase"], None)],
)
def test_the_gender_of_names_and_nouns(words: list[str], gender: str | None) -> None:
    assert gender_of(words) == gender
