"""What the rules say about the words of an article, as the network for names hears it."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import make_passage
from transforms.names.name_clues import COLUMNS, Clued, find_clues, word_clues
from transforms.names.names import read_names


def clued(text: str) -> dict[tuple[str, int], Clued]:
    passages = [make_passage("body", text)]
    return find_clues(read_names(passages), passages)


def clue(text: str, word: str, column: str, number: int = 0) -> int:
    """A clue of a word's first use in one of the sentences."""
    sentence = clued(text)["body", number]
    return int(sentence.clues[sentence.words.index(word), COLUMNS.index(column)])


@given(st.text(alphabet="Ab c.D\n’-1", max_size=80))
def test_words_stand_where_they_say(text) -> None:
    for sentence in clued(text).values():
        assert len(sentence.words) == len(sentence.starts) == len(sentence.ends) == len(sentence.clues)
        for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
            assert text[start:end] == word


def test_a_sentence_without_capitals_inside_holds_no_name() -> None:
    assert list(clued("The crew left. They met Ana Ruiz there. Nobody wept.")) == [("body", 1)]


def test_a_word_in_a_candidate_has_its_kind_and_others_none() -> None:
    text = "The crew thanked Norland Ferries Inc. on Monday."
    assert clue(text, "crew", "candidate") == 0
    assert clue(text, "Ferries", "candidate") != clue(text, "Norland", "candidate") != 0


def test_the_kind_is_what_the_whole_article_says() -> None:
    alone = clue("They met Quorlin there.", "Quorlin", "kind")
    assert clue("They met Quorlin there. Ana Quorlin left them.", "Quorlin", "kind") != alone


def test_other_uses_of_a_word_count() -> None:
    once = "The crew saw Hope again."
    assert clue(once, "Hope", "use") != clue(once + " There was hope for them in Norland.", "Hope", "use")
    assert clue(once, "Hope", "use") != clue(once + " They praised Hope.", "Hope", "use")


def test_lists_of_names_tell_words_apart() -> None:
    assert len({word_clues(word) for word in ("Nora", "Whitfield", "University", "ferry", "12")}) == 5
    assert word_clues("12") == (0, 0, 0)
