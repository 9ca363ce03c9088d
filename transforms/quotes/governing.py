"""What an attribution governs: the quoted stretches beside it and the stretch that it reports.

In: a `Line`, a `Hit` and those before it in the sentence. Out: the same entered in the `Paragraph`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import seeds
from transforms.names.candidates import HYPHENS, POSSESSIVES
from transforms.quotes.lines import Line
from transforms.quotes.phrases import APOSTROPHES, FILLERS
from transforms.quotes.quotation_marks import Quoted
from transforms.quotes.reported import reported_span
from transforms.quotes.speech_scene import (
    ACCORDING,
    CUES,
    DATA,
    LEMMAS,
    NOT_INVERTED,
    SHOWING,
    Hit,
)
from transforms.quotes.talk import MEMORY, Attribution
from transforms.text import Span

GLUE = POSSESSIVES | APOSTROPHES | HYPHENS
"""What joins the words of one phrase without a space."""

LONGEST_ANNOUNCEMENT = 12
"""Tokens of a sentence that only says that somebody spoke."""

LEARNING = seeds.words("speaking_words", "learning")
"""Verbs inside reported speech whose subject need not say the words quoted there: she said that police found."""

FEWEST = 3
"""Words of the shortest reported clause."""

NEAR = 4
"""Tokens within which a verb inside reported speech has quoted words of its own."""

STOPS = frozenset(",?!…;—–-")

PASSING_ON = ACCORDING | {row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "report"}
"""Cues of those who pass on what another is already said to have said."""


@dataclass(slots=True)
class Paragraph:
    """What one paragraph attributes.

    Attributes:
        quotes: for each of its quoted stretches the attribution, or None.
        reported: stretches of reported speech.
        alone: it consists of quoted words only.
        signature: it is a dash and the name of who said what stands before it.
        speech: for each sentence its place, its last attribution and the person it is about.
    """

    quotes: list[Attribution | None]
    reported: list[tuple[Span, Attribution]] = field(default_factory=list)
    alone: bool = False
    signature: Attribution | None = None
    speech: list[tuple[int, int, Attribution | None, Attribution | None]] = field(default_factory=list)

    def sentence_at(self, place: int) -> int:
        """Where the sentence begins that a place of this paragraph lies in; -1 for a place outside it."""
        return next((start for start, end, *_ in self.speech if start <= place < end), -1)

    def lingering(self, place: int, *, whole: bool) -> Attribution | None:
        """The speaker of the sentence before, for words quoted in a sentence that nobody else governs; for a `whole`
        sentence in marks also the person who acts there: Ruiz shook her head. “I cannot believe it.”
        """
        for index, (start, end, said, actor) in enumerate(self.speech):
            if start <= place < end:
                before = self.speech[index - 1] if index else None
                if before is None or said is not None or actor is not None:
                    return None
                speaker = before[2] or (before[3] if whole and start == place else None)
                return speaker._replace(cue=None) if speaker and speaker.kind == "person" else None
        return None


def govern(
    line: Line, hit: Hit, hits: Sequence[Hit], first: int, end: int, quoted: Sequence[Quoted], result: Paragraph
) -> None:
    """Give an attribution the quoted stretches it governs and its reported speech."""
    before = _phrase_edge(line, hit, first) - 1
    comma = before >= 0 and line.word(before) == "," and line.inside[before] < 0
    ended = line.quoted_at(before - 1 if comma else before)
    closes = ended >= 0 and line.inside[first] == ended and line.word(hit.cue + 1) in {".", ""}
    closes = closes or (ended >= 0 and hit.inverted and hit.first == hit.cue and hit.said.cue not in ACCORDING)
    just_ended = ended >= 0 and (comma or closes or pauses(line.text, quoted[ended]))
    governed = [ended] if just_ended else []
    if comma and not governed and hit.said.cue not in ACCORDING:
        governed += [line.inside[n] for n in range(first, before) if line.inside[n] >= 0]
    others = any(h.said.speaker != hit.said.speaker for h in hits[-MEMORY:])
    thought = others and (CUES.get(line.words[hit.cue]) == "thought" or LEMMAS.get(line.words[hit.cue]) in LEARNING)
    later = [line.inside[n] for n in range(hit.cue + 1, end) if line.inside[n] >= 0]
    within = hits[:-1] and any(
        span.start < line.tokens[hit.cue].start < span.end for span, _ in result.reported[-MEMORY:]
    )
    if within and LEMMAS.get(line.words[hit.cue]) in NOT_INVERTED:
        later = [line.inside[n] for n in range(hit.cue + 1, min(end, hit.cue + NEAR)) if line.inside[n] >= 0]
    for q in dict.fromkeys(governed + ([] if thought else later)):
        behind = quoted[q].outer_start > line.tokens[hit.cue].start
        earlier = result.quotes[q]
        goes_on = (hit.first == hit.cue and not hit.inverted) or thought
        if earlier is not None and q == ended and str(hit.said.cue).casefold() in PASSING_ON:
            continue
        if earlier is None or (behind and q != ended) or (just_ended and q == ended and not goes_on):
            result.quotes[q] = hit.said
    joint = before
    while joint > first and line.words[joint] in FILLERS:
        joint -= 1
    if line.word(joint) in {"and", "but", "while"}:
        at = line.tokens[joint].start
        result.reported[-MEMORY:] = [(_clip(line.text, span, at), said) for span, said in result.reported[-MEMORY:]]
    said = just_ended and not _a_word(line.text, quoted[ended])
    span = reported_span(line, hit.cue, hit.first, first, end, inverted=hit.inverted, quoted=said)
    if span is None and not hit.inverted:
        span = _content(line, hit, quoted, just_ended=just_ended)
    if span is not None and hit.said.speaker is not None:
        result.reported.append((span, hit.said))


def _content(line: Line, hit: Hit, quoted: Sequence[Quoted], *, just_ended: bool) -> Span | None:
    """What is reported, as the parse has it: the clause that a verb governs; of a poll or data, what they show."""
    found = line.parsed.get(line.tokens[hit.cue].start)
    if found is None or just_ended or (hit.first == hit.cue and not line.words[hit.cue].endswith("ing")):
        return None
    if line.quoted_at(hit.cue + 1 + (line.word(hit.cue + 1) in {",", ":"})) >= 0:
        return None
    sentence, at = found
    clause = sentence.child(at, "ccomp")
    shows = hit.said.kind == "source" and str(hit.said.speaker).rpartition(" ")[2].casefold() in DATA
    if clause is None and shows and LEMMAS.get(line.words[hit.cue]) in SHOWING:
        clause = sentence.child(at, "obj")
    if clause is None or sentence.tokens[clause].start < sentence.tokens[at].end:
        return None
    span = sentence.extent(clause)
    start = span.start
    while start < span.end and line.text[start] in " ,:;–—-":
        start += 1
    marks = [sentence.tokens[mark] for mark in sentence.children(clause, "mark")]
    if marks and marks[0].start == start and marks[0].text.lower() == "that":
        start = marks[0].end + 1
    end = span.start + len(line.text[span.start : span.end].rstrip(" .,;"))
    inside = any(one.outer_start <= start and end <= one.outer_end for one in quoted)
    return (
        None
        if inside or start < sentence.tokens[at].end or len(line.text[start:end].split()) < FEWEST
        else Span(start, end)
    )


def _phrase_edge(line: Line, hit: Hit, first: int) -> int:
    """The first token of the words between a quotation and a subject: `“...,” the sheriff's spokesman Ruiz said`;
    `“...,” 19-year-old Ruiz said`.
    """
    n = hit.first
    while n > first and hit.first - n < LONGEST_ANNOUNCEMENT and line.inside[n - 1] < 0:
        aged = line.words[n - 1][0].isdigit() and (line.words[n] in HYPHENS or line.words[n - 1].endswith("th"))
        joined = line.word(n - 2) in HYPHENS  # the two-term mayor
        if not (line.tokens[n - 1].word or aged or line.words[n - 1] in GLUE) or (
            line.words[n - 1] in CUES
            and not joined
            and not (line.tokens[n - 1].capital or line.words[n - 1].endswith("ing"))
        ):
            break
        n -= 1
    edge = line.quoted_at(n - 1) >= 0 or (line.word(n - 1) == "," and line.quoted_at(n - 2) >= 0)
    return n if n < hit.first and edge and not hit.inverted and hit.first != hit.cue else hit.first


def _a_word(text: str, one: Quoted) -> bool:
    """Whether quoted words are part of somebody else's sentence: it called the letter “a rumor,” Ruiz said."""
    words = text[one.start : one.end].split()
    return len(words) <= FEWEST and words[0][0].islower() and words[-1][-1].isalnum()


def _clip(text: str, span: Span, at: int) -> Span:
    """A stretch up to a place inside it, without the marks before that place."""
    if not span.start < at < span.end:
        return span
    kept = text[span.start : at].rstrip(" ,;–—-")
    return Span(span.start, span.start + len(kept)) if len(kept.split()) > 2 else span


def pauses(text: str, one: Quoted) -> bool:
    """Whether quoted words end as they do before who said them."""
    inner = text[one.start : one.end].rstrip("'’\"”")
    return (inner != "" and inner[-1] in STOPS) or text[one.outer_end : one.outer_end + 1] == ","
