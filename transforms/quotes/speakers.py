"""Speakers: whether two quotations name one speaker, as far as their articles tell.

In: quotations. Out: whether their speakers are named, and whether they can be one person.
"""

from transforms.names.gazetteer import fold
from transforms.names.name_parts import same_given, split_name
from transforms.quotes.phrases import PRONOUNS
from transforms.tables import Quote


def named(quote: Quote) -> bool:
    """Whether a quotation is given to somebody by name: no pronoun that may go astray, no spokesman without one."""
    if quote.speaker is None or quote.cue is None or quote.speaker_surface is None:
        return False
    return quote.speaker_surface.casefold() not in PRONOUNS and quote.speaker[0].isupper()


def same_speaker(one: Quote, other: Quote) -> bool:
    """Whether two speakers are one: the same entity, or names that one person can have."""
    if one.speaker is None or other.speaker is None:
        return False
    if one.speaker_entity_id is not None and one.speaker_entity_id == other.speaker_entity_id:
        return True
    return can_be_one(one.speaker, other.speaker)


def can_be_one(one: str, other: str) -> bool:
    """Whether two names can be one person's: one in the other, or one surname with given names that do not clash."""
    words = [frozenset(fold(name).replace("-", " ").split()) for name in (one, other)]
    if words[0] <= words[1] or words[1] <= words[0]:
        return True
    (given_a, surname_a, _), (given_b, surname_b, _) = split_name(one), split_name(other)
    return surname_a == surname_b and (not given_a or not given_b or same_given(given_a, given_b))


def name_key(name: str) -> str:
    """First given name and surname, folded: what a spelling of a name is told by."""
    given, surname, _ = split_name(name)
    return " ".join((*given[:1], surname))
