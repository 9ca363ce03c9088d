"""Lists and asides between a noun and the verb that it is the subject of, at which the parse may begin a clause.

In: a parsed sentence and the place of a noun that is counted. Out: the place of the verb behind it that is told of it:
three men and a woman were hurt; five people, a child among them, were hurt. The rules read Universal Dependencies.
"""

from transforms.language.syntax import SUBJECTS, ParsedSentence

OPENING = frozenset({",", "and", "(", "—", "–", "--", "-"})
"""What stands behind a noun that a list or an aside goes on from."""

LISTED = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET", "PUNCT", "CCONJ", "PRON"})
"""Parts of speech of the words of a list of persons."""

WITHIN = frozenset({"of", "from", "including", "among", "with"})
"""Words of other parts of speech that may stand in one."""

ENDS = frozenset({";", ":", ".", "who", "which", "that", "whom", "whose", "but", "i", "he", "she", "it", "we", "they"})
"""What ends a list, or opens a clause of its own."""

PLURAL = frozenset({"were", "are", "have"})
"""Auxiliaries of a verb that is told of several."""

OPENS_CLAUSES = frozenset({"after", "before", "as", "until", "since", "because", "when", "while"})
"""Prepositions that a clause may begin with too; a noun behind any other is no subject."""

REACH = 32
"""Tokens that a list spans at most."""

NAMING = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
"""Parts of speech of those that a list names."""

PREDICATES = frozenset({"VERB", "ADJ", "NOUN"})


def verb_of_list(sentence: ParsedSentence, noun: int, governor: int) -> int | None:
    """The verb behind a list or an aside that the noun before it is the subject of; None where there is none.

    A noun that a verb governs already may end its clause before the list: killed four men, and two women were hurt. So
    what is told of it has to be in the plural, and the noun right before it in the singular.

    Args:
        sentence: where it stands.
        noun: the place of a noun.
        governor: what governs that, as the parse has it; the noun itself where nothing does.
    """
    if sentence.cases(noun) - OPENS_CLAUSES or (auxiliary := _auxiliary_behind(sentence, noun)) is None:
        return None
    verb = sentence.tokens[auxiliary].head
    if verb <= auxiliary or verb == governor or sentence.tokens[verb].pos not in PREDICATES:
        return None
    subjects = sentence.children(verb, *SUBJECTS)
    if any(not noun < subject < auxiliary for subject in subjects):
        return None
    governed = governor < noun and sentence.tokens[governor].pos == "VERB"
    several = any(sentence.tokens[subject].tag in {"NNS", "NNPS"} for subject in subjects)
    return None if governed and several else verb


def _auxiliary_behind(sentence: ParsedSentence, noun: int) -> int | None:
    """The auxiliary in the plural that stands behind a noun and nothing but the words of a list."""
    tokens = sentence.tokens[noun + 1 : noun + 1 + REACH]
    if not tokens or tokens[0].text not in OPENING:
        return None
    for at, token in enumerate(tokens, noun + 1):
        word = token.text.lower()
        if token.pos == "AUX":
            named = any(one.pos in NAMING for one in sentence.tokens[noun + 1 : at])
            return at if named and word in PLURAL else None
        if word in ENDS or (token.pos not in LISTED and word not in WITHIN):
            return None
    return None
