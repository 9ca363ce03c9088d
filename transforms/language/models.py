"""The pipelines that parse: the one that is shipped, and whatever takes its place.

In: the folder or name of a pipeline of spaCy's. Out: it, ready to read with, or why it is of no use; and what tells it
from others. The one that is shipped lies in `seeds/english`. A pipeline is loaded when it is first asked for, once a
process, and serves one thread at a time.
"""

import atexit
import gc
import hashlib
import importlib.util
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import seeds

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

    from transforms.names.name_network import NameNetwork

PACKAGED = "english"
"""The folder of `seeds/` that holds the pipeline."""

UNUSED = ["senter"]
"""Parts of a pipeline that cost time and answer nothing that is asked here."""

FOREIGN = frozenset({"pobj", "dobj", "nsubjpass"})
"""Relations of the scheme of spaCy's own English models, which `transforms.claims.grammar` does not read."""

MOST_WORDS = 100_000
"""Words new to a pipeline, half a kilobyte each, after which it is loaded anew: it forgets none by itself."""


class ModelError(Exception):
    """The pipeline that was named cannot be used."""


class Pipeline(NamedTuple):
    """A pipeline that has been loaded.

    Attributes:
        nlp: its parts.
        words: how many it knew when it was loaded.
        threads: what keeps its sums to one thread.
        names: the network for names that lies beside it, where one does.
    """

    nlp: "Language"
    words: int
    threads: "ThreadpoolController"
    names: "NameNetwork | None"


_lock = threading.RLock()
atexit.register(gc.unfreeze)  # of what is left out of garbage collection at the end, other libraries complain

_loaded: dict[str, Pipeline] = {}


def packaged_model() -> str | None:
    """The folder of the pipeline that is shipped; None when this installation has none."""
    folder = seeds.folder(PACKAGED)
    return str(folder) if folder is not None and (folder / "config.cfg").is_file() else None


def require(model: str | None) -> None:
    """Make sure that a pipeline can be used, as a user should learn at once.

    Raises:
        ModelError: it cannot.
    """
    if model is not None:
        with held(model):
            pass


def identity(model: str | None = None) -> str:
    """Name, version and content of a pipeline, the packaged one when none is named; `none` where there is none.

    Raises:
        ModelError: there is no such pipeline.
    """
    name = model or packaged_model()
    if name is None:
        return "none"
    folder = _folder(name)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        said = f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ModelError(_no_model(name, "it has no meta.json that names it")) from error
    hasher = hashlib.blake2b(digest_size=8)
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__"):
        hasher.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return f"{said} {hasher.hexdigest()}"


@contextmanager
def held(name: str) -> Iterator[Pipeline]:
    """A pipeline, for one thread at a time; loaded when it is first asked for, and when it has met too many words.

    Raises:
        ModelError: there is no such pipeline, or it is of no use.
    """
    with _lock:
        known = _loaded.get(name)
        if known is not None and len(known.nlp.vocab) > known.words + MOST_WORDS:
            del _loaded[name], known
            gc.unfreeze()
            gc.collect()
            known = None
        if known is None:
            known = _loaded[name] = _load(name)
            gc.freeze()  # word lists and weights stay: looking through them for garbage takes 3 % of reading an article
        yield known


def _folder(name: str) -> Path:
    """Where a pipeline lies: the folder itself, or that of an installed package."""
    if Path(name).is_dir():
        return Path(name)
    try:
        found = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        found = None
    places = list(found.submodule_search_locations or ()) if found else []
    if not places:
        raise ModelError(_no_model(name, "there is no such folder or package"))
    return Path(places[0])


def _no_model(name: str, reason: str) -> str:
    return f"the language model {name!r} cannot be loaded ({reason}): name a folder or an installed spaCy pipeline"


def _load(name: str) -> Pipeline:
    # half a second: only a process that parses pays it
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    from transforms.language import english  # noqa: PLC0415

    try:
        nlp = english.load(Path(name) if Path(name).is_dir() else name, exclude=UNUSED)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(_no_model(name, reason)) from error
    labels = {label for labels in nlp.pipe_labels.values() for label in labels}
    if "nsubj" not in labels or labels & FOREIGN:
        raise ModelError(f"the language model {name!r} has no parser for Universal Dependencies: name one that has")
    return Pipeline(nlp, len(nlp.vocab), ThreadpoolController(), _network(name, nlp))


def _network(name: str, nlp: "Language") -> "NameNetwork | None":
    """The network for names that lies beside a pipeline, where one does."""
    from transforms.language import english  # noqa: PLC0415
    from transforms.names.name_network import WEIGHTS, NameNetwork  # noqa: PLC0415

    folder = _folder(name)
    return NameNetwork.load(folder, english.lexicon_of(nlp)) if (folder / WEIGHTS).is_file() else None
