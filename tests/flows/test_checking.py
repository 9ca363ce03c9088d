"""What a run would be done with, told without doing it."""

import json
from pathlib import Path

import pytest

from flows import checking, cli
from flows.settings import Settings

Captured = pytest.CaptureFixture[str]


def test_check_tells_where_each_setting_comes_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("corroborate.toml").write_text("max_reject_share = 0.1\nkeep_releases = 3\n")
    Path("a.txt").write_text("Some words.")
    monkeypatch.setenv("CORROBORATE_KEEP_RELEASES", "5")
    assert cli.main(["check", "a.txt", "--fail-on", "never", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["settings"]["max_reject_share"] == {"value": 0.1, "from": "corroborate.toml"}
    assert told["settings"]["keep_releases"] == {"value": 5, "from": "the environment"}
    assert told["settings"]["fail_on"] == {"value": "never", "from": "the command line"}
    assert told["settings"]["batch_files"]["from"] == "default"
    assert any(fact.startswith("1 raw file;") for fact in told["facts"])
    assert not Path("data").exists()
    Path("waivers.csv").write_text("finding_id\n")
    assert cli.main(["check", "nowhere", "--waivers", "waivers.csv", "--data", "a.txt"]) == 2
    said = capsys.readouterr().out
    assert "PROBLEM: waivers.csv: column reason, owner, expires is missing" in said
    assert "PROBLEM: nowhere: no such file" in said
    assert f"PROBLEM: setting data: {tmp_path / 'a.txt'} is a file" in said


def test_what_is_right_is_told_as_facts(tmp_path: Path) -> None:
    (tmp_path / "waivers.csv").write_text("finding_id,reason,owner,expires\n0f3a97c1d2e84b56,known,desk,2999-12-31\n")
    (tmp_path / "names.csv").write_text("kind,name,other,reason,owner\n")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Some words.")
    (tmp_path / "in" / "dead.txt").symlink_to(tmp_path / "gone.txt")
    chosen = {"waivers": tmp_path / "waivers.csv", "corrections": tmp_path / "names.csv", "data": str(tmp_path / "new")}
    checked = checking.check(Settings(**chosen), {}, [str(tmp_path / "in")])  # type: ignore[arg-type]
    assert checked.problems == ()
    assert checked.facts == (
        f"{tmp_path / 'waivers.csv'}: 1 waiver",
        f"{tmp_path / 'names.csv'}: 0 corrections",
        f"data: {tmp_path / 'new'}, which will be made",
        "1 raw file; 1 entry of a folder cannot be read",
    )
    assert not (tmp_path / "new").exists()


def test_one_problem_hides_no_other_and_each_is_told_once(tmp_path: Path) -> None:
    wrong = Settings(data=str(tmp_path / "a.txt" / "data"), language_model="no_such_pipeline")
    (tmp_path / "a.txt").write_text("Some words.")
    checked = checking.check(wrong, {"language_model": ("no_such_pipeline", "corroborate.toml")}, ["nowhere"])
    assert [problem.partition(" ")[0] for problem in checked.problems] == ["the", "setting", "nowhere:"]
    lines = checked.as_text().splitlines()
    assert [line for line in lines if line.startswith("PROBLEM: ")] == [f"PROBLEM: {each}" for each in checked.problems]
    (model,) = (line for line in lines if line.startswith("language_model "))
    assert model.split() == ["language_model", "no_such_pipeline", "corroborate.toml"]
    assert json.loads(json.dumps(checked.as_dict()))["settings"]["waivers"] == {"value": None, "from": "default"}


def test_no_path_is_no_problem(tmp_path: Path) -> None:
    checked = checking.check(Settings(data=str(tmp_path)), {}, [])
    assert checked.problems == ()
    assert checked.facts == (f"data: {tmp_path}",)
