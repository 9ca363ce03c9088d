from spacy.pipeline.dep_parser import DependencyParser

from transforms.language import english
from transforms.language.english_parser import Parser
from transforms.language.models import packaged_model

SENTENCES = [
    "Ana Ruiz, who runs the harbour, said on Monday that 300 of its 420 workers would keep their jobs.",
    "Nobody was hurt.",
    "The council voted 7-2 to close both bridges, and the mayor promised a third one by May.",
    "Fog.",
]


def parsed_by(kind: type[DependencyParser]) -> list[list[tuple[int, str]]]:
    nlp = english.load(packaged_model() or "", exclude=["senter"])
    parser = nlp.get_pipe("parser")
    assert isinstance(parser, Parser)
    docs = [nlp.get_pipe("tok2vec")(nlp.make_doc(text)) for text in SENTENCES]
    parser.set_annotations(docs, kind.greedy_parse(parser, docs))
    return [[(token.head.i, token.dep_) for token in doc] for doc in docs]


def test_the_parses_are_those_of_spacy():
    parses = parsed_by(Parser)
    assert parses == parsed_by(DependencyParser)
    assert parses[1][0] == (2, "nsubj:pass")


def test_a_text_without_words_is_parsed():
    nlp = english.load(packaged_model() or "")
    assert [len(doc) for doc in nlp.pipe(["", "Rain fell."])] == [0, 3]
