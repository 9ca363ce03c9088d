"""One contradiction, however many copies of the article there are."""

from dataclasses import replace


def test_copies_make_one_finding(found) -> None:
    (finding,) = found("Profit fell from $40 million to $45 million.", copies=3)
    assert len(finding.article_ids) == 4
    assert (finding.support_a, finding.support_b) == (1, 1)


def test_the_id_survives_a_paragraph_added(found) -> None:
    text = "Profit fell from $40 million to $45 million."
    (before,), (after,) = found(text), found(f"The firm makes bells.\n\n{text}")
    assert replace(before, finding_id="").message == replace(after, finding_id="").message
    assert before.finding_id == after.finding_id
