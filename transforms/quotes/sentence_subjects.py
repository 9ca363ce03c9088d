"""The subject of a sentence: of whom it tells, behind the place and agency that open a report.

In: a `Line` and the bounds of a sentence. Out: the phrase of its subject, and the token where the report begins.
"""

from transforms.names.gazetteer import ROLE_WORDS
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.parsed_subjects import phrase_of
from transforms.quotes.phrases import DETERMINERS, FILLERS, PREPOSITIONS
from transforms.quotes.reported import is_past
from transforms.quotes.speech_scene import governed
from transforms.quotes.speech_syntax import root_subject

LONGEST_DATELINE = 14
"""Tokens of the place, state and agency before a report."""

LONGEST_AGENCY = 6
"""Tokens of an agency in brackets behind the place."""

FARTHEST = 6
"""Tokens behind `for` within which the person begins whom it concerns: for the harbour master, Ana Ruiz."""

SIDE_CLAUSES = word_list("subordinate") | {"after", "before"}
"""Words with which a side clause opens a sentence."""

DASHES = frozenset({"—", "–", "-", "--"})


def subject_of_sentence(line: Line, first: int, end: int) -> Phrase | None:
    """The first phrase of a sentence outside marks that no preposition governs."""
    phrase = _first_subject(line, first, end)
    if phrase is None or phrase.kind != "body":
        return phrase
    beside = line.starts.get(phrase.end)
    if (
        beside is not None
        and beside.kind == "person"
        and line.tokens[phrase.end - 1].end + 1 >= line.tokens[phrase.end].start
    ):
        return beside  # Alder Mayor Ana Ruiz
    if line.word(phrase.end) not in ROLE_WORDS:
        return phrase
    holder = next((line.starts[k] for k in range(phrase.end + 1, min(end, phrase.end + 5)) if k in line.starts), None)
    return holder if holder is not None and holder.kind == "person" else phrase


def _first_subject(line: Line, first: int, end: int) -> Phrase | None:
    found = line.parsed.get(line.tokens[first].start)
    if found is not None:
        root = root_subject(found[0])
        parsed = None if root is None else phrase_of(line, found[0], root)
        if parsed is not None and parsed.first >= first and line.inside[parsed.first] < 0:
            return parsed
    topic = line.starts.get(first + 2) if line.words[first : first + 2] == ["as", "for"] else None
    if topic is not None and topic.kind == "person":
        return topic  # As for Ruiz, she said
    main = _behind_side_clause(line, first, end)
    if main is not None:
        return main
    for k in range(first, end):
        phrase = line.starts.get(k)
        if phrase is None or line.inside[k] >= 0 or governed(line, phrase, first) is not None:
            continue
        if not (_dateline(line, phrase) or _describes(line, phrase)):
            return phrase
    return None


def concerned(line: Line, first: int, end: int, subject: Phrase | None) -> Phrase | None:
    """The person for whom a sentence that opens so says something is: For Ruiz that is too long, it is over.

    None where somebody else acts in it.
    """
    if line.words[first] != "for" or (subject is not None and subject.name != "it" and subject.kind != "body"):
        return None
    topic = next((line.starts[k] for k in range(first + 1, min(end, first + FARTHEST)) if k in line.starts), None)
    if topic is None or topic.kind != "person" or governed(line, topic, first) != first:
        return None
    named = line.owners.get(topic.end)
    others = (line.owners[k] for k in range(topic.end + 1, end + 1) if k in line.owners)
    return None if any(m.type == "person" and m != named for m in others) else topic


def _describes(line: Line, phrase: Phrase) -> bool:
    """Whether a person stands inside somebody else's phrase behind a preposition: at the sound of the hit Ruiz song."""
    before, after = line.words[max(0, phrase.first - 3) : phrase.first], line.word(phrase.end)
    governed_by = len(before) > 2 and before[0] in PREPOSITIONS and before[1] in DETERMINERS and before[2].isalpha()
    follows = phrase.end < len(line.tokens) and line.tokens[phrase.end].text.islower()
    return (
        phrase.kind == "person" and governed_by and follows and not is_past(line, phrase.end) and after not in FILLERS
    )


def _behind_side_clause(line: Line, first: int, end: int) -> Phrase | None:
    """The phrase right behind the clause with which a sentence opens: While Ruiz left, Brandt stayed."""
    if line.words[first] not in SIDE_CLAUSES:
        return None
    for k in range(first + 2, end):
        if line.words[k - 1] != "," or line.inside[k - 1] >= 0 or line.inside[k] >= 0:
            continue
        phrase = line.starts.get(k) or (line.starts.get(k + 1) if line.words[k] == "the" else None)
        if phrase is not None and phrase.kind in {"person", "pronoun"} and line.word(phrase.end) not in {",", "and"}:
            return phrase
    return None


def behind_dateline(line: Line, first: int, end: int) -> int:
    """The first token behind the place, state and agency that open a report: `ALDER, Ohio (AP) —`; else the first."""
    if not (line.tokens[first].text.isupper() and len(line.tokens[first].text) > 1):
        return _behind_town(line, first, end)
    near = range(first + 1, min(end - 1, first + LONGEST_DATELINE))
    dash = next((k for k in near if line.words[k] in DASHES and (line.words[k] != "-" or line.tokens[k].spaced)), None)
    if dash is None or not any(
        first < k <= dash and (m.type == "place" or line.word(k) == ")") for k, m in line.owners.items()
    ):
        return first
    return dash + 1 if all(line.tokens[k].capital or not line.tokens[k].word for k in range(first, dash)) else first


def _behind_town(line: Line, first: int, end: int) -> int:
    """The first token behind the places that open a paragraph before a dash: `Alder, Ohio -- `; else the first."""
    k = first
    while first == 0 and k < min(end - 1, LONGEST_DATELINE):
        covered = next((n for n in range(k + 1, end) if n in line.owners and line.owners[n].type == "place"), None)
        if covered is None or line.tokens[k].start != line.owners[covered].start:
            break
        k = covered + (line.word(covered) == ",")
    if k > first and line.word(k) == "(":
        k = next((n + 1 for n in range(k, min(end - 1, k + LONGEST_AGENCY)) if line.words[n] == ")"), k)
    dash = k > first and line.word(k) in DASHES and line.tokens[k].spaced
    return k + 1 if dash and k + 1 < end and line.tokens[k + 1].spaced else first


def _dateline(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is the place in capitals that opens a report."""
    owner = line.owners.get(phrase.end)
    marked = line.word(phrase.end) in {",", "(", "—", "–", "-"}
    return owner is not None and owner.type == "place" and marked and line.tokens[phrase.first].text.isupper()
