import pytest

from transforms.quantities.nouns import counted, is_plural, singular
from transforms.quantities.tokens import tokenize


def phrase_of(text: str, number: str = "plural") -> tuple[str, str] | None:
    tokens = tokenize(text, 0, len(text))
    phrase = counted(tokens, 0, number)
    if phrase is None:
        return None
    return text[tokens[phrase.first].start : tokens[phrase.stop - 1].end], tokens[phrase.head].text


@pytest.mark.parametrize(
    ("text", "number", "phrase", "head"),
    [
        ("homes by tender", "plural", "homes", "homes"),
        ("public housing blocks, each", "plural", "public housing blocks", "blocks"),
        ("fishermen drowned on Sunday", "plural", "fishermen", "fishermen"),
        ("gas-only ferries", "plural", "gas-only ferries", "ferries"),
        ("office workers said so", "plural", "office workers", "workers"),
        ("leaders visit Oslo", "plural", "leaders", "leaders"),
        ("Danish and Dutch trawlers", "plural", "Danish and Dutch trawlers", "trawlers"),
        ("new 737 Max jets", "plural", "new 737 Max jets", "jets"),
        ("K5 security robots", "plural", "K5 security robots", "robots"),
        ("hard working men", "plural", "hard working men", "men"),
        ("block and two other victims", "plural", "block", "block"),
        ("yes votes and no more", "plural", "yes votes", "votes"),
        ("no votes", "plural", "no votes", "votes"),
        ("proposal asks for more", "singular", "proposal", "proposal"),
        ("official visit to the port", "singular", "official visit", "visit"),
        ("person familiar with it", "singular", "person", "person"),
        ("levy on fish", "any", "levy", "levy"),
        ("import levies hurt", "any", "import levies", "levies"),
    ],
)
def test_the_phrase_and_its_head(text: str, number: str, phrase: str, head: str) -> None:
    assert phrase_of(text, number) == (phrase, head)


@pytest.mark.parametrize("text", ["no harm to them", "of them", ", and so on", "said nothing", "", "routinely"])
def test_no_phrase(text: str) -> None:
    assert phrase_of(text) is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("homes", "home"),
        ("people", "person"),
        ("cities", "city"),
        ("buses", "bus"),
        ("women", "woman"),
        ("boxes", "box"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert is_plural(plural)
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["gas", "crisis", "virus", "news", "glass", "bus"])
def test_singular_nouns_in_s(word: str) -> None:
    assert not is_plural(word)
    assert singular(word) == word
