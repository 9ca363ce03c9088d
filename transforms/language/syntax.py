"""Parsed sentences: words with their grammar, as plain values that need no parser to be made or read.

Tags are those of the Penn treebank, parts of speech and relations those of Universal Dependencies. Positions are code
points of the passage that the sentence stands in, end exclusive.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from transforms.text import Span

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})

CLAUSAL = frozenset({"xcomp", "ccomp", "acl"}) | SUBJECTS
"""Relations by which a clause stands under a verb or noun that says how it is meant: plans to, denied that."""


SAID = frozenset({"claim", "report", "allegation", "accusation", "suggestion", "rumour", "rumor", "story", "assertion"})
"""Nouns whose content is what somebody says: the verb over them says how it is meant."""


class Token(NamedTuple):
    """One word or mark.

    Attributes:
        text: as written.
        start, end: where it stands in its passage.
        lemma: its base form.
        tag, pos: its part of speech, fine and coarse.
        dep: its relation to its head.
        head: the place of its head among the sentence's tokens; its own for a root.
    """

    text: str
    start: int
    end: int
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence as a tree of its words; several trees where the parser takes it for several sentences."""

    tokens: tuple[Token, ...]
    branches: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    """For each token the places of those that hang on it, in order."""

    def __post_init__(self) -> None:
        branches: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                branches[token.head].append(place)
        object.__setattr__(self, "branches", tuple(map(tuple, branches)))

    def children(self, at: int, *deps: str) -> list[int]:
        """Tokens that hang on one by any of some relations; by whatever relation when none is named."""
        below = self.branches[at]
        if not deps or not below:
            return list(below)
        tokens = self.tokens
        return [child for child in below if tokens[child].dep in deps]

    def child(self, at: int, *deps: str) -> int | None:
        """The first of them."""
        for child in self.branches[at]:
            if not deps or self.tokens[child].dep in deps:
                return child
        return None

    def ancestors(self, at: int) -> Iterator[int]:
        """The tokens above one, nearest first."""
        for _ in self.tokens:  # no tree is deeper than it has words
            head = self.tokens[at].head
            if head == at:
                return
            yield head
            at = head

    def head_of(self, span: Span) -> int | None:
        """The token of a stretch that the others in it hang on; None where the stretch holds no token."""
        inside = [i for i, token in enumerate(self.tokens) if token.start < span.end and token.end > span.start]
        within = set(inside)
        heads = [i for i in inside if self.tokens[i].head == i or self.tokens[i].head not in within]
        words = [i for i in heads if self.tokens[i].dep not in {"punct", "case", "cc", "mark"}]
        return next(iter(words or heads), None)

    def cases(self, at: int) -> set[str]:
        """The prepositions and the like on a noun, in lower case."""
        return {self.tokens[child].text.lower() for child in self.children(at, "case")}

    def extent(self, at: int) -> Span:
        """Where a token and all below it stand."""
        low = high = at
        waiting = [at]
        while waiting:
            one = waiting.pop()
            low, high = min(low, one), max(high, one)
            waiting.extend(self.branches[one])
        return Span(self.tokens[low].start, self.tokens[high].end)


def contents_above(sentence: ParsedSentence, at: int) -> Iterator[int]:
    """A predicate and those that it stands under as their content, nearest first: refuted claims that it fell."""
    yield at
    below_is_content = False
    for above in sentence.ancestors(at):
        token = sentence.tokens[at]
        said = token.dep == "obj" and token.lemma.lower() in SAID and below_is_content
        if token.dep in CLAUSAL or said or _is_content(sentence, at):
            yield above
        elif token.dep != "conj":
            return
        below_is_content = token.dep in {"acl", "acl:relcl"}
        at = above


def _is_content(sentence: ParsedSentence, at: int) -> bool:
    """Whether a clause on a noun says what the noun is about, although the parse takes it for a relative one."""
    marks = {sentence.tokens[mark].text.lower() for mark in sentence.children(at, "mark")}
    return sentence.tokens[at].dep == "acl:relcl" and "that" in marks
