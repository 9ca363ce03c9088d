"""Speakers of quotations: the same words, given to different persons in different articles.

In: pairs of quoted sentences. Out: a finding for each two persons of a story to whom the same words are given. Where
their names are nearly alike, one name is written in two ways, and that is what the finding says. Who is named with a
word of speech right beside the marks speaks; where that is not so, another name near by may be the speaker's.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from transforms.checks.quoted_sentences import Pair, QuotedSentence
from transforms.checks.story_persons import SENTENCE_END
from transforms.evidence import discrepancy, fingerprint, outlets, seniority, voices
from transforms.names.gazetteer import TITLES, fold
from transforms.names.name_parts import GENDERS, one_letter_apart, split_name
from transforms.names.persons import KNOWN_BY_SURNAME
from transforms.quotes.speakers import can_be_one, name_key, named
from transforms.quotes.talk import fits
from transforms.tables import Article, Finding, Quote, Witness
from transforms.text import places_of
from transforms.words import SPEECH_VERBS, information

RULE, NAME_RULE = "quote_speaker", "name_spelling"

LEAST_WORDS, LEAST_COVER, LEAST_SHARE = 7, 0.9, 0.6
"""Words that both sentences must share, and their share of the common stretch and of the shorter sentence."""

SURE_WORDS, SURE_COVER = 12, 0.75
"""The same where both texts say right beside the marks who speaks: transcripts differ in little words."""

FEW_WORDS = 5
"""Words that are enough where both texts say right beside the marks who speaks, and give the same words, no more."""

LEAST_TELLING = 9.0
"""How much the sentences that are given to two speakers tell together, in nats: less is what anybody says."""

NEAR = 0.75
"""How alike two names are that are spellings of one."""

BESIDE = 200
"""Code points before and behind a quotation in which its speaker may be looked for."""

UP_TO = r"[,:]?(?:\s+[a-z][a-z’'-]*){0,6}[\s,:“\"‘']*"
"""What may stand between who says and what is said: said that he was."""

WITHIN = r"[^.;:?!\n]{0,90}[“\"‘']"
"""What may stand there within one sentence that names no other speaker: said Weir was “firm on ports,” and “."""

NEXT_WORD = re.compile(r"\s+(\w+)")

LONGEST_TITLE = 40
"""Code points of the longest title between the marks and a name: manager, Police Chief."""

TITLE = re.compile(r"[”\"’',.?!\s]*(?:(?:[\w.’'-]+)\s+){0,5}")
"""What may stand between the end of a quotation and the name of who is quoted."""

TITLES_BEFORE = re.compile(rf"^(?:(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})\.?\s+)+")

LEADERS = frozenset(fold(name).split()[-1] for name in KNOWN_BY_SURNAME)
"""Surnames by which news calls leaders alone."""

ONE_PERSON = frozenset({"he", "she"})

UNSURE_CUES = frozenset({":"})
"""Marks before a quotation that stand after a headline's topic as often as after a speaker."""


def quote_speakers(
    pairs: Sequence[Pair], articles: Mapping[str, Article], story_id: str, persons: frozenset[str]
) -> list[Finding]:
    """The words of one story that are given to different speakers.

    Args:
        pairs: its quoted sentences that are one utterance each, as `pair_sentences` gives them.
        articles: all articles, with `lineage_id`.
        story_id: the story.
        persons: ids of the entities that are persons.
    """
    given: dict[tuple[str, str], list[tuple[QuotedSentence, QuotedSentence]]] = defaultdict(list)
    beside: dict[str, bool] = {}
    for pair in pairs:
        comparison = pair.comparison
        if comparison.differences or comparison.shared < FEW_WORDS:
            continue
        if comparison.cover < SURE_COVER or comparison.share < LEAST_SHARE:
            continue
        few = comparison.shared < LEAST_WORDS
        loose = comparison.cover < LEAST_COVER
        for a in pair.a:
            for b in pair.b:
                if a.quote.article_id == b.quote.article_id or not _two_persons(a, b, persons):
                    continue
                sure = [_said_beside(*both, articles, beside) for both in ((a, b), (b, a))]
                if few and not (all(sure) and comparison.share == 1.0 and len(a.words) == len(b.words)):
                    continue
                if loose and not (all(sure) and comparison.shared >= SURE_WORDS):
                    continue
                strange = any(
                    said and _stranger(*both, articles) for said, both in zip(sure, ((a, b), (b, a)), strict=True)
                )
                if all(sure) or strange or not (_may_be(b, a, articles) or _may_be(a, b, articles)):
                    first, second = sorted((a, b), key=_speaker)
                    given[_speaker(first), _speaker(second)].append((first, second))
    return [
        _finding(found, articles, beside, story_id)
        for _, found in sorted(given.items())
        if not _shared(found) and not _commonplace(found)
    ]


def _speaker(one: QuotedSentence) -> str:
    return one.quote.speaker or ""


def _is_known(name: str) -> bool:
    return " " in name or fold(name) in LEADERS


def _surname(one: QuotedSentence) -> str:
    return split_name(_speaker(one))[1]


def _two_persons(a: QuotedSentence, b: QuotedSentence, persons: frozenset[str]) -> bool:
    """Whether two sentences are given to two persons, by their full names, who cannot be one; a leader whom news calls
    by the surname needs no other name.
    """
    if any(one.quote.speaker_entity_id not in persons or not _is_known(_speaker(one)) for one in (a, b)):
        return False
    if any(_quotes(one, other) for one, other in ((a, b), (b, a))):
        return False
    in_full = all(split_name(TITLES_BEFORE.sub("", one.quote.speaker_surface or ""))[0] for one in (a, b))
    if len(set(fold(_speaker(a)).split()) & set(fold(_speaker(b)).split())) > 1:
        return False
    return (
        a.quote.speaker_entity_id != b.quote.speaker_entity_id
        and (in_full or not (_surname(a) == _surname(b) or one_letter_apart(_surname(a), _surname(b))))
        and not can_be_one(_speaker(a), _speaker(b))
    )


def _quotes(one: QuotedSentence, other: QuotedSentence) -> bool:
    """Whether a quotation tells what the other speaker said: “Novak said he would wait”."""
    told = fold(one.quote.surface)
    behind = (NEXT_WORD.match(told, end) for _, end in places_of(_surname(other), told))
    return any(word is not None and word[1] in SPEECH_VERBS for word in behind)


def _may_be(other: QuotedSentence, one: QuotedSentence, articles: Mapping[str, Article]) -> bool:
    """Whether a quotation may be the other speaker's for all its article says: he is named near by, or it gives the
    words to nobody by name.
    """
    if not named(one.quote) or one.quote.cue in UNSURE_CUES:
        return True
    article = articles[one.quote.article_id]
    text = article.text_of(one.quote.part)
    before, behind = text[max(0, one.quote.start - BESIDE) : one.quote.start], text[one.quote.end :][:BESIDE]
    return _surname(other).rpartition(" ")[2] in fold(before + behind)


def _stranger(one: QuotedSentence, other: QuotedSentence, articles: Mapping[str, Article]) -> bool:
    """Whether the other article gives the words to a pronoun that fits its speaker, and not the first one, or does not
    name the first one at all.
    """
    quote = other.quote
    pronoun, name = (quote.speaker_surface or "").casefold(), quote.speaker or ""
    if pronoun not in ONE_PERSON or not (_is_gendered(name) and fits(name, pronoun)):
        return False
    if _is_gendered(_speaker(one)) and not fits(_speaker(one), pronoun):
        return True
    article = articles[quote.article_id]
    return _surname(one).rpartition(" ")[2] not in fold(f"{article.title or ''} {article.text}")


def _is_gendered(name: str) -> bool:
    return fold(name.partition(" ")[0]) in GENDERS


def _said_beside(
    one: QuotedSentence, other: QuotedSentence, articles: Mapping[str, Article], beside: dict[str, bool]
) -> bool:
    """Whether a name and a word of speech stand right beside a quotation, and the other speaker is not named in the
    same sentence: Ana Ruiz of the Harbour Board said.

    Args:
        one: a quoted sentence.
        other: the same of another speaker.
        articles: all articles, by id.
        beside: whether the first is so by quotation, for those that were looked at.
    """
    quote = one.quote
    if not named(quote) or quote.cue in UNSURE_CUES:
        return False
    text = articles[quote.article_id].text_of(quote.part)
    clause = _clause(text, quote).replace(quote.speaker_surface or "", " ")
    if _surname(other).rpartition(" ")[2] in fold(clause):
        return False
    if quote.quote_id not in beside:
        beside[quote.quote_id] = _speaks_beside(quote, text)
    return beside[quote.quote_id]


def _speaks_beside(quote: Quote, text: str) -> bool:
    """Whether the name and the word of speech of a quotation stand right behind it, or right before it."""
    name, cue = re.escape(quote.speaker_surface or ""), re.escape(quote.cue or "")
    said = rf"(?:{name}(?:,[^,;.“”\"\n]{{1,{LONGEST_TITLE}}},)?\s+(?:\w+\s+)?{cue}|{cue}\s+{name})\b"
    behind = text[quote.end : quote.end + LONGEST_TITLE + len(name) + len(cue)]
    before = text[max(0, quote.start - BESIDE) : quote.start]
    return (
        re.match(f"{TITLE.pattern}{said}", behind) is not None
        or re.search(rf"\b{said}{UP_TO}$", before) is not None
        or re.search(rf"\b{said}\s{WITHIN}$", before) is not None
        or re.search(rf"[”\"’']{TITLE.pattern}{said}[^”“\"\n]*[“\"‘']$", before) is not None
    )


def _shared(found: Sequence[tuple[QuotedSentence, QuotedSentence]]) -> bool:
    """Whether an article gives the words to both, as it does when they speak with one voice."""
    with_a, with_b = (
        {(pair[side].quote.article_id, pair[side].norms[:FEW_WORDS]) for pair in found} for side in (0, 1)
    )
    return bool(with_a & with_b)


def _commonplace(found: Sequence[tuple[QuotedSentence, QuotedSentence]]) -> bool:
    """Whether the words that are given to two speakers tell so little that each may have said them.

    Every word counts once, however many sentences and wordings of them have it.
    """
    shared = {word for one, other in found for word in set(one.norms) & set(other.norms)}
    return math.fsum(map(information, shared)) < LEAST_TELLING


def _finding(
    found: Sequence[tuple[QuotedSentence, QuotedSentence]],
    articles: Mapping[str, Article],
    beside: dict[str, bool],
    story_id: str,
) -> Finding:
    says = {one.quote.article_id: _speaker(one) for pair in found for one in pair}
    counted = voices(says, articles)
    a, b = min(
        found,
        key=lambda pair: (
            not all(_said_beside(one, other, articles, beside) for one, other in (pair, (pair[1], pair[0]))),
            [seniority(articles[one.quote.article_id]) for one in pair],
            -len(pair[0].words),
            [one.quote.quote_id for one in pair],
        ),
    )
    if (-counted[_speaker(b)], _speaker(b)) < (-counted[_speaker(a)], _speaker(a)):
        a, b = b, a
    names = outlets(articles[a.quote.article_id], articles[b.quote.article_id])
    near = SequenceMatcher(None, fold(_speaker(a)), fold(_speaker(b)), autojunk=False).ratio() >= NEAR
    if near:
        message = f"{names[0]} writes the name of one speaker “{_speaker(a)}”, {names[1]} “{_speaker(b)}”."
    else:
        message = f"{names[0]} gives the words “{a.surface}” to {_speaker(a)}, {names[1]} to {_speaker(b)}."
    rule = NAME_RULE if near else RULE
    return discrepancy(
        rule,
        "name" if near else "speaker",
        "warning",
        message,
        finding_id=fingerprint(rule, [(name_key(_speaker(one)),) for one in (a, b)]),
        witnesses=(_witness(a, articles), _witness(b, articles)),
        support=(counted[_speaker(a)], counted[_speaker(b)]),
        confidence=0.8,
        article_ids=says,
        story_id=story_id,
    )


def _clause(text: str, quote: Quote) -> str:
    """The words outside a quotation that belong to its sentence."""
    before = SENTENCE_END.split(text[max(0, quote.start - BESIDE) : quote.start])[-1]
    return f"{before} {SENTENCE_END.split(text[quote.end : quote.end + BESIDE])[0]}"


def _witness(one: QuotedSentence, articles: Mapping[str, Article]) -> Witness:
    """A quoted sentence with the words that say who speaks, where they stand near it."""
    quote, article = one.quote, articles[one.quote.article_id]
    text = article.text_of(quote.part)
    name = quote.speaker_surface or ""
    before, behind = text.rfind(name, max(0, one.start - BESIDE), one.start), text.find(name, one.end, one.end + BESIDE)
    start, end = one.start, one.end
    if name and behind >= 0 and (before < 0 or behind - end <= start - before):
        end = behind + len(name)
    elif name and before >= 0:
        start = before
    return Witness(article_id=quote.article_id, part=quote.part, start=start, end=end, surface=text[start:end])
