"""What commands do with a release that is there, and what they print."""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import pytest

from flows import cli, commands, parts
from flows.summary import Summary
from transforms import judging
from transforms.tables import FINDINGS

pytestmark = pytest.mark.usefixtures("somewhere_else")

Build = Callable[[Path, Sequence[str]], Path]
Captured = pytest.CaptureFixture[str]
Load = Callable[[Path], dict[str, pd.DataFrame]]


@pytest.fixture(scope="module")
def data(build: Build, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a release of the sample articles."""
    folder = tmp_path_factory.mktemp("data")
    build(folder, [str(samples)])
    return folder


def test_what_reads_the_release_needs_no_run(data: Path, capsys: Captured) -> None:
    finding = parts.read_rows(data / "current", FINDINGS)[0]
    assert cli.main(["explain", finding.finding_id, "--data", str(data)]) == 0
    assert finding.witness_a.surface in capsys.readouterr().out
    assert cli.main(["explain", "no-such-id", "--data", str(data)]) == 2
    assert "no-such-id" in capsys.readouterr().err
    assert cli.main(["describe", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["claims"]["key"] == ["claim_id"]
    assert cli.main(["validate", "--data", str(data), "--fail-on", "never"]) == 0
    assert cli.main(["report", "--data", str(data), "--json"]) == 0
    capsys.readouterr()
    assert cli.main(["validate", "--data", str(data), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    count = len(parts.read_rows(data / "current", FINDINGS))
    assert told["findings"] == {"open": count, "waived": 0}
    assert told["checks"]["broken"] == 0
    assert cli.main(["validate", "--data", str(data)]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"All {told['checks']['asked']} integrity checks hold; {count} open finding")
    assert not (data / "staging").exists()


def test_a_waived_finding_opens_the_gate_until_it_expires(data: Path, tmp_path: Path, capsys: Captured) -> None:
    ids = [finding.finding_id for finding in parts.read_rows(data / "current", FINDINGS)]
    waivers = tmp_path / "waivers.csv"
    for expires, code in (("2999-12-31", 0), ("2020-01-01", 1)):
        rows = [f"{each},known,desk,{expires}" for each in ids]
        waivers.write_text("\n".join(["finding_id,reason,owner,expires", *rows]))
        capsys.readouterr()
        assert cli.main(["validate", "--data", str(data), "--waivers", str(waivers)]) == code
        assert (f"the waiver of {ids[0]} expired on {expires}" in capsys.readouterr().err) == bool(code)
    waivers.write_text("finding_id,reason,owner,expires\n0123456789abcdef,known,desk,2999-12-31\n")
    for command in ("validate", "report"):
        cli.main([command, "--data", str(data), "--waivers", str(waivers), "--quiet"])
        assert "the waiver of 0123456789abcdef names no finding of this release" in capsys.readouterr().err
    waivers.write_text("finding_id\n")
    assert cli.main(["validate", "--data", str(data), "--waivers", str(waivers)]) == 2
    assert "reason, owner, expires is missing" in capsys.readouterr().err
    assert cli.main(["validate", "--data", str(data), "--waivers", "nowhere.csv"]) == 2


def test_a_release_with_a_story_that_was_not_compared_is_validated_and_told_like_any_other(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def write(source: str, hurt: int) -> None:
        text = f"A fire at the Quillon mill in Hallmere hurt {hurt} people, Mayor Piotr Oyelaran said on Sunday."
        fields = {"source": source, "title": "Fire", "published": "2025-10-06T08:00:00Z", "text": text}
        (raw / f"{source}.json").write_text(json.dumps(fields))

    def fail(*_: object) -> None:
        raise LookupError("nobody thought of mills")

    def told(command: str) -> str:
        assert cli.main([command, "--data", str(data)]) == 0
        return capsys.readouterr().out

    raw, data, compare = tmp_path / "raw", tmp_path / "data", judging.build_figures
    raw.mkdir()
    write("courier", 12)
    write("herald", 21)
    build(data, [str(raw)])
    monkeypatch.setattr(judging, "build_figures", fail)
    write("press", 33)
    build(data, [str(raw)])
    assert "integrity checks hold; 0 open findings" in told("validate")
    told("report")
    pages = [(data / "reports" / "latest" / name).read_text() for name in ("report.md", "report.html")]
    assert "3 articles from 3 sources, 1 story, 6 claims, 0 figures, 3 rejects." in pages[0]
    assert "comparing the articles of its story failed in a way it should not" in pages[1]
    lost = told("diff")
    assert "figures: 1 gone" in lost
    assert "findings: 1 gone" in lost
    assert "12 people: figure_id" in lost

    monkeypatch.setattr(judging, "build_figures", compare)
    write("radio", 12)
    build(data, [str(raw)])
    again = told("diff")
    assert "figures: 1 new" in again
    assert "findings: 1 new" in again


def test_a_run_tells_the_seconds_since_the_command_was_given(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def slowly_started(*_: object) -> Summary:
        time.sleep(0.2)
        rows = dict.fromkeys(("articles", "claims", "figures", "findings", "rejects"), 0)
        return Summary(
            release="1", tables="", report="", counts=rows, files=1, new_files=1, new_articles=1, new_versions=0,
            read_articles=1, unchanged=False, exit_code=0, reasons=(), news=(), seconds=0.001,
        )  # fmt: skip

    monkeypatch.setattr(commands, "_run_flow", slowly_started)
    assert cli.main(["run", str(samples), "--data", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seconds"] >= 0.2
