"""The money of an article: whose dollar a bare sign means."""

import pytest

from transforms.articles_reading import read_articles
from transforms.language.sentences import make_passage
from transforms.names.mentions import find_mentions
from transforms.quantities.article_money import money_country


@pytest.mark.parametrize(
    ("columns", "country"),
    [
        ({"text": "It cost $5. All figures are in Canadian dollars."}, "CA"),
        ({"text": "It cost $5. All figures in U.S. dollars."}, "US"),
        ({"text": "The Ontario ferry cost $5.", "url": "https://www.gullpost.example.ca/news/1"}, "CA"),
        ({"text": "It cost Australian taxpayers $5.", "url": "https://www.gullpost.com.au/news/1"}, "AU"),
        ({"text": "It cost £5 in Leeds.", "url": "https://www.gullpost.co.uk/news/1"}, "GB"),
        ({"text": "It cost $5.", "agencies": ("The Associated Press",), "url": "https://gullpost.ca/1"}, "US"),
        ({"text": "It cost $5.", "agencies": ("The Associated Press", "The Canadian Press")}, None),
        ({"text": "HALIFAX — The ferry cost $5."}, "CA"),
        ({"text": "MARKDALE, Ont. — The ferry cost $5."}, "CA"),
        ({"text": "SYDNEY — The ferry cost $5."}, "AU"),
        ({"text": "BERLIN — The ferry cost $5."}, None),
        ({"text": "It cost $5.", "url": "https://gullpost.com/1"}, None),
        ({"text": "The Ohio ferry cost $5.", "url": "https://gullpost.ca/1"}, None),
        ({"text": "It cost $5.", "url": "https://gullpost.ca/1"}, None),
        ({"text": "They paid in Canadian dollars."}, None),
    ],
)
def test_the_place_or_the_words_decide(make_article, columns, country) -> None:
    text = columns.pop("text")
    article = make_article(text, **columns)
    assert money_country(article, find_mentions(article.article_id, [make_passage("body", article.text)])) == country


def test_a_bare_sign_is_that_money_and_a_named_currency_stays(make_article) -> None:
    article = make_article("The ferry to Halifax cost $5 million, or US$4 million.", url="https://gullpost.ca/1")
    assert [claim.unit for claim in read_articles([article]).claims] == ["canadian dollar", "us dollar"]
