"""Aged people: whose each age of a story is.

In: the statements of one story with the claims that make them, and its articles. Out: for each age its person and all
whose ages are given in the articles in which it stands (`aged`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from transforms.slots.aged import Person, Told, among, distinct, people_of
from transforms.slots.statements import Statement
from transforms.tables import Article, Claim

OF_ONE = frozenset({"exact", "about", "range"})
"""Modifiers of an age that somebody has; under 18 is a limit."""


def aged_people(
    statements: Mapping[str, Statement], members: Mapping[str, Sequence[Claim]], articles: Mapping[str, Article]
) -> Mapping[str, tuple[Person, tuple[Person, ...]]]:
    """The person of each age by name, and all whose ages the articles give in which it stands; an age that another has
    replaced is nobody's, unless it stands behind a name: Moss, 44, was originally from Orran.
    """
    of_article: dict[str, dict[str, Told]] = defaultdict(dict)
    for name, statement in statements.items():
        replaced = statement.early and not statement.telling.spoken[0].rstrip().endswith(",")
        if statement.dimension == "age" and statement.claim.modifier in OF_ONE and not replaced:
            for claim in members[name]:
                told = Told(claim, (statement.low, statement.high), statement.outcomes)
                of_article[claim.article_id].setdefault(name, told)
    persons = {article: people_of(told_there, articles[article]) for article, told_there in of_article.items()}
    places: dict[str, list[str]] = defaultdict(list)
    for article, of_name in persons.items():
        for name in of_name:
            places[name].append(article)
    together: dict[tuple[str, ...], tuple[Person, ...]] = {}  # an article may give the ages of a thousand
    found = {}
    for name, where in places.items():
        if tuple(where) not in together:
            together[*where] = distinct(person for article in where for person in persons[article].values())
        people = together[*where]
        found[name] = among(people, distinct(persons[article][name] for article in where)[0]), people
    return found
