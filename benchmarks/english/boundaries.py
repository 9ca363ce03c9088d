"""Train the sentence boundaries of a finished pipeline anew; every other weight of it stays as it is.

    python benchmarks/english/boundaries.py MODEL TREEBANKS OUTPUT

MODEL is a pipeline folder such as seeds/english, OUTPUT gets the whole pipeline with the new part.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import treebank
from shipping import ship
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, load_config
from thinc.api import Adam, NumpyOps, set_current_ops

from transforms.language import english

HERE = Path(__file__).parent
WHOLE = 0.8
"""Share of documents that stay whole; the others come as stretches of a few sentences."""

UNMARKED = (0.0, 0.0, 0.0, 0.1, 0.3)
"""Share of the sentences that lose their last mark, drawn for each document: as carelessly as people write."""


def examples(nlp: Language, docs: list[Doc], counts: Counter[str], rng: random.Random) -> Iterator[Example]:
    """One epoch: varied documents with the tags that the pipeline predicts for them."""
    order = [stretch for doc in docs for stretch in ([doc] if rng.random() < WHOLE else treebank.cut(doc, rng))]
    rng.shuffle(order)
    golds = [unmark(doc, rng) for doc in order]
    plain = []
    for gold in golds:
        doc = Doc(nlp.vocab, words=[t.text for t in gold], spaces=[bool(t.whitespace_) for t in gold])
        treebank.hide(doc, counts, rng)
        plain.append(doc)
    for doc, gold in zip(nlp.pipe(plain, batch_size=256), golds, strict=True):
        yield Example(doc, gold)


def unmark(doc: Doc, rng: random.Random) -> Doc:
    """The document with some last marks left out and, half the time, typographic quotation marks."""
    share = rng.choice(UNMARKED)
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    starts = [bool(token.is_sent_start) or token.i == 0 for token in doc]
    if rng.random() < treebank.TYPOGRAPHIC:
        words = treebank.typographic(words, spaces)
    keep = [
        not (
            share
            and word in {".", "!", "?"}
            and 0 < i < len(words) - 1
            and starts[i + 1]
            and not starts[i]
            and rng.random() < share
        )
        for i, word in enumerate(words)
    ]
    for i, kept in enumerate(keep):
        if not kept:
            spaces[i - 1] = True
    kept_words = [w for w, k in zip(words, keep, strict=True) if k]
    return cast(Any, Doc)(
        doc.vocab,
        words=kept_words,
        spaces=[s for s, k in zip(spaces, keep, strict=True) if k],
        sent_starts=[s for s, k in zip(starts, keep, strict=True) if k],
    )


def score(docs: list[tuple[Doc, Doc]]) -> float:
    """F1 of whole sentences in percent."""
    right = gold = found = 0
    for guess, truth in docs:
        mine, theirs = spans(guess), spans(truth)
        right, gold, found = right + len(mine & theirs), gold + len(theirs), found + len(mine)
    return 200 * right / (gold + found)


def spans(doc: Doc) -> set[tuple[int, int]]:
    """Begin and end of each sentence."""
    starts = [i for i in range(len(doc)) if i == 0 or bool(doc[i].is_sent_start)]
    return set(zip(starts, [*starts[1:], len(doc)], strict=True))


def fit(nlp: Language, treebanks: Path, config: dict[str, Any]) -> None:
    """Put a newly trained component into the pipeline; the epoch that is best on the development sets is kept."""
    chosen = config["training"]
    fix_random_seed(chosen["seed"])
    rng = random.Random(chosen["seed"])
    tagging = nlp.select_pipes(enable=["tok2vec", "tagger"])
    part = cast(Any, nlp.create_pipe("corroborate_boundaries", "senter", config={"model": config["model"]}))
    docs = [doc for name in chosen["sets"] for doc in treebank.load(treebanks / f"{name}.spacy", nlp)]
    counts = Counter(token.norm_ for doc in docs for token in doc)
    dev = {name: treebank.load(treebanks / f"{name}.spacy", nlp) for name in ("ewt_dev", "gum_perm_dev")}
    plain = {
        name: list(
            nlp.pipe(
                [Doc(nlp.vocab, words=[t.text for t in d], spaces=[bool(t.whitespace_) for t in d]) for d in golds]
            )
        )
        for name, golds in dev.items()
    }
    part.initialize(lambda: list(examples(nlp, docs[:50], counts, rng)))
    rate, steps = chosen["rate"], 0
    total = chosen["epochs"] * sum(map(len, docs)) / chosen["batch_words"]
    optimizer = Adam(rate, L2=chosen["decay"], L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    best: tuple[float, bytes] = (0.0, b"")
    for epoch in range(chosen["epochs"]):
        began = time.process_time()
        losses: dict[str, float] = {}
        for batch in by_words(examples(nlp, docs, counts, rng), chosen["batch_words"]):
            optimizer.learn_rate = rate * min(1.0, steps / 100) * max(0.02, 1 - steps / total)
            part.update(batch, sgd=optimizer, drop=chosen["dropout"], losses=losses)
            steps += 1
        with part.model.use_params(optimizer.averages):
            reached = {}
            for name, guesses in plain.items():
                odds = part.predict(guesses)
                pairs = []
                for doc, gold, o in zip(guesses, dev[name], odds, strict=True):
                    fresh = Doc(nlp.vocab, words=[t.text for t in doc])
                    part.set_annotations([fresh], [o])
                    pairs.append((fresh, gold))
                reached[name] = score(pairs)
            mean = sum(reached.values()) / len(reached)
            if mean > best[0]:
                best = mean, part.model.to_bytes()
        sys.stdout.write(
            f"epoch {epoch}  loss {losses['senter']:.0f}  "
            + "  ".join(f"{name} {value:.2f}" for name, value in reached.items())
            + f"  {time.process_time() - began:.0f} s\n"
        )
        sys.stdout.flush()
    part.model.from_bytes(best[1])
    tagging.restore()
    nlp.add_pipe(
        "corroborate_boundaries", "senter", before="parser", config={"model": config["model"], **config["vote"]}
    )
    cast(Any, nlp.get_pipe("senter")).from_bytes(part.to_bytes())


def configuration(overrides: dict[str, Any]) -> dict[str, Any]:
    """`boundaries.cfg` with some values replaced, each under its dotted name."""
    return dict(load_config(HERE / "boundaries.cfg", overrides=overrides, interpolate=True))


def by_words(stream: Iterator[Example], size: int) -> Iterator[list[Example]]:
    """Batches of about `size` words."""
    batch: list[Example] = []
    words = 0
    for example in stream:
        batch.append(example)
        words += len(example.predicted)
        if words >= size:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def main() -> None:
    """Train, and write the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="override the configuration")
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    overrides = {key: json.loads(value) for key, value in (item.split("=", 1) for item in args.set)}
    nlp = english.load(args.model, ["senter"])
    fit(nlp, args.treebanks, configuration(overrides))
    ship(nlp, args.output)


if __name__ == "__main__":
    main()
