"""A scheduled run that fails is tried again, unless it would fail in the same way."""

import json
import subprocess
import sys

TRYING = """
import json, pathlib, sys
from flows.engine import prefect_here
data = pathlib.Path(sys.argv[1])
with prefect_here(data):
    from flows import pipeline, release, settings
    flow = pipeline.corroborate.with_options(retries=2, retry_delay_seconds=0)
    tried = {}
    for error in (settings.SettingsError, release.IntegrityError, release.ReleaseError):
        def run(*_):
            tried[error.__name__] = tried.get(error.__name__, 0) + 1
            raise error("no")
        pipeline._run = run
        try:
            flow([], {"data": str(data)})
        except error:
            pass
print(json.dumps(tried))
"""


def test_what_fails_in_the_same_way_every_time_is_tried_once(tmp_path) -> None:
    command = [sys.executable, "-c", TRYING, str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"SettingsError": 1, "IntegrityError": 1, "ReleaseError": 3}
