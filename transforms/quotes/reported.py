"""Reported speech: which words of a sentence a verb of saying reports.

In: a `Line` with the place of the verb and of its clause. Out: the stretch it reports, or None.
"""

import seeds
from transforms.names.candidates import POSSESSIVES
from transforms.names.gazetteer import ROLE_WORDS
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line
from transforms.quotes.phrases import DETERMINERS, FILLERS, PREPOSITIONS, SOME, SOURCES
from transforms.quotes.speech_scene import CUES
from transforms.text import Span
from transforms.words import FINITE_VERBS

TELLING = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "tell")
CLAIMS = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["kind"] == "noun") | seeds.words(
    "speaking_words", "content"
)
"""Nouns with a content of their own, which is not that of the verb before them: dismisses claims that."""

LOOSE = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"say", "believe", "think"})
WRITING = frozenset({"wrote", "writes", "asked", "asks"})
"""Verbs that mostly introduce quotations but report what stands before them: ..., he wrote."""

WRITINGS = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"write", "post", "tweet"})
"""Verbs behind which stands where something was written, and then what."""

NEUTRAL = word_list("neutral")
STARTS = word_list("clause_start")
_THAT = word_list("needs_that")
_LEMMAS = {row["lemma"] for row in seeds.rows("speech_verbs") if row["form"] in _THAT}
PICTURING = frozenset(
    row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"describe", "cite", "call", "refer"}
)
"""Verbs of a thing, which `that` may follow as a pronoun: describe a shootout that killed two."""

COMPOSING = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in {"write", "post", "add"})
"""Verbs whose object `that` may go on to describe: wrote a book that won a prize."""

FINDING = frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "find")
"""Verbs of which a thing is the object as often as what is said."""

INTENDING = frozenset(
    row["form"] for row in seeds.rows("speech_verbs")
    if row["lemma"] in {"claim", "pledge", "promise", "vow", "agree", "hope", "swear", "propose", "threaten"}
)  # fmt: skip
"""Verbs that an infinitive may follow."""

NEEDS_THAT = _THAT | {row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] in _LEMMAS}
ADDRESSING = TELLING | frozenset(row["form"] for row in seeds.rows("speech_verbs") if row["lemma"] == "say")
"""Verbs behind which those who hear it or a time may stand: told the paper, said the same day."""

OBJECTS = frozenset({"a", "an", "the", "his", "her", "its", "their", "him", "them"})
"""Words that open what a verb is about, which then is not what stands before its subject."""

NOMINATIVES = frozenset({"he", "she", "they", "we", "i", "there"})
"""Words that are the subject of a clause and no object."""

GOVERNING = PREPOSITIONS - {"before", "after"} | {"if", "because", "when"}
"""Prepositions that are no adverbs, and words that open a clause: at that price, if that fails."""

VERBAL = word_list("modal") | {"is", "was", "has", "had", "are", "were", "have"}
"""Verbs that stand right behind the subject of a clause."""


TIMING = (PREPOSITIONS | NEUTRAL) - {"of", "to"} | {"around", "just", "shortly"}
"""Words that open when or where something was."""

RELATIVES = frozenset({"what", "who", "which", "whose"})

CONTRACTED = VERBAL | POSSESSIVES
"""The same with `is` as it is glued to a pronoun."""

SUBORDINATES = word_list("subordinate")
REACH, SHORT_REACH = 12, 4
"""Tokens after a verb within which `that` still belongs to it: told a crowd in the capital on Friday that."""

FEWEST_WORDS = 3
"""A stretch of fewer words is an object, not a statement."""

LONGEST_NOUN = 8
"""Tokens within which a subject that an article opens is over: the father of the children shot them."""

LONGEST_ROLE = 4
"""Tokens of a role before the phrase of its holder."""

SHORT_ANSWER = 4
"""Tokens of an answer to which the question before it belongs."""


def reported_span(
    line: Line, cue: int, clause: int, first: int, end: int, *, inverted: bool, quoted: bool
) -> Span | None:
    """What is reported; None when nothing is, or when it is one whole quotation.

    Args:
        line: the paragraph.
        cue: the token of the verb, noun, colon or `according`.
        clause: the first token of the attributing clause.
        first: the first token of the sentence.
        end: the end of the sentence.
        inverted: the subject stands behind the verb.
        quoted: a quotation has just ended, so that only `that` can introduce more.
    """
    word = line.words[cue]
    if word in {"according", "per"}:
        return _according(line, cue, first, end)
    if word == ":":
        return _span(line, cue + 1, end) if line.quoted_at(cue + 1) < 0 else None
    lead = None if inverted else _lead(line, cue, end, quoted=quoted)
    if lead is not None:
        stop = end
        if line.words[clause] in POSSESSIVES or line.word(clause - 1) in SUBORDINATES:
            stop = next((n for n in range(lead, end) if line.words[n] == "," and line.inside[n] < 0), end)
        return _span(line, lead, stop)
    if (
        line.word(clause - 1) == "as"
        and _comments(line, cue, clause, first)
        and CUES.get(word) == "clause"
        and word not in TELLING
    ):
        near = range(cue + 1, min(end, cue + REACH))
        comma = next((n for n in near if line.words[n] == "," and line.inside[n] < 0), None)
        return None if comma is None or line.quoted_at(comma + 1) >= 0 else _span(line, comma + 1, end)
    if word in INTENDING and line.word(cue + 1) == "to":
        return None  # In the note, Ruiz claimed to be ill
    if word.endswith("ing") or (CUES.get(word) not in {"clause", "thought"} and word not in WRITING):
        return None
    if line.quoted_at(cue + 1 + (line.word(cue + 1) in {",", ":"})) >= 0 or _some(line, clause):
        return None  # In her remarks, Ruiz said, “...”
    if word in FINDING and line.word(cue + 1) not in {".", ",", ""}:
        return None  # At the door, police found a bag
    if word not in ADDRESSING and not inverted and line.word(cue + 1) in OBJECTS:
        return None  # However, over the past weeks, the board has promised a vote
    found = _trailing(line, clause, first, ends=line.word(cue + 1) in {".", ""})
    interposed = line.word(cue + 1) == line.word(clause - 1) == "," and line.word(cue + 2)[:1].isalnum()
    if found is None and interposed and line.quoted_at(clause - 2) < 0:
        return _span(line, cue + 2, end)  # In the end, Ruiz said, the bridge held
    return found


def _some(line: Line, k: int) -> bool:
    """Whether the speaker is a word for several alone, which stands before what is said: some said it rose, others."""
    phrase = line.starts.get(k)
    return line.words[k] in SOME and phrase is not None and phrase.end == k + 1


def _trailing(line: Line, clause: int, first: int, *, ends: bool) -> Span | None:
    """What stands before `, said Smith` or `, the Justice Department said`; `ends`: nothing follows the verb, so that a
    long clause before it is what was said and not when: When they came they found a boat, police said.
    """
    clause = _behind_comma(line, clause - (line.word(clause - 1) == "the"), first)
    if clause - first < 3 or line.words[clause - 1] != "," or line.inside[clause - 1] >= 0:
        return None
    if line.inside[clause - 2] >= 0 and line.inside[first] >= 0:
        return None
    opener = line.words[first]
    several = any(line.words[n] == "," for n in range(first, clause - 1)) or (ends and clause - first > REACH)
    if (opener in SUBORDINATES or opener in PREPOSITIONS or opener.endswith("ing")) and not several:
        return None
    start = first
    if clause - first <= SHORT_ANSWER and line.word(first - 1) == "?" and line.quoted_at(first - 1) < 0:
        start = next((a for a, b in line.bounds if b == first), first)
    return _span(line, start, clause - 1)


def _comments(line: Line, cue: int, clause: int, first: int) -> bool:
    """Whether `as` stands before somebody's comment: As Ruiz noted, ...; not before what happens at the same time."""
    subject = line.starts.get(clause)
    named = subject is not None and subject.kind != "source" and clause < cue
    opens = clause - 1 == first or not line.tokens[clause - 2].word or line.words[clause - 2] in {"and", "but", "until"}
    return opens and (named or line.word(cue + 1) == "by")


def _behind_comma(line: Line, clause: int, first: int) -> int:
    """Where a clause begins whose subject has its body or role before it: ..., sheriff's Lt. Ana Ruiz said."""
    for n in range(clause - 1, max(first, clause - LONGEST_ROLE) - 1, -1):
        if line.words[n] == ",":
            return n + 1
        if not (line.words[n] in POSSESSIVES or line.words[n] in SOURCES or line.words[n] in ROLE_WORDS):
            return clause
    return clause


def _according(line: Line, cue: int, first: int, end: int) -> Span | None:
    if cue - first > 2:
        return _span(line, first, cue)
    comma = next((n for n in range(cue, end) if line.words[n] == "," and line.inside[n] < 0), None)
    return _span(line, comma + 1, end) if comma is not None else None


def _lead(line: Line, cue: int, end: int, *, quoted: bool) -> int | None:
    """The first token of what is reported behind its verb."""
    word = line.words[cue]
    kind = CUES.get(word, "noun")
    bare = kind in {"clause", "thought"} and not quoted and word not in NEEDS_THAT and word not in TELLING
    opening = _after_circumstances(line, cue + 1, end) if bare else end
    named = line.starts.get(opening) if opening < end else None
    opens = _is_subject(line, opening, end) or (named is not None and line.word(named.end) in VERBAL)
    opens = opens and "that" not in line.words[cue + 1 : opening]
    if opening < end - 2 and opens and line.inside[opening] < 0:
        return opening  # said on Monday she had a letter that proved it
    if word in NEEDS_THAT and kind in {"clause", "thought"} and not quoted and _is_subject(line, cue + 1, end):
        return cue + 1  # announced it would look at letters that were found
    told = _behind_hearer(line, cue, end) if word in TELLING and not quoted else None
    if told is not None:
        return told
    far = kind in {"clause", "thought"} or (word in WRITINGS and line.word(cue + 1) in {"in", "on"})
    for n in range(cue + 1, min(end, cue + 1 + (REACH if far else SHORT_REACH))):
        if line.words[n] == "," and line.word(n + 1) == "that" and kind == "clause" and n > cue + 1:
            continue  # announced on Monday, that
        if line.words[n] == ":" and line.words[n - 1].isdigit() and line.word(n + 1).isdigit():
            continue  # at 5:15 p.m.
        if line.inside[n] >= 0 or line.words[n] in {",", ":", ";"}:
            break
        if line.words[n] in {"so", "such"} and n > cue + 1:
            break  # said that it was so cold that
        if line.words[n] == "that" and n > cue + 1 and word not in TELLING and _describes(line, n):
            break  # agreed a deal that ends the strike
        if line.words[n] == "that" and n + 2 < end:
            if line.words[n - 1] in GOVERNING and n > cue + 1:
                continue  # at that price
            if n == cue + 1 and line.words[n + 1] in CONTRACTED:
                return n  # said that would help
            claimed = kind == "quote" and not CLAIMS.isdisjoint(line.words[cue + 1 : n])
            pictured = word in PICTURING and n > cue + 1
            composed = word in COMPOSING and line.words[cue + 1] in DETERMINERS
            return None if claimed or pictured or composed else n + 1
    n = opening
    if n >= end - 2 or _introduced(line, n, end):
        return None
    opens = line.inside[n] >= 0 or line.words[n] in STARTS or line.tokens[n].capital or n in line.starts
    return n if opens or (word in LOOSE and line.tokens[n].word and line.words[n] not in PREPOSITIONS) else None


def _introduced(line: Line, n: int, end: int) -> bool:
    """Whether quoted words follow a colon or comma before anything is told: said in a Gazette interview: “...”."""
    mark = next((m for m in range(n, end) if line.inside[m] >= 0 or line.words[m] in {":", ","}), end)
    if line.word(mark) not in {":", ","} or line.quoted_at(mark + 1) < 0:
        return False
    named = line.word(mark) == ":" or line.tokens[n].capital or line.word(n) in DETERMINERS
    return named and not any(_acts(line, m) for m in range(n, mark))


def _is_subject(line: Line, n: int, end: int) -> bool:
    """Whether a pronoun stands here that is the subject of a clause."""
    pronoun = line.word(n) in NOMINATIVES or (line.word(n) == "it" and line.word(n + 1) in CONTRACTED)
    return pronoun and n < end - 2 and line.inside[n] < 0


def _behind_hearer(line: Line, cue: int, end: int) -> int | None:
    """The first token of a clause without `that` behind the one who is told: told police he fled; told her the man was
    there.
    """
    hearer = line.starts.get(cue + 1) or (line.starts.get(cue + 2) if line.word(cue + 1) in DETERMINERS else None)
    if hearer is None and not (cue + 1 < end and line.tokens[cue + 1].word and line.words[cue + 1] not in PREPOSITIONS):
        return None
    begin = cue + 1 if hearer is None else hearer.end
    while begin < end and (line.tokens[begin].text.isdigit() or (hearer is None and line.tokens[begin].capital)):
        begin += 1  # told Channel 4 he fell in
    begin = max(begin, cue + 2)
    n = _after_circumstances(line, begin, end)
    comma = next((m for m in range(n, min(end, n + REACH)) if line.words[m] == ","), end)
    timed = comma == n or line.word(begin) in TIMING
    if timed and "that" not in line.words[begin : begin + REACH] and line.word(comma + 1) in DETERMINERS | NOMINATIVES:
        return comma + 1  # tells us around noon, a man fled
    if n >= end - 2 or line.inside[n] >= 0 or "that" in line.words[cue + 1 : n]:
        return None
    if _is_subject(line, n, end):
        return n
    named = line.starts.get(n)
    if named is not None and named.kind == "person":
        return n if _acts(line, named.end) else None
    if line.words[n] in {"it", "someone", "somebody", "everyone", "everybody", "nobody"}:
        return n if _acts(line, n + 1) else None
    for m in range(n + 1, min(end, n + LONGEST_NOUN) if line.words[n] in DETERMINERS else n):
        if not line.tokens[m].word:
            return None
        if line.words[m] in VERBAL or (m > n + 1 and _acts(line, m)):
            return n
        if line.words[m] in RELATIVES:
            return None  # told the paper their version of what happened
    return None


def _acts(line: Line, k: int) -> bool:
    return line.word(k) in VERBAL or is_past(line, k)


def is_past(line: Line, k: int) -> bool:
    """Whether a word is a verb by its form, and no participle of what it stands behind: the suspects fled."""
    word = line.word(k)
    past = word in FINITE_VERBS or (word.endswith("ed") and line.word(k + 1) not in {"by", "with", "as"})
    return past and line.tokens[k].text.islower()


def _describes(line: Line, n: int) -> bool:
    """Whether the parse has `that` as the subject of a clause that describes the noun right before it."""
    found = line.parsed.get(line.tokens[n].start)
    if found is None or not found[0].tokens[found[1]].dep.startswith("nsubj"):
        return False
    sentence, at = found
    clause = sentence.tokens[at].head
    return sentence.tokens[clause].dep == "acl:relcl" and sentence.tokens[clause].head == at - 1


def _after_circumstances(line: Line, n: int, end: int) -> int:
    """The token after when, where and in which document something was said."""
    while n < end and (line.words[n] in NEUTRAL or line.words[n] in FILLERS):
        if line.words[n] in {"in", "on", "at", "during", "to"} and line.word(n + 1) in {"a", "an", "the"}:
            n += 2
            while n < end and line.tokens[n].word and line.words[n] not in STARTS:
                if line.tokens[n].capital and line.words[n] not in NEUTRAL:
                    break
                n += 1
        else:
            n += 1
    return n


def _span(line: Line, first: int, end: int) -> Span | None:
    """The stretch of some tokens without the marks around it; None when it is short or one quotation."""
    while end > first and line.words[end - 1] in {".", ",", ";", "—", "–", "-", "!", ":"} and line.inside[end - 1] < 0:
        end -= 1
    while first < end and line.words[first] in {",", ":", "-", "–", "—"}:
        first += 1
    if sum(token.word for token in line.tokens[first:end]) < FEWEST_WORDS:
        return None
    stretches = set(line.inside[first:end])
    if len(stretches) == 1 and -1 not in stretches:
        return None
    return Span(line.tokens[first].start, line.tokens[end - 1].end)
