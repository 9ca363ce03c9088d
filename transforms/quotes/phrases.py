"""Phrases that can speak: names, pronouns and the words for unnamed sources, as tokens of one paragraph.

In: the sentences of a paragraph, its names and its quoted stretches. Out: a `Line`, over which attribution is read.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import seeds
from transforms.language.syntax import ParsedSentence
from transforms.names.candidates import HYPHENS, POSSESSIVES
from transforms.names.gazetteer import OFFICES, ROLE_WORDS, TITLES
from transforms.names.name_tokens import tokenise
from transforms.names.wordlists import word_list
from transforms.quotes.lines import Line, Phrase
from transforms.quotes.quotation_marks import Quoted
from transforms.tables import Mention
from transforms.text import Span
from transforms.words import SPEECH_VERBS

SOURCES = frozenset(row["noun"] for row in seeds.rows("sources"))
PERSON_NOUNS = frozenset(row["noun"] for row in seeds.rows("sources") if row["one"])
JOINING = frozenset({"of", "for", "and", "&", "the"})
"""Words inside what an office is for."""

SOME = frozenset({"some", "others", "many", "one", "another"})
"""Words for one or several of those told of before that can speak alone."""

ASKED = word_list("asked")
"""Participles for those whom a poll asked."""

JOINTS = frozenset({"and", "but", "while", "though", "although"})
"""Words behind which another subject stands."""

PRONOUNS = {"he": "male", "she": "female", "they": "", "it": ""}
DETERMINERS = word_list("determiner")
PREPOSITIONS = word_list("preposition")
FILLERS = word_list("filler")
MODALS = word_list("modal")
BREAKS = word_list("phrase_break")
APOSTROPHES = frozenset({"'", "’"})
OUTSIDE_ROLES = PREPOSITIONS | BREAKS | FILLERS | SPEECH_VERBS | DETERMINERS
"""Words that are no part of a role told between a body and who belongs to it."""

SILENT = frozenset({"nationality", "agreement", "product"})
"""Kinds of names that say nothing themselves."""

FOLLOWED = POSSESSIVES | SOURCES | {"-", "–"}
"""After these a source noun is only part of a longer phrase."""

WEB_ENDS = word_list("web_end")
"""Last parts of the address of a site."""

UNNAMED = frozenset({"@", "those"}) | WEB_ENDS | PRONOUNS.keys() | SOME | SOURCES
"""Words at which a pronoun or an unnamed source is looked for."""

LONGEST_PHRASE = 6
"""Words before the noun of an unnamed source that are taken with it."""

LONGEST_FIELD = 6
"""Tokens of what an office is for, between it and its holder: Minister of Agriculture and Forests."""

LONGEST_PARENT = 4
"""Tokens behind a word for a parent that count the children: -of-four."""

LONGEST_SENTENCE = 300
"""Tokens after which a text without full stops is cut, so that time stays linear in its length."""


NOTHING: Mapping[int, ParsedSentence] = MappingProxyType({})


def read_line(
    text: str,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    quoted: Sequence[Quoted],
    parses: Mapping[int, ParsedSentence] = NOTHING,
) -> Line:
    """The phrases of a paragraph.

    Args:
        text: the whole part.
        sentences: the paragraph's sentences.
        mentions: its names, sorted.
        quoted: its quoted stretches, in order.
        parses: parsed sentences by where they begin.
    """
    line = Line(text)
    for start, end in sentences:
        first = len(line.tokens)
        if (sentence := parses.get(start)) is not None:
            line.parsed.update((token.start, (sentence, place)) for place, token in enumerate(sentence.tokens))
        line.tokens.extend(tokenise(text, start, end))
        cuts = range(first, len(line.tokens), LONGEST_SENTENCE)
        line.bounds += [(cut, min(cut + LONGEST_SENTENCE, len(line.tokens))) for cut in cuts]
    line.words = [token.text.casefold() for token in line.tokens]
    q = 0
    line.inside = [-1] * len(line.tokens)
    for k, token in enumerate(line.tokens if quoted else ()):
        while q < len(quoted) and quoted[q].outer_end <= token.start:
            q += 1
        if q < len(quoted) and quoted[q].outer_start <= token.start:
            line.inside[k] = q
    named = _names(line, mentions)
    _unnamed(line, named)
    for phrase in [phrase for phrase in line.starts.values() if phrase.kind == "source"]:
        holder = _holder(line, phrase)
        if holder is not None:
            line.add(Phrase(phrase.first, holder.end, holder.name, "person"))
    for phrase in [phrase for phrase in line.starts.values() if phrase.kind == "body"]:
        holder = _employed(line, phrase)
        if holder is not None:
            line.add(Phrase(phrase.first, holder.end, holder.name, "person"))
    return line


def _employed(line: Line, phrase: Phrase) -> Phrase | None:
    """Whom the words behind a place or body say to belong to it: Alder bird expert Ana Ruiz said."""
    for n in range(phrase.end, min(len(line.tokens), phrase.end + LONGEST_FIELD)):
        held = line.starts.get(n)
        if held is not None:
            told = line.words[n - 1] if n > phrase.end else ""
            opens = line.tokens[n].text if held.kind == "person" else ""
            role = opens.casefold() in ROLE_WORDS and (opens.islower() or n == phrase.end)
            titled = n == phrase.end and opens in TITLES
            return held if opens and (role or titled or told in ROLE_WORDS) else None
        word, token = line.words[n], line.tokens[n]
        if word in HYPHENS and not token.spaced:
            continue
        if not token.word or token.capital or word in OUTSIDE_ROLES:
            return None
        if _acts(line, n):
            return None
    return None


def _holder(line: Line, phrase: Phrase) -> Phrase | None:
    """Whom the words for a role name at once: the board's director, Ana Ruiz, said; Minister of Ports Ana Ruiz said; a
    local man Leo Ruiz said.
    """
    noun, k = line.tokens[phrase.end - 1], phrase.end
    beside = line.starts.get(k)
    if (
        beside is not None
        and beside.kind == "person"
        and noun.text.casefold() in PERSON_NOUNS
        and line.tokens[k].spaced
    ):
        return beside
    if noun.text.casefold() not in ROLE_WORDS and noun.text.casefold() not in PERSON_NOUNS:
        return None
    comma = k
    if line.word(k) in {"of", "for"}:
        comma = next((n for n in range(k, min(len(line.words), k + LONGEST_FIELD)) if line.words[n] == ","), k)
    if line.word(comma) == "," and all(line.tokens[n].capital or line.words[n] in JOINING for n in range(k, comma)):
        k = comma
        held = line.starts.get(k + 1)
        closed = held is not None and line.word(held.end) == "," and line.word(held.end + 1) != "and"
        return held if held is not None and held.kind == "person" and closed else None
    if line.word(k) not in {"of", "for"} or not noun.capital or noun.text.casefold() not in OFFICES:
        return None
    for n in range(k + 1, min(len(line.tokens), k + 1 + LONGEST_FIELD)):
        held = line.starts.get(n)
        if held is not None and held.kind == "person":
            return held if line.tokens[k + 1].text not in held.name else None
        if not (line.tokens[n].capital or line.words[n] in JOINING):
            return None
    return None


def _names(line: Line, mentions: Sequence[Mention]) -> set[int]:
    """Enter the names; gives the tokens they cover, their titles included."""
    covered: set[int] = set()
    k = 0
    for mention in mentions:
        while k < len(line.tokens) and line.tokens[k].end <= mention.start:
            k += 1
        first = k
        while k < len(line.tokens) and line.tokens[k].start < mention.end:
            k += 1
        if k == first:
            continue
        start = _with_title(line, first, mention)
        covered.update(range(start, k))
        line.owners[k] = mention
        member = _member(line, start, k, mention)
        if member is not None:
            line.add(member)
            continue
        dateline = line.word(start - 1) == "(" and line.word(k) == ")"
        where = mention.type == "place" and line.only_where(first, k)
        if not dateline and not where and mention.type not in SILENT and line.word(k) not in {"'s", "’s", "'", "’"}:
            line.add(Phrase(start, k, mention.name, "person" if mention.type == "person" else "body"))
    return covered


def _member(line: Line, first: int, end: int, mention: Mention) -> Phrase | None:
    """A member of a party who speaks: the Alder Republican said; not the party by the word for its members."""
    if mention.method != "demonym" or mention.type != "organisation" or line.words[end - 1].endswith("s"):
        return None
    n = first
    while n > 0 and first - n < LONGEST_FIELD and line.tokens[n - 1].word and line.words[n - 1] not in DETERMINERS:
        n -= 1
    speaks = line.word(end) in SPEECH_VERBS or line.word(end) in FILLERS or line.word(end) in {".", ","}
    if n == 0 or line.words[n - 1] not in {"the", "a", "an"} or not speaks:
        return None
    return Phrase(n - 1, end, " ".join(line.surface(n, end).split()), "source")


def _with_title(line: Line, first: int, mention: Mention) -> int:
    """The first token of a name with the title or the role that stands before it."""
    role = mention.role or ""
    for _ in range(2):  # the role stands before the titles, or holds them
        begin = line.tokens[first].start - len(role) - 1
        if role and begin >= 0 and line.text.startswith(role, begin):
            while first > 0 and line.tokens[first - 1].start >= begin:
                first -= 1
        while first > 0 and (
            line.tokens[first - 1].text in TITLES
            or (line.tokens[first - 1].text == "." and first > 1 and line.tokens[first - 2].text in TITLES)
        ):
            first -= 1
    return first


def _unnamed(line: Line, named: set[int]) -> None:
    """Enter pronouns and unnamed sources: White House officials, an opinion poll, Smith's office."""
    for k, word in enumerate(line.words):
        if word not in UNNAMED or k in named or (word == "reports" and _is_verb(line, k, of_name=k - 1 in named)):
            continue
        if word in SPEECH_VERBS and line.word(k - 1) in SOURCES and line.word(k + 1) == "that":
            continue  # officials suspect that
        if word == "@" and _speaks_as(line, k):
            line.add(Phrase(k, k + 2, line.surface(k, k + 2), "source"))
        elif word in WEB_ENDS and (site := _site(line, k)) < k:
            line.add(Phrase(site, k + 1, line.surface(site, k + 1), "source"))
        elif word in PRONOUNS:
            line.add(Phrase(k, k + 1, word, "pronoun"))
        elif word == "those" and line.word(k + 1) in ASKED and line.word(k + 2) in SPEECH_VERBS:
            line.add(Phrase(k, k + 2, line.surface(k, k + 2), "source"))
        elif word in SOME and _say(line, k):
            line.add(Phrase(k, k + 1, line.tokens[k].text, "source"))
        elif word in SOURCES and (line.word(k + 1) not in FOLLOWED or _counts_children(line, k)):
            first = _phrase_start(line, k)
            opened = line.word(first) in {"the", "a", "an"} and first < k
            end = k + 1 + (LONGEST_PARENT if _counts_children(line, k) else 0)
            name = " ".join(line.surface(first + opened, end).split())
            line.add(Phrase(first, end, name, "source"))


def _say(line: Line, k: int) -> bool:
    """Whether a word for one or several alone is the subject of a verb of saying: some insist; another has argued."""
    opens = line.tokens[k].first or not line.tokens[k - 1].word or line.words[k - 1] in JOINTS
    if line.words[k] == "one" and line.word(k + 1) in MODALS:
        return False  # one would hope
    n = k + 1
    while line.word(n) in FILLERS and line.word(n) != "who":
        n += 1
    return opens and line.word(n) in SPEECH_VERBS


def _speaks_as(line: Line, k: int) -> bool:
    """Whether a handle begins here beside a verb of saying: @quorl tweeted; tweeted @quorl."""
    handle = k + 1 < len(line.tokens) and line.tokens[k + 1].word and not line.tokens[k + 1].spaced
    return handle and (line.word(k + 2) in SPEECH_VERBS or line.word(k - 1) in SPEECH_VERBS)


def _site(line: Line, k: int) -> int:
    """Where the address of a site begins that ends here and says something: alder.co.uk reported; `k` for none."""
    n = k
    while n > 1 and not line.tokens[n].spaced and line.words[n - 1] == "." and not line.tokens[n - 1].spaced:
        n -= 2
    behind = line.word(n - 1) in SPEECH_VERBS and line.word(n - 2) == ","
    speaks = (
        behind or line.word(k + 1) in SPEECH_VERBS or (line.word(n - 1) == "to" and line.word(n - 2) == "according")
    )
    return n if speaks else k


def _counts_children(line: Line, k: int) -> bool:
    """Whether a word for a parent goes on with how many children there are: father-of-four."""
    return line.words[k + 1 : k + LONGEST_PARENT] == ["-", "of", "-"] and not line.tokens[k + 1].spaced


def _phrase_start(line: Line, k: int) -> int:
    first = k
    while first > 0 and k - first < LONGEST_PHRASE:
        before, token = line.words[first - 1], line.tokens[first - 1]
        if line.inside[first - 1] != line.inside[k]:
            break
        if before in DETERMINERS:
            return first - 1 - (before != "the" and line.word(first - 2) == "the")  # the two-term mayor
        owned = before in POSSESSIVES or (before in APOSTROPHES and first - 1 in line.owners)  # Ruiz' uncle
        joined = owned or (before in {"-", "–"} and not token.spaced)
        titled = before == "." and first > 1 and line.tokens[first - 2].text in TITLES  # Ms. Ruiz's uncle
        hyphened = line.words[first] in {"-", "–"} and not line.tokens[first].spaced
        part = token.text.isalnum() and (hyphened or (line.word(first - 2) in {"-", "–"} and not token.spaced))
        aged = before.isdigit() and line.words[first : first + 2] == ["year", "old"]
        if not (joined or part or titled or aged) and (
            not token.word
            or _acts(line, first - 1)
            or before in PREPOSITIONS
            or (before in SPEECH_VERBS and not token.capital)
            or before in FILLERS
            or before in PRONOUNS
            or before in BREAKS
        ):
            break
        first -= 1
    while first < k and not line.tokens[first].text[0].isalnum():
        first += 1
    return first


def _is_verb(line: Line, k: int, *, of_name: bool) -> bool:
    """Whether `reports` says what a paper does: it ends a sentence, or stands behind a name and before no verb; a
    capital alone tells a name only inside a sentence, where `of_name` says nothing of the word before.
    """
    if "according" in line.words[max(0, k - LONGEST_PHRASE) : k]:
        return False
    after = line.word(k + 1)
    named = k > 0 and line.tokens[k - 1].capital and (of_name or not line.tokens[k - 1].first)
    return after in {".", ""} or (named and after not in SPEECH_VERBS and after not in FILLERS)


def _acts(line: Line, k: int) -> bool:
    """Whether the parse takes a word for a finite verb: the institute analysed data."""
    found = line.parsed.get(line.tokens[k].start)
    return found is not None and found[0].tokens[found[1]].tag in {"VBD", "VBZ", "VBP"}
