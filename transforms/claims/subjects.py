"""Subjects: the name that a figure is told of.

In: a figure's scene. Out: a name. The parse decides where there is one: whose the figure is, the subject of its clause,
else a name within that clause; what stands in another clause, and who tells of the figure, is not what it is about.
Where there is no parse, the nearest name is.
"""

import re
from collections.abc import Container, Iterator, Sequence

import seeds
from transforms.claims.aged_persons import aged_person
from transforms.claims.grammar import Frame
from transforms.claims.grammar_subjects import antecedent_of_pronoun
from transforms.claims.scenes import FIRST_PERSON, Scene, is_pronoun, meant, named
from transforms.claims.scopes import RATED
from transforms.language.syntax import SUBJECTS, ParsedSentence
from transforms.tables import Mention
from transforms.text import Span

DATELINE_END = re.compile(r"\.?\)?\s*(?:—|–|--|\s-)\s+(?=[A-Z])")
"""What follows the place or agency before a report."""

SENTENCE_START = re.compile(r"(?:^|[.!?:”\"’]\s+|\n\s*)(?:(?:Mrs?|Ms|Dr)\.?\s+)?$")
"""What stands before the first words of a sentence."""

_KIN = "|".join(sorted(row["noun"] for row in seeds.rows("sources") if row["gender"]))
OF_KIN = re.compile(rf"\b(?:his|her|their)\s+(?:[\w-]+\s+){{0,2}}(?:{_KIN})s?\b", re.IGNORECASE)
"""A relative who is told of behind a name, and may be meant as well: Ana Ruiz said her son was ill."""

OLD, AGED, DYING = frozenset({"old"}), frozenset({"aged"}), frozenset({"die"})
"""Words of an age that stands for its person, before an age, and of a death at one."""

WITHIN = frozenset({
    "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "appos", "compound", "amod", "flat", "conj", "nummod", "dep",
    "obj", "iobj", "acl",
})  # fmt: skip
"""Relations by which a name hangs on its clause as that which the clause is about, or as a part of that."""

WHERE = frozenset({"in", "at", "near", "across", "outside", "on", "around", "throughout", "off", "inside", "within"})
"""Prepositions of the phrases with a verb that say where something is so; a place is what that is about."""


def subject_of(scene: Scene) -> str | None:
    """The name that the figure is told of; an age is told of a person beside it and of nobody else."""
    if scene.reading.dimension == "age":
        person = aged_person(scene)
        return person.name if person is not None else _told_of_subject(scene)
    if scene.frame is None or scene.parsed is None:
        nearest = _nearest_name(scene, scene.mentions)
        return None if nearest is None else nearest.name
    for at in _about(scene, scene.parsed, scene.frame):
        mention = named(scene, at)
        if mention is not None:
            return mention.name
        if is_pronoun(scene, at):
            return meant(scene, at)
        if (aged := _of_that_age(scene, at)) is not None:
            return aged
        if scene.parsed.tokens[at].text.lower() in FIRST_PERSON and scene.quote is not None and scene.quote.speaker:
            return scene.quote.speaker
    told = scene.frame.subject is None  # by nobody whom the parse finds: it may be wrong
    in_clause = set() if told else set(_in_clause(scene, scene.parsed, scene.frame))
    named_there = [one for one in _told(scene) if told or one in in_clause]
    nearest = _nearest_name(scene, named_there)
    return None if nearest is None else nearest.name


def _told_of_subject(scene: Scene) -> str | None:
    """Whose an age is that a clause tells of its subject: Ana Ruiz, a diver, dies at 91; she was 91; the 53-year-old
    fled, where the person who opens the sentence before is meant.
    """
    parsed, frame = scene.parsed, scene.frame
    if parsed is None or frame is None or frame.subject is None:
        return None
    at, told = frame.subject, frame.predicate == frame.head or _is_of_death(parsed, frame)
    if scene.quote is not None and scene.quote.direct:
        return scene.quote.speaker if told and parsed.tokens[at].text == "I" else None
    at = parsed.tokens[at].head if told and parsed.tokens[at].dep == "appos" else at
    if told and is_pronoun(scene, at):
        return meant(scene, at) if _opens(scene) else None
    if told:
        mention = named(scene, at)
        return mention.name if mention is not None and mention.type == "person" else None
    return _of_that_age(scene, at)


def _of_that_age(scene: Scene, at: int) -> str | None:
    """Whom a sentence means that opens with an age in place of a name: the person who opens the one before."""
    if scene.parsed is None or scene.before is None or any(mention.type == "person" for mention in scene.mentions):
        return None
    aged = scene.parsed.tokens[0].text == "The" and scene.parsed.tokens[at].lemma.lower() in OLD
    relative = OF_KIN.search(scene.text, scene.before.end, scene.parsed.tokens[0].start)
    return scene.before.name if aged and _opens(scene) and relative is None else None


def _is_of_death(parsed: ParsedSentence, frame: Frame) -> bool:
    """Whether an age is that at which somebody died: died at 91, dies aged 91."""
    above = parsed.tokens[frame.head].head
    led = parsed.tokens[above].lemma.lower() in AGED or "at" in parsed.cases(frame.head)
    return led and frame.counted == frame.head and parsed.tokens[frame.predicate].lemma.lower() in DYING


def _opens(scene: Scene) -> bool:
    """Whether the person named before opens a sentence, and so is the one who it is about."""
    return scene.before is not None and SENTENCE_START.search(scene.text, 0, scene.before.start) is not None


def _about(scene: Scene, parsed: ParsedSentence, frame: Frame) -> Iterator[int]:
    """Places of words that may name what a figure is about: whose it is, the subject, whose that is."""
    yield from _owners(parsed, frame.counted)
    if frame.subject is not None:
        quoted = scene.quote is not None and scene.quote.direct
        subject = frame.subject if quoted else antecedent_of_pronoun(parsed, frame.predicate, frame.subject)
        yield subject
        if parsed.tokens[subject].dep == "appos":
            yield parsed.tokens[subject].head  # Ana Ruiz, the pilot who was killed
        yield from parsed.children(subject, "appos")  # the pilot, Ana Ruiz, was killed
        if parsed.child(subject, "cop") is not None:
            yield from parsed.children(subject, *SUBJECTS)  # Ana Ruiz is the pilot who was killed
        yield from _owners(parsed, subject)
        if parsed.tokens[subject].dep in SUBJECTS:
            # the giant Norland won, which the parse takes for two subjects
            yield from (one for one in parsed.children(parsed.tokens[subject].head, *SUBJECTS) if one > subject)


def _owners(parsed: ParsedSentence, at: int) -> Iterator[int]:
    """Whose something is; `whose` stands for what its clause explains."""
    for owner in parsed.children(at, "nmod:poss"):
        clause = next((one for one in parsed.ancestors(at) if parsed.tokens[one].dep == "acl:relcl"), None)
        relative = parsed.tokens[owner].text.lower() == "whose" and clause is not None
        yield parsed.tokens[clause].head if relative and clause is not None else owner


def _nearest_name(scene: Scene, mentions: Sequence[Mention]) -> Mention | None:
    """The name closest before the figure, else the first one after it."""
    reading, ahead = scene.reading, reversed(mentions)
    before = (m for m in ahead if m.end <= reading.start and not DATELINE_END.match(scene.text, m.end))
    return next(before, None) or next((m for m in mentions if m.start >= reading.end), None)


def _told(scene: Scene) -> Iterator[Mention]:
    """The names of a sentence but for who tells of the figure."""
    return (mention for mention in scene.mentions if scene.quote is None or mention.name != scene.quote.speaker)


def _in_clause(scene: Scene, parsed: ParsedSentence, frame: Frame) -> Iterator[Mention]:
    """The names in what the clause of a figure is about, or in where it is so: at a Norland branch; not at Norland
    Hospital, to which people are taken whom something befell elsewhere. Behind a comma another figure may begin: $9m,
    half of Norland's total. What is dated is so in any place that its clause names.
    """
    rated, dated = scene.reading.dimension in RATED, scene.reading.kind == "date"
    own = {frame.head, frame.counted, frame.predicate, frame.subject, *_between(parsed, frame)}
    for mention in scene.mentions:
        at = parsed.head_of(Span(mention.start, mention.end))
        behind = scene.reading.end <= mention.start and "," in scene.text[scene.reading.end : mention.start]
        if at is None or (behind and not dated):
            continue
        place = mention.type == "place"
        if _hangs_on(parsed, at, own, place=place, rated=rated, anywhere=place and dated):
            yield mention


def _hangs_on(
    parsed: ParsedSentence, name: int, own: Container[int | None], *, place: bool, rated: bool, anywhere: bool
) -> bool:
    """Whether a name is a part of what hangs on some words by what they are about, or by where.

    Args:
        parsed: the sentence.
        name: the head of the name.
        own: the words.
        place: whether it may be where.
        rated: whether it may be what a price or a rate is for.
        anywhere: whether any preposition may join it.
    """
    at = name
    while at not in own:
        token = parsed.tokens[at]
        if token.dep == "obl":
            cases = parsed.cases(at)
            joins = anywhere or (rated and "for" in cases)
            if not joins and (not cases & WHERE or (at == name and not place)):
                return False
        elif token.dep not in WITHIN or token.head == at:
            return False
        at = token.head
    return True


def _between(parsed: ParsedSentence, frame: Frame) -> list[int]:
    """The nouns between what is counted and what governs it."""
    found: list[int] = []
    for at in parsed.ancestors(frame.counted) if frame.counted != frame.predicate else ():
        if at == frame.predicate:
            return found
        found.append(at)
    return found
