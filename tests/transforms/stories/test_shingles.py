from hypothesis import given
from hypothesis import strategies as st

from transforms.stories.shingles import CROWD, SHINGLE, find_candidates, shared, shingle

VOCABULARY = ["the", "ferry", "left", "quay", "at", "noon", "with", "sixty", "people", "aboard"]
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
    assert shared(shingle(" ".join(one)), shingle(" ".join(other))) == len(runs[0] & runs[1])


def test_case_and_marks_between_words_make_no_difference() -> None:
    assert list(shingle("One, two: THREE four-five six!")) == list(shingle("one two three four-five six"))


def test_a_shingle_is_the_same_on_any_machine() -> None:
    assert [hex(value) for value in shingle("one two three four five").tolist()] == ["0xd6b66c333d6bb9ea"]


def test_half_a_character_is_a_word_like_any_other() -> None:
    assert len(shingle("one two \ud800three four five")) == 1


def test_texts_that_share_runs_are_candidates() -> None:
    texts = {
        "a": shingle("the mayor opened the new bridge at noon on a cold day"),
        "b": shingle("crowds came when the mayor opened the new bridge at noon"),
        "c": shingle("a volcano woke in the northern isles and farmers left their sheep"),
        "d": shingle(""),
    }
    assert find_candidates(texts) == [("a", "b")]
    assert find_candidates({}) == []


def test_a_crowd_is_paired_with_its_first_only() -> None:
    text = shingle("the mayor opened the new bridge at noon on a cold day")
    names = [f"{number:04}" for number in range(CROWD + 5)]
    assert find_candidates(dict.fromkeys(names, text)) == [("0000", name) for name in names[1:]]
