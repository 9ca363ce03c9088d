"""Senses: whether a verb of saying says something where it stands, or has another sense by the words beside it.

In: a scene or a line and the place of the form of a verb of saying. Out: whether it is no verb, or nobody says a thing.
"""

import seeds
from transforms.names.candidates import HYPHENS
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line
from transforms.quotes.phrases import DETERMINERS
from transforms.quotes.reported import NOMINATIVES
from transforms.quotes.speech_scene import CLAUSE_ENDS, CUES, LEMMAS, PUT_TO, Scene

NEGATIONS = word_list("negation")

MODALS = word_list("modal")

OTHER_SENSE = frozenset({"for", "on", "off", "upon"})
"""Words that turn a verb of naming into another one: called for."""

ABOUT = frozenset({"in", "of", "about", "for", "to"})
"""Words behind a verb of thinking that have no content clause: believes in, hopes to."""

SOUNDS = seeds.words("speaking_words", "tone")
"""Verbs for a tone of voice that have no object when something is said: he snapped a picture."""

WHENEVER = frozenset({"when", "if", "once", "after", "while", "until", "though"})
"""Words that open a clause without a subject: when asked."""

LIVES = frozenset({"life", "lives"})
"""What a deed claims without saying anything."""

SUPPOSED = seeds.words("speaking_words", "supposed")
"""Participles before `to be` that nobody near them speaks: a man now believed to be the driver."""

TOWARDS = {"add": frozenset({"to"}), "argue": frozenset({"on", "with", "over"}), "hint": frozenset({"at"})}
"""Words behind some verbs of saying that take an object and no content clause: argued with, hinted at."""

ANSWERING = CLAUSE_ENDS - {"at", "in", "last", "about", "to"} | {"by", "that", "saying", "to", ""}
"""What stands behind a verb of answering with words, and not behind that of an ambulance."""

RESPONDING = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "respond")

CLAIMED_REACH = 5
"""Tokens behind a verb of claiming within which it is told what a deed claims."""


def is_no_verb(line: Line, k: int) -> bool:
    """Whether the form of a verb of saying is a name, is denied, or is part of another word: a so-called expert."""
    before = line.word(k - 1)
    glued = before in HYPHENS and not line.tokens[k].spaced
    if glued or before in NEGATIONS or before in {"without", "worth"} or _a_name(line, k) or _shouted(line, k):
        return True
    return line.words[k] == "called" and (before == "so" or (before in HYPHENS and line.word(k - 2) == "so"))


def says_nothing(scene: Scene, k: int) -> bool:
    """Whether a verb of saying has another sense here, by the words beside it."""
    line = scene.line
    word, before, after = line.words[k], line.word(k - 1), line.word(k + 1)
    base, thought = LEMMAS[word], CUES[word] == "thought"
    if base in {"call", "ask"} and after in OTHER_SENSE:
        return True
    if base in PUT_TO and before in WHENEVER and not word.endswith("ing"):
        return True  # when asked whether
    claimed = line.words[k + 1 : k + CLAIMED_REACH] if base == "claim" else ()
    if not LIVES.isdisjoint(claimed) and NOMINATIVES.isdisjoint(claimed):
        return True  # a crash claimed a woman's life
    if before[:1].isdigit() and base == "pledge":
        return True  # 40 pledged delegates
    parsed = line.parsed.get(line.tokens[k].start) if word == "show" else None
    if parsed is not None and parsed[0].tokens[parsed[1]].tag == "NN":
        return True  # the television show
    if base in SOUNDS and after in DETERMINERS:
        return True
    if word == "explain" and before in MODALS:
        return True  # which could explain the noise
    if base == "tell" and after in {"so", "such"}:
        return True  # tells so many lies that nobody listens
    towards = ABOUT if thought else TOWARDS.get(base, frozenset())
    if after in towards and (thought or not _behind_quotation(line, k)):
        return True
    if word in SUPPOSED and after == "to" and line.word(k + 2) in {"be", "have"}:
        return True
    return (  # responding to a robbery
        word in RESPONDING
        and (after == "to" or after not in ANSWERING)
        and line.quoted_at(k - 1) < 0
        and line.quoted_at(k - 2) < 0
        and line.word(scene.end - 1) != ":"
    )


def _behind_quotation(line: Line, k: int) -> bool:
    """Whether a verb and one name before it stand right behind quoted words: “...,” Ruiz added to the board."""
    phrase = line.ends.get(k)
    return phrase is not None and line.quoted_at(phrase.first - 1) >= 0


def _a_name(line: Line, k: int) -> bool:
    """Whether a word is part of a name: brothers Said and Leo Ruiz."""
    return line.tokens[k].capital and any(
        n in line.owners and line.tokens[k].start >= line.owners[n].start for n in range(k + 1, k + 4)
    )


def _shouted(line: Line, k: int) -> bool:
    """Whether a word stands among words in capitals, as in the label of a picture: WARNING GRAPHIC CONTENT."""
    return line.tokens[k].text.isupper() and any(
        0 <= n < len(line.tokens) and len(line.tokens[n].text) > 1 and line.tokens[n].text.isupper()
        for n in (k - 1, k + 1)
    )
