"""The parser: sentences in, their words with tags, base forms and relations out.

The pipeline that is shipped lies in `seeds/english`; another one of spaCy's can take its place if it is trained on
Universal Dependencies. It is loaded when the first sentence has to be parsed, once a process, and nothing outside this
module depends on spaCy's types. Where no pipeline is there, nothing is parsed, and the rules that read word order
decide alone.
"""

import hashlib
import re
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import seeds
from transforms.syntax import ParsedSentence, Token
from transforms.text import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

PACKAGED = "english"
"""The folder of `seeds/` that holds the pipeline."""

SURROGATE = re.compile("[\ud800-\udfff]")

UNUSED = ["ner", "senter"]
"""Parts of a pipeline that cost time and answer nothing that is asked here."""

FOREIGN = frozenset({"pobj", "dobj", "nsubjpass"})
"""Relations of the scheme of spaCy's own English models, which `transforms.grammar` does not read."""

LONGEST = 1_500
"""Code points above which a stretch is a list or a table rather than a sentence; it is left to the rules."""

PIECE = re.compile(r"\S+")


class ModelError(Exception):
    """The pipeline that was named cannot be used."""


class _Pipeline(NamedTuple):
    nlp: "Language"
    threads: "ThreadpoolController"


_lock = threading.RLock()
_loaded: dict[str, _Pipeline] = {}


def parse(
    passages: Sequence[Passage], wanted: Mapping[str, Collection[int]], model: str | None = None
) -> dict[tuple[str, int], ParsedSentence]:
    """Parse some sentences of an article, all in one go.

    Args:
        passages: its parts.
        wanted: for each part the numbers of the sentences to parse.
        model: folder or name of a spaCy pipeline; the packaged one when none is named.

    Returns:
        The sentences by part and number. Those not wanted, too long or mostly marks are missing; all are where no model
        is named and none is packaged.

    Raises:
        ModelError: there is no such pipeline, or it is of no use.
    """
    name = model or packaged_model()
    if name is None:
        return {}
    places = [
        (passage, number)
        for passage in passages
        for number in sorted(wanted.get(passage.part, ()))
        if _is_prose(passage.text[slice(*passage.sentences[number])])
    ]
    if not places:
        return {}
    pieces = [_pieces(passage, number) for passage, number in places]
    # a batch is an article's sentences, whatever else is read in the same run: sums over another batch could round
    # otherwise, and a parse must not depend on its neighbours
    with _lock:
        pipeline = _pipeline(name)
        with pipeline.threads.limit(limits=1, user_api="blas"):
            docs = list(pipeline.nlp.pipe([_whole(pipeline.nlp.make_doc(text)) for text, _ in pieces]))
    return {
        (passage.part, number): ParsedSentence(
            tuple(
                Token(
                    text=token.text,
                    start=positions[token.idx],
                    end=positions[token.idx + len(token.text) - 1] + 1,
                    lemma=token.lemma_,
                    tag=token.tag_,
                    pos=token.pos_,
                    dep=token.dep_,
                    head=token.head.i,
                )
                for token in doc
            )
        )
        for (passage, number), (_, positions), doc in zip(places, pieces, docs, strict=True)
    }


def _whole(doc: "Doc") -> "Doc":
    """Tell the parser that a text is one sentence: left alone it leans to finding more."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def packaged_model() -> str | None:
    """The folder of the pipeline that is shipped; None when this installation has none."""
    folder = seeds.folder(PACKAGED)
    return str(folder) if folder is not None and (folder / "config.cfg").is_file() else None


def fingerprint() -> str | None:
    """Identifies the packaged pipeline by the content of its files; None where there is none."""
    folder = packaged_model()
    if folder is None:
        return None
    hasher = hashlib.blake2b(digest_size=8)
    for file in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        hasher.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return hasher.hexdigest()


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


def _pipeline(name: str) -> _Pipeline:
    """The pipeline of a name, loaded when it is first asked for."""
    if name not in _loaded:
        _loaded[name] = _load(name)
    return _loaded[name]


def _load(name: str) -> _Pipeline:
    # half a second: only a process that parses pays it
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    from transforms import english  # noqa: PLC0415

    try:
        nlp = english.load(Path(name) if Path(name).is_dir() else name, exclude=UNUSED)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(f"the language model {name!r} cannot be loaded ({reason}): name a folder or an installed "
                         "spaCy pipeline") from error  # fmt: skip
    labels = set(_labels(nlp))
    if "nsubj" not in labels or labels & FOREIGN:
        raise ModelError(f"the language model {name!r} has no parser for Universal Dependencies: name one that has")
    return _Pipeline(nlp, ThreadpoolController())


def _labels(nlp: "Language") -> Iterator[str]:
    for labels in nlp.pipe_labels.values():
        yield from labels
