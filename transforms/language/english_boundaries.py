"""Sentence boundaries of the compact English pipeline: a small network that votes with the parser.

Where the network is sure that a sentence begins, or that none does, it decides; in between the parser does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from transforms.language.boundary_network import BoundaryNetwork, find_boundary_clues
from transforms.language.sentences import split_by_rules


@Language.factory(
    "corroborate_boundaries", assigns=["token.is_sent_start"], default_config={"margin": 0.7, "floor": 0.2}
)
def boundaries(nlp: Language, name: str, margin: float, floor: float) -> Boundaries:
    """The component. From the probability `margin` on a boundary is set; below `floor` one is forbidden."""
    return Boundaries(margin, floor)


class Boundaries:
    """A component that tells the parser where a sentence must and must not begin."""

    def __init__(self, margin: float, floor: float, network: BoundaryNetwork | None = None) -> None:
        self.margin = margin
        self.floor = floor
        self.network = network

    def __call__(self, doc: Doc) -> Doc:
        """Mark what is decided in a document; the other tokens stay undecided."""
        self._mark([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """The documents, marked."""
        for batch in minibatch(docs, batch_size):
            self._mark(batch)
            yield from batch

    def _mark(self, docs: Sequence[Doc]) -> None:
        if self.network is None:
            return
        texts = [doc.text for doc in docs]
        clued = [find_boundary_clues(t, 0, len(t), {start for start, _ in split_by_rules(t)}) for t in texts]
        for doc, stretch, odds in zip(docs, clued, self.network.odds(clued), strict=True):
            sure = dict(zip(stretch.starts, odds.tolist(), strict=True))
            for token in doc[1:]:
                # a token that begins where no word does is inside of one
                odd = sure.get(token.idx, 0.0)
                if odd > self.margin:
                    token.is_sent_start = True
                elif odd < self.floor:
                    token.is_sent_start = False

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Boundaries:
        """Take over the network that lies in the folder of the pipeline."""
        self.network = BoundaryNetwork.load(Path(path).parent)
        return self

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write nothing: the weights lie beside the pipeline."""
