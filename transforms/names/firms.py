"""Firms by what they are by law (Norland Ferries, Inc.), by their partners (Quorlin, Ruiz & Teft) and by their site.

In: the tokens of a sentence and where to look. Out: the token after the name and its candidate, or None.
"""

from collections.abc import Sequence

from transforms.names.candidates import Candidate, capital_at, make, plain, surface_of
from transforms.names.gazetteer import GIVEN, HEADS, LEADER_SURNAMES, is_surname, look_up
from transforms.names.name_heads import capital_run
from transforms.names.name_tokens import Token
from transforms.names.wordlists import word_list
from transforms.raw.outlets import NAMES
from transforms.words import is_ordinary

FORMS = word_list("legal_form")
"""What a company is by law, which ends its name behind a comma."""

DOMAINS = frozenset({"com", "org", "net"})
"""Endings of the addresses by which sites are called."""

CALLED = word_list("body_noun")
"""Nouns for bodies, behind which the name of one may stand between commas."""

ONE, DESCRIBED = frozenset({"the", "a", "an", "its", "their"}), 4
"""Words before such a noun, and how many may stand between."""

LINKING = frozenset({"of", "for", "from", "at", "with", "by", "to"})
"""Words before them by which it is somebody else: the head of the company, Ruiz, said; according to the paper, Ruiz."""

LONGEST_LIST = 14
"""Tokens of the longest list of partners, so that time stays linear."""


def site_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """An outlet, or a site called after a place, by its address (Quorlin.com); not a page or a person by theirs."""
    end = i + 3
    if end > len(tokens) or tokens[i + 1].text != "." or tokens[i + 2].text not in DOMAINS:
        return None
    if tokens[i + 1].spaced or tokens[i + 2].spaced or (end < len(tokens) and tokens[end].text == "/"):
        return None
    if i and not tokens[i].spaced and tokens[i - 1].text in {"@", ".", "/", "-", "_"}:
        return None
    address = surface_of(tokens, i, end)
    known = look_up(tokens, i)
    name = NAMES.get(address.casefold(), "")
    if not name and known is not None and known[0] == i + 1 and known[1].type in {"organisation", "place"}:
        name = known[1].name if known[1].type == "organisation" else address
    if not name:
        return None
    return end, make(tokens, i, end, type="organisation", name=name, method="head", confidence=0.85)


def company_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A company whose legal form stands behind a comma: Norland Ferries, Inc."""
    end = capital_run(tokens, i) + 2
    if end > len(tokens) or tokens[end - 2].text != "," or tokens[end - 1].text not in FORMS or plain(tokens[i].text):
        return None
    known = look_up(tokens, i)
    name = known[1].name if known is not None and known[0] == end - 2 else surface_of(tokens, i, end)
    return end, make(tokens, i, end, type="organisation", name=name, method="head", confidence=0.85)


def apposed_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A body between commas behind the noun for what it is: the ferry company, Norland, said; not the head of the
    company, Ruiz, said.
    """
    if i < 3 or tokens[i - 1].text != "," or tokens[i - 2].text not in CALLED:
        return None
    article = next((k for k in range(i - 3, max(-1, i - 3 - DESCRIBED), -1) if tokens[k].text.casefold() in ONE), None)
    end = capital_run(tokens, i)
    closed = end + 1 < len(tokens) and tokens[end].text == "," and not tokens[end + 1].text.isdigit()
    if article is None or not closed or tokens[i].text in GIVEN or (article and tokens[article - 1].text in LINKING):
        return None
    more = {"name": surface_of(tokens, i, end), "evidence": ("organisation", "apposed")}
    return end, make(tokens, i, end, type="organisation", method="head", confidence=0.85, **more)


def partners_at(tokens: Sequence[Token], i: int) -> tuple[int, Candidate] | None:
    """A firm by the surnames of its partners: Quorlin, Ruiz & Teft; not the authors of a paper (Ruiz & Teft, 2011)."""
    if i + 1 >= len(tokens) or tokens[i + 1].text != ",":
        return None
    k = i
    while _partner(tokens, k) and k + 1 < len(tokens) and tokens[k + 1].text == "," and k - i < LONGEST_LIST:
        k += 2 if _partner(tokens, k + 2) else 1
    listed = k > i and (_partner(tokens, k) or tokens[k].text == ",")
    end = k + 1 + _partner(tokens, k)
    if not listed or end >= len(tokens) or tokens[end - 1].text != "&" or not _partner(tokens, end):
        return None
    dated = any(token.text[0].isdigit() for token in tokens[end + 1 : end + 3])
    if dated or capital_at(tokens, end + 1) or tokens[end].text in GIVEN:
        return None
    return end + 1, make(
        tokens, i, end + 1, type="organisation", name=surface_of(tokens, i, end + 1), method="head", confidence=0.85
    )


def _partner(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word can be the surname of a partner in a firm."""
    if not capital_at(tokens, k) or len(tokens[k].text) < 3 or tokens[k].text in LEADER_SURNAMES:
        return False
    word = tokens[k].text
    return word[1:].islower() and (is_surname(word) or not is_ordinary(word)) and word not in HEADS
