"""Citing: whom somebody else quotes: the paper quoted Ruiz as saying; Ruiz was quoted by the paper as saying.

In: a scene or a line and the place of a verb in it. Out: the attribution to whom is quoted, and whether `saying` or a
verb of quoting leads to one.
"""

from itertools import pairwise

from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import DETERMINERS, PREPOSITIONS
from transforms.quotes.speech_scene import LEMMAS, PASSIVES, Hit, Scene, next_phrase, said_by
from transforms.quotes.speech_subjects import said_by_subject, subject_before

LONGEST_CITED = 12
"""Tokens within which `as saying` follows a verb of quoting and whom it quotes."""

LONGEST_QUOTED = 6
"""The same where `saying` follows alone: the paper quoted her saying."""

CITING = frozenset({"quote", "cite", "report"})
"""Verbs of quoting."""


def cited(scene: Scene, k: int) -> Hit | None:
    """The attribution to whom somebody else quotes, by the `saying` at `k`."""
    line = scene.line
    verb = next((n for n in range(k - 2, scene.first, -1) if LEMMAS.get(line.words[n]) in CITING), None)
    if verb is None:
        return None
    if line.word(verb - 1) in PASSIVES:
        return said_by_subject(scene, verb, k, line.tokens[k].text)
    phrase = next_phrase(line, verb + 1, k)
    if phrase is None:
        return None
    held = line.ends.get(k - 1)
    if held is not None and held.kind == "person" and line.word(held.first - 1) not in PREPOSITIONS:
        phrase = held  # quoted a local man, Leo Ruiz as saying
    elif phrase.first > verb + 1 and line.word(phrase.first - 1) in PREPOSITIONS:
        name = " ".join(line.surface(verb + 1, phrase.end).split())
        phrase = Phrase(verb + 1, phrase.end, name, "source")  # friends of Ruiz
    citing = subject_before(line, verb, scene.first)
    first = citing[0].first if citing is not None else k
    first -= line.word(first - 1) == "the"
    first = first if line.quoted_at(first - 1) >= 0 else k
    return Hit(said_by(scene, phrase, phrase.end, k, line.tokens[k].text), k, first, False)


def cites_later(scene: Scene, k: int) -> bool:
    """Whether it is told further on in the sentence whom a verb of quoting quotes: was quoted on Monday as saying."""
    line = scene.line
    words = line.words[k + 1 : min(scene.end, k + LONGEST_CITED)]
    if LEMMAS[line.words[k]] in CITING and ("as", "saying") in pairwise(words):
        return True
    behind = next((n for n in range(k + 1, min(scene.end, k + LONGEST_QUOTED)) if line.words[n] == "saying"), None)
    return behind is not None and quotes_somebody(line, behind, scene.first)


def quotes_somebody(line: Line, k: int, first: int) -> bool:
    """Whether `saying` at `k` follows whom a verb of quoting has as its object: the paper quoted Ruiz saying."""
    verb = next(
        (n for n in range(k - 2, max(first, k - LONGEST_QUOTED), -1) if LEMMAS.get(line.words[n]) == "quote"), None
    )
    if verb is None or line.word(verb - 1) in PASSIVES or line.inside[verb] >= 0:
        return False
    if verb == k - 2 and line.word(k - 1) in {"him", "her", "them"}:
        return True  # whom the words before name
    phrase = line.ends.get(k)
    return phrase is not None and verb < phrase.first <= verb + 1 + (line.word(verb + 1) in DETERMINERS)
