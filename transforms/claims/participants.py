"""Participants of a claim: whom or what it is about, who does it, and whether the text asserts it.

The parse of a sentence decides where there is one; rules of word order do where there is none or it finds nobody.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import seeds
from transforms.claims.clauses import MEASURE_TERMS, Clause, Terms, terms
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.grammar import Frame, dated
from transforms.language.syntax import ParsedSentence, Token
from transforms.quotes.talk import fits
from transforms.reading import Reading
from transforms.tables import Mention, Quote
from transforms.text import Span

CUE_REACH = 80
"""Code points before a figure in which a word says that it is planned, possible or denied."""

NEW_CLAUSE = re.compile(r"[;“\"]")

AGE_AFTER_NAME = re.compile(
    r",?\s*\(?(?:(?:who|is|was|aged|age|now|then|only|just|turned)\s+){0,3}|(?:,|,?\s+(?:who\s+)?(?:is|was))\s+an?\s+"
    r"|,\s+who\b[^,.;!?]{1,80},\s+(?:is|was)\s+(?:only\s+|just\s+)?"
)
"""What may stand between a person and an age: `Ana Ruiz, who is 41`; `Ana Ruiz, who lived here, was 41`."""

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

AGED_REACH = 16
"""Code points after a name in which a noun makes a place of it."""

DATELINE_END = re.compile(r"\.?\)?\s*(?:—|–|--|\s-)\s+(?=[A-Z])")
"""What follows the place or agency before a report."""

ARTICLE = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)

DOERS = frozenset({"person", "organisation", "place"})
"""Kinds of names that can do something; a place stands for its government."""

STANDING_FOR = seeds.words("figure_words", "standing_for")
"""Nouns that do what the one does whose they are: the Ruiz government, Norland's government."""

HURT = "injury"
"""The concept of those who are taken to hospital or treated for wounds."""

TEXTS = frozenset(row["noun"] for row in seeds.rows("text_nouns"))
"""Nouns for words and pictures that speak and do nothing."""

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


def subject_of(scene: Scene) -> str | None:
    """The name that the figure is told of; an age is told of a person beside it and of nobody else."""
    if scene.reading.dimension != "age" and scene.frame is not None and scene.parsed is not None:
        for at in _about(scene.parsed, scene.frame):
            mention = _named(scene, at)
            if mention is not None:
                return mention.name
            if _is_pronoun(scene, at):
                return _meant(scene, at)
    nearest = aged_person(scene) if scene.reading.dimension == "age" else _nearest_name(scene)
    return None if nearest is None else nearest.name


def measure_of(scene: Scene) -> Terms:
    """What is measured: what is counted, the verb and its subject, then the words that stand nearest to the figure.

    Of a date, what it is the date of.
    """
    places: list[int | None] = []
    if scene.frame is not None and scene.parsed is not None:
        if scene.reading.kind == "date":
            places = [dated(scene.parsed, Span(scene.reading.start, scene.reading.end))]
        else:
            frame = scene.frame
            whose = frame.whose if _tells(scene, frame.whose, "harm") else None
            joined = frame.joined if _tells(scene, frame.joined, "people") else None
            places = [frame.counted, whose, frame.predicate, joined, _thing(scene, frame.subject)]
    said = [term for at in places if at is not None for term in _completed(scene, at) or _terms(scene, at)]
    return tuple(dict.fromkeys([*said, *scene.clause.measure]))[:MEASURE_TERMS]


def _tells(scene: Scene, at: int | None, kind: str) -> bool:
    """Whether a word says what befell those who are counted, as an outcome of a kind."""
    if at is None or scene.parsed is None or scene.reading.dimension != "count":
        return False
    return concept_of(scene.parsed.tokens[at].text) in of_kind(kind)


def agent_of(scene: Scene) -> str | None:
    """Who does, proposes, promises or denies it: a name, or the words for a body or office."""
    if scene.frame is None or scene.parsed is None:
        first = _first_doer(scene.text, scene.reading, scene.mentions)
        return None if first is None else first.name
    for at in scene.frame.agents:
        token = scene.parsed.tokens[at]
        mention = _named(scene, at)
        if mention is not None and mention.type in DOERS:
            return mention.name
        if _is_pronoun(scene, at):
            return _meant(scene, at)
        if token.text.lower() in FIRST_PERSON and scene.quote is not None and scene.quote.speaker:
            return scene.quote.speaker
        if (token.text.lower() in _bodies() and token.text.lower() not in TEXTS) or token.text.lower() in STANDING_FOR:
            return _owner(scene, at) or _worded(scene, at)
    return None


def _is_pronoun(scene: Scene, at: int) -> bool:
    """Whether the article, and nobody whom it quotes, says `he` or `she` here."""
    told = scene.quote is None or not scene.quote.direct
    return told and scene.parsed is not None and scene.parsed.tokens[at].text.lower() in {"he", "she"}


def _meant(scene: Scene, at: int) -> str | None:
    """Whom a pronoun means: the person that opens the sentence before, if it fits."""
    if scene.before is None or scene.parsed is None:
        return None
    place = scene.parsed.tokens[at].start
    if any(mention.name == scene.before.name and mention.start > place for mention in scene.mentions):
        return None  # He fired two shots, Ruiz said
    return scene.before.name if fits(scene.before.name, scene.parsed.tokens[at].text.lower()) else None


def modality_of(scene: Scene) -> str:
    """Whether the text asserts, plans, supposes, denies or quotes the figure."""
    if scene.frame is not None:
        stated = scene.frame.modality
        return "quoted" if stated != "denied" and scene.quote is not None and scene.quote.direct else stated
    near = scene.clause.left[-CUE_REACH:] + " " + scene.clause.right[: CUE_REACH // 2]
    if _cues("denied").search(near):
        return "denied"
    if scene.quote is not None and scene.quote.direct:
        return "quoted"
    if _cues("possible").search(near):
        return "possible"
    return "planned" if _cues("planned").search(near) else "asserted"


def is_negated(scene: Scene) -> bool:
    """Whether the clause of the figure is negated."""
    if scene.frame is not None:
        return scene.frame.negated
    return _cues("negated").search(scene.clause.left[-CUE_REACH:]) is not None


def _thing(scene: Scene, at: int | None) -> int | None:
    """A subject that is no person: what a person counts or does says more than who it is, which has its own column."""
    mention = None if at is None else _named(scene, at)
    return None if mention is not None and mention.type == "person" else at


def _terms(scene: Scene, at: int) -> Terms:
    """The telling term of one word, unless it is the figure itself."""
    token = None if scene.parsed is None else scene.parsed.tokens[at]
    if token is None or scene.reading.start <= token.start < scene.reading.end:
        return ()
    return terms(scene.text, Span(token.start, token.end), scene.mentions)


def _completed(scene: Scene, at: int) -> Terms:
    """The concept of a predicate and what completes it: `lay off`, `found guilty`; none of any other word."""
    frame, parsed = scene.frame, scene.parsed
    if frame is None or parsed is None or frame.completed is None or at != frame.predicate:
        return ()
    if scene.reading.kind == "date":
        return ()  # a day belongs to the act as it is worded
    verb, completed = parsed.tokens[at], parsed.tokens[frame.completed]
    if completed.pos == "NOUN":
        return (HURT,) if scene.reading.dimension == "count" else ()
    concept = concept_of(completed.text) if completed.pos == "ADJ" else concept_of(f"{verb.lemma}-{completed.text}")
    return () if concept is None else (concept,)


def _about(parsed: ParsedSentence, frame: Frame) -> list[int]:
    """Places of words that may name what a figure is about: whose it is, the subject, whose that is."""
    found = parsed.children(frame.counted, "nmod:poss")
    if frame.subject is not None:
        found += [frame.subject, *parsed.children(frame.subject, "nmod:poss")]
    return found


def _named(scene: Scene, at: int) -> Mention | None:
    """The name that a word is part of; a person it belongs to, where the word is a title or the place of one."""
    if scene.parsed is None:
        return None
    own = _covering(scene, at)
    beside = ("flat", "appos", "nmod:desc", "compound") if own is not None else ("appos",)
    found = [_covering(scene, place) for place in scene.parsed.children(at, *beside)]
    return next((mention for mention in found if mention is not None and mention.type == "person"), own)


def _covering(scene: Scene, at: int) -> Mention | None:
    """The name that one word is part of."""
    start = 0 if scene.parsed is None else scene.parsed.tokens[at].start
    return next((mention for mention in scene.mentions if mention.start <= start < mention.end), None)


def _owner(scene: Scene, at: int) -> str | None:
    """Whose office or government a noun names."""
    if scene.parsed is None or scene.parsed.tokens[at].text.lower() not in STANDING_FOR:
        return None
    owners = [_covering(scene, place) for place in scene.parsed.children(at, "nmod:poss", "compound", "amod")]
    return next((mention.name for mention in owners if mention is not None), None)


def _worded(scene: Scene, at: int) -> str | None:
    """A noun with what stands right before it, its article left out: `city council`."""
    if scene.parsed is None:
        return None
    inner = [
        place
        for place in scene.parsed.children(at, "amod", "compound", "nmod:poss")
        if place < at
        and scene.parsed.tokens[place].pos != "PRON"
        and scene.parsed.tokens[place].text.casefold() not in _weekdays()
    ]
    start = min([scene.parsed.extent(place).start for place in inner], default=scene.parsed.tokens[at].start)
    return ARTICLE.sub("", " ".join(scene.text[start : scene.parsed.tokens[at].end].split()))


def _nearest_name(scene: Scene) -> Mention | None:
    """The name closest before the figure, else after it."""
    reading, ahead = scene.reading, reversed(scene.mentions)
    named = (m for m in ahead if m.end <= reading.start and not DATELINE_END.match(scene.text, m.end))
    return next(named, None) or next((m for m in scene.mentions if m.start >= reading.end), None)


def aged_person(scene: Scene) -> Mention | None:
    """The person beside an age: the one before it, else the one after it."""
    text, reading = scene.text, scene.reading
    persons = [mention for mention in scene.mentions if mention.type == "person"]
    before = next((m for m in reversed(persons) if m.end <= reading.start), None)
    if before is not None and AGE_AFTER_NAME.fullmatch(text, before.end, reading.start):
        another = reading.surface.endswith("-old") and NEXT_OF_LIST.match(text, reading.end)
        if not another:
            return before
    after = next((m for m in persons if m.start >= reading.end), None)
    if after is None or not _leads_to(scene, after):
        return None
    # a 19-year-old Beverly man: where he is from
    following = text[after.end : after.end + AGED_REACH].split(maxsplit=1)
    return None if following and following[0] in _aged_nouns() else after


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


def _first_doer(text: str, reading: Reading, mentions: Sequence[Mention]) -> Mention | None:
    """The person or body that opens the sentence before the figure, unless a quotation or a new clause lies between."""
    doer = next((m for m in mentions if m.type in {"person", "organisation"} and m.end <= reading.start), None)
    return None if doer is None or NEW_CLAUSE.search(text, doer.end, reading.start) else doer


@cache
def _weekdays() -> frozenset[str]:
    """Days of the week, which the parse may take for a part of the name behind them: Monday police."""
    return frozenset(row["word"] for row in seeds.rows("weekdays"))


@cache
def _aged_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in seeds.rows("aged_nouns"))


@cache
def _bodies() -> Mapping[str, str]:
    """Nouns for persons and bodies that act without being named."""
    return {row["noun"]: row["one"] for row in seeds.rows("sources")}


@cache
def _cues(kind: str) -> re.Pattern[str]:
    cues = sorted((row["cue"] for row in seeds.rows("claim_cues") if row["kind"] == kind), key=len, reverse=True)
    words = "|".join(re.escape(cue) for cue in cues if cue != "n't")
    clitic = r"|n['’]t\b" if "n't" in cues else ""
    return re.compile(rf"\b(?:{words})(?:s|ed|d)?\b{clitic}", re.IGNORECASE)
