"""Subjects of verbs of saying by the parse: where it names another one than the order of the words.

In: a `Scene` with parsed sentences, a verb, and what word order says of it. Out: the attribution that holds. Word order
is surer where subject and verb stand side by side, the parse where they lie apart.
"""

import seeds
from transforms.language.syntax import ParsedSentence
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.phrases import FILLERS
from transforms.quotes.speech_scene import (
    ISSUED,
    LEMMAS,
    TELLERS,
    Hit,
    Scene,
    a_text,
    said_by,
)
from transforms.quotes.speech_syntax import is_denied, phrase_start, subject_of

GIVING_OUT = seeds.words("speaking_words", "giving_out")
"""Verbs whose subject is the author of the text that is their object."""

TIMES = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "month", "year",
     "night", "morning", "afternoon", "evening"}
)  # fmt: skip
"""Words that say when."""

SHARES = seeds.words("speaking_words", "share")
"""Nouns that count those who speak: 30 percent of voters."""


def settled(scene: Scene, k: int, hit: Hit | None) -> Hit | None:
    """What word order says of a verb, put right by the parse where that names another subject.

    Word order is surer where the subject stands right beside the verb, the parse where they lie apart.
    """
    line = scene.line
    found = line.parsed.get(line.tokens[k].start)
    text = hit is not None and hit.said.surface.rpartition(" ")[2].casefold() in ISSUED
    if found is None or (hit is not None and not text and (_beside(line, hit) or line.word(k - 1) == ",")):
        return hit
    sentence, at = found
    participle = sentence.tokens[at].tag == "VBN" and sentence.tokens[at].dep == "acl"
    if hit is not None and not hit.inverted and participle and LEMMAS[line.words[k]] != "say":
        return None  # residents believed to have left
    subject = subject_of(sentence, at)
    if subject is None:
        return hit
    phrase = phrase_of(line, sentence, subject)
    if phrase is not None and a_text(phrase) and _given_out(scene, phrase, sentence, subject):
        phrase = scene.subject
    if phrase is not None and phrase.end <= scene.first:
        return hit  # the place before a report
    if phrase is not None and hit is not None and (hit.first == phrase.first or _explains(hit, phrase)):
        return hit
    progressive = line.words[k].endswith("ing")
    introduces = line.quoted_at(k + 1 + (line.word(k + 1) in {",", ":"})) >= 0
    if phrase is None and (introduces or (hit is None and not progressive and _tells(sentence, at, line, k))):
        phrase = _worded(line, sentence, subject)
    told = introduces or (phrase is not None and phrase.kind == "source" and sentence.tokens[at].dep == "acl")
    if phrase is None or (hit is None and ((progressive and not told) or is_denied(sentence, at))):
        return None if progressive and phrase is None else hit
    first = min(phrase.first, k)
    said = said_by(scene, phrase, phrase.end, k, line.tokens[k].text)
    return Hit(said, k, k if progressive else first, phrase.first > k)


def _explains(hit: Hit, phrase: Phrase) -> bool:
    """Whether the parse names a body where the order of words names a person, whom the body explains."""
    return hit.said.kind == "person" and not hit.inverted and hit.first < hit.cue and phrase.kind == "body"


def _beside(line: Line, hit: Hit) -> bool:
    """Whether the subject stands right before or behind its verb, and is not the last of several."""
    if hit.inverted or hit.first == hit.cue:
        return hit.inverted
    phrase = line.starts.get(hit.first)
    n = hit.cue
    if line.words[n - 1] == ")":
        n = next((m for m in range(n - 1, hit.first, -1) if line.words[m] == "("), n)
    while n > hit.first and (line.words[n - 1] in FILLERS or line.words[n - 1].endswith("ly")):
        n -= 1
    if phrase is None or phrase.end != n or line.word(hit.first - 1) in {"and", "or", "&", "as"}:
        return False
    before = line.parsed.get(line.tokens[hit.first - 1].start) if hit.first else None
    return before is None or before[0].tokens[before[1]].pos != "VERB"  # those who knew Ruiz said


def phrase_of(line: Line, sentence: ParsedSentence, subject: int) -> Phrase | None:
    """The phrase that the head of a subject, or the name set beside it, is part of."""
    for place in (*sentence.children(subject, "appos", "flat"), subject):
        k = line.at(sentence.tokens[place].start)
        phrase = None if k is None else line.covering(k)
        if phrase is not None and (place == subject or phrase.kind == "person"):
            return phrase
    if sentence.tokens[subject].lemma.lower() not in SHARES:
        return None
    k = next((line.at(sentence.tokens[place].start) for place in sentence.children(subject, "nmod")), None)
    return None if k is None else line.covering(k)


def _tells(sentence: ParsedSentence, at: int, line: Line, k: int) -> bool:
    """Whether a verb is one of which only persons and papers are the subject, or introduces quoted words."""
    return sentence.tokens[at].lemma.lower() in TELLERS or line.quoted_at(k + 1) >= 0 or line.word(k + 1) == ":"


def _worded(line: Line, sentence: ParsedSentence, subject: int) -> Phrase | None:
    """A subject that no list knows, by its words: a Tumblr blogger."""
    first = line.at(sentence.tokens[phrase_start(sentence, subject)].start)
    last = line.at(sentence.tokens[subject].start)
    if first is None or last is None or sentence.tokens[subject].pos not in {"NOUN", "PROPN"}:
        return None
    if line.words[last] in TIMES:
        return None
    opened = line.word(first) in {"the", "a", "an"} and first < last
    return Phrase(first, last + 1, " ".join(line.surface(first + opened, last + 1).split()), "source")


def _given_out(scene: Scene, phrase: Phrase, sentence: ParsedSentence, at: int) -> bool:
    """Whether the subject of the sentence gives out the text that a phrase is: Ruiz released a statement saying."""
    verb = sentence.tokens[sentence.tokens[at].head]
    subject = scene.subject
    return verb.lemma.lower() in GIVING_OUT and subject is not None and subject.end <= phrase.first
