"""The shipped pipeline on sentences of our own; the rules alone are tested wherever it is absent."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from transforms.articles_reading import read_articles
from transforms.claims.grammar import frame_of
from transforms.claims.grammar_dates import dated
from transforms.language import language
from transforms.language.language import analyse, parse
from transforms.language.models import ModelError, packaged_model
from transforms.language.sentences import make_passage
from transforms.names.name_clues import find_clues
from transforms.names.names import read_names
from transforms.text import Passage, Span

shipped = pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")


def whole(text: str) -> Passage:
    return Passage("body", text, (Span(0, len(text)),))


def clued(*passages: Passage):
    return find_clues(read_names(passages), passages)


def parsed(text: str):
    return parse([whole(text)], {"body": [0]})["body", 0]


def test_nothing_wanted_nothing_parsed() -> None:
    assert parse([whole("Nothing happened.")], {}) == {}
    assert parse([whole("Nothing happened.")], {"body": []}) == {}


def test_a_model_that_is_not_there_is_named_with_what_to_do() -> None:
    with pytest.raises(ModelError, match=r"'no_such_pipeline' cannot be loaded.*name a folder"):
        parse([whole("Nothing happened.")], {"body": [0]}, "no_such_pipeline")


def test_without_a_model_the_rules_read_alone(make_article, monkeypatch) -> None:
    monkeypatch.setattr("transforms.language.models.packaged_model", lambda: None)
    (claim,) = read_articles([make_article("Ana Ruiz will build 300 homes.")]).claims
    assert (claim.subject, claim.agent, claim.modality) == ("Ana Ruiz", "Ana Ruiz", "planned")


@shipped
def test_tokens_stand_where_they_say_whatever_the_spaces() -> None:
    text = "Ruiz\xa0said  she’d\nbuild 300   homes  ."
    for token in parsed(text).tokens:
        assert text[token.start : token.end] == token.text


@shipped
def test_only_what_is_wanted_is_parsed() -> None:
    passage = make_passage("body", "The ferry sank. It cost 12 lives. Nobody knew why.")
    assert list(parse([passage], {"body": {1}})) == [("body", 1)]


@shipped
@pytest.mark.parametrize("text", ["(" * 900 + " 12", "12 boats " * 200, "- 1 - 2 - 3 - 4 -"])
def test_what_is_no_sentence_is_left_to_the_rules(text) -> None:
    assert parse([whole(text)], {"body": [0]}) == {}


@shipped
def test_a_parse_depends_on_no_neighbour() -> None:
    text = "The council imposed a 20 percent levy on steel. Ruiz said she would build 300 homes by May."
    passage = make_passage("body", text)
    together = parse([passage], {"body": {0, 1}})
    for number in (0, 1):
        assert parse([passage], {"body": {number}})["body", number] == together["body", number]


@shipped
def test_a_long_article_is_parsed_in_batches(monkeypatch) -> None:
    text = " ".join(f"The port bought {n} boats from Norland." for n in range(2, 9))
    passage = make_passage("body", text)
    together = parse([passage], {"body": range(7)})
    monkeypatch.setattr(language, "BATCH_WORDS", 20)
    assert parse([passage], {"body": range(7)}) == together


@shipped
def test_threads_share_one_pipeline() -> None:
    texts = [f"The port bought {n} boats from Norland on Tuesday." for n in range(2, 10)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(parsed, texts)) == [parsed(text) for text in texts]


@shipped
def test_another_pipeline_takes_the_place_of_the_shipped_one(make_article, other) -> None:
    text = "Ana Ruiz will build 300 homes."
    assert parse([whole(text)], {"body": [0]}, other)["body", 0] == parsed(text)
    (claim,) = read_articles([make_article(text)], other).claims
    assert (claim.subject, claim.agent, claim.modality) == ("Ana Ruiz", "Ana Ruiz", "planned")


@shipped
def test_a_pipeline_without_names_leaves_them_to_the_rules(other) -> None:
    passage = whole("The crew greeted Quorlin.")
    assert analyse([passage], {}, clued(passage), other).named is None


@shipped
def test_the_names_of_another_pipeline_are_read(make_article, other, tmp_path) -> None:
    from transforms.language import english

    nlp = english.load(other)
    ruler = nlp.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "FAC", "pattern": "Quorlin"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "named")
    mentions = read_articles([make_article("The crew  greeted Quorlin.")], str(tmp_path / "named")).mentions
    assert [(m.surface, m.type) for m in mentions] == [("Quorlin", "place")]


@shipped
def test_names_are_found_in_the_sentences_that_can_hold_one() -> None:
    passage = make_passage("body", "The ferry sank. The mayor thanked Nora Whitfield. Nobody knew why.")
    named = analyse([passage], {}, clued(passage)).named
    assert named is not None
    assert list(named) == [("body", 1)]
    assert [(passage.text[start:end], kind) for start, end, kind in named["body", 1]] == [("Nora Whitfield", "person")]


@shipped
@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Ana Ruiz imposed a 20 percent levy on steel.", "Ana Ruiz"),
        ("A levy of 20 percent on steel was imposed by President Ana Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz’s recent proposal of a 10 percent cut was not adopted.", "Ana Ruiz"),
        ("After Mayor Leo Brandt had left, Ana Ruiz promised to build 300 homes.", "Ana Ruiz"),
        ("The city council approved 40 million dollars for buses.", "city council"),
        ("“We will build 300 homes by May,” said Mayor Ana Ruiz.", "Ana Ruiz"),
        ("The Norland sheriff’s office spent 40 million dollars on boats.", "Norland sheriff’s office"),
        ("The storm killed 12 people.", None),
    ],
)
def test_the_agent_of_a_claim(make_article, text, agent) -> None:
    assert read_articles([make_article(text)]).claims[0].agent == agent


@shipped
@pytest.mark.parametrize(
    ("text", "surface", "term"),
    [
        ("The levy, which Norland announced in spring, rose to 20 percent.", "20 percent", "tariff"),
        ("The council, which met for hours, approved 40 million dollars.", "40 million dollars", "vote"),
    ],
)
def test_the_measure_names_what_governs_the_figure(make_article, text, surface, term) -> None:
    (claim,) = [c for c in read_articles([make_article(text)]).claims if c.surface == surface]
    assert term in (claim.measure or "").split(", ")


@shipped
def test_the_day_of_a_figure_is_that_of_its_own_verb(make_article) -> None:
    text = "Police said on Friday that 12 boats had sunk by 3 March 2024."
    (claim,) = [c for c in read_articles([make_article(text, day="2024-03-09")]).claims if c.surface == "12 boats"]
    assert claim.as_of_start == date(2024, 3, 3)


@shipped
def test_a_date_belongs_to_its_verb() -> None:
    text = "Ruiz said on Tuesday that the ferry had sunk in March."
    sentence = parsed(text)
    for words, verb in (("Tuesday", "said"), ("March", "sunk")):
        at = dated(sentence, Span(text.index(words), text.index(words) + len(words)))
        assert at is not None
        assert sentence.tokens[at].text == verb


@shipped
def test_every_figure_of_a_parsed_sentence_has_a_frame() -> None:
    text = "Ruiz will spend $3.2 million on 12 boats, 4 more than in 2024."
    sentence = parsed(text)
    for words in ("$3.2 million", "12 boats", "4 more", "2024"):
        assert frame_of(sentence, Span(text.index(words), text.index(words) + len(words))) is not None
