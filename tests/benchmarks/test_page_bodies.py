"""The body of an article in pages of ten kinds; the score may not fall."""

from page_bodies import TEMPLATES, Score, measure


def test_bodies_of_pages() -> None:
    total = Score()
    for make in TEMPLATES.values():
        words, _ = measure(make, 10)
        assert words.recall > 0.999
        total += words
    assert total.f1 >= 0.98
