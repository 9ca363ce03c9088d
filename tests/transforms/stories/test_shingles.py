import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.stories import shingles
from transforms.stories.ragged import Ragged, shared
from transforms.stories.shingles import CROWD, SHINGLE, Sharing, shingle

VOCABULARY = ["the", "ferry", "left", "quay", "at", "noon", "with", "sixty", "people", "aboard"]


def texts(*parts) -> Ragged:
    return Ragged.of(parts, np.uint64)


WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=60)


@given(WORDS)
def test_shingles_are_the_runs_of_words_each_once(words: list[str]) -> None:
    runs = {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}
    found = shingle(" ".join(words))
    assert len(found) == len(runs)
    assert list(found) == sorted(found)


@given(WORDS, WORDS)
def test_what_two_texts_share_is_what_their_runs_share(one: list[str], other: list[str]) -> None:
    runs = [{tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)} for words in (one, other)]
    both = texts(shingle(" ".join(one)), shingle(" ".join(other)))
    assert shared(both, 0, np.array([1])).tolist() == [len(runs[0] & runs[1])]


def test_case_and_marks_between_words_make_no_difference() -> None:
    assert list(shingle("One, two: THREE four-five six!")) == list(shingle("one two three four-five six"))


def test_a_shingle_is_the_same_on_any_machine() -> None:
    assert [hex(value) for value in shingle("one two three four five").tolist()] == ["0xd6b66c333d6bb9ea"]


def test_half_a_character_is_a_word_like_any_other() -> None:
    assert len(shingle("one two \ud800three four five")) == 1


THREE = [
    shingle("the mayor opened the new bridge at noon on a cold day"),
    shingle("crowds came when the mayor opened the new bridge at noon"),
    shingle("a volcano woke in the northern isles and farmers left their sheep"),
    shingle(""),
]


def candidates(of: Ragged, *, youngest_first: bool = False) -> list[list[int]]:
    seniority = np.arange(len(of.lengths))
    sharing = Sharing(of, seniority[::-1] if youngest_first else seniority)
    return sorted(sorted([text, int(other)]) for text in seniority.tolist() for other in sharing(text))


def test_texts_that_share_runs_are_candidates() -> None:
    assert candidates(texts(*THREE)) == [[0, 1]]
    assert candidates(texts()) == []


def test_a_crowd_is_paired_with_its_most_senior_only() -> None:
    count = CROWD + 5
    crowd = texts(*[THREE[0]] * count)
    assert candidates(crowd) == [[0, other] for other in range(1, count)]
    assert candidates(crowd, youngest_first=True) == [[other, count - 1] for other in range(count - 1)]


@given(st.lists(WORDS, max_size=12))
def test_candidates_do_not_depend_on_how_many_are_looked_at_together(many: list[list[str]]) -> None:
    of = texts(*(shingle(" ".join(words)) for words in many))
    expected = candidates(of)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shingles, "BAND", 3)
        assert candidates(of) == expected
