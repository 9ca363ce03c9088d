"""Writing a pipeline as it is shipped: without what only training needs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from spacy.language import Language

from transforms.language import boundary_network
from transforms.names import name_network, word_network

BESIDE = (name_network.WEIGHTS, boundary_network.WEIGHTS, word_network.VECTORS, "LICENSE-weights.txt")
"""Files in the folder of a pipeline that spaCy does not know."""


def ship(nlp: Language, target: Path) -> None:
    """Write a pipeline into a folder, which is emptied before; what lies beside the pipeline goes along."""
    source = Path(nlp.path) if nlp.path is not None else target
    beside = {name: (source / name).read_bytes() for name in BESIDE if (source / name).is_file()}
    config: Any = nlp.config
    for part in ("training", "corpora", "initialize", "paths", "pretraining"):
        config.pop(part, None)
    for component in config["components"].values():
        embed = component.get("model", {}).get("tok2vec", component.get("model", {})).get("embed", {})
        if "lexicon" in embed:
            embed["lexicon"] = None
    config["nlp"]["tokenizer"] = {"@tokenizers": "corroborate.StoredTokenizer.v1"}
    nlp.config = config
    nlp.meta.update(name="corroborate", version="1.2.0", license="CC BY-SA 4.0", performance={})
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    for name, content in beside.items():
        (target / name).write_bytes(content)
    # The store remembers every word of the treebanks; at run time only labels must be known by name.
    known = {label for labels in nlp.pipe_labels.values() for label in labels}
    (target / "vocab" / "strings.json").write_text(json.dumps(sorted(known)), encoding="utf-8")
