"""Titles of works: names between quotation marks that the words before them say to be a film, a book or a song.

In: the tokens of a sentence and a stretch of them. Out: whether it is such a title, and so nobody's name.
"""

from collections.abc import Sequence

from transforms.names.name_tokens import Token
from transforms.names.wordlists import word_list

WORKS = word_list("work_noun")
"""Nouns that stand before the title of a work: the film, her biography."""

CALLED = word_list("work_verb")

OPENING, CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
ARTICLES = frozenset({"The", "A", "An"})


def is_work_title(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether some tokens are all that stands between marks behind the noun for a work: his biography “Ana Ruiz”.

    Args:
        tokens: the sentence.
        first: where the stretch begins; an article before it may stand inside the marks.
        end: where it ends, exclusive.
    """
    first -= first > 0 and tokens[first - 1].text in ARTICLES
    if first < 2 or end >= len(tokens) or tokens[first - 1].text not in OPENING:
        return False
    end += end + 1 < len(tokens) and tokens[end].text in {",", ".", "!", "?"}
    return tokens[end].text in CLOSING and tokens[first - 2].text.casefold() in WORKS | CALLED
