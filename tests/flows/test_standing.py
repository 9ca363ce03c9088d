"""Whether a run would make the current release again."""

from dataclasses import replace
from pathlib import Path

from flows import standing
from flows.settings import Settings


def test_other_settings_and_waivers_make_another_outcome(tmp_path: Path) -> None:
    settings = Settings(data=str(tmp_path))
    same = replace(settings, workers=7, batch_files=3, data=str(tmp_path / "b"))
    assert standing.conditions(settings) == standing.conditions(same)
    assert standing.conditions(settings) != standing.conditions(replace(settings, fail_on="never"))
    waivers = tmp_path / "waivers.csv"
    seen = {standing.conditions(settings)}
    for expires in ("2999-12-31", "2020-01-01"):
        waivers.write_text(f"finding_id,reason,owner,expires\n0123456789abcdef,known,desk,{expires}\n")
        seen.add(standing.conditions(replace(settings, waivers=waivers)))
    assert len(seen) == 3
