"""Parts played: what one whose age is told did or suffered, by the words beside the age."""

import re

import pytest

from transforms.slots.parts_played import ADVERB, genders, parts_before, parts_behind

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
        ("Police said the victim is ", " Ana King.", HURT),
        ("Doctors saw to the victims, three men aged ", ", at home.", HURT),
        ("A man is held for killing Ben Oden, 38, and wounding three others, Ana Ruiz, ", ";", HURT),
        ("He then shot and killed his landlord, a ", " actress.", DIED),
        ("Police named the shooter as Ben Oden, ", ".", DID),
        ("The ", " suspect fled.", CAUGHT),
        ("Officers brought the ", " suspect down with a shot in the leg.", CAUGHT),
        ("A man, ", ", is held for a shooting that left two dead.", set()),
        ("The ", " relative of the suspect fled.", set()),
        ("The victim and a man, ", ", had met.", set()),
        ("The victim told his son, ", ", to wait.", set()),
        ("The suspect's mother, ", ", wept.", set()),
        ("", " shot during a quarrel", HURT),
        ("", " Girl Shot In Marlow", HURT),
        ("One of the shots hit the ", " boy in the arm.", HURT),
        ("A ", " girl was shot by accident by her brother.", HURT),
        ("A ", " boy shot himself in the leg.", HURT),
        ("", " shoots friend in the arm", DID),
        ("Boy, ", ", accidentally shot sister at home", DID),
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
        ("A man, ", ", was rushed to a clinic of Orran University Hospital.", HURT),
        ("A man, ", ", was transported to jail.", set()),
        ("A man, ", ", was transported to jail from the hospital.", set()),
        ("A man, ", ", was treated for a bullet wound.", HURT),
        ("A man, ", ", was treated for a cold.", set()),
        ("A man, ", ", is being held on bail.", CAUGHT),
        ("A man, ", ", was being held at gunpoint.", set()),
        ("A man, ", ", appeared in court on Monday.", CAUGHT),
        ("A man, ", ", appeared in court as a witness.", set()),
        ("A man, ", ", is wanted for murder.", CAUGHT),
        ("A man, ", ", was wanted for comment.", set()),
        ("Police named one of the victims, ", ".", HURT),
        ("The victim of the shooter, ", ", lived there.", set()),
        ("The brother of the young victim, ", ", lived there.", set()),
    ],
)
def test_what_one_did_or_suffered(before: str, behind: str, parts: set[str]) -> None:
    assert (parts_before(before) or parts_behind(behind)) == parts


def test_a_run_of_adverbs_is_read_in_one_way() -> None:
    named = re.findall(r"[a-z]{3,}", ADVERB)
    assert named
    assert not [word for word in named if word.endswith("ly")]  # which any adverb in -ly is read as


@pytest.mark.parametrize(
    ("words", "found"),
    [(["the", "girls"], ["female"]), (["boy", "girl"], ["male", "female"]), (["will", "chase"], [])],
)
def test_the_gender_that_nouns_tell(words: list[str], found: list[str]) -> None:
    assert genders(words) == found
