"""Extraction: the claims of one text that stands alone, without a file, an outlet or other articles."""

from transforms.articles_reading import read_articles
from transforms.raw.moments import read_moment
from transforms.tables import Article, Claim


def read_claims(text: str, *, published: str | None = None, text_id: str = "", model: str | None = None) -> list[Claim]:
    """Every figure and date that a text states.

    Args:
        text: an English text, read as it stands: nothing in it is taken for a headline or for page furniture.
        published: when it was published, in any form that publication metadata has; what "Tuesday" and "last year"
            are counted from. Without it they stay unresolved.
        text_id: becomes the claims' `article_id`.
        model: as `transforms.articles_reading.read_articles` takes it.

    Returns:
        The claims by place, `text[start:end] == surface` for each. What needs other articles (`story_id`, `figure_id`
        and the entity ids) is None.

    Raises:
        ValueError: `published` is in no known form; the message says what is wrong with it.
        transforms.language.models.ModelError: the pipeline that was named cannot be used.
    """
    when = None if published is None else read_moment(published)
    article = Article(
        article_id=text_id,
        external_id=text_id,
        source="",
        url=None,
        title=None,
        authors=(),
        agencies=(),
        published_at=None if when is None else when.at,
        published_precision=None if when is None else when.precision,
        published_from=None if when is None else "metadata",
        modified_at=None,
        language="en",
        text=text,
        furniture=(),
        word_count=len(text.split()),
        domain=None,
        metadata_from=(),
        raw_path="",
        raw_record=0,
        raw_line=1,
        raw_sha256="",
        raw_format="",
        story_id=None,
        lineage_id=None,
        lineage_parent=None,
        lineage_kind=None,
        version=1,
        flags=(),
    )
    return read_articles([article], model).claims
