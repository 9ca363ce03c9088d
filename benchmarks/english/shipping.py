"""Writing a pipeline as it is shipped: without what only training needs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from spacy.language import Language


def ship(nlp: Language, target: Path) -> None:
    """Write a pipeline into a folder, which is emptied before."""
    config: Any = nlp.config
    for part in ("training", "corpora", "initialize", "paths", "pretraining"):
        config.pop(part, None)
    for component in config["components"].values():
        embed = component.get("model", {}).get("tok2vec", component.get("model", {})).get("embed", {})
        if "lexicon" in embed:
            embed["lexicon"] = None
    nlp.config = config
    nlp.meta.update(name="corroborate", version="1.1.0", license="CC BY-SA 4.0", performance={})
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    # The store remembers every word of the treebanks; at run time only labels must be known by name.
    known = {label for labels in nlp.pipe_labels.values() for label in labels}
    (target / "vocab" / "strings.json").write_text(json.dumps(sorted(known)), encoding="utf-8")
