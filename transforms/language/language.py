"""The parser: sentences in, their words with tags, base forms and relations out.

The pipeline that is shipped parses, or another one of spaCy's (`models`) that is trained on Universal Dependencies.
Nothing outside these two modules depends on spaCy's types. Where no pipeline is there, nothing is parsed, and the rules
that read word order decide alone.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from transforms.language import models
from transforms.language.syntax import ParsedSentence, Token
from transforms.names.clued import Clued
from transforms.names.heard_limits import Named
from transforms.text import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc

SURROGATE = re.compile("[\ud800-\udfff]")

SHARED = frozenset({"tok2vec", "transformer"})
"""Parts whose word vectors the others read."""

NAMES = "ner"
"""The part for names that spaCy's own pipelines have."""

BATCH, BATCH_WORDS = 256, 2_000
"""Sentences of an article, and words of them, that a part of the pipeline takes at once: each word takes some 20 KB
meanwhile."""

TYPES = {"PER": "person", "PERSON": "person", "ORG": "organisation", "LOC": "place", "GPE": "place", "FAC": "place"}
"""The types of names in the usual annotations, and ours."""

LONGEST = 1_500
"""Code points above which a stretch is a list or a table rather than a sentence; it is left to the rules."""

COLUMNS = ("IDX", "HEAD", "ORTH", "LEMMA", "TAG", "POS", "DEP")
"""What is read of a parsed word: where it begins, how far away its head stands, and numbers of wordings."""

PIECE = re.compile(r"\S+")


class Analysis(NamedTuple):
    """What the pipeline found in an article.

    Attributes:
        parses: sentences as trees, by part and number.
        named: the names in the sentences that it has seen, by part and number; None where it has no part for names or
            has seen no sentence.
    """

    parses: dict[tuple[str, int], ParsedSentence]
    named: dict[tuple[str, int], list[Named]] | None


def parse(
    passages: Sequence[Passage], wanted: Mapping[str, Collection[int]], model: str | None = None
) -> dict[tuple[str, int], ParsedSentence]:
    """Parse some sentences of an article: what `analyse` gives without names."""
    return analyse(passages, wanted, {}, model).parses


def analyse(
    passages: Sequence[Passage],
    to_parse: Mapping[str, Collection[int]],
    to_name: Mapping[tuple[str, int], Clued],
    model: str | None = None,
) -> Analysis:
    """Parse some sentences of an article and find the names in some, all in one go.

    Args:
        passages: its parts.
        to_parse: for each part the numbers of the sentences to parse.
        to_name: by part and number the sentences in which to find names, with what the rules say about their words.
        model: folder or name of a spaCy pipeline; the packaged one when none is named.

    Returns:
        Both by part and number, without sentences that were not wanted, and without parses of those too long or mostly
        marks. Nothing at all where no model is named and none is packaged.

    Raises:
        transforms.language.models.ModelError: there is no such pipeline, or it is of no use.
    """
    name = model or models.packaged_model()
    wanted = {(part, number) for part, numbers in to_parse.items() for number in numbers}
    if name is None or not (wanted or to_name):
        return Analysis({}, None)
    with models.held(name) as pipeline, pipeline.threads.limit(limits=1, user_api="blas"):
        if pipeline.names is not None:
            return Analysis(_read(pipeline.nlp, passages, wanted, set()).parses, pipeline.names.read(to_name))
        return _read(pipeline.nlp, passages, wanted, set(to_name))


def _read(
    nlp: "Language", passages: Sequence[Passage], to_parse: set[tuple[str, int]], to_name: set[tuple[str, int]]
) -> Analysis:
    """What a spaCy pipeline finds in some sentences of an article.

    A batch is an article's sentences, whatever else is read in the same run: sums over another batch could round
    otherwise, and a parse must not depend on its neighbours.
    """
    places = {
        (passage.part, number): _pieces(passage, number)
        for passage in passages
        for number in range(len(passage.sentences))
        if (passage.part, number) in to_parse | to_name and _is_prose(passage.text[slice(*passage.sentences[number])])
    }
    docs = {place: _whole(nlp.make_doc(text)) for place, (text, _) in places.items()}
    parsed = {place: doc for place, doc in docs.items() if place in to_parse}
    seen = {place: doc for place, doc in docs.items() if place in to_name}
    _apply(nlp, list(docs.values()), list(parsed.values()), list(seen.values()))
    named = {place: list(_names(doc, places[place][1])) for place, doc in seen.items()}
    wordings = _Wordings(nlp.vocab.strings)
    return Analysis(
        {place: _sentence(doc, places[place][1], wordings) for place, doc in parsed.items()},
        named if nlp.has_pipe(NAMES) and named else None,
    )


def _names(doc: "Doc", positions: Sequence[int]) -> Iterator[Named]:
    for span in doc.ents:
        if span.label_ in TYPES:
            yield Named(positions[span.start_char], positions[span.end_char - 1] + 1, TYPES[span.label_])


def _apply(nlp: "Language", docs: Sequence["Doc"], parsed: Sequence["Doc"], seen: Sequence["Doc"]) -> None:
    """Run the parts of a pipeline in order, each on the documents that need it."""
    for name, part in nlp.pipeline:
        chosen = docs if name in SHARED else seen if name == NAMES else parsed
        for some in _batches(chosen):
            for _ in part.pipe(some, batch_size=BATCH) if hasattr(part, "pipe") else map(part, some):
                pass  # each part writes into the documents


def _batches(docs: Sequence["Doc"]) -> Iterator[list["Doc"]]:
    """Documents in order, as many at a time as a part of the pipeline takes at once; one that is longer goes alone."""
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        if batch and (len(batch) == BATCH or words + len(doc) > BATCH_WORDS):
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


class _Wordings(dict[int, str]):
    """What spaCy's numbers stand for, each looked up once: its tokens would spell the same words again and again."""

    def __init__(self, strings: "StringStore") -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        self[number] = wording = self._strings[number % 2**64]
        return wording


def _sentence(doc: "Doc", positions: Sequence[int], wordings: _Wordings) -> ParsedSentence:
    columns: list[list[int]] = doc.to_array(COLUMNS).astype("int64").T.tolist()
    texts, lemmas, tags, poses, deps = ([wordings[number] for number in column] for column in columns[2:])
    return ParsedSentence(
        tuple(
            Token(text, positions[at], positions[at + len(text) - 1] + 1, lemma, tag, pos, dep, place + away)
            for place, (at, away, text, lemma, tag, pos, dep) in enumerate(
                zip(*columns[:2], texts, lemmas, tags, poses, deps, strict=True)
            )
        )
    )


def _whole(doc: "Doc") -> "Doc":
    """Tell the parser that a text is one sentence: left alone it leans to finding more."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def _is_prose(text: str) -> bool:
    """Whether a stretch can be a sentence: most of it is words. Runs of marks would cost much and say nothing."""
    return 0 < len(text) <= LONGEST and 2 * sum(map(str.isalnum, text)) >= len(text) - text.count(" ")


def _pieces(passage: Passage, number: int) -> tuple[str, list[int]]:
    """A sentence with one space for each gap, and where in the passage each of its code points stands."""
    words: list[str] = []
    positions: list[int] = []
    for piece in PIECE.finditer(passage.text, *passage.sentences[number]):
        words.append(piece.group())
        positions.extend(range(piece.start(), piece.end() + 1))
    # half a surrogate pair is no character, and spaCy cannot encode it
    return SURROGATE.sub("\ufffd", " ".join(words)), positions
