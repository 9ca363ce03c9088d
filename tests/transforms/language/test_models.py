"""Which pipeline parses, what tells it from others, and what is said of one that is of no use."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from transforms.language import models
from transforms.language.models import ModelError, held, identity, packaged_model, require

shipped = pytest.mark.skipif(packaged_model() is None, reason="no language model in seeds/english")


@shipped
def test_a_pipeline_is_known_by_name_version_and_content(other) -> None:
    assert identity(other).startswith("en_other 2.1.0 ")
    assert identity(other) == identity(other) != identity()


def test_a_pipeline_without_a_grammar_is_refused(tmp_path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="no parser for Universal Dependencies"):
        require(str(tmp_path / "blank"))


@pytest.mark.parametrize("name", ["no_such_pipeline", "no such", ".", "json"])
def test_what_is_no_pipeline_has_no_identity(name) -> None:
    with pytest.raises(ModelError, match="name a folder or an installed"):
        identity(name)


@shipped
def test_a_pipeline_is_loaded_once_and_anew_when_it_has_met_too_many_words(monkeypatch) -> None:
    name = packaged_model() or ""
    with held(name) as first, held(name) as again:
        assert again is first
    monkeypatch.setattr(models, "MOST_WORDS", -1)
    with held(name) as fresh:
        assert fresh is not first
        assert fresh.names is not None
        assert len(fresh.nlp.vocab) == fresh.words


@shipped
def test_a_pipeline_serves_one_thread_at_a_time() -> None:
    free = threading.Lock()

    def use(_: int) -> bool:
        with held(packaged_model() or ""):
            alone = free.acquire(blocking=False)
            for _ in range(1000):
                pass
            if alone:
                free.release()
            return alone

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(use, range(40)))


def test_what_is_not_named_need_not_be_there(monkeypatch) -> None:
    require(None)
    monkeypatch.setattr(models.seeds, "folder", lambda _: None)
    assert packaged_model() is None
    assert identity() == "none"


def test_a_change_of_a_pipeline_is_another_one(tmp_path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "en", "name": "own", "version": "1"}')
    (tmp_path / "weights").write_bytes(b"1")
    before = identity(str(tmp_path))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"1")
    assert identity(str(tmp_path)) == before
    (tmp_path / "weights").write_bytes(b"2")
    assert identity(str(tmp_path)) != before
    assert before.startswith("en_own 1 ")


def test_of_a_folder_that_is_no_pipeline_no_file_is_read(tmp_path, monkeypatch) -> None:
    (tmp_path / "large").write_bytes(b"1")
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    with pytest.raises(ModelError, match=r"no meta\.json"):
        identity(str(tmp_path))
