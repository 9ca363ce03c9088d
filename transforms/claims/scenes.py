"""Scenes: a figure with all that stands around it, and who the words there name.

In: a figure with what was read of its sentence, and the place of a word there. Out: who or what that word stands for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.claims.clauses import Clause
from transforms.claims.grammar import Frame
from transforms.language.syntax import ParsedSentence
from transforms.quotes.talk import fits
from transforms.reading import Reading
from transforms.tables import Mention, Quote

FIRST_PERSON = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure with all that stands around it.

    Attributes:
        text: the passage.
        reading: the figure.
        clause: the words that belong to it.
        mentions: the names in its sentence, in order.
        quote: the quotation it stands in.
        parsed: the parsed sentence, and
        frame: what its grammar says of the figure; both None where nothing was parsed.
        before: the person that opens the sentence before, whom `he` or `she` can mean.
    """

    text: str
    reading: Reading
    clause: Clause
    mentions: Sequence[Mention]
    quote: Quote | None
    parsed: ParsedSentence | None = None
    frame: Frame | None = None
    before: Mention | None = None


def is_pronoun(scene: Scene, at: int) -> bool:
    """Whether the article, and nobody whom it quotes, says `he` or `she` here."""
    told = scene.quote is None or not scene.quote.direct
    return told and scene.parsed is not None and scene.parsed.tokens[at].text.lower() in {"he", "she"}


def meant(scene: Scene, at: int) -> str | None:
    """Whom a pronoun means: the person that opens the sentence before, if it fits."""
    if scene.before is None or scene.parsed is None:
        return None
    place = scene.parsed.tokens[at].start
    if any(mention.name == scene.before.name and mention.start > place for mention in scene.mentions):
        return None  # He fired two shots, Ruiz said
    return scene.before.name if fits(scene.before.name, scene.parsed.tokens[at].text.lower()) else None


def named(scene: Scene, at: int) -> Mention | None:
    """The name that a word is part of; a person it belongs to, where the word is a title or the place of one."""
    if scene.parsed is None:
        return None
    own = covering(scene, at)
    beside = ("flat", "appos", "nmod:desc", "compound") if own is not None else ("appos",)
    found = [covering(scene, place) for place in scene.parsed.children(at, *beside)]
    return next((mention for mention in found if mention is not None and mention.type == "person"), own)


def covering(scene: Scene, at: int) -> Mention | None:
    """The name that one word is part of."""
    start = 0 if scene.parsed is None else scene.parsed.tokens[at].start
    return next((mention for mention in scene.mentions if mention.start <= start < mention.end), None)
