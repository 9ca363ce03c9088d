"""A pipeline that somebody else might use."""

import pytest

from transforms.language.models import packaged_model


@pytest.fixture(scope="session")
def other(tmp_path_factory) -> str:
    """A pipeline as somebody else might make one: an English one of spaCy's with a grammar, but without names."""
    import spacy

    from transforms.language import english

    ours = english.load(packaged_model() or "")
    nlp = spacy.blank("en", vocab=ours.vocab)
    for part in ("tok2vec", "tagger", "parser", "words"):
        nlp.add_pipe(part, source=ours)
    nlp.meta.update(name="other", version="2.1.0")
    folder = tmp_path_factory.mktemp("model") / "other"
    nlp.to_disk(folder)
    return str(folder)
