"""A line: the tokens of one paragraph, with the phrases in it that can speak.

In: nothing; `phrases` fills it. Out: look-ups by token and by place, over which attribution is read.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from transforms.language.syntax import ParsedSentence
from transforms.names.candidates import HYPHENS
from transforms.names.name_tokens import Token
from transforms.tables import Mention

LONGEST_COVER = 12
"""Tokens of the longest phrase, its title and role included."""


class Phrase(NamedTuple):
    """A noun phrase that can speak.

    Attributes:
        first, end: its tokens, end exclusive.
        name: the person's or body's name in the article, or the words for an unnamed source without their article.
        kind: `person`, `body` (another name), `source` (unnamed) or `pronoun`.
    """

    first: int
    end: int
    name: str
    kind: str


@dataclass(slots=True)
class Line:
    """The tokens of one paragraph, with what can speak in it.

    Attributes:
        text: the whole part.
        tokens: the paragraph's tokens.
        words: their lower-case texts.
        bounds: first token and end of each sentence.
        inside: for each token the number of the quoted stretch it stands in (marks included), or -1.
        starts, ends: phrases by their first token and by the token after them.
        owners: names by the token after them, for possessives.
        parsed: for the tokens of parsed sentences, by their start, the sentence and their place in it.
    """

    text: str
    tokens: list[Token] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    bounds: list[tuple[int, int]] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    starts: dict[int, Phrase] = field(default_factory=dict)
    ends: dict[int, Phrase] = field(default_factory=dict)
    owners: dict[int, Mention] = field(default_factory=dict)
    parsed: dict[int, tuple[ParsedSentence, int]] = field(default_factory=dict)

    def word(self, k: int) -> str:
        """The lower-case text of a token; empty beyond either end."""
        return self.words[k] if 0 <= k < len(self.words) else ""

    def quoted_at(self, k: int) -> int:
        """The number of the quoted stretch a token stands in; -1 for none."""
        return self.inside[k] if 0 <= k < len(self.inside) else -1

    def surface(self, first: int, end: int) -> str:
        """The words of some tokens as written."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end]

    def at(self, start: int) -> int | None:
        """The token that begins at a place of the part."""
        k = bisect_left(self.tokens, start, key=lambda token: token.start)
        return k if k < len(self.tokens) and self.tokens[k].start == start else None

    def covering(self, k: int) -> Phrase | None:
        """The phrase that a token is part of."""
        for first in range(k, max(-1, k - LONGEST_COVER), -1):
            phrase = self.starts.get(first)
            if phrase is not None:
                return phrase if k < phrase.end else None
        return None

    def only_where(self, first: int, end: int) -> bool:
        """Whether a place, its tokens given, only says where something else is and can say nothing: of Alder, Ohio, who
        left; Ruiz, R-Ohio; the Ohio-based firm.
        """
        town = self.owners.get(first - 1) if self.word(first - 1) == "," and self.word(end) in {",", "."} else None
        party = self.word(first - 1) in HYPHENS and not self.tokens[first].spaced
        based = self.word(end) in HYPHENS and self.word(end + 1) == "based"
        return party or based or (town is not None and town.type == "place")

    def add(self, phrase: Phrase) -> None:
        """Enter a phrase; it takes the place of phrases within it."""
        for k in range(phrase.first, phrase.end):
            gone = self.starts.pop(k, None)
            if gone is not None:
                self.ends.pop(gone.end, None)
        self.starts[phrase.first] = self.ends[phrase.end] = phrase
