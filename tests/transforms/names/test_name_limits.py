"""The limits of names, put right by what the same words are elsewhere in the article."""

from transforms.names.candidates import Candidate, Sentence
from transforms.names.name_limits import key_of, put_right


def person(words: str, start: int = 0) -> Candidate:
    end, alone = start + len(words), tuple(words.split())
    return Candidate(start=start, end=end, words=alone, type="person", name=words, method="full_name")


def names(*sentences: list[Candidate]) -> list[list[str]]:
    return [[c.name for c in sentence.candidates] for sentence in put_right([Sentence(one) for one in sentences])]


def test_a_full_name_ends_where_it_ends_elsewhere() -> None:
    assert names([person("Ana Ruiz Monday")], [person("Ana Ruiz")]) == [["Ana Ruiz"], ["Ana Ruiz"]]
    assert names([person("Ana Ruiz Monday")], [person("Leo Ruiz")]) == [["Ana Ruiz Monday"], ["Leo Ruiz"]]


def test_namings_of_one_wording_have_one_key() -> None:
    assert key_of(person("Ána Ruiz")) == key_of(person("ana RUIZ"))
    assert key_of(person("Ana Ruiz")) != key_of(person("Ana Brandt"))
