"""Participants of a claim: what is measured, who does it, and whether the text asserts it.

In: the scene of a figure. Out: the columns `measure`, `agent`, `modality` and `negated`.

The parse of a sentence decides where there is one; rules of word order do where there is none or it finds nobody.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

import seeds
from transforms.claims.clauses import MEASURE_TERMS
from transforms.claims.concepts import concept_of, of_kind
from transforms.claims.grammar_dates import dated
from transforms.claims.scenes import FIRST_PERSON, Scene, covering, is_pronoun, meant, named
from transforms.claims.terms import Terms, terms
from transforms.datelines import behind_dateline
from transforms.reading import Reading
from transforms.tables import Mention
from transforms.text import Span

CUE_REACH = 80
"""Code points before a figure in which a word says that it is planned, possible or denied."""

NEW_CLAUSE = re.compile(r"[;“\"]")

ARTICLE = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)

DOERS = frozenset({"person", "organisation", "place"})
"""Kinds of names that can do something; a place stands for its government."""

STANDING_FOR = seeds.words("figure_words", "standing_for")
"""Nouns that do what the one does whose they are: the Ruiz government, Norland's government."""

HURT = "injury"
"""The concept of those who are taken to hospital or treated for wounds."""

TEXTS = frozenset(row["noun"] for row in seeds.rows("text_nouns"))
"""Nouns for words and pictures that speak and do nothing."""


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
    found: dict[str, str] = {}
    for term in (*said, *scene.clause.measure):
        found.setdefault(term.casefold(), term)
    return tuple(found.values())[:MEASURE_TERMS]


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
        mention = named(scene, at)
        if mention is not None and mention.type in DOERS:
            return mention.name
        if is_pronoun(scene, at):
            return meant(scene, at)
        if token.text.lower() in FIRST_PERSON and scene.quote is not None and scene.quote.speaker:
            return scene.quote.speaker
        if (token.text.lower() in _bodies() and token.text.lower() not in TEXTS) or token.text.lower() in STANDING_FOR:
            return _owner(scene, at) or _worded(scene, at)
    return None


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
    mention = None if at is None else named(scene, at)
    return None if mention is not None and mention.type == "person" else at


def _terms(scene: Scene, at: int) -> Terms:
    """The telling term of one word, unless it is the figure itself or of a dateline."""
    if scene.parsed is None:
        return ()
    tokens = scene.parsed.tokens
    start = tokens[at].start
    if scene.reading.start <= start < scene.reading.end:
        return ()
    if start < behind_dateline(scene.text, Span(tokens[0].start, tokens[-1].end)):
        return ()
    return terms(scene.text, Span(start, tokens[at].end), scene.mentions)


def _completed(scene: Scene, at: int) -> Terms:
    """The concept of a predicate and what completes it: `lay off`, `found guilty`; none of any other word."""
    frame, parsed = scene.frame, scene.parsed
    if frame is None or parsed is None or frame.completed is None or at != frame.predicate:
        return ()
    if scene.reading.kind == "date":
        return ()  # a day belongs to the act as it is worded
    verb, completed = parsed.tokens[at], parsed.tokens[frame.completed]
    if completed.pos == "PROPN":
        return ()  # others may have been brought to another hospital
    if completed.pos == "NOUN":
        return (HURT,) if scene.reading.dimension == "count" else ()
    concept = concept_of(f"{verb.lemma}-{completed.text}")  # lay off, fall ill
    if concept is None and completed.pos == "ADJ":
        concept = concept_of(completed.text)
    return () if concept is None else (concept,)


def _owner(scene: Scene, at: int) -> str | None:
    """Whose office or government a noun names."""
    if scene.parsed is None or scene.parsed.tokens[at].text.lower() not in STANDING_FOR:
        return None
    owners = [covering(scene, place) for place in scene.parsed.children(at, "nmod:poss", "compound", "amod")]
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


def _first_doer(text: str, reading: Reading, mentions: Sequence[Mention]) -> Mention | None:
    """The person or body that opens the sentence before the figure, unless a quotation or a new clause lies between."""
    doer = next((m for m in mentions if m.type in {"person", "organisation"} and m.end <= reading.start), None)
    return None if doer is None or NEW_CLAUSE.search(text, doer.end, reading.start) else doer


@cache
def _weekdays() -> frozenset[str]:
    """Days of the week, which the parse may take for a part of the name behind them: Monday police."""
    return frozenset(row["word"] for row in seeds.rows("weekdays"))


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
