"""What the stages of the main job take can be measured."""

from pathlib import Path

import main_job
import pytest


def test_the_stages_run_alone(tmp_path: Path) -> None:
    article = tmp_path / "wire" / "ferry.txt"
    article.parent.mkdir()
    article.write_text(
        "Ferry hits pier\n\nThree people were hurt when a ferry hit a pier in Orran on Tuesday.", "utf-8"
    )
    assert main_job.stages([str(article)], "skip") > 0
    with pytest.raises(SystemExit, match=r"nowhere"):
        main_job.stages([str(tmp_path / "nowhere")], "skip")
