"""Whose age: the person that stands beside an age, by the words between the two.

In: a figure's scene. Out: the naming of the person. An age is told of a person beside it and of nobody else.
"""

import re
from collections.abc import Sequence
from functools import cache

import seeds
from transforms.claims.scenes import Scene
from transforms.language.syntax import ParsedSentence, Token
from transforms.tables import Mention
from transforms.text import Span

AGE_AFTER_NAME = re.compile(
    r",?\s*\(?(?:(?:who|is|was|aged|age|now|then|only|just|turned)\s+){0,3}|(?:,|,?\s+(?:who\s+)?(?:is|was))\s+an?\s+"
    r"|,\s+who\b[^,.;!?]{1,80},\s+(?:is|was)\s+(?:only\s+|just\s+)?"
)
"""What may stand between a person and an age: `Ana Ruiz, who is 41`; `Ana Ruiz, who lived here, was 41`."""

NAMESAKE = re.compile(r"\b(?:another|different|other)\s+$", re.IGNORECASE)
"""What stands before the name of one who has the name of somebody else: a different Ana Ruiz, the 27-year-old."""
NAMESAKE_REACH = 16

EXPLAINED = re.compile(r",\s+the\s+")
"""The same where the parse hangs the noun that the age describes on the name: `Ana Ruiz, the 41-year-old owner`."""

ENDS = re.compile(r"[,.;)]|\s+(?:who|whose|whom|that)\b|$")
"""What stands behind an age without a noun that says who somebody is: `Ana Ruiz, the 41-year-old who owns it`."""

_ALIAS = "|".join(sorted(seeds.words("figure_words", "alias")))
ALIASED = re.compile(
    rf",?\s+(?:{_ALIAS}|a\.k\.a\.|(?:also\s+)?known\s+as|nicknamed)"
    r"\s+[“\"‘']?(?:[A-Z][\w.'’-]*\s?){1,3},?[”\"’']?,?\s+"
)
"""The same where somebody goes by another name too: `Ana Ruiz, aka “Pepper,” 41`."""

_NO_NAME_BEHIND = r"(?:of|by|with|from|near|in|at|to|and|who|told|said|says|saw|met|killed|shot)\b"
NAME_AFTER_AGE = re.compile(rf"[\s,]*(?:(?!{_NO_NAME_BEHIND})[a-z][\w-]*[\s,]+){{0,3}}")
"""What may stand between an age and a person: `the 41-year-old nurse Ana Ruiz`, not `a 12-year-old friend of Ana's`."""

IDENTIFIED = re.compile(
    r"(?P<noun>(?:\s+[a-z][\w-]*){0,3})(?:,(?:\s+who)?(?:\s+was)?(?:\s+later)?|(?P<is>\s+(?:was|is|has\s+been)))\s+identified\b"
    r"[^.;:!?“”\"]{0,60}?\bas\s+(?:[A-Z][a-z]+\.?\s+)?"
)
"""The same where a verb names somebody: the 9-year-old has been identified as Ana Ruiz; a 9-year-old, identified as."""

OPENS = re.compile(r"\W*(?:The|An?|His|Her|Their)?\s*")
"""What stands before an age with which the subject of a sentence begins."""

TITLED = re.compile(rf"(?:\s+(?!{_NO_NAME_BEHIND})[A-Za-z][\w.’'-]*){{1,5}}\s+")
"""The same of nouns and names: the 41-year-old Orran nurse Ana Ruiz, 41-year-old Officer Ana Ruiz."""

TITLE_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
"""Parts of speech that such words have."""

NAMING = frozenset({"name", "call"})
"""Verbs whose object is the name of their subject: a woman named Ana Ruiz."""

NEXT_OF_LIST = re.compile(r"(?:\s+[A-Z][\w'’-]*)+(?:[,.;)]|\s+and\b)")
"""Somebody else whom an age before the name belongs to: her children Ana, five-year-old Ben and Liv."""

NOUN_BEHIND = re.compile(r"\s+([\w'’-]+)")
"""The word after a name, which makes a place of it where it is a noun for a person: a 19-year-old Beverly man."""


def aged_person(scene: Scene) -> Mention | None:
    """The person beside an age: the one before it, else the one after it."""
    text, reading = scene.text, scene.reading
    persons = [mention for mention in scene.mentions if mention.type == "person"]
    aliased = next((m for m in reversed(persons) if ALIASED.fullmatch(text, m.end, reading.start)), None)
    if aliased is not None:
        return aliased
    before = next((m for m in reversed(persons) if m.end <= reading.start), None)
    after = next((m for m in persons if m.start >= reading.end), None)
    if before is not None and AGE_AFTER_NAME.fullmatch(text, before.end, reading.start):
        named = after is not None and text[reading.end : after.start].isspace()  # says Ana Ruiz, 27-year-old Ben Oden
        if not (reading.surface.endswith("old") and (named or NEXT_OF_LIST.match(text, reading.end))):
            return before
    if before is not None and _explains(scene, before):
        return before
    if after is None or not _leads_to(scene, after):
        return None
    following = NOUN_BEHIND.match(text, after.end)
    return None if following is not None and following[1] in _aged_nouns() else after


def _explains(scene: Scene, person: Mention) -> bool:
    """Whether an age is told of a noun that says who somebody right before it is."""
    if scene.parsed is None or EXPLAINED.fullmatch(scene.text, person.end, scene.reading.start) is None:
        return False
    if NAMESAKE.search(scene.text, max(0, person.start - NAMESAKE_REACH), person.start):
        return False
    name = scene.parsed.head_of(Span(person.start, person.end))
    age = scene.parsed.head_of(Span(scene.reading.start, scene.reading.end))
    if name is None or age is None:
        return False
    above = list(scene.parsed.ancestors(age))
    nouns = above if ENDS.match(scene.text, scene.reading.end) is None else [age, *above]
    return any(scene.parsed.tokens[at].dep == "appos" and scene.parsed.tokens[at].head == name for at in nouns)


def _leads_to(scene: Scene, person: Mention) -> bool:
    """Whether what stands between an age and a person behind it says that the age is that of this one."""
    text, between = scene.text, Span(scene.reading.end, person.start)
    if NAME_AFTER_AGE.fullmatch(text, between.start, between.end):
        return scene.parsed is None or not _is_done_to(scene.parsed, between, person)
    if scene.parsed is None:
        return False
    named = IDENTIFIED.fullmatch(text, between.start, between.end)
    if named is not None:
        ahead = scene.parsed.tokens[0].start
        opens = named["is"] is None or OPENS.fullmatch(text, ahead, scene.reading.start) is not None
        return opens and _are_titles(_words_in(scene.parsed, Span(between.start, named.end("noun"))))
    words = _words_in(scene.parsed, between)
    if not words or TITLED.fullmatch(text, between.start, between.end) is None:
        return False
    if words[-1].text[0].isupper() and " " not in text[person.start : person.end]:
        return False  # six-year-old Justice Ruiz: the surname alone may be read as that of her mother
    return _are_titles(words)


def _is_done_to(parsed: ParsedSentence, between: Span, person: Mention) -> bool:
    """Whether a verb between an age and a name tells what one does to the other: the 19-year-old replaced Ana Ruiz."""
    objects = (token for token in _words_in(parsed, Span(person.start, person.end)) if token.dep == "obj")
    deeds = (parsed.tokens[token.head] for token in objects)
    return any(deed.start in range(between.start, between.end) and deed.lemma not in NAMING for deed in deeds)


def _words_in(parsed: ParsedSentence, span: Span) -> list[Token]:
    return [token for token in parsed.tokens if span.start <= token.start < span.end]


def _are_titles(words: Sequence[Token]) -> bool:
    """Whether words do nothing but name somebody: in `saw the robber` another one is named."""
    return TITLE_WORDS.issuperset(word.pos for word in words)


@cache
def _aged_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in seeds.rows("aged_nouns"))
