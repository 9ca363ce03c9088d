"""Lemmas and universal parts of speech, read from the tag and the relation of a word.

Both follow from the tag almost always, so they are tables and a few rules of spelling, not a model: the exceptions
that the treebanks attest, then the irregular forms of the SPECIALIST Lexicon, then the rules.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import srsly
from spacy.attrs import DEP, LEMMA, ORTH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc

AS_WRITTEN = frozenset({"NNP", "FW", "ADD", "SYM", "LS", "GW", "XX", "AFX"})
# Rarer evidence than this about one word is as often a slip of the annotator as a fact.
ATTESTED_POS = 2
CACHE = 200_000  # entries; a long run over a large corpus must not grow without bound
# Stems that lost an -e before the ending, and longer ones that did not.
SILENT_E = ("at", "ag", "dg", "rg", "ng", "ur", "ir", "is", "us", "as", "os", "id", "in")
NO_SILENT_E = ("ain", "ein", "oin", "eat", "oat", "ing", "ong", "ang")

Table = dict[str, dict[str, str]]


@Language.factory("corroborate_words", assigns=["token.lemma", "token.pos"], requires=["token.tag"])
def make(nlp: Language, name: str) -> Words:
    """The component, empty until `learn` or `from_disk`."""
    return Words(name)


class Words:
    """Sets `token.lemma` and `token.pos`.

    tables: `lemma` tag -> word -> lemma; `pos` "tag dep" -> "" (or a lower-cased word) -> part of speech.
    """

    def __init__(self, name: str = "words") -> None:
        self.name = name
        self.tables: dict[str, Table] = {"lemma": {}, "pos": {}}
        self.cache: dict[tuple[int, int, int], tuple[int, int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Fill in the lemma and part of speech of every token."""
        values = []
        if len(self.cache) > CACHE:
            self.cache.clear()
        for key in map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist()):
            if key not in self.cache:
                word, tag, dep = (doc.vocab.strings[k] for k in key)
                pos = doc.vocab.strings.add(self.pos(word, tag, dep))
                self.cache[key] = doc.vocab.strings.add(self.lemma(word, tag)), pos
            values.append(self.cache[key])
        if values:
            doc.from_array([LEMMA, POS], np.array(values, dtype="uint64"))
        return doc

    def lemma(self, word: str, tag: str) -> str:
        """The dictionary form of a word that bears a tag."""
        attested = self.tables["lemma"].get(tag, {})
        for form in (word, *(() if tag.startswith("NNP") else (word.lower(),))):
            if form in attested:
                return attested[form]
        return regular(word, tag)

    def pos(self, word: str, tag: str, dep: str) -> str:
        """The universal part of speech of a word with a tag and a relation (empty where nothing was parsed)."""
        for key in (f"{tag} {dep}", tag):
            found = self.tables["pos"].get(key)
            if found:
                return found.get(word.lower()) or found[""]
        return "X"

    def learn(self, docs: Iterable[Doc], inflections: Iterable[tuple[str, str, str]]) -> None:
        """Build the tables from annotated documents and (form, lemma, tag) triples of a lexicon."""
        written: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        pos: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for doc in docs:
            for token in doc:
                for form in {token.text} if token.tag_.startswith("NNP") else {token.text, token.lower_}:
                    written[form, token.tag_][token.lemma_] += 1
                for key in (token.tag_, f"{token.tag_} {token.dep_}"):
                    pos[key][""][token.pos_] += 1
                    pos[key][token.lower_][token.pos_] += 1
        lemmas: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for form, lemma, tag in inflections:
            if " " not in form and regular(form, tag) != lemma:
                kept = lemmas[tag].get(form)
                # "found" is the past of "find", not its own base; of two bases take the shorter, then the first.
                if kept is None or (len(lemma), lemma) < (len(kept), kept):
                    lemmas[tag][form] = lemma
        for (form, tag), count in written.items():
            lemma = best(count)
            if lemma == regular(form, tag):
                lemmas[tag].pop(form, None)
            else:
                lemmas[tag][form] = lemma
        self.tables = {
            "lemma": {tag: dict(sorted(forms.items())) for tag, forms in sorted(lemmas.items())},
            "pos": {key: exceptions(words) for key, words in sorted(pos.items())},
        }
        self.cache.clear()

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the tables into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        srsly.write_msgpack(Path(path) / "tables.msgpack", self.tables)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Words:
        """Read the tables of a folder."""
        self.tables = srsly.read_msgpack(Path(path) / "tables.msgpack")
        self.cache.clear()
        return self


def best(count: Counter[str]) -> str:
    """The most frequent, of equals the first in the alphabet."""
    return min(count, key=lambda value: (-count[value], value))


def exceptions(words: dict[str, Counter[str]]) -> dict[str, str]:
    """The usual value under "", and the words that are attested to differ."""
    usual = best(words[""])
    differ = {w: best(c) for w, c in words.items() if w and best(c) != usual and sum(c.values()) >= ATTESTED_POS}
    return {"": usual, **dict(sorted(differ.items()))}


def regular(word: str, tag: str) -> str:
    """The dictionary form by spelling alone."""
    if tag in AS_WRITTEN:
        return word
    if tag == "NNPS":
        return word[0] + singular(word[1:]) if len(word) > 3 and not word.isupper() else word
    if tag == "CD":
        return word.replace(",", "") if word[:1].isdigit() else word.lower()
    if tag in {"NN", "NNS"} and len(word) > 1 and word[:-1].isupper():
        return word[:-1] if tag == "NNS" and word[-1] in "sS" else word
    lower = word.lower()
    if tag in {"NNS", "VBZ"}:
        return singular(lower)
    if tag in {"VBD", "VBN"} and lower.endswith("ed") and len(lower) > 4:
        return base(lower[:-2])
    if tag == "VBG" and lower.endswith("ing") and len(lower) > 5:
        return base(lower[:-3])
    return lower


def singular(word: str) -> str:
    """A plural noun, or a verb of the third person, without its ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def base(stem: str) -> str:
    """A verb from what is left when -ed or -ing is cut off."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    silent = stem[-1] in "vcuz" or (stem.endswith(SILENT_E) and not stem.endswith(NO_SILENT_E))
    return stem + "e" if silent else stem
